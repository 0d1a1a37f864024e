"""Which way is good by the words round a target: "at least 65%", "45 or fewer", "≤ 5 days"."""

from __future__ import annotations

import re
from functools import lru_cache

from kpi.vocabulary import Polarity

_NUMBER = r"[£€$]?\d[\d,]*(?:\.\d+)?"
_MORE = (
    r"at least|(?:a )?min(?:imum)?(?: of)?:?|(?:no|not) (?:less|fewer|lower) than|"
    r"(?<!no )(?<!not )(?:more|greater|higher) than|(?:at or )?(?:over|above)|≥|>=?|⩾"
)
_LESS = (
    r"at most|(?:a )?max(?:imum)?(?: of)?:?|(?:no|not) (?:more|greater|higher|longer) than|"
    r"not to exceed|(?<!no )(?<!not )(?:less|fewer|lower|shorter) than|(?:at or )?(?:under|below)|"
    r"up to|≤|<=?|⩽"
)
_OR_MORE = r"(?:or|and) (?:more|above|over|higher|greater)|minimum\b|(?<=[%(])\s?min\b"
_OR_LESS = r"(?:or|and) (?:less|fewer|below|under|lower|sooner)|max(?:imum)?\b"
_LENGTH = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working |calendar )?days?|weeks?|months?)"
)

# A change to be made ("at least 5% lower than last year") is not the level of the measure.
_CHANGE = re.compile(r"\b(?:reduc|increas|decreas|improv|chang|growth|than (?:last|the|in))", re.I)

_ROWS: tuple[tuple[re.Pattern[str], Polarity], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), polarity)
    for pattern, polarity in (
        (rf"(?:^|(?<=\s)|(?<=\())(?:{_MORE})(?=\s?{_NUMBER})", Polarity.HIGHER),
        (rf"(?:^|(?<=\s)|(?<=\())(?:{_LESS})(?=\s?{_NUMBER})", Polarity.LOWER),
        (rf"(?<=\d)(?:[^\d.;]{{0,16}}?\W)?(?:{_OR_MORE})", Polarity.HIGHER),
        (rf"(?<=\d)(?:[^\d.;]{{0,16}}?\W)?(?:{_OR_LESS})", Polarity.LOWER),
        (r"(?<=[\d%])\+(?!\s?[\d/–-])", Polarity.HIGHER),
        (rf"\bwithin(?=\s{_NUMBER}\s?{_LENGTH}\b)", Polarity.LOWER),
    )
)


@lru_cache(maxsize=4096)
def read_target_words(printed: str) -> Polarity | None:
    """Say which way is good by a target as printed; None where no word or sign of it tells.

    Nor do words of both kinds ("at least 90%, no more than 95%"), or those of a change.
    """
    text = " ".join(printed.split())
    if _CHANGE.search(text):
        return None
    ways = {polarity for pattern, polarity in _ROWS if pattern.search(text)}
    return ways.pop() if len(ways) == 1 else None
