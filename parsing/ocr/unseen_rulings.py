"""Cells that are several, as their words show: a ruling in the colour of a fill is not seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kpi.model import Box
from parsing.page.lines import lines_of
from parsing.page.model import Grid, Word
from parsing.page.regions import holds
from parsing.page.rivers import runs_of

_APART = 0.6  # type sizes between words of two columns
_INTO = 3.0  # points that a word may reach into the next column
_FILLED = 0.6  # of the columns that a header names
_FEWEST = 2


def with_cells_parted(grid: Grid, words: Sequence[Word]) -> Grid:
    """Part each cell whose words stand over the columns under it, as those of a filled header.

    A cell of two rows is two where one word stands in each: a merged one holds a word, or lines
    that run on.

    Args:
        grid: A table as its rulings make it.
        words: The words of its page.
    """
    cells = [cell for row in grid.rows for cell in row if cell]
    lefts, tops = ({cell.x0 for cell in cells}, {cell.top for cell in cells})
    parted = [one for cell in cells for one in _parted(cell, lefts, tops, words)]
    at = {(cell.x0, cell.top): cell for cell in parted}
    return Grid(tuple(tuple(at.get((x, y)) for x in sorted(lefts)) for y in sorted(tops)))


def _parted(cell: Box, lefts: set[float], tops: set[float], words: Sequence[Word]) -> Iterator[Box]:
    across = [cell.x0, *sorted(x for x in lefts if cell.x0 < x < cell.x1), cell.x1]
    columns = [Box(a, cell.top, b, cell.bottom) for a, b in pairwise(across)]
    inside = [word for word in words if holds(cell, word.box)]
    if len(columns) < _FEWEST or not _stand_over(columns, inside):
        columns = [cell]
    for column in columns:
        yield from _one_under_another(column, tops, inside)


def _stand_over(columns: Sequence[Box], words: Sequence[Word]) -> bool:
    """Tell whether words stand in columns, most of which they fill."""
    runs = [run for line in lines_of(words) for run in runs_of(line, _APART)]
    filled = {
        index
        for run in runs
        for index, column in enumerate(columns)
        if column.x0 - _INTO <= run.left and run.right <= column.x1 + _INTO
    }
    fit = all(
        any(c.x0 - _INTO <= run.left and run.right <= c.x1 + _INTO for c in columns) for run in runs
    )
    return fit and len(filled) >= max(_FEWEST, _FILLED * len(columns))


def _one_under_another(cell: Box, tops: set[float], words: Sequence[Word]) -> Iterator[Box]:
    down = [cell.top, *sorted(y for y in tops if cell.top < y < cell.bottom), cell.bottom]
    rows = [Box(cell.x0, a, cell.x1, b) for a, b in pairwise(down)]
    single = all(sum(holds(row, word.box) for word in words) == 1 for row in rows)
    yield from rows if len(rows) > 1 and single else [cell]
