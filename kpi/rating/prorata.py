"""A count that adds up through the year, held against its share of the year's target."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kpi.judgement import Case, Rating
from kpi.model import Reading
from kpi.plain.wording import RATING_WORDS, plain, sign
from kpi.plain.words import POLARITIES
from kpi.rating.outturn import FULL_YEAR, is_year_to_date, months_elapsed, value_and_slack
from kpi.rating.schemes import Standard
from kpi.vocabulary import Derived, Polarity, ProRata, Unit

ACCUMULATES = (Unit.COUNT, Unit.POUNDS, Unit.KG, Unit.TONNES)
"""Units whose year-to-date figure grows by what each month brings."""


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


def pro_rate(reading: Reading, case: Case, annual: Standard, months: tuple[int, int]) -> Rating:
    """Rate a year-to-date count against the target's share of the elapsed months."""
    covered, whole = months
    share = annual.target * covered / whole
    standard = Standard(share, None, None, annual.polarity, annual.scheme)
    value, slack = value_and_slack(case.indicator, reading)
    derived = standard.rate(value)
    behind = derived is Derived.OFF_TARGET
    needed = _needed(value, annual, whole - covered)
    due = f"{plain(share)}, {covered} of {whole} months of the target {plain(annual.target)}"
    held = f"{plain(value)} {sign(value, share)} {due}"
    result = "off target" if behind else RATING_WORDS[derived]
    to_do = _run_rate_words(value, needed, annual)
    return Rating(
        derived,
        f"{held}, {POLARITIES[annual.polarity]} → {result}; {to_do}",
        standard.possible(value, slack),
        reading,
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
