"""The phrases that say for how many periods running something has been so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kpi.model import Period

_ORDINALS = {
    **{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12},
}
_CARDINALS = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12},
}
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_SPAN = r"(?P<span>month|quarter|year|period|report)"
_RUNNING = r"(?:in a row|running|in succession|consecutively|on the trot|straight)"
_IN_TURN = r"(?:consecutive|successive)"
_NTH = rf"(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:nd|rd|th))"
_MANY = rf"(?P<many>{'|'.join(_CARDINALS)}|\d{{1,2}})"
_STREAKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NTH} {_IN_TURN} (?:\w+ )?{_SPAN}\b",
        rf"\b{_NTH} {_SPAN} {_RUNNING}\b",
        rf"\b{_MANY} {_IN_TURN} (?:\w+ )?{_SPAN}s\b",
        rf"\b{_MANY} {_SPAN}s {_RUNNING}\b",
        rf"\b(?:in|for|during) (?:each|every one|all) (?:of )?the (?:last|past) {_MANY} {_SPAN}s\b",
        rf"\b(?:been|was|were|remained) (?:[\w%]+ ){{1,4}}(?:for|in|over|during) the (?:last|past) "
        rf"{_MANY} {_SPAN}s\b",
    )
)


@dataclass(frozen=True, slots=True)
class Streak:
    """For how many periods running something is said to have been so, the last one included."""

    periods: int
    words: str


@lru_cache(maxsize=4096)
def read_streak(sentence: str, now: Period) -> Streak | None:
    """Return the run of periods that a sentence speaks of, or None.

    Args:
        sentence: As printed.
        now: The period of the report, the last of the run; a run of other spans is not read.
    """
    match = next((m for m in (p.search(sentence) for p in _STREAKS) if m), None)
    if match is None:
        return None
    span = match["span"].lower()
    if span in _MONTHS_OF and _MONTHS_OF[span] != now.months:
        return None
    groups = match.groupdict()
    word = (groups.get("nth") or groups.get("many") or "").lower()
    known = {**_ORDINALS, **_CARDINALS}
    number = known[word] if word in known else int(re.sub(r"\D", "", word))
    return Streak(number, match.group()) if number > 1 else None
