"""Whether what is said is sure to be of the measure: only then may it put a report in the wrong.

A letter or a colour beside a figure is; a sentence is where no word of it may turn it to somebody
else or to another time. Of any other sentence it is asked what it speaks of.
"""

from __future__ import annotations

from kpi.model import Claim, Evidence, Indicator
from kpi.phrases.plainly import is_plainly_said
from kpi.plain.wording import on_condition
from kpi.vocabulary import ClaimForm, Severity

_LESS = {Severity.HIGH: Severity.MEDIUM, Severity.MEDIUM: Severity.LOW}


def is_sure(indicator: Indicator, said: Claim | Evidence) -> bool:
    """Tell whether a claim or a sentence is sure to be of an indicator as it is now."""
    if isinstance(said, Claim) and said.form is not ClaimForm.TEXT:
        return True
    words = said.evidence.printed if isinstance(said, Claim) else said.printed
    return is_plainly_said(words, f"{indicator.name} {indicator.group or ''}")


def weighed(severity: Severity, label: str, question: str, *, sure: bool) -> tuple[Severity, str]:
    """Return how much a contradiction matters, and what to ask about it.

    Args:
        severity: How much it matters where it is sure that the measure is meant.
        label: The indicator, as it is named in a sentence.
        question: What is asked then.
        sure: Whether it is.
    """
    if sure or severity not in _LESS:
        return severity, question
    asked = on_condition(f"that is said of {label} as it is now", question)
    return _LESS[severity], asked
