"""The cells of a grid that is about one indicator, each with what its header or label says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpi.model import Period
from parsing.entries import Slot
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Cell, Table
from parsing.grids.transposed import says, year_of
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.periods import find_periods, period

_YARDSTICKS = (Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR)


def slot_of(column: Column, cell: Cell, page: int) -> Slot:
    """Return a cell as a slot of its column."""
    return Slot(column, cell.passage, page, cell.box, cell.colour, direction=cell.arrow)


def headed_slots(head: Head, row: Sequence[Cell], page: int) -> Iterator[Slot]:
    """Yield the cells of one row under the columns of a header."""
    for column in head.columns:
        if column.meaning is not None:
            yield slot_of(column, row[column.index], page)


def panel_slots(table: Table, within: Period | None) -> Iterator[Slot]:
    """Yield the cells of every row that says what it holds, each under the period of its column.

    Args:
        table: Periods across the top, and down the side what each row holds, or its year.
        within: The period of the report, by which "Q2" is dated.
    """
    top, *body = table.rows
    for row in body:
        year = year_of(row[0])
        dated = [dated_by(cell.text, year or within) for cell in top]
        meaning = Meaning.VALUE if year else says(row[0])
        for index in range(1, table.width):
            cell, over = row[index], dated[index]
            own = says(top[index]) if year else None  # "Target", "Target Q4" behind the months
            held = own or (meaning if over or not year else None)
            if held is None or not _is_worth(cell, held):
                continue
            date = year if own in _YARDSTICKS else over or year
            header = f"{row[0].text} {top[index].text}"
            yield slot_of(Column(index, held, header, date, None), cell, table.page)


def dated_by(text: str, within: Period | None) -> Period | None:
    """Return the period that a header names, if any."""
    found = find_periods(text, within=within)
    return found[0].period if found else period(text, within=within)


def _is_worth(cell: Cell, meaning: Meaning) -> bool:
    """Tell whether a cell says something; that a value is missing is said, too."""
    marked = cell.colour is not None or cell.arrow is not None
    return meaning is Meaning.VALUE or marked or missing_mark(cell.text) is None
