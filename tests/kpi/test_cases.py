from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.cases import cases, is_year_before
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    NEXT_YEAR,
    OCTOBER,
    SEPTEMBER,
    YEAR,
    indicator,
    month,
    report,
)

CARE_PLANS = indicator("92%", ref="KPI 5", name="% of CLA with an up to date care plan")
VISITS = indicator("80%", ref="KPI 6", name="% of care leavers visited")


def past_of(*reports):
    """Names of the earlier reports that the first indicator of the last report is found in."""
    newest = cases(reports)[-len(reports[-1].indicators)]
    return [(earlier.report.source.name, earlier.indicator.ref) for earlier in newest.earlier]


def in_august(*indicators, **more):
    return report(*indicators, period=AUGUST, name="august.pdf", **more)


def in_september(*indicators, **more):
    return report(*indicators, period=SEPTEMBER, name="september.pdf", **more)


def in_october(*indicators):
    return report(*indicators, period=OCTOBER, name="october.pdf")


def test_the_same_measure_is_found_newest_first():
    reports = (in_august(VISITS), in_september(VISITS), in_october(VISITS))
    assert past_of(*reports) == [("september.pdf", "KPI 6"), ("august.pdf", "KPI 6")]


def test_reports_may_come_in_any_order():
    made = cases((in_october(VISITS), in_august(VISITS)))
    assert [c.report.source.name for c in made] == ["august.pdf", "october.pdf"]
    assert len(made[1].earlier) == 1


def test_a_reworded_name_with_the_same_reference_is_the_same_measure():
    reworded = replace(CARE_PLANS, name="% of CLA with an up to date care plan (6 months)")
    assert past_of(in_august(CARE_PLANS), in_september(reworded)) == [("august.pdf", "KPI 5")]


def test_an_old_reference_on_a_new_measure_is_another_measure():
    reused = replace(VISITS, ref="KPI 5")
    assert past_of(in_august(CARE_PLANS), in_september(reused)) == []


def test_a_renumbered_measure_is_found_by_its_exact_name():
    renumbered = replace(VISITS, ref="KPI 9")
    assert past_of(in_august(VISITS), in_september(renumbered)) == [("august.pdf", "KPI 6")]


def test_two_measures_that_swapped_references_are_each_found():
    swapped = replace(VISITS, ref="KPI 5"), replace(CARE_PLANS, ref="KPI 6")
    reports = in_august(CARE_PLANS, VISITS), in_september(*swapped)
    assert past_of(*reports) == [("august.pdf", "KPI 6")]


def test_a_measure_printed_for_two_groups_keeps_to_its_own():
    north, south = replace(VISITS, group="North"), replace(VISITS, group="South")
    made = cases((in_august(north, south), in_september(south)))
    assert made[-1].earlier[0].indicator.group == "South"


def test_an_unclear_match_is_no_match():
    north, south = replace(VISITS, group="North"), replace(VISITS, group="South")
    assert past_of(in_august(north, south), in_september(VISITS)) == []


def test_a_report_of_the_same_period_is_not_earlier():
    again = replace(in_september(VISITS), source=in_august().source)
    assert past_of(again, in_september(VISITS)) == []


def test_another_organisation_has_its_own_history():
    other = in_august(VISITS, organisation="Elsewhere")
    assert past_of(other, in_september(VISITS)) == []


def test_a_report_without_a_period_has_no_past_and_is_none():
    undated = report(VISITS, period=None, name="undated.pdf")
    assert all(not case.earlier for case in cases((in_august(VISITS), undated)))


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        (month(9, 2017), month(9), True),
        (month(2, 2019), month(2, 2020), True),  # 28 days and 29
        (month(8), month(9), False),
        (month(9, 2016), month(9), False),
        (None, month(9), False),
        (YEAR, NEXT_YEAR, True),
        (HALF_YEAR, month(9, 2019), False),
    ],
)
def test_the_same_stretch_of_the_year_before_is_known(one, other, is_before):
    assert is_year_before(one, other) is is_before
