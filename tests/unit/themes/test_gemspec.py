"""Gemspecs read by their patterns."""

from __future__ import annotations

import pytest

from jekyllpy.model.theme import GemDependency
from jekyllpy.themes.gemspec import parse_gemspec

INSTALLED = """\
# -*- encoding: utf-8 -*-
# stub: plain 1.2.0 ruby lib
Gem::Specification.new do |s|
  s.name = "plain".freeze
  s.version = "1.2.0"
  s.metadata = { "plugin_type" => "theme", "a" => "b, c" } if s.respond_to? :metadata=
  s.authors = ["Ann".freeze, "B\\u00F6b \\u{1F600}".freeze]
  s.description = "One.\\nTwo \\#{x} \\"three\\".".freeze
  s.summary = "Short.".freeze
  if s.respond_to? :add_runtime_dependency then
    s.add_runtime_dependency(%q<jekyll>.freeze, [">= 3.5", "< 5.0"])
    s.add_runtime_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])
    s.add_development_dependency(%q<bundler>.freeze, [">= 1.15"])
  else
    s.add_dependency(%q<jekyll>.freeze, [">= 3.5", "< 5.0"])
    s.add_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])
    s.add_dependency(%q<bundler>.freeze, [">= 1.15"])
  end
end
"""
WRITTEN = """\
# frozen_string_literal: true
Gem::Specification.new do |spec|
  spec.name          = 'hand-made'
  spec.version       = HandMade::VERSION
  spec.author        = %q{It's me}
  spec.summary       = 'It\\'s short'
  # spec.add_runtime_dependency "jekyll-gist"
  spec.metadata["plugin_type"] = "theme"
  spec.files = `git ls-files -z`.split("\\x0").select { |f| f.match(%r{^(assets|_layouts)}i) }
  spec.add_runtime_dependency "jekyll", ">= 3.7", "< 5.0"
  spec.add_dependency('jekyll-paginate')
  spec.add_runtime_dependency "exact", "1.0"
  spec.add_development_dependency "rake"
end
"""


def test_an_installed_gemspec() -> None:
    spec = parse_gemspec(INSTALLED)

    assert (spec.name, spec.version, spec.summary) == ("plain", "1.2.0", "Short.")
    assert spec.authors == ("Ann", "Böb 😀")
    assert spec.description == 'One.\nTwo #{x} "three".'
    assert spec.metadata == (("plugin_type", "theme"), ("a", "b, c"))


def test_what_is_needed_only_for_development_is_no_dependency() -> None:
    assert parse_gemspec(INSTALLED).dependencies == (
        GemDependency("jekyll", (">= 3.5", "< 5.0")),
        GemDependency("jekyll-feed", ("~> 0.9",)),
    )


def test_a_gemspec_written_by_hand() -> None:
    spec = parse_gemspec(WRITTEN)

    assert (spec.name, spec.version, spec.summary) == ("hand-made", "", "It's short")
    assert spec.authors == ("It's me",)
    assert spec.metadata == (("plugin_type", "theme"),)
    assert spec.dependencies == (
        GemDependency("jekyll", (">= 3.7", "< 5.0")),
        GemDependency("jekyll-paginate", (">= 0",)),
        GemDependency("exact", ("= 1.0",)),
    )


@pytest.mark.parametrize("text", ["", "s.name = 'x", 's.name = "' + "\\" * 50_000, "s.metadata = {" * 5_000])
def test_a_text_that_is_no_gemspec_says_nothing(text: str) -> None:
    assert parse_gemspec(text).name == ""
