"""How ratings moved between two reports."""

from __future__ import annotations

import pandas as pd
import pytest

from kpi.comparing.moves import course, rating_moves
from kpi.vocabulary import Derived

MET, WITHIN, OUTSIDE = Derived.MEETING, Derived.WITHIN_TOLERANCE, Derived.OUTSIDE_TOLERANCE


def moved(*pairs):
    then, now = zip(*pairs, strict=True)
    return rating_moves(pd.DataFrame({"rating_then": then, "rating_now": now}, dtype=object))


def test_every_pair_is_counted_and_told_better_from_worse():
    moves = moved((MET, MET), (MET, OUTSIDE), (WITHIN, OUTSIDE), (OUTSIDE, MET), (OUTSIDE, MET))
    assert moves.counts[OUTSIDE, MET] == 2
    assert moves.counts[MET, OUTSIDE] == 1
    assert moves.ratings == (MET, WITHIN, OUTSIDE)
    assert moves.words == "2 better, 2 worse, 1 the same, of 5 measures in both reports"


def test_a_measure_in_one_report_alone_has_not_moved():
    assert moved((MET, MET), (None, OUTSIDE), (WITHIN, None)).words == (
        "1 the same, of 1 measure in both reports"
    )


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        (Derived.EXCEEDING, MET, "worse"),
        (Derived.OFF_TARGET, MET, "better"),
        (MET, Derived.OFF_TARGET, "worse"),
        (Derived.OFF_TARGET, OUTSIDE, "not to be ranked"),
        (Derived.DISPUTED, MET, "not to be ranked"),
        (MET, Derived.NOT_RATED, "not to be ranked"),
    ],
)
def test_what_leaves_the_rating_open_is_not_ranked(then, now, said):
    assert course(then, now) == said
