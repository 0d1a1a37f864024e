"""Columns of a table without rulings that hold no words: a coloured mark in each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf

from kpi.model import Box
from parsing.language.status import states_of_colour
from parsing.page.lines import Line
from parsing.page.model import Page
from parsing.page.regions import is_mark
from parsing.page.rivers import Band

_ALIGNED = 3.0  # points between the middles of marks that stand under each other
_ROOM = 4.0  # points beside a mark
_SEVERAL = 2  # colours of ratings, as one alone decorates


def with_marks(page: Page, lines: Sequence[Line], columns: Sequence[Band]) -> list[Band]:
    """Return the columns of words with those of marks among them, left to right.

    Args:
        page: The page that they stand on.
        lines: The lines of figures of the table.
        columns: Its columns, as its words show them.
    """
    apart = [band for band in _marked(page, lines) if not any(_touch(band, c) for c in columns)]
    return sorted([*columns, *(_padded(band, columns) for band in apart)])


def _padded(band: Band, columns: Sequence[Band]) -> Band:
    """Return a column with room on both sides, as far as the words beside it leave some."""
    left, right = band
    before = max((c[1] for c in columns if c[1] <= left), default=0.0)
    behind = min((c[0] for c in columns if c[0] >= right), default=inf)
    return max(left - _ROOM, before), min(right + _ROOM, behind)


def _marked(page: Page, lines: Sequence[Line]) -> Iterator[Band]:
    """Yield where most lines have a mark in the colour of a rating."""
    drawn = [(s.box, s.colour) for s in page.shapes] + [(f.box, f.colour) for f in page.fills]
    rated = [(box, states_of_colour(colour)) for box, colour in drawn if is_mark(box)]
    marks = [(box, states) for box, states in rated if states]
    level = [(box, states) for box, states in marks if any(_is_level(box, line) for line in lines)]
    level.sort(key=lambda mark: _middle(mark[0]))
    for _, run in groupby(level, key=lambda mark: round(_middle(mark[0]) / _ALIGNED)):
        found = list(run)
        rows = {round(box.top) for box, _ in found}
        if len(rows) * 2 > len(lines) and len({states for _, states in found}) >= _SEVERAL:
            yield min(box.x0 for box, _ in found), max(box.x1 for box, _ in found)


def _middle(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _is_level(box: Box, line: Line) -> bool:
    return line[0].box.top - 1 <= (box.top + box.bottom) / 2 <= line[0].box.bottom + 1


def _touch(one: Band, other: Band) -> bool:
    return one[0] < other[1] and other[0] < one[1]
