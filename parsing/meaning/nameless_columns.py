"""Figures under no heading beside those that have one: the value may be among them.

Where the words over a column were not read, the column that is left with a date may be an earlier
period's. Nothing printed tells, so its figures are asked about.
"""

from __future__ import annotations

from dataclasses import replace

from parsing.grids.heads import Head
from parsing.grids.table_kinds import mostly_figures
from parsing.grids.tables import Table
from parsing.language.headers import Meaning


def with_nameless_columns(head: Head, table: Table) -> Head:
    """Return a header whose values are asked about where a column of figures has no heading."""
    nameless = (c for c in head.columns if c.meaning is None and not c.header)
    if not head.of(Meaning.VALUE) or not any(mostly_figures(table, head, c) for c in nameless):
        return head
    columns = (
        replace(c, doubt=c.doubt or f"beside “{c.header}” stands a column of figures without words")
        if c.meaning is Meaning.VALUE
        else c
        for c in head.columns
    )
    return replace(head, columns=tuple(columns))
