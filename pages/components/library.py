"""The reports that are held: each with its receipt, its PDF, a new reading, and removal."""

from __future__ import annotations

import streamlit as st

from kpi.history import History, HistoryError, StoredReport
from kpi.report import Report
from kpi.rereading import Difference
from kpi.words import BY_HAND, period_words, plural
from pages.components.markup import plain_words, show, table
from pages.components.navigation import LATEST, REVIEW, link
from pages.components.pickers import place_of
from pages.components.session import history, sandbox
from parsing.errors import ReportError
from parsing.ingest import accept_again, read_again

_READ = "read-again"


def show_held(held: StoredReport) -> None:
    """Show one report with what can be done to it."""
    with st.container(border=True):
        st.markdown(f"**{plain_words(period_words(held.period))}** · {plain_words(held.name)}")
        st.caption(plain_words(receipt_words(held)))
        with st.container(horizontal=True):
            link(LATEST, "Open", **place_of(held))
            link(REVIEW, "Review", **place_of(held))
        with st.container(horizontal=True):
            _offer_file(held)
            if not held.by_hand and st.button("Read again", key=f"again-{held.id}", wrap=False):
                _read_again(held)
            if st.button("Remove", key=f"remove-{held.id}", wrap=False):
                history().remove(held.id)
                st.rerun()
        _show_difference(held)


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


def receipt_words(held: StoredReport) -> str:
    """Return the receipt of a report in a sentence."""
    day = held.added_at.astimezone()
    if held.by_hand:
        values = plural(held.indicators, "value")
        return f"{values}, {BY_HAND}. Added on {day.day} {day:%B %Y}."
    explained = held.numbers - held.unexplained
    return (
        f"Added on {day.day} {day:%B %Y}. {held.pages_read} of {plural(held.pages, 'page')} read, "
        f"{plural(held.indicators, 'indicator')}, {explained} of {plural(held.numbers, 'number')} "
        f"explained, {plural(held.review, 'thing')} in doubt when it was read."
    )


def _offer_file(held: StoredReport) -> None:
    try:
        data = history().document(held.sha256)
    except HistoryError as error:
        st.warning(str(error))
        return
    kind, mime = ("CSV", "text/csv") if held.by_hand else ("PDF", "application/pdf")
    st.download_button(
        f"Download {kind}", data, held.name, mime, key=f"pdf-{held.id}", on_click="ignore"
    )


def _read_again(held: StoredReport) -> None:
    """Read the PDF anew and keep what came of it for this visitor alone, until it is accepted."""
    try:
        with st.spinner("Reading the PDF again …"):
            new, found = read_again(history(), held, read=sandbox().read)
    except (HistoryError, ReportError) as error:
        st.error(str(error))
        return
    st.session_state[_READ] = (held.id, new, found)


def _show_difference(held: StoredReport) -> None:
    read: tuple[int, Report, Difference] | None = st.session_state.get(_READ)
    if read is None or read[0] != held.id:
        return
    _, new, found = read
    if not found.changes and not found.unplaced:
        st.success("Read again: nothing would change.")
        return
    rows = [
        (one.indicator or "The report", one.field, one.before, one.after) for one in found.changes
    ]
    headers = ("Indicator", "What", "Held now", "Read now")
    show(table(headers, rows, caption="What the new reading would change"))
    for lost in found.unplaced:
        st.warning(plain_words(f"This correction would no longer find its place. {lost.reason}"))
    with st.container(horizontal=True):
        if st.button("Accept the new reading", key=f"accept-{held.id}", type="primary"):
            _accept(history(), held, new)
        if st.button("Leave it as it is", key=f"leave-{held.id}"):
            del st.session_state[_READ]
            st.rerun()


def _accept(store: History, held: StoredReport, new: Report) -> None:
    accept_again(store, held, new)
    del st.session_state[_READ]
    st.rerun()


def _restore(held: StoredReport) -> None:
    try:
        history().restore(held.id)
    except HistoryError as error:
        st.error(str(error))
        return
    st.rerun()
