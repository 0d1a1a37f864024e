"""A rating in brackets behind a figure: "81% (not met)", "22 days (achieved)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kpi.vocabulary import ClaimForm, State
from parsing.language.status import states_of_words

_DONE = r"(?:met|achieved)"
_BEHIND_A_FIGURE = re.compile(
    r"\d[^\d()\[\].;:]{0,60}[(\[]\s*(?P<said>(?:target\s+)?(?:(?:not\s+(?:yet\s+)?)?"
    rf"{_DONE}|(?:narrowly\s+|just\s+)?missed|unmet|exceeded)"
    r"|(?:on|off)[\s-](?:target|track)|(?:with)?in\s+tolerance|outside\s+(?:of\s+)?tolerance)\s*[)\]]",
    re.I,
)
Stated = tuple[int, int, tuple[State, ...], ClaimForm]


def bracketed_ratings(text: str) -> Iterator[Stated]:
    """Yield where a bracket behind a figure rates it, and what it states; offsets into the text."""
    for found in _BEHIND_A_FIGURE.finditer(text):
        if said := states_of_words(found["said"]):
            yield found.start("said"), found.end("said"), *said


def bracketed_rating(text: str) -> Stated | None:
    """Return the one rating in brackets of a text, or None where there is none, or several."""
    found = list(bracketed_ratings(text))
    return found[0] if len(found) == 1 else None
