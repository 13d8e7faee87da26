"""Perl."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, include, reaching, until, words
from jekyllpy.highlight.patterns import quoted

_FLAGS = "[msixpodualngc]*"
_SUBSTITUTION_FLAGS = "[msixpodualngcr]*"
_PART = r"(?:\\\\|\\\1|(?!\1)[^\x01])*+\1"


def _heredoc(run: Run[None], match: re.Match[str]) -> bool | None:
    closing = f"\n{match[2]}\n"
    end = run.find_text(closing, match.end())
    if end < 0:
        return False
    run.pos = end + len(closing)
    run.token("s", run.text[match.start() : run.pos])
    return None


def _delimited(run: Run[None], match: re.Match[str]) -> bool | None:
    end = run.find_text(match[1], match.end())
    if end < 0:
        return False
    run.pos = end + 1
    run.token("sx", run.text[match.start() : run.pos])
    return None


def _bracketed(opening: str, closing: str, beyond: str = "") -> Rule:
    """Return the rule of the first half of a substitution in brackets."""
    inner = rf"(?:\\[\\{closing}]|[^{closing}{beyond}])*+"
    return (rf"(?:s|tr|y){opening}(?:{inner}{closing}|(?s:.*){closing})\s*+", "sr", "balanced_regex")


def _balanced(opening: str, closing: str) -> Rule:
    inner = rf"(?:\\[\\{closing}]|[^{closing}])*+"
    return (rf"{opening}(?:{inner}{closing}|(?s:.*){closing})[egimosx]*+", "sr", POP)


def _string(state: str, opening: str, closing: str) -> tuple[Rule, ...]:
    return (
        (rf"\\[{opening}{closing}\\]", "sx"),
        (r"\\", "sx"),
        (opening, "sx", state),
        (closing, "sx", POP),
        (rf"[^{opening}{closing}\\]++", "sx"),
    )


STATES: States = {
    "root": (
        (r"#.*", "c1"),
        until(r"^=[a-zA-Z0-9]+\s+", r"\n=cut", "cm"),
        (
            words("""case continue do else elsif for foreach if last my next our redo reset then unless until while
    use print new BEGIN CHECK INIT END return"""),
            "k",
        ),
        (r"(format)(\s++)([a-zA-Z0-9_]++)(\s*+)(=)(\s*\n)", ("k", "", "n", "", "p", ""), "format"),
        (words("eq lt gt le ge ne not and or cmp"), "ow"),
        _bracketed(r"\{", r"\}"),
        _bracketed("<", ">"),
        _bracketed(r"\[", r"\]"),
        _bracketed(r"\(", r"\)"),
        (rf"(?:s|tr|y)\s*([^\w\s]){_PART}{_PART}{_SUBSTITUTION_FLAGS}", "sr"),
        (rf"(?:s|tr|y)\s+(\w){_PART}{_PART}{_SUBSTITUTION_FLAGS}", "sr"),
        (rf"m?{quoted('/', chr(92) + 'n')}{_FLAGS}", "sr"),
        (r"m(?=[/!\\{<\[(@%$])", "sr", "balanced_regex"),
        (rf"m\s*([^\w\s]){_PART}{_FLAGS}", "sr"),
        (rf"m\s+(\w){_PART}{_FLAGS}", "sr"),
        (r"\s++", ""),
        (r"(?=[a-zA-Z_]\w*+(?:\s*+#.*\n)*+\s*+=>)", "", "fat_comma"),
        (
            words("""abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr chroot close
    closedir connect continue cos crypt dbmclose dbmopen defined delete die dump each endgrent endhostent endnetent
    endprotoent endpwent endservent eof eval exec exists exit exp fcntl fileno flock fork format formline getc
    getgrent getgrgid getgrnam gethostbyaddr gethostbyname gethostent getlogin getnetbyaddr getnetbyname getnetent
    getpeername getpgrp getppid getpriority getprotobyname getprotobynumber getprotoent getpwent getpwnam getpwuid
    getservbyname getservbyport getservent getsockname getsockopt glob gmtime goto grep hex import index int ioctl
    join keys kill last lc lcfirst length link listen local localtime log lstat map mkdir msgctl msgget msgrcv msgsnd
    my next no oct open opendir ord our pack package pipe pop pos printf prototype push quotemeta rand read readdir
    readline readlink readpipe recv redo ref rename require reverse rewinddir rindex rmdir scalar seek seekdir select
    semctl semget semop send setgrent sethostent setnetent setpgrp setpriority setprotoent setpwent setservent
    setsockopt shift shmctl shmget shmread shmwrite shutdown sin sleep socket socketpair sort splice split sprintf
    sqrt srand stat study substr symlink syscall sysopen sysread sysseek system syswrite tell telldir tie tied time
    times tr truncate uc ucfirst umask undef unlink unpack unshift untie utime values vec wait waitpid wantarray warn
    write"""),
            "nb",
        ),
        (r"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR))\b", "bp"),
        (r"<<(['\"]?)([a-zA-Z_][a-zA-Z0-9_]*+)\1;?\n", _heredoc),
        (r"__(?:END|DATA)__\b", "cp", "end_part"),
        (r"\$\^[ADEFHILMOPSTWX]", "vg"),
        (r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^|/_-](?!\w)", "vg"),
        (*reaching(r"[$@%&*][$@%&*#_]*+(?:(?=[a-zA-Z{\[;])(?P<hit>))?", "nv"), "varname"),
        (r"[-+/*%=<>&^|!\\~]=?", "o"),
        (r"0_?[0-7]+(?:_[0-7]+)*", "mo"),
        (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", "mh"),
        (r"0b[01]+(?:_[01]+)*", "mb"),
        (r"\d*+(?:_\d*+)*+\.\d+(?:_\d*)*(?:[eE][+-]?\d+)?", "mf"),
        (r"\d++(?:_\d*+)*+[eE][+-]?\d+(?:_\d*)*", "mf"),
        (r"\d+(?:_\d+)*", "mi"),
        (r"'", "p", "sq"),
        (r'"', "p", "dq"),
        (r"`", "p", "bq"),
        until(r"<[^\s>]", ">", "sr", stop=r"\s"),
        (r"(?:q|qq|qw|qr|qx)\{", "sx", "cb_string"),
        (r"(?:q|qq|qw|qr|qx)\(", "sx", "rb_string"),
        (r"(?:q|qq|qw|qr|qx)\[", "sx", "sb_string"),
        (r"(?:q|qq|qw|qr|qx)<", "sx", "lt_string"),
        (r"(?:q|qq|qw|qr|qx)(\W)", _delimited),
        (r"package\s++", "k", "modulename"),
        (r"sub\s++", "k", "funcname"),
        (r"\[\]|\*\*|::|<<|>>|>=|<=|<=>|={3}|!=|=~|!~|&&?|\|\||\.{1,3}", "o"),
        (r"[()\[\]:;,<>/?{}]", "p"),
        (r"(?=\w)", "", "name"),
    ),
    "balanced_regex": (
        _balanced("/", "/"),
        _balanced("!", "!"),
        (r"\\(?:\\\\|[^\\])*+\\[egimosx]*+", "sr", POP),
        _balanced(r"\{", r"\}"),
        _balanced("<", ">"),
        _balanced(r"\[", r"\]"),
        _balanced(r"\(", r"\)"),
        _balanced("@", "@"),
        _balanced("%", "%"),
        _balanced(r"\$", r"\$"),
    ),
    "format": (
        (r"\.\n", "si", POP),
        (r".*\n", "si"),
    ),
    "fat_comma": (
        (r"#.*", "c1"),
        (r"\w++", "s"),
        (r"\s++", ""),
        (r"=>", "o", POP),
    ),
    "name_common": (
        (r"\w+::", "nn"),
        (r"[\w:]++", "nv", POP),
    ),
    "varname": (
        (r"\s++", ""),
        (r"[{\[),;]", "p", POP),
        include("name_common"),
    ),
    "name": (include("name_common"), (r"(?=\W)", "", POP)),
    "modulename": ((r"[a-zA-Z_]\w*+", "nn", POP),),
    "funcname": (
        (r"[a-zA-Z_]\w*+[!?]?", "nf"),
        (r"\s++", ""),
        (r"(\([$@%]*\))(\s*+)", ("p", "")),
        (r".*?\{", "p", POP),
        (r";", "p", POP),
    ),
    "sq": (
        (r"\\[\\']", "se"),
        (r"[^\\']++", "s1"),
        (r"'", "p", POP),
        (r"\\", "s1"),
    ),
    "dq": (
        include("string_intp"),
        (r'\\[\\tnrabefluLUE"$@]', "se"),
        (r"\\0\d{2}", "se"),
        (r"\\o\{\d+\}", "se"),
        (r"\\x[0-9a-fA-F]{2}", "se"),
        (r"\\x\{[0-9a-fA-F]+\}", "se"),
        (r"\\c.", "se"),
        (r"\\N\{[^\}]+\}", "se"),
        (r'[^\\"$@]++|[$@]', "s2"),
        (r'"', "p", POP),
        (r"\\", "se"),
    ),
    "bq": (
        include("string_intp"),
        (r"\\[\\tnr`]", "se"),
        (r"[^\\`$@]++|[$@]", "sb"),
        (r"`", "p", POP),
    ),
    "cb_string": _string("cb_string", r"\{", r"\}"),
    "rb_string": _string("rb_string", r"\(", r"\)"),
    "sb_string": _string("sb_string", r"\[", r"\]"),
    "lt_string": _string("lt_string", "<", ">"),
    "in_interp": (
        (r"\}", "si", POP),
        (r"\s++", ""),
        (r"[a-zA-Z_]\w*+", "si"),
    ),
    "string_intp": (
        (r"[$@][{]", "si", "in_interp"),
        (r"[$@][a-zA-Z_]\w*+", "si"),
    ),
    "end_part": ((r"(?s).+", "cp", POP),),
}

GRAMMAR = Grammar("perl", STATES)
