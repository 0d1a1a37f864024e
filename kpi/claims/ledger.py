"""The claim ledger: what a report says, each against what its figures show.

A claim may state a rating, a movement and a continuity at once; the least favourable of the
verdicts is the claim's. What only an earlier report can settle says so. Sentences that state
a size of change, an extreme or a count are claims too, where the reader made none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpi.claims.another_figure import another_figure
from kpi.claims.distances import test_gap
from kpi.claims.extremes import test_extreme, test_first_time
from kpi.claims.foretold import foretold_misses, test_foretold_miss
from kpi.claims.movement import Tested, test_direction, test_size
from kpi.claims.spoken import test_spoken
from kpi.claims.streaks import test_streak
from kpi.intervals import weight_of_one
from kpi.judgement import Case, Judged, Rating, TestedClaim
from kpi.model import Claim, Evidence
from kpi.past import previous_report
from kpi.plain.wording import RATING_WORDS, rounded_like
from kpi.rating.agreement import MET, judge, rating_states
from kpi.rating.counts import prints_as, stated_share
from kpi.rating.deriving import derive, meant_by
from kpi.rating.outturn import outturns
from kpi.rating.polarity import judge_polarity, literal_polarity
from kpi.vocabulary import (
    Continuity,
    Polarity,
    ProRata,
    ReadingKind,
    State,
    Verdict,
)

_LEAST_FAVOURABLE_FIRST = (
    Verdict.DISAGREES,
    Verdict.NEEDS_EARLIER_REPORT,
    Verdict.CANNOT_BE_CHECKED,
    Verdict.DEPENDS_ON_ROUNDING,
    Verdict.AGREES,
)


def test_claims(case: Case, rating: Rating) -> tuple[TestedClaim, ...]:
    """Test everything checkable that a report says of an indicator.

    Args:
        case: The indicator, its report and its past.
        rating: What was derived for it.

    Returns:
        The claims as read, in printed order, then the sentences that only the narrative holds.
    """
    own = tuple(test_claim(claim, case, rating) for claim in case.indicator.claims)
    told = (*_narrative_claims(case), *_foretold_claims(case, rating), *_count_claims(case))
    return own + told


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
    return TestedClaim(claim, tested[0].verdict, tested[0].reason)


def test_continuity(continuity: Continuity, claim: Claim, case: Case) -> Tested:
    """Ask the previous report: "still" and "continues" need it to agree, "now" not to (D3)."""
    previous = previous_report(case)
    if previous is None:
        return Tested(Verdict.NEEDS_EARLIER_REPORT, "no report of the previous period is held")
    before = derive(Case(previous.report, previous.indicator, case.earlier[1:]))
    meant = MET if continuity is Continuity.NO_LONGER else meant_by(claim, case)
    was = judge(meant, before)
    shown = f"the previous report: {RATING_WORDS[before.derived]}"
    sided = continuity is not Continuity.CONTINUES and claim.side is not None
    if sided and literal_polarity(_judged(case)) is not Polarity.HIGHER:
        # "No longer above target" and "now below target" are good news where lower is better.
        return Tested(Verdict.CANNOT_BE_CHECKED, f"{shown}; “above” can be read two ways")
    if not meant or was in (Verdict.CANNOT_BE_CHECKED, Verdict.DEPENDS_ON_ROUNDING):
        return Tested(Verdict.CANNOT_BE_CHECKED, shown)
    wanted = Verdict.DISAGREES if continuity is Continuity.NOW else Verdict.AGREES
    return Tested(Verdict.AGREES if was is wanted else Verdict.DISAGREES, shown)


def _rank(tested: Tested) -> int:
    return _LEAST_FAVOURABLE_FIRST.index(tested.verdict)


def _tests(claim: Claim, case: Case, rating: Rating) -> Iterator[Tested]:
    if rating_states(claim):
        yield from _test_rating(claim, case, rating)
    if State.ON_TRACK in claim.states:
        yield _test_on_track(rating)
    if State.NOT_REPORTED in claim.states:
        yield _test_not_reported(case)
    if claim.direction is not None:
        yield test_direction(claim.direction, claim, case)
        yield from _test_words(claim, case)
    if claim.continuity is not None:
        yield test_continuity(claim.continuity, claim, case)
    first, streak = test_first_time(claim, case), test_streak(claim, case)
    if first is not None:
        yield first.tested
    if streak is not None:
        yield streak.tested
    if spoken := test_spoken(claim.evidence.printed):
        yield spoken[1]


def _test_rating(claim: Claim, case: Case, rating: Rating) -> Iterator[Tested]:
    """Test a stated rating, and how far from the target it puts the value."""
    if case.report.rule_in_doubt:
        yield Tested(Verdict.CANNOT_BE_CHECKED, "the report's own rule for ratings is in doubt")
    elif other := another_figure(claim, case):
        yield Tested(Verdict.CANNOT_BE_CHECKED, f"it rates another figure: {other}")
    else:
        yield Tested(judge(meant_by(claim, case), rating), rating.reason)
        if gap := test_gap(claim, case):
            yield gap[1]


def _test_words(claim: Claim, case: Case) -> Iterator[Tested]:
    """Test the size of change and the extreme in the words of a claim of movement."""
    sized = test_size(claim.evidence.printed, claim, case)
    if sized is not None:
        yield sized[1]
    extreme = test_extreme(claim.evidence.printed, case)
    if extreme is not None:
        yield extreme.tested


def _narrative_claims(case: Case) -> Iterator[TestedClaim]:
    moved = {claim.evidence.printed for claim in case.indicator.claims if claim.direction}
    claimed = {claim.evidence.printed for claim in case.indicator.claims}
    for sentence in case.indicator.narrative:
        printed = sentence.evidence.printed
        if printed in moved:
            continue
        sized, extreme = test_size(printed, None, case), test_extreme(printed, case)
        spoken = None if printed in claimed else test_spoken(printed)
        tests = [found[1] for found in (sized, spoken) if found]
        tests += [extreme.tested] if extreme else []
        for tested in sorted(tests, key=_rank)[:1]:
            yield TestedClaim(Claim((), sentence.evidence), tested.verdict, tested.reason)


def _foretold_claims(case: Case, rating: Rating) -> Iterator[TestedClaim]:
    for evidence in foretold_misses(case):
        tested = test_foretold_miss(case, _judged(case), rating)
        yield TestedClaim(Claim((), evidence), tested.verdict, tested.reason)


def _count_claims(case: Case) -> Iterator[TestedClaim]:
    for reading in outturns(case):
        share = stated_share(case.indicator, reading)
        places = _count_places(case)
        if share is None or not places:
            continue
        agrees = prints_as(share.value, reading.quantity)
        shown = f"{share.words} is {rounded_like(share.value, reading.quantity)}"
        weight = weight_of_one(int(share.total)) if share.total == int(share.total) else None
        verdict = Verdict.AGREES if agrees else Verdict.DISAGREES
        reason = f"{shown}; {weight}" if weight else shown
        yield TestedClaim(Claim((), places[0]), verdict, reason)


def _count_places(case: Case) -> list[Evidence]:
    return [reading.evidence for reading in case.indicator.of_kind(ReadingKind.COUNT)]


def _judged(case: Case) -> Judged:
    return judge_polarity(case.indicator, case.scheme, case.earlier)


def _test_on_track(rating: Rating) -> Tested:
    if rating.pro_rata is not None:
        on_track = rating.pro_rata is ProRata.ON_TRACK or bool(rating.possible & MET)
        return Tested(Verdict.AGREES if on_track else Verdict.DISAGREES, rating.reason)
    if rating.derived in MET:
        return Tested(Verdict.AGREES, rating.reason)
    unknown = "it speaks of the future, and no share of the year is known"
    return Tested(Verdict.CANNOT_BE_CHECKED, unknown)


def _test_not_reported(case: Case) -> Tested:
    if case.indicator.actuals:
        shown = f"{case.indicator.actuals[0].quantity.printed} is printed"
        return Tested(Verdict.DISAGREES, shown)
    return Tested(Verdict.AGREES, "no value is printed")
