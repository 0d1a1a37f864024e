"""Where each finding stands: open, decided by a person, or decided before its figures changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    ANSWERED = "answered"
    """It was explained or dismissed of an earlier report, and rests on the same as it did."""


STATUSES: Mapping[Status, str] = {
    Status.OPEN: "Open",
    Status.LAPSED: "Decided before its figures changed",
    Status.ACCEPTED: "Accepted as a fault",
    Status.EXPLAINED: "Explained",
    Status.DISMISSED: "Dismissed",
    Status.ANSWERED: "Answered before",
}
"""Every status in words."""

STILL_ASKED = frozenset({Status.OPEN, Status.LAPSED, Status.ACCEPTED})
"""A fault that was accepted stays a question until the report has put it right."""

SETTLED = frozenset({Outcome.EXPLAINED, Outcome.DISMISSED})
"""Decisions after which nothing is left to ask."""

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


def decision_on(finding: Finding, outcome: Outcome, answer: str = "") -> Decision:
    """Return a decision on a finding as it stands now."""
    key, digest = key_of(finding), digest_of(finding)
    return Decision(key, digest, finding.sha256, outcome, answer)


def decided_words(outcome: Outcome) -> str:
    """Return what a decision made of a finding, within a sentence: "accepted as a fault"."""
    return STATUSES[_BY_OUTCOME[outcome]].lower()


def standing(finding: Finding, said: Said[Decision] | None, *, answered: bool = False) -> Standing:
    """Return where a finding stands by the last decision on it, if any.

    Args:
        finding: Any finding.
        said: The last decision on it.
        answered: It was answered before, by a decision on an earlier report that holds for it.
    """
    if said is None and answered:
        return Standing(finding, Status.ANSWERED)
    return Standing(finding, status_of(digest_of(finding), said) if said else Status.OPEN, said)


def status_of(digest: str, said: Said[Decision] | None) -> Status:
    """Return the status of a finding with this digest by the last decision on it."""
    if said is None:
        return Status.OPEN
    return _BY_OUTCOME[said.what.outcome] if said.what.digest == digest else Status.LAPSED
