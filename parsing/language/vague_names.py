"""Names that do not say what is measured: "At the end of December the figure", "Overall"."""

from __future__ import annotations

import re

from parsing.language.periods import find_periods

_SAYS_NOTHING = re.compile(
    r"\b(?:the|an?|at|by|in|of|on|for|to|as|and|or|is|was|were|it|its|this|these|that|those|which|we|our|"
    r"end|start|beginning|during|over|since|between|from|up|date|months?|quarters?|years?|weeks?|"
    r"monthly|quarterly|annual(?:ly)?|yearly|current(?:ly)?|latest|previous|last|same|period|now|then|"
    r"figures?|numbers?|rates?|percentages?|per\s*cent|proportion|share|totals?|averages?|overall|"
    r"key|headline|kpis?|pis?|performance|results?|outturns?|actuals?|targets?|values?|scores?|levels?|measures?|indicators?|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|"
    r"however|compared|with|against|than|off|near|above|below|within|met|missed|exceed(?:ed|ing)|"
    r"green|amber|red|tolerances?|are|been|have|has|not|fully|partly|partially|achiev(?:ed|ing)|meeting)\b|%",
    re.IGNORECASE,
)
# What entitles a paper: "Corporate performance and budget monitoring: Quarter 3".
_ENTITLES = re.compile(r"\b(?:monitoring|report|update|scorecard|dashboard)\b", re.I)
_KINDS = re.compile(
    r"\b(?:corporate|council|business|financ(?:e|ial)|revenue|budget|capital|strategic|service|plan|"
    r"delivery|progress|annual)\b",
    re.I,
)
# "Into AB1", "and CH3", "a year after that".
_NO_NAME = re.compile(
    r"(?:(?:into|and|or|to|from|with|of|for|in|at)\s+)+[A-Z]{1,4}\s?\d{1,4}|"
    r"an?\s+(?:year|month|week|quarter)\s+(?:after|before|later|earlier)\b.*",
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def goes_on(name: str) -> bool:
    """Tell the end of a sentence about something else from a name: "AB3 into AB1" has none."""
    return _NO_NAME.fullmatch(name.strip(" .")) is not None


def names_nothing(name: str) -> bool:
    """Tell whether a name holds words of time and counting alone, or entitles a report.

    Args:
        name: As printed, on one line.
    """
    if goes_on(name):
        return True
    for period in reversed(find_periods(name)):
        name = f"{name[: period.start]} {name[period.end :]}"
    if _ENTITLES.search(name):
        name = _KINDS.sub(" ", _ENTITLES.sub(" ", name))
    return _LETTERS.search(_SAYS_NOTHING.sub(" ", name)) is None
