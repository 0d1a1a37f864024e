"""Ratings shown as small pictures: a green disc, a red octagon, an amber triangle.

What such a picture is called is not in the file, but its colour can be seen. It is put among the
shapes of the page as a disc of that colour, so that it is read as a drawn one would be. A picture
that is not plainly of one colour shows nothing, and neither do pictograms that all have one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kpi.model import Box
from kpi.vocabulary import State
from parsing.language.status import states_of_colour
from parsing.page.model import Page, Shape

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3.0
"""Pixels for each point that the picture of a page needs."""
_SMALLEST, _LARGEST, _LONGEST = 4.0, 36.0, 1.8  # points across, and times as long as wide
_SEEN = 16  # pixels across that a picture is looked at in
_INKED, _ONE = 0.15, 0.85  # of its pixels that are coloured, and of those that are of one colour
_PLAIN = 0.35  # between the strongest and the weakest channel of a coloured pixel
_SEVERAL = 2  # colours of ratings on one page


def with_icons(page: Page, picture: Callable[[], Image]) -> Page:
    """Return a page with its small pictures as discs, where their colour is that of a rating.

    Args:
        page: The page laid upright.
        picture: Renders it, `SCALE` pixels for each point.
    """
    small = [box for box in page.images if _is_small(box)]
    if not small:
        return page
    seen = list(_coloured(small, picture()))
    rated = {states_of_colour(colour) for _, colour in seen}
    celled = [cell for grid in page.grids for row in grid.rows for cell in row if cell]
    shown = (
        disc(box, colour)
        for box, colour in seen
        if len(rated) >= _SEVERAL or any(_stands_in(box, cell) for cell in celled)
    )
    return replace(page, shapes=(*page.shapes, *shown))


def _is_small(box: Box) -> bool:
    short, long = sorted((box.x1 - box.x0, box.bottom - box.top))
    return short >= _SMALLEST and long <= min(_LARGEST, _LONGEST * short)


def _coloured(boxes: list[Box], picture: Image) -> Iterator[tuple[Box, tuple[float, ...]]]:
    for box in boxes:
        place = tuple(round(edge * SCALE) for edge in (box.x0, box.top, box.x1, box.bottom))
        seen = picture.convert("RGB").crop(place).resize((_SEEN, _SEEN))  # type: ignore[arg-type]
        channels = [value / 255 for value in seen.tobytes()]
        colour = _one_colour(list(zip(*(channels[n::3] for n in range(3)), strict=True)))
        if colour is not None:
            yield box, colour


def _one_colour(pixels: Sequence[tuple[float, ...]]) -> tuple[float, ...] | None:
    """Return the mean of what is coloured, where it is plainly red, amber or green."""
    inked = [pixel for pixel in pixels if max(pixel) - min(pixel) > _PLAIN]
    if len(inked) < _INKED * len(pixels):
        return None
    by_rating: dict[tuple[State, ...] | None, list[tuple[float, ...]]] = {}
    for pixel in inked:
        by_rating.setdefault(states_of_colour(pixel), []).append(pixel)
    states, most = max(by_rating.items(), key=lambda pair: len(pair[1]))
    if states is None or len(most) < _ONE * len(inked):
        return None
    return tuple(sum(channel) / len(most) for channel in zip(*most, strict=True))


def _stands_in(box: Box, cell: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return cell.x0 <= x <= cell.x1 and cell.top <= y <= cell.bottom


def disc(box: Box, colour: tuple[float, ...]) -> Shape:
    """Return a disc of a colour that fills a box."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    ends = ((box.x0, y), (x, box.top), (box.x1, y), (x, box.bottom))
    corners = tuple((x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom))
    return Shape(box, ends, colour, corners)
