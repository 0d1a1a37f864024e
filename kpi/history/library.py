"""The library: the reports in the store, without their indicators."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from kpi.history.errors import UnknownReportError
from kpi.history.layers import (
    IN_ORDER,
    LIVE,
    layered,
    organisation_id,
    organisation_name,
    period,
    period_of,
)
from kpi.history.schema import organisation, report
from kpi.history.stored import StoredReport

_SHELF = select(
    report.c.id,
    organisation_name,
    report.c.title,
    report.c.name,
    report.c.sha256,
    report.c.parser,
    report.c.added_at,
    report.c.removed_at,
    report.c.pages,
    report.c.pages_read,
    report.c.indicator_count,
    report.c.number_count,
    report.c.unexplained_count,
    report.c.review_count,
    *period.values(),
).select_from(layered)


def shelf(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[StoredReport, ...]:
    """Return the reports that meet the conditions, oldest period first, undated ones last."""
    rows = connection.execute(_SHELF.where(*conditions).order_by(*IN_ORDER))
    return tuple(_stored(row) for row in rows)


def by_id(connection: Connection, report_id: int) -> StoredReport:
    """Return one report, removed or not.

    Raises:
        UnknownReportError: There is none.
    """
    found = shelf(connection, report.c.id == report_id)
    if not found:
        raise UnknownReportError(report_id)
    return found[0]


def by_sha256(connection: Connection, sha256: str) -> StoredReport | None:
    """Return the live report that was read from this file, or None."""
    return next(iter(shelf(connection, LIVE, report.c.sha256 == sha256)), None)


def beside(connection: Connection, stored: StoredReport) -> tuple[StoredReport, ...]:
    """Return the other live reports of its organisation and period."""
    if stored.organisation is None or stored.period is None:
        return ()
    same = (
        LIVE,
        report.c.id != stored.id,
        organisation.c.name == stored.organisation,
        period["start"].element == stored.period.start,
        period["end"].element == stored.period.end,
    )
    return shelf(connection, *same)


def names(connection: Connection) -> tuple[str, ...]:
    """Return the organisations that have a live report, by name."""
    in_use = select(organisation_id).select_from(layered).where(LIVE)
    chosen = select(organisation.c.name).where(organisation.c.id.in_(in_use))
    return tuple(sorted(connection.scalars(chosen), key=str.casefold))


def _stored(row: Row[*tuple[Any, ...]]) -> StoredReport:
    return StoredReport(
        id=row.id,
        organisation=row.organisation_name,
        title=row.title,
        period=period_of(row, "effective_"),
        name=row.name,
        sha256=row.sha256,
        parser=row.parser,
        added_at=row.added_at,
        removed_at=row.removed_at,
        pages=row.pages,
        pages_read=len(row.pages_read),
        indicators=row.indicator_count,
        numbers=row.number_count,
        unexplained=row.unexplained_count,
        review=row.review_count,
    )
