"""Review: look at what was in doubt beside the page, put figures right, add what was missed."""

from __future__ import annotations

import streamlit as st

from pages.components.any_field import show_any
from pages.components.first_run import show_first_run
from pages.components.keeping import show_corrections, show_last
from pages.components.missed import show_missed
from pages.components.pickers import organisation_picker, report_picker, reports_of
from pages.components.rereading import offer_pages
from pages.components.review_one import prepare, show_queue
from pages.components.session import assessed, library, report_of
from pages.components.whose import ask_whose, show_settled

st.title("Review", anchor=False)
if not library():
    show_first_run(
        "With one, this screen asks about whatever was read with doubt, beside its page."
    )
    st.stop()
show_settled()
with st.container(horizontal=True):
    organisation = organisation_picker()
    held = report_picker(reports_of(organisation))
report, cases = report_of(held), assessed(held)
ask_whose(held.id, report, key=f"whose-{held.id}")
show_last(held)
following = show_queue(held)
show_any(held, report, cases)
show_missed(held, report)
offer_pages(held, report)
show_corrections(held)
prepare(held, following)
