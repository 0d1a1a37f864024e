"""All that happened to a measure, as one list."""

from __future__ import annotations

import streamlit as st

from kpi.examination import Examined
from kpi.through_time.series import Series
from kpi.through_time.timeline import timeline
from pages.components.markup import note, show, table
from pages.components.paging import one_page
from pages.components.session import history

_AT_A_TIME = 12


def show_timeline(series: Series, examined: Examined) -> None:
    """Show what reports changed of a measure and what people said of it, latest first."""
    st.header("What happened to it", anchor="timeline")
    store, organisation = history(), series.newest.report.organisation
    events = timeline(
        series,
        examined,
        corrections=store.corrections.holding(),
        decisions=store.decisions.holding(),
        rulings=store.measures.decided(organisation) if organisation else (),
    )
    shown = one_page(events, _AT_A_TIME, key=f"events-{series.title}")
    rows = [(f"{e.day.day} {e.day:%B %Y}", e.kind, e.words, note(e.source)) for e in shown]
    headers = ("Day", "What", "From and to", "Where it says so")
    caption = "Renamed, renumbered, redefined, corrected, decided; latest first"
    show(table(headers, rows, caption=caption))
