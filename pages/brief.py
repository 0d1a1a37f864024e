"""Meeting brief: what to ask about one report, on two pages at most, to print or to send."""

from __future__ import annotations

import streamlit as st

from pages.components.brief import offer_brief, show_brief
from pages.components.first_run import show_first_run
from pages.components.navigation import FINDINGS, link
from pages.components.pickers import organisation_picker, place_of, report_picker, reports_of
from pages.components.session import brief_of, library

st.title("Meeting brief", anchor=False)
if not library():
    show_first_run(
        "With one, this screen lists what to ask about it, the weightiest first, to print or send."
    )
    st.stop()
with st.container(horizontal=True):
    organisation_name = organisation_picker()
    held = report_picker(reports_of(organisation_name))
brief = brief_of(held)
offer_brief(brief)
show_brief(brief)
if brief.dropped or brief.seldom:
    link(FINDINGS, "All findings of this report →", **place_of(held))
