"""A report's indicators: what it states beside what its figures give, each with its reason."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import streamlit as st

from kpi.comparison import report_table
from kpi.examination import Examined
from kpi.history import StoredReport
from kpi.report import Report
from kpi.vocabulary import Verdict
from kpi.words import VERDICTS
from pages.components.markup import Markup, anchor, details, lines, note, rating, show, table, text
from pages.components.navigation import LATEST, address
from pages.components.pickers import report_words

_HEADERS = ("Indicator", "Value", "Target", "Tolerance", "Stated", "Derived")
_CLASHES = (Verdict.DISAGREES, Verdict.DEPENDS_ON_ROUNDING)


def show_rating_table(held: StoredReport, report: Report, examined: Examined) -> None:
    """Show every indicator in printed order; a row whose words and figures part is marked."""
    frame = report_table(report, examined)
    rows = [_cells(row, held) for row in frame.to_dict("records")]
    classes = ["pl-clash" if one in _CLASHES else "" for one in frame["agreement"]]
    caption = "What the report states, and what its own figures give"
    show(table(_HEADERS, rows, caption=caption, classes=classes))
    if "pl-clash" in classes:
        st.caption("A bar at the left marks a row whose words and figures differ.")


def _cells(row: Mapping[Hashable, Any], held: StoredReport) -> tuple[object, ...]:
    return (
        _measure(row),
        _figure(row["value"]),
        _figure(row["target"]),
        _figure(row["tolerance"]),
        _stated(row),
        lines(rating(row["derived"]), _working(row, held)),
    )


def _measure(row: Mapping[Hashable, Any]) -> Markup:
    ref = Markup(f'<span class="pl-ref">{text(row["ref"])}</span>') if row["ref"] else None
    name = Markup(" ".join(text(part) for part in (ref, row["name"]) if part))
    to_check = note("◌ to check") if row["review"] else None
    return lines(name, note(row["group"]) if row["group"] else None, to_check)


def _figure(value: object) -> Markup:
    return Markup(f'<span class="pl-figure">{text(value)}</span>')


def _stated(row: Mapping[Hashable, Any]) -> Markup:
    verdict = row["agreement"]
    differs = note(VERDICTS[verdict]) if verdict in _CLASHES else None
    return lines(row["stated"], differs)


def _working(row: Mapping[Hashable, Any], held: StoredReport) -> Markup:
    label = str(row["ref"] or row["name"])
    href = address(LATEST, report=report_words(held), indicator=label) + "#working"
    unsure = f"To check: {row['review']}" if row["review"] else None
    inside = [row["reason"], *([unsure] if unsure else []), anchor("See it on the page", href)]
    return details("Working", *inside)
