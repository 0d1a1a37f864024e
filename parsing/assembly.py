"""Entries to indicators: each printed part understood once, with every doubt kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kpi.model import (
    Claim,
    Doubt,
    Evidence,
    Indicator,
    Period,
    PrintedPolarity,
    PrintedUnit,
    Quantity,
    Reading,
    Target,
    Tolerance,
)
from kpi.rating.polarity import judge_polarity
from kpi.vocabulary import Field, Polarity, ReadingKind, State, Unit
from parsing.dating import dated
from parsing.entries import Entry, Slot
from parsing.language.headers import Meaning
from parsing.language.lateness import is_late
from parsing.language.numbers import quantity
from parsing.language.polarity_words import printed_polarity
from parsing.language.references import short_reference
from parsing.language.scales import in_pence, is_clock, tells_time, zeros_of
from parsing.language.threshold_widths import bound_beside
from parsing.language.units import TIMES, unit_of_name
from parsing.language.vague_names import names_nothing
from parsing.meaning.definition import read_definition, tolerance_of
from parsing.meaning.held_values import read_body
from parsing.meaning.narrative import is_to_date
from parsing.meaning.slots import Held, read_slots
from parsing.meaning.time_units import in_one_unit
from parsing.meaning.told import Told
from parsing.page.parted import ask_of_parted
from parsing.page.passage import Passage

_DEFINES = re.compile(
    r"(?:definition|description|what\s+(?:it|this|the\s+(?:measure|indicator))\s+(?:is|measures|shows))\s*[:–-]\s*"
    r"(?:the\s+)?(?P<how>(?:(?:average|total|median)\s+)?(?:percentage|proportion|number|share|rate)\s+of\b.*)",
    re.I | re.S,
)
_MOST_PERCENT = 100  # a whole number over this, and no unit, is of a count
_FEWER = re.compile(r"\bfewer\b", re.I)  # said of what is counted
# What a note beside a row of figures may add to them.
_JUDGING = (Meaning.STATUS, Meaning.DIRECTION)  # cells of these alone hold no figures
_COUNT_AND_TOTAL = 2
_MOVED = re.compile(r"\W*(?:up|down|risen|fallen|improved|increased|decreased)\s+from\s+", re.I)
_KEPT_OF_A_NOTE = (ReadingKind.COMPARATOR, ReadingKind.BASELINE, ReadingKind.FORECAST)


def assemble(
    entries: Iterable[Entry],
    within: Period | None,
    *,
    on_front: bool = False,
    texts: Sequence[str] = (),
) -> tuple[Indicator, ...]:
    """Turn entries into indicators, in printed order.

    Args:
        entries: What the layouts found.
        within: The period of the report, or None where it is not known.
        on_front: True where the front page prints that period: then it is also the period of
            the values that name none, unless the report says that they are older.
        texts: The paragraphs of the report, that may say so.
    """
    found = _without_clauses([(entry, _indicator(entry, within)) for entry in entries])
    return tuple(_asked(dated(i, within, texts) if on_front else i) for i in found)


def _without_clauses(found: Sequence[tuple[Entry, Indicator]]) -> list[Indicator]:
    """Leave out headings with a reference where most of their kind measure nothing.

    Articles of a constitution and questions in minutes are numbered, too; one indicator that
    prints nothing yet stands among others that do.
    """
    headed = [indicator for entry, indicator in found if entry.headed]
    bare = [i for i in headed if not (_is_judged(i) or i.actuals or i.not_reported)]
    if len(bare) * 2 <= len(headed):
        return [indicator for _, indicator in found]
    return [i for entry, i in found if not entry.headed or _is_judged(i)]


def _is_judged(indicator: Indicator) -> bool:
    """Tell whether anything is printed that its value may be held against, or a rating of it."""
    rated = any(set(claim.states) - {State.NOT_REPORTED} for claim in indicator.claims)
    return rated or bool(indicator.target or indicator.tolerance)


def _asked(indicator: Indicator) -> Indicator:
    """Ask about "below target" where nothing says whether below is good or bad."""
    indicator = _asked_of_parted(in_one_unit(indicator))
    sided = any(c.side and len(c.states) == 1 for c in indicator.claims)
    if not sided or judge_polarity(indicator).polarity is not Polarity.UNKNOWN:
        return indicator
    reason = "nothing printed says whether above or below the target is good"
    return replace(indicator, doubts=(*indicator.doubts, Doubt(Field.CLAIMS, reason)))


def _asked_of_parted(indicator: Indicator) -> Indicator:
    """Ask about each figure taken whose thousands only a space parts."""
    targets = [indicator.target] if indicator.target else []
    bands = [indicator.tolerance] if indicator.tolerance else []
    asked = ask_of_parted(targets, bands, indicator.readings)
    fresh = [doubt for doubt in asked if doubt not in indicator.doubts]
    return replace(indicator, doubts=(*indicator.doubts, *dict.fromkeys(fresh)))


def _indicator(entry: Entry, within: Period | None) -> Indicator:
    named = unit_of_name(entry.name.text) or _defined_unit(entry)
    money = Unit.POUNDS if any("£" in slot.text for slot in entry.slots) else None
    slots = [_as_named(slot, entry.name.text, named or money) for slot in entry.slots]
    held = read_slots((*entry.aims, *slots), within)
    defined = read_definition(entry.definition, within)
    aimed = held.target or defined.target
    of_target = next((q.unit for q in _printed_of(aimed)), None)
    if named in (Unit.COUNT, *TIMES) and of_target is Unit.PERCENT:
        named = None  # "the number of young people out of work: below 5%", "hours recorded: 25%"
    wanted = named or of_target
    ref = short_reference(entry.ref.text) if entry.ref else None
    number = aimed.quantity.value if aimed and aimed.quantity else None
    body = read_body(entry, ref, wanted, within, number)
    told = body.told
    if any(slot.column.meaning not in _JUDGING for slot in entry.slots):
        _side_with_cells(told, held, entry.body)
    readings = (*held.readings, *told.readings)
    unit = named or _unit_of(readings, aimed) or _counted_unit(told)
    own = (PrintedUnit(named, entry.name.whole),) if named else ()
    tolerance = held.tolerance or defined.tolerance
    quoted = aimed or _quoted_target(told, unit)
    target = quoted or _held_to(body.target)
    bands = [*told.tolerances, *_lone_bounds(told, target)]
    return Indicator(
        ref=ref,
        name=entry.name.text,
        evidence=entry.evidence,
        group=entry.group,
        unit=unit,
        units=(*own, *defined.units, *told.units),
        polarity=held.polarity or defined.polarity or _said_in_name(entry),
        labels=tuple(defined.labels),
        target=target,
        other_targets=(
            *held.other_targets,
            *defined.other_targets,
            *(told.targets if aimed else told.targets[1:]),
        ),
        tolerance=tolerance or next(iter(bands), None),
        other_tolerances=(
            *defined.other_tolerances,
            *(bands if tolerance else bands[1:]),
        ),
        readings=readings,
        claims=(*held.claims, *told.claims),
        narrative=tuple(told.sentences),
        not_reported=held.not_reported or _not_reported(told),
        doubts=(
            *entry.doubts,
            *held.doubts,
            *defined.doubts,
            *told.doubts,
            *(() if quoted else body.asked),
            *_unit_doubt(unit),
            *_name_doubt(entry),
        ),
    )


def _defined_unit(entry: Entry) -> Unit | None:
    """Return the unit that a line "Definition: number of …" gives."""
    defined = (found for p in entry.body if (found := _DEFINES.match(p.text)))
    return next((unit_of_name(found["how"]) for found in defined), None)


def _as_named(slot: Slot, name: str, unit: Unit | None) -> Slot:
    """Give a cell what is said of all its figures: that they are thousands, times or pence."""
    column = slot.column
    if unit is Unit.POUNDS and in_pence(slot.text):
        return replace(slot, column=replace(column, unit=unit))
    clock = unit is None and is_clock(slot.text) and tells_time(name)
    timed = Unit.MINUTES if clock or unit is Unit.MINUTES else None
    own = replace(column, zeros=column.zeros or zeros_of(name), unit=column.unit or timed)
    return replace(slot, column=own)


def _side_with_cells(told: Told, held: Held, notes: Sequence[Passage]) -> None:
    """Let the cells give the value: the note beside them talks about it and about much else.

    "Up from 57%" at the start of it can only be about the value.
    """
    told.doubts = [d for d in told.doubts if d.field is not Field.VALUE]
    own = list(told.of_the_figure) if len(told.of_the_figure) == _COUNT_AND_TOTAL else []
    if not any(r.kind is ReadingKind.PREVIOUS for r in held.readings):
        own += [r for r in told.readings if any(_moved_from(note.text, r) for note in notes)]
    told.readings = [r for r in told.readings if r.kind in _KEPT_OF_A_NOTE or r in own]
    if any(r.kind is ReadingKind.ACTUAL for r in held.readings):
        told.claims = [c for c in told.claims if not _says_it_is_late(c)]
        if told.not_reported and is_late(told.not_reported.printed):
            told.not_reported = None
    if not any(r.year_to_date for r in held.readings):
        told.claims = [c for c in told.claims if not is_to_date(c.evidence.printed)]
    if not held.readings and not held.not_reported:
        held.doubts.append(Doubt(Field.VALUE, "no cell of its row holds a value"))


def _says_it_is_late(claim: Claim) -> bool:
    """Tell "No data for December is available" beside a value, which is an earlier one."""
    return State.NOT_REPORTED in claim.states and is_late(claim.evidence.printed)


def _moved_from(note: str, reading: Reading) -> bool:
    moved = _MOVED.match(note) if reading.kind is ReadingKind.PREVIOUS else None
    return moved is not None and note.startswith(reading.quantity.printed, moved.end())


def _said_in_name(entry: Entry) -> PrintedPolarity | None:
    """Return a polarity printed behind the name: "Missed collections (Minimise)"."""
    stated = printed_polarity(entry.name.text)
    if stated is None:
        return None
    return PrintedPolarity(stated.polarity, entry.name.evidence(stated.start, stated.end))


def _unit_of(readings: Iterable[Reading], target: Target | None) -> Unit | None:
    """Take the unit from the value, else from the target: the name does not say it."""
    printed = [r.quantity for r in readings if r.kind is ReadingKind.ACTUAL]
    printed += _printed_of(target)
    said = next((q.unit for q in printed if q.unit), None)
    whole = said is None and bool(printed) and all(q.places <= 0 for q in printed)
    fewer = target is not None and _FEWER.search(target.printed) is not None
    return (
        Unit.COUNT if whole and (fewer or max(q.value for q in printed) > _MOST_PERCENT) else said
    )


def _printed_of(target: Target | None) -> list[Quantity]:
    """Return the numbers that a target prints: one, or the two ends of a range."""
    held = (target.quantity, target.low, target.high) if target else ()
    return [quantity for quantity in held if quantity]


def _counted_unit(told: Told) -> Unit | None:
    """Return what a value without a unit counts: things, or things for each of so many others."""
    rates = {unit.unit for unit in told.units}
    if told.counted and len(rates) == 1:
        return rates.pop()
    return Unit.COUNT if told.counted else None


def _lone_bounds(told: Told, target: Target | None) -> Iterator[Tolerance]:
    """Yield the tolerances of one number that the target shows to be low or high."""
    for found, sentence in told.lone_bounds:
        if bound := bound_beside(found, target.quantity if target else None):
            yield tolerance_of(bound, sentence)


def _quoted_target(told: Told, unit: Unit | None) -> Target | None:
    """Return the target that the paragraphs name so, else the one that they say is aimed for."""
    if told.targets:
        return told.targets[0]
    fitting = [t for t in told.aims if t.quantity and t.quantity.unit in (None, unit)]
    return fitting[0] if len({t.value for t in fitting}) == 1 else None


def _held_to(printed: Passage | None) -> Target | None:
    """Return the target that the value is held to in words of the narrative's own."""
    number = quantity(printed.text) if printed else None
    if printed is None or number is None:
        return None
    return Target(printed.text, number, printed.whole)


def _not_reported(told: Told) -> Evidence | None:
    actual = any(r.kind is ReadingKind.ACTUAL for r in told.readings)
    return None if actual else told.not_reported


def _name_doubt(entry: Entry) -> tuple[Doubt, ...]:
    if entry.group or not names_nothing(entry.name.text):
        return ()
    return (Doubt(Field.NAME, "its name does not say what is measured", (entry.name.text,)),)


def _unit_doubt(unit: Unit | None) -> tuple[Doubt, ...]:
    return () if unit else (Doubt(Field.UNIT, "no unit is printed"),)
