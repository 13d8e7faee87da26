"""Shell: sh, bash and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, words

_KEYWORDS = "if fi else while do done for then return function select continue until esac elif in"
_BUILTINS = """alias bg bind break builtin caller cd command compgen complete declare dirs disown enable eval exec exit
    export false fc fg getopts hash help history jobs let local logout mapfile popd pushd pwd read readonly set shift
    shopt source suspend test time times trap true type typeset ulimit umask unalias unset wait
    cat tac nl od base32 base64 fmt pr fold head tail split csplit wc sum cksum b2sum md5sum sha1sum sha224sum sha256sum
    sha384sum sha512sum sort shuf uniq comm ptx tsort cut paste join tr expand unexpand ls dir vdir dircolors cp dd
    install mv rm shred link ln mkdir mkfifo mknod readlink rmdir unlink chown chgrp chmod touch df du stat sync
    truncate echo printf yes expr tee basename dirname pathchk mktemp realpath pwd stty printenv tty id logname whoami
    groups users who date arch nproc uname hostname hostid uptime chcon runcon chroot env nice nohup stdbuf timeout kill
    sleep factor numfmt seq tar grep sudo awk sed gzip gunzip"""


@dataclass(slots=True)
class Memory:
    """The name that ends the open here-document."""

    heredoc: str = ""


def start(run: Run[Memory]) -> Memory:
    return Memory()


def _open_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    run.groups(match, "o", "", "sh", "sh", "no", "sh")
    run.memory.heredoc = match[5]
    run.push("heredoc")


def _test_heredoc(run: Run[Memory], match: re.Match[str]) -> None:
    if match[1] == run.memory.heredoc:
        run.token("no", match[0])
        run.pop(2)
    else:
        run.token("sh", match[0])


STATES: States = {
    "root": (include("basic"), include("data")),
    "basic": (
        (r"#.*$", "c"),
        (words(_KEYWORDS, r"\s*\b"), "k"),
        (r"case\b", "k", "case"),
        (words(_BUILTINS, r"\s*\b(?![.-])"), "nb"),
        (r"[.](?=\s)", "nb"),
        (r"(\w++)(=)", ("nv", "o")),
        (r"[\[\]{}()!=>]", "o"),
        (r"&&|\|\|", "o"),
        (r"<<<", "o"),
        (r"(<<-?)(\s*+)(['\"]?)(\\?)(\w++)(\3)", _open_heredoc),
    ),
    "heredoc": (
        (r"\n", "sh", "heredoc_nl"),
        (r"[^$\n\\]++", "sh"),
        include("interp"),
        (r"[$]", "sh"),
    ),
    "heredoc_nl": (
        (r"\s*+(\w++)\s*\n", _test_heredoc),
        (r"\s++", "sh", POP),
        (r"", "", POP),
    ),
    "double_quotes": (
        # A dollar before the closing quote is no variable.
        (r'(?:\$#?)?"', "s2", POP),
        include("interp"),
        (r'[^"`\\$]++', "s2"),
    ),
    "ansi_string": ((r"\\.", "se"), (r"[^\\']++", "s1"), include("single_quotes")),
    "single_quotes": ((r"'", "s1", POP), (r"[^']++", "s1")),
    "data": (
        (r"\s++", ""),
        (r"\\.", "se"),
        (r'\$?"', "s2", "double_quotes"),
        (r"\$'", "s1", "ansi_string"),
        (r"'", "s1", "single_quotes"),
        (r"\*", "k"),
        (r";", "p"),
        (r"--?[\w-]++", "nt"),
        (r"[^=*\s{}()$\"'`;\\<]++", ""),
        (r"<", ""),
        include("interp"),
    ),
    "curly": (
        (r"\}", "k", POP),
        (r":-", "k"),
        (r"[a-zA-Z0-9_]++", "nv"),
        (r"[^}:\"`'$]++", "p"),
        include("root"),
    ),
    "paren_interp": (
        (r"\)", "si", POP),
        (r"\(", "o", "paren_inner"),
        include("root"),
    ),
    "paren_inner": (
        (r"\(", "o", "paren_inner"),
        (r"\)", "o", POP),
        include("root"),
    ),
    "math": (
        (r"\)\)", "k", POP),
        (r"[-+*/%^|&!]|\*\*|\|\|", "o"),
        (r"\d++(?:#\w++)?", "m"),
        include("root"),
    ),
    "case": (
        (r"esac\b", "k", POP),
        (r"\|", "p"),
        (r"\)", "p", "case_stanza"),
        include("root"),
    ),
    "case_stanza": ((r";;", "p", POP), include("root")),
    "backticks": ((r"`", "sb", POP), include("root")),
    "interp": (
        (r"\\$", "se"),
        (r"\\.", "se"),
        (r"\$\(\(", "k", "math"),
        (r"\$\(", "si", "paren_interp"),
        (r"\$\{#?", "k", "curly"),
        (r"`", "sb", "backticks"),
        (r"\$#?(?:\w++|.)", "nv"),
        (r"\$[*@]", "nv"),
    ),
}

GRAMMAR = Grammar("shell", STATES, start)
