"""Rows that belong to the indicator above them, and rows that hold more than one indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.entries import Entry
from parsing.grids.tables import Cell
from parsing.language.headers import Meaning, header_meaning
from parsing.language.numbers import quantity
from parsing.page.passage import Passage, end_of_bold

_NOTE = re.compile(
    r"(?:latest\s+)?(?:comments?|commentary|notes?|narrative|explanation|reasons?|analysis|update|"
    r"actions?(?:\s+(?:taken|planned))?|what\s+we\s+are\s+doing)\b[^:–-]{0,30}[:–-]",
    re.I,
)
_LONGEST_HEADING = 30  # words
_SENTENCE = 8  # words; a heading that ends in a full stop is shorter
_LABELS = (
    Meaning.TARGET,
    Meaning.TOLERANCE,
    Meaning.FLOOR,
    Meaning.COMPARATOR,
    Meaning.PREVIOUS,
    Meaning.YEAR_BEFORE,
)
_LABEL = re.compile(
    r"(?:(?:the|our|annual|current|quarterly|monthly|yearly|profiled|cumulative|local|corporate)\s+)*"
    r"(?:targets?|aim|goal|standard|tolerance|floor|minimum|england|national|regional|average|"
    r"england\s+average|national\s+average|(?:previous|last)\s+(?:year|quarter|month|period)|"
    r"same\s+(?:period|month|quarter)\s+last\s+year)"
    r"(?:\s+(?:for\s+)?(?:20\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?|the\s+(?:year|quarter)))?",
    re.I,
)


def lone_heading(row: Sequence[Cell]) -> Passage | None:
    """Return the words of a row that holds one cell alone: of a long text its bold beginning.

    A note stays whole.
    """
    passages = {id(cell): cell.passage for cell in row if cell.passage}
    if len(passages) != 1:
        return None
    (words,) = passages.values()
    if len(words.text.split()) > _LONGEST_HEADING and not is_note(words.text):
        bold = end_of_bold(words)
        words = words if bold is None else words.cut(0, bold)
    return None if quantity(words.text) is not None else words


def is_note(text: str) -> bool:
    """Tell whether the words of a whole row talk about the indicator above: "Comment: …"."""
    is_sentence = text.endswith(".") and len(text.split()) >= _SENTENCE
    return is_sentence or _NOTE.match(text) is not None


def row_meaning(name: str) -> Meaning | None:
    """Return what a row holds for the indicator above where its name is a bare label: "Target"."""
    words = name.strip(" :()")
    meaning = header_meaning(words) if _LABEL.fullmatch(words) else None
    return meaning if meaning in _LABELS else None


def of_each_body(entry: Entry) -> Iterator[Entry]:
    """Yield the entry, or one for each organisation whose figures stand side by side in its row."""
    bodies = list(dict.fromkeys(s.column.body for s in entry.slots if s.column.body))
    for body in bodies:
        slots = tuple(s for s in entry.slots if s.column.body in (None, body))
        yield replace(entry, slots=slots, group=body)
    if not bodies:
        yield entry
