"""BPF assembly."""

from jekyllpy.highlight.grammar import POP, Grammar, States, reaching

_JUMP = r"(gotol?)(\s*)([-+]0x\w+)?([-+]\d+)?(\s*)(<?\w+>?)"
_JUMP_KINDS = ("k", "w", "mh", "mi", "w", "nl")

STATES: States = {
    "root": (
        (r"(?i)(\d+)(:)(\s+)(\([0-9a-f]{2}\))", ("gl", "p", "w", "g")),
        (r"(?i)(\d+)(:)(\s+)((?:[0-9a-f]{2} ){8})", ("gl", "p", "w", "g")),
        (r"(\d+)(:)(\s+)", ("gl", "p", "w")),
        (r"(?i)(call)(\s+)(\d+)", ("k", "w", "mi")),
        (r"(?i)(call)(\s+)(\w+)(?:(#)(\d+))?", ("k", "w", "nb", "p", "mi")),
        (rf"(?i){_JUMP}", _JUMP_KINDS),
        (
            rf"(?i)(if)(\s+)([rw]\d+)(\s*)([s!=<>]+)(\s*)(0x[0-9a-f]+|-?\d+)(\s*){_JUMP}",
            ("k", "w", "n", "w", "o", "w", "m", "w", *_JUMP_KINDS),
        ),
        (
            rf"(?i)(if)(\s+)([rw]\d+)(\s*)([s!=<>]+)(\s*)([rw]\d+)(\s*){_JUMP}",
            ("k", "w", "n", "w", "o", "w", "n", "w", *_JUMP_KINDS),
        ),
        (
            r"(?i)(\*)(\s*)(\()(u8|u16|u32|u64|s8|s16|s32|s64|ll)(\s*)(\*)(\))",
            ("o", "w", "p", "kt", "w", "o", "p"),
            "address",
        ),
        (r"(?i)[+-/*&|><^s]{0,3}=", "o"),
        (r"(?i)([+-]?)([rw]\d+)", ("p", "n")),
        (r"//", "c1", "linecomment"),
        (r"/\*", "cm", "multilinescomment"),
        (r"(?i)be16|be32|be64|le16|le32|le64|bswap16|bswap32|bswap64|exit|lock|map", "k"),
        (r"(?i)(-?0x[0-9a-f]+|-?\d+)(\s*)(ll)?", ("m", "w", "kt")),
        reaching(r"(?i)(\w+)(\s*)(ll)(?P<hit>)|\w++", ("n", "w", "kt")),
        reaching(r"(\w++)(?:(\s*+)(?P<hit>:))?", ("nl", "w", "p")),
        (r"(?s).", ""),
    ),
    "address": (
        (r"(?i)(\()([rw]\d+)(\s*)([+-])(\s*)(\d+)(\))", ("p", "n", "w", "o", "w", "mi", "p"), POP),
        (r"(\w+)(\[)(\d+)(\])", ("n", "p", "mi", "p"), POP),
        (r"(?i)(\w+)(\[)([rw]\d+)(\])", ("n", "p", "n", "p"), POP),
    ),
    "linecomment": ((r"\n", "c1", POP), (r".+", "c1")),
    "multilinescomment": (
        (r"\*/", "cm", POP),
        (r"[^*/]++", "cm"),
        (r"[*/]", "cm"),
    ),
}

GRAMMAR = Grammar("bpf", STATES)
