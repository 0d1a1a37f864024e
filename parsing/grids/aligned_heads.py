"""The header of a table without rulings, where words may stand over several columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from kpi.model import Box
from parsing.grids.aligned_rows import Lines, cells_of
from parsing.grids.period_heads import is_period, period_heads
from parsing.grids.tables import Cell, cell_of
from parsing.language.headers import Meaning, header_meaning
from parsing.page.model import Page
from parsing.page.passage import join
from parsing.page.rivers import Band

_CENTRED = 12.0  # points from the middle of its columns
_MOST_COLUMNS = 14
_MOST_ALONE = 3  # columns at the end that no head stands over
_SAME = 2.0  # points between two left edges that are one
# What no period or body is set over: it is the same whichever figures stand beside it.
_ALONE = (
    Meaning.REF,
    Meaning.NAME,
    Meaning.GROUP,
    Meaning.OWNER,
    Meaning.UNIT,
    Meaning.POLARITY,
    Meaning.COMMENT,
)


def header_rows(
    page: Page, grouped: Sequence[Lines], columns: Sequence[Band], river: float
) -> list[tuple[Cell, ...]]:
    """Make the rows of a header, upper words set over all the columns they were centred over."""
    rows: list[tuple[Cell, ...]] = []
    for group in grouped:
        level = [cells_of(page, [line], columns, river) for line in group]
        while len(level) > 1 and _is_title(*level[:2]):
            rows.append(level.pop(0)[:1] * len(columns))
        level = _spread(level, is_period)
        rows.append(level[0] if len(level) == 1 else _stacked(page, level))
    return _spread(rows, lambda _: True)


def _is_title(line: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Tell a line over the whole table, from its names on: it is no part of a column's words."""
    lone = sum(bool(cell.passage) for cell in _distinct(line)) == 1
    return lone and line[0] is line[1] and header_meaning(below[0].text) in _ALONE


def _spread(
    rows: Sequence[tuple[Cell, ...]], may: Callable[[Cell], bool]
) -> list[tuple[Cell, ...]]:
    """Set each upper cell over the columns beside it that have words of their own further down."""
    spread: list[tuple[Cell, ...]] = []
    for level, upper in enumerate(rows):
        under = [_first_below(rows[level + 1 :], index) for index in range(len(upper))]
        spread.append(tuple(_over(upper, under, index, may) for index in range(len(upper))))
    return spread


def _first_below(rows: Sequence[tuple[Cell, ...]], index: int) -> Cell | None:
    own = (row[index] for row in rows if row[0] is not row[-1])  # not the heading of a group
    return next((cell for cell in own if cell.passage), None)


def _over(
    upper: Sequence[Cell], under: Sequence[Cell | None], index: int, may: Callable[[Cell], bool]
) -> Cell:
    """Return the upper cell of a column: where it has none, the one set over this column too."""
    own = under[index]
    if upper[index].passage or own is None or header_meaning(own.text) in _ALONE:
        return upper[index]
    if told := period_heads(upper, _below(under)):
        return told.get(index, upper[index])
    pairs = [
        (upper[i], b)
        for i, b in _below(under)
        if upper[i].passage and may(upper[i]) and is_period(b) >= is_period(own)
    ]
    if all(abs(_left(u) - _left(b)) < _SAME for u, b in pairs):
        return next((u for u, _ in reversed(pairs) if _left(u) < _left(own)), upper[index])
    if centred := _centred(upper, under, may):
        return centred.get(index, upper[index])
    middle = _middle(own)
    return min((u for u, _ in pairs), key=lambda c: abs(_middle(c) - middle), default=upper[index])


def _below(under: Sequence[Cell | None]) -> list[tuple[int, Cell]]:
    """Return the columns whose words further down a period or a body may stand over."""
    return [(i, b) for i, b in enumerate(under) if b and header_meaning(b.text) not in _ALONE]


def _centred(
    upper: Sequence[Cell], under: Sequence[Cell | None], may: Callable[[Cell], bool]
) -> dict[int, Cell]:
    """Return the upper cell of each column where every one is centred over neighbours of its own.

    The last columns may have none over them, where no parting sets one over those too. Empty where
    none sets all of them so.
    """
    below = _below(under)
    heads = [u for u in _distinct(upper) if u.passage and may(u)]
    counts = range(len(below), max(len(below) - _MOST_ALONE, len(heads)) - 1, -1)
    parted = (_parted(heads, below[:count]) for count in counts)
    return next(filter(None, parted), {})


def _parted(heads: Sequence[Cell], below: Sequence[tuple[int, Cell]]) -> dict[int, Cell]:
    """Return the head over each of the columns, where all are centred over neighbours."""
    if not 1 < len(heads) <= len(below) <= _MOST_COLUMNS:
        return {}
    partings = (
        [0, *cuts, len(below)] for cuts in combinations(range(1, len(below)), len(heads) - 1)
    )
    best = min(partings, key=lambda edges: max(_off(heads, below, edges)))
    if max(_off(heads, below, best)) > _CENTRED:
        return {}
    spans = zip(heads, pairwise(best), strict=True)
    return {below[i][0]: head for head, (start, end) in spans for i in range(start, end)}


def _off(
    heads: Sequence[Cell], below: Sequence[tuple[int, Cell]], edges: Sequence[int]
) -> list[float]:
    """Return how far each head stands from the middle of the columns from one edge to the next."""
    return [
        abs(_middle(head) - (_left(below[start][1]) + below[end - 1][1].passage.whole.box.x1) / 2)
        for head, (start, end) in zip(heads, pairwise(edges), strict=True)
    ]


def _stacked(page: Page, level: Sequence[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """Join the lines of a header row, column by column."""
    return tuple(
        cell_of(page, join(cell.passage for cell in _distinct(cells)), _around(cells))
        for cells in zip(*level, strict=True)
    )


def _distinct(cells: Sequence[Cell]) -> list[Cell]:
    return list({id(cell): cell for cell in cells}.values())


def _around(cells: Sequence[Cell]) -> Box:
    whole = cells[0].box
    for cell in cells[1:]:
        whole = whole.union(cell.box)
    return whole


def _left(cell: Cell) -> float:
    return cell.passage.whole.box.x0


def _middle(cell: Cell) -> float:
    box = cell.passage.whole.box
    return (box.x0 + box.x1) / 2
