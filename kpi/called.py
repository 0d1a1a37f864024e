"""Findings as they are shown where a person renamed the measure that they are about.

What a finding is known by stays as printed (`kpi.finding_keys`): only what is shown is called so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kpi.assessment import Assessment
from kpi.judgement import Finding
from kpi.plain.wording import quoted

Names = Mapping[tuple[str, str], str]
"""What a person called a measure, by file and by what findings call it."""


def names_given(cases: Iterable[Assessment]) -> Names:
    """Return the names that people gave."""
    return {
        (case.report.source.sha256, label): case.indicator.title
        for case in cases
        if case.indicator.called is not None
        for label in (case.label, case.indicator.label)
    }


def as_called(finding: Finding, names: Names) -> Finding:
    """Return a finding by the name that a person gave; one that nobody named is as it was."""
    label = finding.indicator
    called = names.get((finding.sha256, label)) if label else None
    if label is None or called is None:
        return finding
    if called.startswith(label):  # the sentences go by its reference
        return replace(finding, indicator=called)
    words = quoted(label).strip("“”")  # as sentences have it
    return replace(
        finding,
        indicator=called,
        message=finding.message.replace(words, called),
        derivation=finding.derivation.replace(words, called),
        question=finding.question.replace(words, called),
    )


def spoken(case: Assessment) -> str:
    """Return what sentences call a measure: its reference, else the name that it goes by."""
    own = case.indicator
    return own.title if own.called and not own.ref else case.named
