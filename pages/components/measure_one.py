"""One measure: what it is called, how it is rated, what it is and is not, what happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from kpi.history import Measure
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.plain.words import period_words
from kpi.through_time.series import Series
from pages.components.choice import choose
from pages.components.identity import measure_words, rule, say_decided
from pages.components.navigation import INDICATOR, link
from pages.components.rerating import ask_rating
from pages.components.session import examined, measures
from pages.components.timeline import show_timeline


def show_measure(organisation: str, found: Sequence[Measure]) -> None:
    """Ask which measure, and show what can be decided about it and what happened to it."""
    st.header("One measure", anchor="measure")
    by_words = {measure_words(one, found): one for one in found}
    first = next(iter(by_words))
    chosen = by_words[choose("Measure", list(by_words), name="measure", default=first)]
    series = _series_of(organisation, chosen)
    say_decided()
    _ask_name(organisation, chosen)
    if series is not None:
        ask_rating(organisation, chosen, series)
    _ask_identity(organisation, chosen, found, series)
    if series is not None:
        newest = series.newest.indicator.label
        link(INDICATOR, "Its figures through time →", organisation=organisation, indicator=newest)
        show_timeline(series, examined(organisation))


def _series_of(organisation: str, measure: Measure) -> Series | None:
    """Return the measure through time; its indicators are found by the way they are printed."""
    keys = {one.key[:-1] for one in measure.guises}
    found = [
        one for one in measures(organisation) if guise_of(one.newest.indicator).key[:-1] in keys
    ]
    until = [one for one in found if _last_day(one) == measure.last]  # one name may be split
    return next(iter([*until, *found]), None)


def _last_day(series: Series) -> date | None:
    period = series.newest.report.period
    return period.end if period else None


def _ask_name(organisation: str, measure: Measure) -> None:
    with st.expander(
        "Rename it, or say it is no longer reported", key=f"name-{measure.number}", type="compact"
    ):
        with st.form(f"rename-{measure.number}", border=False):
            name = st.text_input("Name to show", measure.title)
            renamed = st.form_submit_button("Keep this name")
        if renamed and name.strip() and name.strip() != measure.title:
            rule(organisation, Ruling(RulingKind.RENAMED, measure.guises[0], name=name.strip()))
        if measure.retired is None and measure.last is not None:
            last = f"{measure.last:%B %Y}"
            st.markdown(f"If it was last due in {last}, reports after that may leave it out.")
            if st.button(f"No longer reported after {last}", key=f"retire-{measure.number}"):
                rule(
                    organisation,
                    Ruling(RulingKind.RETIRED, measure.guises[0], since=measure.last),
                )


def _ask_identity(
    organisation: str, measure: Measure, found: Sequence[Measure], series: Series | None
) -> None:
    with st.expander(
        "Join it with another, or part what is not the same",
        key=f"identity-{measure.number}",
        type="compact",
    ):
        _ask_join(organisation, measure, found)
        _ask_apart(organisation, measure)
        if series is not None:
            _ask_split(organisation, measure, series)


def _ask_join(organisation: str, measure: Measure, found: Sequence[Measure]) -> None:
    others = [one for one in found if one.number != measure.number]
    if not others:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        other = st.selectbox(
            "It is the same measure as",
            others,
            format_func=lambda one: one.title,
            index=None,
            placeholder="Choose a measure",
            key=f"join-{measure.number}",
        )
        asked = st.button("Join them", key=f"join-it-{measure.number}", disabled=other is None)
    if asked and other is not None:
        rule(organisation, Ruling(RulingKind.SAME, other.guises[0], measure.guises[0]))


def _ask_apart(organisation: str, measure: Measure) -> None:
    if len(measure.guises) == 1:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        printed = st.selectbox(
            "What is printed so is another measure",
            measure.guises,
            format_func=lambda one: one.title,
            index=None,
            placeholder="Choose a name",
            key=f"apart-{measure.number}",
        )
        asked = st.button("Take it out", key=f"apart-it-{measure.number}", disabled=printed is None)
    if asked and printed is not None:
        others = [one for one in measure.guises if one.key != printed.key]
        rule(organisation, *(Ruling(RulingKind.DIFFERENT, printed, one) for one in others))


def _ask_split(organisation: str, measure: Measure, series: Series) -> None:
    dated = [case for case in series.points if case.report.period]
    if len(dated) < 2:  # noqa: PLR2004 - there is no later report to split at
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        case = st.selectbox(
            "By the same name it means something else from",
            dated[1:],
            format_func=lambda one: period_words(one.report.period),
            index=None,
            placeholder="Choose a report",
            key=f"split-{measure.number}",
        )
        asked = st.button("Split it there", key=f"split-it-{measure.number}", disabled=case is None)
    if asked and case is not None and case.report.period:
        since = case.report.period.start
        rule(organisation, Ruling(RulingKind.SPLIT, guise_of(case.indicator), since=since))
