"""S: what is said of a movement against what ordinary movement would give (findings.md §3).

Limits are those of individuals charts: mean ± 2.66 × mean moving range of the earlier points.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kpi.assessment import Assessment
from kpi.checks.putting import raise_finding, value_evidence
from kpi.claims.movement import value_meant
from kpi.judgement import Finding
from kpi.model import Claim, Quantity
from kpi.past import current_point, earlier_points, time_compared, with_gaps
from kpi.phrases.changes import tells_of_movement
from kpi.phrases.since import Time
from kpi.plain.wording import plain, told
from kpi.rating.outturn import is_year_to_date
from kpi.spc import Limits, limits_of
from kpi.vocabulary import Direction, Severity, Unit

_FEWEST_POINTS = 8
_TRIAL_BELOW = 12
_JUDGED = (Direction.IMPROVED, Direction.WORSENED)


def change_is_ordinary(about: Assessment) -> Iterator[Finding]:
    """S1: said to have improved or worsened, and the value lies inside the limits."""
    claims = [claim for claim in about.indicator.claims if _is_judged(claim, about)]
    held = ordinary_limits(about) if claims else None
    for claim in claims if held else ():
        value = value_meant(claim, about.case)
        if held is None or value is None or not _is_inside(value, held[0], _slack(value, about)):
            continue
        shown = _shown(*held)
        yield raise_finding(
            about,
            "S1",
            Severity.LOW,
            f"{told(about.named, claim)}; "
            f"{value.printed} is within its ordinary movement, {shown}.",
            f"Is the change in {about.named} more than its usual ups and downs?",
            claim.evidence,
            *value_evidence(about),
            derivation=_working(*held),
        )
        return


def signal_not_mentioned(about: Assessment) -> Iterator[Finding]:
    """S2: the value lies outside the limits, and nothing is said of it."""
    now = current_point(about.case)
    if now is None or _is_mentioned(about):
        return
    held = ordinary_limits(about)
    if held is None or not held[0].side_outside(now.quantity.value, _slack(now.quantity, about)):
        return
    yield raise_finding(
        about,
        "S2",
        Severity.MEDIUM,
        f"{now.quantity.printed} of {about.named} is outside its ordinary movement, "
        f"{_shown(*held)}, and nothing is said of the change.",
        f"What explains the latest value of {about.named}?",
        *value_evidence(about),
        derivation=_working(*held),
    )


def _is_judged(claim: Claim, about: Assessment) -> bool:
    """Say whether a claim speaks of better or worse than in the period before."""
    if claim.direction not in _JUDGED:
        return False
    return time_compared(claim.evidence.printed, about.case).time is Time.BEFORE


def _is_mentioned(about: Assessment) -> bool:
    claimed = any(claim.direction is not None for claim in about.indicator.claims)
    return claimed or any(
        sentence.explains or tells_of_movement(sentence.evidence.printed)
        for sentence in about.indicator.narrative
    )


def ordinary_limits(about: Assessment) -> tuple[Limits, int] | None:
    """Return the limits of the earlier points and their number; None where there are too few."""
    now = current_point(about.case)
    if now is None or is_year_to_date(now.reading):
        return None
    if len(about.case.earlier) + len(about.indicator.readings) <= _FEWEST_POINTS:
        return None
    points = earlier_points(about.case)
    values = [point.quantity.value if point else None for point in with_gaps(points)]
    limits = limits_of(values) if len(points) >= _FEWEST_POINTS else None
    return (limits, len(points)) if limits else None


def _slack(now: Quantity, about: Assessment) -> Decimal:
    """Return how far rounding may have moved a value and its limits; a count of things is exact."""
    printed = [now, *(point.quantity for point in earlier_points(about.case))]
    if about.indicator.unit is Unit.COUNT and all(one.places == 0 for one in printed):
        return Decimal(0)
    return now.slack + max(one.slack for one in printed[1:])


def _is_inside(value: Quantity, limits: Limits, slack: Decimal) -> bool:
    return limits.low <= value.value - slack and value.value + slack <= limits.high


def _shown(limits: Limits, count: int) -> str:
    low, high = _rounded(limits)
    trial = ", as far as so few values can tell" if count < _TRIAL_BELOW else ""
    return f"{low} to {high}{trial}"


def _working(limits: Limits, count: int) -> str:
    low, high = _rounded(limits)
    mean, moving = (plain(round(n, 2)) for n in (limits.mean, limits.moving_range))
    return f"mean of {count} earlier values {mean} ± 2.66 × {moving}: {low} to {high}"


def _rounded(limits: Limits) -> tuple[str, str]:
    return f"{limits.low:,.1f}", f"{limits.high:,.1f}"
