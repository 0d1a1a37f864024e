"""Which pages are worth reading closely, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from parsing.document import Document
from parsing.errors import DamagedPdfError, NoSuchPageError
from parsing.language.legible import FEWEST_LETTERS, usable_text
from parsing.relevance import SHORT, relevant_pages, report_openings


@dataclass(frozen=True, slots=True)
class Choice:
    """The pages to read, and the pages whose text cannot be read.

    Attributes:
        pages: Pages with text to read closely.
        scanned: Pages that are pictures, or whose text is nonsense, to be read by OCR.
        reasons: Why a page of a long pack was chosen; empty where all are read.
        passed_over: How many pages with text were not chosen.
        unseen: How many pictures of a long pack were not chosen.
        layered: Those of the pages whose text a scanner laid under their picture.
        garbled: Those of the scanned pages that hold letters, and do not say which.
        openings: The pages of a long pack on which reports begin, the fullest report first.
    """

    pages: tuple[int, ...]
    scanned: tuple[int, ...]
    reasons: tuple[tuple[int, tuple[str, ...]], ...] = ()
    passed_over: int = 0
    unseen: int = 0
    openings: tuple[int, ...] = ()
    layered: tuple[int, ...] = ()
    garbled: tuple[int, ...] = ()


def choose_pages(
    document: Document, asked: Collection[int] | None = None, also: Collection[int] = ()
) -> Choice:
    """Choose the pages to read: those asked for, else every page.

    Of a long pack only the pages that show signs of indicators are chosen (`relevance`); its
    pictures show none, and are chosen only where it holds nothing else.

    Args:
        document: The file.
        asked: These pages and no others.
        also: Pages that a person wants read whatever else is chosen.

    Raises:
        NoSuchPageError: A page was asked for that the file does not have.
    """
    wanted = sorted(set(asked or range(1, document.page_count + 1)) | set(also))
    for number in wanted:
        if not 1 <= number <= document.page_count:
            raise NoSuchPageError(number, document.page_count)
    unread = tuple(n for n in wanted if not _is_readable(document, n))
    scanned = document.showing_more(unread)
    # A page that holds a footer and no picture has nothing more to read; alone it makes no report.
    only_footers = scanned and len(unread) == len(wanted)
    readable = () if only_footers else tuple(n for n in wanted if n not in scanned)
    garbled = tuple(n for n in scanned if _holds_letters(document, n))
    if asked or document.page_count <= SHORT:
        return Choice(readable, scanned, layered=document.hidden_text(readable), garbled=garbled)
    if not readable:
        looked_at = tuple(n for n in scanned if n in scanned[:SHORT] or n in also)
        return Choice((), looked_at, unseen=len(scanned) - len(looked_at), garbled=garbled)
    reasons = relevant_pages(document.texts)
    chosen = tuple(n for n in readable if n in reasons or n in also)
    pictures = tuple(n for n in scanned if n in also)
    return Choice(
        chosen,
        pictures,
        tuple(reasons.items()),
        len(readable) - len(chosen),
        unseen=len(scanned) - len(pictures),
        openings=report_openings(document.texts, chosen),
        layered=document.hidden_text(chosen),
        garbled=garbled,
    )


def _holds_letters(document: Document, number: int) -> bool:
    """Tell a page whose letters nobody can tell from a picture, which has none."""
    letters = sum(not sign.isspace() for sign in document.texts[number - 1])
    return letters >= FEWEST_LETTERS


def _is_readable(document: Document, number: int) -> bool:
    """Tell whether a page has text that can be read.

    The quick text may part the letters of words that a closer reading keeps together, and guess
    what a letter is that a closer reading knows or knows that it cannot know.
    """
    quick = document.texts[number - 1]
    sure = usable_text(quick) and not document.guesses(number)
    if sure or sum(map(str.isalnum, quick)) < FEWEST_LETTERS:
        return sure
    try:
        return usable_text(" ".join(word.text for word in document.page(number).words))
    except DamagedPdfError:
        return True  # it is named when it is read
