"""Slides and bullets: the target inside a sentence, the baseline that is not the value."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Polarity, ReadingKind
from parsing import read_report
from tests.boxes import deck

REST = "• Keep calls abandoned below 5% (baseline 6.1% in 2022/23; currently 4.4%)"


def read(*slides):
    return read_report(deck(*slides), "deck.pdf").indicators


def one(line):
    """Read a line that stands on a slide with one other measure."""
    (found, _) = read(("Living well", [line, REST]))
    return found


def printed(found, kind):
    return [r.quantity.printed for r in found.of_kind(kind)]


CASES = [
    (
        "• Reduce adult smoking to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)",
        ("adult smoking", "12%", ["13.9%"], ["15.2%"]),
    ),
    (
        "• Increase the share of homes with heat pumps from 3% to 10% by 2026",
        ("the share of homes with heat pumps", "10%", [], ["3%"]),
    ),
    (
        "• At least 75% of patients are seen by March 2026. The latest is 71.4% (Q2 2024/25)",
        ("patients are seen", "75%", ["71.4%"], []),
    ),
    (
        "• Maintain overall satisfaction at 85% or above; performance was 86.3% in Q2 2024/25",
        ("overall satisfaction", "85%", ["86.3%"], []),
    ),
    (
        "• Our ambition is to cut emergency admissions to 850 by 2027/28, from a baseline of 1,010",
        ("emergency admissions", "850", [], ["1,010"]),
    ),
    (
        "• Staff turnover in adult care: 11.2% (target 10%)",
        ("Staff turnover in adult care", "10%", ["11.2%"], []),
    ),
    (
        "• The recycling rate was 48.6% against a target of 45%",
        ("The recycling rate", "45%", ["48.6%"], []),
    ),
    (
        "• 81.2% of calls were answered in time, against a target of 85%",
        ("calls were answered in time", "85%", ["81.2%"], []),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), CASES, ids=lambda v: str(v)[:45])
def test_a_bullet_gives_its_measure_target_value_and_baseline(line, wanted):
    found = one(line)
    got = (
        found.name,
        found.target.printed,
        printed(found, ReadingKind.ACTUAL),
        printed(found, ReadingKind.BASELINE),
    )
    assert got == wanted


@pytest.mark.parametrize(
    ("line", "polarity"),
    [
        ("• Reduce smoking among adults to 12% (currently 13.9%)", Polarity.LOWER),
        ("• Increase active adults to 70% (currently 66%)", Polarity.HIGHER),
        ("• Keep smoking among adults below 12% (currently 13.9%)", Polarity.LOWER),
    ],
)
def test_the_verb_says_which_way_is_good(line, polarity):
    assert one(line).polarity.polarity is polarity


def test_a_target_for_a_later_year_keeps_that_year():
    found = one("• Increase active adults to 70% by March 2026 (currently 66%)")
    assert found.target.period.printed == "March 2026"
    assert (
        one("• Increase active adults to 70% by 2028 (currently 66%)").target.period.printed
        == "2028"
    )


SLIDES = {
    "labels": ["• Target: 65% by March 2025", "• Baseline (2022/23): 48.1%", "• Latest: 57.3%"],
    "value first": ["• Latest: 57.3%", "• Baseline (2022/23): 48.1%", "• Target: 65% by May 2025"],
}  # fmt: skip


@pytest.mark.parametrize("case", SLIDES)
def test_a_slide_for_each_measure_is_named_by_its_title(case):
    (found,) = read(("Diabetes care processes completed", SLIDES[case]))
    assert found.name == "Diabetes care processes completed"
    assert found.target.printed == "65%"
    assert printed(found, ReadingKind.ACTUAL) == ["57.3%"]
    assert printed(found, ReadingKind.BASELINE) == ["48.1%"]


def test_sentences_under_an_aim_belong_to_it():
    lines = [
        "We want 66.7% of people with dementia to have a diagnosis by March 2025",
        "The baseline was 58.9% in 2022/23",
        "We are currently at 61.2%",
    ]
    (found,) = read(("Dementia", lines))
    assert found.target.printed == "66.7%"
    assert printed(found, ReadingKind.ACTUAL) == ["61.2%"]
    assert printed(found, ReadingKind.BASELINE) == ["58.9%"]


@pytest.mark.parametrize(
    "lines",
    [
        ["• Improve communication with 12 partners", "• 3 workshops held, 45 people attended"],
        ["• Reduce spend to £2m by March 2026"],
        ["• 12 measures are green, 4 amber and 3 red"],
        ["• Deliver 300 homes by 2030", "• Publish the strategy by March 2025"],
    ],
)
def test_plans_and_remarks_are_no_indicators(lines):
    assert read(("Next steps", lines)) == ()
