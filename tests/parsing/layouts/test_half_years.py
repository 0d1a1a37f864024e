"""A scorecard for the year with columns for quarters that have not come yet."""

from __future__ import annotations

from kpi.examination import examine
from kpi.tables.shown import value_words
from parsing import read_report
from tests.lookalikes.typeset import typeset

SCORECARD = """\
# Northmoor Borough Council
# Performance scorecard 2025/26

Measure | Annual target | Q1 | Q2 | Q3 | Q4 | YTD | RAG
Number of homes completed | 180 | 42 | 51 | | | 93 | G
Number of trees planted | 400 | 90 | 70 | | | 160 | A
Fly-tips cleared in a day (%) | 95 | 94 | 98 | | | 96 | G
"""


def read(text=SCORECARD):
    report = read_report(typeset(text.splitlines()), "scorecard.pdf")
    return report, {case.indicator.name: case for case in examine([report]).cases}


def test_quarters_to_come_are_not_unreported_and_the_year_to_date_ends_with_the_last_one():
    _, cases = read()
    assert [case.indicator.not_reported for case in cases.values()] == [None] * 3
    homes, trees = (
        cases["Number of homes completed"].rating,
        cases["Number of trees planted"].rating,
    )
    assert homes.reason.startswith("93 > 90, 6 of 12 months of the target 180")
    assert "160 < 200, 6 of 12 months of the target 400" in trees.reason


def test_an_annual_target_is_held_against_the_year_to_date_and_not_against_a_quarter():
    report, cases = read()
    assert "year to date" in cases["Fly-tips cleared in a day (%)"].rating.reason
    assert {f.code for f in examine([report]).findings} <= {"Q3", "Q4", "T7"}


def test_a_quarter_that_one_measure_alone_leaves_blank_is_not_reported():
    text = SCORECARD.replace("42 | 51 | | |", "42 | 51 | 44 | 43 |")
    _, cases = read(text)
    assert cases["Number of trees planted"].indicator.not_reported is not None


def test_figures_of_several_periods_are_told_apart_by_their_periods():
    _, cases = read()
    shown = value_words(cases["Number of homes completed"].indicator)
    assert shown == "42 (Q1) / 51 (Q2) / 93 (YTD)"
