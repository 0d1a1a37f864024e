"""Test what a report says against what its figures show.

A claim may state a rating, a movement and a continuity at once; the least favourable of the
verdicts is the claim's. What only an earlier report can settle says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal

from kpi.agreement import MET, allowed, judge, rating_states
from kpi.judgement import Case, Earlier, Judged, Rating, TestedClaim
from kpi.model import Claim, Quantity
from kpi.polarity import judge_polarity, literal_polarity
from kpi.rating import derive
from kpi.vocabulary import (
    Continuity,
    Derived,
    Direction,
    Polarity,
    ProRata,
    ReadingKind,
    State,
    Verdict,
)
from kpi.wording import RATING_WORDS

_LEAST_FAVOURABLE_FIRST = (
    Verdict.DISAGREES,
    Verdict.NEEDS_EARLIER_REPORT,
    Verdict.CANNOT_BE_CHECKED,
    Verdict.DEPENDS_ON_ROUNDING,
    Verdict.AGREES,
)
_UP: Mapping[Direction, int] = {Direction.INCREASED: 1, Direction.DECREASED: -1}
_BETTER: Mapping[Direction, int] = {Direction.IMPROVED: 1, Direction.WORSENED: -1}
_WAY_UP: Mapping[Polarity, int] = {Polarity.HIGHER: 1, Polarity.LOWER: -1}

_Tested = tuple[Verdict, str]


def test_claim(claim: Claim, case: Case, rating: Rating) -> TestedClaim:
    """Test one claim of an indicator.

    Args:
        claim: The claim as printed and understood.
        case: The indicator, its report and its past.
        rating: What was derived for it.

    Returns:
        The claim with its verdict and the figures that it was tested against.
    """
    tested = sorted(_tests(claim, case, rating), key=_rank)
    if not tested:
        nothing = "it states nothing that a figure could bear out"
        return TestedClaim(claim, Verdict.CANNOT_BE_CHECKED, nothing)
    verdict, reason = tested[0]
    return TestedClaim(claim, verdict, reason)


def _rank(tested: _Tested) -> int:
    return _LEAST_FAVOURABLE_FIRST.index(tested[0])


def _tests(claim: Claim, case: Case, rating: Rating) -> Iterator[_Tested]:
    if rating_states(claim):
        yield judge(_meant(claim, case), rating), rating.reason
    if State.ON_TRACK in claim.states:
        yield _test_on_track(rating)
    if State.NOT_REPORTED in claim.states:
        yield _test_not_reported(case)
    if claim.direction is not None:
        yield _test_direction(claim.direction, claim, case)
    if claim.continuity is not None:
        yield _test_continuity(claim.continuity, claim, case)


def _meant(claim: Claim, case: Case) -> frozenset[Derived]:
    # Only "above" and "below" mean different things one way and the other.
    polarity = literal_polarity(_judged(case)) if claim.side else Polarity.UNKNOWN
    return allowed(claim, polarity, case.report.scheme)


def _judged(case: Case) -> Judged:
    return judge_polarity(case.indicator, case.report.scheme, case.earlier)


def _test_on_track(rating: Rating) -> _Tested:
    if rating.pro_rata is not None:
        on_track = rating.pro_rata is ProRata.ON_TRACK or bool(rating.possible & MET)
        return Verdict.AGREES if on_track else Verdict.DISAGREES, rating.reason
    if rating.derived in MET:
        return Verdict.AGREES, rating.reason
    return Verdict.CANNOT_BE_CHECKED, "it speaks of the future, and no share of the year is known"


def _test_not_reported(case: Case) -> _Tested:
    if case.indicator.actuals:
        return Verdict.DISAGREES, f"{case.indicator.actuals[0].quantity.printed} is printed"
    return Verdict.AGREES, "no value is printed"


def _test_direction(direction: Direction, claim: Claim, case: Case) -> _Tested:
    previous = _previous(claim, case)
    if previous is None:
        return Verdict.NEEDS_EARLIER_REPORT, "no previous value is known"
    if not case.indicator.actuals:
        return Verdict.CANNOT_BE_CHECKED, "no value is printed"
    now = case.indicator.actuals[0].quantity
    shown = f"{previous.printed} before, {now.printed} now"
    change, slack = now.value - previous.value, now.slack + previous.slack
    if direction is Direction.UNCHANGED:
        same = change == 0
        return Verdict.AGREES if same else Verdict.CANNOT_BE_CHECKED, shown
    way = _UP.get(direction) or _BETTER[direction] * _WAY_UP.get(_judged(case).polarity, 0)
    if way == 0:
        return Verdict.CANNOT_BE_CHECKED, f"{shown}; which way is good is not settled"
    return _moved(change * way, slack), shown


def _moved(change: Decimal, slack: Decimal) -> Verdict:
    if change > 0:
        return Verdict.AGREES
    return Verdict.DEPENDS_ON_ROUNDING if change > -slack else Verdict.DISAGREES


def _test_continuity(continuity: Continuity, claim: Claim, case: Case) -> _Tested:
    """Ask the previous report: "still" and "continues" need it to agree, "now" not to."""
    previous = _previous_report(case)
    if previous is None:
        return Verdict.NEEDS_EARLIER_REPORT, "no report of the previous period is held"
    before = derive(Case(previous.report, previous.indicator, case.earlier[1:]))
    meant = MET if continuity is Continuity.NO_LONGER else _meant(claim, case)
    was = judge(meant, before)
    shown = f"the previous report: {RATING_WORDS[before.derived]}"
    if not meant or was in (Verdict.CANNOT_BE_CHECKED, Verdict.DEPENDS_ON_ROUNDING):
        return Verdict.CANNOT_BE_CHECKED, shown
    wanted = Verdict.DISAGREES if continuity is Continuity.NOW else Verdict.AGREES
    return Verdict.AGREES if was is wanted else Verdict.DISAGREES, shown


def _previous(claim: Claim, case: Case) -> Quantity | None:
    """Return the previous value: quoted, else printed, else the previous report's (D1)."""
    if claim.previous is not None:
        return claim.previous
    printed = case.indicator.of_kind(ReadingKind.PREVIOUS)
    if printed:
        return max(printed, key=lambda r: r.period.end.toordinal() if r.period else 0).quantity
    report = _previous_report(case)
    values = report.indicator.actuals if report else ()
    return values[0].quantity if values else None


def _previous_report(case: Case) -> Earlier | None:
    """Return the measure in the report of the period just before, if it is held."""
    period = case.report.period
    for past in case.earlier[:1]:
        before = past.report.period
        if before and period and before.end + timedelta(days=1) >= period.start:
            return past
    return None
