"""How long deriving takes once reports are read: 60 monthly reports of 25 indicators.

    python -m benchmarks.check [REPORTS] [INDICATORS]

Ratings, verdicts on every claim and all findings, each indicator against its whole past.
"""

from __future__ import annotations

import sys
import time
from calendar import monthrange
from collections import Counter
from datetime import date
from decimal import Decimal

from kpi.examination import examine
from kpi.model import (
    Box,
    Claim,
    Evidence,
    Indicator,
    Period,
    Quantity,
    Reading,
    Sentence,
    Target,
    Tolerance,
)
from kpi.report import Report, Source
from kpi.vocabulary import BandForm, Continuity, Direction, PeriodKind, ReadingKind, State, Unit

BOX = Box(72, 100, 300, 112)
NAMES = ("visits made in time", "plans up to date", "audits rated good or better")
RUNS = 3


def words(printed: str) -> Evidence:
    """Return printed words at some place."""
    return Evidence(1, (BOX,), printed)


def percent(tenths: int) -> Quantity:
    """Return a percentage with one decimal."""
    value = Decimal(tenths) / 10
    return Quantity(f"{value:.1f}%", value, 1, Unit.PERCENT)


def tenths(number: int, month: int) -> int:
    """Return the value of an indicator in a month, in tenths of a per cent."""
    return 850 + (number * 7 + month * 13 + month * month * number) % 90


def indicator(number: int, month: int, period: Period) -> Indicator:
    """Return one indicator of one month, with figures, claims and a narrative."""
    before, now = (percent(tenths(number, m)) for m in (month - 1, month))
    moved = Direction.INCREASED if now.value > before.value else Direction.DECREASED
    state = State.EXCEEDING if now.value > 90 else State.BELOW_TARGET  # noqa: PLR2004 - the target
    told = f"The figure has {moved} to {now.printed} in {period.printed}."
    if number % 5 == 0:
        told = f"{told[:-1]}, the highest figure since January {period.start.year}."
    goal, low, high = percent(900), percent(850), percent(899)
    return Indicator(
        ref=f"KPI {number}",
        name=f"% of {NAMES[number % len(NAMES)]} by team {number}",
        evidence=words(f"KPI {number}"),
        unit=Unit.PERCENT,
        labels=("Target", "Tolerance"),
        target=Target(goal.printed, goal, words("Target 90%")),
        tolerance=Tolerance("85 – 89.9%", low, high, BandForm.RANGE, words("85 – 89.9%")),
        readings=(Reading(ReadingKind.ACTUAL, now, words(now.printed), period),),
        claims=(
            Claim((), words(told), direction=moved, figure=now, previous=before),
            Claim((state,), words("continues"), continuity=Continuity.CONTINUES),
        ),
        narrative=(Sentence(words(told), explains=False),),
    )


def period_of(month: int) -> Period:
    """Return a month, counted from January 2018."""
    year, number = 2018 + month // 12, month % 12 + 1
    start = date(year, number, 1)
    last = date(year, number, monthrange(year, number)[1])
    return Period(f"{start:%B %Y}", PeriodKind.MONTH, start, last)


def report(month: int, indicators: int) -> Report:
    """Return the report of a month, counted from January 2018."""
    period = period_of(month)
    name = f"{period.start:%Y-%m}.pdf"
    return Report(
        Source(name, name, 1),
        organisation="Northbank",
        period=period,
        indicators=tuple(indicator(n, month, period) for n in range(1, indicators + 1)),
    )


def main(reports: int = 60, indicators: int = 25) -> None:
    """Derive everything a few times and print what each took."""
    times = []
    for _ in range(RUNS):
        # Made anew each time: what is remembered of the reports before must not help.
        held = [report(month, indicators) for month in range(reports)]
        began = time.process_time()
        examined = examine(held)
        times.append(time.process_time() - began)
    codes = Counter(finding.code for finding in examined.findings)
    shown = ", ".join(f"{taken:.2f}" for taken in times)
    print(f"{reports} reports × {indicators} indicators: {shown} s of processor time")
    print(f"{sum(codes.values())} findings: {dict(codes.most_common())}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
