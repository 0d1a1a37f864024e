"""What is typeset and must be read back, in the terms of the JSON contract."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import Decimal

from kpi.vocabulary import State, Unit
from tests.drawn.bank import SERVICES, Measure

GREEN, AMBER, RED = (State.MEETING,), (State.WITHIN_TOLERANCE,), (State.OUTSIDE_TOLERANCE,)


@dataclass(frozen=True, slots=True)
class Known:
    """One indicator; None where the document prints no such thing.

    Attributes:
        series: The values of the periods that run across the top, the reported one last.
        states: What the printed rating states; empty where none is printed.
        gap: The mark printed instead of the value.
    """

    measure: Measure
    service: str
    ref: str | None = None
    value: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    previous: Decimal | None = None
    year_before: Decimal | None = None
    series: tuple[Decimal, ...] = ()
    states: tuple[State, ...] = ()
    gap: str | None = None
    no_target: str | None = None

    @property
    def name(self) -> str:
        """Its name as printed."""
        return self.measure.name

    @property
    def unit(self) -> Unit:
        """What its figures count."""
        return self.measure.unit


def figure(dice: random.Random, measure: Measure) -> Decimal:
    """Draw a figure that the measure may take."""
    drawn = dice.uniform(measure.low, measure.high)
    return Decimal(f"{drawn:.{measure.places}f}")


def some_known(dice: random.Random, count: int) -> list[Known]:
    """Draw indicators of a few services, each service's together, with all that may be printed."""
    services = dice.sample(list(SERVICES), dice.randint(2, 5))
    drawn = [(s, m) for s in services for m in SERVICES[s]]
    kept = sorted(dice.sample(range(len(drawn)), min(count, len(drawn))))
    return [_known(dice, *drawn[index]) for index in kept]


def _known(dice: random.Random, service: str, measure: Measure) -> Known:
    target = _round_target(dice, measure)
    step = Decimal(1).scaleb(-measure.places)
    width = max(step, ((Decimal(str(measure.high - measure.low))) / 10).quantize(step))
    low, high = (max(step, target - width), None) if measure.higher else (None, target + width)
    value = figure(dice, measure)
    item = Known(
        measure, service, value=value, target=target, low=low, high=high,
        previous=figure(dice, measure), year_before=figure(dice, measure),
        series=tuple(figure(dice, measure) for _ in range(12)),
    )  # fmt: skip
    return replace(item, states=rated(item))


def _round_target(dice: random.Random, measure: Measure) -> Decimal:
    drawn = figure(dice, measure)
    return drawn if dice.random() < 0.4 else drawn.quantize(Decimal(1)) + 0


def rated(item: Known) -> tuple[State, ...]:
    """Return the rating that the numbers give, as a report would print it."""
    if item.value is None or item.target is None:
        return ()
    higher = item.measure.higher
    if item.value >= item.target if higher else item.value <= item.target:
        return GREEN
    bound = item.low if higher else item.high
    within = bound is not None and (item.value >= bound if higher else item.value <= bound)
    return AMBER if within else RED


def printed(value: Decimal, unit: Unit, *, bare: bool = False) -> str:
    """Print a figure as a report does; `bare` leaves the unit to the name."""
    digits = f"{value:,}"
    if unit is Unit.POUNDS:
        return digits if bare else (f"-£{digits[1:]}" if value < 0 else f"£{digits}")
    if unit is Unit.PERCENT and not bare:
        return f"{digits}%"
    return f"{digits} days" if unit is Unit.DAYS and not bare else digits
