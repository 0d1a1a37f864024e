"""What to look at: an organisation, a report, two reports, a measure. Each keeps to the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from kpi.assessment import Assessment
from kpi.history import StoredReport
from kpi.model import Indicator
from kpi.plain.words import period_words
from kpi.through_time.series import Series
from pages.components.choice import choose, say_missing
from pages.components.session import library

_NOBODY = "Organisation not known"
_ALL = "All reports"
_CHOSEN = "chosen-indicator"
_KEPT = "kept-organisation"
_KEPT_REPORT = "kept-report"
_OF_ONE = ("report", "from", "to", "indicator")


def organisation_picker() -> str | None:
    """Ask whose reports, where there are several; None stands for reports that name nobody.

    The choice is kept from page to page. Without one, it is whoever's report was added last.
    Another organisation begins at its latest report.
    """
    by_words = {organisation_words(r.organisation): r.organisation for r in library()}
    latest = organisation_words(_added_last().organisation)
    kept = st.session_state.get(_KEPT)
    default = kept if kept in by_words else latest
    options = sorted(by_words, key=str.casefold)
    asked = st.query_params.get("organisation")
    if len(options) > 1:
        chosen = choose(
            "Organisation", options, name="organisation", default=default, forgets=_OF_ONE
        )
        if chosen != kept:
            forget_report()
        st.session_state[_KEPT] = chosen
        return by_words[chosen]
    if asked is not None and asked not in by_words:
        say_missing("Organisation", asked, default)
    return by_words[default]


def _added_last() -> StoredReport:
    """Return the report that was added last; one without indicators only where all are."""
    return max(library(), key=lambda held: (held.indicators > 0, held.added_at, held.id))


def organisation_words(organisation: str | None) -> str:
    """Return what an organisation is called, here and in the address."""
    return organisation or _NOBODY


def reports_of(organisation: str | None) -> list[StoredReport]:
    """Return an organisation's live reports: latest period first, those without indicators last."""
    held = [r for r in library() if r.organisation == organisation]
    dated = [r for r in held if r.period]
    ordered = [*reversed(dated), *(r for r in held if not r.period)]
    return sorted(ordered, key=lambda report: not report.indicators)


def twins_of(held: StoredReport) -> list[StoredReport]:
    """Return the other live reports of its organisation and period; none where either is open."""
    period, others = held.period, reports_of(held.organisation)
    if period is None or held.organisation is None:
        return []
    span = (period.start, period.end)
    return [
        one
        for one in others
        if one.id != held.id and one.period and (one.period.start, one.period.end) == span
    ]


def report_picker(held: Sequence[StoredReport]) -> StoredReport:
    """Ask which report: the one that was asked for last, on any page; else the first."""
    chosen = _choose("Report", held, key="report", default=_kept_of(held))
    _keep_if_asked("report", chosen)
    return chosen


def keep_report(held: StoredReport) -> None:
    """Let every page open on a report until another is asked for."""
    st.session_state[_KEPT_REPORT] = held.id


def follow_report(held: StoredReport) -> None:
    """Stay with a report that now is of another organisation or period than the address says."""
    keep_report(held)
    st.session_state[_KEPT] = organisation_words(held.organisation)
    for name in ("organisation", *_OF_ONE):
        st.query_params.pop(name, None)


def forget_report() -> None:
    """Let every page open on the latest report again."""
    st.session_state.pop(_KEPT_REPORT, None)


def _kept_of(held: Sequence[StoredReport]) -> StoredReport:
    kept = st.session_state.get(_KEPT_REPORT)
    return next((one for one in held if one.id == kept), held[0])


def pair_picker(held: Sequence[StoredReport]) -> tuple[StoredReport, StoredReport]:
    """Ask for two reports: the one that was asked for last, or the latest, against one before."""
    left, right = st.columns(2)
    known = [report_words(report) for report in held]
    kept = _kept_of(held)
    with right:
        newer = _choose("To", held, key="to", default=kept if _before(kept, held) else held[0])
    _keep_if_asked("to", newer)
    others = [report for report in held if report.id != newer.id]
    before = _before(newer, others)
    ordered = [*before, *(r for r in others if r not in before)]
    with left:
        older = _choose("From", ordered, key="from", default=ordered[0], known=known)
    return older, newer


def _before(newer: StoredReport, held: Sequence[StoredReport]) -> list[StoredReport]:
    """Return the reports of a period that ended before another's."""
    return [r for r in held if r.period and newer.period and r.period.end < newer.period.end]


def measure_picker(series: Sequence[Series]) -> Series:
    """Ask which measure, by any reference that it has had; the address names it."""
    newest = [one.newest.case.indicator for one in series]
    return series[_indicator(newest, earlier=[_earlier_labels(one) for one in series])]


def _earlier_labels(series: Series) -> list[str]:
    """Return the references that a measure had before its newest, latest first."""
    labels = dict.fromkeys(case.case.indicator.label for case in reversed(series.points))
    return list(labels)[1:]


def case_picker(cases: Sequence[Assessment], *, first: int = 0) -> Assessment:
    """Ask which indicator of a report; the one at `first` is taken where nothing is said."""
    return cases[_indicator([one.case.indicator for one in cases], first)]


def report_or_all_picker(held: Sequence[StoredReport]) -> list[StoredReport]:
    """Ask which report, or all of them: the one that was asked for last; else the first."""
    by_words = {report_words(one): [one] for one in held}
    if len(held) > 1:
        by_words[_ALL] = list(held)
    kept = report_words(_kept_of(held))
    chosen = by_words[choose("Report", list(by_words), name="report", default=kept)]
    if len(chosen) == 1:
        _keep_if_asked("report", chosen[0])
    return chosen


def report_words(held: StoredReport) -> str:
    """Return what a report is called: its period and its file."""
    return f"{period_words(held.period)} · {held.name}"


def reports_words(held: Sequence[StoredReport]) -> str:
    """Return whose reports these are and for when: "Anytown Council, May 2018 to June 2018"."""
    whose = organisation_words(held[0].organisation)
    periods = [period_words(one.period) for one in (*held[-1:], *held[:1])]
    return f"{whose}, {' to '.join(dict.fromkeys(periods))}"


def place_of(held: StoredReport) -> dict[str, str]:
    """Return what an address must name to lead to a report, whoever else's are held."""
    return {
        "organisation": organisation_words(held.organisation),
        "report": report_words(held),
    }


def _choose(
    label: str,
    held: Sequence[StoredReport],
    *,
    key: str,
    default: StoredReport,
    known: Sequence[str] = (),
) -> StoredReport:
    by_words = {report_words(one): one for one in held}
    instead, other = report_words(default), (*known, _ALL)
    return by_words[choose(label, list(by_words), name=key, default=instead, known=other)]


def _keep_if_asked(name: str, chosen: StoredReport) -> None:
    """Keep a report that the address names; one that is shown for want of it is not asked for."""
    if st.query_params.get(name) == report_words(chosen):
        keep_report(chosen)


def _indicator(
    found: Sequence[Indicator], first: int = 0, earlier: Sequence[Sequence[str]] = ()
) -> int:
    """Ask for one of these; the address names it shortly, by a label of before if it likes."""
    names = indicator_names(found)
    former = earlier or [()] * len(found)
    titles = {
        name: ", earlier ".join([one.title, *old])
        for name, one, old in zip(names, found, former, strict=True)
    }
    asked = st.query_params.get("indicator")
    meant = _meant(asked, names, found, former) if asked is not None else None
    if meant is not None:
        st.session_state[_CHOSEN] = meant
    elif st.session_state.get(_CHOSEN) not in names:
        st.session_state[_CHOSEN] = names[first]
    if asked is not None and meant is None:
        say_missing("Indicator", asked, titles[st.session_state[_CHOSEN]])
    chosen = st.selectbox(
        "Indicator",
        names,
        format_func=lambda name: titles[name],
        key=_CHOSEN,
        on_change=_name_in_address,
    )
    return names.index(chosen)


def _meant(
    asked: str,
    names: Sequence[str],
    found: Sequence[Indicator],
    former: Sequence[Sequence[str]],
) -> str | None:
    """Return the one that the address names: by its short name, its label, or one of before."""
    if asked in names:
        return asked
    by_label = [n for n, one in zip(names, found, strict=True) if one.label == asked]
    by_former = [n for n, old in zip(names, former, strict=True) if asked in old]
    return next(iter([*by_label, *by_former]), None)


def _name_in_address() -> None:
    st.query_params["indicator"] = st.session_state[_CHOSEN]


def indicator_names(found: Sequence[Indicator]) -> list[str]:
    """Name each indicator by its reference; by more where two would share it."""
    labels = Counter(one.label for one in found)
    names = list[str]()
    for number, one in enumerate(found, 1):
        name = one.label if labels[one.label] == 1 else f"{one.group or number} {one.label}"
        names.append(name if name not in names else f"{name} ({number})")
    return names
