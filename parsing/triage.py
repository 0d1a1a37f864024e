"""Which pages are worth reading closely, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from parsing.document import Document
from parsing.errors import NoSuchPageError, NoTextError
from parsing.relevance import SHORT, relevant_pages

_FEWEST_LETTERS = 20  # fewer than this on a page is a page number or a stamp, not text


@dataclass(frozen=True, slots=True)
class Choice:
    """The pages to read, and the pages that hold no text.

    Attributes:
        reasons: Why a page of a long pack was chosen; empty where all are read.
        passed_over: How many pages with text were not chosen.
    """

    pages: tuple[int, ...]
    without_text: tuple[int, ...]
    reasons: tuple[tuple[int, tuple[str, ...]], ...] = ()
    passed_over: int = 0


def choose_pages(document: Document, asked: Collection[int] | None = None) -> Choice:
    """Choose the pages to read: those asked for, else every page that holds text.

    Of a long pack only the pages that show signs of indicators are chosen (`relevance`).

    Raises:
        NoSuchPageError: A page was asked for that the file does not have.
        NoTextError: No page chosen holds text.
    """
    wanted = sorted(set(asked or range(1, document.page_count + 1)))
    for number in wanted:
        if not 1 <= number <= document.page_count:
            raise NoSuchPageError(number, document.page_count)
    empty = tuple(n for n in wanted if not _has_text(document.texts[n - 1]))
    if len(empty) == len(wanted):
        raise NoTextError(len(wanted))
    readable = tuple(n for n in wanted if n not in empty)
    if asked or document.page_count <= SHORT:
        return Choice(readable, empty)
    reasons = relevant_pages(document.texts)
    chosen = tuple(n for n in readable if n in reasons)
    return Choice(chosen, (), tuple(reasons.items()), len(readable) - len(chosen))


def _has_text(text: str) -> bool:
    return sum(character.isalnum() for character in text) >= _FEWEST_LETTERS
