"""The reports that are held: each with its receipt, its PDF, a new reading, and removal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kpi.history import DocumentMissingError, HistoryError, StoredReport
from kpi.plain.wording import listed
from kpi.plain.words import BY_HAND, period_words, plural
from kpi.tables.listing import history_table
from pages.components.downloads import offer_table
from pages.components.left import left_of
from pages.components.markup import plain_words
from pages.components.navigation import LATEST, REVIEW, link
from pages.components.paging import one_page
from pages.components.pickers import place_of, reports_words, twins_of
from pages.components.purging import offer_purge
from pages.components.rereading import read_anew, show_difference
from pages.components.session import examined, history
from pages.components.whose import ask_owner

_AT_A_TIME = 12


def show_library(reports: Sequence[StoredReport]) -> None:
    """Show reports, a dozen at a time, each with what can be done to it."""
    if len(reports) > _AT_A_TIME:
        st.caption(f"{plural(len(reports), 'report')}, latest first, {_AT_A_TIME} at a time.")
    for held in one_page(reports, _AT_A_TIME, key="library-page"):
        show_held(held)


def show_held(held: StoredReport) -> None:
    """Show one report with what can be done to it."""
    is_there = history().has_document(held.sha256)
    with st.container(border=True):
        st.markdown(f"**{plain_words(period_words(held.period))}** · {plain_words(held.name)}")
        st.caption(plain_words(receipt_words(held)))
        if others := twins_of(held):
            names = plain_words(listed(one.name for one in others))
            st.caption(
                f"The same period is reported by {names}, too; Findings says where they differ."
            )
        ask_owner(held.id, held.organisation, held.period, key=f"whose-{held.id}", follow=False)
        with st.container(horizontal=True, vertical_alignment="center"):
            link(LATEST, "Open", **place_of(held))
            link(REVIEW, "Review", **place_of(held))
            if is_there:
                _offer_file(held)
            if not held.by_hand and st.button("Read again", key=f"again-{held.id}", wrap=False):
                read_anew(held)
            if history().readings.before(held.id) and st.button(
                "Undo the new reading", key=f"unread-{held.id}", wrap=False
            ):
                _undo_reading(held)
            if st.button("Remove", key=f"remove-{held.id}", wrap=False):
                history().remove(held.id)
                st.rerun()
        if not is_there:
            st.warning(str(DocumentMissingError(held.sha256)))
        show_difference(held)
        offer_purge(held)


def show_removed() -> None:
    """List what was removed, each to be brought back."""
    removed = history().reports(removed=True)
    if not removed:
        return
    st.header("Removed", anchor=False)
    st.markdown("These are in no answer; nothing of them is lost until they are brought back.")
    for held in removed:
        with st.container(horizontal=True, vertical_alignment="center"):
            words = f"{period_words(held.period)} · {held.name}"
            st.markdown(plain_words(words), width="content")
            if st.button("Bring it back", key=f"back-{held.id}", wrap=False):
                _restore(held)
        offer_purge(held)


def offer_figures(organisation: str | None, held: Sequence[StoredReport]) -> None:
    """Offer every printed figure of an organisation's reports as one table."""
    st.header("Every figure in one table", anchor=False)
    st.markdown(
        "Each figure of these reports with its period, target, tolerance and ratings, and where it "
        "is printed."
    )
    offer_table(
        lambda: history_table(examined(organisation)), "history",
        f"Every figure: {reports_words(held)}",
    )  # fmt: skip


def receipt_words(held: StoredReport) -> str:
    """Return the receipt of a report in a sentence."""
    day = held.added_at.astimezone()
    if held.by_hand:
        values = plural(held.indicators, "value")
        return f"{values}, {BY_HAND}. Added on {day.day} {day:%B %Y}."
    explained = held.numbers - held.unexplained
    left = len(left_of(held))
    return (
        f"Added on {day.day} {day:%B %Y}. {held.pages_read} of {plural(held.pages, 'page')} read, "
        f"{plural(held.indicators, 'indicator')}, {explained} of {plural(held.numbers, 'number')} "
        f"explained, {plural(left, 'thing') if left else 'nothing'} left to review."
    )


def _offer_file(held: StoredReport) -> None:
    """Offer the file; it is fetched once it is asked for."""
    kind, mime = ("CSV", "text/csv") if held.by_hand else ("PDF", "application/pdf")
    st.download_button(
        f"Download {kind}", partial(history().document, held.sha256), held.name, mime,
        key=f"pdf-{held.id}", on_click="ignore",
    )  # fmt: skip


def _undo_reading(held: StoredReport) -> None:
    try:
        history().readings.undo(held.id)
    except HistoryError as error:
        st.error(str(error))
        return
    st.rerun()


def _restore(held: StoredReport) -> None:
    try:
        history().restore(held.id)
    except HistoryError as error:
        st.error(str(error))
        return
    st.rerun()
