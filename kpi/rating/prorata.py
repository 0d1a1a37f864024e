"""A count that adds up through the year, held against its share of the year's target."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from kpi.judgement import Case, Rating
from kpi.model import Reading
from kpi.plain.wording import RATING_WORDS, plain, sign
from kpi.plain.words import POLARITIES
from kpi.rating.counts import unit_of
from kpi.rating.outturn import (
    FULL_YEAR,
    is_year_to_date,
    months_elapsed,
    outlasts,
    value_and_slack,
)
from kpi.rating.schemes import Standard
from kpi.vocabulary import Derived, Polarity, ProRata, Unit

ACCUMULATES = (Unit.COUNT, Unit.POUNDS, Unit.KG, Unit.TONNES)
"""Units whose year-to-date figure grows by what each month brings."""


FOR_THE_YEAR = "the target is the year's total"


def months_left(reading: Reading, case: Case) -> tuple[int, int] | None:
    """Return the months covered and the months that the target covers, or None.

    None means that the figure covers all that its target covers: there is nothing to pro-rate.
    A year-to-date figure whose months are not known counts as covering none.
    """
    target = case.indicator.target
    if not is_year_to_date(reading):
        return None
    whole = target.period.months if target and target.period else FULL_YEAR
    covered = months_elapsed(reading, case) or 0
    return (covered, whole) if covered < whole else None


def part_of_year(reading: Reading, case: Case) -> tuple[int, int] | None:
    """Return the months of a count and of the year that its target is printed for, or None.

    Whether such a target is the year's total, or one for each quarter, is not said.
    """
    target, period = case.indicator.target, reading.period
    adds_up = unit_of(case.indicator, reading) in ACCUMULATES
    if not (adds_up and target and period and outlasts(target, reading)):
        return None
    return period.months, FULL_YEAR


def rate_share(reading: Reading, case: Case, annual: Standard, months: tuple[int, int]) -> Rating:
    """Rate a count of some months against their share of the year's target."""
    covered, whole = months
    share = annual.target * covered / whole
    standard = Standard(share, None, None, annual.polarity, annual.scheme)
    value, slack = value_and_slack(case.indicator, reading)
    derived = standard.rate(value)
    due = f"{plain(share)}, {covered} of {whole} months of the target {plain(annual.target)}"
    result = RATING_WORDS[derived]
    proof = f"{plain(value)} {sign(value, share)} {due}, {POLARITIES[annual.polarity]} → {result}"
    return Rating(derived, proof, standard.possible(value, slack), reading)


def pro_rate(reading: Reading, case: Case, annual: Standard, months: tuple[int, int]) -> Rating:
    """Rate a year-to-date count against the target's share of the elapsed months."""
    rated = rate_share(reading, case, annual, months)
    value, _ = value_and_slack(case.indicator, reading)
    needed = _needed(value, annual, months[1] - months[0])
    behind = rated.derived is Derived.OFF_TARGET
    return replace(
        rated,
        reason=f"{rated.reason}; {_run_rate_words(value, needed, annual)}",
        pro_rata=ProRata.BEHIND if behind else ProRata.ON_TRACK,
        needed=needed,
    )


def _needed(value: Fraction, annual: Standard, months: int) -> Decimal:
    """Return what each month left must bring, or may bring where lower is better."""
    left = max(annual.target - value, Fraction(0)) / months
    return Decimal(plain(left).replace(",", ""))


def _run_rate_words(value: Fraction, needed: Decimal, annual: Standard) -> str:
    lower = annual.polarity is Polarity.LOWER
    if value >= annual.target:
        used_up = "the year's target is used up already"
        return used_up if lower else "the year's target is reached already"
    return f"{'at most ' if lower else ''}{plain(needed)} a month needed from here"
