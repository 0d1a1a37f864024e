"""Charts against the numbers that other people published (tests/vectors, with their sources)."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from kpi.spc import (
    Assurance,
    Limits,
    Rebase,
    Stage,
    Variation,
    assure,
    chart,
    limits_of,
)
from kpi.spc_rules import (
    CONVENTIONS,
    MDC,
    MDC_SIX,
    PTD,
    WHEELER,
    Near,
    Rule,
    marks,
    near_members,
    shifts,
    trends,
)
from kpi.vocabulary import Polarity

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
PUBLISHED = json.loads((VECTORS / "published_vectors.json").read_text(encoding="utf-8"))
SERIES = json.loads((VECTORS / "ae_spc_vectors.json").read_text(encoding="utf-8"))
XMR = {vector["id"]: vector for vector in PUBLISHED["spc_xmr"]}
LIMITS = [name for name, vector in XMR.items() if name != "PowerBI-SPC i-chart"]
TYPES = {
    "Common Cause": None,
    "Above UCL": (Rule.OUTSIDE, 1),
    "2 in 3 Below CL": (Rule.NEAR_LIMIT, -1),
    "2 in 3 Above CL": (Rule.NEAR_LIMIT, 1),
    "7 Points Below CL": (Rule.SHIFT, -1),
}


def exact(values):
    return [None if value is None else Decimal(str(value)) for value in values]


def series(name):
    vector = XMR[name]
    values = exact(vector.get("y_values") or vector.get("y") or XMR["ptd-snap-r1"]["y_values"])
    if "y[15]=10" in vector["source"]:
        values[14] = Decimal(10)
    return values


@pytest.mark.parametrize("name", LIMITS)
def test_limits_are_the_published_ones(name):
    expected = XMR[name]["expect"]
    found = limits_of(series(name), screened=XMR[name]["screen"])
    places = XMR[name].get("round", 2 if name == "nhspy-8pt" else 5)
    for field, value in (("mean", found.mean), ("lpl", found.low), ("upl", found.high)):
        assert float(value) == pytest.approx(expected[field], abs=0.51 * 10**-places), field


def test_the_limits_of_a_series_of_rates_are_those_of_another_tool():
    vector = XMR["PowerBI-SPC i-chart"]
    rates = [Decimal(n) / d for n, d in zip(vector["num"], vector["den"], strict=True)]
    found = limits_of(rates, screened=True)
    near = [found.mean + way * (found.high - found.mean) * 2 / 3 for way in (-1, 1)]
    expected = vector["expect"]
    for value, name in (
        (found.low, "ll99"),
        (found.high, "ul99"),
        *zip(near, ("ll95", "ul95"), strict=True),
    ):
        assert float(value) == pytest.approx(expected[name], abs=5.1e-5)


@pytest.mark.parametrize("name", SERIES)
def test_each_point_of_a_real_series_gets_its_published_type(name):
    vector = SERIES[name]
    drawn = chart(exact(vector["breaches"]), PTD)
    found = [(flags[0].rule, flags[0].way) if flags else None for flags in drawn.flags]
    assert found == [TYPES[kind] for kind in vector["types"]]
    assert float(drawn.limits[-1].low) == pytest.approx(vector["lpl"])


def test_a_rebased_series_is_two_series():
    before, after = (
        exact(SERIES[f"RRK {part}"]["breaches"]) for part in ("pre-rebase", "post-rebase")
    )
    drawn = chart([*before, *after], PTD, [Rebase(len(before), "reporting moved to a new system")])
    kinds = SERIES["RRK pre-rebase"]["types"] + SERIES["RRK post-rebase"]["types"]
    assert [(f[0].rule, f[0].way) if f else None for f in drawn.flags] == [TYPES[k] for k in kinds]
    assert drawn.since == len(after)
    assert drawn.stage is Stage.MEAN


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_rebase_needs_a_reason(reason):
    with pytest.raises(ValueError, match="reason"):
        Rebase(3, reason)


def test_a_rebase_outside_the_series_is_refused():
    with pytest.raises(ValueError, match="inside the series"):
        chart(exact([1, 2]), MDC, [Rebase(2, "new definition")])


def test_the_last_point_of_a_published_series_and_its_target():
    drawn = chart(exact(XMR["RQM-breaches-24"]["y"]), PTD)
    assert drawn.variation(Polarity.LOWER) is Variation.COMMON_CAUSE
    assert drawn.assurance(Decimal(1200), Polarity.LOWER) is Assurance.HIT_AND_MISS


def flag_vectors(fn):
    return [v for v in PUBLISHED["spc_flags"] if v["fn"] == fn]


def published_marks(vector):
    return [{"upper": 1, "lower": -1, "none": 0}[word] for word in vector["expect"]]


@pytest.mark.parametrize("vector", flag_vectors("shift"), ids=str)
def test_points_on_one_side(vector):
    found = shifts(exact(vector["val"]), Decimal(vector["centre"]), vector["n"])
    assert marks(found, len(vector["val"])) == published_marks(vector)


@pytest.mark.parametrize("vector", flag_vectors("trend"), ids=str)
def test_points_in_one_direction(vector):
    found = trends(exact(vector["val"]), vector["n"])
    assert marks(found, len(vector["val"])) == published_marks(vector)


@pytest.mark.parametrize("vector", flag_vectors("seven_point_trend"), ids=str)
def test_a_trend_needs_seven_points_and_a_tie_breaks_it(vector):
    ends = {run.points[-1] for run in trends(exact(vector["val"]), 7)}
    assert ends == {i for i, end in enumerate(vector["expect"]) if end}


def test_seven_on_one_side():
    (vector,) = flag_vectors("seven_one_side")
    (run,) = shifts(exact(vector["rtm"]), Decimal(0), 7)
    ended = {i for i, end in enumerate(vector["expect"]) if end}
    assert ended == set(run.points[6:])


@pytest.mark.parametrize(
    "vector", flag_vectors("part_of_two_in_three") + flag_vectors("two_in_three"), ids=str
)
def test_two_of_three_near_a_limit(vector):
    close = [bool(one) for one in vector["close"]]
    assert near_members(vector["rtm"], close, Near()) == vector["expect"]


@pytest.mark.parametrize("row", flag_vectors("assurance")[0]["rows"], ids=str)
@pytest.mark.parametrize("polarity", [Polarity.HIGHER, Polarity.LOWER])
def test_assurance_by_the_published_rows(row, polarity):
    mean = Decimal(row["lpl"] + row["upl"]) / 2
    limits = Limits(mean, (row["upl"] - mean) / Decimal("2.66"))
    words = {"consistent_pass": Assurance.MET, "consistent_fail": Assurance.MISSED}
    expected = words.get(row["expect"], Assurance.HIT_AND_MISS)
    if polarity is Polarity.LOWER and expected is not Assurance.HIT_AND_MISS:
        expected = Assurance.MET if expected is Assurance.MISSED else Assurance.MISSED
    assert assure(limits, Decimal(row["target"]), polarity, PTD) is expected


def test_a_neutral_measure_has_no_assurance():
    assert assure(Limits(Decimal(2), Decimal(1)), Decimal(9), Polarity.UNKNOWN) is None


@pytest.mark.parametrize(
    ("rules", "expected"), [(MDC, Assurance.MISSED), (PTD, Assurance.HIT_AND_MISS)]
)
def test_a_target_on_the_limit_is_where_conventions_differ(rules, expected):
    limits = Limits(Decimal(50), Decimal(10))
    assert assure(limits, limits.high, Polarity.HIGHER, rules) is expected


@pytest.mark.parametrize("rules", CONVENTIONS.values(), ids=CONVENTIONS)
def test_a_series_that_never_moves_has_limits_and_meets_its_target(rules):
    drawn = chart(exact([100] * 14), rules)
    assert drawn.limits[-1].low == drawn.limits[-1].high == 100
    assert drawn.variation(Polarity.HIGHER) is Variation.COMMON_CAUSE
    assert drawn.assurance(Decimal(100), Polarity.HIGHER) is Assurance.MET
    assert drawn.assurance(Decimal(101), Polarity.HIGHER) is Assurance.MISSED


def test_a_gap_breaks_a_run_and_gives_no_moving_range():
    whole = [1, 9, 1, 9, 6, 7, 6, 7, 6, 7, 6]
    rules = [flag.rule for flags in chart(exact(whole)).flags for flag in flags]
    assert Rule.SHIFT in rules
    broken = [*whole[:7], None, *whole[7:]]
    drawn = chart(exact(broken))
    assert not any(flags for flags in drawn.flags)
    assert limits_of(exact([1, None, 9])) is None
    assert limits_of(exact([1, 2, None, 9, 10])).moving_range == 1


@pytest.mark.parametrize(
    ("points", "stage"), [(6, Stage.LINE), (7, Stage.MEAN), (12, Stage.MEAN), (13, Stage.FULL)]
)
def test_few_points_show_little(points, stage):
    drawn = chart(exact(range(points)))
    assert drawn.stage is stage
    assert (drawn.variation(Polarity.HIGHER) is not None) == (stage is Stage.FULL)
    assert (drawn.assurance(Decimal(3), Polarity.HIGHER) is not None) == (stage is Stage.FULL)


@pytest.mark.parametrize(
    ("polarity", "expected"),
    [
        (Polarity.HIGHER, Variation.CONCERN),
        (Polarity.LOWER, Variation.IMPROVEMENT),
        (Polarity.UNKNOWN, Variation.LOW),
    ],
)
def test_a_point_below_the_limits_is_good_or_bad_by_polarity(polarity, expected):
    assert chart(exact([10, 11] * 7 + [2])).variation(polarity) is expected


def test_a_tie_ends_a_trend_under_one_convention_and_not_under_another():
    values = exact([5, 1, 2, 3, 3, 4, 5, 6, 7, 1, 5, 2, 5])
    assert Rule.TREND in {flag.rule for flags in chart(values, MDC).flags for flag in flags}
    assert Rule.TREND not in {flag.rule for flags in chart(values, PTD).flags for flag in flags}


def test_six_points_do_where_six_are_asked_for():
    values = exact([5, 4, 5, 4, 1, 2, 3, 4, 5, 6, 4, 4, 5])
    assert Rule.TREND in {flag.rule for flags in chart(values, MDC_SIX).flags for flag in flags}
    assert Rule.TREND not in {flag.rule for flags in chart(values, MDC).flags for flag in flags}


def test_wheeler_has_no_trend_and_asks_for_eight():
    assert WHEELER.trend is None
    values = [0, 10] * 6
    seven, eight = (chart(exact([*values, *[7] * n]), WHEELER) for n in (6, 8))
    assert Rule.SHIFT not in {flag.rule for flags in seven.flags[12:] for flag in flags[:1]}
    assert Rule.SHIFT in {flag.rule for flag in eight.flags[-1]}
