"""The phrases that foretell a target missed: "unlikely to be met", "forecast to fall short"."""

from __future__ import annotations

import re

_TARGET = re.compile(r"\btargets?\b", re.IGNORECASE)
_MEET = r"(?:meet|met|achiev\w+|reach\w*|hit|exceed\w*|attain\w*)"
_FORETOLD = r"(?:expected|anticipated|forecast|likely|predicted|projected)"
_DOUBTED = re.compile(
    rf"\b(?:unlikely|doubtful|not (?:now )?(?:be )?{_FORETOLD}|no longer {_FORETOLD}|"
    r"(?:do|does) not (?:now )?(?:expect|anticipate)|will not|won[’']t)\b"
    rf"[^.;]*\b{_MEET}\b",
    re.IGNORECASE,
)
_FEARED = re.compile(
    rf"\b(?:expect\w*|anticipat\w*|forecast\w*|predict\w*|project\w*|likely|risk)\b[^.;]*"
    rf"\b(?:miss\w*|below|under|short|not (?:be )?{_MEET})\b|\btarget is (?:now )?at risk\b",
    re.IGNORECASE,
)
_ON_A_CONDITION = re.compile(
    r"\b(?:next (?:financial )?(?:year|quarter|month)|if|unless|were|without|would|whether)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:national\w*|regional\w*|England|neighbour\w*|other (?:councils|authorities))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no (?:reason|risk|suggestion)|nothing)\b", re.IGNORECASE)


def foretells_a_miss(sentence: str) -> bool:
    """Say whether a sentence expects the target of this year to be missed, on no condition."""
    if not _TARGET.search(sentence) or _OF_OTHERS.search(sentence):
        return False
    if _ON_A_CONDITION.search(sentence) or _DENIED.search(sentence):
        return False
    return bool(_DOUBTED.search(sentence) or _FEARED.search(sentence))
