"""Small typed indicators: what a report prints, without the pages it prints it on."""

from __future__ import annotations

from calendar import month_name, monthrange
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kpi.judgement import Case, Earlier
from kpi.model import (
    Box,
    Claim,
    Evidence,
    Indicator,
    Period,
    PrintedUnit,
    Quantity,
    Reading,
    Sentence,
    Target,
    Tolerance,
)
from kpi.report import Report, Scheme, Source
from kpi.vocabulary import BandForm, PeriodKind, ReadingKind, State, Unit

BOX = Box(72.0, 100.0, 300.0, 112.0)
AUGUST = Period("August 2018", PeriodKind.MONTH, date(2018, 8, 1), date(2018, 8, 31))
SEPTEMBER = Period("September 2018", PeriodKind.MONTH, date(2018, 9, 1), date(2018, 9, 30))
OCTOBER = Period("October 2018", PeriodKind.MONTH, date(2018, 10, 1), date(2018, 10, 31))
HALF_YEAR = Period(
    "April – September 2018", PeriodKind.YEAR_TO_DATE, date(2018, 4, 1), date(2018, 9, 30)
)
YEAR = Period("2018/19", PeriodKind.YEAR, date(2018, 4, 1), date(2019, 3, 31))
NEXT_YEAR = Period("2019/20", PeriodKind.YEAR, date(2019, 4, 1), date(2020, 3, 31))


def words(printed: str, page: int = 1) -> Evidence:
    return Evidence(page, (BOX,), printed)


def number(printed: str, unit: Unit | None = None) -> Quantity:
    bare = printed.rstrip("%").replace(",", "")
    places = len(bare.partition(".")[2])
    unit = Unit.PERCENT if printed.endswith("%") else unit
    return Quantity(printed, Decimal(bare), places, unit)


def target(printed: str, period: Period | None = None) -> Target:
    return Target(printed, number(printed), words(f"Target {printed}"), period)


def band(
    low: str | None = None, high: str | None = None, form: BandForm | None = None
) -> Tolerance:
    shape = form or (BandForm.RANGE if low and high else BandForm.BOUND)
    printed = f"{low} – {high}" if low and high else f"down to {low}" if low else f"up to {high}"
    return Tolerance(
        printed,
        number(low) if low else None,
        number(high) if high else None,
        shape,
        words(f"Tolerance {printed}"),
    )


def reading(
    printed: str,
    kind: ReadingKind = ReadingKind.ACTUAL,
    *,
    period: Period | None = SEPTEMBER,
    unit: Unit | None = None,
    year_to_date: bool = False,
    source: str | None = None,
    label: str | None = None,
) -> Reading:
    evidence = words(printed)
    return Reading(
        kind, number(printed, unit), evidence, period, year_to_date, source=source, label=label
    )


def claim(printed: str, *states: State, **more) -> Claim:
    return Claim(states, words(printed), **more)


def sentence(printed: str, explains: bool = True) -> Sentence:
    return Sentence(words(printed), explains)


def unit_named(unit: Unit) -> PrintedUnit:
    return PrintedUnit(unit, words(unit.value))


def indicator(
    value: str | None = None,
    *,
    goal: str | Target | None = None,
    band: Tolerance | None = None,
    ref: str | None = "KPI 1",
    name: str = "% of visits completed",
    unit: Unit | None = Unit.PERCENT,
    **more,
) -> Indicator:
    """One indicator; `value` is its figure for September 2018, `more` any other field."""
    readings = ((reading(value),) if value else ()) + tuple(more.pop("readings", ()))
    return Indicator(
        ref=ref,
        name=name,
        evidence=words(name),
        unit=unit,
        target=target(goal) if isinstance(goal, str) else goal,
        tolerance=band,
        readings=readings,
        **more,
    )


def report(
    *indicators: Indicator,
    period: Period | None = SEPTEMBER,
    name: str = "september.pdf",
    scheme: Scheme | None = None,
    organisation: str | None = "Northbank Children's Trust",
    **more,
) -> Report:
    return Report(
        Source(name, name, 1, (1,)),
        organisation=organisation,
        period=period,
        scheme=scheme or Scheme(),
        indicators=indicators,
        **more,
    )


def case(one: Indicator, *, scheme: Scheme | None = None, earlier: tuple[Indicator, ...] = ()):
    """The indicator in a report of its own; `earlier` are its past printings, newest first.

    Each stands in the report of a month further back, and its figures are for that month.
    """
    past = tuple(_past(old, n) for n, old in enumerate(earlier))
    return Case(report(one, scheme=scheme), one, past)


def for_the(period: Period, one: Indicator) -> Case:
    """The indicator in a report for this period."""
    made = case(one)
    return replace(made, report=replace(made.report, period=period))


def month(number: int, year: int = 2018) -> Period:
    """A calendar month; 0 is the December before, and so on back."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = monthrange(year, number)[1]
    return Period(
        f"{month_name[number]} {year}",
        PeriodKind.MONTH,
        date(year, number, 1),
        date(year, number, last),
    )


def _past(old: Indicator, back: int) -> Earlier:
    when = month(8 - back)
    moved = tuple(replace(r, period=when) if r.period == SEPTEMBER else r for r in old.readings)
    redated = replace(old, readings=moved)
    return Earlier(report(redated, period=when, name=f"earlier{back}.pdf"), redated)


def with_value(one: Indicator, printed: str) -> Indicator:
    """The same indicator with another value for September 2018."""
    return replace(one, readings=(reading(printed),))
