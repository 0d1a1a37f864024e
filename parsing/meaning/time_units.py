"""Hours and minutes of one indicator in one unit, so that they can be held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kpi.model import Doubt, Indicator, Quantity, Target, Tolerance
from kpi.vocabulary import Field, Unit
from parsing.language.scales import is_clock
from parsing.language.units import TIMES, unit_of_name

_SIXTY = 60
_EXACT = Decimal("0.001")  # of a minute


def in_one_unit(indicator: Indicator) -> Indicator:
    """Return an indicator whose hours are minutes where it prints both.

    Other times in two units ("3 weeks" beside "20 days", seconds beside minutes) are asked about.
    """
    units = {q.unit for q in _held(indicator)}
    indicator = _asked_of_clocks(indicator)
    if {Unit.MINUTES, Unit.HOURS} <= units:
        return replace(
            indicator,
            unit=Unit.MINUTES,
            target=_target(indicator.target) if indicator.target else None,
            other_targets=tuple(map(_target, indicator.other_targets)),
            tolerance=_band(indicator.tolerance) if indicator.tolerance else None,
            readings=tuple(replace(r, quantity=_minutes(r.quantity)) for r in indicator.readings),
        )
    times = [unit for unit in units if unit in (*TIMES, Unit.OTHER)]
    if len(times) < 2 or not set(times) & set(TIMES):  # noqa: PLR2004 - two that differ
        return indicator
    reason = f"its figures are printed in {' and in '.join(sorted(map(str, times)))}"
    return replace(indicator, doubts=(*indicator.doubts, Doubt(Field.UNIT, reason)))


def _asked_of_clocks(indicator: Indicator) -> Indicator:
    """Ask about "1:45" where the name does not say that it is minutes and seconds."""
    if unit_of_name(indicator.name) is not None:
        return indicator
    target = indicator.target.quantity if indicator.target else None
    held = [(Field.TARGET, target), *((Field.VALUE, r.quantity) for r in indicator.actuals)]
    doubts = [
        Doubt(of, f"“{q.printed}” is read as minutes and seconds", (q.printed,))
        for of, q in held
        if q and is_clock(q.printed)
    ]
    return replace(indicator, doubts=(*indicator.doubts, *doubts)) if doubts else indicator


def _held(indicator: Indicator) -> Iterator[Quantity]:
    """Yield the target and the values, which a rating holds against each other."""
    if target := indicator.target:
        yield from (q for q in (target.quantity, target.low, target.high) if q)
    for reading in indicator.actuals:
        yield reading.quantity


def _target(target: Target) -> Target:
    one, low, high = (
        _minutes(q) if q else None for q in (target.quantity, target.low, target.high)
    )
    return replace(target, quantity=one, low=low, high=high)


def _band(band: Tolerance) -> Tolerance:
    low, high = (_minutes(q) if q else None for q in (band.low, band.high))
    return replace(band, low=low, high=high)


def _minutes(quantity: Quantity) -> Quantity:
    if quantity.unit is not Unit.HOURS:
        return quantity
    value = (quantity.value * _SIXTY).quantize(_EXACT).normalize() + 0
    return replace(quantity, value=value, places=quantity.places - 1, unit=Unit.MINUTES)
