"""One indicator's figures in words, and whether what is stated of them holds."""

from __future__ import annotations

from kpi.agreement import allowed, judge, rating_states
from kpi.assessment import Assessment
from kpi.judgement import TestedClaim
from kpi.model import Indicator
from kpi.polarity import literal_polarity
from kpi.vocabulary import Polarity, Verdict
from kpi.wording import plain

ABSENT = "–"

_WORST_FIRST = (
    Verdict.DISAGREES,
    Verdict.DEPENDS_ON_ROUNDING,
    Verdict.AGREES,
    Verdict.NEEDS_EARLIER_REPORT,
    Verdict.CANNOT_BE_CHECKED,
)


def target_words(examined: Assessment) -> str:
    """Return the target as printed, "95 (implied)", or a dash."""
    target, implied = examined.case.indicator.target, examined.rating.implied_target
    if target is not None:
        return target.printed
    return ABSENT if implied is None else f"{plain(implied)} (implied)"


def value_words(indicator: Indicator) -> str:
    """Return the values as printed, with their sources where there are several, or a dash."""
    actuals = indicator.actuals
    if len(actuals) > 1:
        return " / ".join(f"{r.quantity.printed} ({r.source or 'no source'})" for r in actuals)
    return actuals[0].quantity.printed if actuals else ABSENT


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
    if not rating_states(claim):
        return tested.verdict
    polarity = literal_polarity(examined.judged) if claim.side else Polarity.UNKNOWN
    return judge(allowed(claim, polarity, examined.case.report.scheme), examined.rating)
