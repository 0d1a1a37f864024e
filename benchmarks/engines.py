"""What each OCR engine reads of each kind of page, and how much work that is for the processor.

    python -m benchmarks.engines [part of a kind's name ...]

The pages are drawn here, so that every word is known, and laid on a fair scanner (200 dpi) and a
poor one (150 dpi, blurred, grainy). `parsing.ocr.looks` chooses by what this measures.
"""

from __future__ import annotations

import io
import os
import random
import sys
from collections.abc import Callable

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from benchmarks.ocr import Score, count
from parsing.document import open_document
from parsing.ocr.engines import engines, see
from parsing.ocr.picture import ink_of, straightened, tilt_of
from parsing.ocr.words import words_of
from parsing.page.pdfium import page_picture
from tests.scanned.scanner import Scanner

SCANNERS = {
    "fair": Scanner(dpi=200, skew=0.8),
    "poor": Scanner(dpi=150, skew=-1.2, grain=10, quality=45, blur=0.5),
}
_DICE = random.Random(11)  # noqa: S311 - the same pages each time
_NAMES = (
    "Council tax collected in the year", "Missed bins per 100,000 collections",
    "Homes let within target time", "Days lost to sickness per employee",
    "Calls answered within 20 seconds", "Household waste recycled", "Complaints answered in time",
    "Street lights repaired in 5 days", "Fly-tips cleared within 2 days", "Visits to the library",
)  # fmt: skip
_ROWS = 20
_ONE = [Frame(45, 45, 505, 750)]
_TWO = [Frame(45, 45, 245, 750), Frame(305, 45, 245, 750)]


def _figure() -> str:
    return _DICE.choice((
        f"{_DICE.randint(300, 999) / 10}%", f"{_DICE.randint(1, 99)}",
        f"{_DICE.randint(1000, 99999):,}", f"£{_DICE.randint(100, 999) / 10}m",
        f"{_DICE.randint(10, 400) / 10}",
    ))  # fmt: skip


def _sentence(name: str) -> str:
    return (
        f"In the quarter to June the figure for {name.lower()} rose from {_figure()} to "
        f"{_figure()}; the target is {_figure()} and the service expects to meet it by March."
    )


def _paragraphs(count: int, mark: str = "") -> list[Flowable]:
    style = ParagraphStyle("p", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
    return [Paragraph(mark + _sentence(_NAMES[i % len(_NAMES)]), style) for i in range(count)]


def _table(*style: tuple[object, ...], rows: int = _ROWS) -> Table:
    head = ["Ref", "Measure", "Target", "Q1", "Q2", "Q3", "Q4"]
    body = [
        [f"KPI {i + 1}", _NAMES[i % len(_NAMES)], *(_figure() for _ in range(5))]
        for i in range(rows)
    ]
    faces = (("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9), ("FONTSIZE", (0, 1), (-1, -1), 9))
    return Table([head, *body], colWidths=[42, 180, *[52] * 5], style=[*faces, *style])


def _typeset(flow: list[Flowable], frames: list[Frame]) -> bytes:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build(flow)
    return file.getvalue()


def _cards() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for i, name in enumerate(_NAMES):
        left, low = 50 + i % 2 * 255, 640 - i // 2 * 145
        canvas.rect(left, low, 240, 125)
        for size, rise, text in ((10, 108, name), (24, 70, _figure())):
            canvas.setFont("Helvetica-Bold", size)
            canvas.drawString(left + 8, low + rise, text)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(left + 8, low + 45, f"Target {_figure()}   Last year {_figure()}")
    canvas.save()
    return file.getvalue()


_RULED = ("GRID", (0, 0), (-1, -1), 0.6, colors.black)
KINDS: dict[str, Callable[[], bytes]] = {
    "prose": lambda: _typeset(_paragraphs(20), _ONE),
    "bullets": lambda: _typeset(_paragraphs(20, "– "), _ONE),
    "two columns": lambda: _typeset(_paragraphs(22), _TWO),
    "cards": _cards,
    "ruled table": lambda: _typeset([_table(_RULED)], _ONE),
    "unruled table": lambda: _typeset([_table()], _ONE),
    "prose and a table": lambda: _typeset([*_paragraphs(8), _table(_RULED, rows=9)], _ONE),
}


def measure(data: bytes, scanner: Scanner) -> dict[str, Score]:
    """Read the scan of a page with each engine; the seconds are the processor's."""
    with open_document(data) as document:
        truth = document.page(1)
    picture = scanner.scan(page_picture(data, 1, scale=scanner.dpi / 72)).convert("RGB")
    straight = straightened(picture, tilt_of(picture))
    ink, per_point = ink_of(straight), picture.width / truth.width
    scores = {}
    for engine in engines():
        began = sum(os.times()[:4])
        words = words_of(see(engine, straight), engine, ink, per_point)
        scores[engine.value] = Score(seconds=sum(os.times()[:4]) - began)
        count(scores[engine.value], words, truth)
    return scores


def main(names: list[str]) -> None:
    """Print a line for each kind of page, scanner and engine."""
    for kind, typeset in KINDS.items():
        if names and not any(name in kind for name in names):
            continue
        for scanner_name, scanner in SCANNERS.items():
            for engine, score in measure(typeset(), scanner).items():
                print(f"{kind:18}{scanner_name:6}{engine:10}{score.shares()}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
