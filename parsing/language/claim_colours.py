"""Ratings that a sentence states as a colour: "is rated Amber", "RAG status: Green", "(red)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kpi.vocabulary import State

_COLOURS = {
    "green": State.MEETING,
    "amber": State.WITHIN_TOLERANCE,
    "red": State.OUTSIDE_TOLERANCE,
}
_COLOUR = r"(?P<colour>green|amber|red)"
_MARKED = r"(?P<colour>(?-i:Green|Amber|Red|GREEN|AMBER|RED))"
_ENDS = (
    r"(?!['’\w-]|\s?[/=]"
    r"|\s(?:or|to|and\s(?:green|amber|red)|if|when|where|means|indicates)\b)"
)
_STOPS = (
    r"(?=\s{0,2}(?:$|[.,;)(]|(?:and|but|for|this|against|as|due|because|with|in|at|rag|rated|status)"
    r"\b))"
)
_MOVED = (
    r"(?:moved|moves|changed|gone|turned|slipped|risen|improved|deteriorated|worsened|fallen|"
    r"dropped)"
)
_RATED = r"(?:result|outturn|indicator|measure|performance|status|rating|kpi|this)"
_COLOUR_PHRASES = tuple(
    re.compile(rf"(?<!\w){pattern}", re.I)
    for pattern in (
        r"(?P<begin>)(?:rag[\s-])?(?:(?:rated|graded|flagged)\s(?:as\s|at\s)?|(?:reported|shown|showing|recorded|class(?:ifi)?ed|marked|"
        r"assessed|scored|currently)\s(?:as|at)\s)(?:an?\s)?[\"'“\u2018]?"
        rf"{_COLOUR}{_ENDS}",
        r"(?P<begin>)(?:b?rag\s)?(?:status|rating)\s?(?:(?:is|was|remains|of|:|=|–|-|at)\s{0,2}){0,2}"
        rf"{_COLOUR}{_ENDS}",
        rf"(?P<begin>)b?rag\s?[:–-]\s?{_COLOUR}{_ENDS}",
        rf"(?:is|was|remains|now|currently|stays|still)\s(?P<begin>){_MARKED}{_ENDS}{_STOPS}",
        rf"(?:is|was|turned)\s(?:now\s)?(?P<begin>){_COLOUR}(?=\sfor\sthe\s\w+\s(?:time|quarter|month|year)\b)",
        rf"remain(?:s|ed)\sat\s(?P<begin>){_COLOUR}{_ENDS}{_STOPS}",
        rf"(?:target|limit|ceiling|standard)\sof\s\d[\d.,]*\s?(?:%|\w+)?,\swhich\s(?:is|was)\s(?P<begin>){_COLOUR}{_ENDS}{_STOPS}",
        rf"{_RATED}\s(?:is|was|remains|(?:has|have)\s(?:been|stayed|remained))\s(?:now\s|still\s)?(?P<begin>){_COLOUR}{_ENDS}{_STOPS}",
        rf"[(\[](?P<begin>){_MARKED}[)\]](?=\W*$)",
        rf"(?:\d\s?%?|\d\s\w+|\b(?:in|for)\s(?:q|quarter\s)[1-4])\s?[(\[](?:rated\s)?(?P<begin>){_COLOUR}[)\]](?=\W*$|[,;])",
        rf"[(\[](?:target(?:\sof)?:?\s)?\d[\d.,]*\s?(?:%|\w+)?[,;:–-]\s(?:rated\s)?(?P<begin>){_COLOUR}[)\]](?=\W*$|[,;])",
        rf"\btarget\b[^.;]{{0,30}}\d\s?(?:%|\w+)?\s?[–—-]\s(?P<begin>){_COLOUR}(?=\W*$)",
        rf"\btarget\b[^.;]{{0,30}}\d\s?(?:%|\w+)?\s[(\[](?P<begin>){_COLOUR}[)\]](?=\W*$)",
        rf"\d[\d.,]*\s?%?\s(?:target|limit|ceiling|standard)\s[(\[](?P<begin>){_COLOUR}[)\]](?=\W*$|[,;])",
        rf"\btarget\b[^.;\d]{{0,20}}\d[\d.,]*\s?(?:%|\w+)?,?\s(?:and|so)\s(?:(?:it|this|this\sone|performance)\s)?"
        rf"(?:is|was)\s(?:(?:now|therefore|still)\s)*(?P<begin>){_COLOUR}{_ENDS}{_STOPS}",
        rf"[–—-]\s{{1,2}}(?P<begin>){_MARKED}(?=\W*(?:\([^()]*\)\W*)?$)",
        rf"(?P<begin>){_MOVED}\sfrom\s(?:green|amber|red)\sto\s{_COLOUR}{_ENDS}",
    )
)


def find_colours(text: str) -> Iterator[tuple[int, int, State]]:
    """Yield where each colour that rates begins and ends in a sentence, and what it says."""
    for pattern in _COLOUR_PHRASES:
        for found in pattern.finditer(text):
            yield found.start("begin"), found.end(), _COLOURS[found["colour"].lower()]
