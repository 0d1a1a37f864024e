"""Compare two periods: value, change, rating and definition, then and now."""

from __future__ import annotations

import streamlit as st

from kpi.comparing.comparison import compare, summary
from kpi.plain.words import period_words
from pages.components.comparison_table import show_comparison, show_then_and_now
from pages.components.downloads import offer_table
from pages.components.first_run import show_first_run, show_needs_two
from pages.components.headline import show_ratings_of
from pages.components.moves import offer_year_before, show_moves
from pages.components.multiples import compared, show_multiples
from pages.components.narrowing import filtered
from pages.components.pickers import (
    organisation_picker,
    organisation_words,
    pair_picker,
    reports_of,
)
from pages.components.session import asked, library, report_of
from pages.components.unowned import ask_owners

st.title("Compare two periods", anchor=False)
if not library():
    show_first_run(
        "With two of one organisation, this screen shows what got better or worse between them."
    )
    st.stop()
organisation = organisation_picker()
if organisation is None:
    ask_owners()
    st.stop()
reports = reports_of(organisation)
if len(reports) < 2:  # noqa: PLR2004 - a comparison
    show_needs_two()
    st.stop()
older, newer = pair_picker(reports)
offer_year_before(older, newer, reports)
then, now, derived = report_of(older), report_of(newer), asked(organisation)
changes = compare(then, now, derived)
periods = period_words(older.period), period_words(newer.period)
st.subheader(f"{periods[0]} to {periods[1]}: {summary(changes)}", anchor=False)
for report in (then, now):
    show_ratings_of(report, derived)
show_moves(changes, periods)
shown = filtered(changes)
show_comparison(shown, periods)
show_then_and_now(shown, periods)
whose = organisation_words(organisation)
offer_table(lambda: shown, "comparison", f"{whose}: {periods[0]} beside {periods[1]}")
show_multiples(compared(shown, then, now, organisation))
