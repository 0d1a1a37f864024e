"""Columns for months or quarters in a report that prints no year: "Apr", "May", "Jun".

They are in the order of a financial year, forwards or backwards, so the newest that is filled is
told; but nothing printed bears it out, so its figures are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.grids.heads import Column, Head
from parsing.grids.tables import Table
from parsing.language.headers import Meaning
from parsing.language.periods import period

_ANY_YEAR = Period("2020/21", PeriodKind.YEAR, date(2020, 4, 1), date(2021, 3, 31))
_FEWEST = 2  # columns


def with_undated_columns(head: Head, table: Table) -> Head:
    """Return a header whose newest filled column of an unnamed year holds the values, in doubt."""
    began = [(c, start) for c in head.columns if c.meaning is None and (start := _start(c))]
    if head.of(Meaning.VALUE, Meaning.YEAR_TO_DATE) or len(began) < _FEWEST:
        return head
    starts = [start for _, start in began]
    columns = [c for c, _ in began] if _rise(starts) else [c for c, _ in reversed(began)]
    if not _rise(starts) and not _rise(starts[::-1]):
        return head
    filled = [c for c in columns if any(row[c.index].passage for row in table.rows[head.rows :])]
    if not filled:
        return head
    newest, others = filled[-1], " and ".join(f"“{c.header}”" for c in (filled[0], filled[-1]))
    reason = f"no year is printed by {others}: the newest column that is filled was taken"
    told = replace(newest, meaning=Meaning.VALUE, doubt=reason)
    return replace(head, columns=tuple(told if c is newest else c for c in head.columns))


def _start(column: Column) -> date | None:
    found = period(column.header, within=_ANY_YEAR) if column.period is None else None
    shorter = found is not None and found.months < _ANY_YEAR.months
    return found.start if found and shorter else None


def _rise(starts: Sequence[date]) -> bool:
    return all(a < b for a, b in pairwise(starts))
