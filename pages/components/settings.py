"""Who is at this computer, and the log of what people did."""

from __future__ import annotations

import streamlit as st

from kpi.history import HistoryError, set_user_name, user_name
from kpi.history.person import NOBODY
from pages.components.session import history
from parsing.errors import HOW_TO_INSTALL_OCR
from parsing.ocr.recognition import ocr_available


def show_name() -> None:
    """Ask for the name that stands beside every correction and decision from now on."""
    known = user_name()
    st.markdown(
        "Your name stands beside each correction and decision made on this computer. "
        f"Until one is given, it says “{NOBODY}”."
    )
    with st.form("name", border=False):
        name = st.text_input("Your name", "" if known == NOBODY else known)
        asked = st.form_submit_button("Keep the name", type="primary")
    if asked:
        try:
            set_user_name(name)
        except HistoryError as error:
            st.error(str(error))
            return
        st.success(f"From now on, changes are kept under “{user_name()}”.")


def show_pictures() -> None:
    """Say whether pages that are pictures can be read on this computer, and how to have them so."""
    st.header("Scanned pages", anchor=False)
    if ocr_available():
        st.markdown(
            "Pages that are pictures are read on this computer, letter by letter. Figures that "
            "two looks read differently go to Review."
        )
    else:
        st.markdown(
            "Pages that are pictures cannot be read on this computer yet; reports say which pages "
            f"those are. {HOW_TO_INSTALL_OCR.capitalize()}"
        )


def show_log() -> None:
    """Say whether the log of changes is whole, when asked."""
    st.header("The log of changes", anchor=False)
    st.markdown(
        "Every correction, decision and removal is a line of a log. Each line seals the one "
        "before it, so that a change to the log itself can be seen."
    )
    if st.button("Check the log"):
        checked = history().audit.verify()
        (st.success if checked.broken is None else st.error)(checked.message)
