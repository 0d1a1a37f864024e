"""N: what the report says against what its own figures give (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kpi.assessment import Assessment
from kpi.checks.putting import all_evidence, figures_words, raise_finding, target_words, value_words
from kpi.claims.another_figure import another_figure
from kpi.claims.foretold import missing_forecast
from kpi.claims.heard import is_sure, weighed
from kpi.judgement import Finding
from kpi.model import Claim, Indicator, Reading
from kpi.once import once
from kpi.phrases.changes import is_provisional
from kpi.phrases.rates import seems_to_rate
from kpi.plain.wording import RATING_WORDS, on_condition, said, told
from kpi.rating.agreement import (
    MET,
    allowed,
    is_better,
    judge,
    meaning,
    rating_states,
    senses_differ,
)
from kpi.rating.definitions import applies_to, target_value
from kpi.rating.outturn import outturns, period_of
from kpi.rating.polarity import literal_polarity
from kpi.vocabulary import Derived, ProRata, Severity, State, Verdict

_MISSED = (Derived.WITHIN_TOLERANCE, Derived.OFF_TARGET, Derived.OUTSIDE_TOLERANCE)
_Misstated = tuple[Claim, State, Verdict]


def stated_better_than_derived(about: Assessment) -> Iterator[Finding]:
    """N1: the words claim a better rating than the figures give."""
    yield from _misstated(about, "N1", better=True)


def stated_worse_than_derived(about: Assessment) -> Iterator[Finding]:
    """N2: the words claim a worse rating than the figures give."""
    yield from _misstated(about, "N2", better=False)


def stated_ratings_disagree(about: Assessment) -> Iterator[Finding]:
    """N3: no derived rating satisfies two of the stated ones."""
    polarity = literal_polarity(about.judged)
    stated = [claim for claim in about.indicator.claims if rating_states(claim)]
    rated = [claim for claim in stated if another_figure(claim, about.case) is None]
    meant = {claim: allowed(claim, polarity, about.scheme) for claim in rated}
    torn = [(claim, claim) for claim in rated if not meant[claim]]
    torn += [pair for pair in combinations(rated, 2) if not meant[pair[0]] & meant[pair[1]]]
    torn.sort(key=lambda pair: not all(is_sure(about.indicator, claim) for claim in pair))
    for one, other in torn[:1]:
        both = said(one) if one is other else f"both {said(one)} and {said(other)}"
        sure = is_sure(about.indicator, one) and is_sure(about.indicator, other)
        ask = f"Which of the stated ratings of {about.named} is right?"
        severity, ask = weighed(Severity.HIGH, about.named, ask, sure=sure)
        yield raise_finding(
            about,
            "N3",
            severity,
            f"The report says of {about.named} {both}, and no value can be both.",
            ask,
            *dict.fromkeys((one.evidence, other.evidence)),
            *all_evidence(about),
        )


def side_can_be_read_two_ways(about: Assessment) -> Iterator[Finding]:
    """N4: "above" or "below" target is true of the number or of the rating, not of both."""
    polarity, rating = about.judged.polarity, about.rating
    printed = target_value(about.indicator)
    target = rating.implied_target if printed is None else printed
    for claim in about.indicator.claims:
        label = about.named
        sound = judge(allowed(claim, polarity, about.scheme), rating) is Verdict.AGREES
        if sound and rating.reading and senses_differ(claim, polarity, rating, target):
            value = rating.reading.quantity
            place = "above" if target is not None and value.value > target else "below"
            yield raise_finding(
                about,
                "N4",
                Severity.LOW,
                f"{told(label, claim)}; {value_words(about)} is "
                f"{place} {target_words(about)} as a number, and here lower is better.",
                f"Could {label} say “better” or “worse” than target instead?",
                claim.evidence,
                *all_evidence(about),
            )
            return


def no_rating_stated(about: Assessment) -> Iterator[Finding]:
    """N5: value and target are printed, and nothing says how they compare."""
    indicator, values = about.indicator, outturns(about.case)
    stated = {state for claim in indicator.claims for state in claim.states}
    if stated or not values or not _has_target_for(about, values[0]):
        return
    if any(
        seems_to_rate(sentence.evidence.printed, _own_figure(indicator, values))
        for sentence in indicator.narrative
    ):
        return
    missed = about.rating.derived in _MISSED
    yield raise_finding(
        about,
        "N5",
        Severity.MEDIUM if missed else Severity.INFO,
        f"{about.named} prints {figures_words(about)}, and no rating is stated.",
        f"How is {about.named} rated?",
        *all_evidence(about),
    )


def _own_figure(indicator: Indicator, values: Sequence[Reading]) -> str:
    """Return the printed target, or nothing where a value is the same figure."""
    target = indicator.target
    if target is None or any(value.quantity == target.quantity for value in values):
        return ""
    return target.printed


def on_track_not_supported(about: Assessment) -> Iterator[Finding]:
    """N6: "on track", and the share of the year or the printed forecast falls short."""
    tracked = [c for c in about.indicator.claims if State.ON_TRACK in c.states]
    short = _falls_short(about)
    for claim in tracked[:1] if short else ():
        yield raise_finding(
            about,
            "N6",
            Severity.MEDIUM,
            f"{told(about.named, claim)}, and {short}.",
            f"What is expected to bring {about.named} to its target?",
            claim.evidence,
            *all_evidence(about),
        )


def no_reason_or_action(about: Assessment) -> Iterator[Finding]:
    """N9: outside tolerance, and the narrative gives neither reason nor action."""
    explained = any(sentence.explains for sentence in about.indicator.narrative)
    if about.rating.derived is not Derived.OUTSIDE_TOLERANCE or explained:
        return
    yield raise_finding(
        about,
        "N9",
        Severity.INFO,
        f"{about.named} is outside tolerance with {figures_words(about)}, "
        "and no reason or action is given.",
        f"What is the reason, and what is being done about {about.named}?",
        *all_evidence(about),
    )


def _misstated(about: Assessment, code: str, *, better: bool) -> Iterator[Finding]:
    wrong = [m for m in _wrong_states(about) if is_better(m[1], about.rating) is better]
    if not wrong:
        return
    label, rating = about.named, about.rating
    claims = list(dict.fromkeys(claim for claim, _, _ in wrong))
    rounding = all(verdict is Verdict.DEPENDS_ON_ROUNDING for _, _, verdict in wrong)
    slight = all(_is_slight(state, verdict, rating.derived) for _, state, verdict in wrong)
    result = RATING_WORDS[rating.derived]
    ending = ", which depends on rounding" if rounding else ""
    gives = f"gives “{result}”{ending}"
    ask = f"Should {label} read “{result}”?"
    if rating.derived is Derived.DISPUTED:
        gives = "does not give that, whichever way they are read"
        ask = f"What should {label} be rated, and against which target?"
    claims = sorted(claims, key=lambda claim: not is_sure(about.indicator, claim))
    weight = Severity.LOW if slight else Severity.HIGH
    severity, ask = weighed(weight, label, ask, sure=is_sure(about.indicator, claims[0]))
    if rating.pro_rata is not None and severity is Severity.HIGH:
        # Each month's share of a year's target is an assumption: a council may plan otherwise.
        severity, ask = Severity.MEDIUM, on_condition("the year is planned evenly", ask)
    yield raise_finding(
        about,
        code,
        severity,
        f"{told(label, claims[0])}; {figures_words(about)} {gives}.",
        ask,
        *(claim.evidence for claim in claims),
        *all_evidence(about),
    )


def _has_target_for(about: Assessment, reading: Reading) -> bool:
    """Say whether a target is printed for the period of a value."""
    target = about.indicator.target
    if target is None or target.value is None:
        return False
    return applies_to(target, period_of(reading, about.case))


@once
def _wrong_states(about: Assessment) -> Sequence[_Misstated]:
    if about.report.rule_in_doubt or _is_provisional(about):
        return ()
    wrong: list[_Misstated] = []
    polarity = literal_polarity(about.judged)
    for claim in about.indicator.claims:
        if another_figure(claim, about.case) is not None:
            continue
        for state in rating_states(claim):
            verdict = judge(meaning(state, claim, polarity, about.scheme), about.rating)
            if verdict in (Verdict.DISAGREES, Verdict.DEPENDS_ON_ROUNDING):
                wrong.append((claim, state, verdict))
    return wrong


def _is_provisional(about: Assessment) -> bool:
    """Say whether the report itself calls the figure missing, or not yet agreed."""
    missing = any(State.NOT_REPORTED in claim.states for claim in about.indicator.claims)
    return missing or any(is_provisional(s.evidence.printed) for s in about.indicator.narrative)


def _is_slight(state: State, verdict: Verdict, derived: Derived) -> bool:
    overdone = state is State.EXCEEDING and derived is Derived.MEETING
    return overdone or verdict is Verdict.DEPENDS_ON_ROUNDING


def _falls_short(about: Assessment) -> str | None:
    """Return in words what misses the target for certain, rounding allowed for."""
    rating = about.rating
    if rating.pro_rata is ProRata.BEHIND and not rating.possible & MET:
        return f"{value_words(about)} is behind its share of {target_words(about)} so far"
    forecast = missing_forecast(about.case, about.judged)
    if forecast is None:
        return None
    return f"the forecast of {forecast.quantity.printed.strip()} misses {target_words(about)}"
