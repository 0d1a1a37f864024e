"""Which printed indicators are one measure: asked, decided, taken back, listed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kpi.history import Measure
from kpi.matching.identity import Question
from kpi.matching.rulings import Ruling, RulingKind
from kpi.plain.words import plural
from kpi.through_time.timeline import ruling_words
from pages.components.markup import anchor, lines, note, plain_words, show, table
from pages.components.navigation import MEASURES, address
from pages.components.session import history

_SAID = "said-of-measure"


def show_questions(organisation: str) -> None:
    """Ask of each pair in doubt whether the two are one measure."""
    asked = history().measures.questions(organisation)
    if not asked:
        st.markdown("It is clear which indicators are one measure: there is nothing to decide.")
        return
    st.subheader(f"{plural(len(asked), 'pair')} to decide", anchor=False)
    for number, question in enumerate(asked):
        with st.container(border=True):
            _ask(organisation, question, number)


def show_decided(organisation: str) -> None:
    """List what people decided, each to be taken back."""
    made = history().measures.decided(organisation)
    if not made:
        return
    st.subheader("What people decided", anchor=False)
    for one in reversed(made):
        with st.container(horizontal=True, vertical_alignment="center"):
            words = f"{ruling_words(one.what)} ({one.who}, {one.at.astimezone():%d %B %Y})"
            st.markdown(plain_words(words), width="stretch")
            if st.button("Take it back", key=f"ruling-{one.id}", wrap=False):
                history().measures.undo(one.id)
                st.rerun()


def show_measures(organisation: str, found: Sequence[Measure]) -> None:
    """Show every measure with all the ways that reports print it."""
    st.subheader("All measures", anchor=False)
    rows = [_row(organisation, one, found) for one in found]
    headers = ("Measure", "Reports", "Printed for")
    show(table(headers, rows, caption=f"{plural(len(found), 'measure')} of {organisation}"))


def measure_words(one: Measure, found: Sequence[Measure]) -> str:
    """Return what a measure is called among others, here and in the address."""
    alike = sum(other.title == one.title for other in found) > 1
    return f"{one.title} ({one.number})" if alike else one.title


def rule(organisation: str, *rulings: Ruling) -> None:
    """Keep decisions about measures, and begin the page again with what was decided."""
    history().measures.rule(organisation, *rulings)
    st.session_state[_SAID] = f"Decided. {ruling_words(rulings[0])}."
    st.rerun()


def say_decided() -> None:
    """Say what was decided last, and where to take it back."""
    if said := st.session_state.pop(_SAID, None):
        st.success(f"{plain_words(said)} It can be taken back under “What people decided”.")


def _ask(organisation: str, question: Question, number: int) -> None:
    st.markdown(f"**{plain_words(question.earlier.title)}**")
    st.markdown(f"**{plain_words(question.later.title)}**")
    st.caption(plain_words(question.reason))
    with st.container(horizontal=True):
        for label, kind in (("The same", RulingKind.SAME), ("Not the same", RulingKind.DIFFERENT)):
            if st.button(label, key=f"{kind}-{number}", wrap=False):
                rule(organisation, Ruling(kind, question.earlier, question.later))


def _row(organisation: str, one: Measure, found: Sequence[Measure]) -> tuple[object, ...]:
    others = [guise.title for guise in one.guises if guise.title != one.title]
    retired = note("no longer reported") if one.retired else None
    place = address(MEASURES, organisation=organisation, measure=measure_words(one, found))
    also = [note(f"also printed as {title}") for title in others]
    return lines(anchor(one.title, place), *also, retired), one.reports, _months(one)


def _months(one: Measure) -> str | None:
    months = [f"{day:%B %Y}" for day in (one.first, one.last) if day]
    return " to ".join(dict.fromkeys(months)) or None
