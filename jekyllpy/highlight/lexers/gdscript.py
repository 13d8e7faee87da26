"""GDScript, the language of the Godot engine."""

from jekyllpy.highlight.grammar import POP, Grammar, Rule, States, include, until, words

_ID = r"[a-zA-Z_]\w*+"
_FORMAT = (
    r"%(?:\(\w++\))?[-#0 +]*+(?:[0-9]++|\*)?+(?:\.(?:[0-9]++|\*))?+[hlL]?[E-GXc-giorsux%]",
    "si",
)


def _content(quote: str, kind: str) -> tuple[Rule, ...]:
    """Return the rules of what is in a string but its end."""
    other = "'" if quote == '"' else '"'
    return (
        _FORMAT,
        (rf"[^\\{quote}%\n]++", kind),
        (rf"[{other}\\]", kind),
        (r"%", kind),
    )


STATES: States = {
    "root": (
        (r"\s++", ""),
        (r"#.*", "c1"),
        (r"[\[\]{}:(),;]", "p"),
        (r"\\\n", ""),
        (words("in and or not"), "ow"),
        (r"[!=]=|<<|>>|&&|[+\-*/%&|]=|\|\||[-~+/*%=<>&^.!|$]", "o"),
        (r"(func)([\s\\]++)", ("k", ""), "function"),
        (r"(class)([\s\\]++)", ("k", ""), "class"),
        (
            words("""and in not or as breakpoint class class_name extends is func setget signal tool const enum
    export onready static var break continue if elif else for pass return match while remote master puppet remotesync
    mastersync puppetsync"""),
            "k",
        ),
        (words("do switch case"), "kr"),
        (
            words("""Color8 ColorN abs acos asin assert atan atan2 bytes2var ceil char clamp convert cos cosh
    db2linear decimals dectime deg2rad dict2inst ease exp floor fmod fposmod funcref hash inst2dict instance_from_id
    is_inf is_nan lerp linear2db load log max min nearest_po2 pow preload print print_stack printerr printraw prints
    printt rad2deg rand_range rand_seed randf randi randomize range round seed sign sin sinh sqrt stepify str str2var
    tan tanh type_exist typeof var2bytes var2str weakref yield"""),
            "nb",
        ),
        (words("self false true PI TAU NAN INF"), "bp"),
        (
            words("""bool int float String Vector2 Rect2 Transform2D Vector3 AABB Plane Quat Basis Transform Color
    RID Object NodePath Dictionary Array PoolByteArray PoolIntArray PoolRealArray PoolStringArray PoolVector2Array
    PoolVector3Array PoolColorArray null"""),
            "kt",
        ),
        (r'"""', "s2", "long_double"),
        (r"'''", "s2", "long_single"),
        (r'"', "s2", "double"),
        (r"'", "s2", "single"),
        (_ID, "n"),
        (r"\d++\.\d*+(?:[eE][+-]?[0-9]++)?j?", "mf"),
        (r"\d++[eE][+-]?[0-9]++j?", "mf"),
        (r"0[xX][a-fA-F0-9]++", "mh"),
        (r"\d++j?", "mi"),
    ),
    "function": ((_ID, "nf", POP),),
    "class": ((_ID, "nc", POP),),
    "escape": (
        until(r"\\N\{", r"\}", "se", stop=r"\n"),
        (r"\\(?:[\\abfnrtv\"'\n]|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})", "se"),
    ),
    "double": (include("escape"), (r'"', "s2", POP), *_content('"', "s2")),
    "single": (include("escape"), (r"'", "s1", POP), *_content("'", "s1")),
    "long_double": (
        include("escape"),
        (r'"""', "s2", POP),
        *_content('"', "s2"),
        (r"\n", "s2"),
    ),
    "long_single": (
        include("escape"),
        (r"'''", "s1", POP),
        *_content("'", "s1"),
        (r"\n", "s1"),
    ),
}

GRAMMAR = Grammar("gdscript", STATES)
