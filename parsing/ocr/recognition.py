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
from parsing.ocr.agreement import Unsure
from parsing.ocr.coloured import fills_of
from parsing.ocr.engines import engines
from parsing.ocr.grids import frames_of, grids_of
from parsing.ocr.looks import Sheet, read_sheet
from parsing.ocr.picture import Rulings, ink_of, is_blank, rulings_of, straightened, tilt_of
from parsing.ocr.raised import raised_digits
from parsing.ocr.unseen_rulings import with_cells_parted
from parsing.page.model import Fill, Page
from parsing.page.tilt import turned_back

DPI = 200
"""Pixels for each inch that a page picture should have; what scanners in offices make."""
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
    picture: Image.Image,
    width: float,
    height: float,
    number: int,
    *,
    upright: bool = False,
    pasted: bool = False,
) -> Scanned:
    """Read a page picture.

    Args:
        picture: The page as shown, best at 200 dpi.
        width: The page's width in points.
        height: Its height in points.
        number: The page's number, from 1.
        upright: It is known not to lie sideways or head down.
        pasted: Nobody laid it on a scanner: it lies straight, however a line of a chart slopes.

    Returns:
        The page; it has no words where the picture is blank or no engine is on this machine.
    """
    per_point = picture.width / width
    tilt = 0.0 if pasted else tilt_of(picture)
    straight = straightened(picture, tilt)
    ink = ink_of(straight)
    if is_blank(ink) or not ocr_available():
        return Scanned(Page(number, width, height, (), (), (), ()), (), tilt)
    rulings = _in_points(rulings_of(ink, per_point), per_point)
    lines = (*rulings.across, *rulings.down)
    grids = tuple(grids_of(rulings))
    sheet = Sheet(straight, ink, per_point, lines, ruled=bool(grids))
    found = read_sheet(sheet, engines(), upright=upright or pasted)
    if turn := found.turn:
        size = (height, width) if turn % 2 else (width, height)
        return replace(
            read_page(turned_back(picture, turn), *size, number, upright=True), turn=turn
        )
    grids = tuple(with_cells_parted(grid, found.words) for grid in grids)
    cells = [cell for grid in grids for row in grid.rows for cell in row if cell]
    page = Page(
        number=number,
        width=width,
        height=height,
        words=found.words,
        rules=lines,
        fills=(
            *_fills(straight, cells, per_point),
            *fills_of(straight, found.words, cells, per_point),
        ),
        images=(),
        grids=grids,
        frames=tuple(frames_of(rulings)),
    )
    raised = tuple(raised_digits(found.words, ink, per_point))
    return Scanned(page, (*found.unsure, *raised), tilt)


def _in_points(rulings: Rulings, per_point: float) -> Rulings:
    return Rulings(
        tuple(_scaled(box, 1 / per_point) for box in rulings.across),
        tuple(_scaled(box, 1 / per_point) for box in rulings.down),
    )


def _scaled(box: Box, by: float) -> Box:
    return Box(box.x0 * by, box.top * by, box.x1 * by, box.bottom * by)


def _fills(picture: Image.Image, cells: Sequence[Box], per_point: float) -> Iterator[Fill]:
    """Yield the colour of each cell that is not as white as the paper."""
    pixels: npt.NDArray[np.uint8] = np.asarray(picture.convert("RGB"))
    for cell in cells:
        inner = _scaled(
            Box(cell.x0 + _INSIDE, cell.top + _INSIDE, cell.x1 - _INSIDE, cell.bottom - _INSIDE),
            per_point,
        )
        part = pixels[int(inner.top) : int(inner.bottom), int(inner.x0) : int(inner.x1)]
        if part.size:
            colour = tuple(float(c) for c in np.median(part.reshape(-1, 3), axis=0) / 255)
            if min(colour) < _WHITE:
                yield Fill(cell, colour)
