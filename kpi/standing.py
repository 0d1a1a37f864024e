"""Where each finding stands: open, decided by a person, or decided before its figures changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kpi.examination import Examined
from kpi.finding_keys import digest_of, key_of
from kpi.history import Decision, Outcome, Said
from kpi.judgement import Finding


class Status(StrEnum):
    """What has become of a finding."""

    OPEN = "open"
    LAPSED = "lapsed"
    """It was decided, and the figures or words that it rests on have changed since."""
    ACCEPTED = "accepted"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


STATUSES: Mapping[Status, str] = {
    Status.OPEN: "Open",
    Status.LAPSED: "Decided before its figures changed",
    Status.ACCEPTED: "Accepted as a fault",
    Status.EXPLAINED: "Explained",
    Status.DISMISSED: "Dismissed",
}
"""Every status in words."""

STILL_ASKED = frozenset({Status.OPEN, Status.LAPSED, Status.ACCEPTED})
"""A fault that was accepted stays a question until the report has put it right."""

_BY_OUTCOME = {
    Outcome.ACCEPTED: Status.ACCEPTED,
    Outcome.EXPLAINED: Status.EXPLAINED,
    Outcome.DISMISSED: Status.DISMISSED,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding, its status, and the decision behind that."""

    finding: Finding
    status: Status
    said: Said[Decision] | None = None

    @property
    def is_asked(self) -> bool:
        """True where it is still a question to ask."""
        return self.status in STILL_ASKED


def standings(
    findings: Iterable[Finding], holding: Mapping[str, Said[Decision]]
) -> tuple[Standing, ...]:
    """Return where findings stand, in their order.

    Args:
        findings: Any findings.
        holding: The last decision on each, by key (`History.decisions.holding`).
    """
    return tuple(_standing(finding, holding.get(key_of(finding))) for finding in findings)


def still_asked(examined: Examined, holding: Mapping[str, Said[Decision]]) -> Examined:
    """Return what was derived without the findings that were explained or dismissed."""
    kept = (one.finding for one in standings(examined.findings, holding) if one.is_asked)
    return replace(examined, findings=tuple(kept))


def decision_on(finding: Finding, outcome: Outcome, answer: str = "") -> Decision:
    """Return a decision on a finding as it stands now."""
    key, digest = key_of(finding), digest_of(finding)
    return Decision(key, digest, finding.sha256, outcome, answer)


def decided_words(outcome: Outcome) -> str:
    """Return what a decision made of a finding, within a sentence: "accepted as a fault"."""
    return STATUSES[_BY_OUTCOME[outcome]].lower()


def _standing(finding: Finding, said: Said[Decision] | None) -> Standing:
    if said is None:
        return Standing(finding, Status.OPEN)
    if said.what.digest != digest_of(finding):
        return Standing(finding, Status.LAPSED, said)
    return Standing(finding, _BY_OUTCOME[said.what.outcome], said)
