"""Settings: your name, the backup, what this computer can read, and whether the log is whole."""

from __future__ import annotations

import streamlit as st

from pages.components.backups import show_backup
from pages.components.settings import show_log, show_name, show_pictures

st.title("Settings", anchor=False)
show_name()
show_backup()
show_pictures()
show_log()
