"""How ratings moved between two reports, and the step to the same period a year before."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kpi.cases import is_year_before
from kpi.comparing.moves import course, rating_moves
from kpi.history import StoredReport
from kpi.plain.words import RATINGS
from kpi.vocabulary import Derived
from pages.components.markup import Markup, lines, note, rating, show, table
from pages.components.pickers import report_words

_NONE = Markup('<span class="pl-none">–</span>')
"""Where no measure went; a small screen leaves it out."""


def offer_year_before(
    older: StoredReport, newer: StoredReport, held: Sequence[StoredReport]
) -> None:
    """Offer the newer report's own period of last year, where that is held and not chosen yet."""
    found = [one for one in held if is_year_before(one.period, newer.period)]
    if found and found[0].id != older.id:
        st.button(
            "Compare with the same period last year",
            on_click=_name_in_address, args=(report_words(found[0]),),
        )  # fmt: skip


def show_moves(comparison: pd.DataFrame, periods: tuple[str, str]) -> None:
    """Show how many measures went from each rating to each other."""
    moves = rating_moves(comparison)
    if not moves.counts:
        return
    st.subheader(f"Ratings: {moves.words}", anchor=False)
    caption = f"From each rating of {periods[0]} to each of {periods[1]}: how many measures"
    headers = (
        f"{periods[0]}, down; {periods[1]}, across",
        *(str(RATINGS[r]) for r in moves.ratings),
    )
    rows = [
        (
            rating(then),
            *(_cell(then, now, moves.counts.get((then, now), 0)) for now in moves.ratings),
        )
        for then in moves.ratings
    ]
    show(table(headers, rows, caption=caption))


def _cell(then: Derived, now: Derived, number: int) -> Markup:
    return lines(number, note(course(then, now))) if number else _NONE


def _name_in_address(words: str) -> None:
    st.query_params["from"] = words
