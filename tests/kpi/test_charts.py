"""What the charts show: lines, targets as they were, ratings as shapes, and words for all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from benchmarks.check import report as monthly
from kpi.charts import SHAPES, dumbbell, small, through_time
from kpi.comparing.comparison import compare
from kpi.examination import examine
from kpi.model import Period
from kpi.plain.palette import DARK, LIGHT, Palette, palette
from kpi.through_time.series import Series, series_of
from kpi.vocabulary import Derived, PeriodKind, Unit
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    OCTOBER,
    SEPTEMBER,
    band,
    indicator,
    reading,
    report,
)


def month(value: str | None, period: Period, goal: str = "85", **more):
    readings = (reading(value, period=period),) if value else ()
    one = indicator(readings=readings, goal=goal, band=band("80", "84.9"), **more)
    return report(one, period=period, name=f"{period.printed}.pdf")


def only_series(*reports) -> Series:
    (found,) = series_of(examine(reports))
    return found


def named(chart, name):
    return next(trace for trace in chart.figure.data if trace.name and name in trace.name)


THREE = (month("79%", AUGUST), month("82%", SEPTEMBER), month("86%", OCTOBER, goal="86"))


def test_the_title_says_what_happened_last():
    chart = through_time(only_series(*THREE), LIGHT)
    assert chart.title == "Up 4 points since September 2018; meeting target"


def test_a_single_report_is_told_without_a_change():
    assert through_time(only_series(THREE[1]), LIGHT).title == (
        "82% for September 2018; within tolerance"
    )


def test_a_month_without_a_value_is_said_and_not_drawn_as_zero():
    chart = through_time(only_series(THREE[0], month(None, SEPTEMBER)), LIGHT)
    assert chart.title == "No value for September 2018; not rated"
    line = next(trace for trace in chart.figure.data if trace.mode == "lines" and not trace.name)
    assert list(line.y) == [79.0]


def test_each_rating_has_its_own_shape_and_words():
    chart = through_time(only_series(*THREE), LIGHT)
    assert named(chart, "Outside tolerance").marker.symbol == "x"
    assert named(chart, "Within tolerance").marker.symbol == "diamond"
    assert named(chart, "Meeting target").marker.symbol == "circle"
    assert len(set(SHAPES.values())) == len(Derived)


def test_target_and_band_stand_as_each_report_printed_them():
    chart = through_time(only_series(*THREE), LIGHT)
    levels = [y for y in named(chart, "Target").y if y is not None]
    assert levels == [85.0, 85.0, 86.0, 86.0]  # two stretches of time, a start and an end each
    assert [(shape.y0, shape.y1) for shape in chart.figure.layout.shapes] == [(80.0, 84.9)]


def test_a_floor_reaches_up_to_the_target():
    floor = indicator("82%", goal="85", band=band("80"))
    chart = through_time(only_series(report(floor)), LIGHT)
    (shape,) = chart.figure.layout.shapes
    assert (shape.y0, shape.y1) == (80.0, 85.0)


def test_the_axis_holds_target_and_band_as_well_as_the_line():
    low, high = through_time(only_series(*THREE), LIGHT).figure.layout.yaxis.range
    assert low < 79
    assert high > 86


def test_a_month_and_a_year_to_date_are_not_joined():
    to_date = report(
        indicator(readings=(reading("84%", period=HALF_YEAR),), goal="85"), name="half.pdf"
    )
    chart = through_time(only_series(THREE[0], to_date), LIGHT)
    line = next(trace for trace in chart.figure.data if trace.mode == "lines" and not trace.name)
    assert list(line.y) == [79.0, None, 84.0]


def test_everything_is_told_in_words_too():
    chart = through_time(only_series(*THREE), LIGHT)
    for said in ("3 reports", "August 2018: 79%", "target 86", "within tolerance"):
        assert said in chart.alt


def test_the_dumbbell_counts_better_and_worse_of_one_unit():
    older = report(
        indicator(readings=(reading("79%", period=AUGUST),), goal="85", band=band("80", "84.9")),
        indicator(
            readings=(reading("40", period=AUGUST, unit=Unit.COUNT),),
            ref="KPI 2", name="Visits", unit=Unit.COUNT,
        ),
        period=AUGUST,
        name="august.pdf",
    )  # fmt: skip
    newer = report(
        indicator("82%", goal="85", band=band("80", "84.9")),
        indicator(
            readings=(reading("44", unit=Unit.COUNT),), ref="KPI 2", name="Visits", unit=Unit.COUNT
        ),
        name="september.pdf",
    )
    frame = compare(older, newer, examine([older, newer]))
    chart = dumbbell(frame, Unit.PERCENT, ("August 2018", "September 2018"), LIGHT)
    assert chart.title == "Percentages: 1 better, 0 worse, of 1 measure"
    now = named(chart, "September 2018: within tolerance")
    assert (list(now.x), list(now.y)) == ([82.0], ["KPI 1"])
    assert "better" in now.text[0]


def test_a_measure_keeps_its_line_when_its_name_changes_a_little():
    renamed = month("86%", OCTOBER, name="% of visits completed on time")
    assert len(only_series(*THREE[:2], renamed).points) == 3


def test_a_dropped_measure_keeps_its_own_line():
    gone = indicator(readings=(reading("9%", period=AUGUST),), ref="KPI 9", name="Agency staff")
    first = replace(THREE[0], indicators=(*THREE[0].indicators, gone))
    found = series_of(examine([first, THREE[1]]))
    assert [one.newest.case.indicator.ref for one in found] == ["KPI 1", "KPI 9"]
    assert len(found[1].points) == 1


def test_a_second_report_of_a_period_adds_its_point_to_the_same_line():
    twin = replace(THREE[1], source=replace(THREE[1].source, name="re-issue.pdf", sha256="twin"))
    assert len(only_series(*THREE, twin).points) == 4


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ink", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_its_paper_and_its_panel(ink: Palette):
    texts = {ink.ink, ink.quiet, ink.line, ink.target, ink.alert, *ink.ratings.values()}
    for paper in (ink.paper, ink.panel):
        assert min(contrast(one, paper) for one in texts) >= 4.5


def test_an_unknown_theme_is_light():
    assert palette(None) is LIGHT
    assert palette("dark") is DARK


def test_a_small_picture_tells_its_ends_and_its_range_and_wears_its_last_rating():
    picture = small(only_series(*THREE), LIGHT)
    assert picture.ends == "79% (August 2018) → 86% (October 2018)"
    assert picture.alt == (
        "KPI 1 % of visits completed in 3 reports: 79% (August 2018) → 86% (October 2018); "
        "lowest 79% (August 2018), highest 86% (October 2018); now meeting target."
    )
    assert f'fill="{LIGHT.ratings[Derived.MEETING]}"' in picture.svg
    assert "<circle" in picture.svg


def test_a_small_picture_does_not_join_a_month_to_a_quarter():
    quarter = Period("Q2 2018/19", PeriodKind.QUARTER, date(2018, 7, 1), date(2018, 9, 30))
    reports = (month("79%", AUGUST), month("82%", quarter), month("86%", OCTOBER))
    joined = small(only_series(*THREE), LIGHT).svg.count("L")
    assert joined == 2
    assert "L" not in small(only_series(*reports), LIGHT).svg


def test_one_figure_alone_makes_no_small_picture():
    assert small(only_series(THREE[0], month(None, SEPTEMBER)), LIGHT) is None


def test_a_figure_stands_on_the_side_of_its_point_where_the_line_is_not():
    dip = (month("84%", AUGUST), month("79%", SEPTEMBER), month("86%", OCTOBER))
    drawn = through_time(only_series(*dip), LIGHT).figure.data
    (figures,) = (t for t in drawn if t.text and t.mode == "markers+text")
    assert figures.text == ("84%", "79%", "86%")
    assert figures.textposition == ("top center", "bottom center", "top center")


def test_a_report_with_earlier_months_has_the_figure_of_its_own_at_its_point():
    readings = (reading("79%", period=AUGUST), reading("82%", period=SEPTEMBER))
    one = indicator(readings=readings, goal="85", band=band("80", "84.9"))
    both = only_series(report(one, period=SEPTEMBER, name="september.pdf"))
    drawn = through_time(both, LIGHT).figure.data
    (figures,) = (t for t in drawn if t.text and t.mode == "markers+text")
    assert figures.text == ("82%",)


def test_of_many_figures_the_ends_and_the_extremes_are_printed_and_seven_months_named():
    values = ("80%", "81%", "88%", "82%", "83%", "77%", "84%", "85%", "82%", "81%", "84%", "83%")
    reports = [month(value, calendar(number)) for number, value in enumerate(values, 8)]
    chart = through_time(only_series(*reports), LIGHT)
    (figures,) = (t for t in chart.figure.data if t.text and t.mode == "markers+text")
    assert figures.text == ("80%", "88%", "77%", "83%")
    assert chart.figure.layout.xaxis.ticktext == (
        "Aug<br>2018", "Oct", "Dec", "Feb<br>2019", "Apr", "Jun",
    )  # fmt: skip


def calendar(number: int) -> Period:
    """The month of this number, counted on from January 2018."""
    first = date(2018 + (number - 1) // 12, (number - 1) % 12 + 1, 1)
    return Period(f"{first:%B %Y}", PeriodKind.MONTH, first, first.replace(day=28))


def test_a_target_that_stays_is_one_line_and_one_that_moves_is_two():
    unmoved = small(only_series(*THREE[:2]), LIGHT).svg
    moved = small(only_series(*THREE), LIGHT).svg
    assert (unmoved.count("H"), moved.count("H")) == (1, 2)


def test_years_are_named_beneath_a_line_of_many_points():
    reports = [monthly(number, indicators=1) for number in range(60)]
    (long,) = series_of(examine(reports))
    axis = through_time(long, LIGHT).figure.layout.xaxis
    assert axis.ticktext == ("2018", "2019", "2020", "2021", "2022")
    assert [day.month for day in axis.tickvals] == [1] * 5


def test_how_to_read_a_chart_is_said_of_what_it_draws():
    plain = through_time(only_series(month("84%", AUGUST), month("88%", SEPTEMBER)), LIGHT)
    assert "its shape is the rating" in plain.how[0]
    assert any("shaded band is the tolerance" in one for one in plain.how)
    assert not any("stops where" in one or "typed" in one for one in plain.how)
    bare = through_time(only_series(report(indicator(readings=(reading("4"),)))), LIGHT)
    assert not any("target" in one or "band" in one for one in bare.how)
    broken = through_time(only_series(month("84%", AUGUST), month("88%", HALF_YEAR)), LIGHT)
    assert any("stops where figures are for different lengths" in one for one in broken.how)


def test_the_scale_of_a_comparison_names_no_share_below_none_or_above_all():
    def months(period, *values):
        ones = (
            indicator(ref=f"KPI {n}", name=f"Measure {n}", readings=(reading(v, period=period),))
            for n, v in enumerate(values)
        )
        return report(*ones, period=period, name=f"{period.printed}.pdf")

    old, new = months(AUGUST, "3%", "97%"), months(SEPTEMBER, "5%", "95%")
    frame = compare(old, new, examine([old, new]))
    axis = dumbbell(frame, Unit.PERCENT, ("August", "September"), LIGHT).figure.layout.xaxis
    assert axis.range[1] > 100
    assert axis.ticktext == ("0%", "25%", "50%", "75%", "100%")
