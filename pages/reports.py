"""Reports: all that is held, its PDF, a new reading, whose it is, and the way out and back."""

from __future__ import annotations

import streamlit as st

from pages.components.first_run import show_first_run
from pages.components.library import offer_figures, show_library, show_removed
from pages.components.names import show_names
from pages.components.pickers import organisation_picker, reports_of
from pages.components.purging import show_purged
from pages.components.session import library
from pages.components.whose import show_settled

st.title("Reports", anchor=False)
show_purged()
show_settled()
if library():
    organisation = organisation_picker()
    held = reports_of(organisation)
    show_library(held)
    offer_figures(organisation, held)
    show_names()
else:
    show_first_run("Each that is added stands here with its PDF, and can be read again or removed.")
show_removed()
