"""A comparison is narrowed down by words, group, figure and rating, and put in an order."""

from __future__ import annotations

import pytest

from kpi.comparing.comparison import compare
from kpi.comparing.narrowed import NOWHERE, Order, Wanted, arranged, groups, narrowed
from kpi.examination import examine
from tests.kpi.typed import AUGUST, SEPTEMBER, band, indicator, reading, report

# Reference, name, group, August, September: target 85%, tolerance 80 – 84.9%, higher is better.
MEASURES = (
    ("KPI 1", "Assessments completed", "Social care", "82%", "85%"),
    ("KPI 2", "Visits completed", "Social care", "84%", "81%"),
    ("KPI 3", "Reviews completed", "Education", None, "82%"),
    ("KPI 4", "Plans completed", "Education", "81.0%", "82.0%"),
)


def measures(period, values):
    for (ref, name, group, *_), value in zip(MEASURES, values, strict=True):
        readings = (reading(value, period=period),) if value else ()
        tolerance = band("80", "84.9")
        yield indicator(
            ref=ref, name=name, group=group, readings=readings, goal="85", band=tolerance
        )


@pytest.fixture(scope="module")
def comparison():
    then, now = zip(*(row[3:] for row in MEASURES), strict=True)
    gone = indicator("9%", ref="KPI 5", name="Calls dropped", group="Customers", goal="5%")
    older = report(*measures(AUGUST, then), gone, period=AUGUST, name="august.pdf")
    newer = report(*measures(SEPTEMBER, now), name="september.pdf")
    return compare(older, newer, examine([older, newer]))


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted(), ["KPI 1", "KPI 2", "KPI 3", "KPI 4", "KPI 5"]),
        (Wanted(words="  kpi 2 "), ["KPI 2"]),
        (Wanted(words="completed education"), ["KPI 3", "KPI 4"]),
        (Wanted(words="potholes"), []),
        (Wanted(group="Social care"), ["KPI 1", "KPI 2"]),
        (Wanted(course="worse"), ["KPI 2"]),
        (Wanted(course="not compared"), ["KPI 3"]),
        (Wanted(course=NOWHERE), ["KPI 5"]),
        (Wanted(move="better"), ["KPI 1"]),
        (Wanted(move="the same"), ["KPI 2", "KPI 4"]),
        (Wanted(move="not to be ranked"), ["KPI 3"]),
        (Wanted(course="better", move="the same"), ["KPI 4"]),
    ],
    ids=str,
)
def test_only_what_is_wanted_stays(comparison, wanted, shown):
    assert list(narrowed(comparison, wanted)["ref"]) == shown


def test_a_comparison_of_nothing_can_be_narrowed(comparison):
    assert narrowed(comparison[:0], Wanted(words="plan", course="worse")).empty


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (Order.WORSE_FIRST, ["KPI 2", "KPI 1", "KPI 4", "KPI 3", "KPI 5"]),
        (Order.PRINTED, ["KPI 1", "KPI 2", "KPI 3", "KPI 4", "KPI 5"]),
    ],
)
def test_it_is_arranged_as_asked(comparison, order, shown):
    assert list(arranged(comparison, order)["ref"]) == shown


def test_groups_are_counted_as_printed(comparison):
    assert groups(comparison) == {"Social care": 2, "Education": 2, "Customers": 1}
