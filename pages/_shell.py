"""What stands round every page: the name, the navigation, the house style."""

from __future__ import annotations

import streamlit as st

from kpi.history import HistoryError
from pages.components import navigation, style

st.set_page_config(page_icon="📐", layout="wide")
style.apply()
page = st.navigation(navigation.pages(), position="top")
try:
    page.run()
except HistoryError as error:  # the store can be busy, full or gone
    st.error(str(error))
