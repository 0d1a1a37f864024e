from __future__ import annotations

from datetime import date

import pytest

from kpi.phrases.changes import (
    read_size,
    speaks_of_the_figure,
    tells_of_movement,
    tells_of_new_rules,
)
from kpi.phrases.extremes import (
    Superlative,
    first_time,
    is_of_something_else,
    read_extreme,
)
from kpi.phrases.months import month_named
from kpi.phrases.sizes import Measured

END = date(2018, 10, 31)


@pytest.mark.parametrize(
    ("sentence", "number", "measured"),
    [
        ("86.0% of visits were on time, an increase of 2.6% on October 2018.", "2.6", "per cent"),
        ("an increase of 2.6 percentage points", "2.6", "percentage points"),
        ("This is a fall of 3 points.", "3", "percentage points"),
        ("The rate rose by 1.5 per cent to 20.", "1.5", "per cent"),
        ("It has improved by 4pp since August.", "4", "percentage points"),
        ("Visits are up 3% on last month.", "3", "per cent"),
        ("The figure is down by 12.", None, None),
        ("The number fell by 12 on July.", "12", "amount"),
        ("The number fell by 1,200.", "1,200", "amount"),
        ("This is 2 percentage points higher than August.", "2", "percentage points"),
    ],
)
def test_the_size_of_a_change(sentence, number, measured):
    size = read_size(sentence)
    assert (size.quantity.printed if size else None) == number
    assert (size.measured if size else None) == measured


@pytest.mark.parametrize(
    ("word", "factor"),
    [("doubled", "2"), ("halved", "0.5"), ("tripled", "3"), ("fallen by half", "0.5")],
)
def test_a_change_in_words(word, factor):
    size = read_size(f"The number has {word}.")
    assert size.measured is Measured.TIMES
    assert str(size.quantity.value) == factor


@pytest.mark.parametrize(
    "sentence",
    [
        "The number has almost doubled.",
        "More than half of visits were late.",
        "Half of the team is new.",
        "It fell by half a point.",
        "an increase of nearly 3 percentage points",
        "an increase of more than 3%",
        "The rate rose by about 5 points.",
        "Performance is up to 86%.",
        "It fell to 12%.",
        "It is an increase of 5% in referrals.",
        "Waiting times fell by 3 days.",
        "The rate improved by 2 points below target.",
        "a reduction of 12 of the 15 posts",
    ],
)
def test_what_is_hedged_or_about_something_else_is_no_size(sentence):
    assert read_size(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "superlative", "since"),
    [
        ("the highest figure since April", Superlative.HIGHEST, date(2018, 4, 1)),
        ("the lowest since December 2016", Superlative.LOWEST, date(2016, 12, 1)),
        ("the lowest result we have had", Superlative.LOWEST, None),
        ("the lowest it has been since Nov", Superlative.LOWEST, date(2017, 11, 1)),
        ("the best result on record", Superlative.BEST, None),
        ("the worst ever", Superlative.WORST, None),
        ("the poorest result this year", Superlative.WORST, date(2018, 3, 1)),
        ("has never been higher", Superlative.HIGHEST, None),
        ("We have not had a lower figure this year.", Superlative.LOWEST, date(2018, 3, 1)),
        ("the highest rate this year", Superlative.HIGHEST, date(2018, 3, 1)),
        ("the highest level since records began", Superlative.HIGHEST, None),
    ],
)
def test_an_extreme_and_since_when(sentence, superlative, since):
    extreme = read_extreme(sentence, END)
    assert (extreme.superlative, extreme.since) == (superlative, since)


@pytest.mark.parametrize(
    "sentence",
    [
        "the highest in the region",
        "never been better placed than other authorities",
        "in the worst case, this year's budget",
        "one of the best performing authorities",
        "the highest number of referrals since April",
        "not the highest figure since April",
        "among the lowest nationally since April",
        "the highest since the new system came in",
        "the highest figure since the same period last year",
    ],
)
def test_an_extreme_of_something_else_is_not_read(sentence):
    assert read_extreme(sentence, END) is None


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Staff sickness is at its highest level ever.", True),
        ("The night shift recorded its lowest figure of the year.", True),
        ("Temperatures reached their highest level since records began.", True),
        ("August saw the highest figure of the year.", False),
        ("Performance is at its best level this year.", False),
        ("The share of visits on time is at its highest level ever.", False),
        ("The figure has sunk to its lowest point of the year.", False),
    ],
)
def test_whose_extreme_it_is(sentence, other):
    extreme = read_extreme(sentence, END)
    assert is_of_something_else(sentence, extreme, "% of visits made on time") is other


@pytest.mark.parametrize(
    ("sentence", "superlative"),
    [
        ("The figure is the smallest this year.", Superlative.LOWEST),
        ("The figure is a high point for the year so far.", Superlative.HIGHEST),
        ("The service has not performed better at any point this year.", Superlative.BEST),
        ("No month this year has produced a lower figure.", Superlative.LOWEST),
    ],
)
def test_an_extreme_of_the_year_in_other_words(sentence, superlative):
    extreme = read_extreme(sentence, END)
    assert (extreme.superlative, extreme.since) == (superlative, date(2018, 3, 1))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("met for the first time", (True, None)),
        ("met for the first time since June 2018", (True, date(2018, 6, 1))),
        ("met for the first time since the move", (False, None)),
        ("met for the first time since the measure was introduced", (True, None)),
        ("met for the first time this year", (True, date(2018, 3, 1))),
        # Five quarters before October 2018 is July 2017; one quarter or month is let off, too.
        ("green for the first time in 5 quarters with 33", (True, date(2017, 11, 1))),
        ("met for the first time in over a year", (True, date(2018, 2, 1))),
        ("met for the first time in three months", (True, date(2018, 9, 1))),
        ("met for the first time in October 2018", (True, None)),
        ("met for the first time at 92%", (True, None)),
        ("met for the first time in a long while", (False, None)),
        ("met for the first time in June", (False, None)),
        ("met for the first time under the new contract", (False, None)),
        ("This is the first time that the target has been met.", (True, None)),
        ("The first time the team met was in June.", (False, None)),
        ("met first time round", (False, None)),
    ],
)
def test_for_the_first_time(sentence, expected):
    assert first_time(sentence, END) == expected


def test_a_bare_month_is_the_last_one_before():
    assert month_named("since October", END) == date(2017, 10, 1)
    assert month_named("since spring", END) is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The target was lowered from 92% to 85%.", True),
        ("The tolerance printed last month was wrong and has been corrected.", True),
        ("A new target applies from October.", True),
        ("The board agreed a revised target.", True),
        ("The target has gone up from 80% to 89%.", True),
        ("The target for this year is 85%; it was 80% last year.", True),
        ("Performance has gone up and met the target.", False),
        ("The target has been exceeded.", False),
        ("Performance has increased and is above target.", False),
    ],
)
def test_whether_a_changed_target_is_spoken_of(sentence, told):
    assert tells_of_new_rules(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The rate fell.", True),
        ("The figure is up from 40.8%.", True),
        ("The rate stands at 81.0 in December.", False),
        ("This is better than target.", False),
    ],
)
def test_whether_a_movement_is_spoken_of(sentence, told):
    assert tells_of_movement(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "its"),
    [
        ("A 12.3 per cent increase was seen.", True),
        ("A halving of the number was seen.", True),
        ("A further rise of 3 points was seen.", True),
        ("A parent complained that waiting times had doubled.", False),
    ],
)
def test_whether_a_sentence_begins_with_the_figure(sentence, its):
    assert speaks_of_the_figure(sentence) is its
