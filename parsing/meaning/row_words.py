"""Rows that belong to the indicator above them, and rows that hold more than one indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsing.entries import Entry
from parsing.language.headers import Meaning, header_meaning

_NOTE = re.compile(
    r"(?:latest\s+)?(?:comments?|commentary|notes?|narrative|explanation|reasons?|analysis|update|"
    r"actions?(?:\s+(?:taken|planned))?|what\s+we\s+are\s+doing)\b[^:–-]{0,30}[:–-]",
    re.I,
)
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
