"""What is shown while nothing has been added yet: the two ways to begin."""

from __future__ import annotations

import streamlit as st

from pages.components import jobs
from pages.components.navigation import ADD
from sample_reports import SAMPLES


def show_first_run(instead: str | None = None) -> None:
    """Offer to add a report, or to try the samples.

    Args:
        instead: What this screen will show once there is a report, in a sentence.
    """
    if instead:
        st.markdown(f"**No report has been added yet.** {instead}")
    st.markdown(
        "Plumbline reads a council's performance report, works out every rating again from the "
        "printed figures, and shows where its words and figures disagree. "
        "Nothing leaves this computer."
    )
    own, samples = st.columns(2, border=True)
    with own:
        st.subheader("Your own report", anchor=False)
        st.markdown("A PDF of a performance report. Two or more can be compared.")
        if st.button("Add a report", type="primary", width="stretch"):
            st.switch_page(ADD.script)
    with samples:
        st.subheader("Just looking", anchor=False)
        st.markdown(
            f"{len(SAMPLES)} monthly reports of an invented children's trust. The names, targets "
            "and values of September are those of a real published report (Together for Children, "
            "September 2018); the trust, the council and every sentence are made up."
        )
        if st.button("Try the sample reports", width="stretch"):
            files = [(path.name, path.read_bytes()) for path in SAMPLES]
            st.switch_page(ADD.script, query_params={"job": jobs.start(files)})


def show_needs_two() -> None:
    """Say that a comparison needs a second report, and where to add it."""
    st.info("A comparison needs two reports of one organisation. Add the report of another period.")
    st.page_link(ADD.script, label="Add a report")
