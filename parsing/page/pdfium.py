"""What PDFium is asked of a file: the quick text of its pages, how they lie, and their pictures."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import pi
from typing import Any

import pypdfium2
from pypdfium2 import raw

from parsing.errors import DamagedPdfError, NoSuchPageError

# PDFium keeps state of its own: one thread at a time may be inside it.
_ONE_AT_A_TIME = threading.Lock()
_WHOLE = 0.8  # of a page: a picture this large is the page
_ASKED = 400  # letters of a page that are asked which way they run: they tell as well as all
_MOST = 0.6  # of them, before a page is turned for their sake


def quick_texts(data: bytes) -> tuple[str, ...]:
    """Return the quick text of every page.

    Raises:
        DamagedPdfError: The file cannot be opened.
    """
    try:
        with _opened(data) as pdf:
            return tuple(_quick_text(pdf, i) for i in range(len(pdf)))
    except pypdfium2.PdfiumError as error:
        raise DamagedPdfError from error


def hidden_text(data: bytes, numbers: Iterable[int]) -> tuple[int, ...]:
    """Return those of the pages that are pictures with text laid under them by a scanner."""
    try:
        with _opened(data) as pdf:
            return tuple(n for n in numbers if _hides_text(pdf[n - 1]))
    except pypdfium2.PdfiumError:  # a damaged page is found to be one when it is read
        return ()


def page_turn(data: bytes, number: int) -> int:
    """Return by how many quarters, clockwise, most text of a page is turned as the page is shown.

    A table typed across a sheet and filed upright runs sideways, and so does a page that was
    turned the wrong way in a viewer: 1 reads downwards, 2 stands on its head, 3 reads upwards.
    """
    try:
        with _opened(data) as pdf:
            page = pdf[number - 1]
            turns = Counter(_letter_turns(page.get_textpage()))
            shown = page.get_rotation() // 90
    except pypdfium2.PdfiumError:  # likewise
        return 0
    if not turns:
        return 0
    ((quarters, letters),) = turns.most_common(1)
    return (quarters + shown) % 4 if letters > _MOST * turns.total() else 0


def page_picture(data: bytes, number: int, *, scale: float = 2.0) -> Any:
    """Render one page as shown (from 1) as a PIL image, `scale` pixels for each point."""
    with _opened(data) as pdf:
        if not 1 <= number <= len(pdf):
            raise NoSuchPageError(number, len(pdf))
        return pdf[number - 1].render(scale=scale).to_pil()


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _ONE_AT_A_TIME:
        pdf = pypdfium2.PdfDocument(data)
        try:
            yield pdf
        finally:
            pdf.close()


def _quick_text(pdf: pypdfium2.PdfDocument, index: int) -> str:
    try:
        return str(pdf[index].get_textpage().get_text_range())
    except pypdfium2.PdfiumError:
        return ""


def _letter_turns(text: pypdfium2.PdfTextPage) -> Iterator[int]:
    """Yield the quarters, clockwise, that letters are turned by before the page itself is."""
    count = text.count_chars()
    for index in range(0, count, count // _ASKED + 1):
        # Line breaks are PDFium's own and lie nowhere.
        if not raw.FPDFText_IsGenerated(text, index):
            yield round(raw.FPDFText_GetCharAngle(text, index) / (pi / 2)) % 4


def _hides_text(page: pypdfium2.PdfPage) -> bool:
    """Tell whether most text of a page is drawn without ink, or before a picture of page size."""
    under = over = 0
    covered = False
    for item in page.get_objects():
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) > _WHOLE * page.get_width() * page.get_height():
                covered, under, over = True, under + over, 0
        elif item.type == raw.FPDF_PAGEOBJ_TEXT:
            unseen = raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
            under, over = under + unseen, over + (not unseen)
    return covered and under > over
