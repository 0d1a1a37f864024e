"""Digits that a space parts by the thousand: "1 234", with a plain, a hard or a thin space.

On a page the spaces look alike, and a row prints two numbers the same way: it is read as one, and
asked about wherever it is taken (`parsing.page.parted`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPACED = re.compile(
    r"(?<![\w.,/–-])(?:(?<!\d\s)|(?<=\b(?:19|20)\d\d\s))"
    r"[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,5}+(?!\w|\s\d|,\d)"
)
_SPACE = re.compile(r"\s")
_BESIDE = re.compile(r"\s(?!(?:19|20)\d\d\b)\d")
_PARTED = re.compile(r"\d\s\d")


def with_commas(sentence: str, apart: Iterable[tuple[int, int]] = ()) -> str:
    """Return a sentence of the same length, its numbers grouped by commas instead of spaces.

    Args:
        sentence: Running text; in a row of a table these may be two numbers.
        apart: Stretches (start, end) whose digits are no part of a number ("week 12").
    """
    if not _SPACED.search(sentence):
        return sentence
    taken = tuple(apart)

    def joined(group: re.Match[str]) -> str:
        free = not any(start < group.end() and group.start() < end for start, end in taken)
        return _SPACE.sub(",", group.group()) if free else group.group()

    return _SPACED.sub(joined, sentence)


def may_be_two(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but a space parts digits within a number, or it from the next."""
    return bool(_PARTED.search(text[start:end]) or _BESIDE.match(text, end))
