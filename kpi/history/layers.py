"""A report as read, with what a user confirmed laid over it: the joins that every question uses."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, select, true

from kpi.history.schema import confirmation, organisation, report
from kpi.model import Period

_PERIOD = ("printed", "kind", "start", "end")

named = organisation.alias("named")
"""The organisation as named; `organisation` is the one that it stands for."""
organisation_id = func.coalesce(named.c.stands_for, named.c.id)
period = {
    part: func.coalesce(confirmation.c[f"period_{part}"], report.c[f"period_{part}"]).label(
        f"effective_period_{part}"
    )
    for part in _PERIOD
}
confirmed_period = {
    part: confirmation.c[f"period_{part}"].label(f"confirmed_period_{part}") for part in _PERIOD
}
confirmed_organisation = case(
    (confirmation.c.organisation_id.is_not(None), organisation.c.name)
).label("confirmed_organisation")

organisation_name = organisation.c.name.label("organisation_name")

layered = (
    report.outerjoin(
        confirmation,
        and_(confirmation.c.report_id == report.c.id, confirmation.c.superseded_at.is_(None)),
    )
    .outerjoin(
        named,
        named.c.id == func.coalesce(confirmation.c.organisation_id, report.c.organisation_id),
    )
    .outerjoin(organisation, organisation.c.id == organisation_id)
)

# Oldest period first; a report without a period comes last, in the order of arrival.
IN_ORDER: tuple[ColumnElement[Any], ...] = (
    period["end"].element.is_(None),
    period["end"].element,
    period["start"].element,
    report.c.id,
)
LIVE: ColumnElement[bool] = report.c.removed_at.is_(None)
REMOVED: ColumnElement[bool] = and_(~LIVE, report.c.superseded_by.is_(None))
"""Removed by a person: one in whose place a new reading stands is not."""


def key_of(name: str | None) -> str:
    """Return what two spellings of one organisation share: white space and case are folded."""
    return " ".join((name or "").split()).casefold()


def of_organisation(name: str | None) -> ColumnElement[bool]:
    """Return the condition that a report is of this organisation; None means of any."""
    if name is None:
        return true()
    meant = organisation.alias("meant")
    asked = select(func.coalesce(meant.c.stands_for, meant.c.id)).where(meant.c.key == key_of(name))
    return organisation.c.id == asked.scalar_subquery()


def period_of(row: Row[Any], prefix: str) -> Period | None:
    """Return the period that stands in four columns of a row, or None where they are empty."""
    kind = getattr(row, f"{prefix}period_kind")
    if kind is None:
        return None
    return Period(
        getattr(row, f"{prefix}period_printed"),
        kind,
        getattr(row, f"{prefix}period_start"),
        getattr(row, f"{prefix}period_end"),
    )
