"""Everything through time at a glance: a small picture of each measure, twelve at a time."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from kpi.charts import Picture, small
from kpi.comparing.comparison import pairs
from kpi.plain.words import period_words
from kpi.report import Report
from kpi.tables.shown import value_words
from kpi.through_time.series import Series
from pages.components.markup import Markup, anchor, lines, rating, show
from pages.components.navigation import INDICATOR, address
from pages.components.pickers import organisation_words
from pages.components.session import asked, ink, measures

_AT_A_TIME = 12


def compared(
    shown: pd.DataFrame, older: Report, newer: Report, organisation: str | None
) -> list[Series]:
    """Return the measures of the rows of a comparison, in their order.

    Args:
        shown: Rows of `kpi.comparing.comparison.compare`, with their index.
        older: The earlier of the reports compared.
        newer: The later one.
        organisation: Whose they are.
    """
    by_number = {one.newest.case.measure: one for one in measures(organisation)}
    both = [now or then for then, now in pairs(older, newer, asked(organisation))]
    of_rows = [by_number[one.case.measure] for one in both if one]
    return [of_rows[row] for row in shown.index]


def show_multiples(found: Sequence[Series]) -> None:
    """Show measures in little, in the order given; more come when they are asked for."""
    if not found:
        return
    st.header("Through time, each on its own scale", anchor=False)
    limit = _AT_A_TIME * st.session_state.setdefault("multiples", 1)
    show(Markup(f'<ul class="pl-multiples">{"".join(map(_card, found[:limit]))}</ul>'))
    st.caption(
        "Dashed: the target as it was. Shaded: the tolerance. The shape at the end is the latest "
        "rating; a gap stands where the figures are for different lengths of time."
    )
    left = len(found) - limit
    if left > 0:
        label = f"Show the next {_AT_A_TIME}" if left > _AT_A_TIME else f"Show the last {left}"
        st.button(label, key="more", on_click=_more)


def _card(series: Series) -> str:
    picture, newest = small(series, ink()), series.newest
    whose, label = organisation_words(newest.report.organisation), newest.indicator.label
    link = anchor(series.title, address(INDICATOR, organisation=whose, indicator=label))
    stands = lines(rating(newest.rating.derived), picture.ends if picture else _only(series))
    return f"<li>{link}{_drawn(picture)}<p>{stands}</p></li>"


def _drawn(picture: Picture | None) -> str:
    if picture is None:
        return ""
    data = b64encode(picture.svg.encode()).decode()
    alt = escape(picture.alt, quote=True)
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{alt}">'


def _only(series: Series) -> str:
    newest = series.newest
    when = period_words(newest.report.period)
    return f"{value_words(newest.indicator)} ({when}); no second figure to draw a line to"


def _more() -> None:
    st.session_state["multiples"] += 1
