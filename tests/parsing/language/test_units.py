from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.vocabulary import Unit
from parsing.language.units import find_units, unit_of_name


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("% of referrals with a decision within 24 hours", Unit.PERCENT),
        ("Percentage of major applications decided in 13 weeks", Unit.PERCENT),
        ("The proportion of adults who are inactive", Unit.PERCENT),
        ("Satisfied (%)", Unit.PERCENT),
        ("Cost of outsourced print work as a % of expenditure", Unit.PERCENT),
        ("The number of complaints upheld as a percentage of those closed", Unit.PERCENT),
        ("Call handling - % score from sample", Unit.PERCENT),
        ("Rate of CYP subject to CP plan per 10k of the population", Unit.PER_10K),
        ("Rate of first time entrants (per 100k) of 10-17 population", Unit.PER_100K),
        ("Number of missed collections – All – (per 100,000)", Unit.PER_100K),
        ("Bins missed for every 100,000 emptied", Unit.PER_100K),
        ("Complaints received per 1,000 population", Unit.PER_1K),
        ("Deaths per ten thousand", Unit.PER_10K),
        ("Crimes per 1,000,000 people", Unit.OTHER),
        ("Number of affordable homes delivered (gross)", Unit.COUNT),
        ("Total number of complaints received", Unit.COUNT),
        ("No. of visits", Unit.COUNT),
        ("Average days to re-let a home", Unit.DAYS),
        ("Average time (in days) taken to decide", Unit.DAYS),
        ("Average time to process new claims (calendar days)", Unit.DAYS),
        ("Average number of working days lost", Unit.DAYS),
        ("Working Days (per FTE) Lost Due to Sickness Absence", Unit.DAYS),
        ("Average wait in minutes", Unit.MINUTES),
        ("Average length of care proceedings (weeks)", Unit.WEEKS),
        ("Cost of temporary accommodation", Unit.POUNDS),
        ("Council tax arrears (£m)", Unit.POUNDS),
        ("Residual household waste per household (kg)", Unit.KG),
        ("Tonnes of waste sent to landfill", Unit.TONNES),
        ("Ratio of permanent to agency staff", Unit.RATIO),
    ],
)
def test_a_name_that_states_its_unit(name, unit):
    assert unit_of_name(name) is unit


@pytest.mark.parametrize(
    "name",
    [
        "Success rate for planning appeals (6mth rolling)",
        "Average time taken to clear a reported fly-tip",
        "One-year revenue impact of a 1% fall in interest rates",
        "Pupil absence rates",
        "An increase of 5 percentage points",
        "",
    ],
)
def test_a_name_that_does_not_say(name):
    assert unit_of_name(name) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate (per 10k) of 10 -17 population is 382.", [("per 10k", Unit.PER_10K)]),
        ("(per 100k of the 10-17 year old population)", [("per 100k", Unit.PER_100K)]),
        (
            "per 10,000 population and per\n1,000",
            [("per 10,000", "per 10,000"), ("per\n1,000", "per 1,000")],
        ),
        ("The percentage of audits", [("percentage", Unit.PERCENT)]),
        ("% of streets", [("%", Unit.PERCENT)]),
        ("per cent of", [("per cent", Unit.PERCENT)]),
        ("The number of cases (%)", [("number of", Unit.COUNT), ("(%)", Unit.PERCENT)]),
        ("Average number of working days lost (days)", [("(days)", Unit.DAYS)]),
    ],
)
def test_unit_phrases_of_running_text(text, expected):
    assert [(text[u.start : u.end], u.unit) for u in find_units(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["rose by 29.4% within 10 working days", "5 percentage points", "£125k", "per 1,0000", ""],
)
def test_the_unit_of_one_figure_is_no_unit_phrase(text):
    assert find_units(text) == []


@given(st.text(max_size=80))
def test_any_text_gives_units_in_place(text):
    reached = 0
    for unit in find_units(text):
        assert reached <= unit.start < unit.end <= len(text)
        reached = unit.end
    assert unit_of_name(text) in {None, *Unit}
