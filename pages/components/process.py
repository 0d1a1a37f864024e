"""A measure beyond its latest figure: what stands out, what it would take, what was found."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from kpi.assessment import Assessment
from kpi.called import as_called, names_given
from kpi.checks.catalogue import CATALOGUE
from kpi.comparing.change import reading_period
from kpi.examination import Examined
from kpi.judgement import Finding
from kpi.plain.words import SEVERITIES, period_words
from kpi.tables.shown import is_about
from kpi.through_time.process import (
    ASSURANCES,
    VARIATIONS,
    Process,
    assurance_reason,
    limits_words,
    process_of,
    standing_out,
    variation_reason,
)
from kpi.through_time.series import Series
from kpi.what_if.reaching import next_step, small_number_words, step_words
from pages.components.markup import lines, note, plain_words, show, sign, table
from pages.components.paging import one_page

_AT_A_TIME = 12
_ON_LIMITS = frozenset({"S1", "S2"})


def process_shown(series: Series, examined: Examined) -> Process | None:
    """Return the process to draw; trial limits only where a finding rests on them."""
    found = (one.code for _, one in _findings(series, examined) if is_about(one, series.newest))
    return process_of(series, on_trial=not _ON_LIMITS.isdisjoint(found))


def show_process(process: Process | None, title: str) -> None:
    """Say what the chart's mean and limits tell of a measure, each icon with its reason."""
    if process is None:
        return
    if process.is_trial:
        st.markdown(
            f"**Trial limits:** ordinary movement is {limits_words(process.limits)}, from fewer "
            "than 13 values. They will move as reports are added."
        )
        return
    rows = list(_icons(process))
    show(table(("Question", "Answer", "Why"), rows, caption="More than ordinary movement?"))
    found = list(standing_out(process))
    if found:
        rules = ("Period", "Value", "Rule")
        shown = one_page(found, _AT_A_TIME, key=f"signals-{title}")
        show(table(rules, shown, caption="Values that stand out, latest first"))


def show_next_step(case: Assessment) -> None:
    """Say what the next better rating would have taken, and what one case is worth."""
    step = next_step(case)
    if step:
        st.markdown(f"**What would it take?** {plain_words(step_words(step, case.indicator.unit))}")
    words = small_number_words(case)
    if words:
        st.markdown(f"**Small numbers:** {plain_words(words)}")


def show_findings_through_time(series: Series, examined: Examined) -> None:
    """Show what was found of a measure in each report, latest first."""
    st.header("Findings through time", anchor=False)
    found = list(_findings(series, examined))
    if not found:
        st.markdown("Nothing was found in any report: words and figures agree.")
        return
    rows = [
        (
            period_words(reading_period(case)),
            sign(SEVERITIES[one.severity], one.severity),
            lines(CATALOGUE[one.code].title, note(one.message)),
        )
        for case, one in one_page(found, _AT_A_TIME, key=f"found-{series.title}")
    ]
    show(table(("Period", "What to do", "Finding"), rows, caption="Latest report first"))


def _icons(process: Process) -> Iterator[tuple[object, ...]]:
    if process.variation:
        answer = VARIATIONS[process.variation]
        yield "Does the latest value stand out?", str(answer), variation_reason(process)
    if process.assurance:
        answer = ASSURANCES[process.assurance]
        yield "Will the target be met as things are?", str(answer), assurance_reason(process)


def _findings(series: Series, examined: Examined) -> Iterator[tuple[Assessment, Finding]]:
    names = names_given(series.points)
    for case in reversed(series.points):
        own = (f for f in examined.findings_of(case.report) if is_about(f, case))
        yield from ((case, as_called(finding, names)) for finding in own)
