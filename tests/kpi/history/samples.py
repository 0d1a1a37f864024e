"""Small reports to keep, each with the bytes that it was read from."""

from __future__ import annotations

import calendar
import hashlib
from datetime import date
from decimal import Decimal

from kpi.model import Box, Claim, Doubt, Evidence, Indicator, Period, Quantity, Reading, Target
from kpi.report import Report, Source
from kpi.vocabulary import Field, PeriodKind, ReadingKind, State, Unit


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def month(year: int, number: int) -> Period:
    last = calendar.monthrange(year, number)[1]
    printed = f"{calendar.month_name[number]} {year}"
    return Period(printed, PeriodKind.MONTH, date(year, number, 1), date(year, number, last))


def words(printed: str, page: int = 3) -> Evidence:
    return Evidence(page, (Box(72.0, 310.5, 520.25, 322.1),), printed)


def quantity(printed: str, unit: Unit | None = None) -> Quantity:
    value = Decimal(printed)
    return Quantity(printed, value, -int(value.as_tuple().exponent), unit)


def indicator(number: int = 1, value: str = "83.80") -> Indicator:
    return Indicator(
        ref=f"KPI {number}",
        name=f"Bins emptied on the day, round {number}",
        evidence=words("Bins emptied"),
        unit=Unit.PERCENT,
        target=Target("85.0", quantity("85.0", Unit.PERCENT), words("Target 85.0")),
        readings=(
            Reading(ReadingKind.ACTUAL, quantity(value, Unit.PERCENT), words(value)),
            Reading(ReadingKind.PREVIOUS, quantity("80"), words("80"), month(2018, 8)),
        ),
        claims=(Claim((State.BELOW_TARGET, State.WITHIN_TOLERANCE), words("below target")),),
        doubts=(Doubt(Field.TARGET, "two candidates", ("85", "86")),),
    )


def sample(
    data: bytes = b"%PDF first",
    *,
    name: str = "first.pdf",
    organisation: str | None = "Anytown Council",
    period: Period | None = None,
    indicators: tuple[Indicator, ...] | None = None,
    doubts: tuple[Doubt, ...] = (),
) -> Report:
    return Report(
        source=Source(name, sha256(data), 14, (3, 4)),
        organisation=organisation,
        title="Performance report",
        period=period,
        indicators=(indicator(1), indicator(2)) if indicators is None else indicators,
        doubts=doubts,
    )
