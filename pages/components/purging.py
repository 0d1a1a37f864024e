"""A file that should never have been added, taken out for good once its name is typed."""

from __future__ import annotations

import streamlit as st

from kpi.history import HistoryError, StoredReport
from pages.components.markup import plain_words
from pages.components.session import history

_PURGED = "purged"


def offer_purge(held: StoredReport) -> None:
    """Offer to delete a report's file and all that was read from it, after its name is typed."""
    name = plain_words(held.name)
    with st.expander("Delete for good", key=f"purge-{held.id}", type="compact"):
        st.markdown(
            f"This deletes {name}, all that was read from it, and every correction and decision "
            "about it. It cannot be undone; the log keeps only that a file was deleted, when and "
            "by whom. To take a report out of the answers and be able to bring it back, use "
            "Remove. A backup made before still holds it."
        )
        with st.form(f"purge-form-{held.id}", border=False):
            typed = st.text_input(f"Type {name} to confirm", key=f"purge-name-{held.id}")
            asked = st.form_submit_button("Delete it for good")
        if asked:
            _purge(held, typed)


def show_purged() -> None:
    """Say what was deleted last."""
    if name := st.session_state.pop(_PURGED, None):
        st.success(f"{plain_words(name)} is deleted for good. The log keeps that it was.")


def _purge(held: StoredReport, typed: str) -> None:
    try:
        history().purge(held.id, typed)
    except HistoryError as error:
        st.error(plain_words(str(error)))
        return
    st.session_state[_PURGED] = held.name
    st.rerun()
