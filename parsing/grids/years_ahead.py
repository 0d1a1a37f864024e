"""Pairs of target and actual for years to come: what is held today for each is measured apart.

    Indicator | 2025/26 Target | 2025/26 Actual | 2027/28 Target | 2027/28 Actual
    Deposits that run beyond the year, as a share | 50% | 14% | 20% | 11%

What a report calls actual in a year that begins long after its own has not come about in that
year: the year says what the figure is of, and each has a target of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kpi.model import Period
from parsing.grids.heads import Column
from parsing.grids.tables import Cell
from parsing.language.headers import Meaning
from parsing.language.numbers import quantity

_LONG_AFTER = timedelta(days=365)
_PAIR = re.compile(r"\s*\b(?:targets?|limits?|actuals?|outturn)\b\s*", re.I)


def with_years_apart(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], within: Period | None
) -> list[Column]:
    """Return the columns of a header, those of each year as a measure of its own.

    Args:
        columns: The columns as read.
        rows: The rows under the header.
        within: The period of the report.
    """
    aims = {_of_what(c) for c in columns if c.meaning is Meaning.TARGET}
    actual = [c for c in columns if c.meaning is Meaning.VALUE]
    paired = len(actual) > 1 and {_of_what(c) for c in actual} == aims and len(aims) == len(actual)
    if not (paired and within and any(_is_long_after(c, within, rows) for c in actual)):
        return list(columns)
    pairs = (Meaning.TARGET, Meaning.VALUE)
    return [replace(c, body=_of_what(c)) if c.meaning in pairs else c for c in columns]


def _of_what(column: Column) -> str:
    return _PAIR.sub(" ", column.header).strip()


def _is_long_after(column: Column, within: Period, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell an actual of a year that begins long after that of the report, with a figure in it."""
    late = column.period is not None and column.period.start > within.end + _LONG_AFTER
    return late and any(quantity(row[column.index].text) is not None for row in rows)
