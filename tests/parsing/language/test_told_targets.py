"""Sentences that tell what is aimed for without calling a number the target."""

from __future__ import annotations

import pytest

from parsing.language.told_targets import told_target


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The target is for no more than 5% of calls to be abandoned.", "5%"),
        ("We aim to answer at least 95% of requests on time.", "95%"),
        ("The target for the year is that at least 60% of calls wait under 20 seconds.", "60%"),
        ("Our standard is to clear 75% of reports within a day.", "75%"),
        ("Our aim is to reduce this by 5%.", None),
        ("We aim to be within 5% of the best.", None),
        ("The target is 5% lower than last year.", None),
        ("The national target is to see 90% of people.", None),
        ("The target is to reach 92% from April 2025.", None),
        ("We expect performance to recover to 92%.", None),
        ("The target is to move from 80% to 92%.", None),
        ("Performance was 92%, and the target is to do better.", None),
    ],
)
def test_what_is_aimed_for(sentence, told):
    found = told_target(sentence)
    assert (found and found.quantity.printed) == told
