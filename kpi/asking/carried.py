"""Which findings of later reports an earlier decision answers: one rule for screens and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpi.asking.standing import SETTLED
from kpi.finding_keys import digest_of, key_of, question_of, substance_of
from kpi.history import Decision, Said
from kpi.judgement import Finding

Holding = Mapping[str, Said[Decision]]
"""The last decision on each finding, by its key (`History.decisions.holding`)."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding by what it is known by (`kpi.finding_keys`).

    Attributes:
        question: What it shares with a finding of another report that asks the same.
    """

    key: str
    digest: str
    substance: str
    question: str


def raised(finding: Finding, measure: int | None = None) -> Raised:
    """Return what a finding is known by; `measure` as in `finding_keys.question_of`."""
    question = question_of(finding, measure)
    return Raised(key_of(finding), digest_of(finding), substance_of(finding), question)


def carried(reports: Iterable[Iterable[tuple[str, str]]], holding: Iterable[str]) -> dict[str, str]:
    """Return, by the key of a finding, that of the last one before that was decided.

    Args:
        reports: The key and the question of each finding, by report, oldest first.
        holding: The keys of the findings that people decided.
    """
    decided = frozenset(holding)
    last, found = dict[str, str](), dict[str, str]()
    for report in reports:
        own = list(report)
        found |= {key: last[question] for key, question in own if question in last}
        last |= {question: key for key, question in own if key in decided}
    return found


def settles(decision: Decision, earlier: Raised, later: Raised) -> bool:
    """Say whether a decision on one finding answers a later one too: it rests on nothing new."""
    return (
        decision.outcome in SETTLED
        and decision.digest == earlier.digest  # else it has lapsed itself
        and earlier.substance == later.substance
    )


def settled(reports: Iterable[Iterable[Raised]], holding: Holding) -> dict[str, Said[Decision]]:
    """Return, by the key of a finding, the earlier decision that answers it too."""
    own = [list(report) for report in reports]
    by_key = {one.key: one for report in own for one in report}
    before = carried([[(one.key, one.question) for one in report] for report in own], holding)
    return {
        later: holding[earlier]
        for later, earlier in before.items()
        if settles(holding[earlier].what, by_key[earlier], by_key[later])
    }
