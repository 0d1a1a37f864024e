"""One thing to review at a time: why it is asked, the strip of the page, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import streamlit as st

from kpi import corrections
from kpi.assessment import Assessment
from kpi.history import StoredReport
from kpi.model import Evidence, Indicator
from kpi.plain.words import FIELDS, RATINGS, period_words, plural
from kpi.tables.queue import Stake, ToReview, left_to_review
from kpi.vocabulary import Field, Polarity
from pages.components.alike import show_alike
from pages.components.asked import confirmed, key_of, read_as
from pages.components.correcting import CORRECTABLE, correction_of, rated_reading, show_form
from pages.components.evidence import prepare_strip, show_strip
from pages.components.keeping import put
from pages.components.left import left_of, queue_of
from pages.components.markup import Markup, lines, note, paragraph, plain_words, show, text
from pages.components.navigation import REVIEW, link
from pages.components.pickers import place_of, reports_of
from pages.components.session import report_of
from parsing.typed import NotUnderstoodError

_LATER = "looked-at-later"
_MOST_CANDIDATES = 4
_OTHERS = 12  # other reports that are looked through: a year of monthly ones
_STAKES = {
    Stake.TURNS_RATING: "Read another way, it gives another rating.",
    Stake.UNDER_RATING: "The rating rests on it.",
    Stake.BESIDE_RATING: "The rating does not rest on it.",
}


def show_queue(held: StoredReport) -> ToReview | None:
    """Show what is left to review, the first of it opened; return what comes after it."""
    queue = _later_last(queue_of(held))
    left = len(left_to_review(report_of(held), queue))
    if not left:
        st.subheader("Nothing is left to review", anchor=False)
        st.markdown("Any figure can still be put right below.")
        _lead_to_others(held)
        return None
    st.subheader(f"{plural(left, 'thing')} left to review", anchor=False)
    if left > len(queue):
        st.markdown("Whose report it is and for when is asked first, above.")
    if not queue:
        return None
    with st.container(border=True):
        _show_one(held, queue[0], alone=len(queue) == 1)
        show_alike(held, queue[0], queue)
    return next(iter(queue[1:]), None)


def _lead_to_others(held: StoredReport) -> None:
    """Lead to the latest other reports in which something is left to review."""
    others = [one for one in reports_of(held.organisation) if one.id != held.id]
    for other in others[:_OTHERS]:
        if left := len(left_of(other)):
            words = f"{period_words(other.period)}: {plural(left, 'thing')} left to review →"
            link(REVIEW, words, **place_of(other))


def prepare(held: StoredReport, one: ToReview | None) -> None:
    """Draw the strip that will be asked for next, while a person looks at the one before."""
    if one is not None:
        prepare_strip(held.sha256, *_strip_of(one.about.indicator, one.doubt.field))


def show_place(indicator: Indicator, sha256: str, field: Field) -> None:
    """Show the strip of the page with the words of a field boxed."""
    show_strip(sha256, *_strip_of(indicator, field))


def _strip_of(indicator: Indicator, field: Field) -> tuple[Evidence, tuple[Evidence, ...]]:
    marks = tuple(_places(indicator, field)) or (indicator.evidence,)
    here = tuple(mark for mark in marks if mark.page == indicator.evidence.page)
    return indicator.evidence if here else marks[0], here or marks


def _show_one(held: StoredReport, one: ToReview, *, alone: bool) -> None:
    case, field = one.about, one.doubt.field
    indicator = case.indicator
    st.markdown(f"**{plain_words(indicator.title)}**")
    place, answers = st.columns([3, 2], gap="medium")
    with place:
        show_place(indicator, held.sha256, field)
    with answers:
        show(_question(one))
        _ask_one(held, one, alone=alone)


def _ask_one(held: StoredReport, one: ToReview, *, alone: bool) -> None:
    case, field, key = one.about, one.doubt.field, key_of(one)
    open_way = field is Field.POLARITY and case.judged.polarity is Polarity.UNKNOWN
    if open_way:
        show_form(held, case, field, key=f"form-{key}")
    with st.container(horizontal=True):
        right = "Leave it open" if open_way else "It is right"
        kind: Literal["primary", "secondary"] = "secondary" if open_way else "primary"
        keys = "Alt+O" if open_way else "Alt+Y"
        st.button(
            right, type=kind, shortcut=keys, key=f"yes-{key}", wrap=False,
            on_click=put, args=(held, confirmed(one)), kwargs={"about": case},
        )  # fmt: skip
        _offer_candidates(held, one, key)
        none = corrections.not_an_indicator(case.report, case.indicator)
        st.button(
            "Not an indicator", shortcut="Alt+N", key=f"none-{key}", wrap=False,
            on_click=put, args=(held, none),
        )  # fmt: skip
        if not alone:
            st.button(
                "Later", shortcut="Alt+S", key=f"later-{key}", on_click=_put_off, args=(key,),
                wrap=False,
            )  # fmt: skip
    if not open_way:
        show_form(held, case, field, key=f"form-{key}")


def _question(one: ToReview) -> Markup:
    rated = RATINGS[one.about.rating.derived]
    read = read_as(one)
    stake = f"{_STAKES[one.stake]} Rated now: {rated.symbol} {rated.words.lower()}."
    return Markup(
        paragraph(lines(Markup(f"<b>{text(FIELDS[one.doubt.field])}</b> read as: {text(read)}")))
        + paragraph(f"Why it is asked: {one.doubt.reason}")
        + paragraph(note(stake))
    )


def _offer_candidates(held: StoredReport, one: ToReview, key: str) -> None:
    """Offer what else it may be, one click each, where that can be understood."""
    case, field = one.about, one.doubt.field
    if field not in CORRECTABLE or field in (Field.POLARITY, Field.UNIT):
        return
    own = corrections.words_of(case.indicator, field)
    others = [words for words in one.doubt.candidates if words != own][:_MOST_CANDIDATES]
    for number, words in enumerate(others):
        if made := _taken(case, field, words):
            st.button(
                f"It is {plain_words(words)}", key=f"take-{key}-{number}", wrap=False,
                on_click=put, args=(held, made), kwargs={"about": case},
            )  # fmt: skip


def _taken(case: Assessment, field: Field, words: str) -> corrections.Correction | None:
    """Return what makes a candidate hold, or None where it cannot be understood."""
    wrong = rated_reading(case)
    when = wrong.period.printed if wrong and wrong.period else ""
    try:
        return correction_of(case.report, case.indicator, field, words, wrong=wrong, when=when)
    except NotUnderstoodError:
        return None


def _places(indicator: Indicator, field: Field) -> Iterator[Evidence]:
    """Yield where the words of a field stand."""
    if field in (Field.VALUE, Field.PERIOD):
        yield from (reading.evidence for reading in indicator.actuals)
    elif field is Field.TARGET and indicator.target:
        yield indicator.target.evidence
    elif field is Field.TOLERANCE and indicator.tolerance:
        yield indicator.tolerance.evidence
    elif field in (Field.CLAIMS, Field.RATING, Field.DIRECTION):
        yield from (claim.evidence for claim in indicator.claims)


def _put_off(key: str) -> None:
    later: list[str] = st.session_state.setdefault(_LATER, [])
    later[:] = [*(one for one in later if one != key), key]


def _later_last(queue: tuple[ToReview, ...]) -> list[ToReview]:
    later: list[str] = st.session_state.get(_LATER, [])
    keys = {key: number for number, key in enumerate(later)}
    return sorted(queue, key=lambda one: keys.get(key_of(one), -1))
