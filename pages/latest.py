"""Latest report: what it states beside what its figures give."""

from __future__ import annotations

import streamlit as st

from kpi.plain.words import period_words
from pages.components.detail import show_one
from pages.components.first_run import show_first_run
from pages.components.headline import show_headline
from pages.components.markup import plain_words
from pages.components.pickers import organisation_picker, report_picker, reports_of
from pages.components.rating_table import show_rating_table
from pages.components.review import show_review
from pages.components.session import asked, library, report_of

if not library():
    st.title("Check a performance report")
    show_first_run()
    st.stop()

heading = st.container()
with st.container(horizontal=True):
    organisation = organisation_picker()
    held = report_picker(reports_of(organisation))
report, derived = report_of(held), asked(organisation)
with heading:
    whose = plain_words(report.organisation or "Organisation not known")
    st.title(f"{whose}, {period_words(report.period)}", anchor=False)
    show_headline(held, report, derived)
if report.indicators:
    show_rating_table(held, report, derived)
    st.header("One indicator, with its working", anchor="working")
    show_one(report, derived)
show_review(held, report)
