"""Small numbers against published vectors (tests/vectors, with their sources)."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from kpi.intervals import (
    Z_95,
    Z_998,
    byar,
    interval_words,
    smallest_total,
    spread_within_reach,
    telling_power,
    weight_of_one,
    wilson,
    within_reach,
)
from kpi.rating.counts import prints_as
from tests.kpi.typed import number

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
PUBLISHED = json.loads((VECTORS / "published_vectors.json").read_text(encoding="utf-8"))
INTERVALS = json.loads((VECTORS / "intervals.json").read_text(encoding="utf-8"))
Z = {"95%": Z_95, "99.8%": Z_998}
ROWS = [row for row in INTERVALS["testdata_B_W"]["rows"] if row["method"]]
SHARES = [
    row
    for row in INTERVALS["testdata_Prop"]["rows"]
    if row.get("method") == "Wilson" and row["Numerator"] is not None and row["Denominator"]
]
PIGS = next(vector for vector in PUBLISHED["grim"] if "pigs1" in vector)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_an_interval_is_the_published_one(row):
    if row["method"] == "Wilson":
        found = wilson(Decimal(str(row["x"])), row["n"], Z[row["confidence"]])
    else:
        found = byar(row["x"], Z[row["confidence"]])
    assert found[1] == pytest.approx(row["uppercl"])
    # Byar of 1 at 99.8% falls below nothing, which is published as missing.
    assert (found[0] is None) == (row["lowercl"] is None)
    if row["lowercl"] is not None:
        assert found[0] == pytest.approx(row["lowercl"])


@pytest.mark.parametrize("row", SHARES, ids=lambda row: row["Area"])
def test_the_interval_of_a_share_is_the_published_one(row):
    multiplier = row["multiplier"]
    for z, name in ((Z_95, "95_0"), (Z_998, "99_8")):
        low, high = wilson(Decimal(row["Numerator"]), row["Denominator"], z)
        assert low * multiplier == pytest.approx(row[f"lower{name}cl"])
        assert high * multiplier == pytest.approx(row[f"upper{name}cl"])


def test_the_vectors_are_there():
    assert len(ROWS) >= 13
    assert len(SHARES) >= 5


def grim_rows():
    for vector in PUBLISHED["grim"]:
        if "x" in vector:
            yield vector["x"], vector["n"], vector, vector["expect"]
        elif "seq" in vector:
            first, _, last = vector["seq"].partition("..")
            step = Decimal(1).scaleb(-len(first.partition(".")[2]))
            steps = int((Decimal(last) - Decimal(first)) / step)
            for i, expected in enumerate(vector["expect"][: steps + 1]):
                yield str(Decimal(first) + i * step), vector["n"], vector, bool(expected)
        elif "pigs1" in vector:
            for (x, n), expected in zip(vector["pigs1"], vector["expect"], strict=True):
                yield x, n, {}, bool(expected)


@pytest.mark.parametrize(("x", "n", "vector", "expected"), list(grim_rows()), ids=str)
def test_a_share_is_within_reach_of_a_total_or_not(x, n, vector, expected):
    base = 100 if vector.get("percent") else 1
    assert within_reach(number(x), n * vector.get("items", 1), base) is expected


@pytest.mark.parametrize(("n", "rounding"), [(40, "n40_up_or_down"), (80, None)], ids=["40", "80"])
def test_rounding_either_way_is_taken_kindly(n, rounding):
    # "n40_floor" is left out: it follows from how its source nudges a float (anchors §4.7).
    expected = PIGS[rounding] if rounding else [1] * len(PIGS["pigs1"])
    found = [int(within_reach(number(x), n, 1)) for x, _ in PIGS["pigs1"]]
    assert found == expected


@pytest.mark.parametrize(("n", "power"), [(90, "0.1"), (95, "0.05"), (100, "0"), (110, "0")])
def test_a_large_total_tells_nothing(n, power):
    assert telling_power(number("5.30"), n, 1) == Fraction(power)


def test_power_of_a_percentage():
    assert telling_power(number("87.50%"), 45) * 10_000 == 9955


@pytest.mark.parametrize(
    ("printed", "total"),
    [
        ("81.6", 38), ("76.5", 17), ("29.4", 17), ("88.1", 42), ("36.9", 65), ("40.8", 49),
        ("59.3", 27), ("85.8", 106), ("7.2", 69), ("14.55", 55), ("14.3", 7), ("99", 67),
    ],
)  # fmt: skip
def test_the_smallest_total_that_a_percentage_can_come_from(printed, total):
    assert smallest_total(number(printed)) == total


def test_what_one_case_is_worth_is_said_where_it_matters():
    assert weight_of_one(15, "one audit") == "one audit is 6.7 points here"
    assert weight_of_one(4) == "one is 25 points here"
    assert weight_of_one(2000) is None


def test_the_range_of_a_small_share_in_words():
    assert interval_words(Decimal(12), 15) == "12 of 15 could stand for 54.8 to 93.0%"


@pytest.mark.parametrize(
    ("row", "expected"),
    zip(PUBLISHED["debit"]["pigs3"], PUBLISHED["debit"]["expect"], strict=True),
    ids=str,
)
def test_a_spread_that_no_answers_can_have_is_the_published_one(row, expected):
    share, deviation = map(number, row)
    found = spread_within_reach(share, deviation, PUBLISHED["debit"]["n"])
    assert found == bool(expected)


@pytest.mark.parametrize("text", [("8.2", "8.15", "8.25"), ("4.5", "4.45", "4.55")])
def test_a_printed_number_stands_for_the_published_interval(text):
    """unround, "up_or_down": both ends belong to it; the other conventions are not used."""
    printed, low, high = number(text[0]), Fraction(text[1]), Fraction(text[2])
    beyond = Fraction(1, 10_000)
    assert [prints_as(end, printed) for end in (low, high)] == [True, True]
    assert [prints_as(end, printed) for end in (low - beyond, high + beyond)] == [False, False]
