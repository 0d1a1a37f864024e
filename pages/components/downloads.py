"""Tables to take away."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from kpi.exports.workbook import Sheet, workbook
from kpi.plain.spreadsheet import csv_text

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_table(frame: pd.DataFrame, name: str, title: str) -> None:
    """Offer a table as CSV that opens with its letters intact, and as an Excel workbook."""
    data = csv_text(frame).encode("utf-8-sig")
    with st.container(horizontal=True):
        st.download_button(
            "Download CSV", data, f"plumbline-{name}.csv", "text/csv", key=f"csv-{name}",
            on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Download Excel", lambda: _workbook(frame, name, title), f"plumbline-{name}.xlsx",
            _EXCEL, key=f"xlsx-{name}", on_click="ignore",
        )  # fmt: skip


def _workbook(frame: pd.DataFrame, name: str, title: str) -> bytes:
    today = date.today()  # noqa: DTZ011 - the day where the user is
    return workbook(title, [Sheet(name.capitalize(), title, frame)], today)
