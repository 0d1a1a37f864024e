"""Tables to take away."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from kpi.spreadsheet import csv_text


def offer_csv(frame: pd.DataFrame, name: str) -> None:
    """Offer a table as CSV that opens in a spreadsheet with its letters intact."""
    data = csv_text(frame).encode("utf-8-sig")
    st.download_button(
        "Download CSV", data, f"plumbline-{name}.csv", "text/csv", key=f"csv-{name}",
        on_click="ignore",
    )  # fmt: skip
