"""Tables that fill every second row: the rows between two filled ones are rows, too.

Each filled row comes as a grid of its own, and so does a filled header. Grids that stand in the
same columns are one table where the words between them do as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, pairwise

from kpi.model import Box
from parsing.grids.filled import has_sides, rules_on
from parsing.language.headers import is_figure
from parsing.page.lines import lines_of
from parsing.page.model import Grid, Page
from parsing.page.regions import words_in
from parsing.page.rivers import Band, Run, over, runs_of

_SAME = 2.0  # points between two edges that are one
_LOW = 6.0  # points: lower than a row of words
_FEWEST = 3  # columns
_APART = 0.42  # type sizes between words that stand in two columns

Row = tuple[Box | None, ...]


def joined(page: Page) -> list[Grid]:
    """Return the grids of a page, the striped rows of one table as one grid."""
    grids = list[Grid]()
    for grid in sorted(page.grids, key=lambda grid: around(grid).top):
        whole = _whole(page, grids[-1], grid) if grids else None
        if whole is None:
            grids.append(grid)
        else:
            grids[-1] = whole
    return [_with_last(page, grid) if grid not in page.grids else grid for grid in grids]


def around(grid: Grid) -> Box:
    """Return the box round all cells of a grid."""
    return reduce(Box.union, (box for row in grid.rows for box in row if box))


def _whole(page: Page, above: Grid, below: Grid) -> Grid | None:
    """Return two grids and the rows between them as one, or None where they are not one table."""
    columns = _columns(above)
    if not _are_one(columns, _columns(below)):
        return None
    if any(has_sides(page, around(grid)) for grid in (above, below)):
        return None
    left, right = columns[0][0], columns[-1][1]
    gap = Box(left, around(above).bottom, right, around(below).top)
    between = list(_rows(page, gap, columns))
    figured = [row for row in between if _figures(page, row, columns)]
    if not figured or any(len(_figures(page, row, columns)) > 1 for row in between):
        return None
    return Grid((*above.rows, *between, *below.rows))


def _with_last(page: Page, grid: Grid) -> Grid:
    """Return a grid with the rows under it that rules part from what follows."""
    columns, box = _columns(grid), around(grid)
    foot = max((y for y in _levels(page, columns)), default=0)
    if foot < box.bottom + _LOW:
        return grid
    under = list(_rows(page, Box(box.x0, box.bottom, box.x1, foot), columns))
    fits = all(len(_figures(page, row, columns)) < 2 for row in under)  # noqa: PLR2004 - one line each
    return Grid((*grid.rows, *under)) if fits else grid


def _rows(page: Page, gap: Box, columns: Sequence[Band]) -> Iterator[Row]:
    """Yield the rows that stand in a gap, parted by the rules in it; a heading is one cell."""
    inside = [y for y in _levels(page, columns) if gap.top + _SAME < y < gap.bottom - _SAME]
    for top, bottom in pairwise([gap.top, *inside, gap.bottom]):
        own = Box(gap.x0, top, gap.x1, bottom)
        words = words_in(page, own)
        if bottom - top < _LOW or not words:
            continue
        runs = [run for line in lines_of(words) for run in runs_of(line, _APART)]
        if any(len(over(columns, run)) > 1 for run in runs):
            yield (own, *(None for _ in columns[1:]))
        else:
            yield tuple(Box(x0, top, x1, bottom) for x0, x1 in columns)


def _figures(page: Page, row: Row, columns: Sequence[Band]) -> list[Sequence[Run]]:
    """Return the lines of a row that hold figures behind its first column."""
    box = reduce(Box.union, (cell for cell in row if cell))
    lines = [list(runs_of(line, _APART)) for line in lines_of(words_in(page, box))]
    return [
        line
        for line in lines
        if any(run.left > columns[0][1] - 1 and is_figure(run.text) for run in line)
    ]


def _levels(page: Page, columns: Sequence[Band]) -> list[float]:
    """Return the heights of the rules that run right across the columns, top to bottom."""
    levels: dict[int, float] = {}
    for box in rules_on(page):
        held = min(box.x1, columns[-1][1]) - max(box.x0, columns[0][0])
        if box.bottom - box.top < _SAME and held > 0:
            key = round((box.top + box.bottom) / 2)
            levels[key] = levels.get(key, 0) + held
    width = columns[-1][1] - columns[0][0]
    return sorted(float(y) for y, held in levels.items() if held > width * 0.9)


def _columns(grid: Grid) -> list[Band]:
    """Return the edges of the columns that the cells of a grid stand in, merged or not."""
    boxes = [box for row in grid.rows for box in row if box]
    lefts = sorted({round(box.x0): box.x0 for box in boxes}.values())
    edges = list(pairwise([*lefts, max(box.x1 for box in boxes)]))
    return edges if len(edges) >= _FEWEST else []


def _are_one(one: Sequence[Band], other: Sequence[Band]) -> bool:
    ends = zip(chain(*one), chain(*other), strict=False)
    return len(one) == len(other) > 0 and all(abs(a - b) < _SAME for a, b in ends)
