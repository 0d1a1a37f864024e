"""What the cells of a row or the fields of a card say: target, tolerance, figures, rating."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kpi.model import (
    Claim,
    Doubt,
    Evidence,
    Period,
    PrintedPolarity,
    Quantity,
    Reading,
    Target,
    Tolerance,
)
from kpi.vocabulary import BandForm, ClaimForm, Direction, Field, ReadingKind, Unit
from parsing.entries import Slot
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import find_numbers, quantity
from parsing.language.polarity_words import printed_polarity
from parsing.language.status import states_of_colour, states_of_words
from parsing.language.thresholds import find_thresholds

_KINDS = {
    Meaning.VALUE: ReadingKind.ACTUAL,
    Meaning.YEAR_TO_DATE: ReadingKind.ACTUAL,
    Meaning.PREVIOUS: ReadingKind.PREVIOUS,
    Meaning.YEAR_BEFORE: ReadingKind.PREVIOUS,
    Meaning.BASELINE: ReadingKind.BASELINE,
    Meaning.FORECAST: ReadingKind.FORECAST,
    Meaning.COMPARATOR: ReadingKind.COMPARATOR,
    Meaning.NUMERATOR: ReadingKind.COUNT,
    Meaning.DENOMINATOR: ReadingKind.TOTAL,
}
_CURRENT = re.compile(r"\b(?:current|latest|this|actual|now)\b", re.I)
_LOWEST = re.compile(r"\b(?:floor|minimum|min|lower)\b", re.I)
_ARROWS = {"↑": Direction.INCREASED, "⬆": Direction.INCREASED, "↗": Direction.INCREASED,
           "▲": Direction.INCREASED, "↓": Direction.DECREASED, "⬇": Direction.DECREASED,
           "↘": Direction.DECREASED, "▼": Direction.DECREASED, "→": Direction.UNCHANGED,
           "↔": Direction.UNCHANGED, "➔": Direction.UNCHANGED}  # fmt: skip
_WORDS = (
    (Direction.IMPROVED, re.compile(r"\b(?:improv\w+|better)\b", re.I)),
    (Direction.WORSENED, re.compile(r"\b(?:worse\w*|declin\w+|deteriorat\w+)\b", re.I)),
    (
        Direction.UNCHANGED,
        re.compile(r"\b(?:stable|static|same|no\s+change|unchanged|maintained)\b", re.I),
    ),
    (Direction.INCREASED, re.compile(r"\b(?:up|increas\w+|rising|higher)\b", re.I)),
    (Direction.DECREASED, re.compile(r"\b(?:down|decreas\w+|falling|lower)\b", re.I)),
)


@dataclass(slots=True)
class Held:
    """What the cells of one indicator hold."""

    target: Target | None = None
    other_targets: list[Target] = field(default_factory=list)
    tolerance: Tolerance | None = None
    readings: list[Reading] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    polarity: PrintedPolarity | None = None
    not_reported: Evidence | None = None
    doubts: list[Doubt] = field(default_factory=list)


def read_slots(slots: Sequence[Slot], within: Period | None) -> Held:
    """Read the cells of one indicator.

    Args:
        slots: The cells, left to right.
        within: The period of the report, which tells the current column from the others.
    """
    held = Held()
    held.readings += _readings(held, slots)
    _say_what_is_missing(held, slots, within)
    _read_targets(held, slots)
    _read_band(held, [s for s in slots if s.column.meaning in (Meaning.TOLERANCE, Meaning.FLOOR)])
    for slot in slots:
        if slot.column.meaning is Meaning.STATUS:
            held.claims += _status(slot)
        elif slot.column.meaning is Meaning.DIRECTION:
            held.claims += _direction(slot)
        elif slot.column.meaning is Meaning.POLARITY and (stated := printed_polarity(slot.text)):
            held.polarity = PrintedPolarity(stated.polarity, slot.evidence)
    return held


def _readings(held: Held, slots: Iterable[Slot]) -> Iterator[Reading]:
    for slot in slots:
        kind = _KINDS.get(slot.column.meaning) if slot.column.meaning else None
        if kind is None or not slot.passage:
            continue
        found = _number(slot)
        if found is None:
            if missing_mark(slot.text) is None:
                reason = f"“{slot.text}” under “{slot.column.header}” is not one number"
                held.doubts.append(Doubt(Field.VALUE, reason, (slot.text,)))
            continue
        yield Reading(
            kind=kind,
            quantity=found,
            evidence=slot.evidence,
            period=slot.column.period,
            year_to_date=slot.column.meaning is Meaning.YEAR_TO_DATE,
            source=slot.column.header if kind is ReadingKind.COMPARATOR else None,
        )


def _number(slot: Slot) -> Quantity | None:
    """Return the one number of a cell, in the unit of its header where it has none itself."""
    found = quantity(slot.text)
    if found is None:
        numbers = find_numbers(slot.text)
        found = numbers[0].quantity if len(numbers) == 1 else None
    if found and found.unit is None and slot.column.unit is Unit.PERCENT:
        return replace(found, unit=Unit.PERCENT)
    return found


def _say_what_is_missing(held: Held, slots: Sequence[Slot], within: Period | None) -> None:
    """Note the cell of the current period where it holds no value."""
    values = [s for s in slots if s.column.meaning is Meaning.VALUE]
    current = max(values, key=lambda s: _currency(s, within), default=None)
    if current is None or _number(current) is not None:
        return
    place = current.evidence
    words = current.text or f"the cell under “{current.column.header}” is blank"
    held.not_reported = Evidence(place.page, place.boxes, words)


def _currency(slot: Slot, within: Period | None) -> tuple[int, int, int]:
    """Rank a column by how surely it is the current one."""
    period = slot.column.period
    if period is None:
        return (2 if _CURRENT.search(slot.column.header) else 1, 0, 0)
    if within is not None and (period.start, period.end) == (within.start, within.end):
        return (4, 0, 0)
    if within is not None and period.end > within.end:
        return (0, 0, 0)
    return (3, period.end.toordinal(), -period.months)


def _read_targets(held: Held, slots: Iterable[Slot]) -> None:
    for slot in slots:
        if slot.column.meaning is not Meaning.TARGET or not slot.passage:
            continue
        if missing_mark(slot.text) is not None:
            continue
        target = Target(slot.text, _number(slot), slot.evidence, slot.column.period)
        if held.target is None:
            held.target = target
        else:
            held.other_targets.append(target)
    _match_target_to_value(held)


def _match_target_to_value(held: Held) -> None:
    """Put the target for the values' own period first, where there is one for each period."""
    periods = [(r.period.start, r.period.end) for r in held.readings if r.period]
    targets = [t for t in (held.target, *held.other_targets) if t]
    fitting = [t for t in targets if t.period and (t.period.start, t.period.end) in periods]
    if held.other_targets and fitting:
        latest = max(fitting, key=lambda t: t.period.end if t.period else None)  # type: ignore[arg-type, return-value]
        held.target, held.other_targets = latest, []


def _read_band(held: Held, slots: Sequence[Slot]) -> None:
    for slot in slots:
        if not slot.passage or missing_mark(slot.text) is not None or held.tolerance:
            continue
        held.tolerance = _range(slot) or _bound(held, slot)


def _range(slot: Slot) -> Tolerance | None:
    """Read "22.1 – 28.9%" or "up to 5" as a labelled line would print it."""
    found = next(iter(find_thresholds(f"Tolerance {slot.text}")), None)
    if found is None or (found.low is None and found.high is None) or not found.form:
        return None
    return Tolerance(slot.text, found.low, found.high, found.form, slot.evidence)


def _bound(held: Held, slot: Slot) -> Tolerance | None:
    """Read a single floor, minimum or limit: it bounds the side that is worse."""
    number = _number(slot)
    if number is None:
        return None
    target = held.target.value if held.target else None
    below = bool(_LOWEST.search(slot.column.header)) if target is None else number.value <= target
    low, high = (number, None) if below else (None, number)
    return Tolerance(slot.text, low, high, BandForm.BOUND, slot.evidence)


def _status(slot: Slot) -> Iterator[Claim]:
    said = states_of_words(slot.text) if slot.passage else None
    if said:
        yield Claim(states=said[0], evidence=slot.evidence, form=said[1])
    elif states := states_of_colour(slot.colour):
        place = slot.evidence
        yield Claim(
            states=states,
            evidence=Evidence(place.page, (slot.box,), slot.text),
            form=ClaimForm.COLOUR,
        )


def _direction(slot: Slot) -> Iterator[Claim]:
    arrow = next((_ARROWS[c] for c in slot.text if c in _ARROWS), None)
    if arrow:
        yield Claim(states=(), evidence=slot.evidence, direction=arrow, form=ClaimForm.ARROW)
        return
    said = next((way for way, pattern in _WORDS if pattern.search(slot.text)), None)
    if said:
        yield Claim(states=(), evidence=slot.evidence, direction=said)
