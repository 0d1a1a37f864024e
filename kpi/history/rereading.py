"""A new reading of a held file: shown first, and then put in the place of the old one."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, insert, select, update

from kpi.history import keeping, schema
from kpi.history.errors import UnknownReportError, WrongDocumentError
from kpi.history.measuring import measure_report
from kpi.history.recall import recall_corrected
from kpi.history.stored import StoredReport
from kpi.history.writing import Writing
from kpi.report import Report
from kpi.rereading import Difference, difference


def compare(connection: Connection, stored: StoredReport, new: Report) -> Difference:
    """Return what a new reading would change; corrections are applied on both sides.

    Raises:
        WrongDocumentError: It was read from another file.
    """
    _check(stored, new)
    old, made = (recall_corrected(connection, stored.id, reading) for reading in (None, new))
    return difference(old.report, made.report, made.unplaced)


def accept(writing: Writing, stored: StoredReport, new: Report, parser: str) -> int:
    """Put a new reading in the place of the old one, which is kept beneath; return its number.

    Raises:
        WrongDocumentError: It was read from another file.
        UnknownReportError: The old one was removed, or read again meanwhile.
    """
    _check(stored, new)
    if stored.removed_at is not None:
        raise UnknownReportError(stored.id)
    connection, table = writing.connection, schema.report
    old = table.c.id == stored.id
    connection.execute(update(table).where(old).values(removed_at=writing.at))
    named = replace(new, source=replace(new.source, name=stored.name))
    number = keeping.keep(writing, named, 0, parser)
    connection.execute(update(table).where(old).values(superseded_by=number))
    added = update(table).where(table.c.id == number)
    connection.execute(added.values(added_at=stored.added_at))
    _carry_confirmation(connection, stored.id, number)
    for each in (stored.id, number):
        measure_report(connection, each)
    about = {"before": stored.parser, "after": parser, "became": number}
    keeping.record(writing, "report read again", stored, **about)
    return number


def _check(stored: StoredReport, new: Report) -> None:
    if new.source.sha256 != stored.sha256:
        raise WrongDocumentError(stored.name)


def _carry_confirmation(connection: Connection, old: int, new: int) -> None:
    """Lay what a user confirmed of the old reading over the new one, too."""
    table = schema.confirmation
    current = (table.c.report_id == old) & table.c.superseded_at.is_(None)
    row = connection.execute(select(table).where(current)).mappings().one_or_none()
    if row is not None:
        said = {name: value for name, value in row.items() if name != "id"}
        connection.execute(insert(table).values({**said, "report_id": new}))
