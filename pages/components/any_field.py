"""Put right any field of any indicator, whether or not it was in doubt."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi import corrections
from kpi.assessment import Assessment
from kpi.history import StoredReport
from kpi.plain.words import FIELDS
from kpi.report import Report
from pages.components.correcting import CORRECTABLE, show_form
from pages.components.keeping import put
from pages.components.pickers import case_picker
from pages.components.review_one import show_place


def show_any(held: StoredReport, report: Report, cases: Sequence[Assessment]) -> None:
    """Ask which indicator and which field, and offer to put it right."""
    st.header("Put a figure right", anchor="figure")
    st.markdown(
        "Anything that was read wrongly can be corrected here, even if nothing was in doubt."
    )
    if not cases:
        return
    with st.container(horizontal=True):
        case = case_picker(cases)
        field = st.selectbox(
            "What is wrong", CORRECTABLE, format_func=lambda one: FIELDS[one], key="field"
        )
    indicator = case.indicator
    show_place(indicator, held.sha256, field)
    key = f"any-{held.sha256[:8]}-{cases.index(case)}-{field}"
    show_form(held, case, field, key=key)
    st.button(
        "It is not an indicator at all", key=f"{key}-none",
        on_click=put, args=(held, corrections.not_an_indicator(report, indicator)),
    )  # fmt: skip
