"""How much texts have in common: latent semantic indexing as classifier-reborn does it.

A text is a vector of weights by word. All texts together are a matrix, of which the weakest quarter of the singular
values is taken away; the likeness of two texts is the product of their vectors in what remains. The products of the
vectors among each other are enough for that, so the matrix of words is never made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from jekyllpy.render.related.many import reduced_products
from jekyllpy.render.related.rotations import Matrix, eigenvectors

# The work grows with the third power: so many take a few seconds
FEW: Final = 100
_KEPT: Final = 0.75


def likeness(texts: Sequence[Mapping[str, int]]) -> Matrix:
    """Return the likeness of each text to each other one, by the number of times that words occur in them.

    More than `FEW` texts need numpy.
    """
    places: dict[str, int] = {}
    for text in texts:
        for word in text:
            places.setdefault(word, len(places))
    vectors = [_weights(text, places) for text in texts]
    products = _products(vectors)
    kept = math.floor(len(texts) * _KEPT + 0.5)  # Ruby rounds halves up
    if len(texts) > FEW:
        return reduced_products(products, kept)
    reduced = _strongest(*eigenvectors(products), kept)
    half = [[_dot(row, column) for column in reduced] for row in products]
    columns = list(zip(*half, strict=True))
    return [[_dot(row, column) for column in columns] for row in reduced]


def _weights(counts: Mapping[str, int], places: Mapping[str, int]) -> dict[int, float]:
    """Return the weights of a text's words by their places, in order of these."""
    ordered = sorted((places[word], count) for word, count in counts.items())
    total = sum(counts.values())
    if len(ordered) < 2:
        return {place: float(count) for place, count in ordered}
    # A text that says many different things says less of each
    entropy = 0.0
    for _, count in ordered:
        entropy -= count / total * math.log(count / total)
    return {place: math.log(count + 1) / entropy for place, count in ordered}


def _products(vectors: Sequence[Mapping[int, float]]) -> Matrix:
    products = [[0.0] * len(vectors) for _ in vectors]
    for row, one in enumerate(vectors):
        for column in range(row, len(vectors)):
            products[row][column] = products[column][row] = _product(one, vectors[column])
    return products


def _product(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    total = 0.0
    for place, weight in one.items():
        if place in other:
            total += weight * other[place]
    return total


def _strongest(values: Sequence[float], vectors: Matrix, kept: int) -> Matrix:
    """Return the projection onto the vectors of the greatest values."""
    least = sorted(values, reverse=True)[kept - 1]
    strong = [vector for value, vector in zip(values, vectors, strict=True) if value >= least and value > 0]
    columns = list(zip(*strong, strict=True))
    return [[_dot(row, column) for column in columns] for row in columns]


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(one, other, strict=True))
