"""Pages of cards and tiles typeset on the spot, in several designs."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 842, 595
GREEN, AMBER, RED = (0.0, 0.65, 0.32), (1.0, 0.75, 0.0), (0.85, 0.1, 0.1)
BLUE, GREY, WHITE = (0.1, 0.3, 0.8), (0.85, 0.85, 0.85), (1.0, 1.0, 1.0)
Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Measure:
    """What a card shows; None where it shows none of it."""

    name: str
    value: str
    target: str | None = None
    floor: str | None = None
    previous: str | None = None
    colour: Colour | None = None
    arrow: str | None = None
    ref: str | None = None


Design = Callable[[Canvas, Measure, float, float], None]


def text(canvas: Canvas, x: float, y: float, words: str, size: float = 9, *, bold: bool = False):
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, y, words)


def wrapped(canvas: Canvas, x: float, y: float, words: str, size: float = 9, *, bold=False, at=26):
    """Set words on lines of `at` characters; return the height below the last one."""
    line = ""
    for word in words.split():
        if line and len(line) + len(word) >= at:
            text(canvas, x, y, line, size, bold=bold)
            line, y = "", y - size * 1.2
        line += (" " if line else "") + word
    text(canvas, x, y, line, size, bold=bold)
    return y - size * 1.2


def tile(canvas: Canvas, item: Measure, x: float, y: float, *, under: bool = True):
    """Draw a filled square, a big number, its name under or over it, and the target."""
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.rect(x, y, 170, 100, stroke=0, fill=1)
    text(canvas, x + 12, y + (64 if under else 30), item.value, 26, bold=True)
    wrapped(canvas, x + 12, y + (44 if under else 84), item.name, 10)
    if item.target:
        text(canvas, x + 12, y + 8, f"Target: {item.target}", 9)


def edged_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a framed tile whose left edge is thick and coloured, as a web page draws it."""
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.rect(x, y, 8, 100, stroke=0, fill=1)
    canvas.setStrokeColorRGB(*GREY)
    canvas.rect(x + 8, y, 162, 100, stroke=1, fill=0)
    text(canvas, x + 20, y + 64, item.value, 26, bold=True)
    wrapped(canvas, x + 20, y + 44, item.name, 10)
    if item.target:
        text(canvas, x + 20, y + 8, f"Target: {item.target}", 9)


def tile_named_over(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a tile with the name over its number."""
    tile(canvas, item, x, y, under=False)


def rounded_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a round-cornered white tile with a coloured bar on its left."""
    canvas.setFillColorRGB(*WHITE)
    canvas.roundRect(x, y, 170, 100, 8, stroke=1, fill=1)
    if item.colour:
        canvas.setFillColorRGB(*item.colour)
        canvas.rect(x + 2, y + 4, 6, 92, stroke=0, fill=1)
    wrapped(canvas, x + 14, y + 84, item.name, 10, bold=True)
    text(canvas, x + 14, y + 32, item.value, 24)
    if item.target:
        text(canvas, x + 100, y + 32, f"Target {item.target}", 9)
    if item.previous:
        text(canvas, x + 100, y + 18, f"Last quarter {item.previous}", 8)


def labelled_card(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a frame with its fields in a line, a drawn arrow and a disc that shows the rating."""
    canvas.rect(x, y, 370, 90, stroke=1, fill=0)
    name = f"{item.ref} - {item.name}" if item.ref else item.name
    text(canvas, x + 8, y + 72, name, 11, bold=True)
    fields = [("Latest", item.value), ("Target", item.target), ("Floor", item.floor)]
    fields.append(("Previous", item.previous))
    text(canvas, x + 8, y + 46, " | ".join(f"{a} {b}" for a, b in fields if b), 9)
    _disc(canvas, item.colour, x + 340, y + 76)
    _arrow(canvas, item.arrow, x + 330, y + 40)


def column_card(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a card with a chart, and each label over its value."""
    canvas.setFillColorRGB(0.97, 0.97, 0.97)
    canvas.rect(x, y, 370, 130, stroke=1, fill=1)
    text(canvas, x + 8, y + 112, item.name, 11, bold=True)
    fields = [("Latest", item.value), ("Target", item.target), ("Floor", item.floor)]
    fields.append(("Previous", item.previous))
    for index, (label, value) in enumerate(f for f in fields if f[1]):
        text(canvas, x + 8 + 55 * index, y + 92, label, 8)
        text(canvas, x + 8 + 55 * index, y + 78, value, 10, bold=True)
    _chart(canvas, x + 250, y + 10)
    _disc(canvas, item.colour, x + 350, y + 118)
    _arrow(canvas, item.arrow, x + 330, y + 118)


def _chart(canvas: Canvas, x: float, y: float):
    canvas.setFillColorRGB(0.3, 0.4, 0.6)
    for index, month in enumerate(("Apr", "May", "Jun")):
        canvas.rect(x + 15 + 30 * index, y + 10, 18, 30 + 8 * index, stroke=0, fill=1)
        text(canvas, x + 15 + 30 * index, y, month, 6)
        canvas.setFillColorRGB(0.3, 0.4, 0.6)
    for index, tick in enumerate(("0%", "50%", "100%")):
        text(canvas, x - 6, y + 10 + 25 * index, tick, 6)


def _disc(canvas: Canvas, colour: Colour | None, x: float, y: float):
    if colour:
        canvas.setFillColorRGB(*colour)
        canvas.circle(x, y, 7, stroke=0, fill=1)


def _arrow(canvas: Canvas, way: str | None, x: float, y: float):
    if way is None:
        return
    tip, base = (y + 12, y) if way == "up" else (y, y + 12)
    path = canvas.beginPath()
    path.moveTo(x, tip)
    path.lineTo(x - 6, base)
    path.lineTo(x + 6, base)
    path.close()
    canvas.setFillColorRGB(0.2, 0.2, 0.2)
    canvas.drawPath(path, stroke=0, fill=1)


def key(canvas: Canvas, lines: Sequence[tuple[Colour, str]], x: float = 40, y: float = 500):
    """Draw a key: a heading, and a swatch before each line."""
    text(canvas, x, y + 18, "Key", 10, bold=True)
    for index, (colour, words) in enumerate(lines):
        canvas.setFillColorRGB(*colour)
        canvas.rect(x, y - 16 * index, 12, 10, stroke=0, fill=1)
        text(canvas, x + 18, y - 16 * index + 1, words, 9)


def page_of(
    design: Design,
    measures: Sequence[Measure],
    *,
    columns: int = 4,
    step: tuple[float, float] = (190, 115),
    lines: Sequence[tuple[Colour, str]] = (),
    title: str = "Performance dashboard, Quarter 2 2024/25",
    note: str = "",
) -> bytes:
    """Typeset one landscape page: a title, a key if there is one, then a card for each measure."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    text(canvas, 40, 560, "Northmoor Borough Council", 12, bold=True)
    text(canvas, 40, 542, title, 14, bold=True)
    text(canvas, 40, 524, note)
    if lines:
        key(canvas, lines)
    for index, item in enumerate(measures):
        x, y = 40 + step[0] * (index % columns), 320 - step[1] * (index // columns)
        design(canvas, item, x, y)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def headed_card(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a frame with the name in a coloured strip along its top."""
    canvas.setFillColorRGB(*WHITE)
    canvas.rect(x, y, 170, 100, stroke=1, fill=1)
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.rect(x, y + 70, 170, 30, stroke=0, fill=1)
    wrapped(canvas, x + 6, y + 88, item.name, 10, bold=True)
    text(canvas, x + 10, y + 36, item.value, 24, bold=True)
    text(canvas, x + 10, y + 20, f"Target {item.target or 'N/A'}", 9)
    text(canvas, x + 90, y + 20, f"Previous quarter: {item.previous}", 7)


def touching_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a tile that shares its edges with the next ones, as the cells of a table do."""
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.setStrokeColorRGB(*WHITE)
    canvas.rect(x, y, 190, 115, stroke=1, fill=1)
    text(canvas, x + 60, y + 60, item.value, 26, bold=True)
    wrapped(canvas, x + 12, y + 40, item.name, 10)
    if item.target:
        text(canvas, x + 12, y + 8, f"{item.target} target", 9)


def captioned_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a coloured box that holds the number alone, with the name under it."""
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.rect(x, y + 40, 150, 60, stroke=0, fill=1)
    text(canvas, x + 30, y + 62, item.value, 26, bold=True)
    if item.target:
        text(canvas, x + 30, y + 46, f"Target {item.target}", 8)
    wrapped(canvas, x, y + 26, item.name, 10)


def listed_card(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a round-cornered frame with a label and its value on each line."""
    canvas.roundRect(x, y, 170, 110, 6, stroke=1, fill=0)
    wrapped(canvas, x + 8, y + 96, item.name, 10, bold=True)
    words = {GREEN: "Green", AMBER: "Amber", RED: "Red"}
    lines = (
        ("Latest", item.value),
        ("Previous", item.previous),
        ("Target", item.target),
        ("Status", words.get(item.colour)),
    )
    for index, (label, value) in enumerate(lines):
        text(canvas, x + 8, y + 54 - 14 * index, label, 9)
        text(canvas, x + 110, y + 54 - 14 * index, value or "N/A", 9)


def deck(*slides: tuple[str, Sequence[str]], size: float = 18) -> bytes:
    """Typeset a deck: a front, then a slide for each title and its lines."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(960, 540), invariant=1)
    text(canvas, 60, 400, "Northmoor Borough Council", 28, bold=True)
    text(canvas, 60, 340, "Performance measures, September 2024", 22)
    canvas.showPage()
    for title, lines in slides:
        text(canvas, 40, 490, title, 26, bold=True)
        for index, line in enumerate(lines):
            wrapped(canvas, 60, 430 - 56 * index, line, size, at=88)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


PANELS = (
    (
        "Commitment 1",
        "Reduce the number of children in care to 620 by March 2026",
        "We started at 701 in March 2023. There are now 655.",
    ),
    (
        "Commitment 2",
        "Cut waiting time for an assessment to 28 days",
        "We started at 61 days. It is now 44 days.",
    ),
)


def panels() -> bytes:
    """Typeset a slide of two boxes side by side, sentences in each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(960, 540), invariant=1)
    text(canvas, 40, 490, "Our commitments", 26, bold=True)
    for index, (title, *lines) in enumerate(PANELS):
        x = 40 + 440 * index
        canvas.rect(x, 220, 420, 220, stroke=1, fill=0)
        text(canvas, x + 12, 410, title, 14, bold=True)
        for place, line in enumerate(lines):
            wrapped(canvas, x + 12, 370 - 60 * place, line, 14, at=48)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def summary_and_cards(rows: Sequence[tuple[str, str, str]], cards: Sequence[Measure]) -> bytes:
    """Typeset a ruled summary table of names, values and targets, then a page of cards."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    text(canvas, 40, 560, "Northmoor Borough Council", 12, bold=True)
    text(canvas, 40, 542, "Performance report, Quarter 2 2024/25", 14, bold=True)
    edges, header = (60, 380, 480, 580), ("Indicator", "Actual", "Target")
    for line, row in enumerate((header, *rows)):
        y = 480 - 20 * line
        for x, right, words in zip(edges[:-1], edges[1:], row, strict=True):
            canvas.rect(x, y, right - x, 20, stroke=1, fill=0)
            text(canvas, x + 4, y + 6, words, 9, bold=line == 0)
    canvas.showPage()
    for index, item in enumerate(cards):
        column_card(canvas, item, 40 + 390 * (index % 2), 400 - 145 * (index // 2))
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def corner_tile(canvas: Canvas, item: Measure, x: float, y: float, *, code_at=(8, 84, 12)):
    """Draw a tile with the number in a corner, the name under it and a code by itself."""
    canvas.setFillColorRGB(*(item.colour or GREY))
    canvas.rect(x, y, 180, 105, stroke=0, fill=1)
    left, up, size = code_at
    text(canvas, x + left, y + up, item.ref or "", size, bold=True)
    text(canvas, x + 110, y + 82, item.value, 18, bold=True)
    wrapped(canvas, x + 8, y + 64, item.name, 9, at=36)
    if item.target:
        text(canvas, x + 8, y + 24, f"Target: {item.target}", 8)


def charted_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with the previous figure, the value and the target on a chart of bars."""
    corner_tile(canvas, replace(item, target=None), x, y)
    for index, figure in enumerate((item.previous, item.value, item.target)):
        if figure is None:
            continue
        left, high = x + 90 + 28 * index, float(figure.strip("%")) / 5
        canvas.setFillColorRGB(0.5, 0.5, 0.5)
        canvas.rect(left, y + 6, 24, high, stroke=0, fill=1)
        text(canvas, left + 4, y + 8 + high, figure.strip("%"), 6)


def tile_coded_under(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with a small code at its foot."""
    corner_tile(canvas, item, x, y, code_at=(8, 8, 7))


def tile_coded_by_label(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with "Ref: CS01" at its foot."""
    corner_tile(canvas, replace(item, ref=f"Ref: {item.ref}"), x, y, code_at=(8, 8, 7))


def tile_coded_outside(canvas: Canvas, item: Measure, x: float, y: float, *, up: float = 108):
    """Draw such a tile with its code over the box."""
    corner_tile(canvas, replace(item, ref=None), x, y)
    text(canvas, x, y + up, item.ref or "", 8, bold=True)


def tile_coded_below(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with its code under the box."""
    tile_coded_outside(canvas, item, x, y, up=-8)


def barred_tile(
    canvas: Canvas, item: Measure, x: float, y: float, *, over: float = 2, foot: float = 0
):
    """Draw such a tile with a chart of bars, a figure at the top of each and its label under it."""
    corner_tile(canvas, replace(item, target=None), x, y)
    bars = (("Last year", item.previous), ("Now", item.value), ("Target", item.target))
    for index, (label, figure) in enumerate(bars):
        left, high = x + 70 + 34 * index, foot + float(figure.strip("%")) / 4
        canvas.setFillColorRGB(0.5, 0.5, 0.5)
        canvas.rect(left, y + 12, 30, high, stroke=0, fill=1)
        text(canvas, left + 8, y + 12 + over + high, figure, 6)
        text(canvas, left + 2, y + 4, label, 6)


def tile_with_figures_in_bars(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with each figure inside its bar."""
    barred_tile(canvas, item, x, y, over=-8, foot=10)


def tile_with_line(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw such a tile with one more line, the previous figure as it is worded."""
    corner_tile(canvas, item, x, y)
    text(canvas, x + 8, y + 10, item.previous, 7)


def unboxed_tile_with_target_between(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a code, a name, the target and then a big number, and no box."""
    text(canvas, x, y + 96, item.ref or "", 11, bold=True)
    text(canvas, x, y + 83, item.name, 9, bold=True)
    text(canvas, x, y + 69, f"Aim to reach {item.target}", 8)
    text(canvas, x, y + 44, item.value, 22, bold=True)


def unboxed_tile(canvas: Canvas, item: Measure, x: float, y: float):
    """Draw a code over a big number, its name under it, and no box."""
    text(canvas, x, y + 94, item.ref or "", 8)
    text(canvas, x, y + 70, item.value, 22, bold=True)
    wrapped(canvas, x, y + 54, item.name, 9)
    if item.target:
        text(canvas, x, y + 26, f"Target: {item.target}", 9)
