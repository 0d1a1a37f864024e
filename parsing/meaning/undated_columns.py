"""Columns for months or quarters in a report that prints no year: "Apr", "May", "Jun".

They are in the order of a financial year, forwards or backwards, so the newest that is filled is
told; but nothing printed bears it out, so its figures are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from parsing.grids.heads import Head
from parsing.grids.period_heads import starts
from parsing.grids.tables import Table
from parsing.language.headers import Meaning

_FEWEST = 2  # columns


def with_undated_columns(head: Head, table: Table) -> Head:
    """Return a header whose newest filled column of an unnamed year holds the values, in doubt."""
    unsaid = (c for c in head.columns if c.meaning is None and c.period is None)
    began = [(c, start) for c in unsaid if (start := starts(c.header))]
    if head.of(Meaning.VALUE, Meaning.YEAR_TO_DATE) or len(began) < _FEWEST:
        return head
    order = [start for _, start in began]
    columns = [c for c, _ in began] if _rise(order) else [c for c, _ in reversed(began)]
    if not _rise(order) and not _rise(order[::-1]):
        return head
    filled = [c for c in columns if any(row[c.index].passage for row in table.rows[head.rows :])]
    if not filled:
        return head
    newest, others = filled[-1], " and ".join(f"“{c.header}”" for c in (filled[0], filled[-1]))
    reason = f"no year is printed by {others}: the newest column that is filled was taken"
    told = replace(newest, meaning=Meaning.VALUE, doubt=reason)
    return replace(head, columns=tuple(told if c is newest else c for c in head.columns))


def _rise(order: Sequence[date]) -> bool:
    return all(a < b for a, b in pairwise(order))
