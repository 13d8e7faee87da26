"""Assembly for Arm's own assembler."""

from jekyllpy.highlight.grammar import POP, Grammar, States, goto, words

_NAME = r"[a-zA-Z_]\w*+|\|[^|\n]+\|"
_VARIABLE = (r"\$[a-zA-Z]\w*+\.?", "nn")
_PREPROCESSOR = "define|elif|else|endif|error|if|ifdef|ifndef|include|line|pragma|undef|warning"
# A full stop in a directive's name stands for any character, and some characters are directives.
_DIRECTIVES = "|".join(
    r"""ALIAS ALIGN AOF AOUT AREA ARM ASSERT ATTR CN CODE16 CODE32 COMMON CP DATA DCB DCD DCDO DCDU DCFD DCFDU DCFH
    DCFHU DCFS DCFSU DCI DCI.N DCI.W DCQ DCQU DCW DCWU DN ELIF ELSE END ENDFUNC ENDIF ENDP ENTRY EQU EXPORT EXPORTAS
    EXTERN FIELD FILL FN FRAME FUNCTION GBLA GBLL GBLS GLOBAL IF IMPORT INFO KEEP LCLA LCLL LCLS LEADR LEAF LTORG
    MACRO MAP MEND MEXIT NOFP OPT ORG PRESERVE8 PROC QN RELOC REQUIRE REQUIRE8 RLIST RN ROUT SETA SETL SETS SN SPACE
    STRONG SUBT THUMB THUMBX TTL WEND WHILE \[ \] [|!#*=%&^]""".split()
)
_OPCODE = r"(?:[A-Z][\dA-Z]*|[a-z][\da-z]*)(?:\.[NWnw])?(?:\.[DFIPSUdfipsu]?(?:8|16|32|64)?){0,3}\b"
_SHIFTS = "ASR LSL LSR ROR RRX AL CC CS EQ GE GT HI HS LE LO LS LT MI NE PL VC VS"
_BUILTINS = "|".join(
    """ARCHITECTURE AREANAME ARMASM_VERSION CODESIZE COMMANDLINE CONFIG CPU ENDIAN FALSE FPIC FPU INPUTFILE INTER
    LINENUM LINENUMUP LINENUMUPPER OBJASM_VERSION OPT PC PCSTOREOFFSET REENTRANT ROPI RWPI TRUE VAR""".split()
)
_OPERATORS = "|".join(
    """AND BASE CC CC_ENCODING CHR DEF EOR FATTR FEXEC FLOAD FSIZE INDEX LAND LEFT LEN LEOR LNOT LOR LOWERCASE MOD
    NOT OR RCONST REVERSE_CC RIGHT ROL ROR SHL SHR STR TARGET_ARCH_[0-9A-Z_]++ TARGET_FEATURE_[0-9A-Z_]++
    TARGET_FPU_[A-Z_] TARGET_PROFILE_[ARM] UAL UPPERCASE""".split()
)
_BASES = "|".join(rf"{base}_[0-{base - 1}]+" for base in range(2, 10))
_FLOAT_BASES = "|".join(rf"{base}_[.0-{base - 1}]+" for base in range(2, 10))

STATES: States = {
    "root": (
        (r"\n", ""),
        (rf"^([ \t]*+)(#[ \t]*+(?:(?:{_PREPROCESSOR})(?:[ \t].*)?)?)(\n)", ("", "cp", "")),
        (r"[ \t]++", "", "command"),
        (r";.*", "c"),
        (r"\$[a-zA-Z_]\w*+\.?", "nn"),
        (r"\w++|\|[^|\n]+\|", "nl"),
    ),
    "command": (
        (r"\n", "", POP),
        (r"[ \t]++", "", goto("operands")),
        (r";.*", "c", POP),
        (words("BIN GET INCBIN INCLUDE LNK"), "k", goto("file")),
        (rf"(?:{_DIRECTIVES})(?=[; \t\n])", "k"),
        (_OPCODE, "nb"),
        (_NAME, "nf"),
        _VARIABLE,
    ),
    "operands": (
        (r"\n", "", POP),
        (r"[ \t]++", ""),
        (r";.*", "c", POP),
        (words(f"{_SHIFTS} {_SHIFTS.lower()}"), "nb"),
        (_NAME, "nv"),
        (r"%[bBfF]?[aAtT]?\d++(?:[a-zA-Z_]\w*+)?", "nl"),
        (r"(?:&|0[xX])[0-9a-fA-F]+(?![pP])", "mh"),
        (r"(?:&|0[xX])[.0-9a-fA-F]++(?:[pP][-+]?\d++)?", "mf"),
        (r"0[fF]_[0-9a-fA-F]{8}|0[dD]_[0-9a-fA-F]{16}", "mf"),
        (rf"(?:{_BASES}|\d+)(?![eE])", "mi"),
        (rf"(?:{_FLOAT_BASES}|[.\d]+)(?:[eE][-+]?\d++)?", "mf"),
        (r"[@:](?=[ \t]*+(?:8|16|32|64|128|256)[^\d])", "o"),
        (rf"[.@]|\{{(?:{_BUILTINS})\}}", "no"),
        (rf"[-!#%&()*+,/<=>?^{{|}}\[\]]|:(?:{_OPERATORS}):", "o"),
        _VARIABLE,
        (r"'", "sc", goto("single")),
        (r'"', "s2", goto("double")),
    ),
    "single": (
        (r"\n", "", POP),
        (r"\$\$", "sc"),
        _VARIABLE,
        (r"'", "sc", goto("operands")),
        (r"[^$'\n]++", "sc"),
    ),
    "double": (
        (r"\n", "", POP),
        (r"\$\$", "s2"),
        _VARIABLE,
        (r'"', "s2", goto("operands")),
        (r'[^$"\n]++', "s2"),
    ),
    "file": (
        (r"\n", "", POP),
        (r"\$\$", "sx"),
        _VARIABLE,
        (r"[^$\n]++", "sx"),
    ),
}

GRAMMAR = Grammar("armasm", STATES)
