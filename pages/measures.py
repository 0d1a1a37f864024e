"""Measures: which printed indicators are one measure through the years, and how it is rated."""

from __future__ import annotations

import streamlit as st

from pages.components.first_run import show_first_run
from pages.components.identity import show_decided, show_measures, show_questions
from pages.components.measure_one import show_measure
from pages.components.other_rules import show_other_rules
from pages.components.pickers import organisation_picker
from pages.components.session import history, library
from pages.components.unowned import ask_owners
from pages.components.whose import show_settled

st.title("Measures", anchor=False)
if not library():
    show_first_run(
        "With one, this screen shows which indicators are one measure, and how each is rated."
    )
    st.stop()
show_settled()
organisation = organisation_picker()
if organisation is None:
    ask_owners()
    st.stop()
show_questions(organisation)
found = history().measures.of(organisation)
if found:
    show_measure(organisation, found)
    show_decided(organisation)
    show_measures(organisation, found)
    show_other_rules(organisation)
