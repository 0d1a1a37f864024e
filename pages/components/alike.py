"""Questions that are the same of several indicators, answered in one go."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi.corrections import not_an_indicator
from kpi.history import StoredReport
from kpi.plain.words import FIELDS
from kpi.tables.queue import ToReview
from kpi.tables.shown import target_words, value_words
from kpi.vocabulary import Field
from pages.components.asked import confirmed, key_of, read_as
from pages.components.keeping import put
from pages.components.markup import lines, plain_words, show, table

_FEWEST = 3  # asked alike; fewer are as quickly answered one by one
_MOST_AT_ONCE = 8  # rows; more scroll
_HEIGHT = 420  # pixels


def show_alike(held: StoredReport, one: ToReview, queue: Sequence[ToReview]) -> None:
    """Offer to answer the question that is open for all of which the very same is asked."""
    doubt = one.doubt
    alike = [o for o in queue if (o.doubt.field, o.doubt.reason) == (doubt.field, doubt.reason)]
    if len(alike) < _FEWEST or doubt.field is Field.POLARITY:
        return
    key = key_of(one)
    with st.expander(f"The same is asked of {len(alike)} indicators", key=f"alike-{key}"):
        beside = "Target" if doubt.field is Field.VALUE else "Value"
        headers = ("Indicator", f"{FIELDS[doubt.field]} read as", beside, "Page")
        with st.container(height=_HEIGHT if len(alike) > _MOST_AT_ONCE else "content"):
            caption = f"Why it is asked: {doubt.reason}"
            show(table(headers, [_row(other) for other in alike], caption=caption))
        names = {number: plain_words(o.about.indicator.title) for number, o in enumerate(alike)}
        left_out = st.multiselect(
            "Leave these out, to be looked at one by one",
            list(names),
            format_func=names.__getitem__,
            key=f"left-out-{key}",
            placeholder="None",
        )
        _answer(held, [o for number, o in enumerate(alike) if number not in left_out], key)


def _answer(held: StoredReport, chosen: Sequence[ToReview], key: str) -> None:
    right = [confirmed(one) for one in chosen]
    none = [not_an_indicator(one.about.report, one.about.indicator) for one in chosen]
    with st.container(horizontal=True):
        st.button(
            f"All {len(chosen)} are right" if len(chosen) > 1 else "It is right",
            key=f"all-{key}", disabled=not chosen, wrap=False, on_click=put, args=(held, *right),
        )  # fmt: skip
        st.button(
            f"None of the {len(chosen)} is an indicator",
            key=f"none-of-{key}", disabled=not chosen, wrap=False,
            on_click=put, args=(held, *none),
        )  # fmt: skip


def _row(one: ToReview) -> tuple[object, ...]:
    case, indicator = one.about, one.about.indicator
    beside = target_words(case) if one.doubt.field is Field.VALUE else value_words(indicator)
    return lines(indicator.title), read_as(one), beside, str(indicator.evidence.page)
