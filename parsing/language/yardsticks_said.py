"""What a sentence says a figure is held to, in any words: "the 98% the contract requires".

    a target of 95%            Ceiling: 5%              (SLA 13 weeks)        the 450 kg ceiling
    we had hoped for 50%       should take no more than 20 days              the 140 planned
    95% is expected            no more than 40 households should be …

Such words mean much else. They set a yardstick only where a figure of the same kind is told beside
them; who reads them must find that figure (`parsing.meaning.held_figures`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpi.model import Quantity
from kpi.vocabulary import BandForm
from parsing.language.set_aside import TIME_LIMIT, find_asides
from parsing.language.threshold_amounts import Amount, Numbers, read_amount

_LABEL = (
    r"(?:targets?|tgts?|goals?|aims?|objectives?|ambitions?|aspirations?|expectations?|asks?|standards?|stds?|duty|carbon\s+budget|requirements?|(?<!corporate\s)(?<!local\s)plans?|"
    r"planned|trajectory|profiles?|yardsticks?|thresholds?|ceilings?|floor|caps?|limits?|maximums?|minimums?|max|min|SLAs?|"
    r"pledges?|promises?|commitments?|benchmark(?=\s+of))"
)
_DONE = (
    r"(?:required(?!\s+standards?\b)|expected|asked(?:\s+(?:for|of\s+us))?(?!\s+of\b)|wanted|aimed\s+(?:for|at)|hoped(?:\s+for)?|looked\s+for|called\s+for|promised|pledged|targeted|"
    r"planned(?:\s+for)?|envisaged|stipulated|specified|demanded|sought|budgeted(?:\s+for)?|allowed\s+for|needed|committed\s+to|profiled|programmed|intended)"
)
_DOES = (
    r"(?:requires?|expects?|asks?(?:\s+for)?|wants?|aims?\s+(?:for|at)|hopes?\s+for|looks?\s+for|calls?\s+for|promises?|pledges?|"
    r"stipulates?|specif(?:y|ies)|demands?|seeks?|allows?\s+for|sets?|strives?\s+for)"
)
_DOING = r"(?:(?:looking|aiming|asking|hoping|planning|calling)\s+for|striving(?:\s+for)?)"
_WHO = (
    r"(?:(?!(?:of|were|was|are|is|in|had|have|has|and|but|or|which|that|for|to|more|less|fewer)\b)[\w’'&-]+\s+"
    r"(?:(?!(?:and|but|were|was|are|is|which|that)\b)[\w’'&-]+\s+){0,6}?)"
)
_FILL = r"(?:(?!(?:and|but|which|because|is|was|are|were|has)\b)[\w’'-]+,?\s+|\(\s?){0,9}?"
_LINK = (
    r"(?:\s*(?:[:=–—-]|\()\s*"
    r"|,?\s+(?:which\s+)?(?:of|is|was|are|were|had\s+been|being|remains?|remained|stands?\s+at|stood\s+at)\s+"
    r"(?:(?:still|now|also|currently|set|at|to|be|not|exceed|stay|keep|have|reach|achieve|do|this|it|just|an?|for)\s+)*"
    r"|,?\s+(?:at|for|in|by|set|approved|agreed|adopted|required|given|issued)\s+(?:[^.;:,()\d]|(?:19|20)\d\d){3,70}?\s+"
    r"(?:(?:is|was|are|were|of)\s+(?:to\s+be\s+)?|[–-]\s+)"
    r"|,?\s+(?:which\s+)?(?:has\s+been|was|is)\s+(?:raised|lowered|increased|reduced|revised|moved|cut|changed)\s+(?:up\s+|down\s+)?(?:from\s+[\d.,]+\s?%?\s+)?to\s+"
    r"|,\s+at\s+|,?\s+(?:for|in)\s+[^.;:,()\d]{3,50}?,\s+"
    r"|\s+)"
)
# What leads to the amount that begins where it ends; the firmest first.
_LEADS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\w-]){_LABEL}{_LINK}$",
        rf"\b(?:we|who|it|they|{_WHO})\s*(?:(?:had|have|has|was|were|is|are)\s+(?:also\s+|originally\s+)?)?"
        rf"(?:{_DONE}|{_DOES}|{_DOING}|(?:policy|charter|plan|contract|agreement|procedure)\s+(?:says?|said)|aim(?:ed|ing|s)?\s+to|hop(?:e|ed|ing)\s+to|intend(?:ed|s)?\s+to|expected\s+to|set\s+out\s+to|planned\s+to|seeks?\s+to|said(?!\s+that\s+(?!we\b))|committed\s+to|"
        rf"(?:would|should)\s+(?:like|want|wish))\s+{_FILL}$",
        rf"\b(?:we|they)[’']d\s+(?:like|want)\s+to\s+{_FILL}$",
        rf"\b(?:should|ought\s+to|must|(?:is|was|are|were|had)\s+to(?:\s+be)?|required\s+to)\s+{_FILL}$",
    )
)
# What follows the amount, with its unit, where it stands first.
_BEHIND = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"[\s-]+(?:(?!(?:and|of|in|on|at|to|by|for|from|were|was|are|is|when|where|while|whereas|against|with|than|v|vs|versus|the|our|its|above|below|but)\b)[a-z-]+\s+){{0,3}}?{_LABEL}\b(?!\s*(?:(?:of|at|is|was)\b|[:(–-])?\s*[£\d])",
        rf"\s+(?:is|was|are|were|being)\s+(?:(?:still|also)\s+)?(?:the|our|its|their|a)\s+(?:[\w-]+\s+){{0,2}}?{_LABEL}\b",
        rf"\s+(?:is|was|are|were|had\s+been|have\s+been|has\s+been)\s+(?:what\s+(?:we|they)\s+{_DOES}|{_DONE}|set|agreed)\b",
    )
)
# … and likewise, only where "the", "our" or the like opens it: "the 98% the contract requires".
_BEHIND_ITS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\s+(?:(?:that|which|for\s+which)\s+)?(?:{_WHO})?(?:(?:had|have|has|was|were|is|are)\s+)?(?:been\s+)?"
        rf"(?:{_DONE}|set|agreed|due|{_DOES}|{_DOING}|(?:would|should)\s+(?:like|want))\b",
        r"\s+(?:set\s+out\s+)?in\s+(?:our|the|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?:plan|agreement|contract|SLA|strategy|charter|policy|"
        r"specification|programme)\b",
    )
)
_ITS = re.compile(r"\b(?:the|our|its|their|an?)\s+(?:(?:full|whole|initial)\s+)?$", re.I)
_MOST = re.compile(
    r"^\W*(?:no(?:t)?\s+(?:more|fewer|less|longer)\s+than|at\s+(?:most|least)|up\s+to)\s+", re.I
)
_SHOULD = re.compile(r"\s+(?:[\w’'-]+\s+){0,8}?(?:should|must|may|ought)\b", re.I)
_OTHER_TIME = re.compile(
    r"\b(?:next|last|previous|following|future|original|old|former|prior)\s+(?:year[’']s\s+)?$"
    r"|\b(?:last|previous|next)\s+(?:financial\s+)?year(?:[’']s)?\s+(?:\w+\s+){0,3}$",
    re.I,
)
_ASSUMED = re.compile(
    r"\b(?:inflation|interest|borrowing|pay\s+awards?)\b[^.;]{0,40}\b(?:allowed\s+for|assumed|budgeted)\b",
    re.I,
)
_PROPOSED = re.compile(r"\b(?:propos(?:es?|ed|als?)|recommend(?:s|ed|ations?)?)\b", re.I)
_NOT_YET = re.compile(
    r"\b(?:will|to\s+be\s+agreed|from\s+(?:april|next)|if)\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?:national(?:ly)?|government(?:[’']s)?|england|ministers?|nhs|department|regulator|statutory|constitution\w*|ombudsman|ofsted|registrar|commissioner)\b",
    re.I,
)
_NONE_SET = re.compile(
    r"\bno\s+(?:formal\s+|specific\s+)?target\s+(?:has\s+been|is|was)\s+(?:set|agreed)\b"
    r"|\bthere\s+(?:is|was)\s+no\s+(?:\w+\s+){0,2}?(?:target|standard|limit)\b",
    re.I,
)
_LABEL_NEXT = re.compile(rf"[\s-]+{_LABEL}\b", re.I)
# "Performance against the standard was 88%" tells no standard; "Decent Homes Standard" is a name.
_MEASURED = re.compile(
    r"\b(?:performance|compliance|progress|results?|achievement|position)\s+(?:against|with|on|towards|for)\s+(?:[\w’'-]+\s+){0,6}$",
    re.I,
)
_A_NAME = re.compile(r"\b[A-Z][\w’'-]*\s+$")
_FIRM = re.compile(
    r"\b(?:targets?|tgts?|goals?|SLA|limits?|tolerance|ceiling|ambition|aspiration|requirement|carbon\s+budget)\b"
    r"|\b(?:standard|expectation|threshold|objective)\b(?!.*\b(?:standard|expectation|threshold|objective)\b)\D*\d",
    re.I,
)
_BOUND = re.compile(
    r"\b(?:no(?:t)?\s+(?:more|less|lower|fewer|higher|greater|longer|later)\s+than|at\s+(?:least|most)|up\s+to|(?:more|less|fewer|lower|higher)\s+than|"
    r"under|below|over|above|between)\s+$",
    re.I,
)
_BY = re.compile(r"\b(?:by|within)\s+(?:(?:more|less|up|another|a|further|than|to)\s+)*$", re.I)
_AND = re.compile(
    r"\s*(?:for\s+the\s+(?:former|first|one)\s*)?(?:,|,?\s*and)\s+(?:(?:to|in|under|no|more|less|fewer|longer|than|below|above|at|least|most|the|latter|for|within)\s+){0,5}",
    re.I,
)
_LIST_ENDS = re.compile(
    r"\s*(?:[.,;)]|$|(?:and|respectively|so|by|mean|or\s+(?:less|fewer|more)|in|for|set|were|was|are|have|which|with|[a-z]+\s*[.;,])\b)",
    re.I,
)
_REACH = 110
_WHOSE = 12  # characters before a label that may say whose it is: "the national threshold"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a figure is held to: where its words and its amount stand, and the amount.

    Attributes:
        start: Where its words begin.
        end: Where they end; the amount lies between.
        printed: Where the amount begins and ends, its unit and bound included; of one in words
            only the number.
        value: The number; None for a range.
        firm: True where a noun such as "target" says what it is.
        alone: True where nothing that it counts follows it.
        other_body: True where another body asks it of everybody.
    """

    start: int
    end: int
    printed: tuple[int, int]
    value: Quantity | None
    firm: bool
    alone: bool
    other_body: bool


def find_yardsticks(text: str) -> list[Yardstick]:
    """Return what a sentence holds figures to, left to right and apart from each other.

    "Targets of 95% and no more than 25%" are two.
    """
    if _NONE_SET.search(text) or _ASSUMED.search(text):
        return []
    numbers = Numbers(text, words=True)
    apart = [a for a in find_asides(text) if a.reason != TIME_LIMIT]
    found = list[Yardstick]()
    for start in numbers.starts:
        done = found[-1].end if found else 0
        if start < done or any(a.start <= start < a.end for a in apart):
            continue
        if yardstick := _at(numbers, start, found):
            found.append(yardstick)
    return found


def _at(numbers: Numbers, start: int, before: Sequence[Yardstick]) -> Yardstick | None:
    """Return the yardstick whose number begins at `start`, or None where it is none."""
    text, done = numbers.text, before[-1].end if before else 0
    amount = _amount(numbers, start, done)
    if amount is None:
        return None
    span = _listed(text, amount, before) or _led(text, amount, done) or _followed(text, amount)
    if span is None or _OTHER_TIME.search(text[: amount.start]) or _PROPOSED.search(text):
        return None
    words = text[slice(*span)]
    number = numbers.at(start)
    worded = number is not None and number.quantity.printed[:1].isalpha()
    counts = worded and not (_LIST_ENDS.match(text, amount.end) or span[1] > amount.end + 1)
    if _NOT_YET.search(words) or counts:
        return None
    return Yardstick(
        *span,
        (start, number.end) if number and worded else (amount.start, amount.end),
        amount.value,
        firm=_FIRM.search(words) is not None,
        alone=(_LIST_ENDS.match(text, amount.end) or _LABEL_NEXT.match(text, amount.end))
        is not None,
        other_body=_BODY.search(text, max(0, span[0] - _WHOSE), span[1]) is not None,
    )


def _amount(numbers: Numbers, start: int, done: int) -> Amount | None:
    """Return the amount whose number begins at `start`, each of several by itself."""
    bound = _BOUND.search(numbers.text, done, start)
    amount = read_amount(numbers, bound.start() if bound else start) or read_amount(numbers, start)
    number = numbers.at(start)
    if number is None or amount is None or number.quantity.printed.lower() == "no":
        return None
    if amount.form is BandForm.WIDTH or _BY.search(numbers.text, 0, start):
        return None
    if amount.value is None and amount.low is None:
        return Amount(start, numbers.end(number), number.quantity)
    return amount


def _listed(text: str, amount: Amount, before: Sequence[Yardstick]) -> tuple[int, int] | None:
    """Tell one more of a list: "targets of 98% and 75%"."""
    if not before or not _AND.fullmatch(text, before[-1].end, amount.start):
        return None
    return (amount.start, amount.end) if _LIST_ENDS.match(text, amount.end) else None


def _led(text: str, amount: Amount, done: int) -> tuple[int, int] | None:
    """Return where words begin that lead to the amount, and where the amount ends."""
    first = max(done, amount.start - _REACH)
    for lead in _LEADS:
        found = lead.search(text[: amount.start], first)
        before = text[: found.start()] if found else ""
        named = found and found[0][:1].isupper() and _A_NAME.search(before)
        if found and not (named or _MEASURED.search(before)):
            closed = text[amount.end : amount.end + 1] == ")"
            return found.start(), amount.end + closed
    if _MOST.match(text[: amount.start + 1]) or _MOST.match(text[amount.start : amount.end]):
        return (amount.start, amount.end) if _SHOULD.match(text, amount.end) else None
    return None


def _followed(text: str, amount: Amount) -> tuple[int, int] | None:
    """Return where the amount begins, and where the words end that say what it is."""
    its = _ITS.search(text[: amount.start])
    for pattern in (*_BEHIND, *(_BEHIND_ITS if its else ())):
        if found := pattern.match(text, amount.end):
            return amount.start, found.end()
    return None
