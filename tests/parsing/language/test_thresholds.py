from __future__ import annotations

from decimal import Decimal

import pytest

from kpi.vocabulary import BandForm, Unit
from parsing.language.thresholds import ThresholdKind, find_thresholds

TARGET, TOLERANCE = ThresholdKind.TARGET, ThresholdKind.TOLERANCE
RANGE, BOUND, WIDTH = BandForm.RANGE, BandForm.BOUND, BandForm.WIDTH


def number(quantity):
    return None if quantity is None else str(quantity.value)


@pytest.mark.parametrize(
    ("text", "label", "printed", "value"),
    [
        ("Target 22%", "Target", "22%", "22"),
        ("Target: 17%", "Target", "17%", "17"),
        ("Target:95%", "Target", "95%", "95"),
        ("Target 85", "Target", "85", "85"),
        ("Target 300 families", "Target", "300", "300"),
        ("Target - 95%", "Target", "95%", "95"),
        ("Target – 95%", "Target", "95%", "95"),
        ("Target = 95%", "Target", "95%", "95"),
        ("Target 2,000", "Target", "2,000", "2000"),
        ("Target £1.2m", "Target", "£1.2m", "1200000"),
        ("Target 10 working days", "Target", "10 working days", "10"),
        ("Target: within 10 working days", "Target", "within 10 working days", "10"),
        ("Target at least 90%", "Target", "at least 90%", "90"),
        ("Target: 5% or less", "Target", "5% or less", "5"),
        ("Target <5%", "Target", "<5%", "5"),
        ("Target (%) 95", "Target", "95", "95"),
        ("Target (higher is better) 95%", "Target", "95%", "95"),
        ("Annual target: 300", "Annual target", "300", "300"),
        ("Target time: 10 days", "Target time", "10 days", "10"),
        ("Aim 95%", "Aim", "95%", "95"),
        ("Standard: 90%", "Standard", "90%", "90"),
        ("Threshold 85%", "Threshold", "85%", "85"),
        ("Goal 100", "Goal", "100", "100"),
        ("Visits within 10 working days Target 70%", "Target", "70%", "70"),
    ],
)
def test_a_target_on_a_line(text, label, printed, value):
    (found,) = find_thresholds(text)
    assert (found.kind, found.label, found.printed) == (TARGET, label, printed)
    assert (number(found.value), found.low, found.high, found.quoted) == (value, None, None, False)
    assert text[found.printed_start : found.printed_end] == printed


@pytest.mark.parametrize(
    ("label", "between", "printed", "band"),
    [
        ("Tolerance", " ", "22.1 – 28.9%", ("22.1", "28.9", RANGE)),
        ("Tolerance", " ", "86-95", ("86", "95", RANGE)),
        ("Tolerance", " ", "3.51– 4.4%", ("3.51", "4.4", RANGE)),
        ("Tolerance", " ", "80% to 84.9%", ("80", "84.9", RANGE)),
        ("Tolerance", " ", "100 – 85%", ("85", "100", RANGE)),
        ("Tolerance", " ", "between 80 and 84.9%", ("80", "84.9", RANGE)),
        ("Tolerance target", " ", "up to 402.9", (None, "402.9", BOUND)),
        ("Tolerance", " ", "down to 13%", ("13", None, BOUND)),
        ("Tolerance", " ", "no more than 5%", (None, "5", BOUND)),
        ("Tolerance", ": ", "at least 90%", ("90", None, BOUND)),
        ("Tolerance", " ", ">= 85%", ("85", None, BOUND)),
        ("Tolerance", " ", "85% or above", ("85", None, BOUND)),
        ("Minimum", " ", "80%", ("80", None, BOUND)),
        ("floor", " ", "75%", ("75", None, BOUND)),
        ("Floor standard", ": ", "75%", ("75", None, BOUND)),
        ("Limit", " ", "12 days", (None, "12", BOUND)),
        ("Maximum", " of ", "20 days", (None, "20", BOUND)),
        ("Lower tolerance", " ", "80%", ("80", None, BOUND)),
    ],
)
def test_a_tolerance_on_a_line(label, between, printed, band):
    (found,) = find_thresholds(label + between + printed)
    assert (found.kind, found.label, found.printed) == (TOLERANCE, label, printed)
    assert (number(found.low), number(found.high), found.form) == band
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "value", "relative"),
    [
        ("Tolerance +/- 2 pp", "2", False),
        ("Tolerance: 2 percentage points", "2", False),
        ("Tolerance ± 5%", "5", None),
        ("Tolerance within 10%", "10", None),
        ("Tolerance within 10% of target", "10", True),
        ("Within 10% of target", "10", True),
        ("Within 2 percentage points of the target", "2", False),
    ],
)
def test_a_width_round_the_target(text, value, relative):
    (found,) = find_thresholds(text)
    assert (found.kind, found.form, found.low, found.high) == (TOLERANCE, WIDTH, None, None)
    assert (number(found.value), found.relative) == (value, relative)


def test_the_last_number_gives_a_range_its_unit():
    (found,) = find_thresholds("Tolerance 45 – 51.9%")
    assert (found.low.unit, found.low.printed) == (Unit.PERCENT, "45")


def test_a_bare_number_under_tolerance_is_left_to_the_reader():
    (found,) = find_thresholds("Tolerance 375")
    assert (found.kind, found.form, found.value.value) == (TOLERANCE, None, Decimal(375))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("% of re-referrals Target 22% Tolerance 22.1 – 28.9%", ["22%", "22.1 – 28.9%"]),
        ("Tolerance 40 Tolerance target up to 45.5", ["40", "up to 45.5"]),
        ("Target 95% Minimum 80%", ["95%", "80%"]),
        ("Target 95% (floor 80%)", ["95%", "80%"]),
        ("Target: 95%; Tolerance: 90%", ["95%", "90%"]),
        ("Actual 92% Target 95% Variance -3%", ["95%"]),
    ],
)
def test_several_on_one_line(text, expected):
    assert [found.printed for found in find_thresholds(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("Target (2018/19): 95%", "95", "2018/19"),
        ("2018/19 target 95%", "95", "2018/19"),
        ("Target 2018/19 95%", "95", "2018/19"),
        ("Target 2020: 95%", "95", "2020"),
        ("Target for 2019/20: 30%", "30", "2019/20"),
        ("Target 95% (2018/19)", "95", "2018/19"),
        ("Target: 95% by March 2020", "95", "March 2020"),
        ("Performance beat the 2018/19 target of 50%.", "50", "2018/19"),
        ("The target for Q2 was 70%.", "70", "Q2"),
    ],
)
def test_a_period_is_not_the_value(text, value, period):
    (found,) = find_thresholds(text)
    assert (number(found.value), found.period_text) == (value, period)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Target: N/A", "N/A"),
        ("Target TBC", "TBC"),
        ("Target – Data only", "Data only"),
        ("Target: above statistical neighbours", "above statistical neighbours"),
        ("Target: to be confirmed", "to be confirmed"),
        ("No target", "No target"),
        ("No target set for this measure", "No target set"),
        ("Target 80-85%", "80-85%"),
        ("Target -95%", "-95%"),
        ("Target 9 out of 10", "9 out of 10"),
        ("Target 95% 90%", "95% 90%"),
        ("Target: Reduce to 95%", "Reduce to 95%"),
    ],
)
def test_a_target_that_is_not_one_number_keeps_its_words(text, printed):
    (found,) = find_thresholds(text)
    assert (found.kind, found.value, found.printed) == (TARGET, None, printed)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The service is missing its target of 22% and is out of tolerance.", "22"),
        ("Given the target is 330 we expect to meet it.", "330"),
        ("The share was 17.2 per cent against a target of 18 per cent.", "18"),
        ("It beat the target of 18 per cent; 99 per cent had one.", "18"),
        ("Performance is below the 95% target.", "95"),
        ("Performance is 92% against target 95%.", "95"),
        ("Performance was 92% against our target (95%).", "95"),
        ("Performance was 92% (target 95%).", "95"),
        ("The target was 90%.", "90"),
        ("The target for this measure is 90%.", "90"),
        ("The target has been increased from 90% to 95%.", "95"),
        ("Our aim is 95%.", "95"),
        ("It took 31 days against a plan of 25 days.", "25"),
        ("Errors were 0.21% of payments, below the threshold of 0.48%.", "0.48"),
        ("Handovers were 4.1% against a trajectory of 3.5%.", "3.5"),
        ("The rate is 48.2% and we aim to reach 60% by 2030.", "60"),
        ("It was 71.4% v 68% last quarter, plan 75%", "75"),
    ],
)
def test_a_target_quoted_in_a_sentence(text, value):
    (found,) = find_thresholds(text)
    assert (found.kind, number(found.value)) == (TARGET, value)
    assert (found.earlier, found.other_body) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Performance is in a tolerance of 90 – 94.9%.",
        "Performance is within tolerance (90-94.9%).",
        "It is outside of the tolerance range of 90% to 94.9%.",
    ],
)
def test_a_tolerance_quoted_in_a_sentence(text):
    (found,) = find_thresholds(text)
    assert (number(found.low), number(found.high), found.form) == ("90", "94.9", RANGE)
    assert found.quoted


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("It met last year's target of 60%.", "earlier"),
        ("The target last year was 60%.", "earlier"),
        ("Next year’s target of 70% is agreed.", "earlier"),
        ("It met the national target of 95%.", "other_body"),
        ("It met the government's 95% target.", "other_body"),
    ],
)
def test_targets_that_are_not_this_readings_are_marked(text, flag):
    (found,) = find_thresholds(text)
    assert getattr(found, flag) is True


@pytest.mark.parametrize(
    "text",
    [
        "The measure is below target and out of tolerance.",
        "Performance is exceeding target.",
        "Performance is meeting target. 15 audits were completed",
        "Performance is meeting target 15 audits were completed",
        "On target in September 2018.",
        "On track to meet target by 2020.",
        "It will reach target by 31 March 2019.",
        "The target group of 300 families was reached.",
        "Performance is below target (92%).",
        "Performance is within tolerance (92%).",
        "Performance against target is 92%.",
        "Variance from target 3%",
        "A gap to target of 3% remains.",
        "% of target 92%",
        "Target Actual 95% 92%",
        "Target/Tolerance 95%/90%",
        "Target 4 of the plan",
        "SDG Target 4.1: Ensure",
        "Target 15: Life on land",
        "Target 2020",
        "Target achieved: 95%",
        "Target - on track to be met",
        "We exceeded the 4 hour target.",
        "We met one target.",
        "Goal 1: Improve outcomes",
        "Standard 2 visits completed on time",
        "Time limit 10 days",
        "We target 90% of resources at this.",
        "Target date 31 March",
        "The plan is to open 12 centres",
        "Plan: 12 actions",
        "Delivery against plan (85%)",
        "We aim to reach 95% of residents.",
        "We plan to reach 300 people.",
    ],
)
def test_a_number_near_the_word_target_is_not_read(text):
    assert [f for f in find_thresholds(text) if f.value or f.low or f.high or f.printed] == []


def test_numbers_of_several_targets_belong_to_none():
    (found,) = find_thresholds("We met our targets of 95% and 90%.")
    assert found.value is None


def test_what_is_acceptable_at_least_is_the_lower_edge_beside_a_target():
    target, edge = find_thresholds("Target: 94% by March 2027 (minimum acceptable 88%).")
    assert (target.kind, target.printed) == (ThresholdKind.TARGET, "94%")
    assert (edge.kind, edge.low.printed, edge.high) == (ThresholdKind.TOLERANCE, "88%", None)
