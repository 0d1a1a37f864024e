"""Tables to take away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from kpi.exports.workbook import Sheet, workbook
from kpi.plain.spreadsheet import csv_text

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_table(make: Callable[[], pd.DataFrame], name: str, title: str) -> None:
    """Offer a table as CSV that opens with its letters intact, and as an Excel workbook.

    Args:
        make: What makes the table once a file is asked for.
        name: What the files are called, and the tab of the workbook.
        title: What the table holds, of whom and for when.
    """
    with st.container(horizontal=True):
        st.download_button(
            "Download CSV", lambda: csv_text(make()).encode("utf-8-sig"), f"plumbline-{name}.csv",
            "text/csv", key=f"csv-{name}", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Download Excel", lambda: _workbook(make(), name, title), f"plumbline-{name}.xlsx",
            _EXCEL, key=f"xlsx-{name}", on_click="ignore",
        )  # fmt: skip


def _workbook(frame: pd.DataFrame, name: str, title: str) -> bytes:
    today = date.today()  # noqa: DTZ011 - the day where the user is
    return workbook(title, [Sheet(name.capitalize(), title, frame)], today)
