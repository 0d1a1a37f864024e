"""Measures: which printed indicators are one measure through the years, and what is asked."""

from __future__ import annotations

import streamlit as st

from pages.components.first_run import show_first_run
from pages.components.identity import show_decided, show_measures, show_questions
from pages.components.other_rules import show_other_rules
from pages.components.pickers import organisation_picker
from pages.components.session import library
from pages.components.unowned import ask_owners

st.title("Measures", anchor=False)
if not library():
    show_first_run()
    st.stop()
organisation = organisation_picker()
if organisation is None:
    ask_owners()
    st.stop()
show_questions(organisation)
show_decided(organisation)
show_measures(organisation)
show_other_rules(organisation)
