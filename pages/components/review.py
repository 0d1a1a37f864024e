"""What a person should look at before relying on a report."""

from __future__ import annotations

import streamlit as st

from kpi.history import StoredReport
from kpi.plain.words import plural
from kpi.report import Report
from kpi.tables.queue import OF_OWNER
from pages.components.detail import doubts_table
from pages.components.left import left_of
from pages.components.markup import show
from pages.components.navigation import REVIEW, link
from pages.components.pickers import place_of


def show_review(held: StoredReport, report: Report) -> None:
    """Show every doubt that is left of a report, and the account of its numbers."""
    beside = [("The report", doubt) for doubt in report.doubts if doubt.field not in OF_OWNER]
    doubts = [*beside, *left_of(held)]
    st.header("To check before relying on it", anchor=False)
    if doubts:
        show(doubts_table(doubts))
    else:
        st.markdown("Nothing is left to review.")
    link(REVIEW, "**Review it beside its pages, or put a figure right** →", **place_of(held))
    coverage = report.coverage
    if coverage.numbers:
        st.caption(
            f"Of {plural(coverage.numbers, 'number')} on the pages read, {coverage.used} are used, "
            f"{len(coverage.set_aside)} set aside with a reason and {len(coverage.unexplained)} "
            "explained by nothing."
        )
