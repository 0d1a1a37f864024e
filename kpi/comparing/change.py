"""What became of one measure between two reports: how far it moved, and whether that is good.

Figures for different spans are never subtracted from each other: a month beside a quarter, a year
to date or a rolling year says nothing about better or worse. Neither is a difference that the
printed precision does not show called a change (findings.md §3, the rounding rule).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kpi.assessment import Assessment
from kpi.model import Period, Quantity, Reading
from kpi.plain.wording import plain
from kpi.plain.words import SPANS, UNITS, plural
from kpi.rating.polarity import wrong_side_polarity
from kpi.vocabulary import PeriodKind, Polarity, Unit


class Course(StrEnum):
    """What a change means, in the words that are shown."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "about the same"
    UNCLEAR = "cannot be judged"
    NOT_COMPARED = "not compared"


COURSE_SIGNS = {
    Course.BETTER: "↗",
    Course.WORSE: "↘",
    Course.SAME: "→",
    Course.UNCLEAR: "↔",
    Course.NOT_COMPARED: "–",
}
"""A sign for each: it points to good or bad, whichever way the number went."""


@dataclass(frozen=True, slots=True)
class Change:
    """A movement in words: "up 2.1 points"; the reason where there is none to give.

    Attributes:
        amount: Now less then in base units, or None where they are not subtracted.
    """

    course: Course
    words: str
    amount: Decimal | None = None
    reason: str = ""


def current(examined: Assessment) -> Reading | None:
    """Return the figure that stands for an indicator: the one rated, else the first printed."""
    actuals = examined.case.indicator.actuals
    return examined.rating.reading or (actuals[0] if actuals else None)


def reading_period(examined: Assessment) -> Period | None:
    """Return the period that the figure is for: its own, else its report's."""
    reading = current(examined)
    own = reading.period if reading else None
    return own or examined.case.report.period


def change(then: Assessment, now: Assessment) -> Change:
    """Return what became of a measure between an older report and a newer one."""
    before, after = current(then), current(now)
    if before is None or after is None:
        which = "either" if before is after else "the earlier" if before is None else "the later"
        return _not_compared(f"no value in {which} report")
    barrier = _barrier(then, before, now, after)
    return _not_compared(barrier) if barrier else _moved(then, before, now, after)


def _not_compared(reason: str) -> Change:
    return Change(Course.NOT_COMPARED, "not compared", reason=reason)


def _barrier(then: Assessment, before: Reading, now: Assessment, after: Reading) -> str | None:
    """Return why two figures are not subtracted from each other, or None."""
    units = _unit(then, before), _unit(now, after)
    if units[0] is not units[1] and None not in units:
        old, new = (UNITS[unit].lower() for unit in units if unit)
        return f"the figures were {old} and are now {new}"
    if len(then.case.indicator.actuals) > 1 or len(now.case.indicator.actuals) > 1:
        return "a report gives more than one value"
    spans = _span(then, before), _span(now, after)
    if None in spans:
        return "the period of a figure is not known"
    if spans[0] != spans[1]:
        return f"the figures are for {spans[0]} and for {spans[1]}"
    return None


def _unit(examined: Assessment, reading: Reading) -> Unit | None:
    return reading.quantity.unit or examined.case.indicator.unit


def spanned(examined: Assessment, reading: Reading) -> Period | None:
    """Return the period that decides what a figure may be compared with.

    A figure "as at 30 September" in the report for September stands for that report's period.
    """
    own, whole = reading.period, examined.case.report.period
    if own and whole and own.kind is PeriodKind.DATE and own.end == whole.end:
        return whole
    return own or whole


def _span(examined: Assessment, reading: Reading) -> str | None:
    """Return the length of time that a figure is for, in words that differ where it differs."""
    period = spanned(examined, reading)
    if period is None:
        return None
    if period.kind is PeriodKind.YEAR_TO_DATE:
        return f"the year to date ({plural(period.months, 'month')})"
    if reading.year_to_date:  # printed with the month it runs to; the year begins in April
        return f"the year to date ({plural((period.end.month - 4) % 12 + 1, 'month')})"
    if period.kind is PeriodKind.OTHER:
        return plural(period.months, "month")
    return SPANS[period.kind]


def _moved(then: Assessment, before: Reading, now: Assessment, after: Reading) -> Change:
    amount = after.quantity.value - before.quantity.value
    if not amount:
        return Change(Course.SAME, "no change", amount)
    words = _movement(before.quantity, amount, _unit(now, after))
    if abs(amount) < before.quantity.slack + after.quantity.slack:
        return Change(Course.SAME, f"{words}, within rounding", amount)
    return _judged(_gain(then, before, now, after), words, amount, now)


def _judged(gain: Decimal | None, words: str, amount: Decimal, now: Assessment) -> Change:
    if gain is None:
        plan = good_way(now) is Polarity.PLAN
        reason = "no target to be near" if plan else "it is not known which way is good"
        return Change(Course.UNCLEAR, words, amount, reason)
    if not gain:
        return Change(Course.SAME, words, amount, "as far from the target as before")
    return Change(Course.BETTER if gain > 0 else Course.WORSE, words, amount)


def good_way(examined: Assessment) -> Polarity:
    """Return which way is good; where the band lies on the wrong side (T3), what all else says."""
    known = examined.judged.polarity
    if known is not Polarity.UNKNOWN:
        return known
    return wrong_side_polarity(examined.case.indicator, examined.judged) or known


def _gain(then: Assessment, before: Reading, now: Assessment, after: Reading) -> Decimal | None:
    """Return how far the figure moved in the good direction, or None where none is known."""
    amount = after.quantity.value - before.quantity.value
    match good_way(now):
        case Polarity.HIGHER:
            return amount
        case Polarity.LOWER:
            return -amount
        case Polarity.PLAN:
            old, new = _distance(then, before), _distance(now, after)
            return None if old is None or new is None else old - new
        case _:
            return None


def _distance(examined: Assessment, reading: Reading) -> Decimal | None:
    target = examined.case.indicator.target
    if target is None or target.value is None:
        return None
    return abs(reading.quantity.value - target.value)


def _movement(before: Quantity, amount: Decimal, unit: Unit | None) -> str:
    direction, size = "up" if amount > 0 else "down", plain(abs(amount))
    if unit is Unit.PERCENT:
        return f"{direction} {size} {'point' if abs(amount) == 1 else 'points'}"
    shown = f"£{size}" if unit is Unit.POUNDS else f"{size}{_SUFFIX.get(unit, '')}"
    if not before.value:
        return f"{direction} {shown}"
    share = (abs(amount) / abs(before.value) * 100).quantize(Decimal("0.1"))
    return f"{direction} {shown} ({plain(share)}%)"


_SUFFIX: dict[Unit | None, str] = {
    unit: f" {unit.value}"
    for unit in Unit
    if unit not in {Unit.COUNT, Unit.OTHER, Unit.RATIO, Unit.PERCENT, Unit.POUNDS}
}
