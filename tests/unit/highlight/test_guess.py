"""Guesses by the code itself."""

from __future__ import annotations

import pytest

from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.guess import guess_lexer


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("#!/usr/bin/env ruby\nputs 1\n", "ruby"),
        ("#!/bin/bash -x\n", "shell"),
        ("#!/usr/bin/python3.11\n", "python"),
        ("#!/usr/bin/env node\n", "javascript"),
        ("<!DOCTYPE html>\n<p>", "html"),
        ("<html><body>", "html"),
        ("<?xml version='1.0'?><a/>", "xml"),
        ("<!DOCTYPE note SYSTEM 'x'>", "xml"),
        ("--- a\n+++ b\n", "diff"),
        ("%YAML 1.2\n---\n", "yaml"),
        ("<?php echo 1;\n", "php"),
        ("\\documentclass{article}\n", "tex"),
        ("# vim: ft=ruby\nx\n", "ruby"),
        ("# -*- mode: perl -*-\nx\n", "perl"),
        ("just text\n", "plaintext"),
        ("", "plaintext"),
    ],
)
def test_guesses(code: str, tag: str) -> None:
    assert guess_lexer(code).tag == tag


def test_the_name_guess_asks_for_a_guess() -> None:
    lexer = find_lexer("guess", "#!/usr/bin/perl\n")
    assert lexer is not None
    assert lexer.tag == "perl"
