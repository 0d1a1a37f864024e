"""Sentences that set a target without the word: "The limit is 380", "our standard is 3 minutes".

Words such as "limit" and "standard" mean much else; the sentence round them tells.
"""

from __future__ import annotations

import re

from parsing.language.threshold_found import Threshold
from parsing.language.threshold_labels import Label, ThresholdKind

NUMBER_BEFORE = re.compile(
    r"\b(?:(?P<determiner>the|our|its|a|an|this|their|council['’]s)|(?P<body>national|government['’]s)|below|above|against|exceed(?:s|ed|ing)|"
    r"meet(?:s|ing)?|met|miss(?:es|ed|ing)|than|achieved|behind)\s{1,2}$",
    re.I,
)
# A limit that a value is held against is its target: "above the 8% ceiling".
HELD = re.compile(
    r"\b(?:above|below|within|under|over|exceed(?:s|ed|ing)?|breach(?:es|ed|ing)?|than|met|meet(?:s|ing)?|beyond)\s+"
    r"(?:the|our|its)\s+$",
    re.I,
)
NO_NOUN_BEHIND = re.compile(
    r"\s{0,2}(?:$|[.,;:()\]]|(?:and|but|by|for|in|set|is|was|has|have|had|this|which|with|at|during|"
    r"though|although|as|while|whilst|because|due|to|on|or|again|throughout|across)\b)",
    re.I,
)
# "… after 8 days; that is inside our" 10 day promise
_SAID_OF_IT = re.compile(
    r"^\W*(?:and\s+)?(?:that|this|which|it)\s+(?:is|was)\s+(?:(?:well|still|just|comfortably)\s+){0,2}"
    r"(?:inside|within|outside|beyond|under|over|longer\s+than)\s+(?:our|the)\s+$",
    re.I,
)
_SETS = r"(?:\sfor\s(?:the|this)\s\w+)?,?\s(?:which\s)?(?:is|was|of|(?:has|had)\sbeen\sset\sat)\b"
_AIM = re.compile(
    r"(?:\w+\s){0,2}?(?:aim|goal|ambition|standard|plan|trajectory|objective|aspiration|requirement)"
    + _SETS,
    re.I,
)
_LIMIT = re.compile(
    rf"(?:(?:upper|annual|monthly|quarterly)\s){{0,2}}(?:limit|ceiling){_SETS}", re.I
)
# Where a limit is the subject of its clause: "The limit is 380", "118, whereas the limit was 160".
_BEGINS = re.compile(r"(?:^|[;.]\s)\W*$|\b(?:whereas|while|whilst|and|but)\s$", re.I)
_WITH = re.compile(r"\b(?:with|to)\s$", re.I)  # "compares favourably with the limit, which is"
_ENDS = re.compile(r"\s?(?:[.;,)]|$)(?!\d)")
_AIMED_FOR = re.compile(r"\baimed\sfor$", re.I)
_ONLY_IN_SENTENCES = re.compile(
    r"(?:\w+\s)*(?:objective|requirement|promise|pledge|profile|programme)", re.I
)


def may_head_a_line(noun: str) -> bool:
    """Tell a noun that labels a figure on a line of its own; "Objective 12" numbers an aim."""
    return _ONLY_IN_SENTENCES.fullmatch(noun) is None


def is_set(text: str, label: Label) -> bool:
    """Tell "our aim is" and "the limit is", which a figure follows that is aimed for."""
    if label.kind is ThresholdKind.TARGET:
        return _AIM.match(text, label.noun) is not None
    limits = _LIMIT.match(text, label.noun)
    which = limits is not None and "which" in limits[0] and _WITH.search(label.before)
    return limits is not None and bool(which or _BEGINS.search(label.before))


def ends_its_clause(text: str, found: Threshold) -> bool:
    """Tell "The limit is 380." from a limit of 2,000 words."""
    return _ENDS.match(text, found.printed_end) is not None


def is_all_that_was_aimed_for(text: str, found: Threshold) -> bool:
    """Tell "we had aimed for 60.": a bare number that ends its clause."""
    said = _AIMED_FOR.search(text[: found.printed_start].rstrip())
    return said is not None and ends_its_clause(text, found)


def is_said_of_it(text: str, start: int) -> bool:
    """Tell "that is inside our 10 day promise", where "it" is a figure of the sentence before."""
    return _SAID_OF_IT.match(text[:start]) is not None
