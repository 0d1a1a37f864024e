"""H4 to H6: measures that come, go, or change their reference or name (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kpi.assessment import AssessedReport, Assessment
from kpi.cases import is_other_measure, is_renamed
from kpi.checks.putting import cautious, finding_in, heading_evidence, raise_finding
from kpi.judgement import Earlier, Finding
from kpi.model import Indicator
from kpi.once import once
from kpi.past import cite
from kpi.plain.wording import quoted
from kpi.plain.words import period_words, plural
from kpi.report import Report
from kpi.vocabulary import Derived, Severity


def dropped(report: AssessedReport) -> Iterator[Finding]:
    """H4: an indicator of the previous report is not in this one."""
    continued = {
        id(past.indicator) for about in report.assessments for past in _latest(about, report)
    }
    beside = {about.case.measure for twin in report.twins for about in twin}
    beside |= {about.case.measure for about in report.assessments}  # printed twice, say
    gone = {_full_name(b.indicator): b for b in report.previous if id(b.indicator) not in continued}
    for before in gone.values():
        old = before.indicator
        replaced = any(is_other_measure(about.case, before.case) for about in report.assessments)
        if replaced or before.case.measure in beside or _is_over(old, report.report):
            continue
        outside = before.rating.derived is Derived.OUTSIDE_TOLERANCE
        when = period_words(before.report.period)
        raised = finding_in(
            report.report,
            "H4",
            Severity.HIGH if outside else Severity.MEDIUM,
            f"{before.named} was in the report for {when}"
            f"{', outside tolerance,' if outside else ''} and is not in this one.",
            f"Why is {before.named} no longer reported?",
            evidence=(),
            derivation=f"in {before.report.source.name}, not in {report.report.source.name}",
            indicator=old,
            subject=before.beside,
            against=(cite(before.report, heading_evidence(old)),),
        )
        yield cautious(raised, before.named, old)


def new_here(report: AssessedReport) -> Iterator[Finding]:
    """H5: an indicator that no earlier report carries."""
    known = [_full_names(past) for past in report.earlier]
    for about in report.assessments if report.earlier else ():
        name = _full_name(about.indicator)
        if any(name in names for names in known):  # printed twice in one of the reports, say
            continue
        if about.case.earlier or _shares_reference(about, report):
            continue
        when = period_words(report.earlier[-1].period)
        held = plural(len(report.earlier), "earlier report")
        yield raise_finding(
            about,
            "H5",
            Severity.INFO,
            f"{about.named} is new in this report.",
            f"Why was {about.named} added, and what was its value before?",
            heading_evidence(about.indicator),
            derivation=f"not in the {held} held, back to {when}",
        )


def known_otherwise(report: AssessedReport) -> Iterator[Finding]:
    """H6: one reference for another measure, or one measure by another reference or name."""
    for about in report.assessments:
        old = _counterpart(about, report)
        if old is None:
            continue
        before, now = old.indicator, about.indicator
        message = f"{about.named} now stands for another measure than in the report before."
        ask = f"What became of {quoted(before.name)}, which was {old.named}?"
        if not is_other_measure(about.case, old.case):
            message = f"{about.named} was {old.named} in the report before."
            ask = f"Has anything but the reference of {about.named} changed?"
            if before.label == now.label:
                message = f"{about.named} has another name than in the report before."
                ask = f"Has anything but the name of {about.named} changed?"
        yield raise_finding(
            about,
            "H6",
            Severity.MEDIUM,
            message,
            ask,
            heading_evidence(now),
            derivation=f"{_full_name(before)} → {_full_name(now)}",
            against=(cite(old.report, heading_evidence(before)),),
        )


def _counterpart(about: Assessment, report: AssessedReport) -> Assessment | None:
    """Return the indicator of the previous report that this one differs from in name, or None."""
    for past in _latest(about, report):
        for before in report.previous:
            if before.indicator is past.indicator:
                return before if is_renamed(before.indicator, about.indicator) else None
    return _shares_reference(about, report)


def _shares_reference(about: Assessment, report: AssessedReport) -> Assessment | None:
    return next((old for old in report.previous if is_other_measure(old.case, about.case)), None)


def _latest(about: Assessment, report: AssessedReport) -> Iterator[Earlier]:
    """Return the measure in the previous report, or in both files of its period."""
    previous = report.earlier[0] if report.earlier else None
    return takewhile(lambda past: _same_end(past.report, previous), about.case.earlier)


def _same_end(report: Report, other: Report | None) -> bool:
    ends = [one.period.end if one and one.period else None for one in (report, other)]
    return ends[0] == ends[1]


def _is_over(indicator: Indicator, report: Report) -> bool:
    """Say whether a person said that the measure was due no longer than before this report."""
    until, period = indicator.due_until, report.period
    return until is not None and period is not None and period.end > until


@once
def _full_names(report: Report) -> frozenset[str]:
    return frozenset(map(_full_name, report.indicators))


def _full_name(indicator: Indicator) -> str:
    """Return reference, name and group: what tells an indicator from every other."""
    return " ".join(part for part in (indicator.ref, indicator.name, indicator.group) if part)
