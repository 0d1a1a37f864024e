from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.model import Period, PrintedPolarity, Target
from kpi.rating.deriving import derive, derive_the_other_way
from kpi.rating.polarity import judge_polarity
from kpi.report import Scheme
from kpi.vocabulary import (
    BandForm,
    Derived,
    PeriodKind,
    Polarity,
    ProRata,
    ReadingKind,
    SchemeName,
    Unit,
)
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    NEXT_YEAR,
    SEPTEMBER,
    YEAR,
    band,
    case,
    for_the,
    indicator,
    reading,
    target,
    with_value,
    words,
)

MARCH = Period("March 2019", PeriodKind.MONTH, date(2019, 3, 1), date(2019, 3, 31))
VISITS = indicator("92%", goal="95%", band=band("90", "94.9%"))
ABSENCE = indicator("5%", goal="4%", band=band("4.1", "5%"), name="Sickness absence")
UNTOLD = "Number of visits"


def rated(one, **context):
    return derive(case(one, **context))


@pytest.mark.parametrize(
    ("value", "derived"),
    [
        ("95.1%", Derived.EXCEEDING),
        ("95%", Derived.MEETING),
        ("94.95%", Derived.WITHIN_TOLERANCE),
        ("90.0%", Derived.WITHIN_TOLERANCE),
        ("89.9%", Derived.OUTSIDE_TOLERANCE),
        ("0%", Derived.OUTSIDE_TOLERANCE),
    ],
)
def test_a_value_is_rated_on_its_decimals_as_printed(value, derived):
    assert rated(with_value(VISITS, value)).derived is derived


@pytest.mark.parametrize(
    ("value", "possible"),
    [
        ("95%", {Derived.WITHIN_TOLERANCE, Derived.MEETING, Derived.EXCEEDING}),
        ("95.0%", {Derived.WITHIN_TOLERANCE, Derived.MEETING, Derived.EXCEEDING}),
        ("95.6%", {Derived.EXCEEDING}),
        ("90%", {Derived.OUTSIDE_TOLERANCE, Derived.WITHIN_TOLERANCE}),
        ("92%", {Derived.WITHIN_TOLERANCE}),
    ],
)
def test_a_printed_value_stands_for_half_a_unit_either_way(value, possible):
    assert rated(with_value(VISITS, value)).possible == possible


def test_a_whole_number_of_things_is_exact():
    one = indicator("300", goal="300", name="Visits completed", unit=Unit.COUNT)
    assert rated(one).possible == {Derived.MEETING}


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (with_value(VISITS, "99%"), "99 > 95, the target, higher is better → exceeding"),
        (with_value(VISITS, "95%"), "95 = 95, the target → meeting"),
        (
            VISITS,
            "92 < 95, the target, but not beyond 90, far edge of tolerance, higher is better "
            "→ within tolerance",
        ),
        (
            with_value(ABSENCE, "5%"),
            "5 > 4, the target, but = 5, far edge of tolerance, lower is better → within tolerance",
        ),
        (
            with_value(ABSENCE, "5.01%"),
            "5.01 > 5, far edge of tolerance, lower is better → outside tolerance",
        ),
        (
            replace(VISITS, tolerance=None),
            "92 < 95, the target, higher is better, and no tolerance is known → off target",
        ),
    ],
)
def test_the_proof_names_the_number_that_decided(one, reason):
    assert rated(one).reason == reason


def test_worse_than_target_without_a_tolerance_is_neither_amber_nor_red():
    assert rated(replace(VISITS, tolerance=None)).derived is Derived.OFF_TARGET


@pytest.mark.parametrize(
    ("tolerance", "name", "implied"),
    [
        (band("90", "94.9%"), UNTOLD, 95),
        (band("90", "94%"), UNTOLD, 95),
        (band("90", "94.99%"), UNTOLD, 95),
        (band("22.1", "28.9%"), "Sickness absence", 22),
        (band("86", "95%"), UNTOLD, None),
        (band("90", "94.5%"), UNTOLD, None),
        (band("90", None), UNTOLD, None),
    ],
)
def test_a_band_may_imply_the_target(tolerance, name, implied):
    one = indicator("99%", band=tolerance, name=name)
    rating = rated(one)
    assert rating.implied_target == implied
    assert (rating.derived is Derived.NOT_RATED) == (implied is None)


def test_a_printed_count_and_total_beat_the_rounded_share():
    two_of_three = (
        reading("66.7%"),
        reading("2", ReadingKind.COUNT),
        reading("3", ReadingKind.TOTAL),
    )
    one = replace(VISITS, target=target("66.7%"), tolerance=None, readings=two_of_three)
    rating = rated(one)
    assert rating.derived is Derived.OFF_TARGET
    assert "2 of 3" in rating.reason


def test_where_count_and_share_disagree_the_share_is_rated():
    readings = (reading("96%"), reading("2", ReadingKind.COUNT), reading("3", ReadingKind.TOTAL))
    assert rated(replace(VISITS, readings=readings)).derived is Derived.EXCEEDING


def test_no_evidence_of_which_way_is_good_disputes_a_missed_target():
    one = indicator("92", goal="95", name=UNTOLD, unit=Unit.COUNT)
    rating = rated(one)
    assert rating.derived is Derived.DISPUTED
    assert {derived for derived, _ in rating.alternatives} == {
        Derived.OFF_TARGET,
        Derived.EXCEEDING,
    }


def test_a_target_met_exactly_is_met_whichever_way_is_good():
    one = indicator("95", goal="95", name=UNTOLD, unit=Unit.COUNT)
    assert rated(one).derived is Derived.MEETING


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (replace(VISITS, readings=()), "no value is printed"),
        (replace(VISITS, readings=(), not_reported=words("system down")), "system down"),
        (replace(VISITS, target=None, tolerance=None), "no target is printed"),
        (replace(VISITS, target=Target("Data only", None, words("Data only"))), "“Data only”"),
        (replace(VISITS, target=target("95%", NEXT_YEAR)), "2019/20"),
        (
            replace(VISITS, readings=(reading("92%", period=HALF_YEAR, year_to_date=True),)),
            "year to date",
        ),
    ],
)
def test_what_cannot_be_rated_says_why(one, reason):
    rating = rated(one)
    assert rating.derived is Derived.NOT_RATED
    assert reason in rating.reason


def test_a_target_for_the_year_is_the_months_target():
    assert rated(replace(VISITS, target=target("95%", YEAR))).derived is Derived.WITHIN_TOLERANCE


def test_a_years_target_is_the_years_values_target():
    whole = replace(VISITS, readings=(reading("92%", period=YEAR),), target=target("95%", YEAR))
    assert rated(whole).derived is Derived.WITHIN_TOLERANCE


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("97%", "97 > 95, the target, but not beyond 98, far edge of tolerance"),
        ("93%", "93 < 95, the target, but not beyond 92, far edge of tolerance"),
        ("99%", "99 > 98, far edge of tolerance, nearest to plan is best"),
    ],
)
def test_nearest_to_plan_is_proved_on_the_side_of_the_value(value, reason):
    to_plan = replace(with_value(VISITS, value), tolerance=band("92", "98"), name=UNTOLD)
    assert reason in rated(to_plan).reason


def test_a_target_for_a_shorter_time_is_not_the_years_target():
    whole = replace(VISITS, readings=(reading("92%", period=YEAR),), target=target("95%", MARCH))
    assert rated(whole).derived is Derived.NOT_RATED


def test_a_period_that_is_year_to_date_makes_its_value_so():
    so_far = replace(VISITS, readings=(reading("92%", period=HALF_YEAR),))
    assert rated(so_far).derived is Derived.NOT_RATED


def test_beside_a_band_on_the_wrong_side_the_band_alone_is_a_reading():
    one = indicator("94", goal="95", band=band("60", "80"), name="Complaints", unit=Unit.COUNT)
    assert rated(one).alternatives[-1] == (
        Derived.OUTSIDE_TOLERANCE,
        "the tolerance is right: 94 > 80, far edge of 60 – 80 → outside tolerance",
    )


def test_two_sources_that_agree_are_rated_and_both_shown():
    both = (reading("36.9%", source="system"), reading("78%", source="records"))
    rating = rated(replace(VISITS, readings=both))
    assert rating.derived is Derived.OUTSIDE_TOLERANCE
    assert "36.9" in rating.reason
    assert "78" in rating.reason


def test_two_sources_that_rate_differently_are_disputed_and_named():
    both = (reading("36.9%", source="system"), reading("97%", source="records"))
    rating = rated(replace(VISITS, readings=both))
    assert rating.derived is Derived.DISPUTED
    assert "records" in rating.reason


def test_the_latest_period_is_the_one_that_is_rated():
    both = (reading("99%"), reading("80%", period=AUGUST))
    assert rated(replace(VISITS, readings=both)).derived is Derived.EXCEEDING


def yearly(value, goal="300", name="Visits completed"):
    so_far = reading(value, period=HALF_YEAR, year_to_date=True)
    return indicator(goal=goal, name=name, unit=Unit.COUNT, readings=(so_far,))


@pytest.mark.parametrize(
    ("one", "derived", "pro_rata", "needed"),
    [
        (yearly("297"), Derived.EXCEEDING, ProRata.ON_TRACK, "0.5"),
        (yearly("150"), Derived.MEETING, ProRata.ON_TRACK, "25"),
        (yearly("149"), Derived.OFF_TARGET, ProRata.BEHIND, "25.17"),
        (yearly("310"), Derived.EXCEEDING, ProRata.ON_TRACK, "0"),
        (yearly("149", name="Complaints"), Derived.EXCEEDING, ProRata.ON_TRACK, "25.17"),
        (yearly("151", name="Complaints"), Derived.OFF_TARGET, ProRata.BEHIND, "24.83"),
    ],
)
def test_a_count_so_far_is_held_against_its_share_of_the_year(one, derived, pro_rata, needed):
    rating = rated(one)
    assert (rating.derived, rating.pro_rata) == (derived, pro_rata)
    assert rating.needed == Decimal(needed)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (yearly("297"), "0.5 a month needed from here"),
        (yearly("300"), "the year's target is reached already"),
        (yearly("310"), "the year's target is reached already"),
        (yearly("149", name="Complaints"), "at most 25.17 a month needed from here"),
        (yearly("300", name="Complaints"), "the year's target is used up already"),
        (yearly("310", name="Complaints"), "the year's target is used up already"),
    ],
)
def test_the_run_rate_is_said_only_where_something_is_left_to_do(one, said):
    reason = rated(one).reason
    assert reason.endswith(said)
    assert reason.count("a month") == said.count("a month")


ON_PLANS = indicator(
    "83.8",
    name="Rate of children subject to a child protection plan",
    unit=Unit.PER_10K,
    goal="85",
    band=band("86", "95"),
)


@pytest.mark.parametrize(
    ("value", "derived", "other"),
    [
        ("83.8", Derived.EXCEEDING, Derived.OFF_TARGET),
        ("85", Derived.MEETING, Derived.MEETING),
        ("99", Derived.OUTSIDE_TOLERANCE, Derived.EXCEEDING),
    ],
)
def test_a_contested_measure_is_rated_the_other_way_too(value, derived, other):
    asked = case(replace(ON_PLANS, readings=(reading(value),)))
    judged = judge_polarity(asked.indicator)
    assert derive(asked).derived is derived
    assert derive_the_other_way(asked, judged).derived is other


@pytest.mark.parametrize(
    "one",
    [
        VISITS,  # nobody wants fewer visits in time
        replace(ON_PLANS, tolerance=None),  # nothing tells which way: disputed, both are shown
        replace(ON_PLANS, target=None),
        replace(ON_PLANS, readings=()),
    ],
    ids=["not contested", "not settled", "no target", "no value"],
)
def test_what_is_not_contested_or_not_rated_has_no_other_way(one):
    asked = case(one)
    assert derive_the_other_way(asked, judge_polarity(one)) is None


def test_a_target_of_the_year_to_date_rates_the_year_to_date():
    """1,344 in the quarter and 2,562 since April, beside a cumulative target of 2,500."""
    so_far = Period("Year to date", PeriodKind.YEAR_TO_DATE, HALF_YEAR.start, HALF_YEAR.end)
    quarter = Period("Q2", PeriodKind.QUARTER, date(HALF_YEAR.end.year, 7, 1), HALF_YEAR.end)
    visits = indicator("1,344", goal="2,500", name=UNTOLD, unit=Unit.COUNT)
    visits = replace(
        visits,
        target=replace(visits.target, period=so_far),
        polarity=PrintedPolarity(Polarity.HIGHER, visits.evidence),
        readings=(
            reading("1,344", period=quarter),
            reading("2,562", period=so_far, year_to_date=True),
        ),
    )
    assert rated(visits).derived is Derived.EXCEEDING


def test_a_whole_year_to_date_is_the_year():
    whole = reading("297", period=YEAR, year_to_date=True)
    rating = rated(replace(yearly("297"), readings=(whole,)))
    assert (rating.derived, rating.pro_rata) == (Derived.OFF_TARGET, None)


def test_the_same_figures_under_another_convention():
    near = with_value(VISITS, "88%")
    assert derive(case(near)).derived is Derived.OUTSIDE_TOLERANCE
    percent = Scheme(SchemeName.PERCENT_OF_TARGET, percent=Decimal(10))
    assert derive(case(near), percent).derived is Derived.WITHIN_TOLERANCE
    plan = derive(case(with_value(VISITS, "97%")), Scheme(SchemeName.PLAN_IS_BEST))
    assert plan.derived is Derived.OUTSIDE_TOLERANCE


printed = st.decimals(0, 1000, places=1).map(str)
widths = st.none() | st.decimals(0, 100, places=1)
BEST_FIRST = [
    Derived.EXCEEDING,
    Derived.MEETING,
    Derived.WITHIN_TOLERANCE,
    Derived.OFF_TARGET,
    Derived.OUTSIDE_TOLERANCE,
]


def around(goal, width):
    """A width round the target: the one band that says nothing of which way is good."""
    if width is None:
        return None
    middle = Decimal(goal)
    return band(str(middle - width), str(middle + width), BandForm.WIDTH)


@given(
    st.tuples(printed, printed),
    printed,
    widths,
    st.sampled_from([Polarity.HIGHER, Polarity.LOWER]),
    st.sampled_from([name for name in SchemeName if name is not SchemeName.PLAN_IS_BEST]),
)
def test_a_better_printed_value_never_rates_worse(values, goal, width, polarity, scheme):
    stated = PrintedPolarity(polarity, words("printed"))
    lower_is_better = polarity is Polarity.LOWER
    better, worse = (
        rated(
            indicator(v, goal=goal, band=around(goal, width), name=UNTOLD, polarity=stated),
            scheme=Scheme(scheme),
        )
        for v in sorted(values, key=Decimal, reverse=not lower_is_better)
    )
    assert BEST_FIRST.index(better.derived) <= BEST_FIRST.index(worse.derived)


tolerances = st.builds(
    lambda ends, form: band(*ends, form) if any(ends) else None,
    st.tuples(st.none() | printed, st.none() | printed),
    st.sampled_from(BandForm),
)
anything = st.builds(
    lambda value, goal, tolerance, name: indicator(value, goal=goal, band=tolerance, name=name),
    printed,
    st.none() | printed,
    tolerances,
    st.sampled_from(["Visits completed", "Sickness absence", UNTOLD]),
)


@given(anything, st.sampled_from(SchemeName))
def test_whatever_is_printed_the_rating_has_a_reason(one, scheme):
    rating = rated(one, scheme=Scheme(scheme))
    assert rating.reason
    unrated = (Derived.DISPUTED, Derived.NOT_RATED)
    assert rating.derived in rating.possible or rating.derived in unrated


def test_an_earlier_column_is_not_rated_where_the_current_one_is_blank():
    """June 97%, July 96%, August N/A, in one row of a table."""
    one = indicator(
        goal="95%", readings=(reading("96%", period=AUGUST),), not_reported=words("N/A")
    )
    rating = derive(case(one))
    assert rating.derived is Derived.NOT_RATED
    assert "N/A" in rating.reason


QUARTER = Period("Q2", PeriodKind.QUARTER, date(HALF_YEAR.end.year, 7, 1), HALF_YEAR.end)


@pytest.mark.parametrize(
    ("value", "derived"),
    [("81", Derived.DISPUTED), ("31", Derived.OFF_TARGET), ("141", Derived.EXCEEDING)],
)
def test_whether_a_years_target_is_shared_out_is_not_guessed(value, derived):
    """140 for 2018/19 beside a quarter's 81: too few for each quarter, enough for its share."""
    one = indicator(goal=target("140", YEAR), name="Visits completed", unit=Unit.COUNT)
    assert rated(replace(one, readings=(reading(value, period=QUARTER),))).derived is derived


def test_a_share_is_held_against_the_years_target_as_it_is():
    one = indicator(goal=target("45%", YEAR), name="% of visits completed")
    assert (
        rated(replace(one, readings=(reading("41%", period=QUARTER),))).derived
        is Derived.OFF_TARGET
    )


def test_the_reports_own_quarter_is_rated_and_not_its_last_month():
    months = (reading("6%", period=SEPTEMBER), reading("21%", period=QUARTER))
    one = replace(indicator(goal="20%"), readings=months)
    assert derive(for_the(QUARTER, one)).derived is Derived.EXCEEDING
