"""The history: what a caller may ask of the store and do to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from sqlalchemy import select

from kpi.history import keeping, library, purging, schema
from kpi.history.audit import Audit
from kpi.history.backup import Backup, write_backup
from kpi.history.conclusions import Conclusions
from kpi.history.corrections import Corrections
from kpi.history.decisions import Decisions
from kpi.history.documents import digest
from kpi.history.errors import NotConfirmedError, WrongDocumentError
from kpi.history.layers import LIVE, REMOVED, layered, of_organisation, organisation_id
from kpi.history.measures import Measures
from kpi.history.measuring import all_rulings
from kpi.history.moving import moving
from kpi.history.names import Names
from kpi.history.owners import Owners
from kpi.history.recall import recall, recall_one
from kpi.history.rereading import Readings
from kpi.history.stamps import stamp
from kpi.history.stored import Added, StoredReport
from kpi.history.writing import Desk
from kpi.matching.rulings import Ruling
from kpi.report import Report


class History:
    """Every report that was added, as printed. Safe to share between threads and processes.

    Its PDFs can be read again: `readings`. What people said lies over it: `corrections` of what
    was read, `decisions` on findings, which printed indicators are one of its `measures`, which
    names are one of its `names`, whose a report is in `owners`; `audit` is the log of every
    change. `conclusions` keeps what was worked out. Any call may raise a `HistoryError`: the
    database can be busy, full or gone.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.readings = Readings(self._desk)
        self.corrections = Corrections(self._desk)
        self.decisions = Decisions(self._desk)
        self.measures = Measures(self._desk)
        self.names = Names(self._desk)
        self.owners = Owners(self._desk)
        self.audit = Audit(self._desk)
        self.conclusions = Conclusions(self._desk)

    def __enter__(self) -> History:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._desk.database.close()

    def add(
        self, report: Report, data: bytes, *, parser: str = "", organisation: str | None = None
    ) -> Added:
        """Keep a report and the PDF it was read from, both or neither.

        A file that is already held changes nothing. Another report of the same organisation and
        period is kept beside the first.

        Args:
            report: The report as read.
            data: The bytes of its file.
            parser: The version of the parser that read it.
            organisation: Whose report it is, where the user says so.

        Raises:
            WrongDocumentError: The report was read from other bytes.
        """
        (added,) = self.add_together([(report, data)], parser=parser, organisation=organisation)
        return added

    def add_together(
        self,
        read: Sequence[tuple[Report, bytes]],
        *,
        parser: str = "",
        organisation: str | None = None,
    ) -> tuple[Added, ...]:
        """Keep several reports as `add` keeps one, all of them or none.

        Raises:
            WrongDocumentError: One of them was read from other bytes.
        """
        for report, data in read:
            if digest(data) != report.source.sha256:
                raise WrongDocumentError(report.source.name)
        with moving(self._desk.documents) as documents, self._desk.writing() as writing:
            return tuple(
                keeping.add(
                    writing, documents, report, data, parser=parser, organisation=organisation
                )
                for report, data in read
            )

    def reports(
        self, organisation: str | None = None, *, removed: bool = False
    ) -> tuple[StoredReport, ...]:
        """Return the live reports, oldest period first and undated ones last.

        Args:
            organisation: Only its reports, whatever the case of the name; None for all.
            removed: Return those that were removed instead, for `restore`.
        """
        wanted = REMOVED if removed else LIVE
        with self._desk.reading() as connection:
            return library.shelf(connection, wanted, of_organisation(organisation))

    def report(self, report_id: int, *, as_read: bool = False) -> Report:
        """Return one report, removed or not.

        Args:
            report_id: Its number in this store.
            as_read: Leave out what a user confirmed: the report that was added, exactly.

        Raises:
            UnknownReportError: There is none.
        """
        with self._desk.reading() as connection:
            library.by_id(connection, report_id)
            return recall_one(connection, report_id, as_read=as_read)

    def load(self, organisation: str | None = None) -> tuple[Report, ...]:
        """Return the live reports whole, in the order of `reports`: one query for each table.

        The organisation of each is the one name that the store has for it, so that reports can
        be grouped by it; everything else is as printed, or as a user confirmed.
        """
        with self._desk.reading() as connection:
            return recall(connection, LIVE, of_organisation(organisation))

    def load_unowned(self) -> tuple[Report, ...]:
        """Return the live reports that name no organisation, whole, in the order of `reports`."""
        with self._desk.reading() as connection:
            return recall(connection, LIVE, organisation_id.is_(None))

    def rulings(self) -> dict[str | None, tuple[Ruling, ...]]:
        """Return what people decided about measures, by organisation, as `examine` takes it."""
        with self._desk.reading() as connection:
            return all_rulings(connection)

    def parsers(self, organisation: str) -> dict[str, str]:
        """Return the version of the parser that read each live report, by its file's SHA-256."""
        with self._desk.reading() as connection:
            chosen = select(schema.report.c.sha256, schema.report.c.parser).select_from(layered)
            rows = connection.execute(chosen.where(LIVE, of_organisation(organisation)))
            return {row.sha256: row.parser for row in rows}

    def latest(self, organisation: str | None = None) -> StoredReport | None:
        """Return the report of the latest period, else the one added last, or None."""
        held = self.reports(organisation)
        dated = tuple(stored for stored in held if stored.period)
        return next(reversed(dated or held), None)

    def find(self, sha256: str) -> StoredReport | None:
        """Return the live report that was read from the file with this SHA-256, or None."""
        with self._desk.reading() as connection:
            return library.by_sha256(connection, sha256)

    def organisations(self) -> tuple[str, ...]:
        """Return the organisations that have a live report, by name."""
        with self._desk.reading() as connection:
            return library.names(connection)

    def document(self, sha256: str) -> bytes:
        """Return the PDF with this SHA-256.

        Raises:
            DocumentMissingError: Its bytes are gone or altered.
        """
        return self._desk.documents.get(sha256)

    def has_document(self, sha256: str) -> bool:
        """Return whether a PDF seems to be there still; `document` reads it and makes sure."""
        return self._desk.documents.stands(sha256)

    def mend(self, data: bytes) -> bool:
        """Put the bytes of a held document back where they are gone; True if that was done."""
        if self._desk.documents.holds(sha256 := digest(data)):
            return False
        with moving(self._desk.documents) as documents, self._desk.writing() as writing:
            held = library.by_sha256(writing.connection, sha256) is not None
            return held and documents.bring(data)

    def remove(self, report_id: int) -> None:
        """Take a report out of every answer but `report` and `reports(removed=True)`.

        Raises:
            UnknownReportError: There is no such report.
        """
        with self._desk.writing() as writing:
            keeping.remove(writing, library.by_id(writing.connection, report_id))

    def restore(self, report_id: int) -> None:
        """Bring a removed report back.

        Raises:
            UnknownReportError: There is no such report.
            AlreadyHeldError: The same file was added again since.
        """
        with self._desk.writing() as writing:
            keeping.restore(writing, library.by_id(writing.connection, report_id))

    def purge(self, report_id: int, confirmation: str) -> None:
        """Delete a report's file and all that was read from it or said of it, for good.

        Args:
            report_id: Any report that was read from the file.
            confirmation: The name of its file, as typed by the user.

        Raises:
            UnknownReportError: There is no such report.
            NotConfirmedError: The words typed are not the name of the file.
        """
        with moving(self._desk.documents) as documents, self._desk.writing() as writing:
            stored = library.by_id(writing.connection, report_id)
            if confirmation.strip() != stored.name:
                raise NotConfirmedError(stored.name)
            purging.purge(writing, stored)
            documents.take(stored.sha256)
        self._desk.database.sweep()

    def backup(self, file: Path) -> Backup:
        """Write the store, PDFs and all, to one file; it goes on being used meanwhile.

        Raises:
            CannotKeepError: The file cannot be written.
        """
        return write_backup(self._desk, file)

    def version(self) -> int:
        """Return a number that changes with every write, for the keys of caches."""
        with self._desk.reading() as connection:
            return int(connection.scalars(select(schema.store.c.version)).one())

    def stamp(self, organisation: str | None) -> str:
        """Return what changes with every write that concerns an organisation, and no other.

        Args:
            organisation: Whose reports, by any of its names; None for those that name nobody.
        """
        with self._desk.reading() as connection:
            return stamp(connection, organisation)
