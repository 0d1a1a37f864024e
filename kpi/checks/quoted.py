"""N7: a figure that the narrative quotes against the one in the heading or table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kpi.assessment import Assessment
from kpi.checks.putting import raise_finding
from kpi.claims.heard import weighed
from kpi.judgement import Finding
from kpi.model import Evidence, Period, Reading, Target, Tolerance
from kpi.past import differ
from kpi.phrases.gaps import held_against
from kpi.plain.wording import band_words
from kpi.rating.counts import unit_of
from kpi.rating.definitions import applies_to
from kpi.rating.outturn import outturns, period_of
from kpi.vocabulary import Severity, Unit

_Quoted = tuple[str, str, str, Evidence, Evidence]


def quoted_figure_differs(about: Assessment) -> Iterator[Finding]:
    """N7: a target, tolerance or value is quoted otherwise than the heading or table has it."""
    label = about.named
    seen: set[str] = set()
    for what, quoted, printed, there, here in _differing(about):
        if what in seen:
            continue
        seen.add(what)
        ask = f"Which {what} of {label} is right, {quoted} or {printed}?"
        severity, ask = weighed(Severity.HIGH, label, ask, sure=_is_sure(about, quoted))
        yield raise_finding(
            about,
            "N7",
            severity,
            f"The text of {label} gives a {what} of {quoted}, and its heading or table {printed}.",
            ask,
            there,
            here,
            derivation=f"{quoted} ≠ {printed}",
            subject=what,
        )


def _is_sure(about: Assessment, quoted: str) -> bool:
    """Tell whether a figure is quoted of the measure: it is held against no other figure."""
    values = {r.quantity.value for r in about.indicator.readings}
    told = (s.evidence.printed for s in about.indicator.narrative if quoted in s.evidence.printed)
    held = [figure for words in told if (figure := held_against(words, quoted)) is not None]
    return not held or any(figure in values for figure in held)


def _differing(about: Assessment) -> Iterator[_Quoted]:
    yield from _targets(about)
    yield from _tolerances(about)
    yield from _claimed_values(about)
    yield from _unsourced_values(about)


def _targets(about: Assessment) -> Iterator[_Quoted]:
    printed = about.indicator.target
    if printed is None or printed.quantity is None:
        return
    periods = [period_of(reading, about.case) for reading in outturns(about.case)]
    for other in about.indicator.other_targets:
        ours = all(applies_to(other, period) for period in periods)
        ours = ours and (printed.period == other.period or not _outlast(other, periods))
        if ours and other.quantity and differ(other.quantity, printed.quantity):
            yield "target", other.printed, printed.printed, other.evidence, printed.evidence


def _outlast(target: Target, periods: Sequence[Period | None]) -> bool:
    """Say whether a target is a whole year's, beside another one for the part of it so far."""
    whole = target.period
    return whole is not None and any(p and p.months < whole.months for p in periods)


def _tolerances(about: Assessment) -> Iterator[_Quoted]:
    printed = about.indicator.tolerance
    for other in about.indicator.other_tolerances if printed else ():
        if printed and _bands_differ(other, printed):
            here, there = printed.evidence, other.evidence
            yield "tolerance", band_words(other), band_words(printed), there, here


def _claimed_values(about: Assessment) -> Iterator[_Quoted]:
    """Compare the figure in a claim with the values, to the coarser one's rounding.

    A figure that repeats any other printed one, the target included, is not the value misquoted.
    """
    indicator, values = about.indicator, outturns(about.case)
    others: set[Decimal | None] = {r.quantity.value for r in indicator.readings}
    others |= {target.value for target in (indicator.target, *indicator.other_targets) if target}
    for claim in indicator.claims if values else ():
        figure, here = claim.figure, values[0]
        if figure is None or figure.value in others:
            continue
        if all(differ(figure, reading.quantity) for reading in indicator.actuals):
            yield "value", figure.printed, here.quantity.printed, claim.evidence, here.evidence


def _unsourced_values(about: Assessment) -> Iterator[_Quoted]:
    """Compare values of one period that no source tells apart: table against text."""
    first, *others = outturns(about.case) or (None,)
    for other in others:
        if first is None or other is None or other.source or first.source:
            continue
        one, two = (period_of(reading, about.case) for reading in (first, other))
        if one and two and (one.start, one.end) != (two.start, two.end):
            continue
        same_unit = unit_of(about.indicator, other) is unit_of(about.indicator, first)
        if same_unit and _alike(other, first) and differ(other.quantity, first.quantity):
            yield (
                "value",
                other.quantity.printed,
                first.quantity.printed,
                other.evidence,
                first.evidence,
            )


def _alike(one: Reading, other: Reading) -> bool:
    """Say whether two figures are printed as the same sort of thing: "412" is no other "81.8%"."""
    return (one.quantity.unit is Unit.PERCENT) is (other.quantity.unit is Unit.PERCENT)


def _bands_differ(one: Tolerance, other: Tolerance) -> bool:
    ends = ((one.low, other.low), (one.high, other.high))
    return any(a is not None and b is not None and differ(a, b) for a, b in ends)
