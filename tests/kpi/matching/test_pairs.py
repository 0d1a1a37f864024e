"""Two ways of printing a measure are told from two measures, on pairs labelled by hand.

`before_the_matcher.txt` was written before there was a matcher, and scored when it was done.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kpi.matching.guise import Guise
from kpi.matching.pairs import Answer, match

MEASURES = Path(__file__).with_name("measures")
HALVES = ("before_the_matcher", "after_the_matcher")


def pairs(half):
    """Yield the label of each pair with its two guises."""
    for line in (MEASURES / f"{half}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            label, ref, name, other_ref, other = (part.strip() for part in line.split("|"))
            yield label, Guise(ref or None, name), Guise(other_ref or None, other)


def answers(half, label):
    return [(match(one, two).answer, one, two) for said, one, two in pairs(half) if said == label]


@pytest.mark.parametrize("half", HALVES)
def test_no_look_alike_is_matched_without_asking(half):
    wrong = [(one, two) for answer, one, two in answers(half, "different") if answer == "same"]
    assert wrong == []


@pytest.mark.parametrize("half", HALVES)
def test_nine_in_ten_of_the_same_are_matched_and_the_rest_asked(half):
    found = answers(half, "same")
    missed = [(one, two) for answer, one, two in found if answer is Answer.DIFFERENT]
    matched = sum(answer is Answer.SAME for answer, _, _ in found)
    assert missed == []
    assert matched / len(found) >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_the_order_of_the_two_makes_no_difference(half):
    for _, one, two in pairs(half):
        assert match(one, two).answer is match(two, one).answer


def test_there_are_pairs_enough():
    labels = [label for half in HALVES for label, _, _ in pairs(half)]
    assert len(labels) >= 300
    assert labels.count("different") >= 100
    assert len(list(pairs("before_the_matcher"))) * 2 >= len(labels)
