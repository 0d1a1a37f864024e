"""A5 to A7: figures of two periods that cannot both be right (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kpi.assessment import Assessment
from kpi.checks.putting import all_evidence, gravest, raise_finding, value_evidence
from kpi.claims.distances import test_gap
from kpi.claims.heard import is_sure, weighed
from kpi.claims.movement import Tested, says_points, test_size, value_meant
from kpi.judgement import Case, Finding
from kpi.model import Claim, Evidence, Reading
from kpi.past import Point, current_point, is_comparable
from kpi.phrases.sizes import Size
from kpi.plain.wording import plain
from kpi.plain.words import period_words
from kpi.rating.counts import BASES, counts_of, unit_of
from kpi.rating.outturn import FULL_YEAR, is_year_to_date
from kpi.vocabulary import PeriodKind, Severity, Unit, Verdict

_RATES = (Unit.PER_1K, Unit.PER_10K, Unit.PER_100K)
_JUMP = Fraction(11, 10)
_APRIL = 4


@dataclass(frozen=True, slots=True)
class _Population:
    """The least and the greatest population that a rate and its count leave room for."""

    low: Fraction
    high: Fraction
    point: Point

    def jumps_from(self, other: _Population) -> bool:
        """Say whether the two differ by more than a tenth, whatever the rounding."""
        return self.low > other.high * _JUMP or other.low > self.high * _JUMP

    def __str__(self) -> str:
        return f"about {plain(Fraction(round((self.low + self.high) / 2)))}"


def implied_population_jumps(about: Assessment) -> Iterator[Finding]:
    """A5: rate and count imply another population than in the report before."""
    known = [_population(about.case)]
    known += [_population(Case(p.report, p.indicator)) for p in about.case.earlier[:2]]
    now, before, *further = known + [None] * (2 - len(known))
    if now is None or before is None or not now.jumps_from(before):
        return
    if any(older is not None and not now.jumps_from(older) for older in further):
        return  # back where it was before the last report, which has the finding
    when = period_words(before.point.report.period)
    yield raise_finding(
        about,
        "A5",
        Severity.LOW,
        f"Rate and count of {about.named} imply a population of {now}; "
        f"in the report for {when} they implied {before}.",
        f"Has the population of {about.named} changed, or is its rate or count misprinted?",
        *value_evidence(about),
        derivation=f"between {plain(Fraction(round(now.low)))} and "
        f"{plain(Fraction(round(now.high)))} now, between {plain(Fraction(round(before.low)))} "
        f"and {plain(Fraction(round(before.high)))} before",
        against=(before.point.citation,),
    )


def running_total_falls(about: Assessment) -> Iterator[Finding]:
    """A6: a count that adds up through the year is lower than the report before had it."""
    now = current_point(about.case)
    if now is None or not _adds_up(now.reading, about.case):
        return
    for past in about.case.earlier[:1]:
        before = current_point(Case(past.report, past.indicator))
        if before is None or not is_comparable(before, now):
            continue
        if _year_start(before) != _year_start(now) or before.period.end >= now.period.end:
            continue
        slack = before.quantity.slack + now.quantity.slack
        if before.quantity.value - now.quantity.value < slack:
            continue
        old, new, when = before.quantity.printed, now.quantity.printed, before.period.printed
        yield raise_finding(
            about,
            "A6",
            Severity.HIGH,
            f"{about.named} counts up through the year and falls from {old} ({when}) to {new}.",
            f"How can {about.named} be lower than it was at {old}?",
            *value_evidence(about),
            derivation=f"{new} < {old} within one year",
            against=(before.citation,),
        )


@gravest
def size_of_change_differs(about: Assessment) -> Iterator[Finding]:
    """A7: a stated size of change is not what lies between the two values, or value and target."""
    for claim, evidence in _sentences(about):
        found = test_size(evidence.printed, claim, about.case)
        if found is None or found[1].verdict is not Verdict.DISAGREES:
            continue
        size, tested = found
        sure = is_sure(about.indicator, evidence)
        ask = _question(size, tested, claim, about)
        severity, ask = weighed(Severity.MEDIUM, about.named, ask, sure=sure)
        yield raise_finding(
            about,
            "A7",
            severity,
            f"The report gives the change of {about.named} as {size.words}; {tested.reason}.",
            ask,
            evidence,
            *value_evidence(about),
            derivation=tested.reason,
            against=tested.against,
        )
    yield from _gap_differs(about)


def _gap_differs(about: Assessment) -> Iterator[Finding]:
    for claim in about.indicator.claims:
        found = test_gap(claim, about.case)
        if found is None or found[1].verdict is not Verdict.DISAGREES:
            continue
        size, tested = found
        ask = f"How far from its target is {about.named}?"
        sure = is_sure(about.indicator, claim)
        severity, ask = weighed(Severity.MEDIUM, about.named, ask, sure=sure)
        yield raise_finding(
            about,
            "A7",
            severity,
            f"The report puts {about.named} {size.words} from its target; {tested.reason}.",
            ask,
            claim.evidence,
            *all_evidence(about),
            derivation=tested.reason,
        )


def _question(size: Size, tested: Tested, claim: Claim | None, about: Assessment) -> str:
    now = value_meant(claim, about.case)
    before = tested.before
    if now is not None and before is not None and says_points(size, before, now):
        return f"Is the change of {about.named} meant in percentage points?"
    return f"By how much did {about.named} change?"


def _sentences(about: Assessment) -> Iterator[tuple[Claim | None, Evidence]]:
    moved = [claim for claim in about.indicator.claims if claim.direction]
    yield from ((claim, claim.evidence) for claim in moved)
    told = {claim.evidence.printed for claim in moved}
    for sentence in about.indicator.narrative:
        if sentence.evidence.printed not in told:
            yield None, sentence.evidence


def _population(case: Case) -> _Population | None:
    point = current_point(case)
    unit = unit_of(case.indicator, point.reading) if point else None
    counts = counts_of(case.indicator, point.reading) if point else ()
    if point is None or unit not in _RATES or len(counts) != 1:
        return None
    rate, slack = Fraction(point.quantity.value), Fraction(point.quantity.slack)
    scaled = Fraction(counts[0].value) * BASES[unit]
    if rate - slack <= 0 or scaled <= 0:
        return None
    return _Population(scaled / (rate + slack), scaled / (rate - slack), point)


def _adds_up(reading: Reading, case: Case) -> bool:
    return is_year_to_date(reading) and unit_of(case.indicator, reading) is Unit.COUNT


def _year_start(point: Point) -> date:
    """Return the first day of the year that a running total adds up in; April unless printed."""
    period = point.period
    if period.kind is PeriodKind.YEAR_TO_DATE or 1 < period.months <= FULL_YEAR:
        return period.start
    return date(period.end.year - (period.end.month < _APRIL), _APRIL, 1)
