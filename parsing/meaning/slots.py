"""What the cells of a row or the fields of a card say: target, tolerance, figures, rating."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kpi.model import (
    Claim,
    Doubt,
    Evidence,
    Period,
    PrintedPolarity,
    Reading,
    Target,
    Tolerance,
)
from kpi.vocabulary import ClaimForm, Direction, Field, PeriodKind, ReadingKind, State
from parsing.entries import Slot
from parsing.language.bracketed_ratings import bracketed_rating
from parsing.language.cell_figures import CellFigure
from parsing.language.headers import Meaning, is_year
from parsing.language.missing import missing_mark
from parsing.language.periods import period
from parsing.language.polarity_words import polarity_alone
from parsing.language.status import hex_of, states_of_colour, states_of_words
from parsing.language.years import dated
from parsing.meaning.parted_cells import parted
from parsing.meaning.rivals import rival_columns, rival_ratings
from parsing.meaning.yardsticks import figure_in, number_in, read_yardsticks

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
    Meaning.PART: ReadingKind.PART,
}
_BEFORE = re.compile(r"\b(?:previous|prior|last|earlier)\b", re.I)
_CURRENT = re.compile(r"\b(?:current|latest|this|actual|now)\b", re.I)
_ARROWS = {
    **dict.fromkeys("↑⬆↗▲⇧△", Direction.INCREASED),
    **dict.fromkeys("↓⬇↘▼⇩▽", Direction.DECREASED),
    **dict.fromkeys("→↔➔➡⇨►▶←◄", Direction.UNCHANGED),
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
    slots = tuple(parted(slots))
    current = _current(slots, within)
    held.readings += _readings(held, slots, within)
    held.doubts += rival_columns(slots, current)
    if current and current.column.doubt:
        held.doubts.append(Doubt(Field.VALUE, current.column.doubt, (current.text,)))
    _say_what_is_missing(held, current)
    yardsticks = read_yardsticks(slots, current, _latest(current, within))
    held.target, held.other_targets = yardsticks.target, yardsticks.other_targets
    held.tolerance, held.doubts = yardsticks.tolerance, [*held.doubts, *yardsticks.doubts]
    rated: list[tuple[Slot, Claim]] = []
    for slot in _judging(slots, current):
        if slot.column.meaning is Meaning.STATUS:
            rated += [(slot, claim) for claim in _status(slot)]
            held.claims += _status(slot)
        elif slot.column.meaning is Meaning.DIRECTION:
            held.claims += _direction(slot)
        elif slot.polarity is not None:
            held.polarity = PrintedPolarity(slot.polarity, slot.evidence)
        elif slot.column.meaning is Meaning.POLARITY and (stated := polarity_alone(slot.text)):
            held.polarity = PrintedPolarity(stated.polarity, slot.evidence)
    if current and not any(s.column.meaning is Meaning.STATUS for s in slots):
        held.claims += _keyed(current, current.states or ())
    held.claims += _in_brackets(current) if current else ()
    held.doubts += rival_ratings(rated)
    return held


def _judging(slots: Sequence[Slot], current: Slot | None) -> Iterator[Slot]:
    """Yield the cells, of the ratings of several periods only those of the current one."""
    for slot in slots:
        judges = slot.column.meaning in (Meaning.STATUS, Meaning.DIRECTION)
        rivals = [s for s in slots if judges and s.column.meaning is slot.column.meaning]
        if len(rivals) < 2 or not _is_of_another(slot, rivals, slots, current):  # noqa: PLR2004
            yield slot


def _is_of_another(
    slot: Slot, rivals: Sequence[Slot], slots: Sequence[Slot], current: Slot | None
) -> bool:
    """Tell whether a rating is of another period: by its header, else by the figure before it."""
    if _BEFORE.search(slot.column.header):
        return not all(_BEFORE.search(rival.column.header) for rival in rivals)
    if current and _is_to_date(slot) is not _is_to_date(current):
        return not all(_is_to_date(rival) is _is_to_date(slot) for rival in rivals)
    dated, now = slot.column.period, current.column.period if current else None
    if dated and now:
        return dated.end != now.end
    figures = [s for s in slots if s.column.meaning is Meaning.VALUE]
    judged = {_figure_before(rival, figures) for rival in rivals}
    return len(judged) == len(rivals) and _figure_before(slot, figures) is not current


def _is_to_date(slot: Slot) -> bool:
    """Tell what is of the year to date from what is of the period alone."""
    dated = slot.column.period
    return slot.column.meaning is Meaning.YEAR_TO_DATE or (
        dated is not None and dated.kind is PeriodKind.YEAR_TO_DATE
    )


def _figure_before(slot: Slot, figures: Sequence[Slot]) -> Slot | None:
    """Return the closest figure on the left of a rating, which it then rates."""
    left = (f for f in figures if f.column.index < slot.column.index)
    return max(left, key=lambda f: f.column.index, default=None)


def _readings(held: Held, slots: Sequence[Slot], within: Period | None) -> Iterator[Reading]:
    current = _current(slots, within)
    for slot in slots:
        kind = _KINDS.get(slot.column.meaning) if slot.column.meaning else None
        if kind is None or not slot.passage:
            continue
        found = figure_in(slot)
        if found is None:
            if missing_mark(slot.text) is None and kind is not ReadingKind.COMPARATOR:
                reason = f"“{slot.text}” under “{slot.column.header}” is not one number"
                held.doubts.append(Doubt(Field.VALUE, reason, (slot.text,)))
            continue
        if kind is ReadingKind.ACTUAL and is_year(slot.text):
            reason = f"“{slot.text}” under “{slot.column.header}” may be a year and no figure"
            held.doubts += [Doubt(one, reason, (slot.text,)) for one in (Field.VALUE, Field.UNIT)]
        if found.trust:
            held.doubts.append(Doubt(Field.VALUE, found.trust, (slot.text,)))
        yield from _beside(slot, found, within)
        if slot is current and any(s.column.meaning is Meaning.PART for s in slots):
            yield Reading(ReadingKind.PART, found.quantity, slot.evidence, slot.column.period)
        yield Reading(
            kind=ReadingKind.PREVIOUS if _is_earlier(slot, current, within) else kind,
            quantity=found.quantity,
            evidence=slot.evidence,
            period=slot.column.period,
            year_to_date=slot.column.meaning is Meaning.YEAR_TO_DATE,
            source=slot.column.header if kind is ReadingKind.COMPARATOR else None,
        )


def _beside(slot: Slot, found: CellFigure, within: Period | None) -> Iterator[Reading]:
    """Yield the count, the total and the earlier figure that stand in the cell of a figure."""
    for kind, number in ((ReadingKind.COUNT, found.count), (ReadingKind.TOTAL, found.total)):
        if number is not None:
            yield Reading(kind, number, slot.evidence, slot.column.period)
    if found.earlier is not None:
        before = dated(found.when, within) or period(found.when, within=within)
        ahead = before is not None and within is not None and before.end >= within.end
        own = None if ahead else before
        yield Reading(ReadingKind.PREVIOUS, found.earlier, slot.evidence, own)


def _latest(current: Slot | None, within: Period | None) -> Period | None:
    """Return the period of the current column: the report's own where it names none."""
    return (current.column.period if current else None) or within


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


def _say_what_is_missing(held: Held, current: Slot | None) -> None:
    """Note the cell of the current period where it holds no value; figures it holds are asked of."""
    if current is None or number_in(current) is not None:
        return
    if missing_mark(current.text) is None and re.search(r"\d", current.text):
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


def _in_brackets(slot: Slot) -> Iterator[Claim]:
    """Yield the rating that stands in brackets behind the figure of a cell: "81% (not met)"."""
    if (found := bracketed_rating(slot.text)) is not None:
        start, end, states, form = found
        yield Claim(states, slot.passage.evidence(start, end), form=form)


def _keyed(slot: Slot, states: tuple[State, ...]) -> Iterator[Claim]:
    """State what the report's own key says of a cell; a colour that it leaves unrated is none."""
    if states and slot.passage and slot.column.meaning is Meaning.STATUS:
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
