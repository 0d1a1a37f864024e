"""An office scanner: turns a typeset page into the kind of picture that councils publish."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from parsing.document import open_document
from parsing.page.pdfium import page_picture

_POINTS = 72
_PAPER = 246
_SHOWN_THROUGH = 0.06  # of the ink on the back of the sheet


@dataclass(frozen=True, slots=True)
class Scanner:
    """What a scanner does to a page.

    Attributes:
        dpi: Pixels to the inch.
        skew: Degrees that the sheet lies askew, clockwise.
        turn: Quarter turns clockwise that the sheet was put in by: 1 and 3 sideways, 2 head down.
        grain: Standard deviation of the noise, of 255.
        blotches: Grey spots as large as a few letters.
        blur: Radius of the blur, in pixels.
        quality: Of the JPEG.
        edges: The lid was open: black along two edges.
        through: The back of the sheet shows through, mirrored.
    """

    dpi: int = 200
    skew: float = 0.0
    turn: int = 0
    grain: float = 6.0
    blotches: int = 0
    blur: float = 0.0
    quality: int = 65
    edges: bool = False
    through: bool = False
    seed: int = 1

    def scan(self, picture: Image.Image) -> Image.Image:
        """Return the picture of a sheet as this scanner makes it."""
        dice = np.random.default_rng(self.seed)
        sheet = picture.convert("L").rotate(
            -self.skew, resample=Image.Resampling.BICUBIC, fillcolor=255
        )
        sheet = _shown_through(sheet) if self.through else sheet
        sheet = _spotted(sheet, self.blotches, dice)
        sheet = _lid_open(sheet) if self.edges else sheet
        sheet = sheet.filter(ImageFilter.GaussianBlur(self.blur)) if self.blur else sheet
        grey = np.asarray(sheet, dtype=np.float64) * _PAPER / 255
        grainy = grey + dice.normal(0, self.grain, grey.shape)
        turned = np.rot90(grainy.clip(0, 255).astype(np.uint8), -self.turn)
        file = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(turned)).save(file, "JPEG", quality=self.quality)
        return Image.open(file)

    def pdf(self, data: bytes, pages: Iterable[int] | None = None) -> bytes:
        """Return a PDF of the scanned pages of one with text."""
        with open_document(data) as document:
            wanted = pages or range(1, document.page_count + 1)
        out = io.BytesIO()
        canvas = Canvas(out)
        for number in wanted:
            picture = self.scan(page_picture(data, number, scale=self.dpi / _POINTS))
            size = (picture.width * _POINTS / self.dpi, picture.height * _POINTS / self.dpi)
            canvas.setPageSize(size)
            canvas.drawImage(ImageReader(picture), 0, 0, *size)
            canvas.showPage()
        canvas.save()
        return out.getvalue()


def _shown_through(sheet: Image.Image) -> Image.Image:
    front = np.asarray(sheet, dtype=np.float64)
    back = 255 - front[:, ::-1]
    return Image.fromarray((front - _SHOWN_THROUGH * back).clip(0, 255).astype(np.uint8))


def _spotted(sheet: Image.Image, count: int, dice: np.random.Generator) -> Image.Image:
    """Lay grey spots on the margins and between lines: dirt on the glass."""
    spotted = sheet.copy()
    pen = ImageDraw.Draw(spotted)
    for _ in range(count):
        x, y = dice.uniform(0, sheet.width), dice.uniform(0, sheet.height)
        radius = dice.uniform(0.001, 0.006) * sheet.width
        shade = int(dice.uniform(150, 225))
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=shade)
    return spotted


def _lid_open(sheet: Image.Image) -> Image.Image:
    dark = sheet.copy()
    pen = ImageDraw.Draw(dark)
    pen.rectangle((0, 0, round(sheet.width * 0.025), sheet.height), fill=25)
    pen.rectangle((0, round(sheet.height * 0.985), sheet.width, sheet.height), fill=40)
    return dark
