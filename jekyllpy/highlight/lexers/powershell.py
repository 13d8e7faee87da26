"""PowerShell."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import (
    POP,
    Grammar,
    States,
    by_word,
    compile_pattern,
    include,
    reaching,
    until,
    word_set,
    words,
)

_ATTRIBUTES = word_set("""ConfirmImpact DefaultParameterSetName HelpURI PositionalBinding SupportsPaging
    SupportsShouldProcess""")
_BRACED = compile_pattern(r"(?:[^`]|`.)(?:[^`}]|`.)*+\}").match


def _braced_variable(run: Run[None], match: re.Match[str]) -> bool | None:
    found = _BRACED(run.text, match.end()) if run.has_ahead("}", match.end()) else None
    if found is None:
        return False
    run.groups(match, "nv", "nn", "p")
    run.token("nv", "{" + found[0])
    run.pos = found.end()
    return None


def _close_parameters(run: Run[None], match: re.Match[str]) -> None:
    run.token("p", match[0])
    if run.is_in("interpol"):
        run.pop(2)


def _member(run: Run[None], match: re.Match[str]) -> None:
    run.groups(match, "o", "nf", "p", "w")
    if match[3]:
        run.push("parameters")


STATES: States = {
    "root": (
        include("comments"),
        (r"\.\.(?=\.?\d)", "o"),
        (
            words(
                """-split -isplit -csplit -join -is -isnot -as -eq -ieq -ceq -ne -ine -cne -gt -igt -cgt -ge -ige -cge
                -lt -ilt -clt -le -ile -cle -like -ilike -clike -notlike -inotlike -cnotlike -match -imatch -cmatch
                -notmatch -inotmatch -cnotmatch -contains -icontains -ccontains -notcontains -inotcontains
                -cnotcontains -replace -ireplace -creplace -shl -shr -band -bor -bxor -and -or -xor -not += -= *= /=
                %=""",
                ignore_case=True,
            ),
            "o",
        ),
        (r"(?i)(class)(\s++)(\w++)", ("kr", "w", "nc"), "class"),
        (r"(?i)(function)(\s++)(?:(\w+)(:))?(\w[-\w]+)", ("kr", "w", "nn", "p", "nf")),
        (
            words(
                """assembly exit process base filter public begin finally return break for sequence catch foreach
    static class from switch command function throw configuration hidden trap continue if try data in type define
    inlinescript until do interface using dynamicparam module var else namespace while elseif parallel workflow end
    param enum private""",
                r"\b(?![-.])",
                ignore_case=True,
            ),
            "kr",
        ),
        (r"-{1,2}\w++", "nt"),
        (*reaching(r"(\.)?([-\w]++)(?P<hit>\[)?", ("o", "n", "p")), "bracket"),
        (r"([/\\~a-zA-Z][-.:/\\~\w]*+)(\n)?", ("n", "w"), "parameters"),
        (r"(\.)([-\w]++)(?:(\()|(\n))?", _member),
        (r"\?", "nf", "parameters"),
        include("expr"),
        include("variable"),
        (r"[-+*/%=!.&|]", "o"),
        (r"[{}(),:;]", "p"),
        (r"`$", "se"),
    ),
    "variable": (
        (
            words(
                """$$ $? $^ $_ $args $ConsoleFileName $Error $Event $EventArgs $EventSubscriber $ExecutionContext
                $false $foreach $HOME $Host $input $IsCoreCLR $IsLinux $IsMacOS $IsWindows $LastExitCode $Matches
                $MyInvocation $NestedPromptLevel $null $PID $PROFILE $PSBoundParameters $PSCmdlet $PSCommandPath
                $PSCulture $PSDebugContext $PSHOME $PSItem $PSScriptRoot $PSSenderInfo $PSUICulture $PSVersionTable
                $PWD $REPORTERRORSHOWEXCEPTIONCLASS $REPORTERRORSHOWINNEREXCEPTION $REPORTERRORSHOWSOURCE
                $REPORTERRORSHOWSTACKTRACE $SENDER $ShellId $StackTrace $switch $this $true""",
                suffix="",
            ),
            "bp",
        ),
        (r"(\$)(?:(\w++)(:))?\{", _braced_variable),
        (r"(\$)(?:(\w+)(:))?(\w++)", ("nv", "nn", "p", "nv")),
    ),
    "multiline": (
        (
            r"(?i)\.(?:synopsis|description|parameter|example|inputs|outputs|notes|link|component|role|functionality"
            r"|forwardhelptargetname|forwardhelpcategory|remotehelprunspace|externalhelp)",
            "cs",
        ),
        (r"#>", "cm", POP),
        (r"[^#.]++", "cm"),
        (r"[#.]++", "cm"),
    ),
    "interpol": ((r"\)", "si", POP), include("root")),
    "dq": (
        # A dollar before the closing quote is no variable.
        (r'(?:\$#?)?"', "s2", POP),
        (r"\$\(", "si", "interpol"),
        (r"`$", "se"),
        (r"`.", "se"),
        (r'[^"`$]++', "s2"),
        include("variable"),
    ),
    "sq": ((r"'", "s1", POP), (r"[^']++", "s1")),
    "heredoc": (
        (r'(?:\$#?)?"@', "sh", POP),
        (r"\$\(", "si", "interpol"),
        (r"`$", "se"),
        (r"`.", "se"),
        (r'[^"`$]++', "sh"),
        (r'"++', "sh"),
        include("variable"),
    ),
    "class": (
        (r"\{", "p", POP),
        (r"\s++", "w"),
        (r"\w++", "nc"),
        (r"[:,]", "p"),
    ),
    "expr": (
        include("comments"),
        (r'"', "s2", "dq"),
        (r"'", "s1", "sq"),
        (r'@"', "sh", "heredoc"),
        until("@'", "'@", "sh"),
        (r"\d*\.\d+", "mf"),
        (r"\d++", "mi"),
        (r"@\{", "p", "hasht"),
        (r"@\(", "p", "array"),
        (r"\{", "p", "brace"),
        (r"\[", "p", "bracket"),
    ),
    "hasht": (
        (r"\}", "p", POP),
        (r"=", "o"),
        (r"[,;]", "p"),
        include("expr"),
        (r"\w++", "nx"),
        include("variable"),
    ),
    "array": (
        (r"\s++", "w"),
        (r"\)", "p", POP),
        (r"[,;]", "p"),
        include("expr"),
        include("variable"),
    ),
    "brace": ((r"\}", "p", POP), include("root")),
    "bracket": (
        (r"\]", "p", POP),
        (r"[A-Za-z]\w+\.", "n"),
        (r"[A-Za-z]\w++", by_word("n", bp=_ATTRIBUTES)),
        include("root"),
    ),
    "parameters": (
        (r"(?s)`.", "se"),
        (r"\)", _close_parameters),
        (r"[^\S\n]*+\n", "w", POP),
        (r"[;(){}\]]", "p", POP),
        (r"[|=]", "o", POP),
        (r"[/\\~\w][-.:/\\~\w]*+", "nx"),
        include("root"),
    ),
    "comments": (
        (r"\s++", "w"),
        (r"#.*", "c"),
        (r"<#", "cm", "multiline"),
    ),
}

GRAMMAR = Grammar("powershell", STATES)
