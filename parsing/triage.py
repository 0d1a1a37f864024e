"""Which pages are worth reading closely, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from parsing.document import Document
from parsing.errors import NoSuchPageError, NoTextError

_FEWEST_LETTERS = 20  # fewer than this on a page is a page number or a stamp, not text


@dataclass(frozen=True, slots=True)
class Choice:
    """The pages to read, and the pages that hold no text."""

    pages: tuple[int, ...]
    without_text: tuple[int, ...]


def choose_pages(document: Document, asked: Collection[int] | None = None) -> Choice:
    """Choose the pages to read: those asked for, else every page that holds text.

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
    return Choice(tuple(n for n in wanted if n not in empty), empty)


def _has_text(text: str) -> bool:
    return sum(character.isalnum() for character in text) >= _FEWEST_LETTERS
