"""Lines that an OCR engine saw, as words like those of a PDF: in points, with a size and weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from kpi.model import Box
from parsing.ocr.bullets import with_bullets
from parsing.ocr.engines import Engine, SeenLine, Sighting
from parsing.ocr.picture import Ink, stroke_width
from parsing.page.model import Word

# The height of an engine's box for a line, in type sizes: one leaves room round the letters.
_LINE_HEIGHT = {Engine.RAPIDOCR: 1.31, Engine.TESSERACT: 0.95}
# How wide letters are, in type sizes, near enough for any face that reports are set in.
_NARROW, _WIDE, _CAPITAL, _USUAL = 0.28, 0.85, 0.68, 0.54
_WIDTHS = dict.fromkeys("iljtfrI.,:;'!|()[]/-", _NARROW) | dict.fromkeys("mwMW%@–—", _WIDE)
_ENOUGH = 1.5  # type sizes of letters: fewer say nothing of the size that they are set in
_LARGE = 1.6  # times the usual size: large however few letters there are
_SAME = 0.15  # a size within this share of the page's usual one is that size: bold is wider
_WIDEST_GAP = 1.2  # heights of a line: wider gaps part columns
# Bold strokes are 1.3 to 1.5 times as wide as the page's regular ones, which most pages have
# more of; how wide those are depends on how sharp the scan is.
_BOLD, _REGULAR = 1.25, 0.15
_FONT = "read by OCR"
# "Target:80%" and "2022/23:17" are a label and a figure; "10:30" and "1:5" are not.
_LABELLED = re.compile(r"(?:\S*[^\W\d]|\d{2,4}/\d{2,4}):(?=[£+-]?\d)")


def words_of(
    lines: Sequence[SeenLine], engine: Engine, ink: Ink, per_point: float
) -> tuple[Word, ...]:
    """Turn the lines of one engine into words.

    Args:
        lines: What the engine saw, in pixels of the straight picture.
        engine: Which engine saw it.
        ink: The ink of that picture, which tells bold from regular.
        per_point: Pixels for each PDF point.
    """
    if engine is Engine.RAPIDOCR:
        lines = [_spaced(tuple(part for word in line for part in _parted(word))) for line in lines]
    lines = with_bullets(lines, ink)
    heights = [_height(line) / _LINE_HEIGHT[engine] for line in lines]
    usual = _by_letters(lines, heights)
    wide = _by_letters(lines, [_width(line) for line in lines])
    sizes = [_size(line, usual, wide, h) for line, h in zip(lines, heights, strict=True)]
    strokes = [_stroke(line, ink) / size for line, size in zip(lines, sizes, strict=True)]
    regular = _by_letters(lines, strokes, share=_REGULAR)
    return tuple(
        word
        for line, size, stroke in zip(lines, sizes, strokes, strict=True)
        for word in _words(line, size, per_point, bold=stroke > _BOLD * regular)
    )


def _parted(seen: Sighting) -> Iterator[Sighting]:
    """Yield a label and its figure, between which the engine often sees no space."""
    if not (found := _LABELLED.match(seen.text)):
        yield seen
        return
    box, share = seen.box, found.end() / len(seen.text)
    cut = box.x0 + share * (box.x1 - box.x0)
    yield Sighting(found.group(), Box(box.x0, box.top, cut, box.bottom))
    yield Sighting(seen.text[found.end() :], Box(cut, box.top, box.x1, box.bottom))


def _spaced(line: SeenLine) -> SeenLine:
    """Set the words of a line evenly between its ends: the engine knows them only roughly.

    A gap wider than a line is high is one between columns, and stays.
    """
    wide = _WIDEST_GAP * _height(line)
    starts = [i for i, (a, b) in enumerate(pairwise(line), 1) if b.box.x0 - a.box.x1 > wide]
    ends = [*starts, len(line)]
    return tuple(
        word
        for start, end in zip([0, *starts], ends, strict=True)
        for word in _even(line[start:end])
    )


def _even(run: SeenLine) -> Iterator[Sighting]:
    left = run[0].box.x0
    em = (run[-1].box.x1 - left) / (_ems(run) + _NARROW * (len(run) - 1))
    for seen in run:
        right = left + em * _ems((seen,))
        yield Sighting(seen.text, Box(left, seen.box.top, right, seen.box.bottom))
        left = right + em * _NARROW


def _by_letters(
    lines: Sequence[SeenLine], measures: Sequence[float], *, share: float = 0.5
) -> float:
    """Return the measure under which this share of a page's letters has its own.

    Letters are counted, not lines: the labels of a chart are many lines, and few letters.
    """
    paired = zip(lines, measures, strict=True)
    each = sorted(measure for line, measure in paired for seen in line for _ in seen.text)
    return each[int(share * len(each))] if each else 0.0


def _height(line: SeenLine) -> float:
    return max(s.box.bottom for s in line) - min(s.box.top for s in line)


def _ems(line: SeenLine) -> float:
    letters = (c for seen in line for c in seen.text)
    return sum(_WIDTHS.get(c, _CAPITAL if c.isupper() else _USUAL) for c in letters)


def _width(line: SeenLine) -> float:
    """Return how wide a line is set: the width of its letters against their usual one."""
    return sum(s.box.x1 - s.box.x0 for s in line) / _ems(line)


def _size(line: SeenLine, usual: float, wide: float, height: float) -> float:
    """Return a line's type size: another than the usual one only where height and width agree.

    Of a line of one or two letters, such as the large figure of a card, the height alone tells.
    """
    ratio, tall = _width(line) / wide, height / usual
    if _ems(line) < _ENOUGH:
        return height if tall > _LARGE else usual
    apart = min(ratio, tall) > 1 + _SAME or max(ratio, tall) < 1 - _SAME
    return usual * ratio if apart else usual


def _stroke(line: SeenLine, ink: Ink) -> float:
    words = [s for s in line if any(c.isalnum() for c in s.text)] or line
    return median(stroke_width(ink, seen.box) for seen in words)


def _words(line: SeenLine, size: float, per_point: float, *, bold: bool) -> Iterator[Word]:
    middle = median((s.box.top + s.box.bottom) / 2 for s in line) / per_point
    half = size / per_point * 0.55
    for seen in line:
        left, right = seen.box.x0 / per_point, seen.box.x1 / per_point
        box = Box(left, middle - half, right, middle + half)
        yield Word(seen.text, box, _FONT, size / per_point, bold)
