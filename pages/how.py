"""How ratings work: the rules, the verdicts, what is looked for, and the words used."""

from __future__ import annotations

import streamlit as st

from pages.components.rules import (
    show_glossary,
    show_questions,
    show_ratings,
    show_schemes,
    show_verdicts,
)

st.title("How ratings work", anchor=False)
st.markdown(
    "A rating is worked out again from the printed figure, target and tolerance, by the rule that "
    "the report prints. A figure on a boundary belongs to the better rating. Where a printed "
    "figure is rounded, every value that rounds to it is tried: a statement disagrees only if "
    "none of them bears it out."
)
st.header("Ratings", anchor=False)
show_ratings()
st.header("Rules", anchor=False)
show_schemes()
st.header("Statements", anchor=False)
show_verdicts()
st.header("Findings", anchor=False)
show_questions()
st.header("Glossary", anchor="glossary")
show_glossary()
