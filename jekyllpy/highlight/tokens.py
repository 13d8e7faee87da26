"""Rouge's token types: the short names that become CSS classes, and their places in the tree of types."""

from types import MappingProxyType

TEXT = ""
ERROR = "err"
ESCAPE = "esc"

# Short name -> qualified name, in Rouge's order; a type's parent is the name without its last part.
QUALIFIED = MappingProxyType(
    {
        "": "Text",
        "w": "Text.Whitespace",
        "esc": "Escape",
        "err": "Error",
        "x": "Other",
        "k": "Keyword",
        "kc": "Keyword.Constant",
        "kd": "Keyword.Declaration",
        "kn": "Keyword.Namespace",
        "kp": "Keyword.Pseudo",
        "kr": "Keyword.Reserved",
        "kt": "Keyword.Type",
        "kv": "Keyword.Variable",
        "n": "Name",
        "na": "Name.Attribute",
        "nb": "Name.Builtin",
        "bp": "Name.Builtin.Pseudo",
        "nc": "Name.Class",
        "no": "Name.Constant",
        "nd": "Name.Decorator",
        "ni": "Name.Entity",
        "ne": "Name.Exception",
        "nf": "Name.Function",
        "fm": "Name.Function.Magic",
        "py": "Name.Property",
        "nl": "Name.Label",
        "nn": "Name.Namespace",
        "nx": "Name.Other",
        "nt": "Name.Tag",
        "nv": "Name.Variable",
        "vc": "Name.Variable.Class",
        "vg": "Name.Variable.Global",
        "vi": "Name.Variable.Instance",
        "vm": "Name.Variable.Magic",
        "l": "Literal",
        "ld": "Literal.Date",
        "s": "Literal.String",
        "sa": "Literal.String.Affix",
        "sb": "Literal.String.Backtick",
        "sc": "Literal.String.Char",
        "dl": "Literal.String.Delimiter",
        "sd": "Literal.String.Doc",
        "s2": "Literal.String.Double",
        "se": "Literal.String.Escape",
        "sh": "Literal.String.Heredoc",
        "si": "Literal.String.Interpol",
        "sx": "Literal.String.Other",
        "sr": "Literal.String.Regex",
        "s1": "Literal.String.Single",
        "ss": "Literal.String.Symbol",
        "m": "Literal.Number",
        "mb": "Literal.Number.Bin",
        "mf": "Literal.Number.Float",
        "mh": "Literal.Number.Hex",
        "mi": "Literal.Number.Integer",
        "il": "Literal.Number.Integer.Long",
        "mo": "Literal.Number.Oct",
        "mx": "Literal.Number.Other",
        "o": "Operator",
        "ow": "Operator.Word",
        "p": "Punctuation",
        "pi": "Punctuation.Indicator",
        "c": "Comment",
        "ch": "Comment.Hashbang",
        "cd": "Comment.Doc",
        "cm": "Comment.Multiline",
        "cp": "Comment.Preproc",
        "cpf": "Comment.PreprocFile",
        "c1": "Comment.Single",
        "cs": "Comment.Special",
        "g": "Generic",
        "gd": "Generic.Deleted",
        "ge": "Generic.Emph",
        "ges": "Generic.EmphStrong",
        "gr": "Generic.Error",
        "gh": "Generic.Heading",
        "gi": "Generic.Inserted",
        "gl": "Generic.Lineno",
        "go": "Generic.Output",
        "gp": "Generic.Prompt",
        "gs": "Generic.Strong",
        "gu": "Generic.Subheading",
        "gt": "Generic.Traceback",
    }
)

SHORT = MappingProxyType({qualified: short for short, qualified in QUALIFIED.items()})


def nearest_short(qualified: str) -> str:
    """Return the short name of a qualified type, or of its nearest ancestor Rouge has (`""` is plain text)."""
    name = qualified
    while name not in SHORT and "." in name:
        name = name.rpartition(".")[0]
    return SHORT.get(name, TEXT)
