from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "blank"),
        (" \n\u00a0\u200b", "blank"),
        ("-", "dash"),
        ("–", "dash"),
        ("— —", "dash"),
        ("N/A", "not applicable"),
        ("n/a", "not applicable"),
        ("n.a.", "not applicable"),
        ("(N/A)", "not applicable"),
        ("#N/A", "not applicable"),
        ("N/A – measured annually", "not applicable"),
        ("None", "not applicable"),
        ("z", "not applicable"),
        ("TBC", "to be confirmed"),
        ("tbc", "to be confirmed"),
        ("T.B.C.", "to be confirmed"),
        ("Target to be set", "to be confirmed"),
        ("not available", "no figure"),
        ("No data available", "no figure"),
        ("x", "no figure"),
        (":", "no figure"),
        ("..", "no figure"),
        ("?", "no figure"),
        ("not yet due", "yet"),
        ("Not yet published", "yet"),
        ("Awaiting data", "yet"),
        ("Due June 2024", "yet"),
        ("Reported in Q4", "yet"),
        ("Not due until Q4 2024/25", "yet"),
        ("annual", "once a year"),
        ("Measured\nannually", "once a year"),
        ("Annual measure", "once a year"),
        ("Termly", "less often"),
        ("Data Only", "without a target"),
        ("For information only", "without a target"),
        ("No target set", "no target"),
        ("suppressed", "withheld"),
        ("*", "withheld"),
        ("c", "withheld"),
        ("[c]", "withheld"),
        ("Unable to report", "not collected or not reported"),
        ("Not reported this quarter", "not collected or not reported"),
        ("New", "new"),
        ("Baseline year", "new"),
        ("No activity", "nothing happened"),
        ("Discontinued", "no longer"),
        ("#DIV/0!", "spreadsheet error"),
    ],
)
def test_a_cell_without_a_value_says_why_in_plain_words(cell, reason):
    assert reason in missing_mark(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "0",
        "0%",
        "0.00%",
        "Nil",
        "Yes",
        "No",
        "R",
        "A",
        "G",
        "r",
        "a",
        "C",
        "X",
        "Green",
        "Met",
        "On track",
        "↑",
        "85%",
        "N/A 85%",
        "Annual - 85",
        "95% (annual)",
        "<5",
        "AA-",
        "New homes",
        "Annual leave",
        "None of the cases",
        "Available",
        "Reported crime",
        "Above statistical neighbours",
        "Not available because " + "the survey was late and " * 5,
    ],
)
def test_a_value_a_rating_or_a_phrase_is_no_missing_mark(cell):
    assert missing_mark(cell) is None


@given(st.text(max_size=90))
def test_no_cell_is_both_a_number_and_missing(cell):
    assert missing_mark(cell) is None or quantity(cell) is None
