"""The numbers of paragraphs: "3.4" before its words, which is no figure and no part of a name.

A number is told by its place, some way before its words ("3.4      Calls answered"), by its marks
("(5)", "10."), or by its neighbours: "1.1 The plan" over "1.2 Of the 17 measures", however tightly
they are set. "4.5 Days" by itself is a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from parsing.language.list_marks import DISCS, LETTERS, RATINGS
from parsing.page.lines import Line
from parsing.page.model import Word

BULLETS = (*DISCS, *RATINGS, *LETTERS)
_NUMBER = re.compile(
    r"(?P<open>\()?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})(?(open)\)|[.)]?)"
)
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_CAPITAL = re.compile(r"\W?[A-Z]")
_APART = 0.7  # in type sizes: "3.4" stands this far before its words

Numbers = frozenset[Word]


def has_form(word: Word) -> bool:
    """Tell whether a word may be a paragraph's number: "3.4", "10.", "(5)", "a)"."""
    return _NUMBER.fullmatch(word.text) is not None


def number_of(line: Line, known: Numbers) -> str | None:
    """Return the paragraph's number that opens a line, as printed, or None.

    Args:
        line: The words, left to right.
        known: What `in_sequence` found.
    """
    first = line[0]
    if first.text in BULLETS or not has_form(first) or len(line) == 1:
        return None
    apart = line[1].box.x0 - first.box.x1 > _APART * max(word.size for word in line)
    closed = first.text.endswith(".") or first.text.startswith("(")
    return first.text if apart or closed or first in known else None


def in_sequence(lines: Iterable[Line]) -> Numbers:
    """Return the dotted numbers before a capital that follow one another down a document."""
    opening = [line[0] for line in lines if _may_open(line)]
    return frozenset(
        word
        for above, below in pairwise(opening)
        if _follows(_parts(above), _parts(below))
        for word in (above, below)
    )


def _may_open(line: Line) -> bool:
    dotted = len(line) > 1 and _DOTTED.fullmatch(line[0].text)
    return bool(dotted) and _CAPITAL.match(line[1].text) is not None


def _parts(word: Word) -> Sequence[int]:
    return [int(part) for part in word.text.split(".")]


def _follows(above: Sequence[int], below: Sequence[int]) -> bool:
    """Tell "3.5" and "4.1" behind "3.4"; "4.1" also behind the last of any part before it."""
    if len(above) != len(below):
        return False
    next_one = [*above[:-1], above[-1] + 1]
    next_part = [*above[:-2], above[-2] + 1, 1]
    return below in (next_one, next_part)
