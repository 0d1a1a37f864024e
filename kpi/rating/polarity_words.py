"""What the plain words of a name say about which way is good (findings.md §1).

The first rule that fits decides; a negation before the words turns them round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kpi.rating.polarity_rules import LENGTH, RULES
from kpi.vocabulary import Polarity

_COMPILED = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), way) for words, way in RULES)

_CASES = re.compile(
    r"complaints?|crimes?|offen[cs]es?|burglar\w+|robber\w+|fires|deaths?|accidents?|fly-?tips?|"
    r"infections?|falls|homeless\w*|faults?|defects?|potholes?|breach\w*|[\w-]+ times?",
    re.IGNORECASE,
)
_A_LENGTH = re.compile(rf"\b{LENGTH}\b", re.IGNORECASE)
# "No. of visits" counts; it denies nothing.
# "Non-urgent repairs completed" denies the urgency alone.
_NEGATION = re.compile(
    r"\b(?:(?:not|never|without|no(?!\.| of\b))[\s-]+(?:\S+\s+){0,4}|non[\s-]+)$", re.I
)

_CONTESTED = re.compile(
    r"^\W*(?:rate|number|no\.?|total)\b.*"
    r"\b(?:(?:child )?protection|cp|child in need|cin|looked[ -]after|in care|cla|lac)\b",
    re.IGNORECASE,
)

_TURNED = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a name that tell which way is good, or that it is contested."""

    polarity: Polarity | None = None
    words: str = ""
    contested: bool = False

    def of_share(self) -> NameWords:
        """Return what they tell of a share: what of the complaints it is a share of is not said.

        "Complaints: 71%" may be those answered in time as well as those upheld, and "response
        times" are met or not.
        """
        cases = self.polarity is Polarity.LOWER and _CASES.fullmatch(self.words)
        return NameWords() if cases else self

    def of_length(self) -> NameWords:
        """Return what they tell of a figure that is itself a length of time.

        More cases "within three days" is better; more days are not.
        """
        prompt = self.polarity is Polarity.HIGHER and _A_LENGTH.search(self.words)
        return replace(self, polarity=Polarity.LOWER) if prompt else self


@lru_cache(maxsize=4096)
def read_name(name: str) -> NameWords:
    """Say what the plain words of a name tell; a contested name tells nothing."""
    for pattern, polarity in _COMPILED:
        match = pattern.search(name)
        if match is None:
            continue
        if polarity is Polarity.UNKNOWN:
            return NameWords()
        denied = _NEGATION.search(name[: match.start()])
        if denied is None:
            return NameWords(polarity, match.group())
        if pattern.search(name, match.end()):
            return NameWords()  # "not dealt with by …, that are dealt with in 3 days"
        return NameWords(_TURNED[polarity], f"{denied.group()}{match.group()}")
    return NameWords(contested=_CONTESTED.search(name) is not None)
