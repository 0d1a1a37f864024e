"""Recent trends against the published examples (tests/vectors, with their source)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kpi.trend import Trend, trend_of_shares, trend_of_values

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "published_vectors.json"
PUBLISHED = [
    one
    for one in json.loads(VECTORS.read_text(encoding="utf-8"))["fingertips_trend"]
    if "id" in one
]


def trend_of(vector):
    if vector["method"] == "proportion":
        return trend_of_shares(vector["rows_x_n"])
    return trend_of_values(vector["rows_v_l_u"])


def test_the_vectors_are_there():
    assert len(PUBLISHED) == 6


@pytest.mark.parametrize("vector", PUBLISHED, ids=lambda one: one["id"])
def test_a_published_trend_is_found(vector):
    found, expected = trend_of(vector), vector["expect"]
    if "chi2" in expected:
        assert found.chi_squared == pytest.approx(expected["chi2"], abs=0.05)
    if "significant" in expected:
        assert (found.trend is not Trend.NO_CHANGE) == expected["significant"]
    if "marker" in expected:
        assert found.trend == expected["marker"].lower()


def test_one_year_that_makes_the_whole_trend_is_none():
    level = [(500, 1000)] * 4
    assert trend_of_shares([*level, (900, 1000)]).chi_squared > 100
    assert trend_of_shares([*level, (900, 1000)]).trend is Trend.NO_CHANGE


def test_falling_years_fall_and_their_mirror_rises():
    falling = [(900 - 50 * year, 1000) for year in range(5)]
    assert trend_of_shares(falling).trend is Trend.DECREASING
    assert trend_of_shares(falling[::-1]).trend is Trend.INCREASING


def test_four_years_are_too_few():
    with pytest.raises(ValueError, match="5 years"):
        trend_of_shares([(1, 2)] * 4)
