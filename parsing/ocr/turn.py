"""Which way up a page picture is: sheets are put in sideways and head down.

A page is turned only for a reason: its words make no sense, or its lines run up and down. Looking
at it the other ways costs a reading each, which only such pages pay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PIL import Image

from parsing.ocr.engines import Engine, SeenLine, see
from parsing.page.tilt import turned_back

_KNOWN = re.compile(
    r"the|and|for|with|from|this|that|was|were|are|our|has|have|not|all|targets?|actual|"
    r"performance|number|percentage|average|total|year|quarter|month|days|value|measure|"
    r"indicators?|report|council|services?|people|status"
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 12  # words: fewer say nothing
_SENSE = 0.1  # share of a page's words that are known ones; English prose has 0.3


def turn_of(engine: Engine, picture: Image.Image, seen: Sequence[SeenLine]) -> int:
    """Return by how many quarters, clockwise, a page lies turned; 0 where that is not sure.

    Args:
        engine: The engine to look with.
        picture: The page as it lies.
        seen: What the engine sees of it, as it lies.
    """
    words = _WORD.findall(_text(seen))
    if len(words) < _ENOUGH or is_upright(seen):
        return 0
    for turn in (1, 3) if _run_down(seen) else (2, 1, 3):
        if is_upright(tuple(see(engine, turned_back(picture, turn)))):
            return turn
    return 0


def is_upright(seen: Sequence[SeenLine]) -> bool:
    """Tell whether what was seen reads across and makes sense."""
    return _makes_sense(seen) and not _run_down(seen)


def _makes_sense(seen: Sequence[SeenLine]) -> bool:
    words = _WORD.findall(_text(seen).casefold())
    known = sum(_KNOWN.fullmatch(word) is not None for word in words)
    return len(words) >= _ENOUGH and known > _SENSE * len(words)


def _run_down(seen: Sequence[SeenLine]) -> bool:
    """Tell whether most letters stand in lines that are higher than they are wide."""
    down = sum(len(s.text) for line in seen if _is_high(line) for s in line)
    return 2 * down > sum(len(s.text) for line in seen for s in line)


def _is_high(line: SeenLine) -> bool:
    wide = max(s.box.x1 for s in line) - min(s.box.x0 for s in line)
    return max(s.box.bottom for s in line) - min(s.box.top for s in line) > wide


def _text(seen: Sequence[SeenLine]) -> str:
    return " ".join(sighting.text for line in seen for sighting in line)
