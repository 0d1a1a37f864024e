"""The counts behind a share: where a whole number and its total are printed, they are exact.

A printed count and total that agree with the printed share beat its rounding interval
(findings.md §1, "Decimals as printed").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from kpi.model import Indicator, Quantity, Reading
from kpi.once import once
from kpi.vocabulary import ReadingKind, Unit

BASES: Mapping[Unit, int] = {
    Unit.PERCENT: 100,
    Unit.PER_1K: 1_000,
    Unit.PER_10K: 10_000,
    Unit.PER_100K: 100_000,
}
"""What a share or a rate is a share of."""

_GRADED_TOGETHER = (" or better", " or above", " or higher", " or outstanding")


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a total, and the exact figure that it makes in its unit."""

    count: Decimal
    total: Decimal
    value: Fraction

    @property
    def words(self) -> str:
        """The count and the total, as a member would say them."""
        return f"{self.count:,f} of {self.total:,f}"


def unit_of(indicator: Indicator, reading: Reading) -> Unit | None:
    """Return what a reading counts: its own unit, else the indicator's."""
    return reading.quantity.unit or indicator.unit


def prints_as(exact: Fraction, printed: Quantity) -> bool:
    """Say whether an exact figure rounds to the printed one, a half either way."""
    return abs(exact - Fraction(printed.value)) <= Fraction(printed.slack)


def share_of(count: Decimal, total: Decimal, unit: Unit | None) -> Share | None:
    """Return the share that a count makes of a total, or None where it makes none."""
    base = BASES.get(unit) if unit else None
    if base is None or total <= 0:
        return None
    return Share(count, total, Fraction(count) / Fraction(total) * base)


def totals_of(indicator: Indicator, reading: Reading) -> tuple[Quantity, ...]:
    """Return the printed totals that a reading is out of."""
    return _beside(indicator, reading, ReadingKind.TOTAL)


def counts_of(indicator: Indicator, reading: Reading) -> tuple[Quantity, ...]:
    """Return the printed counts behind a reading; a graded part's count is not one."""
    return _beside(indicator, reading, ReadingKind.COUNT)


@once
def stated_share(indicator: Indicator, reading: Reading) -> Share | None:
    """Return the one printed count out of the one printed total, agreeing or not."""
    counts, totals = counts_of(indicator, reading), totals_of(indicator, reading)
    if len(counts) != 1 or len(totals) != 1:
        return None
    return share_of(counts[0].value, totals[0].value, unit_of(indicator, reading))


@once
def exact_share(indicator: Indicator, reading: Reading) -> Share | None:
    """Return the exact figure behind a printed share, or None where it stays an interval.

    Either a printed count and total, or graded parts of "or better" added up from the best:
    these only where the parts fill the total. Both must print as the stated share.
    """
    share = stated_share(indicator, reading) or _graded_share(indicator, reading)
    if share is None or not prints_as(share.value, reading.quantity):
        return None
    return share


def graded_counts(indicator: Indicator) -> tuple[Quantity, ...]:
    """Return the whole-number parts of a graded breakdown, in printed order."""
    parts = indicator.of_kind(ReadingKind.PART, ReadingKind.COUNT)
    return tuple(
        part.quantity
        for part in parts
        if part.label is not None and part.quantity.unit is not Unit.PERCENT
    )


def graded_shares(indicator: Indicator) -> tuple[Quantity, ...]:
    """Return the percentages of a graded breakdown, in printed order."""
    parts = indicator.of_kind(ReadingKind.PART)
    return tuple(part.quantity for part in parts if part.quantity.unit is Unit.PERCENT)


def _graded_share(indicator: Indicator, reading: Reading) -> Share | None:
    parts, totals = graded_counts(indicator), totals_of(indicator, reading)
    if len(totals) != 1 or not any(words in indicator.name for words in _GRADED_TOGETHER):
        return None
    sums = list(accumulate(part.value for part in parts))
    if not sums or sums[-1] != totals[0].value:
        return None
    shares = (share_of(count, sums[-1], unit_of(indicator, reading)) for count in sums[:-1])
    return next((s for s in shares if s and prints_as(s.value, reading.quantity)), None)


def _beside(indicator: Indicator, reading: Reading, kind: ReadingKind) -> tuple[Quantity, ...]:
    return tuple(
        other.quantity
        for other in indicator.of_kind(kind)
        if other.label is None
        and other.source in (None, reading.source)
        and (other.period is None or reading.period in (None, other.period))
    )
