"""The shape of a definition: where its band lies, what target it implies, whether its labels hold.

Targets and band edges are exact policy numbers (findings.md §1), so plain `Decimal` serves.
"""

from __future__ import annotations

from decimal import Decimal

from kpi.model import Indicator, Period, Quantity, Target, Tolerance
from kpi.vocabulary import BandForm, Polarity, Side


def target_value(indicator: Indicator) -> Decimal | None:
    """Return the printed target, or None where none is printed as one number."""
    return indicator.target.value if indicator.target else None


def edges(tolerance: Tolerance | None) -> tuple[Decimal | None, Decimal | None]:
    """Return the low and the high edge of a band, each None where it is open."""
    if tolerance is None:
        return None, None
    low, high = tolerance.low, tolerance.high
    return low.value if low else None, high.value if high else None


def band_side(tolerance: Tolerance | None, target: Decimal | None) -> Side | None:
    """Say on which side of the target all of the band's printed edges strictly lie.

    None where there is no band or target, where an edge equals the target, where the band is
    a width, or where its range holds the target.
    """
    if tolerance is None or target is None or tolerance.form is BandForm.WIDTH:
        return None
    printed = [edge for edge in edges(tolerance) if edge is not None]
    if printed and all(edge > target for edge in printed):
        return Side.ABOVE
    if printed and all(edge < target for edge in printed):
        return Side.BELOW
    return None


def arms(tolerance: Tolerance | None, target: Decimal | None) -> tuple[Decimal, Decimal] | None:
    """Return how far a printed range reaches below and above a target that it holds."""
    if tolerance is None or target is None or tolerance.form is not BandForm.RANGE:
        return None
    low, high = edges(tolerance)
    if low is None or high is None or not low <= target <= high:
        return None
    return target - low, high - target


def is_centred(indicator: Indicator) -> bool:
    """Say whether a printed range has its target in the middle, to one printed unit."""
    value = target_value(indicator)
    reach = arms(indicator.tolerance, value)
    if reach is None or min(reach) == 0:
        return False
    return abs(reach[0] - reach[1]) <= finest_unit(indicator, with_values=False)


def finest_unit(indicator: Indicator, *, with_values: bool = True) -> Decimal:
    """Return one unit of the finest precision printed for target, band and, if asked, value."""
    target, tolerance = indicator.target, indicator.tolerance
    printed: list[Quantity | None] = [target.quantity] if target else []
    printed += [tolerance.low, tolerance.high] if tolerance else []
    printed += [r.quantity for r in indicator.actuals] if with_values else []
    return Decimal(1).scaleb(-max((q.places for q in printed if q), default=0))


def near_gap(indicator: Indicator) -> tuple[Decimal, Decimal] | None:
    """Return the two ends of the gap between a range and a target beyond it, or None."""
    value, tolerance = target_value(indicator), indicator.tolerance
    side = band_side(tolerance, value)
    low, high = edges(tolerance)
    if side is None or value is None or low is None or high is None:
        return None
    return (value, low) if side is Side.ABOVE else (high, value)


def implied_target(tolerance: Tolerance | None, polarity: Polarity) -> Decimal | None:
    """Return the target that a band ends one unit short of, or None (findings.md §1, T1).

    90 – 94.9 implies 95: one unit of the last decimal further stands a figure with fewer
    decimals, or, for whole numbers, a multiple of 5.
    """
    if tolerance is None or tolerance.form is not BandForm.RANGE:
        return None
    edge = tolerance.low if polarity is Polarity.LOWER else tolerance.high
    if edge is None or polarity is Polarity.PLAN:
        return None
    unit = Decimal(1).scaleb(-edge.places)
    beyond = edge.value - unit if polarity is Polarity.LOWER else edge.value + unit
    step = unit * (10 if edge.places > 0 else 5)
    return beyond if beyond % step == 0 else None


def has_label_defect(indicator: Indicator) -> bool:
    """Say whether the labels of the definition lines cannot all be right (findings.md, T2)."""
    labels = [label.strip(" :-–").casefold() for label in indicator.labels]
    tolerances = [label for label in labels if "tolerance" in label]
    if len(set(labels)) < len(labels):
        return True
    if len(tolerances) < len(labels):
        return False
    unread_as_band = indicator.tolerance is None and indicator.target is not None
    return len(tolerances) > 1 or (bool(tolerances) and unread_as_band)


def applies_to(target: Target, period: Period | None) -> bool:
    """Say whether a target was printed for the period of a value, or for a longer one round it."""
    if target.period is None or period is None:
        return True
    holds = target.period.start <= period.end <= target.period.end
    return holds and target.period.months >= period.months
