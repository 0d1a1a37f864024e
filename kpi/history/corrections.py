"""Corrections of what was read, as kept in the store."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from kpi.corrections import Correction
from kpi.corrections.laying import Unplaced, corrected
from kpi.history import library, schema
from kpi.history.errors import CannotPlaceError
from kpi.history.measuring import measure_report
from kpi.history.people import correction as table
from kpi.history.recall import corrections_of, recall_corrected, recall_one
from kpi.history.said import Said, said, say, take_back
from kpi.history.writing import Desk, Writing, file_subject


class Corrections:
    """What people put right in the reports; `History.load` and `report` give them applied.

    A correction belongs to the file that it was made for: it holds for every reading of it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, report_id: int, correction: Correction, why: str = "") -> Said[Correction]:
        """Keep a correction of a report, made by the functions of `kpi.corrections.making`.

        Raises:
            UnknownReportError: There is no such report.
            CannotPlaceError: The report holds nothing that it could be about.
        """
        return self.add_all(report_id, (correction,), why)[0]

    def add_all(
        self, report_id: int, made: Sequence[Correction], why: str = ""
    ) -> tuple[Said[Correction], ...]:
        """Keep corrections of a report, all of them or none: of one moment, and undone as one.

        Raises:
            UnknownReportError: There is no such report.
            CannotPlaceError: The report holds nothing that one of them could be about.
        """
        with self._desk.writing() as writing:
            connection = writing.connection
            stored = library.by_id(connection, report_id)
            read = recall_one(connection, report_id, as_read=True)
            before = corrections_of(connection, schema.report.c.id == report_id)[stored.sha256]
            for lost in corrected(read, (*before, *made)).unplaced:
                if any(lost.correction is each for each in made):
                    raise CannotPlaceError(lost.reason)
            kept = tuple(_keep(writing, stored.sha256, each, why) for each in made)
            measure_report(connection, report_id)
            return kept

    def undo(self, *numbers: int) -> None:
        """Take corrections back, all of them or none; what was read shows again.

        Raises:
            UnknownEntryError: There is none of one of these numbers, or it was undone before.
        """
        with self._desk.writing() as writing:
            files = set()
            for number in numbers:
                row = take_back(writing, table, number)
                files.add(row.sha256)
                writing.record("correction undone", file_subject(row.sha256), correction=number)
            for sha256 in files:
                if stored := library.by_sha256(writing.connection, sha256):
                    measure_report(writing.connection, stored.id)

    def of(self, report_id: int, *, undone: bool = False) -> tuple[Said[Correction], ...]:
        """Return the corrections of a report in the order they were made.

        Args:
            report_id: The report.
            undone: Return those that were taken back, too.

        Raises:
            UnknownReportError: There is no such report.
        """
        with self._desk.reading() as connection:
            stored = library.by_id(connection, report_id)
            chosen = select(table).where(table.c.sha256 == stored.sha256).order_by(table.c.id)
            if not undone:
                chosen = chosen.where(table.c.undone_at.is_(None))
            return tuple(said(row, row.correction) for row in connection.execute(chosen))

    def holding(self) -> dict[str, tuple[Said[Correction], ...]]:
        """Return what holds of every report, by the SHA-256 of its file, oldest first."""
        chosen = select(table).where(table.c.undone_at.is_(None)).order_by(table.c.id)
        found: dict[str, tuple[Said[Correction], ...]] = {}
        with self._desk.reading() as connection:
            for row in connection.execute(chosen):
                found[row.sha256] = (*found.get(row.sha256, ()), said(row, row.correction))
        return found

    def unplaced(self, report_id: int) -> tuple[Unplaced, ...]:
        """Return the corrections that no longer find their place in a report, and why.

        Raises:
            UnknownReportError: There is no such report.
        """
        with self._desk.reading() as connection:
            library.by_id(connection, report_id)
            return recall_corrected(connection, report_id).unplaced


def _keep(writing: Writing, sha256: str, correction: Correction, why: str) -> Said[Correction]:
    number = say(writing, table, why, sha256=sha256, correction=correction)
    writing.record(
        f"correction {correction.kind}",
        file_subject(sha256),
        correction=number,
        indicator=correction.anchor.ref or correction.anchor.name,
        field=correction.field,
        before=correction.before,
        after=correction.after,
        why=why,
    )
    return Said(number, correction, why, writing.who, writing.at)
