"""What pdfplumber knows of a page, as words, rules and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kpi.model import Box
from parsing.page.glyphs import colour_of, is_bold, printed_words, stroke_of
from parsing.page.model import Fill, Grid, Page, Shape, Word

_LARGEST_MARK = 40.0  # points: an arrow, an octagon, a tick


def read_contents(source: Any, number: int, turn: int) -> Page:
    """Read everything on a page that lies upright.

    Args:
        source: The page of pdfplumber.
        number: Its number, from 1.
        turn: Quarters, clockwise, that it is turned by where the file shows it.
    """
    sheet = Box(*(float(edge) for edge in source.bbox))
    cut_left, cut_top, cut_right, cut_bottom = _margins(source.page_obj)
    left, top = sheet.x0 + cut_left, sheet.top + cut_top
    width, height = sheet.x1 - cut_right - left, sheet.bottom - cut_bottom - top

    def place(item: dict[str, Any]) -> Box:
        return Box(
            float(item["x0"]) - left,
            float(item["top"]) - top,
            float(item["x1"]) - left,
            float(item["bottom"]) - top,
        )

    def visible(box: Box) -> bool:
        return box.x1 > 0 and box.bottom > 0 and box.x0 < width and box.top < height

    grids = tuple(_grids(source))
    words = [word for word in _words(source, grids, place) if visible(word.box)]
    fills = [Fill(place(rect), colour_of(rect)) for rect in source.rects if rect.get("fill", True)]
    shapes = [_shape(curve, place(curve), left, top) for curve in source.curves]
    return Page(
        number=number,
        width=width,
        height=height,
        words=tuple(words),
        rules=tuple(place(line) for line in source.lines),
        fills=tuple(fills),
        images=tuple(place(image) for image in source.images),
        grids=tuple(_shifted(grid, left, top) for grid in grids),
        frames=tuple(place(rect) for rect in source.rects if not rect.get("fill", True)),
        shapes=tuple(shapes),
        turn=turn,
    )


def _margins(page: Any) -> tuple[float, ...]:
    """Return what the crop box cuts off a page as it lies: left, top, right and bottom.

    pdfplumber turns the size of the crop box with the page, and not its place.
    """
    sheet, shown = (sorted(box[::2]) + sorted(box[1::2]) for box in (page.mediabox, page.cropbox))
    cut = [shown[0] - sheet[0], sheet[3] - shown[3], sheet[1] - shown[1], shown[2] - sheet[2]]
    quarters = page.rotate // 90 % 4
    return tuple(max(0.0, float(edge)) for edge in cut[-quarters:] + cut[:-quarters])


def _shape(curve: dict[str, Any], box: Box, left: float, top: float) -> Shape:
    ends = curve.get("pts") or ()
    steps = curve.get("path") or ()
    bent = [point for command, *points in steps if command in "cvy" for point in points[:-1]]
    points, bends = (tuple((float(x) - left, float(y) - top) for x, y in p) for p in (ends, bent))
    if curve.get("fill"):
        return Shape(box, points, colour_of(curve), bends)
    drawn = stroke_of(curve) if curve.get("stroke") else None
    return Shape(box, points, None, bends, drawn)


def _grids(source: Any) -> Iterator[Grid]:
    """Yield the ruled tables; the edges of marks drawn in their cells rule nothing."""
    for table in source.filter(_may_rule).find_tables():
        yield Grid(tuple(tuple(c and Box(*c) for c in row.cells) for row in table.rows))


def _may_rule(item: dict[str, Any]) -> bool:
    longest = float(max(item["width"], item["height"]))
    return item["object_type"] != "curve" or longest > _LARGEST_MARK


def _shifted(grid: Grid, left: float, top: float) -> Grid:
    """Return a grid in points from the top left of what is shown of its page."""
    return Grid(
        tuple(
            tuple(c and Box(c.x0 - left, c.top - top, c.x1 - left, c.bottom - top) for c in row)
            for row in grid.rows
        )
    )


def _words(source: Any, grids: Sequence[Grid], place: Any) -> Iterator[Word]:
    for text, item in printed_words(source, grids):
        font = str(item["fontname"])
        yield Word(
            text=text,
            box=place(item),
            font=font,
            size=float(item["size"]),
            bold=is_bold(font),
            colour=colour_of(item["chars"][0]),
        )
