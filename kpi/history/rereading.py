"""A new reading of a held file: shown first, and then put in the place of the old one."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, func, insert, select, update

from kpi.corrections.rereading import Difference, difference
from kpi.history import keeping, library, schema
from kpi.history.errors import UnknownEntryError, UnknownReportError, WrongDocumentError
from kpi.history.measuring import measure_report
from kpi.history.recall import recall_corrected
from kpi.history.stored import StoredReport
from kpi.history.writing import Desk, Writing
from kpi.report import Report


class Readings:
    """The readings of the files that are held: the last one accepted stands, the others beneath."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def compare(self, report_id: int, new: Report) -> Difference:
        """Return what a new reading of a report's file would change; nothing is changed.

        Corrections are applied on both sides.

        Raises:
            UnknownReportError: There is no such report.
            WrongDocumentError: The new reading is of another file.
        """
        with self._desk.reading() as connection:
            _check(library.by_id(connection, report_id), new)
            old, made = (recall_corrected(connection, report_id, one) for one in (None, new))
            return difference(old.report, made.report, made.unplaced)

    def accept(self, report_id: int, new: Report, *, parser: str) -> StoredReport:
        """Put a new reading in the place of the old one, which is kept beneath.

        The report has a new number; what people confirmed, corrected and decided stays.

        Raises:
            UnknownReportError: There is no such report, or it was removed or replaced meanwhile.
            WrongDocumentError: The new reading is of another file.
        """
        with self._desk.writing() as writing:
            stored = library.by_id(writing.connection, report_id)
            return library.by_id(writing.connection, _accept(writing, stored, new, parser))

    def before(self, report_id: int) -> int | None:
        """Return the number of the reading that this one took the place of, or None."""
        with self._desk.reading() as connection:
            return _before(connection, report_id)

    def undo(self, report_id: int) -> StoredReport:
        """Put the reading that this one took the place of back; this one stays beneath.

        Raises:
            UnknownReportError: There is no such report.
            UnknownEntryError: It took no other's place, or was itself replaced or removed.
        """
        with self._desk.writing() as writing:
            stored = library.by_id(writing.connection, report_id)
            return library.by_id(writing.connection, _undo(writing, stored))


def _accept(writing: Writing, stored: StoredReport, new: Report, parser: str) -> int:
    _check(stored, new)
    if stored.removed_at is not None:
        raise UnknownReportError(stored.id)
    named = replace(new, source=replace(new.source, name=stored.name))
    _put_away(writing, stored.id)
    number = keeping.keep(writing, named, 0, parser)
    table = schema.report
    added = update(table).where(table.c.id == number)
    writing.connection.execute(added.values(added_at=stored.added_at))
    _succeed(writing, stored.id, number)
    about = {"before": stored.parser, "after": parser, "became": number}
    keeping.record(writing, "report read again", stored, **about)
    return number


def _before(connection: Connection, report_id: int) -> int | None:
    table = schema.report
    before = (table.c.superseded_by == report_id) & (table.c.id < report_id)
    found: int | None = connection.scalar(select(func.max(table.c.id)).where(before))
    return found


def _undo(writing: Writing, stored: StoredReport) -> int:
    before = _before(writing.connection, stored.id)
    if before is None or stored.removed_at is not None:
        raise UnknownEntryError(stored.id)
    _put_away(writing, stored.id)
    table = schema.report
    back = update(table).where(table.c.id == before)
    writing.connection.execute(back.values(removed_at=None, superseded_by=None))
    _succeed(writing, stored.id, before)
    keeping.record(writing, "new reading undone", stored, became=before)
    return before


def _put_away(writing: Writing, old: int) -> None:
    table = schema.report
    writing.connection.execute(update(table).where(table.c.id == old).values(removed_at=writing.at))


def _succeed(writing: Writing, old: int, new: int) -> None:
    """Have one reading stand for another: what people confirmed holds for it, too."""
    connection, table = writing.connection, schema.report
    connection.execute(update(table).where(table.c.id == old).values(superseded_by=new))
    _carry_confirmation(writing, old, new)
    for each in (old, new):
        measure_report(connection, each)


def _check(stored: StoredReport, new: Report) -> None:
    if new.source.sha256 != stored.sha256:
        raise WrongDocumentError(stored.name)


def _carry_confirmation(writing: Writing, old: int, new: int) -> None:
    """Lay what a user confirmed of one reading over another in place of what lay there."""
    connection, table = writing.connection, schema.confirmation
    current = table.c.superseded_at.is_(None)
    here = current & (table.c.report_id == old)
    row = connection.execute(select(table).where(here)).mappings().one_or_none()
    there = update(table).where(current & (table.c.report_id == new))
    connection.execute(there.values(superseded_at=writing.at))
    if row is not None:
        said = {name: value for name, value in row.items() if name != "id"}
        connection.execute(insert(table).values({**said, "report_id": new}))
