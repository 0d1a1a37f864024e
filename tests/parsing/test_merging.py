"""The same measure in two places: one indicator with two pieces of evidence."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kpi.model import Box, Claim, Doubt, Evidence, Indicator, Quantity, Reading, Target
from kpi.vocabulary import Field, ReadingKind, State, Unit
from parsing import read_report
from parsing.merging import merge
from tests.boxes import Measure, summary_and_cards
from tests.kpi.typed import month


def place(page, left=72.0, words=""):
    return Evidence(page, (Box(left, 100, left + 200, 112),), words)


def quantity(printed):
    digits = printed.rstrip("%")
    places = len(digits.partition(".")[2])
    return Quantity(printed, Decimal(digits), places, Unit.PERCENT)


def indicator(name, value=None, target=None, *, page=1, left=72.0, ref=None, group=None, **more):
    readings = (
        ()
        if value is None
        else (Reading(ReadingKind.ACTUAL, quantity(value), place(page, left, value)),)
    )
    aimed = Target(target, quantity(target), place(page, left)) if target else None
    return Indicator(
        ref=ref, name=name, evidence=place(page, left), group=group, unit=Unit.PERCENT,
        readings=readings, target=aimed, **more,
    )  # fmt: skip


SUMMARY = indicator("Calls answered in 20 seconds", "81.2%", "85%")
DETAIL = {"page": 4, "left": 90.0}


@pytest.mark.parametrize(
    "name",
    [
        "Calls answered in 20 seconds",
        "% of calls answered in 20 seconds",
        "Percentage of calls answered in 20 seconds",
        "Calls answered in 20 seconds - contact centre",
    ],
)
def test_a_slightly_different_name_is_one_measure(name):
    (one,) = merge([SUMMARY, indicator(name, "81.2%", "85%", **DETAIL)])
    assert one.name == SUMMARY.name
    assert len(one.actuals) == 1


@pytest.mark.parametrize(
    ("summary", "detail"),
    [
        ("Leisure centre visits", "Number of visits to leisure centres"),
        ("Homes: decent homes standard", "Council homes that meet the decent homes standard"),
        ("Cases closed in 60 days", "Cases closed within 60 days"),
    ],
)
def test_other_words_for_one_measure_are_one_where_value_and_target_agree(summary, detail):
    first = indicator(summary, "81.2%", "85%")
    assert len(merge([first, indicator(detail, "81.2%", "85%", **DETAIL)])) == 1
    assert len(merge([first, indicator(detail, "81.2%", "80%", **DETAIL)])) == 2


def test_two_visits_with_one_value_are_two_measures():
    first = indicator("Child protection visits on time", "81.2%", "85%")
    assert (
        len(
            merge(
                [first, indicator("Visits to children in care on time", "81.2%", "85%", **DETAIL)]
            )
        )
        == 2
    )


APART = {
    "another time limit": indicator("Calls answered in 60 seconds", "81.2%", "85%", **DETAIL),
    "another value": indicator("Calls answered in 20 seconds", "70.1%", "85%", **DETAIL),
    "another target": indicator("Calls answered in 20 seconds", "81.2%", "90%", **DETAIL),
    "the opposite": indicator("Calls not answered in 20 seconds", "81.2%", "85%", **DETAIL),
    "a far longer name": indicator(
        "Calls answered in 20 seconds by the emergency housing repairs desk", "81.2%", **DETAIL
    ),
    "the next row of a list": indicator("Calls answered in 20 seconds (Welsh)", "81.2%", "85%"),
    "another reference": indicator("Calls answered in 20 seconds", "81.2%", ref="KPI 9", **DETAIL),
}  # fmt: skip


@pytest.mark.parametrize("case", APART)
def test_what_may_be_another_measure_stays_apart(case):
    first = indicator("Calls answered in 20 seconds", "81.2%", "85%", ref="KPI 4")
    assert len(merge([first, APART[case]])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("initial", "review"),
        ("boys'", "girls'"),
        ("Northgate", "Southgate"),
        ("male", "female"),
    ],
)
def test_a_long_name_that_differs_by_one_word_is_another_measure(one, other):
    name = "Percentage of {} child protection conferences held within the statutory time limit"
    pair = [
        indicator(name.format(one), "100%", "100%"),
        indicator(name.format(other), "100%", "100%", **DETAIL),
    ]
    assert len(merge(pair)) == 2


def test_one_name_without_a_value_in_either_place_is_one_measure():
    first = indicator("Calls answered", None, "85%", not_reported=place(1, words="N/A"))
    other = indicator("Calls answered", None, None, not_reported=place(4, words="N/A"), **DETAIL)
    (one,) = merge([first, other])
    assert one.target.printed == "85%"


def test_two_organisations_stay_two():
    pair = [
        indicator("Calls answered", "81.2%", group="Northmoor", ref="KPI 1"),
        indicator("Calls answered", "81.2%", group="Southmoor", ref="KPI 1", **DETAIL),
    ]
    assert len(merge(pair)) == 2


def test_one_reference_and_figures_that_differ_keeps_both():
    first = indicator("Calls answered in time", "81.2%", "85%", ref="KPI 4")
    other = indicator("Calls answered in good time", "79%", "90%", ref="KPI 4", **DETAIL)
    (one,) = merge([first, other])
    assert [r.quantity.printed for r in one.actuals] == ["81.2%", "79%"]
    assert one.target.printed == "85%"
    assert [t.printed for t in one.other_targets] == ["90%"]


def dated(one, period):
    return replace(one, readings=tuple(replace(r, period=period) for r in one.readings))


def test_a_table_of_months_under_the_sheet_of_a_measure_is_of_that_measure():
    sheet = dated(indicator("Visits made", "98%", "95%", ref="KPI 4"), month(2025, 9))
    months = dated(indicator("Visits made", "97%", ref="KPI 4", page=2), month(2025, 8))
    (one,) = merge([sheet, months])
    assert [r.quantity.printed for r in one.actuals] == ["98%", "97%"]
    again = dated(months, month(2025, 9))
    assert len(merge([sheet, again])) == 2


def test_a_value_printed_more_coarsely_in_one_place_is_one_value():
    (one,) = merge(
        [indicator("Calls answered", "81%", "85%"), indicator("Calls answered", "81.2%", **DETAIL)]
    )
    assert [r.quantity.printed for r in one.actuals] == ["81.2%"]


def test_each_place_fills_what_the_other_leaves_out():
    claim = Claim((State.MEETING,), place(4))
    doubts = (Doubt(Field.VALUE, "no value was found in the text"),)
    first = indicator(
        "Calls answered in time", None, "85%", ref="KPI 4", labels=("Target",), doubts=doubts
    )
    other = indicator(
        "Calls answered in time", "81.2%", "85%", claims=(claim,), labels=("Target",), **DETAIL
    )
    (one,) = merge([first, other])
    assert (one.ref, one.labels, one.claims, one.doubts) == ("KPI 4", ("Target",), (claim,), ())
    assert [r.quantity.printed for r in one.actuals] == ["81.2%"]


def test_a_place_that_says_not_reported_gives_way_to_a_value():
    first = indicator("Calls answered", None, "85%", not_reported=place(1, words="TBC"))
    (one,) = merge([first, indicator("Calls answered", "81.2%", "85%", **DETAIL)])
    assert one.not_reported is None


def test_the_order_is_that_of_the_first_places():
    names = [i.name for i in merge([indicator("B rate", "1%"), indicator("A rate", "2%")])]
    assert names == ["B rate", "A rate"]


def test_a_summary_table_and_cards_of_the_same_measures_are_one_list():
    rows = [("% of calls answered in 20 seconds", "81.2%", "85%"), ("Waste recycled", "48%", "45%")]
    cards = [
        Measure("Calls answered in 20 seconds", "81.2%", "85%", "75%", "80.1%"),
        Measure("Waste recycled", "48.3%", "45%", "40%", "48.9%"),
        Measure("Staff turnover", "12.4%", "10%", "15%", "11.9%"),
    ]
    found = read_report(summary_and_cards(rows, cards), "report.pdf").indicators
    assert [(i.name, [r.quantity.printed for r in i.actuals]) for i in found] == [
        ("% of calls answered in 20 seconds", ["81.2%"]),
        ("Waste recycled", ["48.3%"]),
        ("Staff turnover", ["12.4%"]),
    ]
    assert [i.tolerance.printed for i in found] == ["75%", "40%", "15%"]
    assert [t.printed for t in found[0].other_targets] == ["85%"]


def test_one_reference_with_one_value_and_target_is_one_measure_by_its_full_name():
    short = indicator("Advisers rated good", "98%", "97%", ref="CS01")
    full = indicator("Callers who said that help was good", "98%", "97%", ref="CS01", **DETAIL)
    (one,) = merge([short, full])
    assert (one.name, one.evidence.page) == (full.name, 4)


def test_one_reference_with_other_figures_is_two_measures_where_the_names_differ():
    short = indicator("Advisers rated good", "98%", "97%", ref="CS01")
    other = indicator("Lifts that work", "71%", "90%", ref="CS01", **DETAIL)
    assert len(merge([short, other])) == 2


def test_bare_numbers_count_the_rows_of_any_table():
    first = indicator("Advisers rated good", None, "100%", ref="3")
    other = indicator("Lifts that work", None, "100%", ref="3", **DETAIL)
    assert len(merge([first, other])) == 2
