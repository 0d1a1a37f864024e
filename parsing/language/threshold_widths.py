"""The edges of a tolerance that is printed as a width: "± 5%", "within 2 percentage points"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import BandForm, Unit
from parsing.language.thresholds import Threshold

_HUNDRED = Decimal(100)
_FAR = 2  # times off the target, a lone number is rather a width


def edges(width: Threshold, target: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the low and high edge of a width round a target, or None where it is no width.

    The width is a share of the target where the words say so ("within 10% of target") or where it
    is in per cent and the target is not; else it is points: low = t − w, high = t + w
    (findings.md §1). The edges are not rounded and keep the printed width.
    """
    if width.form is not BandForm.WIDTH or width.value is None:
        return None
    is_share = width.value.unit is Unit.PERCENT and target.unit is not Unit.PERCENT
    half, places = width.value.value, max(width.value.places, target.places)
    if width.relative or (width.relative is None and is_share):
        half = target.value * half / _HUNDRED
    low, high = target.value - half, target.value + half
    both = (
        replace(target, printed=width.printed, value=edge, places=places) for edge in (low, high)
    )
    first, last = both
    return first, last


def bound_beside(tolerance: Threshold, target: Quantity | None) -> Threshold | None:
    """Return "Tolerance: 85%" as the low or high edge that it is beside its target.

    None where no target tells which: a number far from it may be a width.
    """
    number = tolerance.value
    if number is None or tolerance.form is not None or target is None:
        return None
    if number.unit not in (None, target.unit) or number.value in (0, target.value):
        return None
    if not target.value / _FAR < number.value < target.value * _FAR:
        return None
    edge = replace(number, unit=target.unit)
    low, high = (edge, None) if number.value < target.value else (None, edge)
    return replace(tolerance, low=low, high=high, form=BandForm.BOUND)
