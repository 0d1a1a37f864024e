"""Reports that name nobody: whose they are is asked, so that their measures can be followed."""

from __future__ import annotations

import streamlit as st

from pages.components.markup import plain_words
from pages.components.pickers import report_words, reports_of
from pages.components.whose import ask_owner


def ask_owners() -> None:
    """Ask for the organisation of each report without one."""
    st.info(
        "These reports do not say whose they are. Name the organisation, and their measures are "
        "followed from report to report."
    )
    for held in reports_of(None):
        st.markdown(f"**{plain_words(report_words(held))}**")
        ask_owner(held.id, None, held.period, key=f"whose-{held.id}")
