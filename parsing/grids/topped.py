"""Tables that name one indicator across the top, over its periods with target and actual.

Percentage of calls answered                      AMBER
(a chart)
           Jun 23   Sep 23   Dec 23   Mar 24
Actual        91%      94%      95%      93%
Target        95%      95%      95%      95%

The name's own cell may show the rating, and a row of labels over one of answers stand between; the
periods may stand down the side, and rows of words under them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from kpi.model import Period
from parsing.grids.columns import read_head
from parsing.grids.heads import Column
from parsing.grids.tables import Cell, Table
from parsing.grids.transposed import panel_of
from parsing.language.headers import Meaning, is_figure
from parsing.language.numbers import quantity
from parsing.language.status import states_of_colour, states_of_words
from parsing.page.passage import Passage

_DEEPEST = 3  # rows over the periods: the name, a chart, a line of words
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Topped:
    """One indicator: its name, the table under it, the marks beside the name and what is said."""

    name: Passage
    panel: Table
    marks: tuple[tuple[Column, Cell], ...]
    notes: tuple[Passage, ...] = ()


def topped_panel(table: Table, within: Period | None) -> Topped | None:
    """Return the indicator whose name stands across the top of its own table, or None."""
    top = list({id(cell): cell for cell in table.rows[0]}.values())
    named = [cell for cell in top if _names(cell)]
    marks = [cell for cell in top if cell not in named]
    if len(named) != 1 or not all(_marks(cell) for cell in marks):
        return None
    under = list(takewhile(bool, map(only_words, reversed(table.rows[1:]))))
    rows = table.rows[: len(table.rows) - len(under)]
    notes = tuple(note for note in reversed(under) if note)
    for start in range(1, min(_DEEPEST + 1, len(rows) - 1)):
        below = _plain(replace(table, rows=rows[start:]))
        if (panel := panel_of(below, within)) is not None:
            between = replace(table, rows=rows[1:start])
            if any(map(_is_headline, between.rows)):
                return None  # its value stands there, and under it those of other periods
            shown = [*_columns(marks), *_own_sign(named[0]), *_answers(between, within)]
            return Topped(named[0].passage, panel, tuple(shown), notes)
    return None


def _is_headline(row: Sequence[Cell]) -> bool:
    """Tell a row that holds one figure alone."""
    cells = {id(cell): cell for cell in row if cell.passage}
    return len(cells) == 1 and all(is_figure(cell.text) for cell in cells.values())


def _plain(table: Table) -> Table:
    """Return a table without the columns of merged cells and of a chart beside it."""
    columns = list(zip(*table.rows, strict=True))
    kept = [
        column
        for before, column in pairwise([(), *columns])
        if not (before and all(a is b for a, b in zip(before, column, strict=True)))
        and any(cell.passage for cell in column)
    ]
    return replace(table, rows=tuple(zip(*kept, strict=True))) if kept else table


def _own_sign(cell: Cell) -> Iterator[tuple[Column, Cell]]:
    """Yield the rating that a mark beside the name shows; the fill under it may be any colour."""
    if cell.signed and states_of_colour(cell.colour):
        yield Column(0, Meaning.STATUS, "", None, None), replace(cell, passage=Passage("", ()))


def _answers(table: Table, within: Period | None) -> Iterator[tuple[Column, Cell]]:
    """Yield the first rating and the first direction of the row under a row of labels."""
    head = read_head(table, within) if table.rows else None
    if head is None or len(table.rows) != head.rows + 1:
        return
    for meaning in (Meaning.STATUS, Meaning.DIRECTION):
        for column in head.of(meaning)[:1]:
            yield column, table.rows[-1][column.index]


def _names(cell: Cell) -> bool:
    wordy = len(cell.text.split()) >= _FEWEST_WORDS
    return wordy and not is_figure(cell.text) and states_of_words(cell.text) is None


def _marks(cell: Cell) -> bool:
    """Tell a cell with a rating, an arrow or nothing at all."""
    return not cell.passage or states_of_words(cell.text) is not None


def _columns(cells: Sequence[Cell]) -> list[tuple[Column, Cell]]:
    rated = [c for c in cells if c.passage or states_of_colour(c.colour)]
    moved = [c for c in cells if c.arrow]
    return [(Column(0, Meaning.STATUS, "", None, None), c) for c in rated] + [
        (Column(0, Meaning.DIRECTION, "", None, None), c) for c in moved
    ]


def only_words(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that holds one cell alone, no figure."""
    cells = {id(cell): cell for cell in row if cell.passage}
    (cell,) = cells.values() if len(cells) == 1 else (None,)
    return cell.passage if cell and quantity(cell.text) is None else None
