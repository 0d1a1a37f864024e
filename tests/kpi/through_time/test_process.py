"""When a measure counts as a process, and what is said of it."""

from __future__ import annotations

from decimal import Decimal

from kpi.charts import through_time
from kpi.examination import examine
from kpi.plain.palette import LIGHT
from kpi.spc import Assurance, Variation
from kpi.through_time.process import (
    assurance_reason,
    limits_words,
    process_of,
    standing_out,
    variation_reason,
)
from kpi.through_time.series import Series, series_of
from tests.kpi.typed import band, indicator, month, reading, report

# Mean moving range 2 and mean 80: limits 80 ± 5.32.
STEADY = ("79", "81") * 6


def series(values, goal="85") -> Series:
    reports = []
    for number, value in enumerate(values):
        if value is None:
            continue
        period = month(number % 12 + 1, 2018 + number // 12)
        one = indicator(
            readings=(reading(f"{value}%", period=period),), goal=goal, band=band("70", "84.9")
        )
        reports.append(report(one, period=period, name=f"{number:02}.pdf"))
    (found,) = series_of(examine(reports))
    return found


def test_twelve_values_have_no_limits_unless_a_finding_rests_on_them():
    twelve = series(STEADY)
    assert process_of(twelve) is None
    trial = process_of(twelve, on_trial=True)
    assert trial.is_trial
    assert trial.variation is None


def test_thirteen_values_of_ordinary_movement_say_so():
    found = process_of(series((*STEADY, "80")))
    assert not found.is_trial
    # Eleven moves of 2 and one of 1: 23 / 12 × 2.66 = 5.098.
    assert limits_words(found.limits) == "74.9 to 85.1"
    assert found.variation is Variation.COMMON_CAUSE
    assert found.assurance is Assurance.HIT_AND_MISS
    assert variation_reason(found).startswith("no rule is broken by the latest value")
    assert "85, lies within" in assurance_reason(found)
    assert list(standing_out(found)) == []


def test_a_value_outside_the_limits_is_named_with_its_rule():
    found = process_of(series((*STEADY, "95")))
    # Mean 1055 / 13 = 81.15; moving ranges 11 × 2 and 14: 3 × 2.66 = 7.98.
    assert found.limits.mean == Decimal(1055) / 13
    assert found.variation is Variation.IMPROVEMENT
    latest, others = standing_out(found)
    assert latest == ("January 2019", "95%", "above the limits")
    # One leap drags the mean above all twelve that came before it: neighbours are one row.
    shift = "one of 7 or more in a row below the mean"
    assert others == ("January 2018 to December 2018", "79% to 81%", shift)


def test_no_move_is_taken_across_a_missing_month():
    found = process_of(series((*STEADY, None, "80")))
    assert found.points[12] is None
    # Eleven moves of 2: the move from December to February is none.
    assert found.limits.moving_range == 2


def test_the_chart_has_limits_and_says_what_stands_out():
    one = series((*STEADY, "95"))
    chart = through_time(one, LIGHT, process_of(one))
    assert chart.title.endswith("improvement that stands out")
    assert {"Mean", "Limits"} <= {trace.name for trace in chart.figure.data}
    assert "Limits: 73.2 to 89.1" in chart.alt


def test_a_target_beyond_the_limits_is_consistently_missed():
    found = process_of(series((*STEADY, "80"), goal="95"))
    assert found.assurance is Assurance.MISSED
    assert "95, lies at or above" in assurance_reason(found)
