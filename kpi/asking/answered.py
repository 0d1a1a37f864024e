"""What was answered before: a decision on the same question about an earlier report.

It is shown beside the new finding. Where that rests on the very words and figures that were
explained or dismissed, it is answered; where they are others, it is a question again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kpi.asking.carried import Holding, carried, raised, settles
from kpi.asking.standing import Standing, decided_words, standing
from kpi.examination import Examined
from kpi.finding_keys import key_of, question_of
from kpi.history import Decision, Said
from kpi.judgement import Finding
from kpi.plain.words import period_words
from kpi.report import Report


@dataclass(frozen=True, slots=True)
class Answered:
    """What was decided about the finding of the same code, measure and subject in a report."""

    report: Report
    said: Said[Decision]
    finding: Finding

    def holds_for(self, later: Finding) -> bool:
        """Say whether a later finding is answered too: it rests on nothing new."""
        return settles(self.said.what, raised(self.finding), raised(later))

    @property
    def words(self) -> str:
        """What was decided, by whom and when, and the answer: one line."""
        decision, day = self.said.what, self.said.at.astimezone()
        who = f"{self.said.who}, {day.day} {day:%B %Y}"
        of = period_words(self.report.period)
        shown = [f"Asked before, of {of}: {decided_words(decision.outcome)} ({who})."]
        if decision.answer:
            shown.append(f"The officer’s answer: “{decision.answer}”")
        if self.said.why:
            shown.append(f"Reason: {self.said.why}")
        return " ".join(shown)


def answered_before(examined: Examined, holding: Holding) -> dict[str, Answered]:
    """Return, by the key of a finding, the latest answer to its question in an earlier report.

    Args:
        examined: An organisation's reports with every finding, decided ones too.
        holding: The last decision on each finding, by key (`History.decisions.holding`).
    """
    if not holding:
        return {}
    by_report: dict[str, list[Finding]] = defaultdict(list)
    for finding in examined.findings:
        by_report[finding.sha256].append(finding)
    measures = _measures(examined)
    own = [by_report[report.source.sha256] for report in examined.reports]  # oldest first
    keyed = [[(key_of(f), question_of(f, _measure(f, measures))) for f in found] for found in own]
    pairs = zip(examined.reports, own, strict=True)
    placed = {key_of(f): (report, f) for report, found in pairs for f in found}
    return {
        later: Answered(placed[earlier][0], holding[earlier], placed[earlier][1])
        for later, earlier in carried(keyed, holding).items()
    }


def standings(
    findings: Iterable[Finding],
    holding: Holding,
    answered: Mapping[str, Answered] = MappingProxyType({}),
) -> tuple[Standing, ...]:
    """Return where findings stand, in their order.

    Args:
        findings: Any findings.
        holding: The last decision on each, by key (`History.decisions.holding`).
        answered: What was answered before to each, by key (`answered_before`); without it, only
            decisions on these very findings count.
    """
    return tuple(_standing(one, holding, answered) for one in findings)


def still_asked(examined: Examined, holding: Holding) -> Examined:
    """Return what was derived without what was explained or dismissed, now or before."""
    found = standings(examined.findings, holding, answered_before(examined, holding))
    return replace(examined, findings=tuple(one.finding for one in found if one.is_asked))


def _standing(finding: Finding, holding: Holding, answered: Mapping[str, Answered]) -> Standing:
    key = key_of(finding)
    before = answered.get(key)
    is_answered = before is not None and before.holds_for(finding)
    return standing(finding, holding.get(key), answered=is_answered)


def _measure(finding: Finding, measures: Mapping[tuple[str, str], set[int]]) -> int | None:
    of = measures.get((finding.sha256, finding.indicator or ""), set())
    return next(iter(of)) if len(of) == 1 else None


def _measures(examined: Examined) -> dict[tuple[str, str], set[int]]:
    """Return the measures that go by each label in each file."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for case in examined.cases:
        for label in {case.label, case.indicator.label}:
            found[case.report.source.sha256, label].add(case.case.measure)
    return found
