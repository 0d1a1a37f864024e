"""Tables with a row of targets and a row of actuals for each measure, quarters across the top."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.typeset import typeset

SCORECARD = """\
# Eastmarsh Borough Council
# Priorities scorecard 2024/25

Measure |  | 2023/24 outturn | Q1 Apr–Jun | Q2 Jul–Sep | Q3 Oct–Dec | Q4 Jan–Mar | Lead officer
Priority 1: A good home for everyone | < | < | < | < | < | < | <
Empty homes brought back into use | Target | 61 | 15 | 30 | 45 | 60 | Housing
^ | Actual | ^ | 12 | 31 | 49 |  | ^
Average days to let a home | Target | 28.4 | 26 | 25 | 24 | 24 | Housing
^ | Actual | ^ | 27.3 | 25.1 |  |  | ^
Priority 2: Streets to be proud of | < | < | < | < | < | < | <
Potholes mended within 28 days | Target | 88% | 90% | 90% | 92% | 92% | Highways
^ | Actual | ^ | 87% | 91% | 89% |  | ^
Trees planted | Target | 410 | – | – | – | 500 | Parks
^ | Actual | ^ | 20 | 35 | 210 |  | ^
"""


def read(text=SCORECARD):
    return read_report(typeset(text.splitlines()), "scorecard.pdf").indicators


def latest(indicator):
    return max(indicator.actuals, key=lambda r: r.period.end).quantity.printed


def test_each_measure_is_one_indicator_and_the_headings_of_groups_are_none():
    found = read()
    assert [(i.group, i.name) for i in found] == [
        ("Priority 1: A good home for everyone", "Empty homes brought back into use"),
        ("Priority 1: A good home for everyone", "Average days to let a home"),
        ("Priority 2: Streets to be proud of", "Potholes mended within 28 days"),
        ("Priority 2: Streets to be proud of", "Trees planted"),
    ]


def test_the_target_is_that_of_the_quarter_that_the_actuals_have_reached():
    homes, days, potholes, trees = read()
    assert [(i.target.printed, latest(i)) for i in (homes, potholes)] == [
        ("45", "49"),
        ("92%", "89%"),
    ]
    assert (days.target.printed, days.target.period.printed) == ("24", "Q3 Oct–Dec")
    assert days.not_reported is not None
    assert (trees.target.printed, trees.target.period.printed) == ("500", "Q4 Jan–Mar")
    assert homes.not_reported is None


@pytest.mark.parametrize("heading", ["Type", "Row"])
def test_the_labels_may_stand_under_a_heading(heading):
    found = read(SCORECARD.replace("Measure |  |", f"Measure | {heading} |"))
    assert [i.target.printed for i in found] == ["45", "24", "92%", "500"]
