"""A PDF as pages laid upright: opened, counted, and read one page at a time.

pdfplumber gives what is kept (words with their font and place); PDFium gives the quick text of
a page, for choosing pages, which way its text runs, and its picture. Their coordinates are never
mixed.
"""

from __future__ import annotations

import copy
import hashlib
import io
import logging
import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from parsing.errors import (
    DamagedPdfError,
    EmptyFileError,
    NoSuchPageError,
    NotAPdfError,
    PasswordNeededError,
    PortfolioError,
)
from parsing.page import pdfium
from parsing.page.contents import read_contents
from parsing.page.drawn_bullets import with_bullets
from parsing.page.faces import with_faces
from parsing.page.icons import SCALE as ICON_SCALE
from parsing.page.icons import with_icons
from parsing.page.model import Page
from parsing.page.nameless import NamedLetters
from parsing.page.warning_signs import with_warning_signs

# The readers mend small faults and talk about each; a user wants the outcome.
logging.getLogger("pdfminer").setLevel(logging.ERROR)
# A header may follow some bytes of a mail gateway or a byte order mark (PDF 32000-1, annex H).
_HEADER_WITHIN = 1024
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")  # PDF 32000-1, 7.9.4


class Document:
    """An open PDF. Use it as a context manager; pages are read when they are asked for."""

    def __init__(self, data: bytes, name: str = "") -> None:
        self.name = name
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._data = data
        self._pdf = _plumbed(data)
        self.page_count = len(self._pdf.pages)
        # Two readers that count other pages mend the damage in two ways: neither can be trusted.
        if not self.page_count or self.page_count != len(self.texts):
            raise DamagedPdfError
        if self.page_count == 1 and "Collection" in self._pdf.doc.catalog:
            raise PortfolioError

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def page(self, number: int) -> Page:
        """Read one page closely; pages count from 1.

        Raises:
            NoSuchPageError: The file has no such page.
            DamagedPdfError: The page's own instructions cannot be followed.
        """
        if not 1 <= number <= self.page_count:
            raise NoSuchPageError(number, self.page_count)
        turn = pdfium.page_turn(self._data, number)
        source = _upright(self._pdf.pages[number - 1], turn)
        try:
            page = read_contents(source, number, turn)
            seen = page if turn else with_icons(page, lambda: self._picture(number))
            return with_bullets(with_faces(with_warning_signs(seen)))
        except Exception as error:  # a damaged page fails in as many ways as it has bytes
            raise DamagedPdfError from error
        finally:
            source.close()  # a pack of 300 pages takes 2.5 GB otherwise

    def _picture(self, number: int) -> Any:
        return pdfium.page_picture(self._data, number, scale=ICON_SCALE)

    @property
    def made(self) -> date | None:
        """The day on which the file says it was made."""
        found = _MADE.match(str((self._pdf.metadata or {}).get("CreationDate", "")))
        try:
            return date(*map(int, found.groups())) if found else None
        except ValueError:
            return None

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The quick text of every page, for choosing pages; never kept."""
        return pdfium.quick_texts(self._data)

    def hidden_text(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return those of the pages that are pictures with text laid under them by a scanner."""
        return pdfium.hidden_text(self._data, numbers)

    def guesses(self, number: int) -> bool:
        """Tell whether some letters of a page's quick text are no more than a guess."""
        return pdfium.guesses(self._data, number)

    def showing_more(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return those of the pages that show more than their text: a picture, or drawn letters."""
        return pdfium.showing_more(self._data, numbers)


def open_document(data: bytes, name: str = "") -> Document:
    """Open the bytes of a PDF.

    Raises:
        UnreadablePdfError: Empty, not a PDF, damaged, or behind a password; it says which.
    """
    if not data:
        raise EmptyFileError
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise NotAPdfError
    return Document(data, name)


def _upright(source: Any, turn: int) -> Any:
    """Return a page of pdfplumber as if the file had it turned so that its text runs across."""
    if not turn:
        return source
    laid = copy.copy(source.page_obj)
    laid.rotate = (laid.rotate - 90 * turn) % 360
    laid.attrs = {**laid.attrs, "Rotate": laid.rotate}
    return type(source)(source.pdf, laid, source.page_number, source.initial_doctop)


def _plumbed(data: bytes) -> Any:
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
        pdf.rsrcmgr = NamedLetters()
        len(pdf.pages)
    except Exception as error:  # likewise
        if _is_password(error):
            raise PasswordNeededError from error
        raise DamagedPdfError from error
    return pdf


def _is_password(error: BaseException | None) -> bool:
    """Tell a password from other faults: pdfminer's message for it is an empty string."""
    while error is not None:
        if isinstance(error, PDFPasswordIncorrect) or any(
            isinstance(argument, PDFPasswordIncorrect) for argument in error.args
        ):
            return True
        error = error.__cause__ or error.__context__
    return False
