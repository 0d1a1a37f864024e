"""What the words of a status cell state."""

from __future__ import annotations

import pytest

from kpi.vocabulary import State
from parsing.language.status import states_of_words

WITHIN, BELOW = (State.WITHIN_TOLERANCE,), (State.BELOW_TARGET,)


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Within 1%", WITHIN),
        ("Within 5% of target", WITHIN),
        ("Within 2 points", WITHIN),
        ("Nearly met", WITHIN),
        ("Close", WITHIN),
        ("Close to ambition", WITHIN),
        ("Below ambition", BELOW),
        ("Missed by 3%", BELOW),
        ("Missed collections", None),
        ("Close to the station", None),
        ("Nearly achieved", WITHIN),
        ("Not met", BELOW),
        ("Metro stations", None),
        ("No", BELOW),
        ("Standard not met", BELOW),
        ("Exceeds limit", BELOW),
        ("Underperforming", BELOW),
        ("Partially met", WITHIN),
        ("Between target and minimum", WITHIN),
        ("Between the maximum and the target", WITHIN),
        ("Between April and June", None),
        ("Comfortably within target", (State.MEETING,)),
        ("– No target", None),
        ("Within 10 days", None),
        ("Within 5% of last year's figure", None),
    ],
)
def test_a_status_cell(words, states):
    found = states_of_words(words)
    assert (found and found[0]) == states
