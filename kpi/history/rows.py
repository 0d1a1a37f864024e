"""A report taken apart into the rows of the tables, as printed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kpi.model import Claim, Evidence, Period, Reading
from kpi.report import Report

Row = dict[str, Any]

_INDICATOR_FIELDS = (
    "ref",
    "name",
    "group",
    "unit",
    "evidence",
    "units",
    "polarity",
    "labels",
    "target",
    "other_targets",
    "tolerance",
    "other_tolerances",
    "narrative",
    "not_reported",
    "doubts",
)
_CLAIM_FIELDS = (
    "states",
    "direction",
    "side",
    "continuity",
    "form",
    "figure",
    "previous",
    "colour",
)
_REPORT_FIELDS = ("organisation", "title", "scheme", "promises", "coverage", "doubts", "warnings")
_SOURCE_FIELDS = ("name", "sha256", "pages", "pages_read", "ocr_pages")


def report_row(report: Report) -> Row:
    """Return the row of `report`, with the counts that the library shows."""
    return {
        **_taken(report.source, _SOURCE_FIELDS),
        **_taken(report, _REPORT_FIELDS),
        **period_columns(report.period),
        "indicator_count": len(report.indicators),
        "number_count": report.coverage.numbers,
        "unexplained_count": len(report.coverage.unexplained),
        "review_count": len(report.doubts) + sum(len(i.doubts) for i in report.indicators),
    }


def indicator_rows(report_id: int, report: Report) -> list[Row]:
    """Return the rows of `indicator` in printed order."""
    return [
        {"report_id": report_id, "position": position, **_taken(each, _INDICATOR_FIELDS)}
        for position, each in enumerate(report.indicators)
    ]


def reading_rows(report_id: int, report: Report) -> list[Row]:
    """Return the rows of `reading` in printed order."""
    return [
        {**keys, **_reading_row(each)}
        for number, indicator in enumerate(report.indicators)
        for keys, each in _numbered(report_id, number, indicator.readings)
    ]


def claim_rows(report_id: int, report: Report) -> list[Row]:
    """Return the rows of `claim` in printed order."""
    return [
        {**keys, **_taken(each, _CLAIM_FIELDS), **_evidence_columns(each.evidence)}
        for number, indicator in enumerate(report.indicators)
        for keys, each in _numbered(report_id, number, indicator.claims)
    ]


def period_columns(period: Period | None) -> Row:
    """Return the four columns of a period, all empty where there is none."""
    return {
        "period_printed": period and period.printed,
        "period_kind": period and period.kind,
        "period_start": period and period.start,
        "period_end": period and period.end,
    }


def _reading_row(reading: Reading) -> Row:
    quantity = reading.quantity
    return {
        **_taken(quantity, ("printed", "value", "places", "unit")),
        **_taken(reading, ("kind", "year_to_date", "source", "label")),
        **period_columns(reading.period),
        **_evidence_columns(reading.evidence),
        "magnitude": _magnitude(quantity.value),
    }


def _evidence_columns(evidence: Evidence) -> Row:
    return {"page": evidence.page, "boxes": evidence.boxes, "words": evidence.printed}


def _magnitude(value: Decimal) -> float | None:
    near = float(value) if value.is_finite() else math.inf
    return near if math.isfinite(near) else None


def _numbered(
    report_id: int, indicator: int, items: tuple[Reading, ...] | tuple[Claim, ...]
) -> Iterator[tuple[Row, Any]]:
    for position, item in enumerate(items):
        yield {"report_id": report_id, "indicator": indicator, "position": position}, item


def _taken(record: object, names: tuple[str, ...]) -> Row:
    return {name: getattr(record, name) for name in names}
