"""The same for many texts, with numpy. Ruby needs GSL for as many, which finds the values in a way of its own."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from jekyllpy.render.related.rotations import Matrix


def has_numpy() -> bool:
    """Return whether the extra `jekyllpy[lsi]` is there."""
    return find_spec("numpy") is not None


def reduced_products(products: Matrix, kept: int) -> Matrix:
    """Return the products of vectors in the space of the strongest values, of which `kept` stay."""
    import numpy

    matrix: Any = numpy.array(products)
    vectors = numpy.linalg.eigh(matrix)[1][:, -kept:]
    projection = vectors @ vectors.T
    result: Matrix = (projection @ matrix @ projection).tolist()
    return result
