"""Tables of one measure by place: the caption over them names it, each row is a council."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = (
    "# Fenmoor Partnership",
    "# Performance report, Quarter 3 2024/25",
    "",
    "Both councils are ahead of the profile that was agreed for the year.",
)
ROWS = (
    "Council | Target Q3 2024/25 | Actual Q3 2024/25 | Actual Q3 2023/24",
    "Fenby | 82.50% | 83.24% | 82.18%",
    "Holmstead | 83.10% | 83.16% | 82.95%",
)
BUDGET = (
    "Directorate | Target saving (£000) | Actual saving (£000)",
    "Place | 400 | 310",
    "People | 650 | 700",
)


def read(*lines):
    return read_report(typeset([*TITLE, *lines]), "report.pdf").indicators


@pytest.mark.parametrize("caption", ["# Table 2: Business rates collected", "# Council tax paid"])
def test_the_caption_names_the_measure_and_each_row_its_council(caption):
    name = caption.rpartition(": ")[2].lstrip("# ")
    told = [
        (i.name, i.group, i.target.printed, i.actuals[0].quantity.printed)
        for i in read(caption, *ROWS)
    ]
    assert told == [(name, "Fenby", "82.50%", "83.24%"), (name, "Holmstead", "83.10%", "83.16%")]


@pytest.mark.parametrize(
    "lines", [ROWS, ("# Table 1: Savings", *BUDGET), ("# Performance in Quarter 3", *ROWS)]
)
def test_no_caption_a_budget_and_a_caption_that_names_nothing_give_no_measure(lines):
    assert read(*lines) == ()


JOINT = (
    "# Joint measures",
    "Indicator | Target Q3 2024/25 | Actual Q3 2024/25 | Status",
    "Calls answered within a minute | 80% | 82.1% | Green",
    "Fly-tips cleared within two days | 95% | 96.3% | Green",
    "Graffiti removed within five days | 90% | 88.0% | Amber",
    "",
)
TIMES = "Council | Q3 2023/24 | Q3 2024/25"
SHARES = ("Fenby | 41.2% | 42.7%", "Stoke upon Lea | 39.8% | 38.1%")
COUNTS = ("Fenby | 41,200 | 42,700", "Holmstead | 39,800 | 38,100")


def by_place(*lines):
    return [
        (i.name, i.group, [r.quantity.printed for r in i.actuals])
        for i in read(*JOINT, *lines)
        if i.group
    ]


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("# Table 3: Homes let again in time (%)", "Homes let again in time (%)"),
        ("# Repair rate (%) by council, Quarter 3", "Repair rate (%)"),
        ("# Table 3: Missed bins per 100,000 collections", "Missed bins per 100,000 collections"),
    ],
)
def test_a_rate_told_for_two_times_by_council_needs_no_target(caption, name):
    assert by_place(caption, TIMES, *SHARES) == [
        (name, "Fenby", ["41.2%", "42.7%"]),
        (name, "Stoke upon Lea", ["39.8%", "38.1%"]),
    ]


def test_a_row_of_england_is_held_beside_each_council():
    found = read(*JOINT, "# Homes let in time (%)", TIMES, *SHARES, "England | 40.0% | 40.9%")
    beside = [
        [r.quantity.printed for r in i.readings if r.kind.value == "comparator"]
        for i in found
        if i.group
    ]
    assert beside == [["40.0%", "40.9%"]] * 2


@pytest.mark.parametrize(
    "lines",
    [
        ("# Table 3: Population", "Council | 2022 | 2023", *COUNTS),
        ("# Table 3: Share of the population over 65 (%)", TIMES, *SHARES),
        ("# Table 3: Residual waste (tonnes)", TIMES, *COUNTS),
        ("# Table 3: Bins emptied", TIMES, *COUNTS),
        ("# Table 3: Visits per site", "Site | Q3 2023/24 | Q3 2024/25", *COUNTS),
        ("# Table 3: Votes cast", "Ward | May 2023 | May 2024", *COUNTS),
        ("# Table 3: Turnout (%)", "Ward | Q3 2023/24 | Q3 2024/25", *SHARES),
        ("# Table 3: Unemployment rate (%)", TIMES, *SHARES),
        ("# Table 3: Share of the budget spent (%)", TIMES, *SHARES),
        ("# Table 3: Contributions (£000)", TIMES, *COUNTS),
        ("# Table 3: Cost per household", TIMES, "Fenby | £12 | £13", "Holmstead | £11 | £12"),
        ("# Table 3: Homes without heating (%)", "Council | 2011 | 2021", *SHARES),
        ("# Table 3: Homes let in time (%)", "Council | 2023/24 | Q3 2024/25", *SHARES),
        ("# Table 3: Homes let in time (%)", "Council | Q1 2025/26 | Q2 2025/26", *SHARES),
        ("# Table 3: Homes let in time (%)", "Council | Q3 2024/25", "Fenby | 41%", "Lea | 42%"),
    ],
    ids=lambda lines: lines[0],
)
def test_what_other_papers_count_by_place_is_no_measure(lines):
    assert by_place(*lines) == []


def test_a_paper_that_holds_nothing_to_a_target_gives_no_measure_by_place():
    assert read("# Table 3: Homes let again in time (%)", TIMES, *SHARES) == ()
