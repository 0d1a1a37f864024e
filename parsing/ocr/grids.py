"""Ruled lines to the tables that they make: each cell a box between four rulings.

A box that touches no other is no table but a frame, such as that of a card.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from kpi.model import Box
from parsing.ocr.picture import Rulings
from parsing.page.model import Grid

_NEAR = 3.0  # points: rulings this close are one, and a ruling this short of another meets it
_Spans = dict[float, list[tuple[float, float]]]


def grids_of(rulings: Rulings) -> Iterator[Grid]:
    """Yield the tables that rulings make, in points, top to bottom."""
    tables = [_grid(table) for table in _drawn(rulings) if len(table) > 1]
    yield from sorted(tables, key=lambda grid: min(b.top for b in grid.rows[0] if b))


def frames_of(rulings: Rulings) -> Iterator[Box]:
    """Yield the boxes that stand alone, in points."""
    yield from (table[0] for table in _drawn(rulings) if len(table) == 1)


def _drawn(rulings: Rulings) -> Iterator[list[Box]]:
    """Yield the boxes that rulings close, those that touch together."""
    across = _joined((b.top, b.x0, b.x1) for b in rulings.across)
    down = _joined((b.x0, b.top, b.bottom) for b in rulings.down)
    yield from _touching(list(_trimmed(list(_cells(across, down)))))


def _joined(lines: Iterable[tuple[float, float, float]]) -> _Spans:
    """Put lines at nearly the same place into one, as stretches without a gap."""
    places: _Spans = {}
    for place, start, end in sorted(lines):
        last = next(reversed(places), None)
        here = last if last is not None and place - last <= _NEAR else place
        places.setdefault(here, []).append((start, end))
    return {place: list(_whole(sorted(spans))) for place, spans in places.items()}


def _whole(spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start, end = spans[0]
    for left, right in spans[1:]:
        if left > end + _NEAR:
            yield start, end
            start = left
        end = max(end, right)
    yield start, end


def _reaches(spans: Iterable[tuple[float, float]], start: float, end: float) -> bool:
    return any(a - _NEAR <= start and end <= b + _NEAR for a, b in spans)


def _cells(across: _Spans, down: _Spans) -> Iterator[Box]:
    """Yield the smallest box to the right of and below each crossing, where four lines close it."""
    for (top, above), (left, beside) in product(across.items(), down.items()):
        if not (_reaches(above, left, left) and _reaches(beside, top, top)):
            continue
        corners = ((x, y) for y in across if y > top for x in down if x > left)
        closed = (
            Box(left, top, right, bottom)
            for right, bottom in corners
            if _reaches(above, left, right)
            and _reaches(across[bottom], left, right)
            and _reaches(beside, top, bottom)
            and _reaches(down[right], top, bottom)
        )
        if cell := next(closed, None):
            yield cell


def _trimmed(cells: Sequence[Box]) -> Iterator[Box]:
    """Yield cells that end where those that stand in them begin.

    Part of the ruling under a dark title is hard to see where a dark cell stands under it, and the
    title would reach over the row below.
    """
    for cell in cells:
        inside = [o for o in cells if o != cell and _is_in(o, cell) and _is_beside(o, cell)]
        under = min((o.top for o in inside if o.top > cell.top), default=cell.bottom)
        beside = (o.x0 for o in inside if o.top == cell.top and o.x0 > cell.x0)
        yield Box(cell.x0, cell.top, min(beside, default=cell.x1), under)


def _is_beside(cell: Box, other: Box) -> bool:
    """Tell a cell of the same column or row from a box drawn within another."""
    return cell.x0 == other.x0 or cell.x1 == other.x1 or cell.top == other.top


def _is_in(cell: Box, other: Box) -> bool:
    across = other.x0 <= cell.x0 and cell.x1 <= other.x1
    return across and other.top <= cell.top and cell.bottom <= other.bottom


def _touching(cells: Sequence[Box]) -> Iterator[list[Box]]:
    """Group cells that share a corner."""
    left = list(cells)
    while left:
        table, edge = [], [left.pop(0)]
        while edge:
            table += edge
            corners = {corner for cell in edge for corner in _corners(cell)}
            edge = [cell for cell in left if corners & set(_corners(cell))]
            left = [cell for cell in left if cell not in edge]
        yield table


def _corners(cell: Box) -> tuple[tuple[float, float], ...]:
    return tuple(product((cell.x0, cell.x1), (cell.top, cell.bottom)))


def _grid(cells: Sequence[Box]) -> Grid:
    """Make a table of its cells; where a ruling was not seen, what no cell covers is one, too."""
    across = sorted({x for cell in cells for x in (cell.x0, cell.x1)})
    down = sorted({y for cell in cells for y in (cell.top, cell.bottom)})
    at = {(cell.x0, cell.top): cell for cell in cells}
    for (x0, x1), (top, bottom) in product(pairwise(across), pairwise(down)):
        place = Box(x0, top, x1, bottom)
        if not any(_meet(place, cell) for cell in cells):
            at[x0, top] = place
    return Grid(tuple(tuple(at.get((x, y)) for x in across[:-1]) for y in down[:-1]))


def _meet(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    return across > 0 and min(one.bottom, other.bottom) - max(one.top, other.top) > 0
