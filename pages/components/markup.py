"""HTML for what must be readable by everyone: tables, ratings, sentences. All text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from kpi.plain.words import RATINGS, Sign
from kpi.vocabulary import Derived

_MARKDOWN = frozenset("\\`*_[]<>#|~$:")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(value: object) -> Markup:
    """Return a value as HTML: escaped, unless it is markup already; None is a dash."""
    if isinstance(value, Markup):
        return value
    return Markup(escape("–" if value is None else str(value)))


def sign(shown: Sign, tone: str) -> Markup:
    """Return a sign and its words in a tone; a screen reader hears the words alone."""
    mark = f'<span class="pl-sign" aria-hidden="true">{text(shown.symbol)}</span>'
    return Markup(f'<span class="pl-rating pl-{tone}">{mark} {text(shown.words)}</span>')


def rating(derived: Derived, so_far: str | None = None) -> Markup:
    """Return a derived rating with its sign; of a year to date, with what it was held against."""
    plain = RATINGS[derived]
    words = f"{plain.words} so far this year: {so_far}" if so_far else plain.words
    return sign(Sign(plain.symbol, words), derived)


def note(value: object) -> Markup:
    """Return words that stand back."""
    return Markup(f'<span class="pl-note">{text(value)}</span>')


def whole(value: object) -> Markup:
    """Return words that stay on one line."""
    return Markup(f'<span class="pl-whole">{text(value)}</span>')


def quote(printed: str) -> Markup:
    """Return printed words as a quotation."""
    return Markup(f'<blockquote class="pl-quote">{text(printed)}</blockquote>')


def paragraph(value: object) -> Markup:
    """Return a paragraph."""
    return Markup(f"<p>{text(value)}</p>")


def lines(*values: object) -> Markup:
    """Return values beneath each other, leaving out what is empty."""
    return Markup("<br>".join(text(value) for value in values if value))


def anchor(label: object, href: str) -> Markup:
    """Return a link within the app."""
    return Markup(f'<a href="{escape(href, quote=True)}" target="_self">{text(label)}</a>')


def details(label: str, *inside: object) -> Markup:
    """Return paragraphs that open on demand, with the keyboard too."""
    return fold(label, *map(paragraph, inside))


def fold(label: str, *inside: Markup, opened: bool = False) -> Markup:
    """Return parts of a page that open on demand."""
    state = " open" if opened else ""
    return Markup(f"<details{state}><summary>{text(label)}</summary>{''.join(inside)}</details>")


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    caption: str,
    classes: Iterable[str] = (),
) -> Markup:
    """Return a table with a row header in each row; a wide one scrolls in a box of its own.

    Args:
        headers: The heading of each column.
        rows: The cells of each row; the first names the row.
        caption: What the table holds, for its box and above it.
        classes: The class of each row, in order; rows beyond them have none.
    """
    marked = iter(classes)
    kind = "pl-table pl-pairs" if len(headers) == 2 else "pl-table"  # noqa: PLR2004 - name, meaning
    head = "".join(f'<th scope="col" role="columnheader">{text(h)}</th>' for h in headers)
    body = "".join(_row(headers, cells, next(marked, "")) for cells in rows)
    return Markup(
        f'<div class="pl-scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="{kind}" role="table"><caption>{text(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _row(headers: Sequence[str], cells: Sequence[object], tone: str) -> str:
    # On a small screen each row becomes a card whose cells carry their column's name; browsers
    # forget what a table is once it is laid out so, and the roles say it again.
    first, *others = cells
    named = f'<th scope="row" role="rowheader">{text(first)}</th>'
    cell = '<td role="cell" data-label="{}"><div>{}</div></td>'
    pairs = zip(headers[1:], others, strict=True)
    body = "".join(cell.format(escape(header), text(value)) for header, value in pairs)
    return f'<tr role="row" class="{tone}">{named}{body}</tr>'


def plain_words(printed: str) -> str:
    """Return printed words for a place where Streamlit reads Markdown, signs kept as they are."""
    return "".join(f"\\{sign}" if sign in _MARKDOWN else sign for sign in printed)


def show(*parts: Markup) -> None:
    """Put HTML on the page."""
    st.html("".join(parts))
