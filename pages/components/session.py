"""The one open store of this process, and the only caches: what is derived from it, and pictures.

Everything derived is keyed by the store's stamp of an organisation, which changes with every write
that concerns it, so nothing stale is ever shown, and a report of one organisation being added costs
the readers of another nothing. Caches are shared by all visitors; nothing in them belongs to one.
"""

from __future__ import annotations

import streamlit as st

from kpi.asking.answered import Answered, answered_before, still_asked
from kpi.assessment import Assessment
from kpi.examination import Arranged, Examined, arrange, conclude
from kpi.exports.brief import make_brief
from kpi.exports.brief.parts import Brief
from kpi.exports.brief_pdf import fitted
from kpi.history import History, StoredReport, default_url, open_history
from kpi.model import Evidence
from kpi.plain.palette import Palette, palette
from kpi.report import Report
from kpi.through_time.series import Series, series_of
from pages.components.whole_lines import whole_lines
from parsing.page.strips import strip
from parsing.sandbox import Sandbox

_SCALE = 2.0  # pixels for each point
_ROOM, _KEPT_ROOM = 28.0, 6.0  # points of page round the words, before and after the cut


def history() -> History:
    """Return the open store of this process.

    Raises:
        HistoryError: It cannot be opened; the shell shows the sentence.
    """
    return _opened(default_url())


def sandbox() -> Sandbox:
    """Return the process in which PDFs are read, so that no visitor waits for it."""
    return _sandbox()


def library() -> tuple[StoredReport, ...]:
    """Return the live reports, oldest period first and undated ones last."""
    return history().reports()


def examined(organisation: str | None) -> Examined:
    """Return an organisation's reports with everything derived from them; None for nobody's."""
    return _examined(default_url(), history().stamp(organisation), organisation)


def asked(organisation: str | None) -> Examined:
    """Return the same with only the findings that are still to be asked about."""
    return still_asked(examined(organisation), history().decisions.holding())


def answered(organisation: str | None) -> dict[str, Answered]:
    """Return what was answered before to each finding's question, by the finding's key."""
    return answered_before(examined(organisation), history().decisions.holding())


def brief_of(held: StoredReport) -> Brief:
    """Return the meeting brief of a held report, as much of it as two pages hold."""
    return _brief(default_url(), history().stamp(held.organisation), held)


def measures(organisation: str | None) -> tuple[Series, ...]:
    """Return every measure of an organisation through time."""
    return _measures(default_url(), history().stamp(organisation), organisation)


def assessed(held: StoredReport) -> tuple[Assessment, ...]:
    """Return the indicators of one report with their ratings, and nothing of any other report.

    After a correction this is there long before `examined`, the more so the more is held.
    """
    whose = held.organisation
    return _assessed(default_url(), history().stamp(whose), whose, held.sha256)


def report_of(held: StoredReport) -> Report:
    """Return a held report whole, as the very object that `examined` and `assessed` speak of."""
    whose = held.organisation
    found = _arranged(default_url(), history().stamp(whose), whose).reports
    return next(report for report in found if report.source.sha256 == held.sha256)


def page_strip(sha256: str, evidence: Evidence, marks: tuple[Evidence, ...] | None = None) -> bytes:
    """Return the strip of a page where words stand, as a PNG.

    Raises:
        HistoryError: The PDF is no longer held.
    """
    return _strip(default_url(), sha256, evidence, marks)


def ink() -> Palette:
    """Return the colours of the theme that this visitor sees."""
    return palette(st.context.theme.type)


@st.cache_resource(show_spinner=False, max_entries=2)
def _opened(url: str) -> History:
    return open_history(url)


@st.cache_resource(show_spinner=False, on_release=Sandbox.close)
def _sandbox() -> Sandbox:
    return Sandbox()


@st.cache_resource(show_spinner=False, max_entries=8)
def _arranged(url: str, stamp: str, organisation: str | None) -> Arranged:  # noqa: ARG001 - keys
    if organisation is None:
        return arrange(history().load_unowned())
    return arrange(history().load(organisation), rulings=history().rulings())


@st.cache_resource(show_spinner=False, max_entries=16)
def _assessed(
    url: str, stamp: str, organisation: str | None, sha256: str
) -> tuple[Assessment, ...]:
    arranged = _arranged(url, stamp, organisation)
    report = next(one for one in arranged.reports if one.source.sha256 == sha256)
    return arranged.assessed(report)


@st.cache_resource(show_spinner="Working out the ratings …", max_entries=8)
def _examined(url: str, stamp: str, organisation: str | None) -> Examined:
    return conclude(_arranged(url, stamp, organisation))


@st.cache_resource(show_spinner=False, max_entries=8)
def _measures(url: str, stamp: str, organisation: str | None) -> tuple[Series, ...]:
    return series_of(_examined(url, stamp, organisation))


@st.cache_resource(show_spinner="Writing the brief …", max_entries=16)
def _brief(url: str, stamp: str, held: StoredReport) -> Brief:  # noqa: ARG001 - keys
    whose = held.organisation
    return fitted(make_brief(report_of(held), asked(whose), answered=answered(whose)))


@st.cache_data(show_spinner="Opening the page …", max_entries=256)
def _strip(
    url: str,  # noqa: ARG001 - a key
    sha256: str,
    evidence: Evidence,
    marks: tuple[Evidence, ...] | None,
) -> bytes:
    picture = strip(history().document(sha256), evidence, marks=marks, scale=_SCALE, margin=_ROOM)
    spare = int((_ROOM - _KEPT_ROOM) * _SCALE)
    at_top = int((evidence.box.top - _KEPT_ROOM) * _SCALE)  # the page may end before the room does
    return whole_lines(picture, max(0, min(spare, at_top)), spare)
