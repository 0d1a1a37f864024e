"""What is expected of the year: the printed forecasts, and the sentences that foretell a miss."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kpi.claims.movement import Tested
from kpi.judgement import Case, Judged, Rating
from kpi.model import Evidence, Reading
from kpi.phrases.forecasts import foretells_a_miss
from kpi.rating.agreement import AGREES, MET
from kpi.rating.definitions import applies_to
from kpi.rating.schemes import Standard
from kpi.vocabulary import Polarity, ProRata, ReadingKind, State, Verdict


def missing_forecast(case: Case, judged: Judged) -> Reading | None:
    """Return a printed forecast that misses the target for certain, rounding allowed for."""
    return next((r for r, met in _forecasts(case, judged) if not met), None)


def foretold_misses(case: Case) -> Iterator[Evidence]:
    """Yield the sentences that expect the target to be missed."""
    claimed = {claim.evidence.printed for claim in case.indicator.claims if claim.states}
    for sentence in case.indicator.narrative:
        printed = sentence.evidence.printed
        if printed not in claimed and foretells_a_miss(printed):
            yield sentence.evidence


def test_foretold_miss(case: Case, judged: Judged, rating: Rating) -> Tested:
    """Hold "unlikely to meet the target" against the printed forecast, else the year so far."""
    forecasts = list(_forecasts(case, judged))
    if forecasts:
        reading, met = forecasts[0]
        shown = f"the printed forecast is {reading.quantity.printed.strip()}"
        return Tested(Verdict.DISAGREES if met else Verdict.AGREES, shown)
    if rating.pro_rata is ProRata.BEHIND and not rating.possible & MET:
        return Tested(Verdict.AGREES, rating.reason)
    return Tested(Verdict.CANNOT_BE_CHECKED, "it speaks of the future, and no forecast is printed")


def _forecasts(case: Case, judged: Judged) -> Iterator[tuple[Reading, bool]]:
    """Yield the printed forecasts for the target's period, and whether each may meet it."""
    target, polarity = case.indicator.target, judged.polarity
    if target is None or target.value is None or polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return
    standard = Standard(Fraction(target.value), None, None, polarity, case.scheme)
    for reading in case.indicator.of_kind(ReadingKind.FORECAST):
        quantity = reading.quantity
        possible = standard.possible(Fraction(quantity.value), Fraction(quantity.slack))
        if applies_to(target, reading.period):
            yield reading, bool(possible & AGREES[State.MEETING])
