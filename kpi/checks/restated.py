"""H1 and H8: one figure of the past, printed differently in two reports (findings.md §3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kpi.assessment import AssessedReport, Assessment
from kpi.checks.putting import cautious, finding_in, raise_finding
from kpi.judgement import Case, Citation, Earlier, Finding
from kpi.model import Evidence, Indicator
from kpi.once import once
from kpi.past import (
    Point,
    current_point,
    differ,
    is_alike,
    is_comparable,
    is_of_another_time,
    is_unplaced,
    previous_point,
    stands_for,
)
from kpi.plain.wording import band_words
from kpi.plain.words import period_words
from kpi.rating.definitions import edges
from kpi.rating.outturn import outturns
from kpi.report import Report
from kpi.vocabulary import ReadingKind, Severity

_Differing = tuple[str, str, str, Evidence, Evidence]


def past_value_restated(about: Assessment) -> Iterator[Finding]:
    """H1: a past period's figure is not the one that was published, and is printed first here."""
    for point in _figures_of_the_past(about.case):
        published = _published(point, about.case.earlier)
        first = next((p for p in published if p.reading.kind is ReadingKind.ACTUAL), None)
        if first is None or not all(differ(p.quantity, point.quantity) for p in published):
            continue
        new, old, when = point.quantity.printed, first.quantity.printed, first.period.printed
        yield raise_finding(
            about,
            "H1",
            Severity.MEDIUM,
            f"{about.named} gives {new} for {when}; "
            f"the report for {period_words(first.report.period)} gave {old}.",
            f"Why has the figure of {about.named} for {when} changed from {old} to {new}?",
            point.reading.evidence,
            derivation=f"{old} published, {new} now",
            subject=when,
            against=(first.citation,),
        )
        return


def two_reports_disagree(report: AssessedReport) -> Iterator[Finding]:
    """H8: two files for one period print different figures; raised in the second by name."""
    own = report.report.source.name
    twins = [twin for twin in report.twins if twin[0].report.source.name < own]
    for about in report.assessments if twins else ():
        matched = [other for other in twins[-1] if other.case.measure == about.case.measure]
        found = next(_differing(about.case, matched[0].case), None) if len(matched) == 1 else None
        if found is None:
            continue
        what, here, there, place, other_place = found
        one, twin = about.indicator, matched[0].report
        raised = finding_in(
            report.report,
            "H8",
            Severity.HIGH,
            f"Two reports for one period give {about.named} a different {what}: "
            f"{here} here and {there} in {twin.source.name}.",
            f"Which report has the right {what} of {about.named}?",
            evidence=(place,),
            derivation=f"{here} ≠ {there}",
            indicator=one,
            subject=one.group or "",
            against=(Citation(twin.source.name, twin.source.sha256, other_place),),
        )
        yield cautious(raised, about.named, one, matched[0].indicator)


def _figures_of_the_past(case: Case) -> Iterator[Point]:
    """Yield the figures that a report prints for periods which earlier reports covered."""
    now = current_point(case)
    before = previous_point(case) if now else None
    for reading in case.indicator.of_kind(ReadingKind.PREVIOUS):
        if now is None or not is_unplaced(reading, now):
            if reading.period is not None:
                yield Point(reading, reading.period, case.report)
        elif before is not None and not is_of_another_time(reading, case):
            yield Point(reading, before.period, case.report)
    for reading in case.indicator.actuals:
        period = stands_for(reading, case.report)
        if period is not None:
            yield Point(reading, period, case.report)


def _published(point: Point, earlier: Sequence[Earlier]) -> list[Point]:
    """Return what earlier reports printed for the period of a figure, newest first.

    Those of a time before the figure's own cannot have printed it, so they are not looked at: the
    work stays in step with the number of reports.
    """
    found: list[Point] = []
    for old in earlier:
        if _is_before(old.report, point):
            break
        printed = _by_end(old.report, old.indicator)
        found += [
            other
            for other in printed.get(point.period.end, ())
            if is_comparable(other, point) and is_alike(other.quantity, point.quantity)
        ]
    return found


def _is_before(report: Report, point: Point) -> bool:
    """Say whether a report ends before a figure's period; a year that still runs is in them all."""
    own, whole = report.period, point.report.period
    runs_on = whole is None or point.period.end > whole.end
    return own is not None and own.end < point.period.end and not runs_on


@once
def _by_end(report: Report, indicator: Indicator) -> Mapping[date, Sequence[Point]]:
    """Return the figures that a report prints, by the last day of what they stand for."""
    found: defaultdict[date, list[Point]] = defaultdict(list)
    for reading in indicator.of_kind(ReadingKind.ACTUAL, ReadingKind.PREVIOUS):
        period = stands_for(reading, report)
        point = Point(reading, period, report) if period else None
        if point and not _is_own_previous(point, indicator):
            found[point.period.end].append(point)
    return dict(found)


def _is_own_previous(point: Point, indicator: Indicator) -> bool:
    """Say whether a previous value only shares its period with the value beside it."""
    ends = [reading.period for reading in indicator.actuals]
    return point.reading.kind is ReadingKind.PREVIOUS and point.reading.period in ends


def _differing(here: Case, there: Case) -> Iterator[_Differing]:
    values, others = outturns(here), outturns(there)
    if values and others and all(differ(a.quantity, b.quantity) for a in values for b in others):
        mine, theirs = values[0], others[0]
        shown = mine.quantity.printed, theirs.quantity.printed
        yield "value", *shown, mine.evidence, theirs.evidence
    one, other = here.indicator.target, there.indicator.target
    if one and other and one.value is not None and other.value not in (None, one.value):
        yield "target", one.printed, other.printed, one.evidence, other.evidence
    band, band_there = here.indicator.tolerance, there.indicator.tolerance
    if band and band_there and edges(band) != edges(band_there):
        shown = band_words(band), band_words(band_there)
        yield "tolerance", *shown, band.evidence, band_there.evidence
