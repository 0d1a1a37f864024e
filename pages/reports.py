"""Reports: everything that is held, its PDF, a new reading of it, and the way out and back."""

from __future__ import annotations

import streamlit as st

from pages.components.first_run import show_first_run
from pages.components.library import show_held, show_removed
from pages.components.pickers import organisation_picker, reports_of
from pages.components.session import library

st.title("Reports", anchor=False)
if library():
    for held in reports_of(organisation_picker()):
        show_held(held)
else:
    show_first_run()
show_removed()
