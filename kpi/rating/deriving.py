"""Derive what an indicator's own numbers rate it (findings.md §1).

Nothing here raises for what a report prints: what cannot be rated says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from kpi.judgement import Case, Earlier, Judged, Rating
from kpi.model import Claim, Indicator, Reading
from kpi.once import once
from kpi.plain.wording import (
    RATING_WORDS,
    band_words,
    plain,
    quoted,
    reason_words,
    sign,
    source_words,
)
from kpi.plain.words import POLARITIES
from kpi.rating.agreement import WORSE, allowed
from kpi.rating.counts import exact_share, unit_of
from kpi.rating.definitions import applies_to, edges, implied_target, target_value
from kpi.rating.outturn import outturns, period_of, value_and_slack
from kpi.rating.polarity import PAST_REPORTS, judge_polarity, literal_polarity, wrong_side_polarity
from kpi.rating.proof import prove
from kpi.rating.prorata import (
    ACCUMULATES,
    FOR_THE_YEAR,
    months_left,
    part_of_year,
    pro_rate,
    rate_share,
)
from kpi.rating.ranges import Alternative, rate_in_range
from kpi.rating.schemes import Standard
from kpi.report import Report, Scheme
from kpi.vocabulary import Derived, Polarity

_EITHER_WAY = (Polarity.HIGHER, Polarity.LOWER)
TURNED = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}


def derive(case: Case, scheme: Scheme | None = None) -> Rating:
    """Derive the rating of an indicator from the numbers printed in its report.

    Args:
        case: The indicator, its report and its past.
        scheme: Another convention to rate under; the report's own unless given.

    Returns:
        The rating with its one-line proof. `DISPUTED` where the admissible readings of the
        definition, or two sources, give different ratings; `NOT_RATED` with the reason.
    """
    recent = case.earlier[:PAST_REPORTS]
    return _derived(case.report, case.indicator, scheme or case.scheme, *recent)


@once
def _derived(report: Report, indicator: Indicator, rules: Scheme, *recent: Earlier) -> Rating:
    case = Case(report, indicator, recent)
    readings = outturns(case)
    if not readings:
        return _not_rated(_why_no_value(case))
    judged = judge_polarity(case.indicator, rules, case.earlier)
    return _settle([(source_words(r), _rate_reading(r, case, rules, judged)) for r in readings])


def derive_one_way(case: Case, way: Polarity) -> Rating:
    """Rate an indicator as if this way were known to be good, whatever else is printed."""
    known = Judged(way, (way,), ())
    rated = [(source_words(r), _rate_reading(r, case, case.scheme, known)) for r in outturns(case)]
    return _settle(rated) if rated else _not_rated(_why_no_value(case))


def derive_the_other_way(case: Case, judged: Judged) -> Rating | None:
    """Rate a contested measure as if the other way were good; None where there is no such way.

    A name is contested where people differ on which way is good. The printed tolerance is drawn
    for one way and says nothing of the other, so it is left out.
    """
    way = TURNED.get(judged.polarity)
    readings = outturns(case)
    if way is None or not judged.contested or not readings:
        return None
    bare = replace(case, indicator=replace(case.indicator, tolerance=None))
    turned, rules = Judged(way, (way,), ()), case.scheme
    rated = [(source_words(r), _rate_reading(r, bare, rules, turned)) for r in readings]
    settled = _settle(rated)
    return None if settled.derived is Derived.NOT_RATED else settled


def _why_no_value(case: Case) -> str:
    reason = case.indicator.not_reported
    return f"not reported: {reason_words(reason.printed)}" if reason else "no value is printed"


def _not_rated(reason: str, reading: Reading | None = None) -> Rating:
    return Rating(Derived.NOT_RATED, reason, reading=reading)


def _rate_reading(reading: Reading, case: Case, scheme: Scheme, judged: Judged) -> Rating:
    barrier = _barrier(reading, case)
    if barrier is not None:
        return _not_rated(barrier, reading)
    target = case.indicator.target
    if target is not None and target.ends is not None:
        return _settle(rate_in_range(reading, case.indicator, target.ends, judged))
    ways = judged.admissible or _ways_without_evidence(case)
    rated = [(POLARITIES[way], _rate_one_way(reading, case, scheme, way)) for way in ways]
    taken_alone = wrong_side_polarity(case.indicator, judged)
    if taken_alone is not None:
        rated.append(("the tolerance is right", _rate_by_band(reading, case, taken_alone)))
    return _settle(rated)


def _ways_without_evidence(case: Case) -> tuple[Polarity, ...]:
    """With no target to miss, a band is read as "higher is better" (findings.md §1)."""
    return _EITHER_WAY if target_value(case.indicator) is not None else (Polarity.HIGHER,)


def _barrier(reading: Reading, case: Case) -> str | None:
    """Return why a value cannot be held against the printed target, if it cannot."""
    target, period = case.indicator.target, period_of(reading, case)
    if target is not None and not applies_to(target, period):
        of_target = target.period.printed if target.period else ""
        of_value = period.printed if period else ""
        return f"the target is for {of_target} and the value is for {of_value}"
    if target is not None and target.value is None and target.ends is None:
        return f"the target reads {quoted(target.printed)}, which is not one number"
    months = months_left(reading, case)
    accumulates = unit_of(case.indicator, reading) in ACCUMULATES
    shared = accumulates and months is not None and months[0] > 0 and not _is_range(case)
    if months is not None and not shared and _has_yardstick(case):
        shown = reading.quantity.printed.strip()
        return f"{shown} is a year to date figure, which a full year's target cannot be set against"
    return None


def _is_range(case: Case) -> bool:
    return case.indicator.target is not None and case.indicator.target.ends is not None


def _has_yardstick(case: Case) -> bool:
    return case.indicator.target is not None or case.indicator.tolerance is not None


def _rate_one_way(reading: Reading, case: Case, scheme: Scheme, way: Polarity) -> Rating:
    printed = target_value(case.indicator)
    target = printed if printed is not None else implied_target(case.indicator.tolerance, way)
    if target is None:
        return _not_rated("no target is printed and none is implied", reading)
    standard = standard_for(case, target, way, scheme)
    months = months_left(reading, case)
    if months is not None:
        rating = pro_rate(reading, case, standard, months)
    else:
        words = "the target" if printed is not None else "the implied target"
        rating = _hold_against(reading, case, standard, words)
        if part := part_of_year(reading, case):
            shared = rate_share(reading, case, standard, part)
            rating = _settle(
                [("the target is set for each period", rating), (FOR_THE_YEAR, shared)]
            )
    return rating if printed is not None else replace(rating, implied_target=target)


def rated_as(reading: Reading, case: Case) -> frozenset[Derived]:
    """Return what a figure is rated, each admissible way, if the printed target is set for it."""
    target = target_value(case.indicator)
    if target is None:
        return frozenset()
    judged = judge_polarity(case.indicator, case.scheme, case.earlier)
    value, slack = value_and_slack(case.indicator, reading)
    ways = judged.admissible or _EITHER_WAY
    standards = (standard_for(case, target, way, case.scheme) for way in ways)
    rated = frozenset[Derived]().union(*(s.possible(value, slack) for s in standards))
    return rated | WORSE if Derived.OFF_TARGET in rated else rated


def meant_by(claim: Claim, case: Case) -> frozenset[Derived]:
    """Return the derived ratings that satisfy everything a claim states of an indicator."""
    if not claim.side:
        # Only "above" and "below" mean different things one way and the other.
        return allowed(claim, Polarity.UNKNOWN, case.scheme)
    judged = judge_polarity(case.indicator, case.scheme, case.earlier)
    return allowed(claim, literal_polarity(judged), case.scheme)


def standard_for(case: Case, target: Decimal, way: Polarity, scheme: Scheme) -> Standard:
    """Return what the values of an indicator are held against, one way being good."""
    low, high = edges(case.indicator.tolerance)
    return Standard(
        Fraction(target),
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        way,
        scheme,
    )


def _hold_against(reading: Reading, case: Case, standard: Standard, target_words: str) -> Rating:
    value, slack = value_and_slack(case.indicator, reading)
    share = exact_share(case.indicator, reading)
    shown = f"{plain(value)} ({share.words})" if share else plain(value)
    return Rating(
        standard.rate(value),
        prove(shown, value, standard, target_words),
        standard.possible(value, slack),
        reading,
    )


def _rate_by_band(reading: Reading, case: Case, way: Polarity) -> Rating:
    """Rate by the band with the target left out: what a claim beside finding T3 may mean."""
    tolerance = case.indicator.tolerance
    value, slack = value_and_slack(case.indicator, reading)
    low, high = edges(tolerance)
    printed = [Fraction(edge) for edge in (low, high) if edge is not None]
    far, near = min(printed), max(printed)
    if way is Polarity.LOWER:
        far, near = near, far
    standard = Standard(near, min(printed), max(printed), way, Scheme())
    moved = {Derived.MEETING: Derived.WITHIN_TOLERANCE}
    derived = standard.rate(value)
    band = band_words(tolerance) if tolerance else ""
    proof = f"{plain(value)} {sign(value, far)} {plain(far)}, far edge of {band}"
    return Rating(
        moved.get(derived, derived),
        f"{proof} → {RATING_WORDS[moved.get(derived, derived)]}",
        frozenset(moved.get(d, d) for d in standard.possible(value, slack)),
        reading,
    )


def _settle(alternatives: list[Alternative]) -> Rating:
    """Make one rating of several readings: theirs if they agree, otherwise disputed."""
    ratings = [rating for _, rating in alternatives]
    possible = frozenset[Derived]().union(*(rating.possible for rating in ratings))
    first = ratings[0]
    if len({rating.derived for rating in ratings}) == 1:
        reasons = dict.fromkeys(rating.reason for rating in ratings)
        return replace(first, reason="; or ".join(reasons), possible=possible)
    return Rating(
        Derived.DISPUTED,
        "; or ".join(f"if {condition}: {rating.reason}" for condition, rating in alternatives),
        possible,
        first.reading,
        first.implied_target,
        alternatives=tuple(_flat(alternatives)),
    )


def _flat(alternatives: Iterable[Alternative]) -> Iterable[tuple[Derived, str]]:
    for condition, rating in alternatives:
        if rating.alternatives:
            yield from ((derived, f"{condition}: {why}") for derived, why in rating.alternatives)
        else:
            yield rating.derived, f"{condition}: {rating.reason}"
