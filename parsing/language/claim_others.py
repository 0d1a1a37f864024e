"""Sentences that rate something near the measure's result of now, told by the sentence as a whole.

The target was met in two of the last three months.     how often, not whether it is now
The target had been met until June.                     what went before
The Government target of 95% was not met.               another's target
The North team exceeded the target.                     one part of the service
"""

from __future__ import annotations

import re

from parsing.language.claim_guards import is_of_others, scope_before

_MANY = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|"
    r"most|many|some|half)"
)
_SPANS = r"(?:weeks|months|quarters|years|periods|reports)"
_HOW_OFTEN = re.compile(
    rf"\b{_MANY}\s(?:out\s)?of\s(?:the\s)?(?:(?:last|past|previous|first)\s)?(?:{_MANY}\s)?{_SPANS}\b"
    r"|\b(?:every|each)\s(?:week|month|quarter|year)\s(?:until|till|except|but|apart|before|bar|save)\b",
    re.I,
)
_BEFORE = re.compile(
    r"\bhad\s(?:(?:not|never|previously|consistently|always|already|regularly|only|\w+ly)\s)*"
    r"(?:been|met|achieved|exceeded|missed|reached|hit|fallen|risen|dropped)\b",
    re.I,
)
_NOW = re.compile(r"\b(?:now|is|are|has|have)\b", re.I)
_OTHER_TARGET = re.compile(
    r"\b(?:government(?:[’']s)?|ministerial|mayoral|dfe|stretch(?:ed|ing)?|aspirational)\s(?:\w+\s)?targets?\b",
    re.I,
)
_SET_BY = re.compile(
    r"\btargets?\s(?:(?:that\s)?(?:is|was)\s)?(?:set|given|issued)\sby\s(?!(?:(?:the|our)\s)?"
    r"(?:council|board|committee|cabinet|panel|members|service|trust|authority|us)\b)",
    re.I,
)
_LEFT_OUT = re.compile(
    r"\b(?:apart\sfrom|except(?:ing|\sfor|\sin)?|with\sthe\sexception\sof|excluding|discounting|"
    r"(?:leaving|setting)\saside|not\scounting)\b",
    re.I,
)
_BY_SOME = re.compile(
    rf"\bby\s(?:only\s|just\s|all\s|both\s|each\s)?{_MANY}?\s?(?:(?:out\s)?of\s)?(?:(?:the|our|its)\s)?(?:{_MANY}\s)?"
    r"(?:teams|services|areas|wards|localities|schools|homes|providers|sites|depots|officers)\b",
    re.I,
)
_FOR_SOME = re.compile(
    r"^\W*(?:for|among(?:st)?|in\sthe\scase\sof)\s(?:the\s|young\s|older\s|disabled\s)?"
    r"(?:adults|children|people|women|men|boys|girls|families|tenants|leaseholders|pupils|students)\b",
    re.I,
)
_ONE_PART = re.compile(
    r"(?:^|\b[Tt]he\s|\b[Oo]ur\s)(?!The\b|This\b|Our\b|That\b|Each\b|Its\b|One\b)[A-Z][a-z]+\s"
    r"(?:team|area|ward|locality|office|site|depot|hub|branch)\b"
)


def rates_something_else(text: str, name: str) -> bool:
    """Tell whether a sentence rates another time, another target or one part of the service.

    Args:
        text: The sentence.
        name: The indicator's name, which may be about that part or that target itself.
    """
    if _HOW_OFTEN.search(text) or (_BEFORE.search(text) and not _NOW.search(text)):
        return True
    if any(words.search(text) for words in (_SET_BY, _LEFT_OUT, _BY_SOME)):
        return True
    others = (_OTHER_TARGET.search(text), _ONE_PART.search(text), _FOR_SOME.search(text))
    return any(found and not _is_named(found.group(), name) for found in others)


def _is_named(words: str, name: str) -> bool:
    return any(word.lower() in name.lower() for word in words.split()[-2:] if len(word) > 3)  # noqa: PLR2004 - "the"


def is_target_of_others(text: str, start: int, end: int) -> bool:
    """Tell whether a target quoted from `start` to `end` is another body's, or a further one."""
    others = is_of_others(scope_before(text, start), text[end:])
    others = others or _SET_BY.search(text, start) is not None
    return others or _OTHER_TARGET.search(text[:end], max(0, start - 20)) is not None
