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
from kpi.vocabulary import BandForm, ClaimForm, Direction, Field, ReadingKind, State, Unit
from parsing.entries import Slot
from parsing.language.headers import Meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import find_numbers, quantity
from parsing.language.polarity_words import printed_polarity
from parsing.language.status import hex_of, states_of_colour, states_of_words
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
_HIGHEST = re.compile(r"\b(?:ceiling|maximum|max|upper)\b", re.I)
_LIMIT_ON = re.compile(r"\blimits?\s+(?:on|for|of)\b", re.I)  # names what it bounds
_YARDSTICKS = (Meaning.TARGET, Meaning.TOLERANCE, Meaning.STATUS)
_ARROWS = {
    **dict.fromkeys("↑⬆↗▲⇧△", Direction.INCREASED),
    **dict.fromkeys("↓⬇↘▼⇩▽", Direction.DECREASED),
    **dict.fromkeys("→↔➔➡⇨►▶", Direction.UNCHANGED),
}
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
    held.readings += _readings(held, slots, within)
    _say_what_is_missing(held, slots, within)
    _read_targets(held, slots, _latest(slots, within))
    _read_band(held, [s for s in slots if s.column.meaning in (Meaning.TOLERANCE, Meaning.FLOOR)])
    _read_only_bound(held, slots)
    for slot in slots:
        if slot.column.meaning is Meaning.STATUS:
            held.claims += _status(slot)
        elif slot.column.meaning is Meaning.DIRECTION:
            held.claims += _direction(slot)
        elif slot.polarity is not None:
            held.polarity = PrintedPolarity(slot.polarity, slot.evidence)
        elif slot.column.meaning is Meaning.POLARITY and (stated := printed_polarity(slot.text)):
            held.polarity = PrintedPolarity(stated.polarity, slot.evidence)
    return held


def _readings(held: Held, slots: Sequence[Slot], within: Period | None) -> Iterator[Reading]:
    current = _current(slots, within)
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
            kind=ReadingKind.PREVIOUS if _is_earlier(slot, current, within) else kind,
            quantity=found,
            evidence=slot.evidence,
            period=slot.column.period,
            year_to_date=slot.column.meaning is Meaning.YEAR_TO_DATE,
            source=slot.column.header if kind is ReadingKind.COMPARATOR else None,
        )


def _latest(slots: Sequence[Slot], within: Period | None) -> Period | None:
    """Return the period of the current column: the report's own where it names none."""
    current = _current(slots, within)
    return (current.column.period or within) if current else None


def _current(slots: Sequence[Slot], within: Period | None) -> Slot | None:
    values = [s for s in slots if s.column.meaning is Meaning.VALUE]
    return max(values, key=lambda s: _currency(s, within), default=None)


def _is_earlier(slot: Slot, current: Slot | None, within: Period | None) -> bool:
    """Tell a column of an earlier period that stands beside the one of the report's own.

    Where every column is dated they are a run of values, each with its own period.
    """
    own = slot.column.period
    if slot is current or current is None or current.column.period or within is None:
        return False
    return slot.column.meaning is Meaning.VALUE and own is not None and own.end < within.end


def _number(slot: Slot) -> Quantity | None:
    """Return the one number of a cell, in the unit of its header where it has none itself."""
    if missing_mark(slot.text) is not None:
        return None
    found = quantity(slot.text)
    if found is None:
        numbers = find_numbers(slot.text)
        found = numbers[0].quantity if len(numbers) == 1 else None
    if found and found.unit is None and slot.column.unit is Unit.PERCENT:
        return replace(found, unit=Unit.PERCENT)
    return found


def _say_what_is_missing(held: Held, slots: Sequence[Slot], within: Period | None) -> None:
    """Note the cell of the current period where it holds no value."""
    current = _current(slots, within)
    if current is None or _number(current) is not None:
        return
    place = current.evidence
    words = current.text or f"the cell under “{current.column.header}” is blank"
    held.not_reported = Evidence(place.page, place.boxes, words)


def _currency(slot: Slot, within: Period | None) -> tuple[int, int, int]:
    """Rank a column by how surely it is the current one.

    One that names no period is of the report's own, and comes before any earlier period.
    """
    period = slot.column.period
    if period is None:
        current = _CURRENT.search(slot.column.header) is not None
        return (3 if within else 1, int(current), 0)
    dated = (period.end.toordinal(), -period.months)
    if within is None:
        return (2, *dated)
    if (period.start, period.end) == (within.start, within.end):
        return (4, *dated)
    return (0 if period.end > within.end else 2, *dated)


def _read_targets(held: Held, slots: Iterable[Slot], latest: Period | None) -> None:
    found = [s for s in slots if s.column.meaning is Meaning.TARGET]
    own = [s for s in found if latest and s.column.period and s.column.period.end == latest.end]
    targets = [
        Target(slot.text, _number(slot), slot.evidence, slot.column.period)
        for slot in own or found
        if slot.passage and missing_mark(slot.text) is None
    ]
    held.target = next(iter(targets), None)
    held.other_targets += targets[1:]


def _read_band(held: Held, slots: Sequence[Slot]) -> None:
    printed = [s for s in slots if s.passage and missing_mark(s.text) is None]
    bounds = [bound for s in printed if (bound := _range(s) or _bound(held, s))]
    low = next((b for b in bounds if b.low and not b.high), None)
    high = next((b for b in bounds if b.high and not b.low), None)
    held.tolerance = next(iter(bounds), None)
    if low and high:
        held.tolerance = replace(low, printed=f"{low.printed} – {high.printed}", high=high.high)


def _read_only_bound(held: Held, slots: Sequence[Slot]) -> None:
    """Take a minimum or limit as the target where it is the only yardstick of the table."""
    bounds = [s for s in slots if s.column.meaning is Meaning.FLOOR]
    bounds = [s for s in bounds if not _LIMIT_ON.search(s.column.header)]
    if len(bounds) != 1 or any(s.column.meaning in _YARDSTICKS for s in slots):
        return
    if (number := _number(bounds[0])) is not None:
        held.target = Target(bounds[0].text, number, bounds[0].evidence, None)


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
    below = _is_lower(slot, number) if target is None else number.value <= target
    low, high = (number, None) if below else (None, number)
    return Tolerance(slot.text, low, high, BandForm.BOUND, slot.evidence)


def _is_lower(slot: Slot, number: Quantity) -> bool:
    """Tell a floor from a ceiling by the words of its header; a limit below zero is a floor."""
    return _LOWEST.search(slot.column.header) is not None or (
        number.value < 0 and _HIGHEST.search(slot.column.header) is None
    )


def _status(slot: Slot) -> Iterator[Claim]:
    if slot.states is not None:
        yield from _keyed(slot, slot.states)
        return
    said = states_of_words(slot.text) if slot.passage else None
    if said:
        yield Claim(states=said[0], evidence=slot.evidence, form=said[1])
    elif states := states_of_colour(slot.colour):
        place = slot.evidence
        yield Claim(
            states=states,
            evidence=Evidence(place.page, (slot.box,), slot.text),
            form=ClaimForm.COLOUR,
            colour=hex_of(slot.colour),
        )


def _keyed(slot: Slot, states: tuple[State, ...]) -> Iterator[Claim]:
    """State what the report's own key says of a cell; a colour that it leaves unrated is none."""
    if states and slot.passage:
        yield Claim(states=states, evidence=slot.evidence, form=ClaimForm.LETTER)
    elif states:
        place = Evidence(slot.page, (slot.box,), slot.text)
        form = ClaimForm.COLOUR if slot.colour else ClaimForm.ICON
        yield Claim(states, place, form=form, colour=hex_of(slot.colour))


def _direction(slot: Slot) -> Iterator[Claim]:
    if slot.direction is not None:
        place = Evidence(slot.page, (slot.box,), slot.text)
        yield Claim((), place, direction=slot.direction, form=ClaimForm.ARROW)
        return
    arrow = next((_ARROWS[c] for c in slot.text if c in _ARROWS), None)
    if arrow:
        yield Claim(states=(), evidence=slot.evidence, direction=arrow, form=ClaimForm.ARROW)
        return
    said = next((way for way, pattern in _WORDS if pattern.search(slot.text)), None)
    if said:
        yield Claim(states=(), evidence=slot.evidence, direction=said)
