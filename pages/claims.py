"""What the report says: every checkable statement, its verdict and what it was tested against."""

from __future__ import annotations

import streamlit as st

from kpi.tables.statements import statements, statements_table
from pages.components.downloads import offer_table
from pages.components.first_run import show_first_run
from pages.components.pickers import organisation_picker, report_picker, reports_of, reports_words
from pages.components.session import examined, library, report_of
from pages.components.statement_list import show_statements, verdict_picker

st.title("What the report says", anchor=False)
if not library():
    show_first_run("With one, this screen holds each of its statements against its own figures.")
    st.stop()
with st.container(horizontal=True):
    organisation = organisation_picker()
    held = report_picker(reports_of(organisation))
found = statements(report_of(held), examined(organisation))
wanted = verdict_picker(found) if found else []
shown = [one for one in found if one.tested.verdict in wanted]
show_statements(held, shown)
title = f"What the report says, tested: {reports_words([held])}"
offer_table(lambda: statements_table(shown), "statements", title)
