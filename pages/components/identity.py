"""Which printed indicators are one measure: asked, decided, taken back, listed."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kpi.history import Measure
from kpi.identity import Question
from kpi.rulings import Ruling, RulingKind
from kpi.words import plural
from pages.components.markup import lines, note, plain_words, show, table
from pages.components.session import history

_DECIDED = {
    RulingKind.SAME: "one measure",
    RulingKind.DIFFERENT: "two measures",
    RulingKind.SPLIT: "another measure from then on",
    RulingKind.RENAMED: "renamed",
    RulingKind.RETIRED: "no longer reported",
}


def show_questions(organisation: str) -> None:
    """Ask of each pair in doubt whether the two are one measure."""
    asked = history().measures.questions(organisation)
    if not asked:
        st.markdown("Nothing is asked: it is clear which indicators are one measure.")
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


def show_measures(organisation: str) -> None:
    """Show every measure with all the ways that reports print it."""
    found = history().measures.of(organisation)
    rows = [_row(one) for one in found]
    headers = ("Measure", "Also printed as", "Reports", "From", "To")
    show(table(headers, rows, caption=f"{plural(len(found), 'measure')} of {organisation}"))


def ruling_words(ruling: Ruling) -> str:
    """Return a decision in words: "KPI 1 Visits and KPI 2 Visits: one measure"."""
    both = [ruling.guise.title, *([ruling.other.title] if ruling.other else [])]
    return f"“{'” and “'.join(both)}”: {ruling.name or _DECIDED[ruling.kind]}"


def _ask(organisation: str, question: Question, number: int) -> None:
    st.markdown(f"**{plain_words(question.earlier.title)}**")
    st.markdown(f"**{plain_words(question.later.title)}**")
    st.caption(plain_words(question.reason))
    with st.container(horizontal=True):
        for label, kind in (("The same", RulingKind.SAME), ("Not the same", RulingKind.DIFFERENT)):
            if st.button(label, key=f"{kind}-{number}", wrap=False):
                ruling = Ruling(kind, question.earlier, question.later)
                history().measures.rule(organisation, ruling)
                st.rerun()


def _row(one: Measure) -> tuple[object, ...]:
    others = [guise.title for guise in one.guises if guise.title != one.title]
    retired = note("no longer reported") if one.retired else None
    names = lines(one.title, retired)
    return names, lines(*others) or None, one.reports, _month(one.first), _month(one.last)


def _month(day: date | None) -> str | None:
    return f"{day:%B %Y}" if day else None
