"""Ratings said beside the measure's own target in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kpi.vocabulary import Side, State
from parsing.language.own_target_ratings import find_own_rating, find_rating_behind

RATED = [
    ("We helped 712 families to move, exceeding our target of 650.", 650, State.EXCEEDING),
    ("91% of parents got one of three choices, ahead of our 89% target.", 89, State.EXCEEDING),
    ("We fitted 4,120 alarms, 380 short of the 4,500 planned.", 4500, State.BELOW_TARGET),
    ("Which did not meet the target of 72 per cent.", 72, State.BELOW_TARGET),
    ("The target is 65% and it was achieved.", 65, State.MEETING),
    ("We were set a target of 93% and have beaten it with two posts empty.", 93, State.EXCEEDING),
    ("The limit is 12 minutes, and the limit was kept to or missed by a second.", 12, None),
    ("The standard is 12 minutes, and the standard was met in every month.", 12, State.MEETING),
    ("The caseload was 19.2, exceeding the limit of 18.", 18, State.BELOW_TARGET),
    ("Fires were below the maximum of 85.", 85, State.MEETING),
    ("We had hoped for 66%, so we did not quite make it.", 66, State.WITHIN_TOLERANCE),
    ("We were aiming for 72% – so close, but just short.", 72, State.WITHIN_TOLERANCE),
    ("Our target is 6 weeks, and we are very nearly there.", 6, State.WITHIN_TOLERANCE),
    ("So our target is 100% and we fell short.", 100, State.BELOW_TARGET),
    ("We aimed for 9 days but did not manage it this year.", 9, State.BELOW_TARGET),
    (
        "The target is 44%, so we are well short of where we would like to be.",
        44,
        State.OUTSIDE_TOLERANCE,
    ),
    ("This beat the Tenant Panel’s threshold of 70%, our own target.", 70, State.EXCEEDING),
    ("Our aim was 140, so we beat it easily.", 140, State.EXCEEDING),
    ("Our target is 44%, and we are short of drivers.", 44, None),
    ("If the target is 44%, we fall short.", 44, None),
    # said of something else, wished for, or asked
    ("We aim to return to our 95% target in the spring.", 95, None),
    ("Is that not below the 95% target?", 95, None),
    ("If turnout were below the 95% target we would say so.", 95, None),
    ("Our target of 7 days is for each group, so only Control is on target.", 7, None),
    ("The team is meeting the 80% target.", 95, None),
    ("At 96% we are above the national target of 95%.", 95, None),
]


@pytest.mark.parametrize(("sentence", "target", "state"), RATED, ids=lambda v: str(v)[:50])
def test_a_rating_beside_its_own_target_is_the_measures(sentence, target, state):
    found = find_own_rating(sentence, Decimal(target))
    assert (found.states if found else None) == ((state,) if state else None)


def test_a_word_that_only_says_which_side_keeps_its_side():
    found = find_own_rating("Sickness stood at 6.1%, above the 4% standard.", Decimal(4))
    assert found is not None
    assert found.side is Side.ABOVE


def test_what_is_said_behind_another_measures_figure_is_said_of_that_one():
    sentence = "Sickness was 3.1%; appraisals were 58%, below the 80% standard."
    assert find_own_rating(sentence, Decimal(80)) is not None
    assert find_own_rating(sentence, Decimal(80), [sentence.index("58%")]) is None


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("We are well outside it.", State.OUTSIDE_TOLERANCE),
        ("We did not quite get there.", State.WITHIN_TOLERANCE),
        ("We beat it with a month to spare.", State.EXCEEDING),
        ("We hope to beat it.", None),
        ("It took 12 days to mend, and we did not make it.", None),
        ("The depot is outside it.", None),
    ],
)
def test_a_sentence_may_rate_the_target_of_the_one_before(sentence, state):
    found = find_rating_behind("The target is 8 days.", sentence)
    assert (found.states if found else None) == ((state,) if state else None)
