"""What a report says, as a list: each statement with its verdict, its figures and its place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi.history import StoredReport
from kpi.plain.wording import claim_words
from kpi.plain.words import VERDICTS
from kpi.tables.statements import Statement, statements_sentence, verdicts_of
from kpi.vocabulary import Verdict
from pages.components.markup import anchor, lines, note, quote, show, table, text, whole
from pages.components.navigation import LATEST, address
from pages.components.paging import one_page
from pages.components.pickers import place_of

_AT_A_TIME = 50


def verdict_picker(found: Sequence[Statement]) -> list[Verdict]:
    """Ask which verdicts to show; all of them where nothing is said."""
    counts = verdicts_of(found)
    return st.pills(
        "Show",
        list(counts),
        selection_mode="multi",
        default=list(counts),
        format_func=lambda one: f"{VERDICTS[one]} ({counts[one]})",
        key="verdict",
    )


def show_statements(held: StoredReport, found: Sequence[Statement]) -> None:
    """Show statements in printed order, a page of them at a time."""
    st.subheader(statements_sentence(found), anchor=False)
    if not found:
        return
    shown = one_page(found, _AT_A_TIME, key="statements-page")
    headers = ("The report says", "Verdict", "Tested against", "Where")
    rows = [_cells(held, one) for one in shown]
    caption = "Every statement that can be checked, in printed order"
    classes = ["pl-clash" if one.tested.verdict is Verdict.DISAGREES else "" for one in shown]
    show(table(headers, rows, caption=caption, classes=classes))
    if any(classes):
        st.caption("A bar at the left marks a statement that the figures disagree with.")


def _cells(held: StoredReport, one: Statement) -> tuple[object, ...]:
    claim, label = one.tested.claim, one.about.case.indicator.label
    href = f"{address(LATEST, **place_of(held), indicator=label)}#working"
    return (
        lines(text(one.about.shown_label), quote(claim_words(claim))),
        whole(VERDICTS[one.tested.verdict]),
        one.tested.reason,
        lines(note(f"page {claim.evidence.page}"), anchor("See it on the page", href)),
    )
