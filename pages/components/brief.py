"""The meeting brief on the screen, and as files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby

import streamlit as st

from kpi.exports.brief.parts import Brief, Item, Point
from kpi.exports.brief_html import brief_html
from kpi.exports.brief_pdf import brief_pdf
from kpi.exports.brief_word import brief_word
from kpi.tables.shown import ways
from pages.components.markup import (
    Markup,
    fold,
    lines,
    note,
    paragraph,
    plain_words,
    show,
    text,
)

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
                label, data, f"{brief.file_name}.{ending}", kind, key=f"brief-{ending}",
                on_click="ignore", type="primary" if ending == "pdf" else "secondary",
            )  # fmt: skip


def show_brief(brief: Brief) -> None:
    """Show what the files say."""
    st.header(plain_words(brief.title), anchor=False)
    st.markdown(f"**{plain_words(brief.organisation)}** · {plain_words(brief.counts)}")
    if brief.changes:
        st.markdown(plain_words(brief.changes))
    if not brief.items:
        st.markdown(brief.nothing)
    numbered = enumerate(brief.items, 1)
    for urgency, items in groupby(numbered, key=lambda one: one[1].urgency):
        st.subheader(urgency, anchor=False)
        asked = "".join(f'<li value="{number}">{_item(item)}</li>' for number, item in items)
        show(Markup(f'<ol class="pl-brief">{asked}</ol>'))
    if brief.left_out:
        st.caption(plain_words(brief.left_out))


def _item(item: Item) -> Markup:
    """Return what to ask about one indicator; what it rests on opens on demand."""
    asked = (
        paragraph(lines(Markup(f"<b>{text(point.question)}</b>"), point.message, point.before))
        for point in item.points
    )
    figures = [paragraph(item.figures)] if item.figures else []
    inside = (paragraph(lines(*_basis(point))) for point in item.points)
    more = paragraph(note(item.more)) if item.more else ""
    folded = fold("Figures, working and page", *figures, *inside)
    return Markup(f"{note(item.title)}{''.join(asked)}{more}{folded}")


def _basis(point: Point) -> Iterator[str]:
    yield from ways(f"Working: {point.derivation}")
    yield point.places
