"""D: what is said of movement, continuity and records, against the past (findings.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kpi.assessment import Assessment
from kpi.checks.putting import gravest, raise_finding, sentences_of, value_evidence
from kpi.claims.extremes import TestedExtreme, test_extreme, test_first_time
from kpi.claims.heard import is_sure, weighed
from kpi.claims.ledger import test_continuity
from kpi.claims.movement import Tested, test_direction
from kpi.claims.streaks import test_streak
from kpi.judgement import Case, Finding
from kpi.model import Claim, Evidence
from kpi.past import cite, previous_report
from kpi.plain.wording import RATING_WORDS, quoted, told
from kpi.plain.words import POLARITIES
from kpi.rating.deriving import derive
from kpi.vocabulary import ClaimForm, Continuity, Direction, Severity, Verdict

_WAYS = (Direction.INCREASED, Direction.DECREASED, Direction.UNCHANGED)
_GOOD_OR_BAD = (Direction.IMPROVED, Direction.WORSENED)
_PRESUPPOSES = {
    Continuity.CONTINUES: "",
    Continuity.NOW: " already",
    Continuity.NO_LONGER: ", so the target was not met then",
}


@gravest
def direction_contradicted(about: Assessment) -> Iterator[Finding]:
    """D1: said to have risen, fallen or stood still, and the previous value shows otherwise."""
    # An arrow without a key is a question for review, not a contradiction (findings.md §2).
    said = _contradicted(about, lambda c: c.form is not ClaimForm.ARROW, _WAYS)
    for claim, tested in said:
        still = claim.direction is Direction.UNCHANGED
        ask = f"Did {about.named} {'stay the same' if still else 'rise or fall'}, and from what?"
        severity, ask = _weighed(about, Severity.HIGH, ask, claim)
        yield raise_finding(
            about,
            "D1",
            severity,
            f"{told(about.named, claim)}, and the figures move"
            f"{'' if still else ' the other way'}: {tested.reason}.",
            ask,
            claim.evidence,
            *value_evidence(about),
            derivation=tested.reason,
            against=tested.against,
        )


@gravest
def improvement_contradicted(about: Assessment) -> Iterator[Finding]:
    """D2: said to have improved or worsened, and the change goes the other way."""
    for claim, tested in _contradicted(about, lambda _: True, _GOOD_OR_BAD):
        way = POLARITIES[about.judged.polarity]
        ask = f"Has {about.named} become better or worse?"
        severity, ask = _weighed(about, Severity.MEDIUM, ask, claim)
        yield raise_finding(
            about,
            "D2",
            severity,
            f"{told(about.named, claim)}, and {way}: {tested.reason}.",
            ask,
            claim.evidence,
            *value_evidence(about),
            derivation=f"{tested.reason}; {way}",
            against=tested.against,
        )


@gravest
def continuity_contradicted(about: Assessment) -> Iterator[Finding]:
    """D3: "still", "now", "no longer", "third running", and a report before was rated otherwise."""
    yield from _stillness_contradicted(about)
    yield from _streak_contradicted(about)


def _stillness_contradicted(about: Assessment) -> Iterator[Finding]:
    before = previous_report(about.case)
    for claim in about.indicator.claims if before else ():
        if claim.continuity is None or before is None:
            continue
        tested = test_continuity(claim.continuity, claim, about.case)
        if tested.verdict is not Verdict.DISAGREES:
            continue
        was = derive(Case(before.report, before.indicator, about.case.earlier[1:])).derived
        ask = f"How was {about.named} rated in the report before?"
        severity, ask = _weighed(about, Severity.MEDIUM, ask, claim)
        yield raise_finding(
            about,
            "D3",
            severity,
            f"{told(about.named, claim)}; the figures of the report before give "
            f"“{RATING_WORDS[was]}”{_PRESUPPOSES[claim.continuity]}.",
            ask,
            claim.evidence,
            derivation=tested.reason,
            against=[cite(before.report, r.evidence) for r in before.indicator.actuals],
        )


def _streak_contradicted(about: Assessment) -> Iterator[Finding]:
    for claim in about.indicator.claims:
        found = test_streak(claim, about.case)
        if found is None or found.tested.verdict is not Verdict.DISAGREES:
            continue
        ask = f"For how many reports running has {about.named} been so?"
        severity, ask = _weighed(about, Severity.MEDIUM, ask, claim)
        yield raise_finding(
            about,
            "D3",
            severity,
            f"{told(about.named, claim)}; {found.tested.reason}.",
            ask,
            claim.evidence,
            derivation=f"{quoted(found.streak.words)}; {found.tested.reason}",
            against=found.tested.against,
        )


@gravest
def record_contradicted(about: Assessment) -> Iterator[Finding]:
    """D4: the highest, lowest, best or first, and the reports held show another."""
    for evidence, extreme in _extremes(about):
        if extreme.tested.verdict is not Verdict.DISAGREES:
            continue
        held = len(about.case.earlier) + 1
        ask = f"Is {quoted(extreme.words)} true of {about.named}?"
        severity, ask = _weighed(about, Severity.MEDIUM, ask, evidence)
        yield raise_finding(
            about,
            "D4",
            severity,
            f"The report says of {about.named} {quoted(extreme.words)}; "
            f"among the {held} reports held: {extreme.tested.reason}.",
            ask,
            evidence,
            *value_evidence(about),
            derivation=extreme.tested.reason,
            against=extreme.tested.against,
        )


def _weighed(
    about: Assessment, severity: Severity, ask: str, said: Claim | Evidence
) -> tuple[Severity, str]:
    return weighed(severity, about.named, ask, sure=is_sure(about.indicator, said))


def _contradicted(
    about: Assessment, counts: Callable[[Claim], bool], directions: tuple[Direction, ...]
) -> Iterator[tuple[Claim, Tested]]:
    for claim in about.indicator.claims:
        if claim.direction in directions and claim.direction is not None and counts(claim):
            tested = test_direction(claim.direction, claim, about.case)
            if tested.verdict is Verdict.DISAGREES:
                yield claim, tested


def _extremes(about: Assessment) -> Iterator[tuple[Evidence, TestedExtreme]]:
    for evidence in sentences_of(about):
        extreme = test_extreme(evidence.printed, about.case)
        if extreme is not None:
            yield evidence, extreme
    for claim in about.indicator.claims:
        first = test_first_time(claim, about.case)
        if first is not None:
            yield claim.evidence, first
