"""Grids that are no tables: the filled cells of a table that has no rules round the others."""

from __future__ import annotations

from functools import reduce

from kpi.model import Box
from parsing.page.lines import lines_of
from parsing.page.model import Grid, Page
from parsing.page.regions import holds
from parsing.page.rivers import Band, over, runs_of

_THIN = 2.0  # points; a rule is no thicker
_NEAR = 1.6  # type sizes from the cells to the next line of their table
_APART = 0.42  # type sizes between words that stand in two columns
_FEWEST = 2  # columns that the words go on in


def is_of_fills(page: Page, grid: Grid) -> bool:
    """Tell whether cells are only the filled ones of a table: its words go on over or under them.

    Browsers and word processors fill each cell by itself, so a dark header or every second row
    looks like a table of its own.
    """
    cells = [box for row in grid.rows for box in row if box]
    around = reduce(Box.union, cells)
    if has_sides(page, around):
        return False
    wide = max(([box for box in row if box] for row in grid.rows), key=len)
    columns = [(box.x0, box.x1) for box in wide]
    return _goes_on(page, around, columns)


def has_sides(page: Page, box: Box) -> bool:
    """Tell whether upright rules part what stands in a box."""
    return any(_meets(box, rule) for rule in [*rules_on(page), *page.frames])


def rules_on(page: Page) -> list[Box]:
    """Return the rules of a page, those drawn as thin fills too."""
    thin = [f.box for f in page.fills if min(f.box.x1 - f.box.x0, f.box.bottom - f.box.top) < _THIN]
    return [*page.rules, *thin]


def _meets(box: Box, rule: Box) -> bool:
    """Tell whether a rule stands at a box; one that lies under a row parts no cells of it."""
    upright = rule.bottom - rule.top > _THIN
    return upright and (
        rule.x0 < box.x1 + 1
        and rule.x1 > box.x0 - 1
        and rule.top < box.bottom + 1
        and rule.bottom > box.top - 1
    )


def _goes_on(page: Page, box: Box, columns: list[Band]) -> bool:
    """Tell whether the next line over or under a box stands in its columns."""
    beside = [w for w in page.words if w.box.x1 > box.x0 and w.box.x0 < box.x1]
    for line in lines_of(w for w in beside if not holds(box, w.box)):
        gap = max(line[0].box.top - box.bottom, box.top - line[0].box.bottom)
        under = [over(columns, run) for run in runs_of(line, _APART)]
        apart = {wide[0] for wide in under if wide}
        near = gap < _NEAR * line[0].size
        if near and len(apart) >= _FEWEST and all(len(wide) == 1 for wide in under):
            return True
    return False
