"""Whether a claim is sure to be about the measure: only then may it put a report in the wrong.

A letter or a colour beside a figure is; a sentence is where no word of it may turn it to somebody
else or to another time. Of any other sentence it is asked first what it speaks of.
"""

from __future__ import annotations

from kpi.model import Claim, Indicator
from kpi.phrases.plainly import is_plainly_said
from kpi.vocabulary import ClaimForm, Severity


def is_sure(indicator: Indicator, claim: Claim) -> bool:
    """Tell whether a claim of an indicator is sure to be about it as it is now."""
    known = f"{indicator.name} {indicator.group or ''}"
    return claim.form is not ClaimForm.TEXT or is_plainly_said(claim.evidence.printed, known)


def weighed(label: str, question: str, *, sure: bool) -> tuple[Severity, str]:
    """Return how much a contradiction matters, and what to ask about it.

    Args:
        label: The indicator, as it is named in a sentence.
        question: What is asked where it is sure that the claim is about it.
        sure: Whether it is.
    """
    if sure:
        return Severity.HIGH, question
    return Severity.MEDIUM, f"Is that said of {label} as it is now? {question}"
