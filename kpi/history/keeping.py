"""The writes: each takes the connection of the one transaction that it is part of."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from kpi.history import library, rows, schema
from kpi.history.database import count_change
from kpi.history.errors import AlreadyHeldError
from kpi.history.layers import key_of
from kpi.history.stored import StoredReport
from kpi.model import Period
from kpi.report import Report


def keep(connection: Connection, report: Report, size: int, parser: str) -> int:
    """Write a report and its document (`size` in bytes), and return its number."""
    now = datetime.now(UTC)
    _keep_document(connection, report.source.sha256, size, now)
    row = {
        **rows.report_row(report),
        "organisation_id": _organisation_id(connection, report.organisation),
        "parser": parser,
        "added_at": now,
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
    count_change(connection)
    return report_id


def confirm_organisation(connection: Connection, report_id: int, name: str) -> None:
    """Lay the organisation that a user confirmed over what was read."""
    answer = {"organisation_id": _organisation_id(connection, name)}
    _confirm(connection, report_id, answer)


def confirm_period(connection: Connection, report_id: int, period: Period) -> None:
    """Lay the period that a user confirmed over what was read."""
    _confirm(connection, report_id, rows.period_columns(period))


def remove(connection: Connection, stored: StoredReport) -> None:
    """Take a report out of sight; every row of it stays."""
    if stored.removed_at is None:
        _set_removed(connection, stored.id, datetime.now(UTC))


def restore(connection: Connection, stored: StoredReport) -> None:
    """Bring a removed report back.

    Raises:
        AlreadyHeldError: The same file was added again since.
    """
    if stored.removed_at is None:
        return
    if other := library.by_sha256(connection, stored.sha256):
        raise AlreadyHeldError(other.name)
    _set_removed(connection, stored.id, None)


def _keep_document(connection: Connection, sha256: str, size: int, now: datetime) -> None:
    table = schema.document
    if connection.scalar(select(table.c.size).where(table.c.sha256 == sha256)) is None:
        connection.execute(insert(table).values(sha256=sha256, size=size, added_at=now))


def _organisation_id(connection: Connection, name: str | None) -> int | None:
    key, table = key_of(name), schema.organisation
    if not key:
        return None
    known = connection.scalar(select(table.c.id).where(table.c.key == key))
    if known is not None:
        return int(known)
    new = {"key": key, "name": " ".join((name or "").split())}
    return int(connection.execute(insert(table).values(new).returning(table.c.id)).scalar_one())


def _confirm(connection: Connection, report_id: int, answer: rows.Row) -> None:
    table, now = schema.confirmation, datetime.now(UTC)
    current = (table.c.report_id == report_id) & table.c.superseded_at.is_(None)
    answers = [table.c.organisation_id, *(table.c[name] for name in rows.period_columns(None))]
    before = connection.execute(select(*answers).where(current)).mappings().one_or_none()
    connection.execute(update(table).where(current).values(superseded_at=now))
    new = {**(before or {}), **answer, "report_id": report_id, "confirmed_at": now}
    connection.execute(insert(table).values(new))
    count_change(connection)


def _set_removed(connection: Connection, report_id: int, moment: datetime | None) -> None:
    table = schema.report
    connection.execute(update(table).where(table.c.id == report_id).values(removed_at=moment))
    count_change(connection)
