"""What a sentence undertakes to reach, and sentences that undertake nothing to be measured."""

from __future__ import annotations

import pytest

from parsing.language.said_aims import said_aim


@pytest.mark.parametrize(
    ("text", "name", "target"),
    [
        (
            "We will decide 90% of major applications in 13 weeks",
            "major applications in 13 weeks",
            "90%",
        ),
        ("We promised to answer calls within 4 minutes on average.", "answer calls", "4 minutes"),
        ("Our target was to re-let homes in 30 days.", "re-let homes", "30 days"),
        (
            "Safety visits – we aim to complete 12,000 by March 2026",
            "Safety visits",
            "12,000",
        ),
        ("Our promise: 95% of bins emptied on the day", "bins emptied on the day", "95%"),
    ],
)
def test_an_undertaking_gives_its_measure_and_target(text, name, target):
    aim = said_aim(text)
    assert text[aim.name.start : aim.name.end] == name
    assert text[aim.target.start : aim.target.end] == target


@pytest.mark.parametrize(
    "text",
    [
        "We will spend £4.2m on roads",
        "We will publish the plan in March 2026",
        "We will train 12 officers and hire 3 apprentices",
        "92% of homes were let in time",
        "We will review the policy within the next year",
    ],
)
def test_what_is_only_planned_or_done_undertakes_nothing(text):
    assert said_aim(text) is None


def test_a_share_under_a_heading_of_promises_is_one():
    text = "95% of reviews completed on time"
    assert said_aim(text) is None
    aim = said_aim(text, listed=True)
    assert text[aim.name.start : aim.name.end] == "reviews completed on time"
