"""Indicator through time: the line, its target and tolerance as they were, every sentence."""

from __future__ import annotations

import streamlit as st

from kpi.charts import through_time
from kpi.tables.listing import measure_table
from pages.components.charts import show_chart
from pages.components.downloads import offer_table
from pages.components.first_run import show_first_run
from pages.components.pickers import measure_picker, organisation_picker
from pages.components.process import (
    process_shown,
    show_findings_through_time,
    show_next_step,
    show_process,
)
from pages.components.session import examined, ink, library, measures
from pages.components.story import offer_link, say_printed, show_reports, show_sentences
from pages.components.timeline import show_timeline

st.title("Indicator through time", anchor=False)
if not library():
    show_first_run(
        "With one, this screen shows each indicator through time, and what was said of it."
    )
    st.stop()
with st.container(horizontal=True):
    organisation = organisation_picker()
    found = measures(organisation)
    if not found:
        st.info("None of the reports held prints an indicator.")
        st.stop()
    series = measure_picker(found)
say_printed(series)
derived = examined(organisation)
process = process_shown(series, derived)
show_chart(through_time(series, ink(), process))
show_next_step(series.newest)
show_process(process, series.title)
show_reports(series)
offer_table(lambda: measure_table(series.points), "indicator", series.title)
offer_link(series)
show_findings_through_time(series, derived)
show_timeline(series, derived)
show_sentences(series)
