"""Figures under headings that do not say what they are: the value may be any of them.

Where the words over a column were not read, the column that is left with a date may be an earlier
period's; where no heading says that it is the value, the first column of figures may not be it.
Nothing printed tells, so its figures are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsing.grids.heads import Column, Head
from parsing.grids.table_kinds import unsaid_figures
from parsing.grids.tables import Table
from parsing.language.headers import Meaning

_SEVERAL = 2  # columns


def with_nameless_columns(head: Head, table: Table) -> Head:
    """Return a header whose values are asked about where another column may hold them."""
    unsaid = unsaid_figures(head, table)
    if not any(c.holds_figures for c in head.columns):
        return _with_first(head, unsaid)
    if not head.of(Meaning.VALUE) or all(c.header for c in unsaid):
        return head
    columns = (
        replace(c, doubt=c.doubt or f"beside “{c.header}” stands a column of figures without words")
        if c.meaning is Meaning.VALUE
        else c
        for c in head.columns
    )
    return replace(head, columns=tuple(columns))


def _with_first(head: Head, unsaid: Sequence[Column]) -> Head:
    """Take the first of several columns of figures for the values, and ask."""
    if len(unsaid) < _SEVERAL:
        return head
    first, *others = unsaid
    reason = f"no heading says which is the value: “{first.header}” or “{others[-1].header}”"
    told = replace(first, meaning=Meaning.VALUE, doubt=reason)
    return replace(head, columns=tuple(told if c is first else c for c in head.columns))
