"""Keep what a person said of a report, say what came of it, and take it back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi.assessment import Assessment
from kpi.corrections import Correction, correction_words
from kpi.history import HistoryError, Said, StoredReport
from kpi.plain.words import RATINGS
from pages.components.markup import note, paragraph, plain_words, show
from pages.components.session import assessed, history

_SAID, _FAILED = "said-of-correction", "failed-correction"


def keep(held: StoredReport, *made: Correction, about: Assessment | None = None) -> None:
    """Keep corrections of a report, and begin the page again with what came of them."""
    put(held, *made, about=about)
    st.rerun()


def put(held: StoredReport, *made: Correction, about: Assessment | None = None) -> None:
    """Keep corrections of a report and note what came of them, before the page runs again."""
    try:
        history().corrections.add_all(held.id, made)
    except HistoryError as error:
        st.session_state[_FAILED] = str(error)
        return
    said = f"Kept. {_words(made)}."
    st.session_state[_SAID] = said + (_rating_words(held, about) if about else "")


def show_last(held: StoredReport) -> None:
    """Say what was done last, and offer to undo it."""
    if failed := st.session_state.pop(_FAILED, None):
        st.error(plain_words(failed))
    if said := st.session_state.pop(_SAID, None):
        st.success(plain_words(said))
    made = history().corrections.of(held.id)
    if not made:
        return
    st.button(
        "Undo the last one", shortcut="Alt+Z", key="undo-last", wrap=False,
        on_click=_undo, args=tuple(one for one in made if one.at == made[-1].at),
    )  # fmt: skip


def _undo(*made: Said[Correction]) -> None:
    """Take back what was kept of one moment."""
    try:
        history().corrections.undo(*(one.id for one in made))
    except HistoryError as error:
        st.session_state[_FAILED] = str(error)
        return
    st.session_state[_SAID] = f"Undone. {_words([one.what for one in made])}."


def _words(made: Sequence[Correction]) -> str:
    """Say what was kept or taken back: the first in full, and of how many others beside it."""
    others = len({one.anchor for one in made} - {made[0].anchor})
    return correction_words(made[0]) + (f", and likewise {others} more" if others else "")


def show_corrections(held: StoredReport) -> None:
    """List what people put right in a report, and what no longer finds its place."""
    made = history().corrections.of(held.id)
    if not made:
        return
    with st.expander(f"What was put right or confirmed ({len(made)})", key="corrections"):
        for one in reversed(made):
            day = one.at.astimezone()
            show(paragraph(correction_words(one.what)), note(f"{one.who}, {day:%d %B %Y, %H:%M}"))
            st.button("Take it back", key=f"undo-{one.id}", on_click=_undo, args=(one,))
    for lost in history().corrections.unplaced(held.id):
        words = f"Not applied: {correction_words(lost.correction)}. {lost.reason}"
        st.warning(plain_words(words))


def _rating_words(held: StoredReport, before: Assessment) -> str:
    """Say how the rating of an indicator moved, or that it did not."""
    known = before.indicator
    after = next(
        (
            one
            for one in assessed(held)
            if one.label == before.label or one.indicator.name == known.name
        ),
        None,
    )
    if after is None:
        return ""
    was, given = (RATINGS[one.rating.derived].words for one in (before, after))
    if was == given:
        return f" Its rating stays: {given.lower()}. Why: {after.rating.reason}."
    return f" Its rating was “{was.lower()}” and is now “{given.lower()}”."
