"""What is printed in colour on a page picture: filled tiles, strips and cells, discs and icons.

Rulings are seen in the ink alone; what rates a measure by its colour is seen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from kpi.model import Box
from parsing.page.model import Fill, Word

Pixels = npt.NDArray[np.float32]
Marks = npt.NDArray[np.bool_]
_Run = tuple[int, int, int]
"""A row, and where a stretch of colour begins and ends in it."""

_PER_POINT = 2  # pixels are enough to see a disc
_HUED = 0.14  # between the strongest and the weakest channel: stronger than the tint of a stripe
_SMALLEST = 4.0  # points across
_SOLID = 0.45  # of its box: a triangle fills half of it
_EDGE = 3.0  # points: the rulings of a cell
_ROUND = 1.5  # points round a word that its letters reach into


def fills_of(
    picture: Image.Image, words: Sequence[Word], cells: Sequence[Box], per_point: float
) -> Iterator[Fill]:
    """Yield each area of one colour that is neither a letter nor a whole cell, in points.

    Args:
        picture: The page, straight.
        words: The words read from it.
        cells: The cells of its ruled tables.
        per_point: Its pixels for each PDF point.
    """
    pixels, scale = _reduced(picture, per_point)
    hued: Marks = pixels.max(axis=2) - pixels.min(axis=2) > _HUED
    for runs in _areas(hued):
        box = _box(runs, scale)
        wide, high = box.x1 - box.x0, box.bottom - box.top
        solid = sum(b - a for _, a, b in runs) * scale * scale >= _SOLID * wide * high
        if (
            min(wide, high) >= _SMALLEST
            and solid
            and not (_is_lettering(box, words) or _is_one_of(box, cells))
        ):
            ink = np.concatenate([pixels[y, a:b] for y, a, b in runs])
            yield Fill(box, tuple(float(c) for c in np.median(ink, axis=0)))


def _reduced(picture: Image.Image, per_point: float) -> tuple[Pixels, float]:
    """Return the colours of a picture, fewer pixels for each point, and the points of each."""
    factor = max(1, round(per_point / _PER_POINT))
    small = picture.convert("RGB").reduce(factor)
    pixels: Pixels = (np.asarray(small) / 255).astype(np.float32)
    return pixels, factor / per_point


def _is_lettering(box: Box, words: Iterable[Word]) -> bool:
    return any(
        word.box.x0 - _ROUND <= box.x0
        and box.x1 <= word.box.x1 + _ROUND
        and word.box.top - _ROUND <= box.top
        and box.bottom <= word.box.bottom + _ROUND
        for word in words
    )


def _is_one_of(box: Box, cells: Iterable[Box]) -> bool:
    return any(
        max(abs(box.x0 - cell.x0), abs(box.x1 - cell.x1)) <= _EDGE
        and max(abs(box.top - cell.top), abs(box.bottom - cell.bottom)) <= _EDGE
        for cell in cells
    )


def _areas(hued: Marks) -> Iterator[list[_Run]]:
    """Yield the stretches of colour that touch from row to row, each area's together."""
    runs: list[_Run] = []
    parents: list[int] = []
    above: list[int] = []
    for y, row in enumerate(hued):
        turns = np.nonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))[0]
        here = []
        for a, b in turns.reshape(-1, 2):
            here.append(len(runs))
            parents.append(len(runs))
            runs.append((y, int(a), int(b)))
        for upper, lower in _touching(runs, above, here):
            parents[_root(parents, lower)] = _root(parents, upper)
        above = here
    areas: dict[int, list[_Run]] = {}
    for index, run in enumerate(runs):
        areas.setdefault(_root(parents, index), []).append(run)
    yield from areas.values()


def _touching(
    runs: Sequence[_Run], above: Sequence[int], here: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of two rows that touch; both rows are read from left to right."""
    upper, lower = 0, 0
    while upper < len(above) and lower < len(here):
        (_, a, b), (_, c, d) = runs[above[upper]], runs[here[lower]]
        if a < d and c < b:
            yield above[upper], here[lower]
        if b < d:
            upper += 1
        else:
            lower += 1


def _root(parents: list[int], index: int) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _box(runs: Sequence[_Run], scale: float) -> Box:
    rows, starts, ends = zip(*runs, strict=True)
    return Box(min(starts) * scale, min(rows) * scale, max(ends) * scale, (max(rows) + 1) * scale)
