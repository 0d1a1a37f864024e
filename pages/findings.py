"""Findings: where words and figures disagree, each with its working and a question to ask."""

from __future__ import annotations

import streamlit as st

from kpi.asking.answered import standings
from kpi.called import as_called, names_given
from kpi.tables.listing import findings_table
from pages.components.deciding import status_picker
from pages.components.downloads import offer_table
from pages.components.finding_list import (
    kind_picker,
    severity_picker,
    show_findings,
    sorted_findings,
)
from pages.components.first_run import show_first_run
from pages.components.pickers import (
    organisation_picker,
    report_or_all_picker,
    reports_of,
    reports_words,
)
from pages.components.session import answered, examined, history, library

st.title("Findings", anchor=False)
if not library():
    show_first_run(
        "With one, this screen lists where its words and figures disagree, each with a question."
    )
    st.stop()
with st.container(horizontal=True):
    organisation = organisation_picker()
    chosen = report_or_all_picker(reports_of(organisation))
found = sorted_findings(examined(organisation), chosen)
before = answered(organisation)
stands = standings(found, history().decisions.holding(), before)
wanted = severity_picker(found)
statuses = status_picker(stands)
kinds = kind_picker(found)
shown = [
    one
    for one in stands
    if one.finding.severity in wanted and one.status in statuses and one.finding.code in kinds
]
names = names_given(examined(organisation).cases)
show_findings(shown, before, names, named=len(chosen) > 1)
as_shown = [as_called(one.finding, names) for one in shown]
offer_table(lambda: findings_table(as_shown), "findings", f"Findings: {reports_words(chosen)}")
