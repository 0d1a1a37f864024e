"""What a person types in place of what was read: understood as a report's own words would be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kpi.model import Box, Evidence, Indicator, Period, Quantity, Reading, Target, Tolerance
from kpi.vocabulary import BandForm, ReadingKind, Unit
from parsing.language.numbers import quantity
from parsing.language.periods import period
from parsing.language.thresholds import find_thresholds
from parsing.language.units import unit_of_name


class NotUnderstoodError(ValueError):
    """What was typed cannot be understood; its text says what to write instead."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a form for an indicator, as typed; what is empty is not printed."""

    name: str
    ref: str = ""
    value: str = ""
    target: str = ""
    tolerance: str = ""
    period: str = ""
    unit: str = ""


def typed_indicator(typed: Typed, page: int, box: Box) -> Indicator:
    """Return an indicator that was missed.

    Args:
        typed: What is printed of it.
        page: The page that it stands on, from 1.
        box: Its place there.

    Raises:
        NotUnderstoodError: It has no name, or a figure cannot be understood.
    """
    name = " ".join(typed.name.split())
    if not name:
        raise NotUnderstoodError("Write the name of the indicator as it is printed.")
    place = Evidence(page, (box,), name)
    unit = typed_unit(typed.unit) or unit_of_name(name)
    bare = Indicator(" ".join(typed.ref.split()) or None, name, place, unit=unit)
    with_value = _with_value(bare, typed) if typed.value.strip() else bare
    with_target = replace(with_value, target=typed_target(typed.target, with_value))
    return replace(with_target, tolerance=typed_tolerance(typed.tolerance, with_target))


def typed_unit(words: str) -> Unit | None:
    """Return a unit, or None for none.

    Raises:
        NotUnderstoodError: It is no unit that Plumbline knows.
    """
    word = " ".join(words.split()).casefold()
    if word and word not in set(Unit):
        raise NotUnderstoodError(f"“{words.strip()}” is not a unit: write {_UNITS}, or nothing.")
    return Unit(word) if word else None


def typed_pages(words: str) -> tuple[int, ...]:
    """Return page numbers: "3-9" or "2, 5-7".

    Raises:
        NotUnderstoodError: It is something else.
    """
    numbers = set[int]()
    try:
        for part in words.replace("–", "-").split(","):
            first, _, last = part.partition("-")
            numbers |= set(range(int(first), int(last or first) + 1))
    except ValueError:
        numbers = set()
    if not numbers:
        raise NotUnderstoodError(f"“{words}” names no pages: write them as 3-9 or 2,5-7.")
    return tuple(sorted(numbers))


def typed_number(words: str, unit: Unit | None) -> Quantity:
    """Return a figure; one without a unit of its own has the unit given.

    Raises:
        NotUnderstoodError: It is not one number.
    """
    found = quantity(words)
    if found is None:
        said = f"“{words.strip()}” is not one number" if words.strip() else "No figure is written"
        raise NotUnderstoodError(f"{said}: write one such as 83.8, 83.8% or £1.2m.")
    return found if found.unit else replace(found, unit=unit)


def typed_reading(words: str, when: str, indicator: Indicator, wrong: Reading | None) -> Reading:
    """Return a figure of an indicator in place of another, or where none was read.

    Args:
        words: The figure as printed.
        when: Its period as printed; empty for the report's own.
        indicator: Whose figure it is.
        wrong: The figure in whose place it stands; its kind, source and place are kept.

    Raises:
        NotUnderstoodError: The figure is not one number, or the period not a period.
    """
    own = wrong.period if wrong else None
    known = own if own and when.strip() == own.printed else None
    meant = known or (typed_period(when) if when.strip() else None)
    number = typed_number(words, (wrong.quantity.unit if wrong else None) or indicator.unit)
    place = wrong.evidence if wrong else indicator.evidence
    held = wrong or Reading(ReadingKind.ACTUAL, number, place)
    printed = replace(place, printed=number.printed)
    return replace(held, quantity=number, evidence=printed, period=meant)


def typed_period(words: str) -> Period:
    """Return a period.

    Raises:
        NotUnderstoodError: It is none.
    """
    found = period(words.strip())
    if found is None:
        raise NotUnderstoodError(
            f"“{words.strip()}” is not a period: write one such as September 2018 or Q2 2018/19."
        )
    return found


def typed_target(words: str, indicator: Indicator) -> Target | None:
    """Return a target, or None for an empty one; words without digits are kept as words.

    Raises:
        NotUnderstoodError: It has digits and is not one number.
    """
    printed = words.strip()
    if not printed:
        return None
    old = indicator.target
    place = replace(old.evidence if old else indicator.evidence, printed=printed)
    has_digits = any(letter.isdigit() for letter in printed)
    number = typed_number(printed, _unit_of(indicator)) if has_digits else None
    return Target(printed, number, place, old.period if old else None)


def typed_tolerance(words: str, indicator: Indicator) -> Tolerance | None:
    """Return a tolerance, or None for an empty one.

    A single number bounds the side that is worse: below the target if it is smaller.

    Raises:
        NotUnderstoodError: It is neither a range, nor a bound, nor a number.
    """
    printed = words.strip()
    if not printed:
        return None
    old = indicator.tolerance
    place = replace(old.evidence if old else indicator.evidence, printed=printed)
    line = next(iter(find_thresholds(f"Tolerance: {printed}")), None)
    if line and line.form and (line.low or line.high):
        return Tolerance(printed, line.low, line.high, line.form, place)
    number = quantity(printed)
    target = indicator.target.value if indicator.target else None
    if number is None or target is None:
        raise NotUnderstoodError(
            f"“{printed}” is not a tolerance: write a range such as 85 – 89.9, or “up to 5”."
        )
    low, high = (number, None) if number.value <= target else (None, number)
    return Tolerance(printed, low, high, BandForm.BOUND, place)


def _with_value(bare: Indicator, typed: Typed) -> Indicator:
    reading = typed_reading(typed.value, typed.period, bare, None)
    return replace(bare, readings=(reading,), unit=bare.unit or reading.quantity.unit)


def _unit_of(indicator: Indicator) -> Unit | None:
    old = indicator.target.quantity if indicator.target else None
    return (old.unit if old else None) or indicator.unit


_UNITS = f"one of {', '.join(Unit)}"
