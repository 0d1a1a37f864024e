"""Tables whose cells are ruled below and nowhere else, each by itself.

Browsers draw the lower edge of every cell as a rule of its own, so the ends of the rules tell the
columns and their heights the rows. A remark that runs across the columns is a row of one cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby, pairwise

from kpi.model import Box
from parsing.grids.filled import rules_on
from parsing.language.headers import is_figure
from parsing.page.lines import Line, lines_of
from parsing.page.model import Grid, Page
from parsing.page.regions import words_in
from parsing.page.rivers import Band, over, runs_of

_SAME = 1.5  # points between two edges that are one
_APART = 0.42  # type sizes between words that stand in two columns
_FEWEST = 3  # columns
_ROWS = 2  # below the header
_ONE_ROW = 40.0  # points
_COVERED = 0.9  # of the columns
_ALIKE = 6.0  # points between the sides of one table, from rule to rule
_UPRIGHT = 8.0  # points: as high as a row
_NEAR = 0.9  # type sizes from the line of a header to the next

Row = tuple[Box | None, ...]


@dataclass(frozen=True, slots=True)
class _Level:
    """The rules at one height, end to end; `columns` are what they part."""

    y: float
    columns: tuple[Band, ...]


def underruled(page: Page) -> Iterator[Grid]:
    """Yield the tables of a page that have a rule under each cell, and none at their sides."""
    for levels in _runs(page, list(_levels(page))):
        columns = levels[0].columns
        head = _head(page, levels[0], columns)
        if head is None or _has_sides(page, Box(head.x0, head.top, head.x1, levels[-1].y), columns):
            continue
        ends = [head.bottom, *(level.y for level in levels if level.y > head.bottom + 2 * _SAME)]
        rows = [row for a, b in pairwise(ends) for row in _rows(page, a, b, columns)]
        figured = [row for row in rows if _holds_figures(page, row)]
        if len(figured) >= _ROWS:
            yield Grid((tuple(Box(x0, head.top, x1, head.bottom) for x0, x1 in columns), *rows))


def _levels(page: Page) -> Iterator[_Level]:
    """Yield the heights at which rules meet end to end, top to bottom."""
    flat = [b for b in rules_on(page) if b.bottom - b.top < _SAME < b.x1 - b.x0]
    at: dict[int, list[Box]] = {}
    for box in sorted(flat, key=lambda box: box.top):
        y = round(box.top)
        at.setdefault(y if y in at else y - 1 if y - 1 in at else y, []).append(box)
    for boxes in at.values():
        ends = sorted({(round(b.x0, 1), round(b.x1, 1)) for b in boxes})
        whole = all(abs(a[1] - b[0]) < _SAME for a, b in pairwise(ends))
        if len(ends) >= _FEWEST and whole:
            yield _Level(sum(b.top for b in boxes) / len(boxes), tuple(ends))


def _runs(page: Page, levels: Sequence[_Level]) -> Iterator[list[_Level]]:
    """Yield the levels of one table each: in the same columns, and no header between them.

    Two tables may stand side by side.
    """
    for _, beside in groupby(sorted(levels, key=_place), key=_place):
        run: list[_Level] = []
        for level in beside:
            if run and not (_are_one(run[0], level) and not _heads_anew(page, run[-1], level)):
                yield run
                run = []
            run.append(level)
        yield run


def _place(level: _Level) -> tuple[int, int]:
    return round(level.columns[0][0] / _ALIKE), round(level.columns[-1][1] / _ALIKE)


def _has_sides(page: Page, around: Box, columns: Sequence[Band]) -> bool:
    """Tell whether rules stand upright between the columns; those of a sign in a cell do not."""
    edges = {edge for column in columns for edge in column}
    return any(
        box.bottom - box.top > _UPRIGHT
        and box.x1 - box.x0 < 2 * _SAME
        and box.top < around.bottom
        and box.bottom > around.top
        and any(abs(box.x0 - edge) < 2 * _SAME for edge in edges)
        for box in (*rules_on(page), *page.frames)
    )


def _are_one(one: _Level, other: _Level) -> bool:
    same = len(one.columns) == len(other.columns)
    pairs = zip(one.columns, other.columns, strict=False)
    return same and all(abs(a[0] - b[0]) + abs(a[1] - b[1]) < 2 * _SAME for a, b in pairs)


def _heads_anew(page: Page, above: _Level, level: _Level) -> bool:
    """Tell whether the header of another table stands between two levels, its first row or not."""
    fill = _filled(page, level)
    if fill is None or fill.top <= above.y + 2 * _SAME:
        return False
    return fill.bottom > level.y - 2 * _SAME or _holds_labels(page, fill, level.columns)


def _holds_labels(page: Page, fill: Box, columns: Sequence[Band]) -> bool:
    """Tell the header of a table from a row and from a remark across it."""
    lines = list(lines_of(words_in(page, fill)))
    runs = [run for line in lines for run in runs_of(line, _APART)]
    parted = len(runs) >= _FEWEST and not any(_crosses(line, columns) for line in lines)
    return parted and not any(is_figure(run.text) for run in runs)


def _filled(page: Page, level: _Level) -> Box | None:
    """Return the fills over a level that cover its columns and end at one height, as one box.

    They end at the level, or the first row stands between.
    """
    left, right = level.columns[0][0], level.columns[-1][1]
    near = [
        fill.box
        for fill in page.fills
        if fill.box.bottom - fill.box.top > 4 * _SAME
        and level.y - _ONE_ROW < fill.box.bottom < level.y + 2 * _SAME
        and left - _SAME <= fill.box.x0
        and fill.box.x1 <= right + _SAME
    ]
    for _, ending in groupby(sorted(near, key=_foot), key=_foot):
        boxes = list(ending)
        if sum(box.x1 - box.x0 for box in boxes) > _COVERED * (right - left):
            return reduce(Box.union, boxes)
    return None


def _foot(box: Box) -> int:
    return round(box.bottom)


def _head(page: Page, level: _Level, columns: Sequence[Band]) -> Box | None:
    """Return the box of the header: what is filled over the first level, else the lines near it.

    None where a row of figures stands there too: nothing parts it from the header.
    """
    left, right = columns[0][0], columns[-1][1]
    if (fill := _filled(page, level)) is not None:
        return Box(left, fill.top, right, fill.bottom)
    above = words_in(page, Box(left, 0, right, level.y))
    top = None
    for line in reversed(list(lines_of(above))):
        bottom = level.y if top is None else top
        if _crosses(line, columns) or bottom - line[0].box.bottom > _NEAR * line[0].size:
            break
        if any(is_figure(run.text) for run in runs_of(line, _APART)):
            return None
        top = min(word.box.top for word in line)
    return None if top is None else Box(left, top, right, level.y)


def _crosses(line: Line, columns: Sequence[Band]) -> bool:
    return any(len(over(columns, run)) > 1 for run in runs_of(line, _APART))


def _rows(page: Page, top: float, foot: float, columns: Sequence[Band]) -> Iterator[Row]:
    """Yield the rows between two levels: one in the columns, and remarks right across them."""
    left, right = columns[0][0], columns[-1][1]
    lines = list(lines_of(words_in(page, Box(left, top, right, foot))))
    kinds: list[bool] = []
    for line in lines:
        ends_remark = kinds[-1:] == [True] and len(list(runs_of(line, _APART))) == 1
        kinds.append(ends_remark or _crosses(line, columns))
    starts = [i for i in range(len(lines)) if not i or kinds[i] != kinds[i - 1]]
    for start, end in pairwise([*starts, len(lines)]):
        begins = top if not start else min(word.box.top for word in lines[start])
        ends = foot if end == len(lines) else min(word.box.top for word in lines[end])
        if kinds[start]:
            yield (Box(left, begins, right, ends), *(None for _ in columns[1:]))
        else:
            yield tuple(Box(x0, begins, x1, ends) for x0, x1 in columns)


def _holds_figures(page: Page, row: Row) -> bool:
    cells = [cell for cell in row[1:] if cell]
    texts = (" ".join(word.text for word in words_in(page, cell)) for cell in cells)
    return any(is_figure(text) for text in texts)
