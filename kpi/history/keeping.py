"""What is written of reports: each function is part of the one transaction that it is given."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kpi.history import library, rows, schema
from kpi.history.errors import AlreadyHeldError
from kpi.history.layers import key_of
from kpi.history.measuring import measure_report
from kpi.history.moving import Moving
from kpi.history.stored import Added, Kept, StoredReport
from kpi.history.writing import Writing, file_subject
from kpi.model import Period
from kpi.report import Report


def add(
    writing: Writing,
    documents: Moving,
    report: Report,
    data: bytes,
    *,
    parser: str,
    organisation: str | None,
) -> Added:
    """Keep a report with its document, unless its file is held; say what became of it."""
    connection = writing.connection
    if held := library.by_sha256(connection, report.source.sha256):
        return Added(Kept.ALREADY_HELD, held)
    documents.bring(data)
    number = keep(writing, report, len(data), parser)
    record_added(writing, library.by_id(connection, number))
    if key_of(organisation):
        confirm_organisation(writing, library.by_id(connection, number), organisation or "")
    stored = library.by_id(connection, number)
    beside = library.beside(connection, stored)
    return Added(Kept.KEPT_BESIDE if beside else Kept.STORED, stored, beside)


def keep(writing: Writing, report: Report, size: int, parser: str) -> int:
    """Write a report and its document (`size` in bytes), and return its number."""
    connection = writing.connection
    _keep_document(writing, report.source.sha256, size)
    row = {
        **rows.report_row(report),
        "organisation_id": organisation_id(connection, report.organisation),
        "parser": parser,
        "added_at": writing.at,
    }
    report_id = int(
        connection.execute(
            insert(schema.report).values(row).returning(schema.report.c.id)
        ).scalar_one()
    )
    for table, parts in (
        (schema.indicator, rows.indicator_rows(report_id, report)),
        (schema.reading, rows.reading_rows(report_id, report)),
        (schema.claim, rows.claim_rows(report_id, report)),
    ):
        if parts:
            connection.execute(insert(table), parts)
    measure_report(connection, report_id)
    return report_id


def confirm_organisation(writing: Writing, stored: StoredReport, name: str) -> None:
    """Lay the organisation that a user confirmed over what was read."""
    answer = {"organisation_id": organisation_id(writing.connection, name)}
    _confirm(writing, stored.id, answer)
    measure_report(writing.connection, stored.id)
    record(writing, "organisation confirmed", stored, before=stored.organisation, after=name)


def confirm_period(writing: Writing, stored: StoredReport, period: Period) -> None:
    """Lay the period that a user confirmed over what was read."""
    _confirm(writing, stored.id, rows.period_columns(period))
    measure_report(writing.connection, stored.id)
    before = stored.period and stored.period.printed
    record(writing, "period confirmed", stored, before=before, after=period.printed)


def remove(writing: Writing, stored: StoredReport) -> None:
    """Take a report out of sight; every row of it stays."""
    if stored.removed_at is None:
        _set_removed(writing, stored.id, writing.at)
        measure_report(writing.connection, stored.id)
        record(writing, "report removed", stored)


def restore(writing: Writing, stored: StoredReport) -> None:
    """Bring a removed report back.

    Raises:
        AlreadyHeldError: The same file was added again since.
    """
    if stored.removed_at is None:
        return
    if other := library.by_sha256(writing.connection, stored.sha256):
        raise AlreadyHeldError(other.name)
    _set_removed(writing, stored.id, None)
    measure_report(writing.connection, stored.id)
    record(writing, "report restored", stored)


def record_added(writing: Writing, stored: StoredReport) -> None:
    """Log that a report was added."""
    record(writing, "report added", stored, parser=stored.parser, indicators=stored.indicators)


def record(writing: Writing, action: str, stored: StoredReport, **details: object) -> None:
    """Log a change of a report; a purge of its file empties what is said here."""
    about = {"report": stored.id, "name": stored.name, **details}
    writing.record(action, file_subject(stored.sha256), **about)


def _keep_document(writing: Writing, sha256: str, size: int) -> None:
    connection, table = writing.connection, schema.document
    if connection.scalar(select(table.c.size).where(table.c.sha256 == sha256)) is None:
        new = {"sha256": sha256, "size": size, "added_at": writing.at}
        connection.execute(insert(table).values(new))


def organisation_id(connection: Connection, name: str | None) -> int | None:
    """Return the number of an organisation, made on first use; None for a blank name."""
    key, table = key_of(name), schema.organisation
    if not key:
        return None
    known = connection.scalar(select(table.c.id).where(table.c.key == key))
    if known is not None:
        return int(known)
    new = {"key": key, "name": " ".join((name or "").split())}
    return int(connection.execute(insert(table).values(new).returning(table.c.id)).scalar_one())


def _confirm(writing: Writing, report_id: int, answer: rows.Row) -> None:
    connection, table = writing.connection, schema.confirmation
    current = (table.c.report_id == report_id) & table.c.superseded_at.is_(None)
    answers = [table.c.organisation_id, *(table.c[name] for name in rows.period_columns(None))]
    before = connection.execute(select(*answers).where(current)).mappings().one_or_none()
    connection.execute(update(table).where(current).values(superseded_at=writing.at))
    new = {**(before or {}), **answer, "report_id": report_id, "confirmed_at": writing.at}
    connection.execute(insert(table).values(new))


def _set_removed(writing: Writing, report_id: int, moment: datetime | None) -> None:
    table = schema.report
    chosen = update(table).where(table.c.id == report_id)
    writing.connection.execute(chosen.values(removed_at=moment))
