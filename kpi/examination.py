"""Everything derived from a set of reports, in one pass: cases, ratings, verdicts, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.cases import cases
from kpi.checks import run_checks
from kpi.claims import test_claim
from kpi.judgement import Case, Finding, Judged, Rating, TestedClaim
from kpi.polarity import judge_polarity
from kpi.rating import derive
from kpi.report import Report, Scheme
from kpi.vocabulary import SchemeName


@dataclass(frozen=True, slots=True)
class ExaminedCase:
    """One indicator of one report, with everything derived for it."""

    case: Case
    judged: Judged
    rating: Rating
    claims: tuple[TestedClaim, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """Reports, oldest first by period, and everything derived from them."""

    reports: tuple[Report, ...]
    cases: tuple[ExaminedCase, ...]
    findings: tuple[Finding, ...]

    def of(self, report: Report) -> Iterator[ExaminedCase]:
        """Yield the cases of one report, in printed order."""
        return (c for c in self.cases if c.case.report is report)

    def findings_of(self, report: Report) -> tuple[Finding, ...]:
        """Return the findings raised in one report."""
        return tuple(f for f in self.findings if f.sha256 == report.source.sha256)


def examine(reports: Sequence[Report], scheme: SchemeName | None = None) -> Examined:
    """Derive ratings, verdicts and findings.

    Args:
        reports: Any number of reports, of any organisations, in any order.
        scheme: Rate by this scheme in place of each report's own.
    """
    if scheme:
        reports = [replace(r, scheme=Scheme(scheme, percent=r.scheme.percent)) for r in reports]
    found = cases(reports)
    return Examined(
        reports=tuple(sorted(reports, key=_age)),
        cases=tuple(_examined(case) for case in found),
        findings=run_checks(found),
    )


def _age(report: Report) -> tuple[bool, object, str]:
    """Order by the end of the period; reports without one come last."""
    end = report.period.end if report.period else None
    return end is None, end or "", report.source.name


def _examined(case: Case) -> ExaminedCase:
    rating = derive(case)
    return ExaminedCase(
        case=case,
        judged=judge_polarity(case.indicator, case.report.scheme, case.earlier),
        rating=rating,
        claims=tuple(test_claim(claim, case, rating) for claim in case.indicator.claims),
    )
