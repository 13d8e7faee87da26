"""Lists of items, and of what variables hold of them."""

from __future__ import annotations

import time

from jekyllpy.templating.filters import FILTERS
from jekyllpy.templating.items import Groups, ItemList
from jekyllpy.templating.runtime.compare import contains, is_equal
from jekyllpy.templating.runtime.output import printed

PAGE = {"path": "a.html", "content": "A"}
OTHER = {"path": "b.html", "content": "B"}


def test_a_list_of_items_contains_no_drop() -> None:
    items = ItemList([PAGE, OTHER])
    assert not contains(items, PAGE)
    assert contains(list(items), PAGE)
    assert contains(FILTERS["reverse"](items), PAGE)
    assert is_equal(items, ItemList([PAGE, OTHER]))
    assert not is_equal(items, [PAGE, OTHER])
    assert is_equal(ItemList(), [])


def test_what_was_pushed_is_found() -> None:
    pushed = FILTERS["push"](ItemList([PAGE]), OTHER)
    assert (contains(pushed, OTHER), contains(pushed, PAGE)) == (True, False)
    joined = FILTERS["concat"]([OTHER], ItemList([PAGE]))
    assert (contains(joined, OTHER), contains(joined, PAGE)) == (True, False)
    assert isinstance(FILTERS["shift"](pushed), ItemList)


def test_pages_print_what_is_in_them() -> None:
    assert printed(ItemList([PAGE, OTHER])) == "AB"
    assert printed({"items": ItemList([PAGE])}) == '{"items"=>[#<Jekyll::Page @relative_path="a.html">]}'
    assert printed([PAGE]) == '{"path"=>"a.html", "content"=>"A"}'


def test_printing_is_linear_in_what_was_pushed() -> None:
    many = [dict(PAGE) for _ in range(20_000)]
    start = time.perf_counter()
    assert len(printed(ItemList(many, many[1:]))) > len(many)
    assert time.perf_counter() - start < 5


def test_a_group_that_is_asked_for_is_made() -> None:
    groups = Groups(x=ItemList([PAGE]))
    assert FILTERS["map"](groups, "y") == [[]]
    assert dict(groups) == {"x": [PAGE], "y": []}
