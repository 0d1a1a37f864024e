"""What of a comparison to show: found by words, by group, by what became of figure or rating."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from kpi.comparing.narrowed import Order, Wanted, arranged, courses, groups, moves, narrowed

_ALL = "All"


def filtered(frame: pd.DataFrame) -> pd.DataFrame:
    """Ask what to show of a comparison, and return its rows; all where nothing is said."""
    by_group = groups(frame)
    several = len(by_group) > 1
    places = st.columns(5 if several else 4)
    with places[0]:
        words = st.text_input("Find", placeholder="KPI 5, or a word", key="find")
    with places[1]:
        course = _one("Figure", Counter(courses(frame)), key="figure")
    with places[2]:
        move = _one("Rating", Counter(moves(frame)), key="rating")
    with places[-1]:
        order = st.selectbox("Order", list(Order), key="order") or Order.WORSE_FIRST
    group = None
    if several:
        with places[3]:
            group = _one("Group or service", by_group, key="group")
    return arranged(narrowed(frame, Wanted(words, group, course, move)), order)


def _one(label: str, counts: Mapping[str, int], *, key: str) -> str | None:
    """Ask for one of these, or all."""
    if st.session_state.get(key) not in counts:  # the last pair of reports had it, this one has not
        st.session_state[key] = _ALL
    chosen = st.selectbox(
        label,
        [_ALL, *counts],
        format_func=lambda one: f"{one} ({counts[one]})" if one in counts else one,
        key=key,
    )
    return None if chosen == _ALL else chosen
