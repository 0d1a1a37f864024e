"""Entries to indicators: each printed part understood once, with every doubt kept."""

from __future__ import annotations

from collections.abc import Iterable

from kpi.model import Doubt, Evidence, Indicator, Period, PrintedUnit, Reading, Target
from kpi.vocabulary import Field, ReadingKind, Unit
from parsing.definition import Defined, read_definition
from parsing.entries import Entry
from parsing.language.units import unit_of_name
from parsing.layouts.references import short_reference
from parsing.narrative import Told, read_narrative


def assemble(entries: Iterable[Entry], within: Period | None) -> tuple[Indicator, ...]:
    """Turn entries into indicators, in printed order.

    Args:
        entries: What the layouts found.
        within: The period of the report, or None where it is not known.
    """
    return tuple(_indicator(entry, within) for entry in entries)


def _indicator(entry: Entry, within: Period | None) -> Indicator:
    named = unit_of_name(entry.name.text)
    defined = read_definition(entry.definition)
    told = read_narrative(entry.body, name=entry.name.text, unit=named, within=within)
    unit = named or _unit_of(told.readings, defined)
    own = (PrintedUnit(named, entry.name.whole),) if named else ()
    return Indicator(
        ref=short_reference(entry.ref.text) if entry.ref else None,
        name=entry.name.text,
        evidence=entry.evidence,
        group=entry.group,
        unit=unit,
        units=(*own, *defined.units, *told.units),
        polarity=defined.polarity,
        labels=tuple(defined.labels),
        target=defined.target or _quoted_target(told),
        other_targets=_other_targets(defined, told),
        tolerance=defined.tolerance or next(iter(told.tolerances), None),
        other_tolerances=(
            *defined.other_tolerances,
            *(told.tolerances if defined.tolerance else told.tolerances[1:]),
        ),
        readings=tuple(told.readings),
        claims=tuple(told.claims),
        narrative=tuple(told.sentences),
        not_reported=_not_reported(told),
        doubts=(*defined.doubts, *told.doubts, *_unit_doubt(unit)),
    )


def _unit_of(readings: Iterable[Reading], defined: Defined) -> Unit | None:
    """Take the unit from the value, else from the target: the name does not say it."""
    for reading in readings:
        if reading.kind is ReadingKind.ACTUAL and reading.quantity.unit:
            return reading.quantity.unit
    if defined.target and defined.target.quantity:
        return defined.target.quantity.unit
    return None


def _quoted_target(told: Told) -> Target | None:
    return told.targets[0] if told.targets else None


def _other_targets(defined: Defined, told: Told) -> tuple[Target, ...]:
    quoted = told.targets if defined.target else told.targets[1:]
    return (*defined.other_targets, *quoted)


def _not_reported(told: Told) -> Evidence | None:
    actual = any(r.kind is ReadingKind.ACTUAL for r in told.readings)
    return None if actual else told.not_reported


def _unit_doubt(unit: Unit | None) -> tuple[Doubt, ...]:
    return () if unit else (Doubt(Field.UNIT, "no unit is printed"),)
