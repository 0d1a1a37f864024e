"""What a meeting brief asks of the measures that miss their targets: the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from kpi.assessment import Assessment
from kpi.called import spoken
from kpi.checks.putting import all_evidence, value_words
from kpi.claims.streaks import run_of
from kpi.exports.brief.parts import Item, Point, Quote, quotes_of, shortened
from kpi.judgement import Citation
from kpi.model import Tolerance
from kpi.plain.wording import RATING_WORDS, band_words, listed
from kpi.plain.words import period_words
from kpi.rating.outturn import outturns
from kpi.stated import stated
from kpi.tables.shown import agreement, held_against, so_far_words, target_words
from kpi.vocabulary import Derived, Verdict

MISSED = "Outside tolerance or off target"
MOST_MISSED = 7  # with their working; of the others the figures
_LEFT, _NAMED = MOST_MISSED - 1, 12
_MISSED = (Derived.OUTSIDE_TOLERANCE, Derived.OFF_TARGET)
_LONGEST_REASON = 200  # characters
_MANY = 4


def missed(cases: Iterable[Assessment]) -> list[Assessment]:
    """Return the measures outside tolerance or off target, furthest from their targets first."""
    found = (case for case in cases if case.rating.derived in _MISSED)
    return sorted(found, key=_shortfall, reverse=True)


def is_contested(case: Assessment) -> bool:
    """Say whether the report states another rating: then that is what to ask."""
    return agreement(case) is Verdict.DISAGREES


def is_explained(case: Assessment) -> bool:
    """Say whether the report prints a reason or an action with a measure."""
    return any(sentence.explains for sentence in case.indicator.narrative)


def why_missed(case: Assessment) -> Point:
    """Return the question of why a measure misses its target, or of what will mend it."""
    name, against = spoken(case), _against(case)
    question = f"Why is {name} at {against}, and what is being done?"
    if is_explained(case):
        question = f"{name} is at {against}: what will put that right, and by when?"
    source = case.report.source
    cited = [Citation(source.name, source.sha256, words) for words in all_evidence(case)]
    return Point(
        question,
        f"{_rated(case)}. {_reason(case)}",
        case.rating.reason,
        quotes_of(cited, source.name),
    )


def the_others(cases: Sequence[Assessment]) -> Item:
    """Return what to ask of those that have no room for their working: their figures."""
    names = [spoken(case) for case in cases[:_MANY]]
    if left := len(cases) - len(names):
        names.append(f"{left} more")
    named = [
        f"{case.indicator.title}: {_against(case)} (page {case.indicator.evidence.page})"
        for case in cases[:_NAMED]
    ]
    unnamed = len(cases) - len(named)
    pages = dict.fromkeys(case.indicator.evidence.page for case in cases[:_NAMED])
    return Item(
        title=f"{len(cases)} more measures that miss their targets",
        figures=None,
        urgency=MISSED,
        points=(
            Point(
                f"Why do {listed(names)} miss their targets, and what is being done?",
                "; ".join([*named, *([f"and {unnamed} more"] if unnamed else [])]) + ".",
                "value against target, as printed; the rest stands by each measure in Plumbline",
                tuple(Quote(f"Page {page}", "") for page in pages),
            ),
        ),
        measures=len(cases),
    )


def parted(cases: Sequence[Assessment]) -> tuple[Sequence[Assessment], Sequence[Assessment]]:
    """Return those that are shown with their working, and the others."""
    if len(cases) <= MOST_MISSED:
        return cases, ()
    return cases[:_LEFT], cases[_LEFT:]


def _shortfall(case: Assessment) -> tuple[bool, Fraction]:
    """Return how far the value is from what it was held against, as a share of that."""
    aim = held_against(case)
    if aim is None:
        return False, Fraction(0)
    furthest = max((_distance(one.quantity.value, aim) for one in outturns(case.case)), default=aim)
    return aim == 0, furthest / abs(aim) if aim else furthest


def _distance(value: Decimal, aim: Fraction) -> Fraction:
    return abs(Fraction(value) - aim)


def _aim(case: Assessment) -> str | None:
    known = case.indicator.target is not None or case.rating.implied_target is not None
    return target_words(case).strip() if known else None


def _against(case: Assessment) -> str:
    """Return the value and what it was held against: "71 against 75 by June"."""
    so_far, aim, band = so_far_words(case), _aim(case), case.indicator.tolerance
    if so_far:
        return so_far
    yardstick = f"a target of {aim}" if aim else f"a tolerance of {_band(band)}"
    return f"{value_words(case)} against {yardstick}"


def _band(band: Tolerance | None) -> str:
    return band_words(band) if band else "none printed"


def _rated(case: Assessment) -> str:
    """Return the rating, whether the report says so too, and since when it is so."""
    words = RATING_WORDS[case.rating.derived].capitalize()
    if so_far_words(case):
        words += f" so far against the year’s target of {_aim(case)}"
    elif case.indicator.tolerance is not None:
        words += f" of {band_words(case.indicator.tolerance)}"
    parts = [words]
    if not stated(case):
        parts.append("with no rating stated")
    elif agreement(case) is Verdict.AGREES:
        parts.append("as the report says")
    if run := run_of(case.case, case.rating):
        parts.append(f"for {run.reports} reports running (since {period_words(run.since)})")
    return ", ".join(parts)


def _reason(case: Assessment) -> str:
    told = [one.evidence for one in case.indicator.narrative if one.explains]
    if not told:
        return "No reason and no action is printed with it."
    words = shortened(" ".join(one.printed for one in told), _LONGEST_REASON)
    return f"The reason or action printed (page {told[0].page}): “{words.rstrip('.')}”."
