"""Faces that are drawn: a disc with two eyes and a mouth that smiles, is level or frowns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kpi.model import Box
from kpi.vocabulary import State
from parsing.language.status import GREEN, RED, states_of_colour
from parsing.page.model import Page, Shape, Word

_LEAST, _MOST, _ROUND = 6.0, 80.0, 1.15  # points across; times as wide as high
_EYE, _NARROWEST, _WIDEST = 0.3, 0.25, 0.9  # of the disc's width
_FLAT = 0.08  # of its own width: how far a level mouth may bend
_EYES = 2
_SMILE, _LEVEL, _FROWN = "☺", "😐", "☹"
_BY_COLOUR: dict[tuple[State, ...] | None, str] = {GREEN: _SMILE, RED: _FROWN}
_TYPE = 10.0  # points: as high as a sign is taken to be, so that it stands on one line


def with_faces(page: Page) -> Page:
    """Return a page with each drawn face as a sign among its words.

    A smile is green, a level mouth amber and a frown red, whatever the ink of the face: many
    reports print all of their faces in yellow. Where every mouth is level, plain green and red
    say more. What the face was drawn of is taken away.
    """
    discs = [shape for shape in page.shapes if _is_disc(shape.box)]
    faces = {_key(disc.box): (disc.box, sign) for disc in discs if (sign := _sign(page, disc))}
    if not faces:
        return page
    drawn = [disc for disc, _ in faces.values()]
    return replace(
        page,
        words=(*page.words, *(_word(disc, sign) for disc, sign in faces.values())),
        shapes=tuple(s for s in page.shapes if not any(_within(s.box, disc) for disc in drawn)),
        fills=tuple(f for f in page.fills if not any(_within(f.box, disc) for disc in drawn)),
        rules=tuple(r for r in page.rules if not any(_within(r, disc) for disc in drawn)),
    )


def _word(disc: Box, sign: str) -> Word:
    middle, size = (disc.top + disc.bottom) / 2, min(disc.bottom - disc.top, _TYPE)
    box = Box(disc.x0, middle - size / 2, disc.x1, middle + size / 2)
    return Word(sign, box, "", size, bold=False, colour=None)


def _key(box: Box) -> tuple[int, int]:
    return round((box.x0 + box.x1) / 8), round((box.top + box.bottom) / 8)


def _is_disc(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return _LEAST <= wide <= _MOST and high > 0 and 1 / _ROUND <= wide / high <= _ROUND


def _sign(page: Page, disc: Shape) -> str | None:
    shown = _shown(page, disc.box)
    if shown != _LEVEL:
        return shown
    return _BY_COLOUR.get(states_of_colour(disc.colour), shown)


def _shown(page: Page, disc: Box) -> str | None:
    wide, middle = disc.x1 - disc.x0, (disc.top + disc.bottom) / 2
    parts = [s for s in page.shapes if s.box != disc and _within(s.box, disc)]
    marks = [s.box for s in parts] + [f.box for f in page.fills if _within(f.box, disc)]
    eyes = {_key(b) for b in marks if b.x1 - b.x0 <= _EYE * wide and b.bottom <= middle + 1}
    if len(eyes) < _EYES:
        return None
    ways = {_way(bend) for bend in _mouths(page, parts, disc)}
    return ways.pop() if len(ways) == 1 else None


def _mouths(page: Page, parts: Sequence[Shape], disc: Box) -> Iterator[float]:
    """Yield how far each wide mark in the lower half bends down, as a share of its width."""
    wide, middle = disc.x1 - disc.x0, (disc.top + disc.bottom) / 2
    for shape in parts:
        drawn = (*shape.points, *shape.bends)
        across = shape.box.x1 - shape.box.x0
        low = max(y for _, y in drawn) > middle
        if drawn and low and _NARROWEST * wide <= across <= _WIDEST * wide:
            yield _bend(drawn) / across
    for rule in page.rules:
        if _within(rule, disc) and rule.top > middle and rule.x1 - rule.x0 >= _NARROWEST * wide:
            yield 0.0


def _bend(drawn: Sequence[tuple[float, float]]) -> float:
    """Return how much lower the middle of a line is than its ends, in points."""
    left, right = min(x for x, _ in drawn), max(x for x, _ in drawn)
    third = (right - left) / 5
    ends = [y for x, y in drawn if x < left + third or x > right - third]
    between = [y for x, y in drawn if left + third <= x <= right - third]
    return sum(between) / len(between) - sum(ends) / len(ends) if between else 0.0


def _way(bend: float) -> str:
    if abs(bend) <= _FLAT:
        return _LEVEL
    return _SMILE if bend > 0 else _FROWN


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    smaller = inner.x1 - inner.x0 <= outer.x1 - outer.x0
    return smaller and outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom
