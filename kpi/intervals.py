"""What a share of a small number can and cannot show.

GRIM and the smallest possible total: Brown and Heathers (2016). Wilson and Byar intervals:
PHEindicatormethods 093fd28. Shares are percentages of a whole number unless said.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from math import sqrt

from kpi.model import Quantity
from kpi.plain.wording import plain

Z_95 = 1.959963984540054
Z_998 = 3.090232306167813
_WHOLE = 100
_LARGEST_TOTAL = 20_000
_EVEN = 0.5  # where yes-or-no answers spread most
_ONE_IS_NOTICED = Fraction(1, 2)


def candidates(printed: Quantity, total: int, base: int = _WHOLE) -> Iterator[tuple[int, Fraction]]:
    """Yield the whole numbers on either side of a share of a total, each with its exact share."""
    exact = printed.value * total / base
    near = {exact.to_integral_value(ROUND_FLOOR), exact.to_integral_value(ROUND_CEILING)}
    for count in sorted(near):
        yield int(count), Fraction(int(count) * base, total)


def within_reach(printed: Quantity, total: int, base: int = _WHOLE) -> bool:
    """Say whether some whole number out of `total` prints as the share, a half either way (GRIM).

    Args:
        printed: The share, as finely as printed: 80 and 80.0 differ.
        total: What it is out of, at least 1.
        base: 100 for a percentage, 1 for a plain average.
    """
    slack = Fraction(printed.slack)
    return any(
        abs(share - Fraction(printed.value)) <= slack
        for _, share in candidates(printed, total, base)
    )


def telling_power(printed: Quantity, total: int, base: int = _WHOLE) -> Fraction:
    """Return the share of values that GRIM would catch, 0 where the total is too large to test."""
    places = printed.places + (2 if base == _WHOLE else 0)
    steps = Fraction(10) ** places
    return max(Fraction(0), (steps - total) / steps)


def smallest_total(printed: Quantity) -> int | None:
    """Return the smallest total out of which some whole number prints as the percentage."""
    return next((n for n in range(1, _LARGEST_TOTAL) if within_reach(printed, n)), None)


def spread_within_reach(share: Quantity, deviation: Quantity, total: int) -> bool:
    """Say whether yes-or-no answers with this share can have this standard deviation (DEBIT).

    Args:
        share: The mean of the answers, 0 to 1, as printed.
        deviation: Their printed standard deviation.
        total: How many answers there are, at least 2.

    Source: Heathers and Brown (2019), as in scrutiny a56a945; each end of both intervals counts.
    """
    low, high = float(share.value - share.slack), float(share.value + share.slack)
    ends = [low, high, *([_EVEN] if low <= _EVEN <= high else [])]
    spreads = [sqrt(max(0.0, p * (1 - p)) * total / (total - 1)) for p in ends]
    least, most = float(deviation.value - deviation.slack), float(deviation.value + deviation.slack)
    return min(spreads) <= most and max(spreads) >= least


def wilson(count: Decimal, total: int, z: float = Z_95) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion, as shares of 1.

    Args:
        count: How many of the total, from 0 to `total`.
        total: At least 1.
        z: 1.96 for 95%, 3.09 for 99.8%.
    """
    share, x = float(count) / total, float(count)
    spread = z * sqrt(z * z + 4 * x * (1 - share))
    whole = 2 * (total + z * z)
    return (2 * x + z * z - spread) / whole, (2 * x + z * z + spread) / whole


def byar(count: int, z: float = Z_95) -> tuple[float | None, float]:
    """Return Byar's interval of a count; the lower end is None where the formula falls below 0."""
    above = count + 1
    high = above * (1 - 1 / (9 * above) + z / (3 * sqrt(above))) ** 3
    if count == 0:
        return 0.0, high
    low = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count))) ** 3
    return (low if low >= 0 else None), high


def weight_of_one(total: int, what: str = "one") -> str | None:
    """Return what one case is worth: "one audit is 6.7 points here"; None where it hardly counts.

    Args:
        total: How many cases the share is out of, at least 1.
        what: The one case in words ("one audit").
    """
    points = Fraction(_WHOLE, total)
    if points <= _ONE_IS_NOTICED:
        return None
    return f"{what} is {plain(Fraction(round(points * 10), 10))} points here"


def interval_words(count: Decimal, total: int) -> str:
    """Return the 95% range of a share in words: "12 of 15 could stand for 54.8 to 93.0%"."""
    low, high = (f"{100 * end:.1f}" for end in wilson(count, total))
    return f"{plain(count)} of {total:,} could stand for {low} to {high}%"
