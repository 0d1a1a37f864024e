"""What to look at: an organisation, a report, two reports, a measure. Each keeps to the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from kpi.assessment import Assessment
from kpi.history import StoredReport
from kpi.model import Indicator
from kpi.series import Series
from kpi.words import period_words
from pages.components.session import library

_NOBODY = "Organisation not known"
_CHOSEN = "chosen-indicator"


def organisation_picker() -> str | None:
    """Ask whose reports, where there are several; None stands for reports that name nobody."""
    found = list(dict.fromkeys(held.organisation for held in reversed(library())))
    if len(found) == 1:
        return found[0]
    return st.selectbox(
        "Organisation",
        found,
        format_func=lambda name: name or _NOBODY,
        key="organisation",
        bind="query-params",
        persist_state="session",
    )


def reports_of(organisation: str | None) -> list[StoredReport]:
    """Return an organisation's live reports, latest period first."""
    held = [r for r in library() if r.organisation == organisation]
    dated = [r for r in held if r.period]
    return [*reversed(dated), *(r for r in held if not r.period)]


def report_picker(held: Sequence[StoredReport], *, key: str = "report") -> StoredReport:
    """Ask which report; the first is taken where nothing is said."""
    return _choose("Report", held, key=key)


def pair_picker(held: Sequence[StoredReport]) -> tuple[StoredReport, StoredReport]:
    """Ask for two reports: the latest against the one before where nothing is said."""
    left, right = st.columns(2)
    with right:
        newer = _choose("To", held, key="to")
    others = [report for report in held if report.id != newer.id]
    before = [r for r in others if r.period and newer.period and r.period.end < newer.period.end]
    with left:
        older = _choose("From", [*before, *(r for r in others if r not in before)], key="from")
    return older, newer


def measure_picker(series: Sequence[Series]) -> Series:
    """Ask which measure; it is named in the address, so that the page can be sent as a link."""
    return series[_indicator([one.newest.case.indicator for one in series])]


def case_picker(cases: Sequence[Assessment], *, first: int = 0) -> Assessment:
    """Ask which indicator of a report; the one at `first` is taken where nothing is said."""
    return cases[_indicator([one.case.indicator for one in cases], first)]


def report_or_all_picker(held: Sequence[StoredReport]) -> list[StoredReport]:
    """Ask which report, or all of them; the first is taken where nothing is said."""
    by_words = {report_words(one): [one] for one in held}
    if len(held) > 1:
        by_words["All reports"] = list(held)
    chosen = st.selectbox("Report", list(by_words), key="report", bind="query-params")
    return by_words.get(chosen or "", [held[0]])


def report_words(held: StoredReport) -> str:
    """Return what a report is called: its period and its file."""
    return f"{period_words(held.period)} · {held.name}"


def _choose(label: str, held: Sequence[StoredReport], *, key: str) -> StoredReport:
    by_words = {report_words(one): one for one in held}
    chosen = st.selectbox(label, list(by_words), key=key, bind="query-params")
    return by_words.get(chosen or "", held[0])


def indicator_title(indicator: Indicator) -> str:
    """Return an indicator's reference and name."""
    return f"{indicator.ref} {indicator.name}" if indicator.ref else indicator.name


def _indicator(found: Sequence[Indicator], first: int = 0) -> int:
    """Ask for one of these; the address names it shortly, as a bound widget would not."""
    names = _short_names(found)
    titles = dict(zip(names, map(indicator_title, found), strict=True))
    asked = st.query_params.get("indicator")
    if asked in names:
        st.session_state[_CHOSEN] = asked
    elif st.session_state.get(_CHOSEN) not in names:
        st.session_state[_CHOSEN] = names[first]
    chosen = st.selectbox(
        "Indicator",
        names,
        format_func=lambda name: titles[name],
        key=_CHOSEN,
        on_change=_name_in_address,
    )
    return names.index(chosen)


def _name_in_address() -> None:
    st.query_params["indicator"] = st.session_state[_CHOSEN]


def _short_names(found: Sequence[Indicator]) -> list[str]:
    """Name each indicator by its reference; by more where two would share it."""
    labels = Counter(one.label for one in found)
    names = list[str]()
    for number, one in enumerate(found, 1):
        name = one.label if labels[one.label] == 1 else f"{one.group or number} {one.label}"
        names.append(name if name not in names else f"{name} ({number})")
    return names
