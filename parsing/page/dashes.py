"""Lines that are drawn dash by dash: browsers print a dotted or dashed border so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from kpi.model import Box
from parsing.page.model import Page

_THICKEST, _LONGEST = 3.0, 12.0  # points: a dash is no taller and no wider
_FEWEST = 8  # dashes on one level
_WHITE = 2.5  # times as wide as a dash: what may lie between two of them


def dashed_lines(page: Page) -> Iterator[Box]:
    """Yield the box of each level line that a page draws dash by dash."""
    drawn = [fill.box for fill in page.fills] + [shape.box for shape in page.shapes]
    dashes = sorted((b for b in drawn if _is_dash(b)), key=lambda b: (round(b.top, 1), b.x0))
    for _, level in groupby(dashes, key=lambda b: round(b.top, 1)):
        line: list[Box] = []
        for dash in (*level, None):
            if line and (dash is None or not _goes_on(line[-1], dash)):
                if len(line) >= _FEWEST and _is_even(line):
                    yield line[0].union(line[-1])
                line = []
            line += [dash] if dash else []


def _is_dash(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return 0 < high <= _THICKEST and 0 < wide <= _LONGEST


def _goes_on(before: Box, dash: Box) -> bool:
    return dash.x0 - before.x1 <= _WHITE * (before.x1 - before.x0) + 1


def _is_even(line: list[Box]) -> bool:
    """Tell dashes from a row of other marks: all are as far from the next as the first two are."""
    steps = [after.x0 - before.x0 for before, after in pairwise(line)]
    return max(steps) - min(steps) <= 1
