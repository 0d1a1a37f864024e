"""Reports: everything that is held, its PDF, a new reading of it, and the way out and back."""

from __future__ import annotations

import streamlit as st

from pages.components.first_run import show_first_run
from pages.components.library import show_library, show_removed
from pages.components.pickers import organisation_picker, reports_of
from pages.components.purging import show_purged
from pages.components.session import library

st.title("Reports", anchor=False)
show_purged()
if library():
    show_library(reports_of(organisation_picker()))
else:
    show_first_run()
show_removed()
