"""What a stated rating may mean, and whether a derived one bears it out (findings.md §2)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce

from kpi.judgement import Rating
from kpi.model import Claim
from kpi.phrases.denials import denies_outside
from kpi.report import Scheme
from kpi.vocabulary import Derived, Polarity, SchemeName, Side, State, Verdict

MET = frozenset({Derived.EXCEEDING, Derived.MEETING})
WORSE = frozenset({Derived.WITHIN_TOLERANCE, Derived.OUTSIDE_TOLERANCE, Derived.OFF_TARGET})

AGREES: Mapping[State, frozenset[Derived]] = {
    State.EXCEEDING: frozenset({Derived.EXCEEDING}),
    State.MEETING: MET,
    State.WITHIN_TOLERANCE: frozenset({Derived.WITHIN_TOLERANCE}),
    State.BELOW_TARGET: WORSE,
    State.OUTSIDE_TOLERANCE: frozenset({Derived.OUTSIDE_TOLERANCE}),
}
"""The derived ratings that each stated one agrees with; other states rate nothing."""

_GOODNESS: Mapping[Derived, int] = {
    Derived.EXCEEDING: 4,
    Derived.MEETING: 3,
    Derived.WITHIN_TOLERANCE: 2,
    Derived.OFF_TARGET: 1,
    Derived.OUTSIDE_TOLERANCE: 0,
}
_SIDED: Mapping[Side, tuple[State, ...]] = {
    Side.ABOVE: (State.EXCEEDING, State.MEETING),
    Side.BELOW: (State.BELOW_TARGET,),
}
"""What "above" and "below" target state; "no longer below" states a target met."""
_SIDE_STATES: Mapping[Side, State] = {
    Side.ABOVE: State.EXCEEDING,
    Side.BELOW: State.BELOW_TARGET,
}
_LITERALLY: Mapping[Side, frozenset[Derived]] = {
    Side.ABOVE: WORSE,
    Side.BELOW: frozenset({Derived.EXCEEDING}),
}
"""What "above" and "below" target say of the number itself where lower is better."""


def rating_states(claim: Claim) -> tuple[State, ...]:
    """Return the ratings that a claim states."""
    return tuple(state for state in claim.states if state in AGREES)


def meaning(state: State, claim: Claim, polarity: Polarity, scheme: Scheme) -> frozenset[Derived]:
    """Return every derived rating that one state of a claim can stand for."""
    meant = AGREES[state]
    if state is State.WITHIN_TOLERANCE and denies_outside(claim.evidence.printed):
        meant |= MET
    achieved = scheme.name is SchemeName.ACHIEVED_BAND
    if achieved and state is State.WITHIN_TOLERANCE:
        meant |= {Derived.MEETING}
    if polarity is Polarity.LOWER and claim.side and state in _SIDED[claim.side]:
        meant |= _LITERALLY[claim.side] | ({Derived.MEETING} if achieved else frozenset())
    return meant


def allowed(claim: Claim, polarity: Polarity, scheme: Scheme) -> frozenset[Derived]:
    """Return the derived ratings that satisfy everything a claim states, if any do."""
    meanings = [meaning(state, claim, polarity, scheme) for state in rating_states(claim)]
    return reduce(frozenset.intersection, meanings) if meanings else frozenset()


def judge(meant: frozenset[Derived], rating: Rating) -> Verdict:
    """Hold what a claim means against a derived rating, rounding and disputes included.

    A disputed rating disagrees only with a claim that fits none of its readings. An off-target
    one leaves amber and red open, so it contradicts neither.
    """
    if rating.derived is Derived.NOT_RATED:
        return Verdict.CANNOT_BE_CHECKED
    possible = rating.possible
    if Derived.OFF_TARGET in possible:
        possible |= WORSE
    if rating.derived is Derived.DISPUTED:
        return Verdict.CANNOT_BE_CHECKED if meant & possible else Verdict.DISAGREES
    if rating.derived in meant:
        return Verdict.AGREES
    if rating.derived is Derived.OFF_TARGET and meant & WORSE:
        return Verdict.CANNOT_BE_CHECKED
    return Verdict.DEPENDS_ON_ROUNDING if meant & possible else Verdict.DISAGREES


def is_better(state: State, rating: Rating) -> bool:
    """Say whether a stated rating is better than the derived one.

    Where the readings are disputed, better than the worst of them: the state fits none.
    """
    shown = [derived for derived, _ in rating.alternatives] or [rating.derived]
    rated = [_GOODNESS[derived] for derived in shown if derived in _GOODNESS]
    return bool(rated) and max(_GOODNESS[derived] for derived in AGREES[state]) > min(rated)


def senses_differ(claim: Claim, polarity: Polarity, rating: Rating, target: Decimal | None) -> bool:
    """Say whether "above" or "below" target is true in one sense only (N4).

    Where lower is better, "below target" is said both of a smaller number and of a worse one.
    """
    if polarity is not Polarity.LOWER or claim.side is None or target is None:
        return False
    state = _SIDE_STATES[claim.side]
    if rating.reading is None or rating.derived not in _GOODNESS or state not in claim.states:
        return False
    value = rating.reading.quantity.value
    literally = value > target if claim.side is Side.ABOVE else value < target
    return literally != (rating.derived in AGREES[state])
