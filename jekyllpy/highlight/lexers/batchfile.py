"""Windows batch files."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include, reaching, word_set

_DEVICES = word_set("""con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6
    lpt7 lpt8 lpt9""")
_KEYWORDS = word_set("if else for in do goto call exit")
_OPERATORS = word_set("exist defined errorlevel cmdextversion not equ neq lss leq gtr geq")
_COMMANDS = word_set("""assoc attrib break bcdedit cacls cd chcp chdir chkdsk chkntfs choice cls cmd color comp
    compact convert copy date del dir diskpart doskey dpath driverquery echo endlocal erase fc find findstr format
    fsutil ftype gpresult graftabl help icacls label md mkdir mklink mode more move openfiles path pause popd print
    prompt pushd rd recover ren rename replace rmdir robocopy setlocal sc schtasks shift shutdown sort start subst
    systeminfo takeown tasklist taskkill time timeout title tree type ver verify vol xcopy waitfor wmic
    addusers admodcmd ansicon arp at bcdboot bitsadmin browstat certreq certutil change cidiag cipher cleanmgr
    clip cmdkey compress convertcp coreinfo csccmd csvde cscript curl debug defrag delprof deltree devcon diamond
    dirquota diruse diskshadow diskuse dism dnscmd dsacls dsadd dsget dsquery dsmod dsmove dsrm dsmgmt dsregcmd edlin
    eventcreate expand extract fdisk fltmc forfiles freedisk ftp getmac gpupdate hostname ifmember inuse ipconfig
    kill lgpo lodctr logman logoff logtime makecab mapisend mbsacli mem mountvol moveuser msg mshta msiexec msinfo32
    mstsc nbtstat net net1 netdom netsh netstat nlsinfo nltest now nslookup ntbackup ntdsutil ntoskrnl ntrights
    nvspbind pathping perms ping portqry powercfg pngout pnputil printbrm prncnfg prnmngr procdump psexec psfile
    psgetsid psinfo pskill pslist psloggedon psloglist pspasswd psping psservice psshutdown pssuspend qbasic qgrep
    qprocess query quser qwinsta rasdial reg reg1 regdump regedt32 regsvr32 regini reset restore rundll32 rmtshare
    route rpcping run runas scandisk setspn setx sfc share shellrunas shortcut sigcheck sleep slmgr strings subinacl
    sysmon telnet tftp tlist touch tracerpt tracert tscon tsdiscon tskill tttracer typeperf tzutil undelete unformat
    verifier vmconnect vssadmin w32tm wbadmin wecutil wevtutil wget where whoami windiff winrm winrs wpeutil wpr wusa
    wuauclt wscript""")
_ATTRIBUTES = word_set("on off disable enableextensions enabledelayedexpansion")


def _word(run: Run[None], match: re.Match[str]) -> None:
    word = match[1]
    if word in _DEVICES:
        run.groups(match, "kr", "err")
    elif word in _KEYWORDS:
        run.groups(match, "k", "err")
    elif word in _OPERATORS:
        run.groups(match, "ow", "err")
    elif word in _COMMANDS:
        run.token("nb", match[0])
    elif word in _ATTRIBUTES:
        run.groups(match, "na", "err")
    else:
        # Rouge: any other word passes for `set`.
        run.groups(match, "kd", "err")


STATES: States = {
    "root": (include("basic"), include("data")),
    "basic": (
        (r"(?i)@\brem\b.*$|rem\b.*$", "c"),
        (r"^::.*$", "c"),
        (r":[a-zA-Z]++", "nl"),
        (r"(?i)([a-z]\w*)(\.exe|com|bat|cmd|msi)?", _word),
        (r"(?:[/+]|--?)[a-zA-Z]++\s*+", "na"),
        include("expansions"),
        (r"[<>&|(){}\[\]\-+=;,~?*]", "o"),
    ),
    "escape": ((r"(?s)\^.", "se"),),
    "expansions": (
        reaching(r"[%!]++(?:[a-zA-Z_$@#]++(?P<hit>[%!]++))?", "nv"),
        reaching(r"%++(?:~?[a-zA-Z]++\d?(?P<hit>))?", "vm"),
    ),
    "double_quotes": (
        include("escape"),
        (r'["]', "s2", POP),
        include("expansions"),
        (r'[^^"%!]++', "s2"),
    ),
    "single_quotes": (
        include("escape"),
        (r"[']", "s1", POP),
        include("expansions"),
        (r"[^^'%!]++", "s1"),
    ),
    "backtick": (
        include("escape"),
        (r"[`]", "sb", POP),
        include("expansions"),
        (r"[^^`%!]++", "sb"),
    ),
    "data": (
        (r"\s++", ""),
        (r"0[xX][0-9a-fA-F]++", "mh"),
        (r"[0-9]", "m"),
        (r'["]', "s2", "double_quotes"),
        (r"[']", "s1", "single_quotes"),
        (r"[`]", "sb", "backtick"),
        (r"[^\s&|()\[\]{}^=;!%+\-,\"'`~?*]++", ""),
        include("escape"),
    ),
}

GRAMMAR = Grammar("batchfile", STATES)
