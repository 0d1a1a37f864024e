"""The log of every change: read it, and prove that it is whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from kpi.history import schema
from kpi.history.people import audit
from kpi.history.writing import START, Desk, seal, sha256


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log.

    Attributes:
        number: Its place; the version of the store that it made.
        at: When, in UTC.
        subject: What was changed: "file <sha256>", "organisation 3", "measure 12".
        details: What was said, or None where a purge has emptied it.
    """

    number: int
    at: datetime
    who: str
    action: str
    subject: str
    details: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the log is whole.

    Attributes:
        lines: How many lines were read.
        broken: Number of the first line that is altered or missing, or None.
        message: One plain sentence.
    """

    lines: int
    broken: int | None
    message: str


class Audit:
    """The log of every change, oldest first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, subject: str | None = None) -> tuple[Line, ...]:
        """Return the lines of the log, or those about one subject."""
        chosen = select(audit).order_by(audit.c.number)
        if subject is not None:
            chosen = chosen.where(audit.c.subject == subject)
        with self._desk.reading() as connection:
            return tuple(_line(row) for row in connection.execute(chosen))

    def verify(self) -> Verified:
        """Read the whole log and say whether any line was altered, taken out or put in."""
        with self._desk.reading() as connection:
            return _verified(connection)


def _verified(connection: Connection) -> Verified:
    held = schema.store.c
    first, version = connection.execute(select(held.audit_from, held.version)).one()
    previous, count, expected = START, 0, first + 1
    for row in connection.execute(select(audit).order_by(audit.c.number)).mappings():
        number = int(row["number"])
        if number != expected:
            return _broken(count, expected, "is missing")
        if row["previous"] != previous:
            return _broken(count, number, "does not follow from the one before")
        if row["hash"] != seal(dict(row)):
            return _broken(count, number, "was altered")
        if row["details"] is not None and sha256(row["details"]) != row["details_sha256"]:
            return _broken(count, number, "has details that were altered")
        previous, count, expected = row["hash"], count + 1, number + 1
    if version != expected - 1:
        return _broken(count, expected, "is missing")
    return Verified(count, None, f"The log is whole: {count} changes, each sealed with the next.")


def _broken(count: int, number: int, what: str) -> Verified:
    return Verified(
        count,
        number,
        f"The log is broken: change {number} {what}. Put a backup from before back, or ask who "
        "has edited the database by hand.",
    )


def _line(row: Any) -> Line:  # noqa: ANN401 - a row of SQLAlchemy
    details = None if row.details is None else json.loads(row.details)
    moment = datetime.fromisoformat(row.at)
    return Line(row.number, moment, row.who, row.action, row.subject, details)
