"""What it would have taken to reach the next better rating, in cases where they are known.

Nothing is said where the rating is disputed, hangs on rounding, or is of a year to date: there
the working says what each month must bring.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from kpi.assessment import Assessment
from kpi.intervals import interval_words, weight_of_one
from kpi.model import Reading
from kpi.plain.wording import RATING_WORDS, plain
from kpi.rating.agreement import MET
from kpi.rating.counts import BASES, exact_share, totals_of, unit_of
from kpi.rating.definitions import target_value
from kpi.rating.deriving import standard_for
from kpi.rating.outturn import value_and_slack
from kpi.rating.schemes import Standard
from kpi.vocabulary import Derived, Polarity, Unit

_REACHED = {Derived.MEETING: "met the target", Derived.EXCEEDING: "beaten the target"}
_BETTER: Mapping[Derived, frozenset[Derived]] = {
    Derived.OUTSIDE_TOLERANCE: MET | {Derived.WITHIN_TOLERANCE},
    Derived.WITHIN_TOLERANCE: MET,
    Derived.OFF_TARGET: MET,
}


@dataclass(frozen=True, slots=True)
class Cases:
    """How many of a whole number of cases counted, and out of how many."""

    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Step:
    """The way to the next better rating.

    Attributes:
        rating: What it would have been.
        edge: The value at which that rating begins, in the unit of the reading.
        gap: How far the value must rise (above 0) or fall (below 0).
        before: The cases as they were; None where they are not known.
        after: The cases at which the rating is reached; None where no number of them would do.
    """

    rating: Derived
    edge: Fraction
    gap: Fraction
    reading: Reading
    before: Cases | None = None
    after: Cases | None = None


def next_step(assessed: Assessment) -> Step | None:
    """Return what the next better rating would have taken; None where that cannot be said."""
    reading, standard = assessed.rating.reading, _standard(assessed)
    better = _BETTER.get(assessed.rating.derived)
    if reading is None or standard is None or better is None:
        return None
    value, _ = value_and_slack(assessed.indicator, reading)
    reached = [edge for edge in standard.breakpoints if standard.rate(edge) in better]
    if not reached:
        return None
    edge = min(reached, key=lambda one: abs(one - value))
    before = cases_of(assessed)
    base = _base(assessed, reading)
    after = _cases_at(before, edge, base, is_above=edge > value) if before and base else None
    rating = standard.rate(edge)
    if after and base:
        then = standard.rate(Fraction(after.count * base, after.total))
        rating, after = (then, after) if then in better else (rating, None)
    return Step(rating, edge, edge - value, reading, before, after)


def step_words(step: Step, unit: Unit | None) -> str:
    """Say a step in a sentence, in cases where they are known."""
    edge = plain(step.edge)
    reached = _REACHED.get(step.rating, f"brought it {RATING_WORDS[step.rating]}")
    if step.before and step.after:
        moved = step.after.count - step.before.count
        return (
            f"{abs(moved):,} {'more' if moved > 0 else 'fewer'} of {step.before.total:,} would "
            f"have {reached}: {step.after.count:,} in place of {step.before.count:,}."
        )
    percent = unit is Unit.PERCENT
    amount = plain(abs(step.gap)) + (
        (" point" if abs(step.gap) == 1 else " points") if percent else ""
    )
    way = "higher" if step.gap > 0 else "lower"
    begins = f"{edge}%" if percent else edge
    return f"{amount} {way} would have {reached}, which begins at {begins}."


def small_number_words(assessed: Assessment) -> str | None:
    """Say what one case is worth and what so few can show; None where one hardly counts."""
    found, reading = cases_of(assessed), assessed.rating.reading
    if found is None or reading is None or unit_of(assessed.indicator, reading) is not Unit.PERCENT:
        return None
    weight = weight_of_one(found.total, "One case")
    if weight is None:
        return None
    return f"{weight}. {interval_words(Decimal(found.count), found.total)}, by chance alone."


def cases_of(assessed: Assessment) -> Cases | None:
    """Return the whole number of cases behind a share: printed, or the only one that fits."""
    reading = assessed.rating.reading
    base = _base(assessed, reading) if reading else None
    if reading is None or base is None:
        return None
    share = exact_share(assessed.indicator, reading)
    if share is not None:
        whole = share.count == int(share.count) and share.total == int(share.total)
        return Cases(int(share.count), int(share.total)) if whole else None
    totals = totals_of(assessed.indicator, reading)
    if len(totals) != 1 or totals[0].value != int(totals[0].value) or totals[0].value < 1:
        return None
    total = int(totals[0].value)
    value, slack = Fraction(reading.quantity.value), Fraction(reading.quantity.slack)
    fewest, most = ceil((value - slack) * total / base), floor((value + slack) * total / base)
    return Cases(fewest, total) if fewest == most else None


def _standard(assessed: Assessment) -> Standard | None:
    """Return the one standard that settles a rating, if one does."""
    rating, way = assessed.rating, assessed.judged.polarity
    target = target_value(assessed.indicator)
    target = rating.implied_target if target is None else target
    settled = len(rating.possible) == 1 and rating.pro_rata is None
    if target is None or not settled or way is Polarity.UNKNOWN:
        return None
    return standard_for(assessed.case, target, way, assessed.scheme)


def _base(assessed: Assessment, reading: Reading) -> int | None:
    unit = unit_of(assessed.indicator, reading)
    return BASES.get(unit) if unit else None


def _cases_at(before: Cases, edge: Fraction, base: int, *, is_above: bool) -> Cases | None:
    exact = edge * before.total / base
    count = ceil(exact) if is_above else floor(exact)
    within = 0 <= count <= before.total and count != before.count
    return Cases(count, before.total) if within else None
