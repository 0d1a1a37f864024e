"""Settings: whose name stands beside what is decided, and whether the log is whole."""

from __future__ import annotations

import streamlit as st

from pages.components.settings import show_log, show_name

st.title("Settings", anchor=False)
show_name()
show_log()
