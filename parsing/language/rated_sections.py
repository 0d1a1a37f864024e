"""Sentences that rate all that is told under a heading, each measure of which then needs none.

The measures in this section did not meet their targets.
The indicators described below have met or exceeded their targets for the quarter.
"""

from __future__ import annotations

import re

from parsing.language.sentences import sentences

_THESE = (
    r"(?:^\W*|\b(?:the|all|these|those|following)\s+)(?:(?:key|performance)\s+)*"
    r"(?:measures|indicators|k?pis|metrics|areas|services)\b[^.;:]{0,50}?"
    r"\b(?:(?:in|under|of)\s+this\s+(?:section|part|heading)|(?:below|that\s+follow))\b"
)
_TARGETS = r"(?:\s+(?:all\s+(?:of\s+)?)?(?:the|their|our|its))?\s+targets?"
_SAID = (
    rf"(?P<missed>not\s+(?:yet\s+)?(?:met|meet|achieved?|hit|reached|reach){_TARGETS}"
    rf"|missed{_TARGETS}|(?:(?:just|slightly|narrowly|marginally|a\s+little)\s+)?(?:below|off){_TARGETS})"
    rf"|(?P<met>(?:met|achieved|on|at|exceeded|exceeding|meeting)(?:\s+or\s+(?:met|exceeded|exceeding|above|better\s+than))?{_TARGETS})"
    r"|rated\s+(?:as\s+)?(?P<colour>red|amber|green)\b"
)
_RATED = re.compile(rf"{_THESE}[^.;:]{{0,30}}?\b(?:{_SAID})", re.I)
_PLANS = re.compile(
    r"\b(?:will|would|should|expected|if|some|most|none|neither|few|several|only|not\s+all|half|many|"
    r"(?:one|two|three|four|five|six|\d+|each)\s+of)\b",
    re.I,
)


def section_rating(text: str) -> tuple[int, int] | None:
    """Return where a paragraph rates everything under its heading, or None.

    What is said of some of it, or of what is to come, rates nothing.
    """
    for start, end in sentences(text):
        found = _RATED.search(text, start, end)
        if found and not _PLANS.search(text, start, found.end()):
            return found.span(found.lastgroup or 0)
    return None
