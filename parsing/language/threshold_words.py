"""Targets that are no number: none set, still to be set, or told in words."""

from __future__ import annotations

import re

from parsing.language.threshold_labels import Label, ThresholdKind
from parsing.language.threshold_links import Joint, Link

Span = tuple[int, int]

_UNSET = re.compile(
    r"(?:n\s?/\s?a|(?:(?:is|has|was)\s)?not\s(?:yet\s)?(?:been\s)?"
    r"(?:applicable|set|available|agreed|known|confirmed)"
    r"|tb[acd]|none(?:\sset)?|no\starget(?:\sset)?|data\sonly|info(?:rmation)?\sonly"
    r"|(?:for\s)?monitor(?:ing)?(?:\sonly)?|contextual|baseline(?:\syear)?|track(?:ing|er)?\sonly"
    r"|(?:(?:is|still)\s)?to\sbe\s(?:confirmed|agreed|set|determined|established|decided)"
    r"|under\sreview)(?!\w)",
    re.I,
)
_NO = re.compile(r"\bno\s{1,2}$", re.I)
_NO_BEHIND = re.compile(r"(?:\s(?:has|is|was|been|yet|currently)){0,3}\s(?:set|agreed)\b", re.I)
_WORDS = re.compile(r"[A-Za-z][^|;()\n•]{2,60}?(?=\s{0,3}(?:$|[|;()\n•]|\.(?:\s|$)))")
_A_RATING = re.compile(
    r"(?:(?:was|is|has|been|currently|still|not)\s){0,3}(?:met|miss|achiev|exceed|hit|on\st|(?:above|below)\st)",
    re.I,
)
_MOST_WORDS = 8


def none_set(text: str, label: Label) -> Span | None:
    """Return the span of "No target", "no target has been set", or None."""
    said = _NO.search(label.before)
    if not said or label.kind is not ThresholdKind.TARGET or label.everyday:
        return None
    named = _NO_BEHIND.match(text, label.end)
    start = label.start - len(label.before) + said.start()
    return start, named.end() if named else label.end


def unset(text: str, joint: Joint) -> Span | None:
    """Return the span of the words that say it is not set ("N/A", "TBC", "Data only")."""
    said = _UNSET.match(text, joint.end)
    return said.span() if said and joint.link not in (Link.OF, Link.BRACKET) else None


def in_words(text: str, start: int, following: int) -> Span | None:
    """Return the span of a target in words; "Target: not met" is a rating and no target.

    Args:
        text: The line.
        start: Where the words begin.
        following: Where the next label begins.
    """
    said = _WORDS.match(text[:following], start)
    if not said or _A_RATING.match(said.group()) or len(said.group().split()) > _MOST_WORDS:
        return None
    return said.span()
