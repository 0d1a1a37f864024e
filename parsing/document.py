"""A PDF as pages of words, rules and pictures: the only module that knows a PDF library.

pdfplumber gives what is kept (words with their font and place); pypdfium2 gives the quick text of
a page, for choosing pages, and its picture, for showing them. Their coordinates are never mixed:
every box here is in PDF points from the top left of the page as shown.
"""

from __future__ import annotations

import hashlib
import io
import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pdfplumber
import pypdfium2
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pypdfium2 import raw

from kpi.model import Box
from parsing.errors import (
    DamagedPdfError,
    EmptyFileError,
    NoSuchPageError,
    NotAPdfError,
    PasswordNeededError,
    PortfolioError,
)
from parsing.glyphs import colour_of, is_bold, printed_words

# The readers mend small faults and talk about each; a user wants the outcome.
logging.getLogger("pdfminer").setLevel(logging.ERROR)
# A header may follow some bytes of a mail gateway or a byte order mark (PDF 32000-1, annex H).
_HEADER_WITHIN = 1024
# PDFium keeps state of its own: one thread at a time may be inside it.
_PDFIUM = threading.Lock()
_WHOLE = 0.8  # of a page: a picture this large is the page


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, with its place, its type and the ink it begins in."""

    text: str
    box: Box
    font: str
    size: float
    bold: bool
    colour: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle: a cell, a tile or a picture of a chart."""

    box: Box
    colour: tuple[float, ...] | None


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn outline that is no plain rectangle: a round-cornered tile, a disc, an arrow.

    Attributes:
        points: Its corners and the ends of its curves, (x, y) from the top left.
        colour: What it is filled with, or None where it is only an outline.
        bends: The points that its curves bend towards, likewise.
    """

    box: Box
    points: tuple[tuple[float, float], ...]
    colour: tuple[float, ...] | None
    bends: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: rows of cells; None where a cell is merged into one before it."""

    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page as shown: its size and everything on it, in points from the top left."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    fills: tuple[Fill, ...]
    images: tuple[Box, ...]
    grids: tuple[Grid, ...] = ()
    frames: tuple[Box, ...] = ()
    shapes: tuple[Shape, ...] = ()


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
        source = self._pdf.pages[number - 1]
        try:
            return _read(source, number)
        except Exception as error:  # a damaged page fails in as many ways as it has bytes
            raise DamagedPdfError from error
        finally:
            source.close()  # a pack of 300 pages takes 2.5 GB otherwise

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The quick text of every page, for choosing pages; never kept."""
        try:
            with _pdfium(self._data) as pdf:
                return tuple(_quick_text(pdf, i) for i in range(len(pdf)))
        except pypdfium2.PdfiumError as error:
            raise DamagedPdfError from error

    def hidden_text(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return those of the pages that are pictures with text laid under them by a scanner."""
        try:
            with _pdfium(self._data) as pdf:
                return tuple(n for n in numbers if _hides_text(pdf[n - 1]))
        except pypdfium2.PdfiumError:  # a damaged page is found to be one when it is read
            return ()


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


def page_picture(data: bytes, number: int, *, scale: float = 2.0) -> Any:
    """Render one page as shown (from 1) as a PIL image, `scale` pixels for each point."""
    with _pdfium(data) as pdf:
        if not 1 <= number <= len(pdf):
            raise NoSuchPageError(number, len(pdf))
        return pdf[number - 1].render(scale=scale).to_pil()


@contextmanager
def _pdfium(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _PDFIUM:
        pdf = pypdfium2.PdfDocument(data)
        try:
            yield pdf
        finally:
            pdf.close()


def _plumbed(data: bytes) -> Any:
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
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


def _quick_text(pdf: pypdfium2.PdfDocument, index: int) -> str:
    try:
        return str(pdf[index].get_textpage().get_text_range())
    except pypdfium2.PdfiumError:
        return ""


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


def _read(source: Any, number: int) -> Page:
    shown = Box(*(float(edge) for edge in source.cropbox))
    left, top = shown.x0 - float(source.bbox[0]), shown.top - float(source.bbox[1])
    width, height = shown.x1 - shown.x0, shown.bottom - shown.top

    def place(item: dict[str, Any]) -> Box:
        return Box(
            float(item["x0"]) - left,
            float(item["top"]) - top,
            float(item["x1"]) - left,
            float(item["bottom"]) - top,
        )

    def visible(box: Box) -> bool:
        return box.x1 > 0 and box.bottom > 0 and box.x0 < width and box.top < height

    return Page(
        number=number,
        width=width,
        height=height,
        words=tuple(word for word in _words(source, place) if visible(word.box)),
        rules=tuple(place(line) for line in source.lines),
        fills=tuple(
            Fill(place(rect), colour_of(rect)) for rect in source.rects if rect.get("fill", True)
        ),
        images=tuple(place(image) for image in source.images),
        grids=tuple(_grids(source, left, top)),
        frames=tuple(place(rect) for rect in source.rects if not rect.get("fill", True)),
        shapes=tuple(_shape(curve, place(curve), left, top) for curve in source.curves),
    )


def _shape(curve: dict[str, Any], box: Box, left: float, top: float) -> Shape:
    ends = curve.get("pts") or ()
    steps = curve.get("path") or ()
    bent = [point for command, *points in steps if command in "cvy" for point in points[:-1]]
    points, bends = (tuple((float(x) - left, float(y) - top) for x, y in p) for p in (ends, bent))
    return Shape(box, points, colour_of(curve) if curve.get("fill") else None, bends)


def _grids(source: Any, left: float, top: float) -> Iterator[Grid]:
    for table in source.find_tables():
        yield Grid(
            tuple(
                tuple(
                    Box(cell[0] - left, cell[1] - top, cell[2] - left, cell[3] - top)
                    if cell
                    else None
                    for cell in row.cells
                )
                for row in table.rows
            )
        )


def _words(source: Any, place: Any) -> Iterator[Word]:
    for text, item in printed_words(source):
        font = str(item["fontname"])
        yield Word(
            text=text,
            box=place(item),
            font=font,
            size=float(item["size"]),
            bold=is_bold(font),
            colour=colour_of(item["chars"][0]),
        )
