"""Indexes of the lists that last a build."""

from jekyllpy.templating.item_index import ItemIndex, KeptLists

ITEMS = [{"k": number % 3, "n": str(number)} for number in range(12)]


def k_of(item):
    return item.get("k")


def test_values_are_found_by_what_they_print():
    values = [1, "1", None, 1.5, True, ["1", 2, None], {}, [[1]]]
    index = ItemIndex(values, lambda value: value)
    assert index.places("1") == ([0, 1, 5], [6, 7])
    assert index.places("true") == ([4], [6, 7])
    assert index.places("") == ([5], [6, 7])
    assert index.places(None) == ([2], [6, 7])
    assert index.places("3") == ([], [6, 7])


def test_only_lists_that_are_kept_have_an_index():
    lists = KeptLists()
    lists.keep({"data": {"items": ITEMS}})
    assert lists.index(ITEMS, "k", k_of) is lists.index(ITEMS, "k", k_of)
    assert lists.index(list(ITEMS), "k", k_of) is None


def test_properties_that_change_while_items_are_rendered_have_none():
    lists = KeptLists()
    lists.keep(ITEMS)
    assert lists.index(ITEMS, "content", k_of) is None
    assert lists.index(ITEMS, "next.title", k_of) is None


def test_an_index_follows_a_list_that_grows():
    lists, items = KeptLists(), [*ITEMS]
    lists.keep(items)
    assert lists.index(items, "k", k_of).places("2")[0] == [2, 5, 8, 11]
    items.append({"k": 2})
    assert lists.index(items, "k", k_of).places("2")[0] == [2, 5, 8, 11, 12]


def test_an_index_is_forgotten_when_an_item_changes():
    lists, items = KeptLists(), [{**item} for item in ITEMS]
    lists.keep(items)
    assert lists.index(items, "k", k_of).places("2")[0][0] == 2
    items[0]["k"] = 2
    lists.forget()
    assert lists.index(items, "k", k_of).places("2")[0][0] == 0


def test_hashes_that_hold_themselves_end():
    data = {"items": ITEMS}
    data["data"] = data
    lists = KeptLists()
    lists.keep(data)
    assert lists.index(ITEMS, "k", k_of)
