"""A small raised digit at the end of a figure on a scan: the mark of a footnote, read as a digit.

An engine reads "141" with a raised 1 behind it as 1411. What it saw as one word is looked at
again: where the last of its signs ends well above the line that the others stand on, it may be
no digit of the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from parsing.ocr.agreement import Unsure
from parsing.ocr.picture import Ink
from parsing.page.model import Word

_ENDS_IN_A_DIGIT = re.compile(r"[\d%]\d$")
_DARK = 0.35  # ink of a sign
_ABOVE, _BELOW = 0.75, 0.6  # type sizes over and under the middle of a word
_ROOM = 0.4  # type sizes beside it, where its box is a little short
_APART = 0.4  # type sizes: a wider gap parts words
_RULED = 0.9  # of the width: a row as full as this is a ruling
_SMALL, _LIFTED = 0.85, 0.2  # of the height of the other signs
_LEAST = 0.25  # of their height: anything less is dust
_WHY = "its last digit is small and raised: it may be the mark of a footnote"
_Sign = tuple[int, int, int, int]


def raised_digits(words: Iterable[Word], ink: Ink, per_point: float) -> Iterator[Unsure]:
    """Yield the figures that end in a small raised sign, with what they are without it.

    Args:
        words: What was read, in points.
        ink: The ink of the picture.
        per_point: Pixels for each PDF point.
    """
    for word in words:
        if _ENDS_IN_A_DIGIT.search(word.text) and _is_raised(_signs(word, ink, per_point)):
            yield Unsure(word.text, word.text[:-1], word.box, _WHY)


def _is_raised(signs: list[_Sign]) -> bool:
    if len(signs) < 2:  # noqa: PLR2004 - one to stand beside
        return False
    *others, (_, _, top, bottom) = signs
    over, under = min(s[2] for s in others), max(s[3] for s in others)
    tall = under - over
    small = _LEAST * tall < bottom - top < _SMALL * tall
    return small and bottom < under - _LIFTED * tall and top < over + _LIFTED * tall


def _signs(word: Word, ink: Ink, per_point: float) -> list[_Sign]:
    """Return the signs of a word: left, right, top and bottom in pixels, left to right."""
    size, middle = word.size * per_point, (word.box.top + word.box.bottom) / 2 * per_point
    top, bottom = max(0, int(middle - _ABOVE * size)), int(middle + _BELOW * size)
    left = max(0, int(word.box.x0 * per_point - _ROOM * size))
    right = int(word.box.x1 * per_point + _ROOM * size)
    marks: npt.NDArray[np.bool_] = ink[top:bottom, left:right] > _DARK
    marks[marks.mean(axis=1) > _RULED] = False
    signs = [
        (a + left, b + left, int(rows[0]), int(rows[-1]))
        for a, b in _stretches(np.atleast_1d(marks.any(axis=0)))
        if len(rows := np.nonzero(marks[:, a:b].any(axis=1))[0])
    ]
    return list(_of_one_word(signs, word, per_point))


def _of_one_word(signs: list[_Sign], word: Word, per_point: float) -> Iterator[_Sign]:
    """Yield the signs that no wide gap parts from the middle of the word."""
    centre = (word.box.x0 + word.box.x1) / 2 * per_point
    wide, run = _APART * word.size * per_point, signs[:1]
    for before, sign in pairwise(signs):
        if sign[0] - before[1] > wide:
            if sign[0] > centre:
                break
            run = []
        run.append(sign)
    yield from run


def _stretches(columns: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    padded = np.concatenate(([0], columns.astype(np.int8), [0]))
    return [(int(a), int(b)) for a, b in np.nonzero(np.diff(padded))[0].reshape(-1, 2)]
