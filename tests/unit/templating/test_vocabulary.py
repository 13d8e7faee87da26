"""The shapes of python-liquid that the compiler relies on, public or not."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from jekyllpy.templating import vocabulary as liquid

TOKEN = liquid.Token(liquid.TOKEN_TAG, "x", 0, "")
NIL = liquid.Nil(TOKEN)


def block():
    return liquid.BlockNode(TOKEN, [])


def test_the_pinned_version():
    assert version("python-liquid").startswith("2.3.")


@pytest.mark.parametrize(
    ("node", "attributes"),
    [
        (lambda: liquid.AssignNode(TOKEN, name="x", expression=NIL), "name expression"),
        (lambda: liquid.CaptureNode(TOKEN, "x", block()), "name block"),
        (lambda: liquid.CycleNode(TOKEN, None, [NIL]), "group args"),
        (lambda: liquid.ForNode(TOKEN, NIL, block(), block()), "expression block default"),
        (lambda: liquid.IfNode(TOKEN, NIL, block(), [], block()), "condition consequence alternatives default"),
        (lambda: liquid.UnlessNode(TOKEN, NIL, block(), [], block()), "condition consequence alternatives default"),
        (lambda: liquid.ConditionalBlockNode(TOKEN, NIL, block()), "expression block"),
        (lambda: liquid.IfChangedNode(TOKEN, block()), "block"),
        (lambda: liquid.IncrementNode(TOKEN, "x"), "name"),
        (lambda: liquid.DecrementNode(TOKEN, "x"), "name"),
        (lambda: liquid.TablerowNode(TOKEN, NIL, block()), "expression block"),
        (lambda: liquid.OutputNode(TOKEN, NIL), "expression"),
        (lambda: liquid.ContentNode(TOKEN, "x"), "text"),
        (lambda: liquid.BreakNode(TOKEN), ""),
        (lambda: liquid.ContinueNode(TOKEN), ""),
        (lambda: block(), "nodes"),
    ],
)
def test_nodes(node, attributes):
    made = node()
    assert all(hasattr(made, name) for name in ["token", "blank", *attributes.split()])
    made.blank = False
    assert not made.blank


def test_expressions():
    assert liquid.Path(TOKEN, ["a", 1]).path == ["a", 1]
    assert liquid.Filter(TOKEN, "f", [liquid.PositionalArgument(NIL)]).args[0].value is NIL
    assert liquid.KeywordArgument(TOKEN, "k", NIL).name == "k"
    assert liquid.FilteredExpression(TOKEN, NIL, []).left is NIL
    assert liquid.BooleanExpression(TOKEN, NIL).expression is NIL
    assert liquid.LogicalAndExpression(TOKEN, NIL, NIL).right is NIL
    assert liquid.RangeLiteral(TOKEN, NIL, NIL).stop is NIL
    loop = liquid.LoopExpression(TOKEN, "i", NIL, limit=None, offset=None, reversed_=True, cols=NIL)
    assert (loop.identifier, loop.reversed, loop.cols) == ("i", True, NIL)


def test_everything_is_used():
    assert all(hasattr(liquid, name) for name in liquid.__all__)
