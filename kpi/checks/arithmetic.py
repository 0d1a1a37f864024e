"""A: figures that cannot all be right together (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction

from kpi.assessment import Assessment
from kpi.checks.putting import raise_finding, sentences_of
from kpi.claims.spoken import test_spoken
from kpi.judgement import Finding
from kpi.model import Evidence, Quantity, Reading
from kpi.plain.wording import listed, plain, quoted, rounded_like
from kpi.rating.counts import (
    counts_of,
    graded_counts,
    graded_shares,
    prints_as,
    stated_share,
    totals_of,
    unit_of,
)
from kpi.rating.limits import is_share, may_be_negative
from kpi.rating.outturn import outturns
from kpi.vocabulary import ReadingKind, Severity, Unit, Verdict

_WHOLE = 100
_TELLING_PARTS = 3
_OF_THE_INDICATOR = (
    ReadingKind.ACTUAL,
    ReadingKind.PREVIOUS,
    ReadingKind.COUNT,
    ReadingKind.TOTAL,
    ReadingKind.PART,
)
_NEVER_NEGATIVE = frozenset(Unit) - {Unit.POUNDS, Unit.RATIO, Unit.OTHER}


def impossible_share(about: Assessment) -> Iterator[Finding]:
    """A1: no whole number out of the stated total gives the percentage (GRIM).

    Source: Brown and Heathers (2016); a total printed without its count.
    """
    indicator = about.indicator
    for reading in outturns(about.case):
        totals = totals_of(indicator, reading)
        if unit_of(indicator, reading) is not Unit.PERCENT or counts_of(indicator, reading):
            continue
        if not totals or not all(_out_of_reach(reading.quantity, total) for total in totals):
            continue
        of = listed(total.printed for total in totals)
        share = reading.quantity.printed
        yield raise_finding(
            about,
            "A1",
            Severity.HIGH,
            f"{about.named} prints {share} of {of}, and no whole number out of {of} "
            f"comes to {share}.",
            f"How many out of {of} is the {share} of {about.named}?",
            *_evidence(about, reading, ReadingKind.TOTAL),
            derivation=_nearest(reading.quantity, totals[0]),
            subject=reading.source or "",
        )


def parts_do_not_add_up(about: Assessment) -> Iterator[Finding]:
    """A2: printed parts differ from their whole by more than rounding allows.

    Fewer than three parts may be a selection, so only too much of them is a finding.
    """
    for parts, whole in _breakdowns(about):
        total = sum((part.value for part in parts), Decimal(0))
        slack = sum((part.slack for part in parts if part.unit is Unit.PERCENT), Decimal(0))
        if abs(total - whole) <= slack or (total < whole and len(parts) < _TELLING_PARTS):
            continue
        unit = "%" if parts[0].unit is Unit.PERCENT else ""
        added = " + ".join(plain(part.value) for part in parts)
        yield raise_finding(
            about,
            "A2",
            Severity.MEDIUM,
            f"The parts of {about.named} add up to {plain(total)}{unit}, "
            f"and the whole is {plain(whole)}{unit}.",
            f"Which of the parts of {about.named} is missing or misprinted?",
            *_kind_evidence(about, ReadingKind.PART, ReadingKind.TOTAL),
            derivation=f"{added} = {plain(total)} ≠ {plain(whole)}",
        )
        return


def count_and_share_disagree(about: Assessment) -> Iterator[Finding]:
    """A3: count, total and percentage or rate do not fit at the printed precision."""
    yield from _words_and_share_disagree(about)
    for reading in outturns(about.case):
        share = stated_share(about.indicator, reading)
        if share is None or prints_as(share.value, reading.quantity):
            continue
        printed = reading.quantity.printed
        yield raise_finding(
            about,
            "A3",
            Severity.HIGH,
            f"{about.named} prints {printed}, and {share.words} comes to "
            f"{rounded_like(share.value, reading.quantity)}.",
            f"Which is right for {about.named}: {printed} or {share.words}?",
            *_evidence(about, reading, ReadingKind.COUNT, ReadingKind.TOTAL),
            derivation=f"{share.words} = {plain(share.value)} ≠ {printed}",
            subject=reading.source or "",
        )


def _words_and_share_disagree(about: Assessment) -> Iterator[Finding]:
    """Hold a share in words against the percentage beside it: "32%, or one in five"."""
    for evidence in sentences_of(about):
        found = test_spoken(evidence.printed)
        if found is None or found[1].verdict is not Verdict.DISAGREES:
            continue
        spoken, tested = found
        printed, words = f"{plain(spoken.percent)}%", quoted(spoken.words)
        yield raise_finding(
            about,
            "A3",
            Severity.HIGH,
            f"The text of {about.named} puts {printed} beside {words}, "
            f"which is {plain(round(spoken.share * 100, 1))}%.",
            f"Which is right for {about.named}: {printed} or {words}?",
            evidence,
            derivation=tested.reason,
            subject=spoken.words,
        )
        return


def impossible_value(about: Assessment) -> Iterator[Finding]:
    """A4: a share outside 0 to 100%, or a count, rate or duration below nothing."""
    for reading in about.indicator.of_kind(*_OF_THE_INDICATOR):
        limit = _broken_limit(about, reading)
        if limit is None:
            continue
        printed = reading.quantity.printed
        yield raise_finding(
            about,
            "A4",
            Severity.HIGH,
            f"{about.named} prints {printed}, which such a measure cannot be: {limit}.",
            f"What should the {printed} of {about.named} read?",
            reading.evidence,
            derivation=f"{plain(reading.quantity.value)}: {limit}",
            subject=_place_of(reading),
        )


def _place_of(reading: Reading) -> str:
    """Return which figure of an indicator a reading is, whatever it comes to."""
    period = reading.period.printed if reading.period else ""
    told = (reading.kind, reading.label, reading.source, period)
    return " ".join(part for part in told if part)


def _out_of_reach(share: Quantity, total: Quantity) -> bool:
    if total.places != 0 or total.value <= 0:
        return False
    return not any(prints_as(exact, share) for _, exact in _neighbours(share, total))


def _neighbours(share: Quantity, total: Quantity) -> list[tuple[Decimal, Fraction]]:
    """Return the whole numbers on either side of a share of a total, and their exact shares."""
    count = share.value * total.value / _WHOLE
    near = {count.to_integral_value(ROUND_FLOOR), count.to_integral_value(ROUND_CEILING)}
    return [(n, Fraction(n) / Fraction(total.value) * _WHOLE) for n in sorted(near)]


def _nearest(share: Quantity, total: Quantity) -> str:
    near = (
        f"{plain(n)} of {plain(total.value)} is {plain(x)}%" for n, x in _neighbours(share, total)
    )
    return f"the nearest: {listed(near)}"


def _breakdowns(about: Assessment) -> Iterator[tuple[tuple[Quantity, ...], Decimal]]:
    indicator = about.indicator
    counts, shares = graded_counts(indicator), graded_shares(indicator)
    totals = {r.quantity.value for r in indicator.of_kind(ReadingKind.TOTAL)}
    if counts and len(totals) == 1:
        yield counts, totals.pop()
    if shares:
        yield shares, Decimal(_WHOLE)


def _broken_limit(about: Assessment, reading: Reading) -> str | None:
    quantity, name = reading.quantity, about.indicator.name
    unit = Unit.COUNT if reading.kind is ReadingKind.TOTAL else unit_of(about.indicator, reading)
    if may_be_negative(name) or unit is None:
        return None
    if quantity.value + quantity.slack < 0 and unit in _NEVER_NEGATIVE:
        return "it cannot be less than nothing"
    explicit = quantity.unit is Unit.PERCENT or reading.kind is ReadingKind.ACTUAL
    if unit is Unit.PERCENT and explicit and is_share(name):
        return "a share cannot pass 100%" if quantity.value - quantity.slack > _WHOLE else None
    return None


def _evidence(about: Assessment, reading: Reading, *kinds: ReadingKind) -> tuple[Evidence, ...]:
    return (reading.evidence, *_kind_evidence(about, *kinds))


def _kind_evidence(about: Assessment, *kinds: ReadingKind) -> tuple[Evidence, ...]:
    return tuple(reading.evidence for reading in about.indicator.of_kind(*kinds))
