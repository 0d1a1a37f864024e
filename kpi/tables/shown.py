"""One indicator's figures in words, and whether what is stated of them holds."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator
from fractions import Fraction

from kpi.assessment import Assessment
from kpi.claims.streaks import run_of
from kpi.judgement import Finding, TestedClaim
from kpi.model import Evidence, Indicator, Reading
from kpi.plain.wording import plain
from kpi.plain.words import BY_HAND, RATINGS
from kpi.rating.agreement import MET, allowed, judge, rating_states
from kpi.rating.deriving import derive_the_other_way
from kpi.rating.outturn import period_of
from kpi.rating.polarity import literal_polarity
from kpi.rating.prorata import months_left
from kpi.report import Source
from kpi.vocabulary import Derived, Polarity, Unit, Verdict

ABSENT = "–"

_WORST_FIRST = (
    Verdict.DISAGREES,
    Verdict.DEPENDS_ON_ROUNDING,
    Verdict.AGREES,
    Verdict.NEEDS_EARLIER_REPORT,
    Verdict.CANNOT_BE_CHECKED,
)


def target_words(examined: Assessment) -> str:
    """Return the target as printed, "95% (implied)", or a dash."""
    target, implied = examined.case.indicator.target, examined.rating.implied_target
    if target is not None:
        return target.printed
    if implied is None:
        return ABSENT
    percent = "%" if examined.case.indicator.unit is Unit.PERCENT else ""
    return f"{plain(implied)}{percent} (implied)"


def evidence_words(evidence: Evidence) -> str:
    """Return printed words; a place that is coloured or drawn, and has none, says so."""
    return evidence.printed.strip() or "a coloured cell or sign without words"


def place_words(source: Source, evidence: Evidence) -> str:
    """Return "page 3 of june.pdf", or "line 3 of past.csv, typed by hand"."""
    if source.by_hand:
        return f"line {evidence.page} of {source.name}, {BY_HAND}"
    return f"page {evidence.page} of {source.name}"


def held_against(examined: Assessment) -> Fraction | None:
    """Return what a value was held against: its target, or so much of it as is due so far."""
    rating, indicator = examined.rating, examined.case.indicator
    target = indicator.target.value if indicator.target else rating.implied_target
    if target is None:
        return None
    months = None
    if rating.pro_rata is not None and rating.reading is not None:
        months = months_left(rating.reading, examined.case)
    return Fraction(target) * months[0] / months[1] if months else Fraction(target)


def so_far_words(examined: Assessment) -> str | None:
    """Return what a year-to-date rating was held against: "297 against 150 by September".

    None where the figure was not held against a share of the year's target.
    """
    rating, share = examined.rating, held_against(examined)
    if rating.pro_rata is None or rating.reading is None or share is None:
        return None
    period = period_of(rating.reading, examined.case)
    if months_left(rating.reading, examined.case) is None or period is None:
        return None
    figure = rating.reading.quantity.printed
    return f"{figure} against {plain(share)} by {month_name[period.end.month]}"


def value_words(indicator: Indicator) -> str:
    """Return the values as printed, with source or period where there are several, or a dash."""
    actuals = indicator.actuals
    if len(actuals) > 1:
        return " / ".join(f"{r.quantity.printed} ({_told_by(r)})" for r in actuals)
    return actuals[0].quantity.printed if actuals else ABSENT


def _told_by(reading: Reading) -> str:
    """Return what tells a value from the others: who gives it, else for when."""
    return reading.source or (reading.period.printed if reading.period else "no source")


def proof_lines(examined: Assessment) -> tuple[str, ...]:
    """Return the working: one line, or one for each reading of a definition that is disputed.

    Where people differ on which way is good, the other reading stands beside the one that holds;
    a target missed in several reports running says so.
    """
    rating = examined.rating
    if rating.derived is Derived.DISPUTED and rating.alternatives:
        return tuple(f"{RATINGS[derived].symbol} If {why}" for derived, why in rating.alternatives)
    return rating.reason, *_beside(examined)


def ways(working: str) -> list[str]:
    """Return each way in which a working can be read, where it names several, as a line."""
    first, *others = working.split("; or ")
    return [first, *(f"or {one}" for one in others)]


def _beside(examined: Assessment) -> Iterator[str]:
    other = derive_the_other_way(examined.case, examined.judged)
    if other is not None:
        differ = "People differ on which way is good here. The other way:"
        yield f"{differ} {RATINGS[other.derived].symbol} {other.reason}"
    run = run_of(examined.case, examined.rating)
    if run is not None and run.rating not in MET:
        yield run.words


def is_about(finding: Finding, examined: Assessment) -> bool:
    """Say whether a finding is raised about one indicator of one report."""
    own = {examined.label, examined.case.indicator.label}
    return finding.sha256 == examined.case.report.source.sha256 and finding.indicator in own


def tolerance_words(indicator: Indicator) -> str:
    """Return the tolerance as printed, or a dash."""
    return indicator.tolerance.printed if indicator.tolerance else ABSENT


def agreement(examined: Assessment) -> Verdict | None:
    """Return the worst verdict on the ratings that a report states, or None if it states none.

    What a claim says beside the rating (that a figure rose, say) does not count here.
    """
    verdicts = {_on_rating(tested, examined) for tested in examined.claims if tested.claim.states}
    return next((verdict for verdict in _WORST_FIRST if verdict in verdicts), None)


def _on_rating(tested: TestedClaim, examined: Assessment) -> Verdict:
    claim = tested.claim
    if not rating_states(claim) or examined.case.report.rule_in_doubt:
        return tested.verdict
    polarity = literal_polarity(examined.judged) if claim.side else Polarity.UNKNOWN
    return judge(allowed(claim, polarity, examined.case.scheme), examined.rating)
