"""Eigenvalues of a symmetric matrix by rotations, in the order and with the end of classifier-reborn.

Small differences in a result decide the order of texts that have little in common, so it is this way and no better one:
each pair of places is visited twice in a round, and rounds end when no value moves by more than a thousandth.
"""

from __future__ import annotations

import math
from typing import Final

Matrix = list[list[float]]

_MAX_ROUNDS: Final = 20
_STILL: Final = 0.001


def eigenvectors(matrix: Matrix) -> tuple[list[float], Matrix]:
    """Return the eigenvalues and, in the same order, their vectors."""
    size = len(matrix)
    matrix = [row[:] for row in matrix]
    vectors = [[float(row == column) for column in range(size)] for row in range(size)]
    values: list[float] = []
    for _ in range(_MAX_ROUNDS):
        for row in range(size - 1):
            for column in range(1, size):
                if row != column:
                    _rotate(matrix, vectors, row, column)
        before, values = values, [matrix[at][at] for at in range(size)]
        moved = sum(abs(new - old) for new, old in zip(values, before, strict=False) if abs(new - old) > _STILL)
        if before and moved <= _STILL:
            break
    return values, vectors


def _rotate(matrix: Matrix, vectors: Matrix, row: int, column: int) -> None:
    """Turn the plane of two places so that what connects them vanishes."""
    angle = _angle(2 * matrix[row][column], matrix[row][row] - matrix[column][column])
    cos, sin = math.cos(angle), math.sin(angle)
    for turned in (matrix, vectors):
        one, other = turned[row], turned[column]
        turned[row] = [cos * x + sin * y for x, y in zip(one, other, strict=True)]
        turned[column] = [cos * y - sin * x for x, y in zip(one, other, strict=True)]
    for line in matrix:
        x, y = line[row], line[column]
        line[row], line[column] = x * cos + y * sin, y * cos - x * sin


def _angle(rise: float, run: float) -> float:
    if run:
        return math.atan(rise / run) / 2
    # Ruby divides by zero; two texts alike and without a common word fail there
    return math.copysign(math.pi / 4, rise) if rise else 0.0
