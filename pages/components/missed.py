"""Add an indicator that was missed: from a number that nothing explains, or by hand."""

from __future__ import annotations

import streamlit as st

from kpi import corrections
from kpi.history import StoredReport
from kpi.model import Box, Evidence
from kpi.report import Report, Unexplained
from pages.components.evidence import show_strip
from pages.components.keeping import keep
from pages.components.markup import plain_words
from parsing.typed import NotUnderstoodError, Typed, typed_indicator

_BY_HAND = "By hand"
_SHEET = Box(0, 0, 595, 842)  # A4 in points: where a person says no more than the page


def show_missed(held: StoredReport, report: Report) -> None:
    """Ask for an indicator that was not read, and keep it."""
    st.header("Add one that was missed", anchor="missed")
    left = [one for one in report.coverage.unexplained if one.box]
    options = [*range(len(left)), None]
    chosen = st.selectbox(
        "Start from",
        options,
        format_func=lambda n: _BY_HAND if n is None else _number_words(left[n]),
        key=f"missed-{held.sha256[:8]}",
    )
    start = None if chosen is None else left[chosen]
    if start and start.box:
        show_strip(held.sha256, Evidence(start.page, (start.box,), start.printed))
    _form(held, report, start)


def _number_words(one: Unexplained) -> str:
    return f"{one.printed}, page {one.page}: {one.line}"


def _form(held: StoredReport, report: Report, start: Unexplained | None) -> None:
    with st.form(f"missed-{held.sha256[:8]}-{start}", border=True):
        name = st.text_input("Name as printed")
        ref = st.text_input("Reference, if it has one")
        figures = st.columns(4)
        value = figures[0].text_input("Value", start.printed if start else "")
        target = figures[1].text_input("Target")
        tolerance = figures[2].text_input("Tolerance")
        when = figures[3].text_input("Period, if not the report’s own")
        pages = report.source.pages
        page = st.number_input("Page", 1, max(1, pages), start.page if start else 1)
        asked = st.form_submit_button("Add this indicator")
    if asked:
        box = start.box if start and start.box and start.page == page else _SHEET
        typed = Typed(name, ref, value, target, tolerance, when)
        try:
            new = typed_indicator(typed, int(page), box)
        except NotUnderstoodError as error:
            st.error(plain_words(str(error)))
        else:
            keep(held, corrections.missed(new))
