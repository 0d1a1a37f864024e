"""What parts the rows of a table that is not ruled as a grid: long rules, and edges of stripes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kpi.model import Box
from parsing.page.lines import Line
from parsing.page.model import Page
from parsing.page.rivers import Band

_THIN = 2.0  # points; a rule is no thicker
_RIGHT_ACROSS = 0.9  # of the table's width


def drawn_partings(page: Page, shortest: float) -> list[float]:
    """Return the heights of what parts rows: long rules, the edges of stripes and of cells."""
    boxes = [box for box in (*page.rules, *_stripes(page)) if box.x1 - box.x0 > 20]  # noqa: PLR2004
    thin = [(b.top + b.bottom) / 2 for b in boxes if b.bottom - b.top < _THIN]
    alike = Counter((round(b.x0), round(b.x1)) for b in boxes)
    stripes = [
        b
        for b in boxes
        if b.bottom - b.top >= _THIN
        and (b.x1 - b.x0 >= shortest or alike[round(b.x0), round(b.x1)] > 1)
    ]
    return sorted({*thin, *(b.top for b in stripes), *(b.bottom for b in stripes)})


def right_across(page: Page, columns: Sequence[Band]) -> list[float]:
    """Return the heights of what runs across the columns: the bars of a chart in one do not."""
    left, right = columns[0][0], columns[-1][1]
    boxes = [
        box
        for box in (*page.rules, *_stripes(page))
        if min(box.x1, right) - max(box.x0, left) >= _RIGHT_ACROSS * (right - left)
    ]
    return sorted({y for box in boxes for y in (box.top, box.bottom)})


def parts(lines: Sequence[Line], partings: Sequence[float]) -> list[bool]:
    """Tell of each line but the first whether something drawn parts it from the one above."""
    return [
        any(above[0].box.bottom - 2 <= y <= line[0].box.top + 2 for y in partings)
        for above, line in pairwise(lines)
    ]


def _stripes(page: Page) -> Iterator[Box]:
    """Yield the fills of a page; those of cells that touch in one row are one stripe."""
    rows: dict[tuple[int, int], list[Box]] = {}
    for fill in page.fills:
        rows.setdefault((round(fill.box.top), round(fill.box.bottom)), []).append(fill.box)
    for boxes in rows.values():
        whole, *rest = sorted(boxes, key=lambda box: box.x0)
        for box in rest:
            if box.x0 > whole.x1 + _THIN:
                yield whole
                whole = box
            whole = whole.union(box)
        yield whole
