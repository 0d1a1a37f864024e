"""Cells that hold several things: the actual and the target, a figure of a longer span, bands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.entries import Slot
from parsing.language.bands import split_bands
from parsing.language.headers import Meaning, holds_both
from parsing.language.other_spans import Longer, beside_period
from parsing.language.spans import year_to_date
from parsing.language.thresholds import find_thresholds
from parsing.meaning.yardsticks import BANDS, BY_COLOUR

_BESIDE = re.compile(r"\s*(?:[/|]|\b(?:vs?\.?|versus|against)\b)\s*", re.I)
_TOLERATED = re.compile(
    r"\s*[(\[,;]\s*(?:with\s+(?:a\s+)?)?(?:amber\s+)?tolerance(?:\s+(?:of|is))?\s*[:=–-]?\s*"
    r"(?P<band>[^()\[\]]*\d[^()\[\]]*?)\s*[)\]]?\s*$",
    re.I,
)
_OF_A_PERIOD = (Meaning.VALUE, Meaning.TARGET, Meaning.PREVIOUS)
_OF_LONGER = {Longer.TO_DATE: Meaning.YEAR_TO_DATE, Longer.TARGET: Meaning.TARGET}


def parted(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Yield the cells, one that holds several things as a cell for each.

    It may say what is green, amber and red, or hold the actual and the target: "92.1% / 95%", or
    a target and its tolerance: "9.5 days (tolerance: up to 10.0)".
    """
    for slot in (part for whole in slots for part in _with_tolerance(whole)):
        if both := holds_both(slot.column.header):
            yield from _halves(slot, both)
            continue
        if slot.column.meaning not in (Meaning.THRESHOLDS, *BANDS):
            yield from _of_period(slot)
            continue
        bands = split_bands(slot.text)
        for colour, (start, end) in bands.items():
            column = replace(slot.column, meaning=BY_COLOUR[colour])
            yield replace(slot, column=column, passage=slot.passage.cut(start, end))
        if not bands:
            yield slot


def _with_tolerance(slot: Slot) -> Iterator[Slot]:
    """Yield a cell, the tolerance that stands behind its target as a cell of its own.

    A tolerance of one number may be a width or a bound: it stays where it is.
    """
    found = _TOLERATED.search(slot.text) if slot.column.meaning is Meaning.TARGET else None
    line = next(iter(find_thresholds(f"Tolerance {found['band']}")), None) if found else None
    if found is None or line is None or not line.form or not (line.low or line.high):
        yield slot
        return
    yield replace(slot, passage=slot.passage.cut(0, found.start()))
    column = replace(slot.column, meaning=Meaning.TOLERANCE, header="tolerance")
    yield replace(slot, column=column, passage=slot.passage.cut(*found.span("band")))


def _halves(slot: Slot, meanings: Sequence[Meaning]) -> Iterator[Slot]:
    """Yield the two halves of a cell; one that has no two is neither the actual nor the target."""
    marks = list(_BESIDE.finditer(slot.text))
    if len(marks) != 1:
        yield replace(slot, column=replace(slot.column, meaning=None))
        return
    halves = (slot.passage.cut(0, marks[0].start()), slot.passage.cut(marks[0].end()))
    for meaning, half in zip(meanings, halves, strict=True):
        yield replace(slot, column=replace(slot.column, meaning=meaning), passage=half)


def _of_period(slot: Slot) -> Iterator[Slot]:
    """Yield a cell, its figure of a longer span as one of its own: "150 (year to date 310)"."""
    both = beside_period(slot.text) if slot.column.meaning in _OF_A_PERIOD else None
    if both is None:
        yield slot
        return
    yield replace(slot, passage=slot.passage.cut(0, both.first_end))
    named, own = slot.text[both.first_end : both.start].strip(" (:="), slot.column.period
    meaning = _OF_LONGER.get(both.longer) if slot.column.meaning is Meaning.VALUE else None
    if both.longer is Longer.TO_DATE and own:
        span = year_to_date(own.end)
        own = Period(own.printed, PeriodKind.YEAR_TO_DATE, span.start, span.end)
    dated = None if both.longer is Longer.TARGET else own
    column = replace(slot.column, meaning=meaning, header=named, period=dated)
    yield replace(slot, column=column, passage=slot.passage.cut(both.start, both.end))
