"""Runs of reports with one rating: as a report claims them, and as the reports held show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from kpi.claims.movement import Tested
from kpi.judgement import Case, Earlier, Rating
from kpi.model import Claim, Period
from kpi.past import cite
from kpi.phrases.streaks import Streak, read_streak
from kpi.plain.wording import RATING_WORDS
from kpi.plain.words import period_words, plural
from kpi.rating.agreement import MET, judge
from kpi.rating.deriving import derive, meant_by
from kpi.vocabulary import Derived, Verdict

_ONE_DAY = timedelta(days=1)
_OPEN = (Derived.DISPUTED, Derived.NOT_RATED)


@dataclass(frozen=True, slots=True)
class TestedStreak:
    """A run that a claim speaks of, and what became of it."""

    streak: Streak
    tested: Tested


@dataclass(frozen=True, slots=True)
class Run:
    """How many reports running, the latest included, have had one rating, and since when."""

    rating: Derived
    reports: int
    since: Period

    @property
    def words(self) -> str:
        """The run in a sentence."""
        rated = "target met" if self.rating in MET else RATING_WORDS[self.rating]
        number = plural(self.reports, "report")
        return f"{rated.capitalize()} in {number} running, since {period_words(self.since)}."


def test_streak(claim: Claim, case: Case) -> TestedStreak | None:
    """Hold "the third month running" against the reports before (D3); None if not said."""
    period = case.report.period
    streak = read_streak(claim.evidence.printed, period) if period else None
    meant = meant_by(claim, case) if streak else frozenset()
    if streak is None or not meant:
        return None
    held = 1
    for past, before in _ratings_before(case):
        if held == streak.periods:
            break
        tested = _in_one_report(meant, past, before)
        if tested.verdict is not Verdict.AGREES:
            return TestedStreak(streak, tested)
        held += 1
    return TestedStreak(streak, _unbroken(streak, held))


def _in_one_report(meant: frozenset[Derived], past: Earlier, before: Rating) -> Tested:
    verdict = judge(meant, before)
    shown = f"the report for {period_words(past.report.period)}: {RATING_WORDS[before.derived]}"
    if verdict in (Verdict.AGREES, Verdict.DISAGREES):
        against = (cite(past.report, reading.evidence) for reading in past.indicator.actuals)
        return Tested(verdict, shown, tuple(against))
    return Tested(Verdict.CANNOT_BE_CHECKED, shown)


def _unbroken(streak: Streak, held: int) -> Tested:
    if held < streak.periods:
        fewer = f"fewer than {streak.periods} reports in unbroken order are held"
        return Tested(Verdict.NEEDS_EARLIER_REPORT, fewer)
    return Tested(Verdict.AGREES, f"so it is in the {streak.periods} latest reports held")


def run_of(case: Case, rating: Rating) -> Run | None:
    """Return the run of one rating that the latest report stands in; None where there is none.

    Exceeding and meeting are one: the target is met.
    """
    now = case.report.period
    if now is None or rating.derived in _OPEN:
        return None
    run = Run(rating.derived, 1, now)
    for past, before in _ratings_before(case):
        same = before.derived is rating.derived or {before.derived, rating.derived} <= MET
        if not same or past.report.period is None:
            break
        run = Run(rating.derived, run.reports + 1, past.report.period)
    return run if run.reports > 1 else None


def _ratings_before(case: Case) -> Iterator[tuple[Earlier, Rating]]:
    """Yield the measure in the reports before with its rating, newest first, up to a gap."""
    later = case.report.period
    for index, past in enumerate(case.earlier):
        period = past.report.period
        if later is None or period is None or period == later:
            continue
        if period.end + _ONE_DAY < later.start:
            return
        yield past, derive(Case(past.report, past.indicator, case.earlier[index + 1 :]))
        later = period
