"""Rows that a page break leaves open: their sides are ruled, and their top or foot is not."""

from __future__ import annotations

from collections.abc import Sequence

from kpi.model import Box
from parsing.page.model import Grid, Page

_THIN = 3.0  # points across: a rule
_SAME = 2.0  # points between two edges that are one
_LOW = 8.0  # points: lower than a row of words


def with_open_rows(page: Page, grid: Grid) -> Grid:
    """Return a grid with the rows over its top and under its foot whose sides alone are ruled.

    The row at the edge may be merged: the heading of a group at the foot of a page.
    """
    whole = [[box for box in row if box] for row in grid.rows if None not in row]
    if not whole:
        return grid
    first, last = whole[0], whole[-1]
    head = min(box.top for row in grid.rows for box in row if box)
    base = max(box.bottom for row in grid.rows for box in row if box)
    top, foot = _end(page, first, head, downwards=False), _end(page, last, base, downwards=True)
    above = tuple(Box(b.x0, top, b.x1, head) for b in first) if top is not None else ()
    below = tuple(Box(b.x0, base, b.x1, foot) for b in last) if foot is not None else ()
    return Grid((*([above] if above else []), *grid.rows, *([below] if below else [])))


def _end(page: Page, row: Sequence[Box], edge: float, *, downwards: bool) -> float | None:
    """Return where the rules at the sides of cells that pass an edge end, or None."""
    sides = [b for b in (*page.rules, *(f.box for f in page.fills)) if b.x1 - b.x0 < _THIN]
    ends = [(b.x0, b.top, b.bottom) if downwards else (b.x0, b.bottom, b.top) for b in sides]
    reached = [
        [far for x, near, far in ends if abs(x - own) < _SAME and abs(near - edge) < _SAME]
        for own in (*(box.x0 for box in row), row[-1].x1)
    ]
    if not all(reached):
        return None
    least = min(map(max, reached)) if downwards else max(map(min, reached))
    return least if abs(least - edge) > _LOW else None
