"""Findings as a list: worst first, a page of them at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from kpi.asking.answered import Answered
from kpi.asking.standing import Standing
from kpi.called import Names, as_called
from kpi.checks.catalogue import CATALOGUE
from kpi.examination import Examined
from kpi.finding_keys import key_of
from kpi.history import StoredReport
from kpi.judgement import Finding
from kpi.plain.words import SEVERITIES, plural
from kpi.tables.listing import questions
from kpi.vocabulary import Severity
from pages.components.deciding import show_decision
from pages.components.detail import finding_card
from pages.components.evidence import show_citations
from pages.components.markup import note, quote, show
from pages.components.paging import one_page

_AT_A_TIME = 20
_SHOWN_FIRST = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


def sorted_findings(examined: Examined, reports: Sequence[StoredReport]) -> list[Finding]:
    """Return the findings of some reports: worst first, then latest report, then as printed."""
    order = {held.sha256: number for number, held in enumerate(reports)}
    rank = {severity: number for number, severity in enumerate(Severity)}
    found = [finding for finding in examined.findings if finding.sha256 in order]
    return sorted(found, key=lambda f: (rank[f.severity], order[f.sha256]))


def severity_picker(found: Sequence[Finding]) -> list[Severity]:
    """Ask which findings matter; all but those for information where nothing is said."""
    counts = Counter(finding.severity for finding in found)
    return st.pills(
        "Show",
        list(Severity),
        selection_mode="multi",
        default=_SHOWN_FIRST,
        format_func=lambda one: f"{SEVERITIES[one].words} ({counts[one]})",
        key="severity",
        persist_state="session",
    )


def kind_picker(found: Sequence[Finding]) -> Collection[str]:
    """Ask for kinds of finding, by their titles; all of them where none is named."""
    counts = Counter(finding.code for finding in found)
    chosen = st.multiselect(
        "Kind of finding",
        [code for code in CATALOGUE if counts[code]],
        format_func=lambda code: f"{CATALOGUE[code].title} ({counts[code]})",
        placeholder="All kinds",
        key="kind",
    )
    return chosen or counts.keys()


def _counted(shown: Sequence[Standing]) -> str:
    """Return "10 findings about 9 indicators: 9 questions to ask"; the whole report is no one's."""
    found = [one.finding for one in shown]
    about = {(one.sha256, one.indicator) for one in found if one.indicator}
    asked = questions(one.finding for one in shown if one.is_asked)
    whom = f" about {plural(len(about), 'indicator')}" if about else ""
    tail = f": {plural(asked, 'question')} to ask" if asked else ""
    return f"{plural(len(found), 'finding')}{whom}{tail}"


def show_findings(
    found: Sequence[Standing], answered: Mapping[str, Answered], names: Names, *, named: bool
) -> None:
    """Show findings with working, page, earlier answer and decision.

    Args:
        found: What to show, in this order.
        answered: What was answered before, by the key of a finding.
        names: What people called the measures that it is about.
        named: Say which report each is from.
    """
    if not found:
        st.info("No finding of these kinds.")
        return
    st.subheader(_counted(found), anchor=False)
    for number, one in enumerate(one_page(found, _AT_A_TIME, key="findings-page")):
        finding = one.finding
        with st.container(border=True, gap="xsmall"):
            if named:
                show(note(finding.report))
            show(finding_card(as_called(finding, names)))
            if before := answered.get(key_of(finding)):
                show(quote(before.words))
            show_citations(finding.evidence, key=f"cited-{finding.sha256[:8]}-{number}")
            show_decision(one, key=f"{key_of(finding)}-{number}")
