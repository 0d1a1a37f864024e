"""Charts on the page: the sentence as a heading, the picture, its words for a screen reader."""

from __future__ import annotations

import streamlit as st

from kpi.charts import Chart
from pages.components.markup import details, show

_QUIET = {"displayModeBar": False, "scrollZoom": False}


def show_chart(chart: Chart) -> None:
    """Show a chart beneath the sentence that it shows."""
    st.subheader(chart.title, anchor=False)
    st.plotly_chart(chart.figure, theme=None, config=_QUIET, alt=chart.alt, width="stretch")
    if chart.how:
        show(details("How to read this chart", *chart.how))
