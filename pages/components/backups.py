"""The whole store in one file: made and downloaded, or put into a store that holds nothing."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import streamlit as st

from kpi.history import HistoryError, default_url, restore_history
from pages.components.markup import plain_words
from pages.components.session import history

_MADE = "made-backup"
_WHAT = "One file holds everything: the PDFs, what was read from them, and all that people said."


def show_backup() -> None:
    """Offer the store as one file, and the way back."""
    st.header("Backup", anchor=False)
    st.markdown(_WHAT)
    if st.button("Make a backup"):
        _make()
    if made := st.session_state.get(_MADE):
        data, message = made
        st.success(f"The backup holds {message}")
        name = f"plumbline-{date.today():%Y-%m-%d}.plumbline"  # noqa: DTZ011 - the user's own day
        st.download_button(
            "Download the backup", data, name, "application/zip", on_click="ignore",
            type="primary",
        )  # fmt: skip
    with st.expander("Restore a backup"):
        _offer_restore()


def _make() -> None:
    with tempfile.TemporaryDirectory() as folder, st.spinner("Making the backup …"):
        file = Path(folder) / "backup.plumbline"
        try:
            made = history().backup(file)
        except HistoryError as error:
            st.error(str(error))
            return
        st.session_state[_MADE] = (file.read_bytes(), made.message)


def _offer_restore() -> None:
    """Take a backup in where nothing would be lost by it; else say where it can go."""
    if history().reports() or history().reports(removed=True):
        st.markdown(
            "A backup goes into an empty store only, so that nothing held is ever overwritten, and "
            "this store holds reports. Put the backup into a store of its own, and open that:"
        )
        st.code(
            "plumbline restore FILE.plumbline --database restored.db\n"
            "plumbline serve --database restored.db",
            language=None,
            wrap_lines=True,
        )
        return
    st.markdown("This store is empty: choose a backup, and all that it holds will be here.")
    with st.form("restore", border=False):
        chosen = st.file_uploader("Backup file", type=["plumbline"], key="backup-file")
        asked = st.form_submit_button("Put it back")
    if asked and chosen is None:
        st.warning("Choose a backup file first.")
    elif asked and chosen is not None:
        _restore(chosen.getvalue())


def _restore(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, st.spinner("Putting everything back …"):
        file = Path(folder) / "backup.plumbline"
        file.write_bytes(data)
        try:
            made = restore_history(file, default_url())
        except HistoryError as error:
            st.error(plain_words(str(error).replace(str(file), "This file")))
            return
    st.success(f"Back again: {made.message}")
