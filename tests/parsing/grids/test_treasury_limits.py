"""Limits of a treasury strategy: read beside an actual, where a report has no other indicators."""

from __future__ import annotations

from kpi.vocabulary import Field, State
from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = ("# Northmoor Borough Council", "# Treasury report, 2025/26", "")
CASH = ("Liquidity risk indicator | Actual | Minimum", "Cash available within a week | £81m | £60m")
MATURITY = (
    "Borrowing indicator | Actual | Upper limit | Lower limit",
    "Under 12 months | 4.2% | 60% | 0%",
    "12 months and within 3 years | 35.8% | 50% | 0%",
    "3 years and longer | 60.0% | 90% | 10%",
)
AHEAD = (
    "Price risk indicator | 2026/27 | 2027/28 | No fixed date",
    "Limit on principal invested beyond the year | £40m | £30m | £90m",
)
PAIRS = (
    "Risk indicator | 2025/26 Target | 2025/26 Actual | 2027/28 Target | 2027/28 Actual",
    "Share of deposits that run for over a year | 50% | 14% | 20% | 11%",
)


def read(*tables):
    lines = [*TITLE, *(line for table in tables for line in (*table, "", "Some words.", ""))]
    return read_report(typeset(lines), "report.pdf").indicators


def test_bands_of_maturity_are_limits_and_do_not_crowd_out_the_others():
    assert [i.name for i in read(CASH, MATURITY)] == [
        "Cash available within a week",
        "Under 12 months",
        "12 months and within 3 years",
        "3 years and longer",
    ]


def test_limits_under_years_are_no_values():
    assert [i.name for i in read(CASH, AHEAD)] == ["Cash available within a week"]
    assert read(AHEAD) == ()


def test_what_is_held_for_years_to_come_is_measured_apart():
    now, ahead = read(PAIRS)
    assert (now.group, ahead.group) == ("2025/26", "2027/28")
    assert (now.target.printed, ahead.target.printed) == ("50%", "20%")
    assert [r.quantity.printed for i in (now, ahead) for r in i.actuals] == ["14%", "11%"]


def test_years_that_have_come_are_one_measure():
    earlier = tuple(line.replace("2027/28", "2024/25") for line in PAIRS)
    (one,) = read(earlier)
    assert one.target.printed == "50%"


def test_an_upper_limit_below_zero_says_how_far_down_and_is_asked_about():
    rise, fall = read(
        (
            "Interest rate risk indicator | Actual | Upper limit",
            "Effect of a rise of 1% in rates | £3.1m | £10m",
            "Effect of a fall of 1% in rates | -£3.1m | -£10m",
        )
    )
    assert (rise.tolerance.low, fall.tolerance.high) == (None, None)
    assert fall.tolerance.low.printed == "-£10m"
    assert [d.field for d in fall.doubts] == [Field.TOLERANCE]


DEBT = (
    "Debt indicator | Actual | Q3 maximum | Operational Boundary | Authorised Limit | Complied?",
    "Borrowing | £78.4m | £80.1m | £105.0m | £120.0m | Yes",
    "Leases | £9.2m | £9.5m | £11.0m | £9.0m | No",
)


def test_the_authorised_limit_is_the_one_and_complied_is_answered():
    borrowing, leases = read(DEBT)
    assert [r.quantity.printed for r in borrowing.actuals] == ["£78.4m"]
    assert borrowing.tolerance.high.printed == "£120.0m"
    assert [c.states for i in (borrowing, leases) for c in i.claims] == [
        (State.MEETING,),
        (State.BELOW_TARGET,),
    ]
