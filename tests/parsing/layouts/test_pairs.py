"""What was aimed for in one place and what came of it in another."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field, ReadingKind, Unit
from parsing import read_report
from tests.boxes import deck
from tests.lookalikes.typeset import typeset


def slides(*lines):
    return read_report(deck(("Planning and homes", lines)), "deck.pdf").indicators


def report(*lines):
    text = "\n\n".join(("# Performance report, Quarter 2 2024/25", *lines))
    return read_report(typeset(text.splitlines()), "report.pdf").indicators


def parts(found):
    figures = (found.actuals, found.of_kind(ReadingKind.PREVIOUS))
    printed = [[r.quantity.printed for r in some] for some in figures]
    return (found.name, found.target.printed, *printed)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ["• We will decide 90% of major applications in 13 weeks", "• So far this year 87.1%"],
            ("major applications in 13 weeks", "90%", ["87.1%"], []),
        ),
        (
            [
                "• We aim to answer calls within 4 minutes on average",
                "• It took us 3m 12s, down from 5m 02s last year",
            ],
            ("answer calls", "4 minutes", ["3m 12s"], ["5m 02s"]),
        ),
        (
            [
                "• Our target is to inspect 1,200 food businesses this year",
                "• By the end of September we had inspected 610",
            ],
            ("food businesses", "1,200", ["610"], []),
        ),
        (
            [
                "• We want 85% of tenants to be satisfied with repairs",
                "• Performance in Quarter 2 was 79.4%",
                "• Up from 77.0% last year",
            ],
            ("tenants to be satisfied with repairs", "85%", ["79.4%"], ["77.0%"]),
        ),
    ],
)
def test_a_bullet_tells_what_came_of_the_one_before(lines, wanted):
    (found,) = slides(*lines)
    assert parts(found) == wanted
    assert Field.VALUE not in {d.field for d in found.doubts}


def test_results_under_their_own_heading_belong_to_the_promise_that_they_repeat():
    found = report(
        "## What we said we would achieve",
        "• 95% of health visits to babies completed on time",
        "• Reduce the rate of children in care to 68 per 10,000",
        "## Where we are now",
        "• The rate of children in care is 71.5 per 10,000",
        "• 93.7% of health visits to babies were completed on time, up from 89.9% in Q1",
    )
    assert [parts(i) for i in found] == [
        ("health visits to babies completed on time", "95%", ["93.7%"], ["89.9%"]),
        ("the rate of children in care", "68 per 10,000", ["71.5"], []),
    ]
    assert found[1].unit is Unit.PER_10K


@pytest.mark.parametrize(
    "lines",
    [
        ["• We will plant 1,000 trees", "• 640 people came to the open day"],
        ["• We will decide 90% of applications in 13 weeks", "• Staff turnover was 12.4%"],
        ["• We want 85% of tenants to be satisfied", "• Nationally the figure is 79%"],
        ["• We will spend £4.2m on roads", "• So far this year £1.9m"],
    ],
)
def test_what_is_of_something_else_came_of_no_aim(lines):
    assert all(not i.actuals for i in slides(*lines))


def test_a_figure_behind_two_aims_is_taken_for_neither():
    found = slides(
        "• We will answer 90% of calls in 60 seconds",
        "• We will answer 95% of letters in ten days",
        "• So far this year 87.1%",
    )
    assert all(not i.actuals for i in found)


def test_measures_of_success_and_what_came_of_them_stand_in_one_paragraph():
    found = report(
        "## How will we know we have succeeded?",
        "Litter reports fall below 2,400 a year. There were 1,310 reports in the half year.",
        "We deliver 300 affordable homes each year. By 30 June 138 had been completed.",
        "90% of requests are answered in 20 working days: we achieved 92.8%.",
        "Staff sickness is no more than 8 days per person. It stands at 8.6 days, down from 9.3.",
    )
    assert [parts(i)[1:3] for i in found] == [
        ("2,400", ["1,310"]),
        ("300", ["138"]),
        ("90%", ["92.8%"]),
        ("8 days", ["8.6"]),
    ]
