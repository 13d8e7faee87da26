"""What irb answers: output, errors, and values as Ruby shows them."""

from jekyllpy.highlight.engine import Run
from jekyllpy.highlight.grammar import POP, Grammar, States, include
from jekyllpy.highlight.lexers import ruby


def start(run: Run[ruby.Memory]) -> ruby.Memory:
    memory = ruby.start(run)
    run.push("stdout")
    return memory


STATES: States = {
    **ruby.STATES,
    "root": ((r"#<", "kt", "irb_object"), *ruby.STATES["root"]),
    "stdout": (
        (r"\w+?(?:Error|Exception):.+\n?", "gr", "irb_error"),
        include("has_irb_output"),
    ),
    "irb_error": ((r".+\n?", "gr"), include("has_irb_output")),
    "has_irb_output": ((r"=>", "p", POP), (r".+\n?", "go")),
    "irb_object": ((r">", "kt", POP), include("root")),
}

GRAMMAR = Grammar("irb_output", STATES, start)
