"""What the cells of a column say that its header leaves open: figures or dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from parsing.grids.heads import Column
from parsing.grids.tables import Cell
from parsing.language.headers import Meaning, is_figure, is_year
from parsing.language.missing import missing_mark
from parsing.language.periods import period

Rows = Sequence[Sequence[Cell]]
_TIMED = re.compile(
    r"\b(?:months?|quarters?|periods?|dates?|year|week|data|as\s+at|latest)\b", re.I
)
_MAY_BE_DATES = (None, Meaning.VALUE, Meaning.NAME)


def told_by_cells(columns: Sequence[Column], rows: Rows) -> list[Column]:
    """Give columns the meaning that their cells show: "Measure" over figures is the value."""
    named = [c for c in columns if c.meaning is Meaning.NAME]
    return [_of_cells(column, rows, spare=len(named) > 1) for column in columns]


def _of_cells(column: Column, rows: Rows, *, spare: bool) -> Column:
    timed = column.meaning in _MAY_BE_DATES and _TIMED.search(column.header)
    if timed and _mostly(column, rows, _is_date):
        return replace(column, meaning=Meaning.AS_AT)
    if spare and column.meaning is Meaning.NAME and _mostly(column, rows, is_figure):
        return replace(column, meaning=Meaning.VALUE)
    return column


def _is_date(text: str) -> bool:
    return is_year(text) or period(text) is not None


def _mostly(column: Column, rows: Rows, fits: Callable[[str], bool]) -> bool:
    texts = [row[column.index].text for row in rows]
    said = [text for text in texts if text and missing_mark(text) is None]
    return sum(map(fits, said)) * 2 > len(said)
