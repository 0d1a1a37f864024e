"""An indicator's story: each report's figures and rating, and each printed sentence."""

from __future__ import annotations

import streamlit as st

from kpi.assessment import Assessment
from kpi.comparing.change import reading_period
from kpi.plain.words import BY_HAND, period_words, stated_words
from kpi.stated import stated
from kpi.tables.shown import place_words, proof_lines, so_far_words, target_words, value_words
from kpi.through_time.series import Series
from pages.components.evidence import show_strip
from pages.components.markup import (
    Markup,
    anchor,
    details,
    lines,
    note,
    paragraph,
    plain_words,
    quote,
    rating,
    show,
    table,
    text,
)
from pages.components.navigation import INDICATOR, address
from pages.components.paging import one_page
from pages.components.pickers import organisation_words

_ROWS, _SENTENCES = 12, 6
"""How many reports stand on a page of the table, and of what was said."""


def say_printed(series: Series) -> None:
    """Say how reports print a measure that a person renamed."""
    indicator = series.newest.indicator
    if indicator.called:
        st.caption(f"A person renamed it. Printed as “{plain_words(indicator.name)}”.")


def offer_link(series: Series) -> None:
    """Give the address that names a measure and whose it is: the one to send or to keep."""
    newest = series.newest
    whose, label = organisation_words(newest.report.organisation), newest.indicator.label
    href = address(INDICATOR, organisation=whose, indicator=label)
    show(paragraph(anchor("A link to this indicator, to send or to keep", href)))


def show_reports(series: Series) -> None:
    """Show the table behind the chart, latest report first."""
    latest_first = series.points[::-1]
    rows = [_row(case) for case in one_page(latest_first, _ROWS, key=f"rows-{series.title}")]
    headers = ("Period", "Value", "Target", "Tolerance", "Stated", "Derived")
    show(table(headers, rows, caption="Each report's figures, latest first"))
    if any(case.rating.pro_rata for case in series.points):
        st.caption(
            "A count for the year to date is rated against the share of the year's target that is "
            "due by then; the working shows it."
        )


def show_sentences(series: Series) -> None:
    """Show every printed sentence with its page; the strip is drawn when it is asked for."""
    st.header("What each report says", anchor=False)
    latest_first = series.points[::-1]
    for case in one_page(latest_first, _SENTENCES, key=f"sentences-{series.title}"):
        _show_sentences(case)


def _row(case: Assessment) -> tuple[object, ...]:
    indicator = case.case.indicator
    tolerance = indicator.tolerance
    source = case.report.source
    by_hand = f", {BY_HAND}" if source.by_hand else ""
    return (
        lines(period_words(reading_period(case)), note(f"{source.name}{by_hand}")),
        value_words(indicator),
        target_words(case),
        tolerance.printed if tolerance else None,
        stated_words(stated(case)),
        lines(
            rating(case.rating.derived, so_far_words(case)),
            details("Working", *proof_lines(case)),
        ),
    )


def _show_sentences(case: Assessment) -> None:
    report, indicator = case.case.report, case.case.indicator
    said = " ".join(sentence.evidence.printed for sentence in indicator.narrative)
    head = f"<b>{text(period_words(report.period))}</b> · {text(value_words(indicator))} · "
    source = place_words(report.source, indicator.evidence)
    show(
        Markup(
            f'<div class="pl-story"><p>{head}{rating(case.rating.derived, so_far_words(case))}</p>'
        ),
        quote(said) if said else paragraph(note("No sentence stands beside its figures.")),
        Markup(f"<p>{note(source)}</p></div>"),
    )
    drawer = st.expander(
        "See the line" if report.source.by_hand else "See it on the page",
        key=f"page-{report.source.sha256[:12]}",
        on_change="rerun",
        type="compact",
    )
    with drawer:
        if drawer.open:
            marks = tuple(sentence.evidence for sentence in indicator.narrative)
            show_strip(report.source.sha256, indicator.evidence, marks or None)
