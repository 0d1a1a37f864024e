"""N8 and H7: what was printed before is printed again (findings.md §3)."""

from __future__ import annotations

from collections.abc import Iterator

from kpi.assessment import Assessment
from kpi.checks.putting import raise_finding, value_evidence
from kpi.judgement import Case, Earlier, Finding
from kpi.model import Sentence
from kpi.past import Point, cite, current_point, differ, stands_for
from kpi.plain.words import period_words
from kpi.rating.outturn import outturns
from kpi.vocabulary import Severity

_FEWEST_WORDS = 12


def commentary_repeated(about: Assessment) -> Iterator[Finding]:
    """N8: twelve words or more are the previous report's, and the value moved."""
    for past in about.case.earlier[:1]:
        before, now = current_point(Case(past.report, past.indicator)), current_point(about.case)
        if before is None or now is None or not differ(before.quantity, now.quantity):
            continue
        for old, new in _repeated(past, about)[:1]:
            when = period_words(past.report.period)
            yield raise_finding(
                about,
                "N8",
                Severity.LOW,
                f"The commentary of {about.named} repeats words of the report for {when}, "
                f"and the value moved from {before.quantity.printed} to {now.quantity.printed}.",
                f"Does what was said of {about.named} last time still hold?",
                new.evidence,
                now.reading.evidence,
                derivation=f"{len(_folded(new))} words the same; "
                f"{before.quantity.printed} → {now.quantity.printed}",
                against=(cite(past.report, old.evidence), before.citation),
            )


def value_is_stale(about: Assessment) -> Iterator[Finding]:
    """H7: the value and its period are an earlier report's, and time has moved on."""
    of_report = about.report.period
    for reading in outturns(about.case)[:1]:
        period = stands_for(reading, about.report)
        if period is None or of_report is None or period.end >= of_report.end:
            continue
        first = _printed_before(Point(reading, period, about.report), about.case)
        if first is None:
            continue
        when = period_words(first.report.period)
        yield raise_finding(
            about,
            "H7",
            Severity.LOW,
            f"{about.named} repeats {reading.quantity.printed} for {period.printed}, "
            f"which the report for {when} gave already.",
            f"When will {about.named} have a newer value?",
            *value_evidence(about),
            derivation=f"{reading.quantity.printed} for {period.printed} in both reports",
            against=(first.citation,),
        )


def _repeated(past: Earlier, about: Assessment) -> list[tuple[Sentence, Sentence]]:
    known = {_folded(sentence): sentence for sentence in past.indicator.narrative}
    own = [(known.get(_folded(sentence)), sentence) for sentence in about.indicator.narrative]
    return [(old, new) for old, new in own if old and len(_folded(new)) >= _FEWEST_WORDS]


def _folded(sentence: Sentence) -> tuple[str, ...]:
    return tuple(sentence.evidence.printed.casefold().split())


def _printed_before(point: Point, case: Case) -> Point | None:
    for past in case.earlier:
        for reading in outturns(Case(past.report, past.indicator)):
            period = stands_for(reading, past.report)
            if period is None or period.end != point.period.end:
                continue
            if not differ(reading.quantity, point.quantity):
                return Point(reading, period, past.report)
    return None
