"""How a number is joined to the label of a threshold, and when the join holds.

"Target: 22%", "a target of 22%", "the target is 330", "our target (95%)", "Target 85": each way of
joining has its own traps ("performance against target is 92%" names the performance).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kpi.vocabulary import BandForm
from parsing.language.threshold_amounts import PERIOD, Amount
from parsing.language.threshold_labels import Label, ThresholdKind


class Link(StrEnum):
    """What stands between a label and its amount."""

    COLON = "colon"
    DASH = "dash"
    OF = "of"
    IS = "is"
    BRACKET = "bracket"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Joint:
    """A link behind a label, and where the amount would begin.

    Attributes:
        period_text: The period named between label and amount ("for 2019/20").
        earlier: True where that is "last year" or "next year".
    """

    link: Link
    end: int
    period_text: str | None = None
    earlier: bool = False


_MOVED = r"(?:increased|raised|revised|changed|reduced|lowered|amended|moved|reset|decreased)"
_LINKS: tuple[tuple[Link, str], ...] = (
    (Link.COLON, r"\s{0,2}[:=]\s{0,3}(?:[-–—]\s{1,3})?"),
    (Link.DASH, r"\s{1,3}[-–—]\s{1,3}|[–—]"),
    (
        Link.OF,
        r"\s(?:of|(?:(?:ha[sd]\sbeen|is|was)\s)?set\sat|"
        rf"(?:(?:has\sbeen|was|is|is\sbeing|being)\s)?{_MOVED}(?:\s(?:up|down|upwards|downwards))?"
        r"(?:\sfrom\s\S{1,12}(?:\sper\scent)?)?\sto)\s",
    ),
    (
        Link.IS,
        r"(?:,\swhich)?\s(?:is|was|being|remains|remained)\s(?:currently\s|still\s)?(?:at\s|to\s(?:be|stay|remain|keep|have|see|reach|achieve|deliver|complete|build|make)\s(?:at\s)?)?",
    ),
    (Link.BRACKET, r"\s?\(\s?"),
    (Link.BARE, r"\s{1,3}"),
)
_PATTERNS = tuple((link, re.compile(pattern, re.I)) for link, pattern in _LINKS)
_QUALIFIER = re.compile(
    rf"\s?\((?:(?:for|by|in)\s)?(?P<inside>{PERIOD})\)"
    r"|\s?\([^()\d]{1,30}\)(?=\s?[:=–—\d£-])"
    rf"|\s(?:(?:for|in|by)\s(?:the\s)?)?(?P<bare>{PERIOD})(?=\s?[:=(–—-]|\s(?:is|was|of|\d|£))"
    r"|\s(?:for|in)\s(?:this|the)\s(?:measure|indicator|(?:(?:half|full)[\s-])?year|first\shalf|quarter|period|month)\b"
    r"|,\s(?:(?:which|as)\s(?:is|was)\s)?(?:set|agreed|given|issued)\s[^,.;()\d]{3,60},(?=\s(?:is|was)\s)"
    r"|(?P<other>\s(?:for\s|in\s)?(?:last|next|the\sprevious)\syear)\b"
    r"|\sfor\s[a-z][a-z ,’'-]{2,60}?(?=\s(?:is|was|of)\s|:)",
    re.I,
)
_BEHIND = re.compile(
    rf"\s?\((?:(?:for|by|in)\s)?(?P<inside>{PERIOD})\)"
    rf"|\s(?:by|for|in)\s(?:the\send\sof\s)?(?P<bare>{PERIOD})"
    r"|(?P<other>\s(?:for\s|in\s)?(?:last|next|the\sprevious)\syear)\b",
    re.I,
)

_RATING_BEFORE = re.compile(
    r"\b(?:we|will|may|can|should|must|to|on|versus|vs\.?|v|with|of|above|below|under|over|than|towards|from|for|at|within|inside|"
    r"outside|near|meets?|met|meeting|miss(?:ed|es|ing)?|exceed(?:s|ed|ing)?|achiev(?:e|es|ed|ing)|"
    r"hit(?:ting)?|reach(?:ed|ing)?|behind|off|ahead|against)\s{1,2}$",
    re.I,
)
_AGAINST = re.compile(r"\b(?:against|versus|vs?\.?)\s{1,2}$", re.I)
_HELD = re.compile(
    r"\b(?:against|versus|vs?\.?|compared\s(?:with|to)|below|above|under|over|within|meet(?:s|ing)?|"
    r"met|exceed(?:s|ed|ing)|miss(?:es|ed|ing)|(?:better|worse|higher|lower)\sthan|(?:short|ahead)\sof|behind|"
    r"outside(?:\sof)?|inside|beyond|and\swith)\s{1,2}$",
    re.I,
)
_OF_OR_BRACKET = re.compile(r"\sof\s|\s?\(", re.I)
_MEASURED = re.compile(
    r"(?:performance|achieved|achievement|actual|outturn|progress|result)\s(?:is\s|was\s)?against\s$",
    re.I,
)
_VARIANCE = re.compile(
    r"(?:variance|distance|gap|deviation|difference|variation|shortfall|progress|(?<!\d)%|percentage|"
    r"proportion|share|diff)\s(?:away\s)?(?:from|to|of|against|between|on|vs?|with)\s$",
    re.I,
)
_STOPS = re.compile(
    r"\s{0,3}(?:$|[.,;)|(\]\n•–—-]|(?:Tolerance|Threshold|Floor|Minimum|Maximum|Limit|Actual)\b)"
)
_GOES_ON = re.compile(r"\s(?:and|but|while|whilst|so)\s", re.I)
# "93% were in time, which is below target (100%)": the performance is told before.
_ASIDE = re.compile(
    r"\d\s?(?:%|per\s+cent\b)[^;.]*,\s+which\s+(?:is|was)\s+(?:\w+\s+)?(?:below|above|under|over|short\s+of|"
    r"ahead\s+of|within)\s+$",
    re.I,
)
_WHICH = re.compile(r",\swhich\s", re.I)  # "with the limit, which is 68"
_SMALL = 10  # a bare number below is rather the number of the target itself: "Target 4"
_QUALIFIERS = 2


def joints(text: str, label: Label) -> Iterator[Joint]:
    """Yield each way in which an amount may follow the label, the firmest first."""
    end, period, earlier = label.end, None, False
    for _ in range(_QUALIFIERS):
        if found := _QUALIFIER.match(text, end):
            end = found.end()
            period = found["inside"] or found["bare"] or period
            earlier = earlier or found["other"] is not None
    for link, pattern in _PATTERNS:
        if behind := pattern.match(text, end):
            yield Joint(link, behind.end(), period, earlier)


def behind(text: str, end: int) -> re.Match[str] | None:
    """Return the period or the year that is named directly behind an amount."""
    return _BEHIND.match(text, end)


def is_held_against(text: str, label: Label) -> bool:
    """Tell "below the threshold of", whose words on both sides make an everyday noun a target."""
    held = _HELD.search(label.before) and _OF_OR_BRACKET.match(text, label.end)
    return held is not None


def holds(text: str, label: Label, joint: Joint, amount: Amount) -> bool:
    """Tell whether the amount is the label's, by the words on both sides of the label."""
    if _VARIANCE.search(label.before):
        return False
    if joint.link is Link.OF:
        return True
    if _MEASURED.search(label.before):
        return False
    rated = bool(_RATING_BEFORE.search(label.before)) and not _WHICH.match(text, label.end)
    if joint.link is Link.BRACKET:
        rated = rated and not _ASIDE.search(text[: label.start])
        return _in_brackets(label, amount, rated=rated)
    if joint.link is Link.BARE:
        return _bare(text, label, amount, rated=rated)
    return not rated and _spelled_out(text, label, amount)


def _in_brackets(label: Label, amount: Amount, *, rated: bool) -> bool:
    """After "below target" a bracket may hold the performance; a range is a tolerance still."""
    is_band = label.kind is ThresholdKind.TOLERANCE and amount.form is not None
    return is_band or label.determined or not rated


def _bare(text: str, label: Label, amount: Amount, *, rated: bool) -> bool:
    if rated and not (label.determined or _AGAINST.search(label.before)):
        return amount.form is BandForm.RANGE and label.kind is ThresholdKind.TOLERANCE
    stops = bool(_STOPS.match(text, amount.end))
    if amount.value is not None and amount.value.unit is None and amount.form is None:
        return stops or (label.capital and amount.value.value >= _SMALL and _no_colon(text, amount))
    return stops or label.capital or not label.everyday


def _spelled_out(text: str, label: Label, amount: Amount) -> bool:
    ends = _STOPS.match(text, amount.end) or _GOES_ON.match(text, amount.end)
    return not label.everyday or label.opens or bool(ends)


def _no_colon(text: str, amount: Amount) -> bool:
    return not text[amount.end :].lstrip().startswith(":")
