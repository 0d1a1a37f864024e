"""Tables pasted as pictures onto pages that otherwise have text: read by OCR, or said not to be.

A picture that shows no table is left alone: a photograph, a logo, a chart (`tabled`). What is read
is put among the words of its page, and its fields are questioned as those of a scan are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kpi.model import Box, Indicator
from kpi.report import Notice
from parsing.errors import HOW_TO_INSTALL_OCR
from parsing.ocr.agreement import Unsure, doubts_for
from parsing.page.axes import chart_words
from parsing.page.model import Grid, Page
from parsing.page.pdfium import page_picture

if TYPE_CHECKING:
    from parsing.ocr.recognition import Scanned

_POINTS = 72  # to the inch
_NARROWEST, _LOWEST = 120.0, 40.0  # points: a smaller picture is a logo or a sign
_MOST_WORDS = 3  # of the page's own on a picture: it lies behind them
_FEWEST_WORDS, _FEWEST_FIGURES = 6, 2  # that a picture of a table holds


@dataclass(frozen=True, slots=True)
class Pasted:
    """The pages of a file, and what became of the tables that are pasted onto them.

    Attributes:
        pages: All pages, the words of such tables among their own.
        read: For each page with such words, where those pictures stand.
        unsure: Those of the words that a second reading does not share, by page.
        unread: The pages with a picture that may hold figures, where OCR is not installed.
    """

    pages: tuple[Page, ...]
    read: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)
    unsure: Mapping[int, tuple[Unsure, ...]] = field(default_factory=dict)
    unread: tuple[int, ...] = ()

    def question(self, indicators: Sequence[Indicator]) -> tuple[Indicator, ...]:
        """Add a doubt to the fields that rest on words of a picture not read alike twice."""
        return tuple(self._questioned(item) for item in indicators)

    def _questioned(self, item: Indicator) -> Indicator:
        """A page's own words are not in doubt, only what stands on its pictures."""
        place = item.evidence
        boxes = self.read.get(place.page, ())
        if not any(_holds(box, inner) for box in boxes for inner in place.boxes):
            return item
        return doubts_for([item], {place.page: self.unsure[place.page]})[0]

    @property
    def notices(self) -> Iterator[Notice]:
        """Say which pages have such pictures, and whether they were read."""
        for number in self.read:
            yield Notice(f"A picture on page {number} was read by OCR; check its figures.", number)
        for number in self.unread:
            said = f"A picture on page {number} may hold figures that were not read"
            yield Notice(f"{said}: {HOW_TO_INSTALL_OCR}.", number)


def read_pasted(data: bytes, pages: Sequence[Page]) -> Pasted:
    """Read the tables that are pasted onto pages as pictures.

    Args:
        data: The bytes of the file.
        pages: Its pages that were read as text, in order, none that is a scan.
    """
    found: list[Page] = []
    read: dict[int, tuple[Box, ...]] = {}
    unsure: dict[int, tuple[Unsure, ...]] = {}
    unread: list[int] = []
    for page in pages:
        large = [] if page.turn else _large_pictures(page)
        seen = list(_read_all(data, page, large)) if large else []
        known = [(box, scanned) for box, scanned in seen if scanned and _holds_figures(scanned)]
        for box, scanned in known:
            page = _with_words(page, box, scanned)  # noqa: PLW2901 - the same page, whole
        if known:
            read[page.number] = tuple(box for box, _ in known)
            unsure[page.number] = tuple(u for box, s in known for u in _moved_doubts(s, box))
        elif any(scanned is None for _, scanned in seen):
            unread.append(page.number)
        found.append(page)
    return Pasted(tuple(found), read, unsure, tuple(unread))


def _large_pictures(page: Page) -> list[Box]:
    """Return the pictures of a page that are large enough to show a table, and no background."""
    shown = (_within(page, box) for box in dict.fromkeys(page.images))
    return [
        box
        for box in shown
        if box.x1 - box.x0 >= _NARROWEST
        and box.bottom - box.top >= _LOWEST
        and sum(_holds(box, word.box) for word in page.words) <= _MOST_WORDS
    ]


def _read_all(
    data: bytes, page: Page, boxes: Sequence[Box]
) -> Iterator[tuple[Box, Scanned | None]]:
    """Yield each picture that shows a table with what OCR reads, None where it is not installed."""
    from parsing.ocr import recognition  # noqa: PLC0415 - most files have no such picture
    from parsing.ocr.tabled import shows_a_table  # noqa: PLC0415 - as above

    scale = recognition.DPI / _POINTS
    picture = page_picture(data, page.number, scale=scale)
    for box in boxes:
        edges = (box.x0, box.top, box.x1, box.bottom)
        part = picture.crop(tuple(round(edge * scale) for edge in edges))
        if shows_a_table(part, scale):
            size = (part.width / scale, part.height / scale)
            ready = recognition.ocr_available()
            read = recognition.read_page(part, *size, page.number, pasted=True) if ready else None
            yield box, read


def _holds_figures(scanned: Scanned) -> bool:
    """Tell a table from the scale, the dates and the key of a chart."""
    charted = chart_words(scanned.page, scanned.page.words)
    words = [word for word in scanned.page.words if word not in charted]
    figures = sum(any(map(str.isdigit, word.text)) for word in words)
    return len(words) >= _FEWEST_WORDS and figures >= _FEWEST_FIGURES


def _with_words(page: Page, box: Box, scanned: Scanned) -> Page:
    """Return a page with what was read of a picture, in the place where that stands."""
    seen = scanned.page
    grids = (
        Grid(tuple(tuple(cell and _moved(cell, box) for cell in row) for row in grid.rows))
        for grid in seen.grids
    )
    return replace(
        page,
        words=(*page.words, *(replace(w, box=_moved(w.box, box)) for w in seen.words)),
        rules=(*page.rules, *(_moved(rule, box) for rule in seen.rules)),
        fills=(*page.fills, *(replace(f, box=_moved(f.box, box)) for f in seen.fills)),
        grids=(*page.grids, *grids),
        frames=(*page.frames, *(_moved(frame, box) for frame in seen.frames)),
    )


def _moved_doubts(scanned: Scanned, box: Box) -> Iterator[Unsure]:
    return (replace(one, box=_moved(one.box, box)) for one in scanned.unsure)


def _moved(box: Box, by: Box) -> Box:
    return Box(box.x0 + by.x0, box.top + by.top, box.x1 + by.x0, box.bottom + by.top)


def _within(page: Page, box: Box) -> Box:
    right, bottom = min(page.width, box.x1), min(page.height, box.bottom)
    return Box(max(0.0, box.x0), max(0.0, box.top), right, bottom)


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
