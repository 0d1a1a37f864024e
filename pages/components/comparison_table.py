"""Two reports side by side: a table that says better or worse in words, and its chart."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from kpi.charts import comparable, dumbbell
from kpi.comparing.change import COURSE_SIGNS
from kpi.plain.words import UNITS
from kpi.vocabulary import Unit
from pages.components.charts import show_chart
from pages.components.markup import Markup, lines, note, rating, show, table, text
from pages.components.session import ink


def show_comparison(frame: pd.DataFrame, periods: tuple[str, str]) -> None:
    """Show a frame of `kpi.comparing.comparison.compare`, one row for each measure."""
    if frame.empty:
        st.info("No measure fits what is chosen above: set one of the boxes back to All.")
        return
    headers = ("Indicator", *periods, "Change", "Rating then", "Rating now")
    rows = [_cells(row, periods) for row in frame.to_dict("records")]
    show(table(headers, rows, caption=f"{periods[0]} beside {periods[1]}"))


def show_then_and_now(frame: pd.DataFrame, periods: tuple[str, str]) -> None:
    """Show the chart of one unit at a time: figures of different units share no axis."""
    units = [unit for unit in dict.fromkeys(frame["unit"]) if len(comparable(frame, unit))]
    if not units:
        return
    units.sort(key=lambda unit: -len(comparable(frame, unit)))
    chosen = units[0]
    if len(units) > 1:
        chosen = st.segmented_control(
            "Chart", units, default=units[0], required=True, format_func=_unit_words, key="unit"
        )
    show_chart(dumbbell(frame, chosen, periods, ink()))


def _unit_words(unit: Unit | None) -> str:
    return UNITS[unit] if unit else "No unit"


def _cells(row: Mapping[Hashable, Any], periods: tuple[str, str]) -> tuple[object, ...]:
    ref = Markup(f'<span class="pl-ref">{text(row["ref"])}</span> ') if row["ref"] else Markup("")
    return (
        lines(
            Markup(ref + text(row["name"])), note(row["definition"]) if row["definition"] else None
        ),
        lines(row["then"], _other_period(row["then_period"], periods[0])),
        lines(row["now"], _other_period(row["now_period"], periods[1])),
        _change(row),
        rating(row["rating_then"]) if row["rating_then"] else None,
        rating(row["rating_now"]) if row["rating_now"] else None,
    )


def _change(row: Mapping[Hashable, Any]) -> Markup:
    course = row["course"]
    if course is None:
        return note(row["reason"])
    sign = COURSE_SIGNS[course]
    words = lines(
        Markup(f'<b><span aria-hidden="true">{sign}</span> {text(course)}</b>'),
        row["change"] if row["change"] != course else None,
        note(row["reason"]) if row["reason"] else None,
    )
    return Markup(f'<span class="pl-change">{words}</span>')


def _other_period(period: object, expected: str) -> Markup | None:
    """Say which period a figure is for where it is not the report's own."""
    return note(f"for {period}") if period and period != expected else None
