"""What earlier reports print of a measure, and which of it may be set beside the value of now.

Figures are compared only where they stand for the same span of time and count the same thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpi.cases import is_year_before
from kpi.judgement import Case, Citation, Earlier
from kpi.model import Claim, Evidence, Indicator, Period, Quantity, Reading
from kpi.once import once
from kpi.phrases.changes import speaks_of_others
from kpi.phrases.since import Since, Time, read_since
from kpi.rating.counts import unit_of
from kpi.rating.outturn import is_year_to_date, outturns
from kpi.report import Report
from kpi.vocabulary import PeriodKind, ReadingKind, Unit

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a measure: the period it stands for and the report that prints it."""

    reading: Reading
    period: Period
    report: Report

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.reading.quantity

    @property
    def citation(self) -> Citation:
        """The place of the figure."""
        return cite(self.report, self.reading.evidence)


@dataclass(frozen=True, slots=True)
class Before:
    """A previous value and where it is from: "quoted", "printed" or "the previous report"."""

    quantity: Quantity
    origin: str
    citations: tuple[Citation, ...] = ()


def cite(report: Report, evidence: Evidence) -> Citation:
    """Return printed words with the report that they stand in."""
    return Citation(report.source.name, report.source.sha256, evidence)


def differ(one: Quantity, other: Quantity) -> bool:
    """Say whether two printed figures differ by more than the coarser one's rounding.

    Printed equally finely, they must be equal; in different units they are not compared.
    """
    if one.unit and other.unit and one.unit is not other.unit:
        return False
    if one.places == other.places:
        return one.value != other.value
    return abs(one.value - other.value) > max(one.slack, other.slack)


def stands_for(reading: Reading, report: Report) -> Period | None:
    """Return the period that a value stands for: a day inside the report's period is for it all."""
    own, whole = reading.period, report.period
    if own is None or whole is None:
        return own or whole
    snapshot = own.kind is PeriodKind.DATE and whole.start <= own.end <= whole.end
    return whole if snapshot else own


def current_point(case: Case, figure: Quantity | None = None) -> Point | None:
    """Return the value of an indicator; None where there is none, or several and none is meant.

    Args:
        case: The indicator in its report.
        figure: The figure that a claim gives: of several values, the one it means.
    """
    values = _values(case)
    if len(values) > 1 and figure is not None:
        values = tuple(r for r in values if r.quantity.value == figure.value)
    return _point(values[0], case.report) if len(values) == 1 else None


def _values(case: Case) -> tuple[Reading, ...]:
    actuals = case.indicator.actuals
    return actuals if len(actuals) == 1 else outturns(case)


@once
def _point(reading: Reading, report: Report) -> Point | None:
    period = stands_for(reading, report)
    return Point(reading, period, report) if period else None


@once
def earlier_points(case: Case) -> tuple[Point, ...]:
    """Return the measure's values for earlier periods, newest first and one for each period.

    A later report's figure for a period stands in for an earlier one's; previous values printed
    in this report come first of all.
    """
    now = current_point(case)
    if now is None:
        return ()
    unit = unit_of(case.indicator, now.reading)
    found: dict[date, Point] = {}
    for point, indicator in _printed_past(case):
        comparable = unit in (unit_of(indicator, point.reading), None)
        if comparable and is_comparable(point, now) and point.period.end < now.period.end:
            found.setdefault(point.period.end, point)
    return tuple(found[end] for end in sorted(found, reverse=True))


def is_comparable(one: Point, other: Point) -> bool:
    """Say whether two figures stand for spans of one length, both or neither adding up."""
    if is_year_to_date(one.reading) or is_year_to_date(other.reading):
        return is_year_to_date(one.reading) and is_year_to_date(other.reading)
    spans = (one.period, other.period)
    rolling = [span.kind is PeriodKind.ROLLING_12 for span in spans]
    return rolling[0] == rolling[1] and spans[0].months == spans[1].months


def with_gaps(points: Sequence[Point]) -> list[Point | None]:
    """Return points given newest first as oldest first, None wherever a period is missing."""
    placed: list[Point | None] = []
    before: Point | None = None
    for point in reversed(points):
        if before is not None and not is_just_before(before.period, point):
            placed.append(None)
        placed.append(point)
        before = point
    return placed


def is_just_before(earlier: Period, point: Point) -> bool:
    """Say whether a period is the one immediately before a figure's own."""
    start = point.period.start
    if is_year_to_date(point.reading) or point.period.kind is PeriodKind.ROLLING_12:
        whole = point.report.period
        start = whole.start if whole and whole.end == point.period.end else point.period.end
    return earlier.end < point.period.end and earlier.end + _ONE_DAY >= start


def previous_point(case: Case, figure: Quantity | None = None) -> Point | None:
    """Return the value of the period just before, as earlier reports print it, or None.

    Where there were several values, it is the one of the same source as the value of now.
    """
    now = current_point(case, figure)
    if now is None:
        return None
    for past in case.earlier[:2]:
        before = _of_source(Case(past.report, past.indicator), now.reading.source)
        if before and is_comparable(before, now) and is_just_before(before.period, now):
            return before
    return None


def _of_source(case: Case, source: str | None) -> Point | None:
    values = outturns(case)
    if len(values) > 1:
        values = tuple(reading for reading in values if reading.source == source)
    return current_point(case, values[0].quantity) if len(values) == 1 else None


def previous_values(claim: Claim | None, case: Case) -> tuple[Before, ...]:
    """Return every previous value: quoted in the sentence, printed, the previous report's (D1)."""
    found: list[Before] = []
    if claim is not None and claim.previous is not None:
        found.append(Before(claim.previous, "quoted", (cite(case.report, claim.evidence),)))
    printed = printed_before(case)
    if printed is not None:
        found.append(Before(printed.quantity, "printed", (cite(case.report, printed.evidence),)))
    earlier = previous_point(case, claim.figure if claim else None)
    if earlier is not None:
        found.append(Before(earlier.quantity, "the previous report", (earlier.citation,)))
    return tuple(found)


def values_compared(
    sentence: str, claim: Claim | None, case: Case
) -> tuple[tuple[Before, ...], Time]:
    """Return the earlier values that a sentence compares with, and which time that is.

    A quoted value is meant wherever there is one; else "since June" means that of June alone.
    """
    since = time_compared(sentence, case)
    if since.time is Time.BEFORE or (claim is not None and claim.previous is not None):
        return previous_values(claim, case), Time.BEFORE
    now = current_point(case)
    meant = (p for p in earlier_points(case) if now and _is_meant(p, now, since))
    found = (Before(p.quantity, p.period.printed, (p.citation,)) for p in meant)
    return tuple(found)[:1], since.time


def time_compared(sentence: str, case: Case) -> Since:
    """Return which earlier time a sentence compares with, seen from the value of now."""
    now = current_point(case)
    period = case.report.period
    if now is not None and (period is None or not _adds_up_or_rolls(now)):
        period = now.period
    return read_since(sentence, period) if period else Since(Time.BEFORE)


def _adds_up_or_rolls(point: Point) -> bool:
    return is_year_to_date(point.reading) or point.period.kind is PeriodKind.ROLLING_12


def _is_meant(point: Point, now: Point, since: Since) -> bool:
    if since.time is Time.YEAR_BEFORE:
        return is_year_before(point.period, now.period)
    month = since.month
    return month is not None and point.period.start <= month <= point.period.end


def printed_before(case: Case) -> Reading | None:
    """Return the previous value printed for the period just before, or for none that is named."""
    printed = case.indicator.of_kind(ReadingKind.PREVIOUS)
    now = current_point(case)
    if now is None:
        # With no value to stand beside, the latest one printed still says what went before.
        return printed[-1] if printed else None
    return next((reading for reading in printed if _is_before(reading, now, case)), None)


def _is_before(reading: Reading, now: Point, case: Case) -> bool:
    if is_unplaced(reading, now):
        return not is_of_another_time(reading, case)
    return reading.period is not None and is_just_before(reading.period, now)


def is_alike(one: Quantity, other: Quantity) -> bool:
    """Say whether two figures can be of one measure: both or neither a percentage."""
    return (one.unit is Unit.PERCENT) == (other.unit is Unit.PERCENT)


def is_of_another_time(reading: Reading, case: Case) -> bool:
    """Say whether the sentence round a figure compares with last year, or with somebody else."""
    figure = reading.quantity.printed.strip()
    told = [s.evidence.printed for s in case.indicator.narrative if figure in s.evidence.printed]
    return any(
        speaks_of_others(words) or time_compared(words, case).time is not Time.BEFORE
        for words in (*told, reading.evidence.printed)
    )


def is_unplaced(reading: Reading, now: Point) -> bool:
    """Say whether a previous value names no period of its own ("up from 40.8%")."""
    return reading.period is None or reading.period.end == now.period.end


def previous_report(case: Case) -> Earlier | None:
    """Return the measure in the report of the period just before, if it is held."""
    period = case.report.period
    for past in case.earlier[:1]:
        before = past.report.period
        if before and period and before.end + _ONE_DAY >= period.start:
            return past
    return None


def _printed_past(case: Case) -> Iterator[tuple[Point, Indicator]]:
    for reading in case.indicator.of_kind(ReadingKind.PREVIOUS):
        if reading.period is not None:
            yield Point(reading, reading.period, case.report), case.indicator
    for past in case.earlier:
        point = current_point(Case(past.report, past.indicator))
        if point is not None:
            yield point, past.indicator
