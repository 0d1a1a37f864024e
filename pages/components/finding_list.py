"""Findings as a list: worst first, a page of them at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from kpi.examination import Examined
from kpi.history import StoredReport
from kpi.judgement import Finding
from kpi.vocabulary import Severity
from kpi.words import SEVERITIES, plural
from pages.components.detail import finding_card
from pages.components.evidence import show_citations
from pages.components.markup import note, show

_AT_A_TIME = 20
_ASKED_FIRST = (Severity.HIGH, Severity.MEDIUM)


def sorted_findings(examined: Examined, reports: Sequence[StoredReport]) -> list[Finding]:
    """Return the findings of some reports: worst first, then latest report, then as printed."""
    order = {held.sha256: number for number, held in enumerate(reports)}
    rank = {severity: number for number, severity in enumerate(Severity)}
    found = [finding for finding in examined.findings if finding.sha256 in order]
    return sorted(found, key=lambda f: (rank[f.severity], order[f.sha256]))


def severity_picker(found: Sequence[Finding]) -> list[Severity]:
    """Ask which findings matter; those that change or need something where nothing is said."""
    counts = Counter(finding.severity for finding in found)
    return st.pills(
        "Show",
        list(Severity),
        selection_mode="multi",
        default=_ASKED_FIRST,
        format_func=lambda one: f"{SEVERITIES[one].words} ({counts[one]})",
        key="severity",
        persist_state="session",
    )


def show_findings(found: Sequence[Finding], *, named: bool) -> None:
    """Show findings with working, question and page; `named` says which report each is from."""
    if not found:
        st.info("No finding of these kinds.")
        return
    pages = -(-len(found) // _AT_A_TIME)
    page = st.pagination(pages, key="findings-page") if pages > 1 else 1
    st.caption(plural(len(found), "finding"))
    first = (page - 1) * _AT_A_TIME
    for number, finding in enumerate(found[first : first + _AT_A_TIME], first):
        with st.container(border=True):
            if named:
                show(note(finding.report))
            show(finding_card(finding))
            show_citations(finding.evidence, key=f"cited-{finding.sha256[:8]}-{number}")
