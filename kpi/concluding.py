"""Ratings, verdicts and findings of a few reports, without working out all the others again.

What was worked out once is kept in the store and holds as long as what it rests on: the reports,
what people said of them, and the rules, for which the program's own text stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from kpi.assessment import Assessment
from kpi.examination import Examined, examine
from kpi.finding_keys import digest_of, key_of
from kpi.history import (
    Concluded,
    ConcludedReport,
    History,
    KeptFinding,
    Ruled,
    StoredReport,
    Unconcluded,
)
from kpi.judgement import Case, Finding
from kpi.report import Report


def examined_reports(history: History, held: Sequence[StoredReport]) -> Examined:
    """Return live reports of one organisation with everything derived from them and their past.

    Each case stands without its past: what was made of that is in its rating and its claims.

    Args:
        history: The store.
        held: The reports, oldest first.

    Raises:
        HistoryError: A report is not live any more, or the store cannot be read or written.
    """
    (organisation,) = {one.organisation for one in held}
    numbers = [one.id for one in held]
    if organisation is None:
        return _examined_alone(history, held)
    while isinstance(
        found := history.conclusions.reports(organisation, numbers, rules()), Unconcluded
    ):
        history.conclusions.keep(found, _concluded(found))
    return _examined(found)


def all_findings(history: History, organisation: str | None) -> tuple[Finding, ...]:
    """Return the findings in an organisation's live reports: oldest report first, as printed.

    Args:
        history: The store.
        organisation: Whose; None for the reports that name nobody.
    """
    if organisation is None:
        return _examined_alone(history, history.reports()).findings
    kept = history.conclusions
    while isinstance(found := kept.findings(organisation, rules()), Unconcluded):
        kept.keep(found, _concluded(found))
    return tuple(raised.finding for raised in found)


@cache
def rules() -> str:
    """Return what stands for the rules: a digest of the text of the program that holds them."""
    here = Path(__file__).parent
    sources = sorted(here.rglob("*.py"))
    parts = (str(path.relative_to(here)).encode() + path.read_bytes() for path in sources)
    return hashlib.sha256(b"\x00".join(parts)).hexdigest()


def _examined_alone(history: History, held: Sequence[StoredReport]) -> Examined:
    """Work out reports that name no organisation: they have no past, and are few."""
    nobodys = [report for report in history.load() if report.organisation is None]
    wanted = {one.sha256 for one in held}
    made = examine(nobodys)
    return Examined(
        tuple(one for one in made.reports if one.source.sha256 in wanted),
        tuple(one for one in made.cases if one.report.source.sha256 in wanted),
        tuple(one for one in made.findings if one.sha256 in wanted),
    )


def _concluded(known: Unconcluded) -> dict[int, ConcludedReport]:
    reports = {one.number: one.made.report for one in known.reports}
    name = next(iter(reports.values())).organisation
    only = {reports[number].source.sha256 for number in known.wanted}
    examined = examine(list(reports.values()), rulings={name: known.rulings}, only=only)
    found = {report.source.sha256: report for report in examined.reports}
    return {
        number: _concluded_report(found[reports[number].source.sha256], examined)
        for number in known.wanted
    }


def _concluded_report(report: Report, examined: Examined) -> ConcludedReport:
    return ConcludedReport(
        report,
        tuple(_made(about) for about in examined.of(report)),
        tuple(KeptFinding(key_of(f), digest_of(f), f) for f in examined.findings_of(report)),
    )


def _made(about: Assessment) -> Concluded:
    own = about.indicator
    ruled = Ruled(own.polarity, own.scheme, own.due_until, own.called)
    return Concluded(about.judged, about.rating, about.claims, ruled)


def _examined(kept: Sequence[ConcludedReport]) -> Examined:
    reports = tuple(_as_ruled(one) for one in kept)
    return Examined(
        reports,
        tuple(
            Assessment(Case(report, indicator, measure=m.measure), m.judged, m.rating, m.claims)
            for report, one in zip(reports, kept, strict=True)
            for indicator, m in zip(report.indicators, one.indicators, strict=True)
        ),
        tuple(raised.finding for one in kept for raised in one.findings),
    )


def _as_ruled(one: ConcludedReport) -> Report:
    pairs = zip(one.report.indicators, one.indicators, strict=True)
    ruled = (
        replace(
            own,
            polarity=m.ruled.polarity,
            scheme=m.ruled.scheme,
            due_until=m.ruled.due_until,
            called=m.ruled.called,
        )
        for own, m in pairs
    )
    return replace(one.report, indicators=tuple(ruled))
