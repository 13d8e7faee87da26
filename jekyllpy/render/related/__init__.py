"""The posts that belong with a post: the newest, or those whose words are like its own (related_posts.rb)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from jekyllpy.model import Document, SiteRules

_NEWEST: Final = 10
_ALIKE: Final = 11
RelatedPosts = Mapping[Document, Sequence[Document]]


def newest_posts(posts: Sequence[Document], post: Document) -> tuple[Document, ...]:
    """Return the newest posts but the post itself."""
    return tuple(each for each in reversed(posts[-_NEWEST - 1 :]) if each is not post)[:_NEWEST]


def related_posts(rules: SiteRules, texts: Mapping[Document, str]) -> RelatedPosts:
    """Return for each post those that are most like it, the closest first, by their texts.

    A post without words of its own is left out, from the keys too. All are where there are too many.
    """
    # Few sites want this, so the others do not load it
    from jekyllpy.render.related.many import has_numpy
    from jekyllpy.render.related.similarity import FEW, likeness
    from jekyllpy.render.related.words import word_counts

    rules.info("Populating LSI...", "")
    counted = {post: counts for post, text in texts.items() if (counts := word_counts(text))}
    is_possible = len(counted) <= FEW or has_numpy()
    if not is_possible:
        problem = f"to relate more than {FEW} posts takes numpy, which the extra jekyllpy[lsi] installs"
        rules.warn("LSI:", f"{problem}; the newest posts are shown instead")
    if len(counted) < 2 or not is_possible:
        return MappingProxyType({})
    rules.info("Rebuilding index...", "")
    rules.info("", "")
    indexed = list(counted)
    found = likeness(list(counted.values()))
    return MappingProxyType({post: _closest(post, indexed, line) for post, line in zip(indexed, found, strict=True)})


def _closest(post: Document, indexed: Sequence[Document], line: Sequence[float]) -> tuple[Document, ...]:
    # Jekyll: sorted by likeness, then reversed, equal ones too
    ranked = sorted(range(len(indexed)), key=line.__getitem__)[::-1]
    return tuple(indexed[at] for at in ranked if indexed[at] is not post)[:_ALIKE]
