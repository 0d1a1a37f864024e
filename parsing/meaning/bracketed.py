"""Cells with a second figure in brackets, where the header or a line over the table says of what.

Performance by quarter, target in brackets
Q1           Q2
Letters answered in time   88% (85%)    91% (85%)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parsing.entries import Entry, Slot
from parsing.language.headers import BESIDE_A_FIGURE, Meaning, bracket_meaning, header_meaning
from parsing.language.numbers import quantity
from parsing.page.passage import Passage

_TOLD = re.compile(
    r"\b(?P<what>(?:[\w’']+\s+){1,4}?)(?:is\s+|are\s+)?(?:shown\s+|given\s+|printed\s+|set\s+out\s+)?"
    r"in\s+(?:\(?brackets\)?|parenthes[ie]s)",
    re.I,
)
_BRACKETED = re.compile(r"\(\s*(?P<count>\d[\d,]*)\s*\)")
_CELL = re.compile(r"(?P<first>[^()]+)\((?:target\b\s*:?\s*)?(?P<second>[^()]+)\)\W*", re.I)


def with_brackets(entries: Iterable[Entry], passages: Sequence[Passage]) -> Iterator[Entry]:
    """Yield the entries, each cell of two figures as two cells where it is told what they are."""
    told = {p.page: m for p in passages if (m := _told(p.text)) is not None}
    for entry in entries:
        slots = [part for slot in entry.slots for part in _parts(slot, told)]
        yield replace(entry, slots=tuple(slots))


def with_counts_below(above: Sequence[Entry], row: Entry) -> Entry | None:
    """Return the last entry with the counts that a second row of its figures sets in brackets.

    Both rows share the cell of their name, and whatever else is merged over the two; the first
    holds shares or rates. Whole numbers over others in brackets may be those of last year.

    Args:
        above: The entries so far.
        row: The row, as if it were another indicator.
    """
    last = above[-1] if above else None
    if last is None or not last.name.words or last.name.words != row.name.words:
        return None
    known = [slot.passage for slot in last.slots]
    fresh = [slot for slot in row.slots if slot.passage and slot.passage not in known]
    found = [_BRACKETED.fullmatch(slot.text) for slot in fresh]
    bare = all(_BRACKETED.fullmatch(p.text) is None for p in known)
    values = [s.text for s in last.slots if s.column.meaning is Meaning.VALUE and s.passage]
    shares = [text for text in values if "%" in text or "." in text]
    if not (fresh and bare and all(found)) or len(shares) * 2 <= len(values):
        return None
    counts = (
        replace(
            slot,
            column=replace(slot.column, meaning=Meaning.NUMERATOR, unit=None),
            passage=slot.passage.cut(*match.span("count")),
        )
        for slot, match in zip(fresh, found, strict=True)
        if match
    )
    return replace(last, slots=(*last.slots, *counts))


def _told(text: str) -> Meaning | None:
    """Return what is said to stand in brackets, or None where it is nothing that is known."""
    said = _TOLD.search(text)
    meaning = header_meaning(said["what"]) if said else None
    return meaning if meaning in BESIDE_A_FIGURE else None


def _parts(slot: Slot, told: dict[int, Meaning]) -> Iterator[Slot]:
    meaning = bracket_meaning(slot.column.header) or told.get(slot.page)
    both = _CELL.fullmatch(slot.text) if slot.column.meaning is Meaning.VALUE else None
    figures = [quantity(both[name]) for name in ("first", "second")] if both else [None]
    if meaning is None or both is None or None in figures:
        yield slot
        return
    beside = replace(slot.column, meaning=meaning)
    yield replace(slot, passage=slot.passage.cut(*both.span("first")))
    yield replace(slot, column=beside, passage=slot.passage.cut(*both.span("second")))
