"""Sentences that say why there is no figure: "unable to report", "data is not yet available"."""

from __future__ import annotations

import re

from parsing.language import claim_guards as guards

_DATA = (
    r"(?:data|figures?|information|results?|outturns?|performance|(?:this|the)\s(?:measure|indicator|kpi|figure)|it|"
    r"update|return)"
)
_ADVERBS = (
    r"(?:(?:currently|yet|been|still|being|made|therefore|presently|also|at\spresent)\s){0,3}"
)
_STILL_OPEN = (
    r"(?=\s(?:this|for\sthis|at|until|yet|in|for\sthe|due|as|because|currently|by\sthe)\b"
    r"|\s?[.,;)]|\s?$)"
)
_SAID = re.compile(
    r"(?<![\w-])(?:"
    r"(?:unable|not\s(?:currently\s)?able|not\s(?:currently\s)?possible)\sto\s(?:report|provide|produce|supply|calculate)\b"
    r"(?=\s(?:on\s)?(?:this|the|these|a|an|any|data|figures?|performance|against|until|in|for)\b|\s?[.,;]|\s?$)"
    rf"|(?:cannot|can\snot|could\snot)\s{_ADVERBS}be\s(?:reported|calculated|provided|measured)\b"
    rf"|{_DATA}\b(?:\s(?!by\b)[\w/’'-]+){{0,6}}?\s(?:is|are|was|were|has|have)\s(?:not\s{_ADVERBS}available|{_ADVERBS}"
    rf"(?:unavailable|awaited|not\s{_ADVERBS}available))\b"
    rf"|{_DATA}\s(?:not\s(?:yet\s|currently\s)?available|unavailable|awaited)\b"
    rf"|no\s(?:data|figures?|information|results?|update|outturn)\s(?:(?:is|are|was|were|has|have)\s)?{_ADVERBS}"
    r"(?:available|reported|provided|received|recorded|collected|submitted|supplied)\b"
    rf"|(?:is|was|are|has)\snot\s{_ADVERBS}(?:reported|reportable|measured|collected){_STILL_OPEN}"
    rf"|(?:results?|figures?|outturns?|data)\s(?:is|are)\s(?:not\s(?:yet\s)?known|still\sbeing\s(?:collated|validated))\b"
    rf"|(?:data|information|figures?)\b(?:\s[\w/’'-]+){{0,5}}?\s(?:was|were|has|have)\snot\s{_ADVERBS}(?:received|supplied)\b"
    r"|will\snot\s(?:report|be\s(?:reported|available|known))\suntil\b"
    r"|no\s(?:data|figures?|results?)\scan\sbe\s(?:provided|reported|given|supplied)\b"
    r"|not\s(?:reported|measured)\s(?:this|for\sthis|until)\b|not\savailable\s(?:this|for\sthis)\b"
    r"|(?<!was\s)(?<!were\s)not\savailable\suntil\b"
    r"|^\W*(?:no\sdata|not\s(?:yet\s)?(?:available|reported)|data\sawaited|awaiting\sdata)(?=\W*$|\s(?:this|for|from|available)\b)"
    r")",
    re.I,
)
_FINAL = re.compile(
    r"\b(?:final|comparator|comparative|benchmark(?:ing)?|comparison|trend|historic(?:al)?)\b", re.I
)


def find_not_reported(text: str) -> list[tuple[int, int]]:
    """Return the span of the first words that say a sentence has no figure to report, if any.

    Args:
        text: A sentence, quoted names blanked.
    """
    found = _SAID.search(text)
    if not found or _FINAL.search(text):
        return []
    before, behind = guards.scope_before(text, found.start()), text[found.end() :]
    refused = (
        guards.is_of_others(before + found.group(), behind)
        or guards.is_earlier(before, behind, past=True)
        or text.lower().startswith(("if ", "where ", "when "))
    )
    return [] if refused else [found.span()]
