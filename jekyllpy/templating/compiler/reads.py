"""Find what a template can read by walking over its nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, cast

from jekyllpy.templating.compiler.origins import GROUPS, LOOP, Origin, Origins
from jekyllpy.templating.failures import Failure
from jekyllpy.templating.parser.condition import strict_condition
from jekyllpy.templating.parser.expression import ExpressionFactory, LookupPath
from jekyllpy.templating.parser.variable import lax_variable
from jekyllpy.templating.reads import ITEM, Reads
from jekyllpy.templating.vocabulary import (
    AssignNode,
    BooleanExpression,
    CaptureNode,
    ContentNode,
    CycleNode,
    DecrementNode,
    Expression,
    Filter,
    FilteredExpression,
    ForNode,
    IfChangedNode,
    IncrementNode,
    LogicalAndExpression,
    LogicalOrExpression,
    LoopExpression,
    Node,
    StringLiteral,
    TablerowNode,
)

_KEEP_ITEMS: Final = frozenset(
    {"compact", "pop", "reverse", "shift", "slice", "sort", "sort_natural", "uniq", "where", "where_exp"}
)
_GIVE_ITEM: Final = frozenset({"find", "find_exp", "first", "last", "sample"})
_GIVE_GROUPS: Final = frozenset({"group_by", "group_by_exp"})
_WITH_PROPERTY: Final = frozenset({"find", "group_by", "map", "sort", "sort_natural", "uniq", "where"})
_WITH_EXPRESSION: Final = frozenset({"find_exp", "group_by_exp", "where_exp"})
_CHANGING: Final = frozenset({"content", "output"})
_GROUPED: Final = frozenset({("site", "categories"), ("site", "tags")})
_MOMENT: Final = ("site", "time")
_ENDS: Final = frozenset({"first", "last"})
_CONDITIONS: Final = frozenset({BooleanExpression, LogicalAndExpression, LogicalOrExpression})


FilterReads = Mapping[str, tuple[Origin, ...] | None]


class Reader:
    """Collects the reads of one template. Tags add to it through `value`, `shape` and the sets.

    `filters` has the variables that filters look at besides their arguments, None for one that may give anything.
    """

    def __init__(self, filters: FilterReads = MappingProxyType({})) -> None:
        self._filters = filters
        self.origins = Origins()
        self.formats: set[str] = set()
        self.includes: set[str] = set()
        self.relative_includes: set[str] = set()
        self.shared: set[str] = set()
        self.links: set[str] = set()
        self.posts: set[str] = set()
        self.names: set[str] = set()
        self.is_open = False
        self.keeps_state = False
        self._free: set[str] = set()
        self._settled: set[str] = set()
        self._values: set[Origin] = set()
        self._shapes: set[Origin] = set()
        self._scopes: list[tuple[str, str]] = []
        self._handed_on: set[tuple[str, str]] = set()
        self._loops = 0

    def result(self) -> Reads:
        """Return all that was found."""
        names = [*((name, name) for name in self.origins.names()), *self._handed_on]
        assigned = {(name, path) for name, mark in names for path in self.origins.paths((mark,)) if path != (name,)}
        values = {path for origin in self._values for path in self.origins.paths(origin)}
        shapes = {path for origin in self._shapes for path in self.origins.paths(origin)} - values
        return Reads(
            frozenset(values),
            frozenset(shapes),
            frozenset(self.formats),
            frozenset(self.includes),
            frozenset(self.relative_includes),
            frozenset(self.shared),
            frozenset(self.links),
            frozenset(self.posts),
            frozenset(assigned),
            frozenset(self.names),
            frozenset(self._free),
            self.is_open,
            self.keeps_state,
        )

    def nodes(self, nodes: list[Node]) -> None:
        """Walk over nodes."""
        for node in nodes:
            self.node(node)

    def inner(self, nodes: list[Node]) -> None:
        """Walk over the nodes of a block, which may run never, once or often."""
        settled = set(self._settled)
        self.nodes(nodes)
        self._settled = settled

    def node(self, node: Node) -> None:
        """Walk over a node and what is in it."""
        if node.__class__ is ContentNode:
            return
        read = _NODES.get(type(node))
        if read is not None:
            read(self, node)
            return
        note = getattr(node, "note_reads", None)
        if note is not None:
            note(self)
        elif not type(node).__module__.startswith("liquid."):
            self.is_open = self.keeps_state = True
        for expression in node.expressions():
            self.expression(expression)
        self.inner(list(node.children(None)))  # type: ignore[arg-type]

    def expression(self, node: Expression) -> None:
        """Note all that an expression needs in order to be evaluated."""
        # By class, not `isinstance`: python-liquid's are abstract, of which Python asks slowly
        kind = node.__class__
        if kind is LookupPath:
            self.use(self.path(cast(LookupPath, node)))
        elif kind is FilteredExpression:
            self.use(self.filtered(cast(FilteredExpression, node)))
        elif kind in _CONDITIONS:
            self._condition(node)
        else:
            for child in node.children():
                self.expression(child)

    def use(self, origin: Origin | None) -> None:
        """Note that a value is printed, compared or handed on whole."""
        if origin is not None and not self._is_own(origin):
            self._values.add(origin)

    def use_name(self, name: str) -> None:
        """Note that a variable is used that is named as text, with the keys after it."""
        head, *keys = name.split(".")
        self.use((self._head(head), *keys))

    def look_at(self, origin: Origin | None) -> None:
        """Note that only a value's truth or its number of items matters."""
        if origin is not None and not self._is_own(origin):
            self._shapes.add(origin)

    def hand_on_scopes(self) -> None:
        """Note that a partial or foreign code sees the variables of the loops around."""
        self._handed_on.update(self._scopes)

    def path(self, node: LookupPath) -> Origin | None:
        """Return where a path leads; computed keys end it there, and are read themselves."""
        head, *keys = node.path
        if not isinstance(head, str):
            self.is_open = True
            return None
        origin = [self._head(head)]
        for position, key in enumerate(keys, 1):
            if not isinstance(key, str | int) and isinstance(key, Expression):
                self.expression(key)
                self.use(tuple(origin))
                break
            if key == "size" and position in node.commands:
                # A hash may have a key of that name
                self.look_at(tuple(origin))
                origin.append(key)
                break
            is_item = not isinstance(key, str) or (key in _ENDS and position in node.commands)
            origin.append(ITEM if is_item else str(key))
        return tuple(origin)

    def filtered(self, node: FilteredExpression) -> Origin | None:
        """Return where the value of a filtered expression comes from, None where it is made anew."""
        origin = self.path(node.left) if isinstance(node.left, LookupPath) else None
        if origin is None and not isinstance(node.left, LookupPath):
            self.expression(node.left)
        for item in node.filters or ():
            origin = self._filter(item, origin)
        return origin

    def loop(self, head: LoopExpression, block: Node) -> None:
        """Walk over a loop: its variable stands for any item of the collection."""
        for part in (head.limit, head.offset, head.cols):
            if part is not None:
                self.expression(part)
        self._loops += 1
        name = f"{LOOP}{self._loops}"
        if isinstance(head.iterable, LookupPath):
            origin = self.path(head.iterable)
            self.look_at(origin)
            if origin is not None:
                self.origins.add(name, (*origin, ITEM))
        else:
            self.expression(head.iterable)
        self._scopes.append((head.identifier, name))
        self.names.add(head.identifier)
        self.inner([block])
        self._scopes.pop()

    def _is_own(self, origin: Origin) -> bool:
        return origin[0] in ("forloop", "tablerowloop") and bool(self._scopes)

    def set_variable(self, name: str) -> None:
        """Note that the template sets a variable, for what follows in the same block."""
        self.names.add(name)
        self._settled.add(name)

    def _head(self, name: str) -> str:
        mark = next((mark for scope, mark in reversed(self._scopes) if scope == name), name)
        if mark == name and name not in self._settled:
            self._free.add(name)
        return mark

    def _condition(self, node: Any) -> None:
        pending = [node]
        while pending:
            current = pending.pop()
            if isinstance(current, BooleanExpression):
                pending.append(current.expression)
            elif isinstance(current, LogicalAndExpression | LogicalOrExpression):
                pending += [current.left, current.right]
            elif isinstance(current, LookupPath):
                self.look_at(self.path(current))
            else:
                self.expression(current)

    def _filter(self, item: Filter, origin: Origin | None) -> Origin | None:
        own = self._filters.get(item.name, ())
        if own is None:
            self.is_open = self.keeps_state = True
        for path in own or ():
            self.use(path)
        arguments = [argument.value for argument in item.args]
        texts = [value.value if isinstance(value, StringLiteral) else None for value in arguments]
        if item.name == "default" and origin is not None:
            return self._one_of(origin, arguments)
        for value in arguments:
            self.expression(value)
        if origin is None:
            return None
        if item.name == "date" and origin == _MOMENT and texts and texts[0] is not None:
            self.formats.add(texts[0])
            return None
        if item.name in _WITH_EXPRESSION:
            self._item_expression(item.name, texts, origin)
        elif item.name in _WITH_PROPERTY and arguments:
            key = texts[0]
            self.use((*origin, ITEM, *key.split(".")) if key else origin)
            # Jekyll: what a filter has read of an item it keeps for the whole build (filters.rb, item_property)
            self.keeps_state = self.keeps_state or bool(key and not _CHANGING.isdisjoint(key.split(".")))
            # Jekyll: and a group of posts that nobody is in is there from then on (site.rb)
            self.keeps_state = self.keeps_state or origin[:2] in _GROUPED
        return self._result(item, origin, bool(arguments))

    def _result(self, item: Filter, origin: Origin, has_arguments: bool) -> Origin | None:
        if item.name == "size":
            self.look_at(origin)
            return None
        if item.name in _GIVE_GROUPS:
            self.look_at(origin)
            return (*origin, GROUPS)
        if item.name in _GIVE_ITEM and not (item.name == "sample" and has_arguments):
            self.look_at(origin)
            return (*origin, ITEM)
        if item.name in _KEEP_ITEMS and (has_arguments or item.name not in ("sort", "sort_natural", "uniq")):
            self.look_at(origin)
            return origin
        if not (item.name == "map" and has_arguments):
            self.use(origin)
        return None

    def _one_of(self, origin: Origin, others: list[Expression]) -> Origin:
        """Return a mark for what is one of several values; only whether they are there matters so far."""
        self._loops += 1
        mark = f"{LOOP}{self._loops}"
        origins = [origin]
        for other in others:
            found = self.path(other) if isinstance(other, LookupPath) else None
            if found is None:
                self.expression(other)
            else:
                origins.append(found)
        for each in origins:
            self.look_at(each)
            self.origins.add(mark, each)
        return (mark,)

    def _item_expression(self, name: str, texts: list[str | None], origin: Origin) -> None:
        if len(texts) < 2 or texts[0] is None or texts[1] is None:
            self.is_open = True
            return
        self._loops += 1
        mark = f"{LOOP}{self._loops}"
        self.origins.add(mark, (*origin, ITEM))
        self._scopes.append((texts[0], mark))
        try:
            parse: Callable[..., Expression] = lax_variable if name == "group_by_exp" else strict_condition
            self.expression(parse(texts[1], ExpressionFactory()))
        except Failure:
            self.is_open = True
        self._scopes.pop()


def reads_of(nodes: list[Node], filters: FilterReads = MappingProxyType({})) -> Reads:
    """Return what a template of these nodes can read."""
    reader = Reader(filters)
    reader.nodes(nodes)
    return reader.result()


def _assign(reader: Reader, node: AssignNode) -> None:
    expression: Any = node.expression
    origin = reader.filtered(expression)
    if origin is not None:
        reader.origins.add(str(node.name), origin)
        reader.look_at(origin)
    reader.set_variable(str(node.name))


def _capture(reader: Reader, node: CaptureNode) -> None:
    reader.inner(node.block.nodes)
    reader.set_variable(str(node.name))


def _for(reader: Reader, node: ForNode) -> None:
    reader.keeps_state = reader.keeps_state or bool(getattr(node.expression, "continues", False))
    reader.loop(node.expression, node.block)
    if node.default is not None:
        reader.inner([node.default])


def _tablerow(reader: Reader, node: TablerowNode) -> None:
    reader.loop(node.expression, node.block)


def _counter(reader: Reader, node: IncrementNode | DecrementNode) -> None:
    reader.keeps_state = True
    reader.names.add(str(node.name))
    reader.use((str(node.name),))


def _cycle(reader: Reader, node: CycleNode) -> None:
    reader.keeps_state = True
    for item in (*node.args, *([node.group] if node.group else [])):
        reader.expression(item)


def _ifchanged(reader: Reader, node: IfChangedNode) -> None:
    reader.keeps_state = True
    reader.inner([node.block])


_NODES: Final[MappingProxyType[type, Callable[[Reader, Any], None]]] = MappingProxyType(
    {
        AssignNode: _assign,
        CaptureNode: _capture,
        CycleNode: _cycle,
        DecrementNode: _counter,
        ForNode: _for,
        IfChangedNode: _ifchanged,
        IncrementNode: _counter,
        TablerowNode: _tablerow,
    }
)
