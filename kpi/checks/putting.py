"""How a finding is put: who it is about, the figures it rests on, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps

from kpi.assessment import Assessment
from kpi.judgement import Citation, Finding
from kpi.model import Doubt, Evidence, Indicator, Reading
from kpi.plain.wording import band_words, listed, on_condition, source_words
from kpi.rating.counts import exact_share
from kpi.rating.outturn import outturns
from kpi.report import Report
from kpi.vocabulary import Field, Severity

_RESTS_ON = {
    Field.VALUE: "value",
    Field.TARGET: "target",
    Field.TOLERANCE: "tolerance",
    Field.CLAIMS: "wording",
    Field.RATING: "rating",
    Field.DIRECTION: "direction",
}
_WORST_FIRST = tuple(Severity)
Check = Callable[[Assessment], Iterator[Finding]]


def gravest(check: Check) -> Check:
    """Make a check of several sentences raise one finding: the first of those that matter most."""

    @wraps(check)
    def raise_one(about: Assessment) -> Iterator[Finding]:
        raised = min(check(about), key=_rank, default=None)
        if raised is not None:
            yield raised

    return raise_one


def _rank(finding: Finding) -> int:
    return _WORST_FIRST.index(finding.severity)


def raise_finding(
    about: Assessment,
    code: str,
    severity: Severity,
    message: str,
    question: str,
    *evidence: Evidence | None,
    derivation: str | None = None,
    subject: str = "",
    against: Iterable[Citation] = (),
) -> Finding:
    """Make a finding about one indicator.

    Args:
        about: The indicator as assessed.
        code: A code of findings.md §3.
        severity: How much it matters.
        message: One plain sentence with the figures in it.
        question: What a member could ask.
        evidence: The printed words that it rests on; None is left out.
        derivation: The working; the rating's own line unless given.
        subject: What else tells it from other findings of this code and indicator.
        against: The words of other reports that it rests on too.
    """
    against = tuple(against)
    cited = {citation.sha256 for citation in against}
    past = (e.indicator for e in about.case.earlier if e.report.source.sha256 in cited)
    found = finding_in(
        about.report,
        code,
        severity,
        message,
        question,
        evidence=(words for words in evidence if words is not None),
        derivation=about.rating.reason if derivation is None else derivation,
        indicator=about.indicator,
        subject=f"{about.beside} {subject}".strip(),
        against=against,
    )
    return cautious(found, about.named, about.indicator, *past)


def cautious(found: Finding, named: str, *rests_on: Indicator) -> Finding:
    """Return a finding with an "if" while what it rests on is in review.

    What the reader was unsure of is a question for review (findings.md §3): until it is answered
    there, it puts no report in the wrong. Two figures that the finding names both were read.
    """
    doubts = [doubt for indicator in rests_on for doubt in indicator.doubts]
    fields = {doubt.field for doubt in doubts if not _are_both_told(doubt, found.message)}
    unsure = next((words for field, words in _RESTS_ON.items() if field in fields), None)
    if found.severity is not Severity.HIGH or unsure is None:
        return found
    asked = on_condition(f"the {unsure} of {named} was read rightly", found.question)
    return replace(found, severity=Severity.MEDIUM, question=asked)


def _are_both_told(doubt: Doubt, message: str) -> bool:
    return len(doubt.candidates) > 1 and all(words in message for words in doubt.candidates)


def finding_in(
    report: Report,
    code: str,
    severity: Severity,
    message: str,
    question: str,
    *,
    evidence: Iterable[Evidence],
    derivation: str,
    indicator: Indicator | None = None,
    subject: str = "",
    against: Iterable[Citation] = (),
) -> Finding:
    """Make a finding in a report; with no indicator it is about the report as a whole."""
    source = report.source
    own = (Citation(source.name, source.sha256, words) for words in evidence)
    return Finding(
        code=code,
        severity=severity,
        report=source.name,
        sha256=source.sha256,
        indicator=indicator.label if indicator else None,
        message=message,
        derivation=derivation,
        question=question,
        evidence=(*own, *against),
        about=subject,
    )


def heading_evidence(indicator: Indicator) -> Evidence:
    """Return the place of an indicator with its name alone: the whole entry would be too long."""
    return replace(indicator.evidence, printed=indicator.name)


def value_words(about: Assessment) -> str:
    """Return the values that were rated, with the source or the count behind each."""
    return listed(_value(about.indicator, reading) for reading in outturns(about.case))


def target_words(about: Assessment) -> str:
    """Return the printed target, or the implied one, marked."""
    target, implied = about.indicator.target, about.rating.implied_target
    if target is not None:
        return target.printed.strip()
    return f"{implied:f} (implied)" if implied is not None else "no target"


def figures_words(about: Assessment) -> str:
    """Return value and yardstick as a phrase: "80% against a target of 80%"."""
    tolerance = about.indicator.tolerance
    repeats = tolerance is not None and band_words(tolerance) == target_words(about)
    band = f" and a tolerance of {band_words(tolerance)}" if tolerance and not repeats else ""
    return f"{value_words(about)} against a target of {target_words(about)}{band}"


def definition_evidence(indicator: Indicator) -> tuple[Evidence, ...]:
    """Return the printed target and tolerance."""
    printed = (indicator.target, indicator.tolerance)
    return tuple(part.evidence for part in printed if part is not None)


def sentences_of(about: Assessment) -> tuple[Evidence, ...]:
    """Return what is said of an indicator, claims first, each once."""
    places = [claim.evidence for claim in about.indicator.claims]
    places += [sentence.evidence for sentence in about.indicator.narrative]
    return tuple({place.printed: place for place in places}.values())


def value_evidence(about: Assessment) -> tuple[Evidence, ...]:
    """Return the printed values that were rated."""
    return tuple(reading.evidence for reading in outturns(about.case))


def all_evidence(about: Assessment) -> tuple[Evidence, ...]:
    """Return the printed values, target and tolerance."""
    return value_evidence(about) + definition_evidence(about.indicator)


def _value(indicator: Indicator, reading: Reading) -> str:
    share = exact_share(indicator, reading)
    shown = source_words(reading)
    return f"{shown} ({share.words})" if share else shown
