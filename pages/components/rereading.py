"""A new reading of a held PDF, or of more of its pages: seen first, and then accepted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

from kpi.corrections.rereading import Difference
from kpi.history import HistoryError, StoredReport
from kpi.plain.words import plural
from kpi.report import Report
from pages.components.markup import plain_words, show, table
from pages.components.session import history, sandbox
from parsing.errors import ReportError
from parsing.ingest import accept_again, read_again
from parsing.typed import NotUnderstoodError, typed_pages

_READ = "read-again"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What came of reading a report again, for this visitor alone until it is accepted."""

    report_id: int
    report: Report
    found: Difference
    also: tuple[int, ...] = ()


def read_anew(held: StoredReport, also: Collection[int] = ()) -> None:
    """Read the PDF of a report again, with pages that were left out if any are named."""
    try:
        with st.spinner("Reading the PDF again …"):
            new, found = read_again(history(), held, read=sandbox().read, also=also)
    except (HistoryError, ReportError) as error:
        st.error(plain_words(str(error)))
        return
    st.session_state[_READ] = _Reading(held.id, new, found, tuple(also))


def show_difference(held: StoredReport) -> None:
    """Show what the new reading of a report would change, and have it accepted or left."""
    read: _Reading | None = st.session_state.get(_READ)
    if read is None or read.report_id != held.id:
        return
    if not read.found.changes and not read.found.unplaced:
        more = "no indicator was found on those pages, and " if read.also else ""
        st.success(f"Read again: {more}nothing would change.")
        return
    rows = [
        (one.indicator or "The report", one.field, one.before, one.after)
        for one in read.found.changes
    ]
    headers = ("Indicator", "What", "Held now", "Read now")
    show(table(headers, rows, caption="What the new reading would change"))
    for lost in read.found.unplaced:
        st.warning(plain_words(f"This correction would no longer find its place. {lost.reason}"))
    with st.container(horizontal=True):
        if st.button("Accept the new reading", key=f"accept-{held.id}", type="primary"):
            accept_again(history(), held, read.report, also=read.also)
            del st.session_state[_READ]
            st.rerun()
        if st.button("Leave it as it is", key=f"leave-{held.id}"):
            del st.session_state[_READ]
            st.rerun()


def offer_pages(held: StoredReport, report: Report) -> None:
    """Offer to read pages that were left out, where there are any."""
    left = sorted(set(range(1, held.pages + 1)) - set(report.source.pages_read))
    if held.by_hand or not left:
        return
    label = f"Read other pages of this file ({plural(len(left), 'page')} left out)"
    with st.expander(label, key=f"pages-{held.id}", type="compact"):
        st.markdown(
            f"Read were pages {_ranges(report.source.pages_read)}; left out were {_ranges(left)}. "
            "Indicators on a page that you name are added, and every later reading keeps to it."
        )
        with st.form(f"pages-form-{held.id}", border=False):
            words = st.text_input("Pages to read, too", placeholder="3-9 or 2,5-7")
            asked = st.form_submit_button("Read these pages")
        if asked:
            try:
                read_anew(held, typed_pages(words))
            except NotUnderstoodError as error:
                st.error(plain_words(str(error)))
        show_difference(held)


def _ranges(pages: Collection[int]) -> str:
    """Return "3–9, 12"; long lists are cut short."""
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    words = [str(a) if a == b else f"{a}–{b}" for a, b in runs]
    most = 12
    return ", ".join(words[:most]) + (" and others" if len(words) > most else "") or "none"
