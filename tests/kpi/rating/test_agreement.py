from __future__ import annotations

import pytest

from kpi.judgement import Rating
from kpi.rating.agreement import allowed, judge
from kpi.report import Scheme
from kpi.vocabulary import Derived, Polarity, SchemeName, Side, State, Verdict
from tests.kpi.typed import claim

EXCEEDING, MEETING, WITHIN, OUTSIDE, OFF, DISPUTED, NOT_RATED = Derived
YES, NO, _, __, OPEN = Verdict
AMBER_BAND, ACHIEVED = Scheme(), Scheme(SchemeName.ACHIEVED_BAND)


def verdict(states, derived, *, polarity=Polarity.HIGHER, scheme=AMBER_BAND, side=None, also=()):
    rating = Rating(derived, "", frozenset({derived, *also}))
    return judge(allowed(claim("…", *states, side=side), polarity, scheme), rating)


TABLE = {
    State.EXCEEDING: {EXCEEDING: YES, MEETING: NO, WITHIN: NO, OUTSIDE: NO, OFF: NO},
    State.MEETING: {EXCEEDING: YES, MEETING: YES, WITHIN: NO, OUTSIDE: NO, OFF: NO},
    State.WITHIN_TOLERANCE: {EXCEEDING: NO, MEETING: NO, WITHIN: YES, OUTSIDE: NO, OFF: OPEN},
    State.BELOW_TARGET: {EXCEEDING: NO, MEETING: NO, WITHIN: YES, OUTSIDE: YES, OFF: YES},
    State.OUTSIDE_TOLERANCE: {EXCEEDING: NO, MEETING: NO, WITHIN: NO, OUTSIDE: YES, OFF: OPEN},
}


@pytest.mark.parametrize("state", TABLE)
@pytest.mark.parametrize("derived", [EXCEEDING, MEETING, WITHIN, OUTSIDE, OFF])
def test_what_a_stated_rating_may_mean(state, derived):
    assert verdict([state], derived) is TABLE[state][derived]


@pytest.mark.parametrize("state", TABLE)
def test_nothing_is_said_of_what_cannot_be_rated(state):
    assert verdict([state], NOT_RATED) is OPEN


@pytest.mark.parametrize(
    ("states", "agreeing"),
    [
        ([State.BELOW_TARGET, State.WITHIN_TOLERANCE], {WITHIN}),
        ([State.BELOW_TARGET, State.OUTSIDE_TOLERANCE], {OUTSIDE}),
        ([State.MEETING, State.EXCEEDING], {EXCEEDING}),
        ([State.EXCEEDING, State.BELOW_TARGET], set()),
    ],
)
def test_one_sentence_that_states_two_needs_both(states, agreeing):
    rated = [EXCEEDING, MEETING, WITHIN, OUTSIDE]
    assert {d for d in rated if verdict(states, d) is YES} == agreeing


def test_a_claim_that_rounding_could_bear_out_depends_on_it():
    assert verdict([State.EXCEEDING], MEETING, also=[EXCEEDING]) is Verdict.DEPENDS_ON_ROUNDING


def test_a_disputed_rating_contradicts_only_what_fits_no_reading():
    assert verdict([State.OUTSIDE_TOLERANCE], DISPUTED, also=[EXCEEDING, OUTSIDE]) is OPEN
    assert verdict([State.WITHIN_TOLERANCE], DISPUTED, also=[EXCEEDING, OUTSIDE]) is NO


@pytest.mark.parametrize("derived", [EXCEEDING, WITHIN, OUTSIDE])
def test_below_target_is_true_either_way_where_lower_is_better(derived):
    low = {"polarity": Polarity.LOWER, "side": Side.BELOW}
    assert verdict([State.BELOW_TARGET], derived, **low) is YES
    assert verdict([State.BELOW_TARGET], MEETING, **low) is NO


def test_within_tolerance_is_achieved_under_the_achieved_band():
    assert verdict([State.WITHIN_TOLERANCE], MEETING, scheme=ACHIEVED) is YES
    assert verdict([State.WITHIN_TOLERANCE], MEETING) is NO
