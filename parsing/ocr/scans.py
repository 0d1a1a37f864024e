"""The pages of a file that are pictures: read by OCR where it is installed, and said either way.

Text that a scanner laid under its picture is OCR by an engine nobody knows. Where one is installed
here the picture is read afresh, twice; where none is, the scanner's text is read, and every field
of it is in review, as no second reading confirms it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kpi.model import Indicator
from kpi.report import Notice
from parsing.errors import HOW_TO_INSTALL_OCR, NoTextError
from parsing.ocr.agreement import doubts_for, unconfirmed
from parsing.page.model import Page
from parsing.page.pdfium import page_picture
from parsing.page.tilt import Tilt

if TYPE_CHECKING:
    from parsing.ocr.recognition import Scanned

_POINTS = 72  # to the inch


@dataclass(frozen=True, slots=True)
class Scans:
    """The pages without usable text, and those of them that could be read.

    Attributes:
        pages: Numbers of all of them.
        read: What OCR made of those that hold words.
        installed: An OCR engine is on this machine.
        layered: Pages that are read by the text that a scanner laid under their picture.
    """

    pages: tuple[int, ...] = ()
    read: tuple[Scanned, ...] = ()
    installed: bool = False
    layered: tuple[int, ...] = ()

    @property
    def as_pages(self) -> tuple[Page, ...]:
        """The pages that were read, in the form of pages with text."""
        return tuple(scanned.page for scanned in self.read)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pages that were read."""
        return tuple(page.number for page in self.as_pages)

    @property
    def tilts(self) -> dict[int, Tilt]:
        """How far each page that was read lies askew."""
        return {
            scanned.page.number: Tilt(
                scanned.tilt, scanned.page.width, scanned.page.height, scanned.turn
            )
            for scanned in self.read
        }


def read_scans(
    data: bytes,
    pages: Sequence[int],
    layered: Sequence[int] = (),
    *,
    only: bool,
    garbled: Collection[int] = (),
) -> Scans:
    """Read the pages of a file that are pictures.

    Args:
        data: The bytes of the file.
        pages: The numbers of those without text of any use.
        layered: The numbers of those under which a scanner laid text.
        only: No other page of the file is read.
        garbled: Those of the pages that hold letters, and do not say which.

    Raises:
        NoTextError: Nothing else is read, and no word was found or OCR is not installed.
    """
    from parsing.ocr import recognition  # noqa: PLC0415 - a PDF with text does not wait for its libraries

    installed = recognition.ocr_available()
    read = tuple(_readable(data, sorted((*pages, *layered)))) if installed else ()
    if only and not (read or layered):
        raise NoTextError(len(pages), looked=installed, garbled=set(pages) <= set(garbled))
    afresh = {scanned.page.number for scanned in read}
    left = tuple(number for number in layered if number not in afresh)
    pictures = sorted({*pages, *layered} - {*left})
    return Scans(tuple(pictures), read, installed, left)


def question(
    indicators: Sequence[Indicator], scans: Scans, pages: Iterable[Page]
) -> tuple[Indicator, ...]:
    """Add a doubt to the fields whose words two readings of a picture do not share.

    Args:
        indicators: What was read.
        scans: The pictures and what OCR made of them.
        pages: The pages that were read as text; under some a scanner laid it.
    """
    unsure = {s.page.number: s.unsure for s in scans.read}
    once = {p.number: unconfirmed(p.words) for p in pages if p.number in scans.layered}
    return doubts_for(indicators, unsure | once)


def scan_notices(scans: Scans, garbled: Collection[int] = ()) -> Iterator[Notice]:
    """Say which pages are pictures and what became of them.

    Args:
        scans: The pages that were to be read as pictures.
        garbled: Those of them that hold letters, and do not say which.
    """
    unread = [number for number in scans.pages if number not in scans.numbers]
    for numbers, plain, letters in (
        (scans.numbers, _READ, _READ_LETTERS),
        (unread, _NO_WORDS if scans.installed else _NOT_READ, _LETTERS_NOT_READ),
    ):
        for form, some in (
            (plain, [n for n in numbers if n not in garbled]),
            (letters, [n for n in numbers if n in garbled]),
        ):
            for first, last in _runs(some):
                yield Notice(_said(form, first, last), first)
    for first, last in _runs(scans.layered):
        yield Notice(_said(_LAYERED, first, last), first)


def _readable(data: bytes, pages: Sequence[int]) -> Iterator[Scanned]:
    from parsing.ocr import recognition  # noqa: PLC0415 - as above

    scale = recognition.DPI / _POINTS
    for number in pages:
        picture = page_picture(data, number, scale=scale)
        scanned = recognition.read_page(
            picture, picture.width / scale, picture.height / scale, number
        )
        if scanned.page.words:
            yield scanned


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers."""
    for index, number in enumerate(numbers):
        if index == 0 or number != numbers[index - 1] + 1:
            first = number
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield first, number


def _said(forms: tuple[str, str], first: int, last: int) -> str:
    """Fill in the form of a sentence for one page, or that for several."""
    return forms[0].format(first) if first == last else forms[1].format(first, last)


_READ = (
    "Page {} is a picture and was read by OCR; check its figures.",
    "Pages {}–{} are pictures and were read by OCR; check their figures.",
)
_LAYERED = (
    "Page {} is a picture, and the text that its scanner laid under it was read; "
    f"check its figures, or, {HOW_TO_INSTALL_OCR}.",
    "Pages {}–{} are pictures, and the text that their scanner laid under them was read; "
    f"check their figures, or, {HOW_TO_INSTALL_OCR}.",
)
_READ_LETTERS = (
    "Page {} does not say which letters it prints, and was read as a picture by OCR; "
    "check its figures.",
    "Pages {}–{} do not say which letters they print, and were read as pictures by OCR; "
    "check their figures.",
)
_LETTERS_NOT_READ = (
    f"Page {{}} does not say which letters it prints and was not read: {HOW_TO_INSTALL_OCR}.",
    f"Pages {{}}–{{}} do not say which letters they print and were not read: {HOW_TO_INSTALL_OCR}.",
)
_NO_WORDS = (
    "Page {} is a picture in which no words were found.",
    "Pages {}–{} are pictures in which no words were found.",
)
_NOT_READ = (
    f"Page {{}} is a picture without text and was not read: {HOW_TO_INSTALL_OCR}.",
    f"Pages {{}}–{{}} are pictures without text and were not read: {HOW_TO_INSTALL_OCR}.",
)
