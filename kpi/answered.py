"""What was answered before: a decision on the same question about an earlier report.

It is shown beside the new finding and silences nothing: the new one rests on new figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kpi.examination import Examined
from kpi.finding_keys import key_of
from kpi.guise import folded
from kpi.history import Decision, Said
from kpi.judgement import Finding
from kpi.report import Report
from kpi.standing import decided_words
from kpi.words import period_words

Holding = Mapping[str, Said[Decision]]
_Question = tuple[str, int | str | None, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """What was decided about the finding of the same code, measure and subject in a report."""

    report: Report
    said: Said[Decision]

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
    measures, last = _measures(examined), dict[_Question, Answered]()
    found: dict[str, Answered] = {}
    for report in examined.reports:  # oldest first
        own = [(_question(one, measures), one) for one in by_report[report.source.sha256]]
        found |= {key_of(one): last[asked] for asked, one in own if asked in last}
        for asked, one in own:
            if said := holding.get(key_of(one)):
                last[asked] = Answered(report, said)
    return found


def _question(finding: Finding, measures: Mapping[tuple[str, str], set[int]]) -> _Question:
    """Return what two findings share that ask the same; without a sure measure, its label."""
    label = finding.indicator
    of = measures.get((finding.sha256, label), set()) if label else set[int]()
    about = next(iter(of)) if len(of) == 1 else label and folded(label)
    return finding.code, about, folded(finding.about)


def _measures(examined: Examined) -> dict[tuple[str, str], set[int]]:
    """Return the measures that go by each label in each file."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for case in examined.cases:
        for label in {case.label, case.indicator.label}:
            found[case.report.source.sha256, label].add(case.case.measure)
    return found
