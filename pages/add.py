"""Add reports: drop files, watch them being read, see what was and was not understood."""

from __future__ import annotations

import streamlit as st

from pages.components import jobs
from pages.components.pickers import forget_report
from pages.components.receipts import show_job
from parsing.past_values import EXAMPLE

st.title("Add reports", anchor=False)
with st.form("add", clear_on_submit=True):
    uploads = st.file_uploader(
        "Performance reports as PDF files, one or several; or past values as a CSV file",
        accept_multiple_files=True,
        key="files",
    )
    asked = st.form_submit_button("Read these files", type="primary")
if asked and uploads:
    forget_report()
    st.query_params["job"] = jobs.start([(one.name, one.getvalue()) for one in uploads])
elif asked:
    st.warning("Choose one or more files first.")
if number := st.query_params.get("job"):
    show_job(number)
else:
    st.markdown(
        "Each file gets a receipt: the pages and indicators that were read, how many of its "
        "numbers are explained, and what to check. A file that is already held changes nothing."
    )
    st.subheader("Figures from before your first PDF", anchor=False)
    st.markdown("Type them into this table, save it as CSV, and add it here like a report.")
    st.download_button(
        "Download the table for past values", EXAMPLE.encode("utf-8-sig"), "past-values.csv",
        "text/csv", on_click="ignore",
    )  # fmt: skip
