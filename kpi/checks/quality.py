"""Q: what is missing, late, or printed twice (findings.md §3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from kpi.assessment import AssessedReport, Assessment
from kpi.checks.numbering import numbering_gaps
from kpi.checks.putting import (
    finding_in,
    heading_evidence,
    raise_finding,
    target_words,
    value_evidence,
)
from kpi.judgement import Finding
from kpi.model import Period, Quantity, Reading
from kpi.plain.wording import listed, quoted, reason_words, source_words
from kpi.rating.counts import unit_of
from kpi.rating.definitions import target_value
from kpi.rating.outturn import outturns
from kpi.rating.prorata import months_left
from kpi.report import Report
from kpi.vocabulary import Field, PeriodKind, Severity, Unit

_TELLING_DIGITS = 3
_ALL = Decimal(100)
_FEWEST_WORDS_OF_A_REASON = 3


def not_reported(about: Assessment) -> Iterator[Finding]:
    """Q1: listed without a value; a value that the reader may have missed is for review."""
    indicator = about.indicator
    unsure = any(doubt.field is Field.VALUE for doubt in indicator.doubts)
    reason = indicator.not_reported
    if indicator.actuals or (unsure and reason is None):
        return
    why = _reason_words(reason.printed) if reason else "no reason is given"
    ask = f"When will a value of {about.named} be reported?"
    if reason is None or _stands_for_a_value(reason.printed):
        ask = f"Why is there no value of {about.named}, and when will one be reported?"
    yield raise_finding(
        about,
        "Q1",
        Severity.MEDIUM,
        f"{about.named} is listed and no value is printed; {why}.",
        ask,
        reason or heading_evidence(indicator),
    )


def _reason_words(printed: str) -> str:
    """Tell a reason in words from a mark that stands in place of the value ("N/A", "–")."""
    words = reason_words(printed)
    if words == printed:
        return words
    if _stands_for_a_value(printed):
        return f"{words} stands in its place"
    return f"the reason given is {words}"


def _stands_for_a_value(printed: str) -> bool:
    """Tell a mark or a blank cell from words that give a reason."""
    return reason_words(printed) == printed or len(printed.split()) < _FEWEST_WORDS_OF_A_REASON


def sources_differ(about: Assessment) -> Iterator[Finding]:
    """Q2: two named sources give different values for one period."""
    first, *others = outturns(about.case) or (None,)
    for other in others:
        if first is None or other is None or not (first.source or other.source):
            continue
        if _compatible(first.quantity, other.quantity):
            continue
        values = f"{source_words(first)} and {source_words(other)}"
        yield raise_finding(
            about,
            "Q2",
            Severity.MEDIUM,
            f"{about.named} has two values for one period: {values}.",
            f"Which value of {about.named} is right, and why do they differ?",
            first.evidence,
            other.evidence,
        )
        return


def value_of_another_period(about: Assessment) -> Iterator[Finding]:
    """Q3: the value ends before the period that the report is about (data lag)."""
    of_report = about.report.period
    for reading in outturns(about.case)[:1]:
        lagging = _lags(reading, of_report)
        if reading.period is None or of_report is None or not lagging:
            continue
        yield raise_finding(
            about,
            "Q3",
            Severity.INFO,
            f"{about.named} prints {reading.quantity.printed} for "
            f"{reading.period.printed}, and the report is for {of_report.printed}.",
            f"When will the value of {about.named} for {of_report.printed} be known?",
            reading.evidence,
            derivation=f"{reading.period.end:%d %B %Y} is before {of_report.end:%d %B %Y}",
        )


def part_year_against_full_year(about: Assessment) -> Iterator[Finding]:
    """Q4: a year-to-date figure stands beside a target for the whole year."""
    if target_value(about.indicator) is None:
        return
    for reading in outturns(about.case)[:1]:
        months = months_left(reading, about.case)
        if months is None:
            continue
        covered = f"{months[0]} of {months[1]} months" if months[0] else "part of the year"
        yield raise_finding(
            about,
            "Q4",
            Severity.INFO,
            f"{about.named} sets {reading.quantity.printed} for {covered} against "
            f"{target_words(about)} for the whole year.",
            f"What should {about.named} have reached by now?",
            *value_evidence(about),
            about.indicator.target.evidence if about.indicator.target else None,
        )


def gaps_in_the_report(report: AssessedReport) -> Iterator[Finding]:
    """Q5: a number is left out, or a promised section is not there.

    A gap that earlier reports explain is a finding of theirs: an indicator that was dropped,
    is new, or has a new number (H4 to H6).
    """
    yield from _broken_promises(report.report)
    printed = [a.indicator.ref for a in report.assessments if a.indicator.ref]
    known = {i.ref for earlier in report.earlier for i in earlier.indicators}
    settled = [ref for ref in printed if not known or ref in known]
    missing = [ref for ref in numbering_gaps(settled) if ref not in known]
    if not missing:
        return
    gaps = listed(missing)
    yield finding_in(
        report.report,
        "Q5",
        Severity.LOW,
        f"The numbering of the indicators leaves out {gaps}.",
        f"Is there a measure {' or '.join(missing)}, and why is it not in the report?",
        evidence=(heading_evidence(a.indicator) for a in report.assessments[:1]),
        derivation=f"not among {listed(printed)}",
        subject=gaps,
    )


def same_value_twice(report: AssessedReport) -> Iterator[Finding]:
    """Q6: two measures print one value of three significant digits or more.

    A coincidence is possible, so it is a question and never a charge; 0 and 100% are not telling.
    """
    groups: dict[tuple[Decimal, Unit | None], list[Assessment]] = defaultdict(list)
    for about in report.assessments:
        for reading in outturns(about.case)[:1]:
            if _is_telling(reading, about):
                key = (reading.quantity.value, unit_of(about.indicator, reading))
                groups[key].append(about)
    for sharing in groups.values():
        distinct = list({about.indicator.name: about for about in sharing}.values())
        if len(distinct) > 1:
            yield _same_value(distinct)


def _broken_promises(report: Report) -> Iterator[Finding]:
    for promise in report.promises:
        if promise.kept:
            continue
        yield finding_in(
            report,
            "Q5",
            Severity.LOW,
            f"The report says that it covers {promise.subject}, and no such section is in it.",
            f"Where is the information on {promise.subject}?",
            evidence=(promise.evidence,),
            derivation=f"promised: {quoted(promise.evidence.printed)}",
            subject=promise.subject,
        )


def _same_value(sharing: list[Assessment]) -> Finding:
    first, *others = sharing
    with_labels = listed(about.named for about in others)
    value = outturns(first.case)[0].quantity.printed
    return raise_finding(
        first,
        "Q6",
        Severity.INFO,
        f"{first.named} and {with_labels} print the same value, {value}.",
        f"Are {first.named} and {with_labels} both right at {value}?",
        *(words for about in sharing for words in value_evidence(about)[:1]),
        derivation=f"{value} stands for {listed(a.named for a in sharing)}",
        subject=listed(about.label for about in others),
    )


def _is_telling(reading: Reading, about: Assessment) -> bool:
    quantity = reading.quantity
    if quantity.value == _ALL and unit_of(about.indicator, reading) is Unit.PERCENT:
        return False
    return _significant_digits(quantity) >= _TELLING_DIGITS


def _significant_digits(quantity: Quantity) -> int:
    """Count the digits that carry meaning: 0.81 has two, 300 one, 80.0 three."""
    digits = f"{abs(quantity.value):.{max(quantity.places, 0)}f}"
    if quantity.places <= 0:
        digits = digits.rstrip("0")
    return len(digits.replace(".", "").lstrip("0"))


def _lags(reading: Reading, of_report: Period | None) -> bool:
    period = reading.period
    if period is None or of_report is None or of_report.kind is PeriodKind.DATE:
        return False
    # A count "as at" some day inside the period is the period's own.
    snapshot = period.kind is PeriodKind.DATE and period.end >= of_report.start
    return period.end < of_report.end and not snapshot


def _compatible(one: Quantity, other: Quantity) -> bool:
    if one.places == other.places:
        return one.value == other.value
    return abs(one.value - other.value) <= max(one.slack, other.slack)
