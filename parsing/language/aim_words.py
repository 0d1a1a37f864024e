"""The words of an aim: its verbs, its bounds, and what stands before and behind its number."""

from __future__ import annotations

import re

LOWER = (
    r"reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|decreas(?:e|ing)|minimi[sz](?:e|ing)|"
    r"limit(?:ing)?|bring(?:ing)?\s+down|halv(?:e|ing)|"
    r"(?:bring|get|driv(?:e|ing))(?:t?ing)?(?=\s[^.;\d]{3,90}\sdown\b)|"
    r"(?:clos(?:e|ing)|narrow(?:ing)?)(?=\s[^.;\d]{0,60}\bgap\b)"
)
HIGHER = (
    r"increas(?:e|ing)|improv(?:e|ing)|rais(?:e|ing)|grow(?:ing)?|maximi[sz](?:e|ing)|boost(?:ing)?|"
    r"expand(?:ing)?|doubl(?:e|ing)|trebl(?:e|ing)|tripl(?:e|ing)"
)
KEEP = (
    r"keep(?:ing)?|maintain(?:ing)?|hold(?:ing)?|sustain(?:ing)?|achiev(?:e|ing)|reach(?:ing)?|have|"
    r"ensur(?:e|ing)|deliver(?:ing)?|see|meet(?:ing)?|(?:get(?:ting)?|return(?:ing)?)(?:\s+back)?\s+to"
)
MORE = (
    r"(?:at\s+least|(?:no|not)\s+less\s+than|a\s+minimum\s+of|(?:more|greater|higher)\s+than|"
    r"(?:at\s+or\s+)?(?:over|above)|≥|>=?)"
)
LESS = (
    r"(?:at\s+most|(?:no|not)\s+more\s+than|a\s+maximum\s+of|(?:less|fewer|lower)\s+than|"
    r"(?:at\s+or\s+)?(?:under|below)|up\s+to|≤|<=?)"
)
BY_THEN = (
    r"(?:by\s+(?:the\s+)?(?:end\s+of\s+)?(?:[a-z]+\s+|q[1-4]\s+)?"
    r"20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?,?\s+)?"
)
_NOUN = r"(?:aim|ambition|goal|target|objective|commitment|pledge)"
PROMISED = r"we\s+(?:said|promised|agreed)\s+(?:that\s+)?we\s+would\s+"
_AIM = (
    rf"(?:(?:(?:(?:our|the)\s+)?{_NOUN}\s*:|(?:our|the)\s+{_NOUN}\s+is|"
    r"we\s+(?:will|want|aim|plan|intend|promised|pledged|(?:are\s+)?committed)|aim)\s+"
    rf"(?:for\s+|that\s+|to\s+|have\s+)?|{PROMISED}|to\s+)?"
)
_FROM = r"(?:(?:from|against)\s+(?:a\s+baseline\s+of\s+)?[^\s,]*\d[^\s,]*(?:\s+in\s+[\w/]+)?,\s+)?"
_HAVE = r"(?<=have\s)"  # "reduced" alone has happened; "will have reduced" is to
OPENING = re.compile(
    rf"^\W*{BY_THEN}{_FROM}{_AIM}(?:(?P<lower>{LOWER}|{_HAVE}(?:halved|reduced|lowered))|"
    rf"(?P<higher>{HIGHER}|{_HAVE}(?:doubled|increased|raised))|(?P<keep>{KEEP}))"
    r"\s+(?:in\s+)?(?=\S)",
    re.I,
)
TIMES = re.compile(r"(?:halv|doubl|trebl|tripl)(?:e|ing|ed)$", re.I)
_SO = (
    r"(?P<lower>fall(?:en)?|reduced?|drop(?:ped)?|decreased?|halved?|cut|lowered)|"
    r"(?P<higher>rise|risen|increased?|grown?|improved?|raised|doubled?)|"
    r"(?P<keep>be(?!en)|reach(?:ed)?|remain(?:ed)?|stay(?:ed)?|exceed(?:ed)?|maintained|kept|held)"
)
WILL = re.compile(
    rf"\s(?:will|must|should|(?:is|are)\s+to)\s+(?:have\s+(?:been\s+)?|be\s+)?(?:{_SO})\b", re.I
)
MET = re.compile(
    r"\s(?P<verb>(?:will\s+|to\s+)?meets?)\s+(?:the|a|our)\s+(?:[a-z]+\s+){0,2}"
    r"(?:benchmark|standard|ambition)\s*(?:of\s+|\()$",
    re.I,
)
FORETOLD = re.compile(
    r"\b(?:forecast|project|predict|expect|estimat|anticipat)\w*|\b(?:if|would|could|might|not)\b",
    re.I,
)
SUPPOSED = re.compile(r"\b(?:if|would|could|might)\b", re.I)
PROMISE = re.compile(rf"^\W*{BY_THEN}{PROMISED}", re.I)
HAS_BEEN = re.compile(r"\b(?:had|has|have|was|were|is|are)\b", re.I)
NOT_NAMED = re.compile(rf"{FORETOLD.pattern}|{HAS_BEEN.pattern}|\\d", re.I)
IS_TO = re.compile(
    r"\sto\s+(?:be|have|hold|receive|get|achieve|complete|report|feel|say|attend|meet|use|see)\b",
    re.I,
)
SHARE_FIRST = re.compile(
    rf"^\W*{BY_THEN}{_AIM}(?:(?:{KEEP})\s+(?:that\s+)?)?(?:(?P<more>{MORE})|(?P<less>{LESS}))?\s*$",
    re.I,
)
# A name, then a bound and its number: "Recycling rate of at least 60% by 2030".
BOUNDED = re.compile(
    rf"^\W*(?P<name>[a-z][^.;:,]*?)(?:\s+(?:of|at))?\s+(?:(?P<more>{MORE})|(?P<less>{LESS}))\s*$",
    re.I,
)
_LEVEL = (
    r"(?:(?:the|a|an|its|their)\s+(?:[a-z-]+\s+){0,2}(?:level|rate|figure|total|average)\s+of\s+)"
)
# What stands directly before the number that an aim is to reach.
TOWARDS = re.compile(
    rf"\s(?:to\s+(?:be\s+)?|at\s+)(?P<level>{_LEVEL})?(?:(?P<more>{MORE})\s*|(?P<less>{LESS})\s*)?$|"
    rf"(?<!\sby)\s(?:(?P<over>{MORE})|(?P<under>{LESS}))\s*$|"
    r"(?:(?<=\sstandard)|(?<=\srate)|(?<=\slevel)|(?<=\sshare))\s+of\s*$",
    re.I,
)
LINK = re.compile(r"\s+(?:of|at)$", re.I)  # between a name and "at least"
CHANGE = re.compile(r"\sby\s+(?:a\s+further\s+|at\s+least\s+)?$", re.I)
BY_LEAD = re.compile(BY_THEN, re.I)
BY = re.compile(
    r"\b(?:(?P<due>by|before)|in|for|during)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+)?(?:the\s+)?"
    r"(?P<year>20[2-9]\d)?\b",
    re.I,
)
# The comma of "education, employment or training" parts no names.
LIST_COMMA = re.compile(r", (?=[\w\s]{1,30}\b(?:and|or)\s+\w)", re.I)
OF = re.compile(r"\s*of\s+(?!\d)", re.I)
NAME_ENDS = re.compile(
    r"\s*(?:[;(]|,\s|\.(?:\s|$)|\b(?:by|from|in|before|during)\s+(?:a\s+baseline|the\s+end|end|march|"
    r"april|\d|q\d)|\bfrom\s+\d|\bagainst\b|\bcompared\b|\bdown\s+(?:from|to)\b|"
    r"\bby\s+(?:half|a\s+(?:third|quarter))\b|$)",
    re.I,
)
# "95% and persistent absence will have fallen": what follows is another measure's.
OTHERS = re.compile(
    r"\b(?:and|while|whilst|with)\s+(?!(?:we|it|this|that|they)\b)[^.;,\d]{4,80}?\s(?:will|must|should)\s",
    re.I,
)
_NAMELESS = re.compile(
    r"(?:there|these|those|which|performance|results?|numbers?|figures?|levels?|others?|everyone)$",
    re.I,
)
_LONE_NAME = 6  # letters of a name of one word, as in "Uptake"


def names(words: str) -> bool:
    """Tell whether the words before "will" name a measure: a pronoun does not."""
    several = len(words.split()) > 1
    return several or (len(words.strip()) >= _LONE_NAME and not _NAMELESS.match(words.strip()))


# "Lower the age of universal suffrage to 16" measures nothing.
AN_AGE = re.compile(
    r"\s*(?:the\s+)?(?:voting\s+|minimum\s+|school[\s-]leaving\s+)?age\s+(?:of|for|limit)\b", re.I
)
