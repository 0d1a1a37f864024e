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
_LOGO = 0.05  # of a page: pictures that are together no larger hold no words to read
_FEW = 20  # letters: signs that are no more, and the strokes of as many, are a footer
_STROKES = 10  # of an outlined letter, at least
_ASKED = 400  # letters of a page that are asked how they stand: they tell as well as all
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


def showing_more(data: bytes, numbers: Iterable[int]) -> tuple[int, ...]:
    """Return those of the pages that show more than the text they give.

    Args:
        data: The bytes of the file.
        numbers: Pages, from 1, of which the quick text gives next to nothing.
    """
    try:
        with _opened(data) as pdf:
            return tuple(n for n in numbers if _shows_more(pdf[n - 1]))
    except pypdfium2.PdfiumError:  # likewise
        return tuple(numbers)


def guesses(data: bytes, number: int) -> bool:
    """Tell whether the file does not say what some letters of a page stand for."""
    try:
        with _opened(data) as pdf:
            text = pdf[number - 1].get_textpage()
            unknown = (raw.FPDFText_HasUnicodeMapError(text, i) for i in _some_letters(text))
            return 1 in unknown
    except pypdfium2.PdfiumError:  # likewise
        return False


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
    for index in _some_letters(text):
        yield round(raw.FPDFText_GetCharAngle(text, index) / (pi / 2)) % 4


def _some_letters(text: pypdfium2.PdfTextPage) -> Iterator[int]:
    """Yield the places of enough letters of a page to tell what most of them are like."""
    count = text.count_chars()
    for index in range(0, count, count // _ASKED + 1):
        # Line breaks are PDFium's own, lie nowhere and stand in no font.
        if not raw.FPDFText_IsGenerated(text, index):
            yield index


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


def _shows_more(page: pypdfium2.PdfPage) -> bool:
    """Tell whether a page holds pictures, outlines of letters, or letters that stand for none."""
    text = page.get_textpage()
    unknown = sum(_is_unknown(text, index) for index in range(text.count_chars()))
    pictures = strokes = 0.0
    for item in page.get_objects():
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = _outermost(item).get_bounds()
            pictures += (right - left) * (top - bottom)
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            strokes += raw.FPDFPath_CountSegments(item)
    return (
        unknown > _FEW
        or strokes > _FEW * _STROKES
        or pictures > _LOGO * page.get_width() * page.get_height()
    )


def _is_unknown(text: pypdfium2.PdfTextPage, index: int) -> bool:
    """Tell whether what is drawn at a place is a sign, or a letter that the file does not name."""
    guessed = raw.FPDFText_HasUnicodeMapError(text, index) == 1
    drawn = not raw.FPDFText_IsGenerated(text, index)
    return drawn and (guessed or not chr(raw.FPDFText_GetUnicode(text, index)).isalnum())


def _outermost(item: pypdfium2.PdfObject) -> pypdfium2.PdfObject:
    """Return the form that an object is drawn in, if any: its own place is told within that."""
    while item.container:
        item = item.container
    return item
