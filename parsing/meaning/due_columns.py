"""Columns for periods that have not come yet: "Q3" and "Q4" in the scorecard of a half year.

Blank in every row, they say of no measure that it is not reported, and the year to date goes no
further than the last column that is filled.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Table
from parsing.language.headers import Meaning


def with_due_columns(head: Head, table: Table, within: Period) -> Head:
    """Return a header whose blank columns of later periods hold nothing.

    Args:
        head: The header as read.
        table: Its table.
        within: The period of the report; only what is shorter may not have come yet.
    """
    parts = [c for c in head.of(Meaning.VALUE) if _is_part(c, within)]
    filled = [c for c in parts if _is_filled(c, head, table)]
    reached = max((c.period.end for c in filled if c.period), default=None)
    if reached is None or reached >= within.end:
        return head
    later = [c for c in parts if c not in filled and c.period and c.period.start > reached]
    columns = (replace(c, meaning=None) if c in later else _ended(c, reached) for c in head.columns)
    return replace(head, columns=tuple(columns))


def _is_part(column: Column, within: Period) -> bool:
    period = column.period
    inside = period is not None and within.start <= period.start and period.end <= within.end
    return inside and period is not None and period.months < within.months


def _is_filled(column: Column, head: Head, table: Table) -> bool:
    """Tell whether a cell of its own holds words in it: the heading of a group spans them all."""
    rows = table.rows[head.rows :]
    cells = [(row[column.index], sum(c is row[column.index] for c in row)) for row in rows]
    return any(cell.passage for cell, reach in cells if reach == 1)


def _ended(column: Column, reached: date) -> Column:
    """Return a column of the year to date as it ends with the last period that is filled."""
    period = column.period
    if period is None or period.kind is not PeriodKind.YEAR_TO_DATE or period.end <= reached:
        return column
    return replace(column, period=replace(period, end=reached))
