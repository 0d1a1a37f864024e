"""The literal side of the target that a rating names: the number is above it, or below.

Where lower is better, "above target" is said of a larger number and of a better one. A rate that
"exceeds the target" is above it, too; performance that exceeds it is better.
"""

from __future__ import annotations

import re

from kpi.phrases.doers import DOER
from kpi.vocabulary import Side, State
from parsing.language.claim_leads import Lead
from parsing.language.claim_words import Form, Phrase

_EXCEEDS = re.compile(r"\bexceed", re.I)
_DOER = re.compile(rf"\b{DOER}\b", re.I)


def literal_side(phrase: Phrase, lead: Lead, text: str) -> Side | None:
    """Return the side that a phrase names with the words before it; None where it names none.

    Args:
        phrase: A rating phrase of the sentence.
        lead: The words before it.
        text: The sentence.
    """
    before = text[: phrase.start - lead.length]
    if lead.negated != lead.no_longer:
        return _turned(phrase, lead, before)
    if phrase.side or phrase.state is not State.EXCEEDING:
        return phrase.side
    told = lead.finite if phrase.form is Form.PASSIVE else before.strip()
    literal = _EXCEEDS.search(text, phrase.start, phrase.end) and told
    return Side.ABOVE if literal and not _DOER.search(before) else None


def _turned(phrase: Phrase, lead: Lead, before: str) -> Side | None:
    """Return the side that "not below" or "no longer above" comes to."""
    if phrase.side is Side.BELOW:
        return Side.ABOVE if lead.no_longer or not _DOER.search(before) else None
    return Side.BELOW if phrase.side is Side.ABOVE and lead.no_longer else None
