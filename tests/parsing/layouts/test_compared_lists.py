"""Lists of measures that compare their figure with that of the year before."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.typeset import typeset

REPORT = (
    "# Fenmoor Constabulary",
    "# Performance report, 12 months to 31 March 2025",
    "",
    "Measure | Target | 12 months to 31 March 2025 | Status",
    "Calls answered within a minute | 80% | 82.1% | Green",
    "Visits made within an hour | 95% | 96.3% | Green",
    "Files sent in time | 90% | 88.0% | Amber",
    "",
    "# What ministers ask us to publish",
)
LEAD = "In the 12 months to 31 March 2025:"
LIST = (
    "• Thefts of tractors: 14 offences compared with 19 in the previous year.",
    "• Victims content with our reply: 71.4% compared with 69.0% in the previous year.",
    "• Sheep worried by dogs: 1,206 compared to 1,311 in the same period last year.",
)


def listed(*lines, report=REPORT):
    found = read_report(typeset([*report, *lines]), "report.pdf").indicators
    held = 3 if report is REPORT else 0
    return [(i.name, [(r.kind.value, r.quantity.printed) for r in i.readings]) for i in found][
        held:
    ]


def test_each_of_a_list_is_a_measure_with_the_year_before():
    assert listed(LEAD, *LIST) == [
        ("Thefts of tractors", [("actual", "14"), ("previous", "19")]),
        ("Victims content with our reply", [("actual", "71.4%"), ("previous", "69.0%")]),
        ("Sheep worried by dogs", [("actual", "1,206"), ("previous", "1,311")]),
    ]


def test_the_sentence_over_the_list_dates_its_figures():
    found = read_report(typeset([*REPORT, "In the year to 31 December 2024:", *LIST]), "r.pdf")
    assert {str(i.actuals[0].period.end) for i in found.indicators[3:]} == {"2024-12-31"}


@pytest.mark.parametrize(
    "lines",
    [
        LIST[:1],
        LIST[:2],
        (LIST[0], "• The new station in Holm opened in May.", *LIST[1:]),
        tuple(line.replace("14", "£14m").replace("19", "£19m") for line in (LIST[0],) * 3),
        tuple(f"{line} Officers put this down to the wet spring." for line in LIST),
    ],
    ids=["one", "two", "a remark between", "money", "a story"],
)
def test_a_lone_comparison_money_and_stories_are_no_measures(lines):
    assert listed(LEAD, *lines) == []


def test_a_paper_that_holds_nothing_to_a_target_lists_no_measures():
    assert listed(LEAD, *LIST, report=(*REPORT[:3], *REPORT[-1:])) == []
