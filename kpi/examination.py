"""Everything derived from a set of reports, in one pass: ratings, verdicts, findings."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.assessment import Assessment, assess
from kpi.cases import Rulings, cases, report_age
from kpi.checks import check_all
from kpi.judgement import Case, Finding
from kpi.report import Report, Scheme
from kpi.ruled import as_ruled
from kpi.vocabulary import Field, SchemeName


@dataclass(frozen=True, slots=True)
class Arranged:
    """Reports, oldest first by period, each indicator with its past; nothing is derived yet."""

    reports: tuple[Report, ...]
    cases: tuple[Case, ...]

    def assessed(self, report: Report) -> tuple[Assessment, ...]:
        """Return the indicators of one of these reports as assessed, in printed order."""
        return tuple(assess(case) for case in self.cases if case.report is report)


@dataclass(frozen=True, slots=True)
class Examined:
    """Reports, oldest first by period, and everything derived from them."""

    reports: tuple[Report, ...]
    cases: tuple[Assessment, ...]
    findings: tuple[Finding, ...]

    def of(self, report: Report) -> Iterator[Assessment]:
        """Yield the indicators of one report as assessed, in printed order."""
        return (c for c in self.cases if c.case.report is report)

    def findings_of(self, report: Report) -> tuple[Finding, ...]:
        """Return the findings raised in one report."""
        return tuple(f for f in self.findings if f.sha256 == report.source.sha256)


def examine(
    reports: Sequence[Report],
    scheme: SchemeName | None = None,
    rulings: Rulings | None = None,
    only: Container[str] | None = None,
) -> Examined:
    """Derive ratings, verdicts and findings.

    Args:
        reports: Any number of reports, of any organisations, in any order.
        scheme: Rate by this scheme in place of each report's own.
        rulings: What people decided about measures, by organisation (`History.rulings`).
        only: The SHA-256 of the reports in which findings are looked for; None for all.
    """
    return conclude(arrange(reports, scheme, rulings), only)


def arrange(
    reports: Sequence[Report], scheme: SchemeName | None = None, rulings: Rulings | None = None
) -> Arranged:
    """Do the part of `examine` that comes before deriving anything; it is the lesser part."""
    if scheme:
        reports = [_under(report, scheme) for report in reports]
    reports = as_ruled(reports, rulings or {})
    return Arranged(tuple(sorted(reports, key=report_age)), cases(reports, rulings))


def conclude(arranged: Arranged, only: Container[str] | None = None) -> Examined:
    """Do the rest of `examine`: derive everything of all reports."""
    assessed = tuple(map(assess, arranged.cases))
    return Examined(arranged.reports, assessed, check_all(assessed, only))


def _under(report: Report, scheme: SchemeName) -> Report:
    """Return a report as if it rated by a scheme: what was in doubt about its own is settled."""
    settled = tuple(doubt for doubt in report.doubts if doubt.field is not Field.SCHEME)
    return replace(report, scheme=Scheme(scheme, percent=report.scheme.percent), doubts=settled)
