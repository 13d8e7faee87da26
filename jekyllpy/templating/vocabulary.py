"""Every name of python-liquid that this project uses, but for those in `foreign/vocabulary.py`.

`lazy_package` imports this without the rest of python-liquid, which takes a tenth of a second.

The pin `python-liquid>=2.3,<2.4` and the tests of this file guard the shapes, since not all of them are public there.
"""

from __future__ import annotations

from liquid.ast import BlockNode, ConditionalBlockNode, Node
from liquid.builtin.content import ContentNode
from liquid.builtin.expressions import (
    BooleanExpression,
    Filter,
    FilteredExpression,
    Identifier,
    KeywordArgument,
    Literal,
    LoopExpression,
    Nil,
    Path,
    PositionalArgument,
    StringLiteral,
)
from liquid.builtin.expressions.logical import (
    ContainsExpression,
    EqExpression,
    GeExpression,
    GtExpression,
    LeExpression,
    LogicalAndExpression,
    LogicalOrExpression,
    LtExpression,
    NeExpression,
)
from liquid.builtin.expressions.primitive import (
    Blank,
    Empty,
    FalseLiteral,
    FloatLiteral,
    IntegerLiteral,
    RangeLiteral,
    TrueLiteral,
)
from liquid.builtin.output import OutputNode
from liquid.builtin.tags.assign_tag import AssignNode
from liquid.builtin.tags.capture_tag import CaptureNode
from liquid.builtin.tags.cycle_tag import CycleNode
from liquid.builtin.tags.decrement_tag import DecrementNode
from liquid.builtin.tags.for_tag import BreakNode, ContinueNode, ForNode
from liquid.builtin.tags.if_tag import IfNode
from liquid.builtin.tags.ifchanged_tag import IfChangedNode
from liquid.builtin.tags.increment_tag import IncrementNode
from liquid.builtin.tags.tablerow_tag import TablerowNode
from liquid.builtin.tags.unless_tag import UnlessNode
from liquid.context import RenderContext
from liquid.exceptions import BreakLoop, ContinueLoop, LiquidError, LiquidInterrupt
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_ILLEGAL, TOKEN_OUTPUT, TOKEN_TAG, Token
from liquid.undefined import UNDEFINED

__all__ = [
    "TOKEN_CONTENT",
    "TOKEN_EXPRESSION",
    "TOKEN_ILLEGAL",
    "TOKEN_OUTPUT",
    "TOKEN_TAG",
    "UNDEFINED",
    "AssignNode",
    "Blank",
    "BlockNode",
    "BooleanExpression",
    "BreakLoop",
    "BreakNode",
    "CaptureNode",
    "ConditionalBlockNode",
    "ContainsExpression",
    "ContentNode",
    "ContinueLoop",
    "ContinueNode",
    "CycleNode",
    "DecrementNode",
    "Empty",
    "EqExpression",
    "Expression",
    "FalseLiteral",
    "Filter",
    "FilteredExpression",
    "FloatLiteral",
    "ForNode",
    "GeExpression",
    "GtExpression",
    "Identifier",
    "IfChangedNode",
    "IfNode",
    "IncrementNode",
    "IntegerLiteral",
    "KeywordArgument",
    "LeExpression",
    "LiquidError",
    "LiquidInterrupt",
    "Literal",
    "LogicalAndExpression",
    "LogicalOrExpression",
    "LoopExpression",
    "LtExpression",
    "NeExpression",
    "Nil",
    "Node",
    "OutputNode",
    "Path",
    "PositionalArgument",
    "RangeLiteral",
    "RenderContext",
    "StringLiteral",
    "TablerowNode",
    "Tag",
    "Token",
    "TokenStream",
    "TrueLiteral",
    "UnlessNode",
]
