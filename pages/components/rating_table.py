"""A report's indicators: what it states beside what its figures give, each with its reason."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import streamlit as st

from kpi.assessment import Assessment
from kpi.examination import Examined
from kpi.history import StoredReport
from kpi.plain.words import VERDICTS
from kpi.report import Report
from kpi.tables.listing import questions, report_table
from kpi.tables.shown import is_about, proof_lines, so_far_words
from kpi.vocabulary import Verdict
from pages.components.markup import Markup, anchor, details, lines, note, rating, show, table, text
from pages.components.navigation import LATEST, address
from pages.components.pickers import indicator_names, place_of

_HEADERS = ("Indicator", "Value", "Target", "Tolerance", "Stated", "Derived")
_GLOSS = (
    "Derived: what the printed figures give. Disputed: what is printed can be read in ways that "
    "give different ratings. Implied: no target is printed, and the tolerance says where it must "
    "be. So far this year: held against the share of the year’s target that is due by then."
)
_SHORT = 14  # letters of a figure that is never broken: "22.1 – 28.9%"
_CLASHES = (Verdict.DISAGREES, Verdict.DEPENDS_ON_ROUNDING)


def show_rating_table(held: StoredReport, report: Report, examined: Examined) -> None:
    """Show every indicator in printed order; a row whose words and figures disagree is marked."""
    frame = report_table(report, examined)
    names = indicator_names(report.indicators)
    hrefs = [address(LATEST, **place_of(held), indicator=name) + "#working" for name in names]
    cases = list(examined.of(report))
    asked = [_asked(case, examined) for case in cases]
    shown = zip(frame.to_dict("records"), cases, hrefs, asked, strict=True)
    rows = [_cells(*one) for one in shown]
    clashes = [one in _CLASHES for one in frame["agreement"]]
    classes = ["pl-clash" if any(pair) else "" for pair in zip(asked, clashes, strict=True)]
    caption = "What the report states, and what its own figures give"
    show(table(_HEADERS, rows, caption=caption, classes=classes))
    if "pl-clash" in classes:
        st.caption(
            "A bar at the left marks a row with a question to ask, or whose words and figures "
            "differ."
        )
    st.caption(_GLOSS)


def _asked(case: Assessment, examined: Examined) -> int:
    """Count the questions to ask about an indicator."""
    findings = examined.findings_of(case.case.report)
    return questions(one for one in findings if is_about(one, case))


def _cells(
    row: Mapping[Hashable, Any], case: Assessment, href: str, asked: int
) -> tuple[object, ...]:
    return (
        _measure(row, href, asked),
        _figure(row["value"]),
        _figure(row["target"]),
        _figure(row["tolerance"]),
        _stated(row),
        lines(rating(row["derived"], so_far_words(case)), _working(row, case, href)),
    )


def _measure(row: Mapping[Hashable, Any], href: str, asked: int) -> Markup:
    ref = Markup(f'<span class="pl-ref">{text(row["ref"])}</span>') if row["ref"] else None
    name = Markup(" ".join(text(part) for part in (ref, row["name"]) if part))
    to_check = note("◌ to check") if row["review"] else None
    words = "question" if asked == 1 else f"{asked} questions"
    question = Markup(f'<b class="pl-question">{anchor(words, href)}</b>') if asked else None
    return lines(name, note(row["group"]) if row["group"] else None, question, to_check)


def _figure(value: object) -> Markup:
    whole = " pl-whole" if len(str(value)) <= _SHORT else ""
    return Markup(f'<span class="pl-figure{whole}">{text(value)}</span>')


def _stated(row: Mapping[Hashable, Any]) -> Markup:
    verdict = row["agreement"]
    differs = note(VERDICTS[verdict]) if verdict in _CLASHES else None
    return lines(row["stated"], differs)


def _working(row: Mapping[Hashable, Any], case: Assessment, href: str) -> Markup:
    unsure = f"To check: {row['review']}" if row["review"] else None
    inside = [
        *proof_lines(case),
        *([unsure] if unsure else []),
        anchor("See it on the page", href),
    ]
    return details("Working", *inside)
