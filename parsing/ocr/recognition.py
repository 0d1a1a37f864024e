"""A page that is a picture, read into the same form as one with text.

    picture ─ turned upright ─ straightened ─ rulings ─> grids, cell colours
                                            └ read twice ─> words, and those not read alike twice

Everything is optional: without an engine on the machine no page is read, and the report says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from kpi.model import Box
from parsing.ocr.agreement import Unsure, unconfirmed, unlike
from parsing.ocr.engines import Engine, SeenLine, engines, see
from parsing.ocr.grids import grids_of
from parsing.ocr.picture import Ink, Rulings, ink_of, is_blank, rulings_of, straightened, tilt_of
from parsing.ocr.turn import turn_of
from parsing.ocr.words import words_of
from parsing.page.model import Fill, Grid, Page, Word
from parsing.page.tilt import turned_back

DPI = 200
"""Pixels for each inch that a page picture should have; what scanners in offices make."""
_POOR = 0.02  # of the words read otherwise in a second look: a poor picture
_WHITE = 0.86  # every channel over this is paper
_INSIDE = 2.0  # points of a cell's edge that may hold its rulings


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page as OCR read it.

    Attributes:
        page: Its words, rulings and cells, in points of the page laid straight.
        unsure: The words that the second reading does not share.
        tilt: Degrees that the picture lay askew, clockwise, once upright.
        turn: Quarters that it lay turned, clockwise: 1 and 3 sideways, 2 head down.
    """

    page: Page
    unsure: tuple[Unsure, ...]
    tilt: float
    turn: int = 0


def ocr_available() -> bool:
    """Tell whether an OCR engine is on this machine."""
    return bool(engines())


def read_page(
    picture: Image.Image, width: float, height: float, number: int, *, upright: bool = False
) -> Scanned:
    """Read a page picture.

    Args:
        picture: The page as shown, best at 200 dpi.
        width: The page's width in points.
        height: Its height in points.
        number: The page's number, from 1.
        upright: It is known not to lie sideways or head down.

    Returns:
        The page; it has no words where the picture is blank or no engine is on this machine.
    """
    per_point = picture.width / width
    tilt = tilt_of(picture)
    straight = straightened(picture, tilt)
    ink = ink_of(straight)
    if is_blank(ink) or not ocr_available():
        return Scanned(Page(number, width, height, (), (), (), ()), (), tilt)
    seen = see(engines()[0], straight)
    turn = 0 if upright else turn_of(engines()[0], picture, seen)
    if turn:
        size = (height, width) if turn % 2 else (width, height)
        return replace(
            read_page(turned_back(picture, turn), *size, number, upright=True), turn=turn
        )
    rulings = _in_points(rulings_of(ink, per_point), per_point)
    grids = tuple(grids_of(rulings))
    words, unsure = _read_twice(seen, straight, ink, per_point, ruled=bool(grids))
    page = Page(
        number=number,
        width=width,
        height=height,
        words=words,
        rules=(*rulings.across, *rulings.down),
        fills=tuple(_fills(straight, grids, per_point)),
        images=(),
        grids=grids,
    )
    return Scanned(page, unsure, tilt)


_Look = tuple[Engine, float]
_SECOND_SCALE = {Engine.RAPIDOCR: 0.75, Engine.TESSERACT: 1.5}


def _read_twice(
    seen: Sequence[SeenLine], picture: Image.Image, ink: Ink, per_point: float, *, ruled: bool
) -> tuple[tuple[Word, ...], tuple[Unsure, ...]]:
    """Hold what the best engine saw of a page against another reading.

    In prose that is another engine's, which makes other mistakes. In ruled tables Tesseract
    loses one figure in three, so it is the same engine's second look; but where that differs
    often the picture is poor, and an engine that misreads may do so twice alike.
    """
    best, *others = engines()
    words = words_of(seen, best, ink, per_point)
    if others and not (ruled and words):
        other = _read((others[0], 1.0), picture, ink, per_point)
        return (words, tuple(unlike(words, other))) if words else (other, unconfirmed(other))
    again = _read((best, _SECOND_SCALE[best]), picture, ink, per_point)
    unsure = tuple(unlike(words, again))
    if len(unsure) <= _POOR * len(words):
        return words, unsure
    if not others:
        return words, unconfirmed(words)
    return words, tuple(unlike(words, _read((others[0], 1.0), picture, ink, per_point)))


def _read(look: _Look, picture: Image.Image, ink: Ink, per_point: float) -> tuple[Word, ...]:
    engine, scale = look
    if scale == 1:
        return words_of(see(engine, picture), engine, ink, per_point)
    size = (round(picture.width * scale), round(picture.height * scale))
    smaller = picture.resize(size, Image.Resampling.LANCZOS)
    return words_of(see(engine, smaller), engine, ink_of(smaller), per_point * scale)


def _in_points(rulings: Rulings, per_point: float) -> Rulings:
    return Rulings(
        tuple(_scaled(box, 1 / per_point) for box in rulings.across),
        tuple(_scaled(box, 1 / per_point) for box in rulings.down),
    )


def _scaled(box: Box, by: float) -> Box:
    return Box(box.x0 * by, box.top * by, box.x1 * by, box.bottom * by)


def _fills(picture: Image.Image, grids: Sequence[Grid], per_point: float) -> Iterator[Fill]:
    """Yield the colour of each cell that is not as white as the paper."""
    pixels: npt.NDArray[np.uint8] = np.asarray(picture.convert("RGB"))
    for cell in (cell for grid in grids for row in grid.rows for cell in row if cell):
        inner = _scaled(
            Box(cell.x0 + _INSIDE, cell.top + _INSIDE, cell.x1 - _INSIDE, cell.bottom - _INSIDE),
            per_point,
        )
        part = pixels[int(inner.top) : int(inner.bottom), int(inner.x0) : int(inner.x1)]
        if part.size:
            colour = tuple(float(c) for c in np.median(part.reshape(-1, 3), axis=0) / 255)
            if min(colour) < _WHITE:
                yield Fill(cell, colour)
