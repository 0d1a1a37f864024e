"""The checks: each asks one question of an indicator or of a report, and shows its working.

To add one: a function in its family's file, its name in a tuple here, its code in the
catalogue, and a test with one case that triggers it and one that nearly does.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import groupby

from kpi.assessment import AssessedReport, Assessment, assess
from kpi.cases import is_earlier, is_same_period, report_age
from kpi.checks import (
    arithmetic,
    definition,
    direction,
    lineage,
    narrative,
    quality,
    quoted,
    redefined,
    restated,
    sequence,
    signal,
    stale,
)
from kpi.judgement import Case, Finding
from kpi.report import Report

Check = Callable[[Assessment], Iterator[Finding]]
ReportCheck = Callable[[AssessedReport], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    narrative.stated_better_than_derived,
    narrative.stated_worse_than_derived,
    narrative.stated_ratings_disagree,
    narrative.side_can_be_read_two_ways,
    narrative.no_rating_stated,
    narrative.on_track_not_supported,
    quoted.quoted_figure_differs,
    stale.commentary_repeated,
    narrative.no_reason_or_action,
    direction.direction_contradicted,
    direction.improvement_contradicted,
    direction.continuity_contradicted,
    direction.record_contradicted,
    definition.no_target,
    definition.label_defect,
    definition.band_on_the_wrong_side,
    definition.band_round_the_target,
    definition.gap_before_the_target,
    definition.units_differ,
    definition.polarity_not_established,
    arithmetic.impossible_share,
    arithmetic.parts_do_not_add_up,
    arithmetic.count_and_share_disagree,
    arithmetic.impossible_value,
    sequence.implied_population_jumps,
    sequence.running_total_falls,
    sequence.size_of_change_differs,
    restated.past_value_restated,
    redefined.target_moved,
    redefined.tolerance_moved,
    stale.value_is_stale,
    quality.not_reported,
    quality.sources_differ,
    quality.value_of_another_period,
    quality.part_year_against_full_year,
    signal.change_is_ordinary,
    signal.signal_not_mentioned,
)
"""What is asked of each indicator, in the order of findings.md."""

REPORT_CHECKS: tuple[ReportCheck, ...] = (
    lineage.dropped,
    lineage.new_here,
    lineage.known_otherwise,
    restated.two_reports_disagree,
    quality.gaps_in_the_report,
    quality.same_value_twice,
)
"""What is asked of each report as a whole."""


def run_checks(cases: Sequence[Case]) -> tuple[Finding, ...]:
    """Assess indicators and ask every question of them; `cases` are as `kpi.cases` makes them."""
    return check_all([assess(case) for case in cases])


def check_all(
    assessed: Sequence[Assessment], only: Container[str] | None = None
) -> tuple[Finding, ...]:
    """Ask every question of every indicator and report.

    Args:
        assessed: The indicators of any number of reports, those of one report together.
        only: The SHA-256 of the reports to ask about; None for all.

    Returns:
        The findings: report by report, indicator by indicator, then the report as a whole. What
        somebody typed is nobody's report: nothing is asked of it.
    """
    printed = [about for about in assessed if not about.report.source.by_hand]
    return tuple(
        finding
        for report in _by_report(printed)
        if only is None or report.report.source.sha256 in only
        for finding in _ask(report)
    )


def _by_report(assessed: Sequence[Assessment]) -> Iterator[AssessedReport]:
    grouped = [tuple(group) for _, group in groupby(assessed, key=lambda about: id(about.report))]
    by_report = {id(group[0].report): group for group in grouped}
    reports = [group[0].report for group in grouped]
    for group in grouped:
        report = group[0].report
        earlier = _earlier(report, reports)
        latest = [past for past in earlier if past.period == earlier[0].period]
        previous = tuple(about for past in latest for about in by_report[id(past)])
        twins = tuple(by_report[id(other)] for other in reports if is_same_period(other, report))
        yield AssessedReport(report, group, earlier, previous, twins)


def _earlier(report: Report, reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports of earlier periods of the same organisation, newest first."""
    past = (other for other in reports if is_earlier(other, report))
    return tuple(sorted(past, key=report_age, reverse=True))


def _ask(report: AssessedReport) -> Iterator[Finding]:
    for assessment in report.assessments:
        for check in CHECKS:
            yield from check(assessment)
    for report_check in REPORT_CHECKS:
        yield from report_check(report)
