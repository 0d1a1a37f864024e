"""A thing that a person said of the store: kept for good, and at most taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Table, insert, select, update

from kpi.history.errors import UnknownEntryError
from kpi.history.writing import Writing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """Something that a person said, with who, when and why.

    Attributes:
        id: Its number, never given twice.
        what: What was said.
        at: When, in UTC.
        undone_by: Who took it back, or None while it holds.
    """

    id: int
    what: T
    why: str
    who: str
    at: datetime
    undone_by: str | None = None
    undone_at: datetime | None = None


def said(row: Row[Any], what: T) -> Said[T]:
    """Return what a row of such a table says."""
    return Said(row.id, what, row.why, row.who, row.at, row.undone_by, row.undone_at)


def say(writing: Writing, table: Table, why: str, **values: object) -> int:
    """Write a row and return its number."""
    new = {**values, "why": why, "who": writing.who, "at": writing.at}
    return int(
        writing.connection.execute(insert(table).values(new).returning(table.c.id)).scalar_one()
    )


def take_back(writing: Writing, table: Table, number: int) -> Row[Any]:
    """Mark a row as undone, and return it.

    Raises:
        UnknownEntryError: There is none, or it was undone before.
    """
    holds = (table.c.id == number) & table.c.undone_at.is_(None)
    row = writing.connection.execute(select(table).where(holds)).one_or_none()
    if row is None:
        raise UnknownEntryError(number)
    mark = {"undone_by": writing.who, "undone_at": writing.at}
    writing.connection.execute(update(table).where(holds).values(mark))
    return row
