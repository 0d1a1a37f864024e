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
    rf"|\b{_MANY}\s{_SPANS}\s(?:out\s)?of\s(?:the\s)?{_MANY}\b"
    r"|\b(?:every|each)\s(?:week|month|quarter|year)\s(?:until|till|except|but|apart|before|bar|save)\b",
    re.I,
)
_BEFORE = re.compile(
    r"\bhad\s(?:(?:not|never|previously|consistently|always|already|regularly|only|\w+ly)\s)*"
    r"(?:been(?!\s(?:expected|planned|hoped|wanted|agreed|targeted|budgeted)\b)|met|achieved|exceeded|missed|reached|hit|fallen|risen|dropped|eluded|escaped|slipped|stood|stayed|remained)\b",
    re.I,
)
# "91% of jobs had been done in a day, which was" on target: so minutes tell what is so now.
_HAD_BEEN_DONE = re.compile(
    r"^(?:[^.;]|\.(?=\d))*\d\s?(?:%|per\scent)\sof\s[^.;,]*\shad\sbeen\s[^.;]*?,\s(?=which\s(?:was|were|is)\b)",
    re.I,
)
_NOW = re.compile(r"\b(?:now|is|are|has|have)\b", re.I)
_OTHER_TARGET = re.compile(
    r"\b(?:government(?:[’']s)?|ministerial|ministers[’']|mayoral|dfe|home\soffice|stretch(?:ed|ing)?|aspirational|regulator[’']s|"
    r"commissioners?[’']s?|partners?[’']s?|(?:two|three|four|five|ten|\d+)-year|(?:long|medium)[\s-]term|lifetime)\s"
    r"(?:\w+\s)?(?:targets?|ambitions?|standards?|goals?)\b",
    re.I,
)
_SET_BY = re.compile(
    r"\btargets?\s(?:(?:that\s)?(?:is|was)\s)?(?:set|given|issued)\sby\s(?!(?:(?:the|our)\s)?"
    r"(?:council|board|committee|cabinet|panel|members|service|trust|authority|us)\b)",
    re.I,
)
_FORECAST_LINE = re.compile(
    r"^\W*(?:year[\s-]end\s)?(?:forecast|projection|projected|outlook)\b[^.;:]{0,30}:", re.I
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
    r"^\W*(?:for|of|within|in\sthe\scase\sof)\s(?:the\s|those\s)?(?:[a-z-]+\s){0,2}?"
    r"(?:people|women|men|children|(?!(?:weeks|months|quarters|years|periods|reports|reasons|purposes|terms|times|"
    r"limits|indicators|measures|performance|days|hours|levels|targets|tolerances|results|figures|members)\b)"
    r"[a-z]+[^\Wsiu]s)\b(?!\s(?:of|in)\sthis\b)|^\W*of\s(?:those|these|the\scases)\s(?:that|who|which)\b|\b(?:figures?|results?|rates?|performance|numbers)\sfor\s(?:adults|children|women|men|boys|girls|families|tenants|"
    r"leaseholders|pupils|students|patients|staff)\b|\bamong(?:st)?\s(?:the\s|those\s)?[\w-]+\b",
    re.I,
)
_ONE_PART = re.compile(
    r"(?:^|\b[Tt]he\s|\b[Oo]ur\s)(?!The\b|This\b|Our\b|That\b|Each\b|Its\b|One\b)[A-Z][a-z]+\s"
    r"(?:team|area|ward|locality|office|site|depot|hub|branch)\b"
)


_SPEAKERS = (
    r"press|media|newspapers?|unions?|residents?|tenants?|leaseholders?|customers?|parents?|carers?|patients?|families|"
    r"complainants?|members?|councillors?|cllr|chair(?:man|woman|person)?|ombudsman|auditors?|(?:internal|external)\saudit|"
    r"audit\swales|audit\sscotland|inspectors?|inspectorate|ofsted|cqc|estyn|hmic\w*|regulator|ministers?|panel|"
    r"committee|scrutiny|(?:review|peer|inspection|audit)\steam|peers|campaigners|critics|opposition|public|respondents?"
)
_SAY = (
    r"sa(?:ys?|id)|told|claim(?:s|ed)|felt|feels?|argue[ds]?|suggest(?:s|ed)|complain(?:s|ed)|alleged?s?|believe[ds]?|"
    r"(?<!are\s)(?<!is\s)(?<!be\s)(?<!were\s)ask(?:s|ed)|quer(?:y|ies|ied)|question(?:s|ed)|wondered|commented|thought|think|"
    r"reported|wrote|put\sit\sto|wish(?:es|ed)|wanted|sought|considered|remarked|observed|perceived?|found|concluded|"
    r"describe[ds]?|judged|recommend(?:s|ed)|expressed|raised|challenged"
)
_SAID_BY_OTHERS = re.compile(
    rf"(?<!of\s)\b(?P<who>{_SPEAKERS})\b(?![’'])(?:\s(?!to\b|and\b|who\b|whose\b|that\b|which\b)[\w’'-]+){{0,4}}?\s(?:{_SAY})\b|"
    r"\baccording\sto\s(?!(?:the\s|our\s)?(?:\w+\s){0,3}(?:data|figures?|records?|systems?|reports?|results?|"
    r"returns?|dashboard|statistics|monitoring)\b)(?:\w+\s)?(?P<by>\w+)|"
    r"\basked\s(?:how|why|whether|if|when|what)\b|\bconcerns?\s(?:was|were|has\sbeen|have\sbeen)\s(?:expressed|raised)\b|"
    r"\bminutes\s(?:record|state|note|show)|\b(?:sought|seeks?|seeking|requested|asked\sfor|wanted)\s(?:\w+\s)?(?:assurances?|confirmation|clarification|explanations?)\b",
    re.I,
)
_RISK = re.compile(
    r"^\W*(?:(?:key|strategic|corporate|principal|operational)\s)?risks?(?:\s\w{1,5})?\s?[:–—-]|"
    r"\brisk\s(?:registers?|scores?|ratings?|assessments?|owners?)\b|\b(?:strategic|corporate|principal)\srisks?\b",
    re.I,
)


_TELLING = re.compile(r"\b(?!(?:that|those|these|which|within|with|from|case)\b)\w{4,}", re.I)


def is_told_of_others(text: str, name: str) -> bool:
    """Tell whether a sentence gives another's view, a risk, or what is so of one part alone.

    Args:
        text: The sentence.
        name: The indicator's name, which may be about that part or those people themselves.
    """
    if _LEFT_OUT.search(text) or _BY_SOME.search(text):
        return True
    some = (p.search(text) for p in (_ONE_PART, _FOR_SOME, _SAID_BY_OTHERS, _RISK))
    return any(found and not _is_named(found.group(), name) for found in some)


def rates_something_else(text: str, name: str) -> bool:
    """Tell whether a sentence rates another time, another target or one part of the service.

    Args:
        text: The sentence.
        name: The indicator's name, which may be about that part or that target itself.
    """
    told = _HAD_BEEN_DONE.sub("", text)
    if _HOW_OFTEN.search(text) or (_BEFORE.search(told) and not _NOW.search(told)):
        return True
    if _SET_BY.search(text) or _FORECAST_LINE.match(text) or is_told_of_others(text, name):
        return True
    other = _OTHER_TARGET.search(text)
    return other is not None and not _is_named(other.group(), name)


def _is_named(words: str, name: str) -> bool:
    return any(word.lower() in name.lower() for word in _TELLING.findall(words))


def is_target_of_others(text: str, start: int, end: int) -> bool:
    """Tell whether a target quoted from `start` to `end` is another body's, or a further one."""
    others = is_of_others(scope_before(text, start), text[end:])
    others = others or _SET_BY.search(text, start) is not None
    return others or _OTHER_TARGET.search(text[:end], max(0, start - 20)) is not None
