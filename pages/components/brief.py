"""The meeting brief on the screen, and as files."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from kpi.exports.brief import NOTHING, UNEXPLAINED, WHAT_IS_DONE, Brief, Item, Point
from kpi.exports.brief_html import brief_html
from kpi.exports.brief_pdf import brief_pdf
from kpi.exports.brief_word import brief_word
from kpi.tables.shown import ways
from pages.components.markup import Markup, lines, note, paragraph, plain_words, show, text

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def offer_brief(brief: Brief) -> None:
    """Offer the brief as PDF, Word and HTML; each is made when it is asked for."""
    made = date.today()  # noqa: DTZ011 - the day where the user is
    kinds = (
        ("Download PDF", "pdf", "application/pdf", partial(brief_pdf, brief, made)),
        ("Download Word", "docx", _WORD, partial(brief_word, brief, made)),
        ("Download HTML", "html", "text/html", partial(brief_html, brief, made)),
    )
    with st.container(horizontal=True):
        for label, ending, kind, data in kinds:
            st.download_button(
                label, data, f"plumbline-brief.{ending}", kind, key=f"brief-{ending}",
                on_click="ignore", type="primary" if ending == "pdf" else "secondary",
            )  # fmt: skip


def show_brief(brief: Brief) -> None:
    """Show what the files say."""
    st.header(plain_words(brief.title), anchor=False)
    st.markdown(f"**{plain_words(brief.organisation)}** · {plain_words(brief.counts)}")
    if brief.changes:
        st.markdown(plain_words(brief.changes))
    if not brief.items:
        st.markdown(NOTHING)
    for number, item in enumerate(brief.items, 1):
        _show_item(number, item)
    if brief.unexplained:
        st.subheader(UNEXPLAINED, anchor=False)
        st.markdown(plain_words(f"{', '.join(brief.unexplained)}. {WHAT_IS_DONE}"))
    if brief.left_out:
        st.caption(plain_words(brief.left_out))


def _show_item(number: int, item: Item) -> None:
    with st.container(border=True):
        st.subheader(plain_words(f"{number}. {item.title}"), anchor=False)
        body = "".join(_point(point) for point in item.points)
        about = [item.urgency, *([item.figures] if item.figures else [])]
        figures = paragraph(note(". ".join(about)))
        more = paragraph(note(item.more)) if item.more else ""
        show(Markup(f'<div class="pl-card">{figures}{body}{more}</div>'))


def _point(point: Point) -> str:
    asked = paragraph(Markup(f"<b>{text(point.question)}</b>")) if point.question else ""
    said = paragraph(point.message)
    before = paragraph(point.before) if point.before else ""
    places = "; ".join(f"{one.place}: “{one.printed}”" for one in point.quotes)
    working = ways(f"Working: {point.derivation}")
    return asked + said + before + paragraph(lines(*map(note, [*working, places])))
