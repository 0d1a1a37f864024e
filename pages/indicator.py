"""Indicator through time: the line, its target and tolerance as they were, every sentence."""

from __future__ import annotations

import streamlit as st

from kpi.charts import through_time
from kpi.listing import measure_table
from pages.components.charts import show_chart
from pages.components.downloads import offer_csv
from pages.components.first_run import show_first_run
from pages.components.pickers import measure_picker, organisation_picker
from pages.components.session import ink, library, measures
from pages.components.story import show_reports, show_sentences

st.title("Indicator through time", anchor=False)
if not library():
    show_first_run()
    st.stop()
with st.container(horizontal=True):
    found = measures(organisation_picker())
    if not found:
        st.info("None of the reports held prints an indicator.")
        st.stop()
    series = measure_picker(found)
show_chart(through_time(series, ink()))
show_reports(series)
offer_csv(measure_table(series.points), "indicator")
show_sentences(series)
