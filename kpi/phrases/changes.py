"""The phrases that a claim may hold beyond its rating: sizes of change, news of any movement.

A phrase that is hedged ("almost doubled"), or that speaks of a target or of somebody else, is left
alone: nothing is read into it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kpi.model import Quantity
from kpi.phrases.months import MONTH
from kpi.phrases.sizes import HEDGED, NUMBER, UNIT, Measured, Size, size_in

_NOUNS = r"(?:increase|rise|fall|decrease|drop|reduction|improvement|decline|gain|growth|change)"
_VERBS = (
    r"(?:increas|ris|fall|decreas|drop|reduc|improv|declin|grow|worsen|deteriorat|climb|jump|dip|slip|shrink|contract)\w*"
    r"|rose|fell|grew|shrank|shrunk"
)
_AFTER = r"(?!\w|[.,]\d|\s*(?:of|out of)\b)"
_SIZES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NOUNS}\s+(?:of|was|is)\s+{NUMBER}{UNIT}?{_AFTER}",
        rf"\b(?:{_VERBS})\s+(?:slightly\s+|further\s+)?by\s+{NUMBER}{UNIT}?{_AFTER}",
        rf"\b(?:up|down)\s+(?:by\s+)?{NUMBER}{UNIT}{_AFTER}",
        rf"\b{NUMBER}{UNIT}\s+(?:higher|lower|more|less|fewer|better|worse)\s+than\b",
        rf"\b{NUMBER}{UNIT}[\s-]+{_NOUNS}\b",
        rf"\b(?:{_VERBS})\s+{NUMBER}{UNIT}{_AFTER}",
        rf"\b{NUMBER}{UNIT}\s+(?:(?:up|down) on|above that of|below that of)\b",
    )
)
_FACTORS = {
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
}
_HALF = re.compile(r"half|halv", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?P<word>doubled|trebled|tripled|halved|doubling|halving|two-?fold|"
    r"(?:twice|half) (?:that|as many|as much|(?:of )?what)|"
    r"(?:double|half) (?:that|what|the (?:previous )?(?:figure|number))|"
    r"(?:fell|fallen|dropped|decreased|reduced|cut|down) (?:by|in) half(?! an?\b))\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"^\s*(?:in\s+(?!(?:the|a|one) (?:month|quarter|year|period)|this\b|last\b|20\d\d|Q\d|"
    rf"{MONTH.replace('?P<month>', '?:')})\w|"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|staff|posts?|per\b|million|thousand|[mk]\b))",
    re.IGNORECASE,
)
_THE_FIGURE = re.compile(
    r"^(?:this|that|it|which|performance|the (?:figure|rate|percentage|result|measure|total|"
    r"number|value|proportion|count|increase|rise|fall|decrease|drop|reduction)(?! of\b)|"
    rf"(?:{MONTH.replace('?P<month>', '?:')}(?: \d{{4}})?|this (?:month|quarter|year))[’']s "
    r"(?:figure|rate|result|total|number|value)|"
    r"there (?:was|is|are|has been)|(?:twice|half) as|"
    rf"an? (?:[\w-]+ ){{0,2}}?(?:{_NOUNS}|doubling|halving|\d[\d.,]*)|"
    r"(?:compared with|since) [A-Z]\w+ \d{4},? (?:the|this|it))\b",
    re.IGNORECASE,
)
_OF_TARGET = re.compile(r"^[^.;,]{0,25}\btarget|^\s*(?:above|below|short)\b", re.IGNORECASE)
_THE_NUMBER = re.compile(
    r"^(?:the )?(?:numbers?|volumes?|output|throughput|totals?)\b(?! of\b)", re.IGNORECASE
)
OF_OTHERS = re.compile(
    r"\bannual|\bbaseline|\bnational|\bEngland|\bneighbour|\baverage of|"
    r"\bif\b|\bwould\b|\bwas expected|\bin the past\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?:{_VERBS}|{_NOUNS}s?|(?:went|gone|come|came|is|are|was|were) (?:up|down)|"
    r"(?:up|down) (?:from|to|by|on)|higher|lower|(?:un)?chang\w*|stable|steady|maintain\w*|"
    r"remain\w*|same as|climb\w*|slip\w*|double\w*|halved)\b",
    re.IGNORECASE,
)
_VERY_SAME = re.compile(
    r"\bunchanged\b|\bno change\b|\b(?:not|n[’']t) (?:changed?|moved?|altered)\b|"
    r"\bidentical\b|\b(?:match(?:ed|es)|equals)\b|\b(?:exactly|precisely) what it was\b|"
    r"\b(?:remain\w*|stay\w*|is|was|are|were|been|exactly|precisely) (?:exactly |precisely )?"
    r"(?:the )?same\b|\bthe same (?:as|level)\b",
    re.IGNORECASE,
)
_MORE_OR_LESS = re.compile(
    r"\b(?:broadly|relatively|largely|almost|virtually|practically|essentially|fairly|roughly|"
    r"generally|much|about|nearly|mostly|mainly|effectively|statistically|significant\w*|"
    r"similar\w*|more or less|rating|status|order|rank\w*|position|quartile)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_RULES = r"(?:targets?|tolerances?|thresholds?|bands?)"
_REVISED = (
    r"(?:chang|revis|mov|rais|lower|increas|decreas|reduc|tighten|relax|correct|misprint|updat|"
    r"review|amend|adjust|re-?set|stretch|alter|agreed)\w*"
)
_NEW_RULES = re.compile(
    rf"\b{_RULES}\s+(?:[\w-]+\s+){{0,8}}?(?:been|be|was|were|is|are)\s+(?:[\w-]+\s+)?{_REVISED}\b|"
    rf"\b{_REVISED}\s+(?:(?:the|its|our|this|a|to)\s+)*{_RULES}\b|"
    rf"\bnew\s+(?:\w+\s+)?{_RULES}\b|"
    rf"\b{_RULES}\s+(?:(?:has|have)\s+)?(?:{_REVISED}|was (?:previously|formerly)|"
    r"(?:gone|went|come|came) (?:up|down))\b|"
    rf"\b{_RULES}\b[^.]*\bwas [\d.,%£]+ (?:last|the previous) year\b|"
    rf"\b(?:earlier|previous|former|old)\s+{_RULES}\b|"
    rf"\b{_RULES}\b[^.;]*\b(?:formerly|previously|(?:re-?)?profiled|[\d%] before)\b",
    re.IGNORECASE,
)


_PROVISIONAL = re.compile(
    r"\b(?:data|figures?|results?|outturns?|returns?)\b[^.;]*\b(?:yet|still|awaiting|remains?|subject)\b[^.;]*"
    r"\b(?:agree[dm]\w*|confirm\w*|validat\w*|verif\w*|finalised|signed off|collated)\b",
    re.IGNORECASE,
)


def is_provisional(sentence: str) -> bool:
    """Say whether a sentence says that the figures are yet to be agreed."""
    return _PROVISIONAL.search(sentence) is not None


@lru_cache(maxsize=4096)
def read_size(sentence: str) -> Size | None:
    """Return the size of change that a sentence states, or None.

    None too where it is hedged, is measured from the target, or from a time that is not named.
    """
    for pattern in _SIZES:
        match = pattern.search(sentence)
        if match and not _is_loose(sentence, match):
            return size_in(match)
    match = _TIMES.search(sentence)
    if match is None or _is_loose(sentence, match):
        return None
    half = _HALF.search(match["word"]) is not None
    factor = _FACTORS.get(match["word"].lower(), Decimal("0.5") if half else Decimal(2))
    return Size(Quantity(match["word"], factor, 1), Measured.TIMES, match.group())


def tells_of_movement(sentence: str) -> bool:
    """Say whether a sentence says anything about a figure's going up, down or nowhere."""
    return _MOVED.search(sentence) is not None


def says_the_very_same(sentence: str) -> bool:
    """Say whether a sentence says that a figure did not move at all, and not "broadly stable".

    The words of a cell alone ("No change") may stand for a range, or for another time.
    """
    exact = _VERY_SAME.search(sentence) is not None and _MORE_OR_LESS.search(sentence) is None
    return exact and len(sentence.split()) >= _FEWEST_WORDS


def tells_of_new_rules(sentence: str) -> bool:
    """Say whether a sentence says that a target or a tolerance has been changed."""
    return _NEW_RULES.search(sentence) is not None


def tells_of_both(sentence: str, old: str, new: str) -> bool:
    """Say whether a sentence about a target or a tolerance gives it as it was and as it is."""
    both = (re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", sentence) for one in (old, new))
    return re.search(rf"\b{_RULES}\b", sentence, re.IGNORECASE) is not None and all(both)


def speaks_of_the_figure(sentence: str) -> bool:
    """Say whether a sentence begins with the measure itself: "This is", "The rate has"."""
    return _THE_FIGURE.search(sentence.strip()) is not None


def speaks_of_numbers(sentence: str) -> bool:
    """Say whether a sentence begins with a count that is not named: "Numbers", "Output"."""
    return _THE_NUMBER.search(sentence.strip()) is not None


def speaks_of_others(sentence: str) -> bool:
    """Say whether a sentence speaks of another body, of a baseline, or of what might be."""
    return OF_OTHERS.search(sentence) is not None


def _is_loose(sentence: str, match: re.Match[str]) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    inside = (
        match.group()[: match.start("number") - match.start()]
        if "number" in match.re.groupindex
        else ""
    )
    hedged = HEDGED.search(before) or HEDGED.search(inside)
    return bool(hedged or _OF_TARGET.search(after) or _OF_SOMETHING.search(after))
