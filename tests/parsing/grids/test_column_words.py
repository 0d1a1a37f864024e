"""Words over columns that hold the name of another thing: what a column is, and what it is not."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = ("# Northmoor Borough Council", "# Performance report, Quarter 2 2024/25", "")
CASES = {
    "a subject that is a rating elsewhere": (
        "Public health measure | Target | Result",
        "Gas boilers checked | 100% | 99.8%",
        "Lifts checked | 90% | 93%",
    ),
    "the period as the value": (
        "Measure | This month | Last month | Target",
        "Gas boilers checked | 99.8% | 98.2% | 100%",
        "Lifts checked | 93% | 91% | 90%",
    ),
    "a plan that is no target": (
        "Council Plan priority | Measure | Target | Actual",
        "Safe homes | Gas boilers checked | 100% | 99.8%",
        "Safe homes | Lifts checked | 90% | 93%",
    ),
    "a goal in words beside the target": (
        "Measure | Goal | Target | Actual",
        "Gas boilers checked | Safe homes | 100% | 99.8%",
        "Lifts checked | Safe homes | 90% | 93%",
    ),
    "how far off, before the target": (
        "Measure | Actual | Distance to target | Target",
        "Gas boilers checked | 99.8% | -0.2 | 100%",
        "Lifts checked | 93% | 3 | 90%",
    ),
    "a region beside the value": (
        "Measure | 2023/24 | West Midlands 2023/24 | Target",
        "Gas boilers checked | 99.8% | 99.1% | 100%",
        "Lifts checked | 93% | 95% | 90%",
    ),
}


def read(*rows):
    return read_report(typeset([*TITLE, *rows]), "report.pdf").indicators


@pytest.mark.parametrize("case", CASES)
def test_the_target_and_the_value_are_those_of_their_columns(case):
    told = [
        (i.name, i.target.printed, [r.quantity.printed for r in i.actuals])
        for i in read(*CASES[case])
    ]
    assert told == [("Gas boilers checked", "100%", ["99.8%"]), ("Lifts checked", "90%", ["93%"])]


def test_a_plan_over_a_column_is_the_group_of_its_rows():
    found = read(*CASES["a plan that is no target"])
    assert [i.group for i in found] == ["Safe homes", "Safe homes"]


def test_number_behind_the_names_is_how_many():
    (trees,) = read("Measure | Number | Target", "Trees planted in parks | 1,204 | 1,100")
    assert [r.quantity.printed for r in trees.actuals] == ["1,204"]


@pytest.mark.parametrize("words", ["Up to date", "Progress to date", "Spend to date"])
def test_what_is_done_up_to_now_is_no_year_to_date(words):
    rows = (f"Measure | {words} | Actual | Target", "Gas boilers checked | 12% | 99.8% | 100%")
    (item,) = read(*rows)
    assert "99.8%" in [r.quantity.printed for r in item.actuals]
    assert not any(r.year_to_date for r in item.actuals)
