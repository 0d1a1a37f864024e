"""What the words around a number make it: the value, an earlier figure, a change or a total."""

from __future__ import annotations

import re
from enum import StrEnum

from parsing.language.periods import find_periods

_HEDGE = (
    r"(?:(?:just|only|now|currently|approximately|around|about|some|exactly|still|a|an|the)\s+)*"
)


class Role(StrEnum):
    """What a number is to the sentence that it stands in."""

    VALUE = "value"
    FAINT = "faint"
    """A number that may be a value: nothing around it says so, or not."""
    COUNT = "count"
    TOTAL = "total"
    PART = "part"
    PREVIOUS = "previous"
    COMPARATOR = "comparator"
    BASELINE = "baseline"
    FORECAST = "forecast"
    CHANGE = "change"
    REPLACED = "replaced"
    """A figure that the sentence says has been revised."""
    TO_DATE = "to date"
    """In brackets behind the figure of a period: that of the year to date."""
    LONGER = "longer"
    """Likewise, of a whole year."""
    RULE = "rule"
    """A target or tolerance that the sentence says has been set or moved."""


BODY = (
    r"(?:england|wales|scotland|nationally|national\s+(?:average|figures?|rate|level|position|picture|performance|"
    r"comparators?|median|mean|results?)|regional(?:ly)?|region|statistical\s+neighbours?|"
    r"family\s+group|(?:sector|peer|group)\s+(?:median|average|mean)|nearest\s+neighbours?|(?:north|south|east|west)\s+(?:east|west|midlands|of\s+england)|"
    r"london|comparators?|benchmark|(?:average|figure|rate|mean)\s+for\s+(?:the\s+)?(?:county|region|country|sector)|"
    r"(?:similar|other|peer|comparable|neighbouring)\s+(?:local\s+)?(?:authorities|councils|trusts|areas|services|landlords|associations|forces|"
    r"providers|organisations|boards|boroughs|districts|counties))"
)
_EARLIER = (
    r"(?:(?:last|previous|prior|preceding)\s+(?:financial\s+)?(?:year|month|quarter|period)|"
    r"(?:same|this)\s+(?:time|point|period|month|quarter)\s+(?:in\s+)?last\s+year|a\s+year\s+(?:ago|earlier)|"
    r"(?:the\s+)?(?:year|month|quarter)\s+before)"
)
_FORECAST = (
    r"(?:forecast|project(?:ed|ion)|predict(?:ed|ion)|expected|anticipated|estimated|likely)"
)
_STEP = r"(?:improvement|increase|decrease|reduction|rise|fall|drop|deterioration)"
_REVISED = r"(?:revised|restated|corrected|amended|updated)"
# What stands directly before the number; the first row that fits decides.
_LEADING: tuple[tuple[Role, str], ...] = (
    (
        Role.VALUE,
        rf"\b(?:above|below|over|under|on|off|behind|ahead\s+of|short\s+of|(?:better|worse)\s+than|within)\s+(?:the\s+|our\s+|its\s+)?target,?\s+at\s+{_HEDGE}$",
    ),
    (
        Role.RULE,
        rf"\b(?:targets?|tolerances?|floor|threshold)\b(?:(?!\b(?:and|but|while)\b)[^.;,]){{0,60}}\b(?:from|to|at|between)\s+{_HEDGE}$",
    ),
    (Role.RULE, rf"\b(?:floor|tolerance|trigger)\s+of\s+{_HEDGE}$"),
    # what another body asks of everybody
    (
        Role.RULE,
        r"\b(?:government|ministers?|regulator|ofsted|department|law|legislation)\b[^.;,\d]{0,40}\b(?:expects?|requires?|asks?)\b[^.;\d]{0,60}$",
    ),
    (Role.RULE, rf"\b(?:short|shy|ahead|adrift)\s+of\s+(?:(?:our|its)\s+)?{_HEDGE}$"),
    (Role.REPLACED, rf"\b{_REVISED}\s+(?:up\s+|down\s+)?from\s+{_HEDGE}$"),
    (
        Role.CHANGE,
        rf"\b(?:increase|decrease|reduction|rise|fall|drop|improvement|change|difference|gap|variance|growth)\s+of\s+{_HEDGE}$",
    ),
    (
        Role.BASELINE,
        r"\bbaseline\b(?:\s*\([^)]{0,40}\)|\s+(?:in|for|at)\s+(?:[a-z]+\s+)?\d{4}(?:[/–-]\d{2,4})?)?[^.;,\d]{0,30}$",
    ),
    (Role.PREVIOUS, rf"\b(?:from|{_STEP}\s+(?:on|over))\s+{_HEDGE}(?:\d[\d.]*%?\s+and\s+)?$"),
    # a figure behind another in a bracket, with its year and a colon
    (Role.PREVIOUS, r"\d\s?%?[^()\d]{0,60}\(\s*(?:in\s+)?(?:19|20)\d\d\s?:\s*$"),
    # what stands behind a step up or down ("an increase of 13.5% on the"), or "when there were"
    (
        Role.PREVIOUS,
        rf"\b{_STEP}\s+of\s+[\d.,]+\s?(?:%|per\s+cent)?[^.;,\d]{{0,20}}?\s(?:on|over)\s+{_HEDGE}$",
    ),
    (
        Role.PREVIOUS,
        rf"(?:\bthan\b[^.;]{{0,60}}|\b{_EARLIER}),?\s+when\s+(?:there\s+(?:were|was)|(?:it|the\s+\w+)\s+(?:was|stood\s+at)|"
        rf"we\s+[a-z]+(?:ed|aw|ad|ook))\s+{_HEDGE}$",
    ),
    # "an improvement on the 2025/26 outturn of", "better than the March figure of"
    (
        Role.PREVIOUS,
        rf"\b(?:{_STEP}\s+(?:on|over|from)|(?:better|worse|higher|lower|more|less|fewer|up|down)\s+(?:than|on|from))\s+"
        rf"(?:the|our|its)\s+(?!(?:\w+\s+)?(?:national|england)\b)"
        rf"(?![^.;,]*\b(?:targets?|threshold|standard|limit|ceiling|goal)\b)[^.;,]{{3,40}}?\s(?:of|at)\s+{_HEDGE}$",
    ),
    (
        Role.PREVIOUS,
        rf"\b{_EARLIER}(?:[’']s)?\b[^.;,\d]{{0,40}}(?:\d[\d.,]*\s?%?\s+and\s+)?$",
    ),
    # "better than the target and the 2015/16 outturn of"
    (
        Role.PREVIOUS,
        r"\band\s+(?:the|our|its)\s+(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?\s+(?:outturn|figure|result|level)\s+of\s+$",
    ),
    (
        Role.PREVIOUS,
        r"\bthe\s+last\s+(?:result|figure|survey|outturn)\b(?:,\s+in\s+(?:\w+\s+)?\d{4},)?[^.;,\d]{0,30}$",
    ),
    (
        Role.PREVIOUS,
        rf"\b(?:compare[sd]?\s+(?:to|with)|as\s+against|versus|vs?\.?|up\s+on|down\s+on|previously|formerly)\s+{_HEDGE}(?:\w+\s+){{0,4}}$",
    ),
    (Role.BASELINE, rf"\bstart(?:ed|ing)?\s+(?:at|from|point\s+(?:of|was))\s+{_HEDGE}$"),
    (Role.FORECAST, rf"\b{_FORECAST}\b[^.;\d]{{0,50}}$"),
    (Role.TOTAL, r"\b(?:out\s+of|of\s+the|of\s+all|n\s*=|(?:from|of)\s+a\s+total\s+of)\s*$"),
)
# What stands directly behind it.
_TRAILING: tuple[tuple[Role, str], ...] = (
    (Role.BASELINE, r"\s*(?:%|per\s+cent)?\s+(?:in|at|for)\s+(?:the|our)\s+baseline\b"),
    (Role.CHANGE, r"\s*(?:percentage\s+points?|p\.?p\.?(?:ts?)?|points?)\b(?!\s+to\b)"),
    (
        Role.CHANGE,
        r"\s*(?:higher|lower|more|fewer|less|better|worse|above|below|under)\b(?!\s*(?:than\s+)?target)"
        r"|\s+(?:(?:working|calendar)\s+)?(?:days?|weeks?|months?|hours?|minutes?|seconds?)\s+(?:longer|shorter|quicker|slower|faster|"
        r"better|worse|more|less|inside|outside|short\s+of|ahead\s+of|behind|above|below)\b(?!\s*(?:than\s+)?target)",
    ),
    (
        Role.PREVIOUS,
        rf"(?:\s+\w+)?\s*\(?(?:(?:in|of|at|by|for|during|reported)\s+)?(?:the\s+)?{_EARLIER}",
    ),
    # "£80.3m of savings are forecast to be made"
    (
        Role.FORECAST,
        rf"(?:\s+of)?\s+(?:[a-z’-]+\s+){{0,4}}?(?:is|are|was|were)\s+(?:now\s+|currently\s+)?{_FORECAST}\b",
    ),
    (Role.TOTAL, r"\s+(?:[\w-]+\s+){1,6}?(?:in\s+total|altogether|overall|in\s+all)\b"),
    (Role.TOTAL, r"\s+(?:[\w-]+\s*){1,5},?\s+of\s+(?:which|these|those|whom)\b"),
)
# "against a figure of 3 for Quarter 1 in 2023/24": an earlier figure, where a date stands behind.
_AGAINST = re.compile(
    rf"\bagainst\s+(?:(?:an?|the)\s+(?:figure|number|total|rate|average|result|outturn)\s+of\s+)?{_HEDGE}$",
    re.I,
)
_DATED = re.compile(r"[^.;,\d]{0,24}\b(?:for|in|at|during)\s+(?:the\s+)?(?:end\s+of\s+)?", re.I)
# An earlier figure told by who had it then: "better than the" 84% "we achieved in 2022/23".
_THAN_THE = re.compile(r"\bthan\s+(?:the|our)\s+(?:(?:very|just|only)\s+)?$", re.I)
_OF_THEN = re.compile(
    r"(?:\s+(?:working\s+|calendar\s+)?(?:days?|weeks?|months?|hours?|minutes?|seconds?))?\s+(?:that\s+)?(?:(?:we|I)\s+)?(?:(?:was|were)\s+)?"
    r"(?:achieved|recorded|reported|managed|seen|saw|had|received|reached)\b[^.;,\d]{0,25}?\s(?:in|for|at|last)\s",
    re.I,
)
BY_SO_MUCH = re.compile(rf"\bby\s+(?:a\s+further\s+)?{_HEDGE}$", re.I)
_LEADING_PATTERNS = tuple((role, re.compile(pattern, re.I)) for role, pattern in _LEADING)
_TRAILING_PATTERNS = tuple((role, re.compile(pattern, re.I)) for role, pattern in _TRAILING)
_VALUE_VERB = re.compile(
    rf"(?:\b(?:is|was|are|were|been|be|to|at|of|stands?|stood|shows?|showed|showing|reached|reaching|"
    rf"totall?ed|averag(?:ed|es|ing)|managed|recorded|reported|achieved|attained|saw|seen|with|as|has|have|had|"
    rf"figure|result|outturn|(?:took|takes?)(?:\s+(?:us|them|staff))?(?:\s+on\s+average)?)\s+"
    rf"(?:up\s+)?{_HEDGE}|[:=]\s*|[a-z)]\s[–—]\s+|\bwe\s+(?:have\s+|also\s+)*\w+(?:ed|ilt|eld|ade)\s+{_HEDGE}"
    rf"|\bso\s+far[^.;\d]{{0,40}}\s{_HEDGE})$",
    re.I,
)
_SAYS_WHEN = re.compile(r"^\W*(?:by|at|since|in|during|up\s+to)\s+[^.;,]{3,40}?,?\s+$", re.I)
# "14 against a target of 40": what is held against a target is the value.
_AGAINST_TARGET = re.compile(
    r"(?:\s+(?:[a-z-]+|10{0,2},?000)){0,9}?\s*,?\s*(?:against|compared\s+(?:to|with)|versus|vs?\.?)\s+"
    r"(?:(?:an?|the|our|its|this)\s+(?:\w+\s+){0,2})?"
    r"(?:target|plan|trajectory|ambition|(?:standard|limit|ceiling|maximum)(?=\s+of\b))\b"
    r"|\s*\(\s*(?:(?:our|the|profiled?|annual|monthly|quarterly|year[\s-]end|contract)\s+)?(?:targets?|standard|plan|limit|ceiling)\b",
    re.I,
)
# "58 new businesses supported (target 75)": so is a count that opens the line.
_COUNTED = re.compile(r"\s+(?!of\b)[a-z][^.;()]{2,60}?\s*[(,–-]\s*(?:\w+\s+)?target\b", re.I)
# "412 compared with 388": what is compared with an earlier figure is the value.
_COMPARED = re.compile(
    r"\s*,?\s*(?:compared\s+(?:to|with)|(?:up|down)\s+from|against|versus|vs?\.?)\s+£?\d", re.I
)
# "2,316 calls of all kinds, 4% more than": so is one that a share sets beside an earlier figure.
_SO_MUCH_MORE = re.compile(
    rf"\s+[a-z][^.;,()\d]{{2,60}}?,\s+(?:{_HEDGE}\d[\d.]*\s?(?:%|per\s+cent)\s+(?:more|fewer|less|higher|lower)\s+than\b"
    rf"|(?:an?|the)\s+{_STEP}\s+of\s+\d)",
    re.I,
)
# "By June 138 had been completed", "2,870 adults have started a course": what was done is.
_HAS_BEEN = re.compile(
    r"\s+(?:[a-z-]+\s+){0,4}?(?:had|have|has|were|was)\s+(?:(?:been|now|already|also|since)\s+)*[a-z]{2,}(?:ed|en|lt|pt)\b",
    re.I,
)
# "87% of you said": an answer to a survey.
_OF_YOU = re.compile(r"\s*of\s+you\s+[a-z]", re.I)
_ONLY = re.compile(r"^\W*(?:only|just)\s+$", re.I)
# "Crews delivered 3,184."
_DID = re.compile(
    rf"\b(?:delivered|completed|carried\s+out|made|held|planted|issued|inspected|visited|answered|processed|recorded)\s+{_HEDGE}$",
    re.I,
)
_ENDS = re.compile(r"\s*(?:[.;]\s*)?$")
# "processed in 15.3 days on average"
_ON_AVERAGE = re.compile(
    r"\s*(?:(?:working|calendar)\s+)?(?:days?|weeks?|months?|hours?|minutes?|seconds?)\s+on\s+average\b",
    re.I,
)
_OPENING = re.compile(r"(?:^|[;,]\s*|\b(?:and|that|highlighted\s+that)\s+)$", re.I)
_OF = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:of|in)\s+(?!\d)", re.I)


def is_held_to_target(behind: str) -> bool:
    """Tell whether the words behind a number hold it against a target."""
    return (_AGAINST_TARGET.match(behind) or _COUNTED.match(behind)) is not None


def role_of(before: str, behind: str) -> Role:
    """Return what a number is by the words round it; the first row that fits decides."""
    for role, pattern in _TRAILING_PATTERNS:
        if pattern.match(behind):
            return role
    for role, pattern in _LEADING_PATTERNS:
        if pattern.search(before):
            return role
    of_then = _THAN_THE.search(before) and (_OF_THEN.match(behind) or _is_dated(behind))
    if of_then or (_AGAINST.search(before) and _is_dated(behind)):
        return Role.PREVIOUS
    opening = _OPENING.search(before) and _OF.match(behind)
    if _VALUE_VERB.search(before) or opening or _OF_YOU.match(behind):
        return Role.VALUE
    opens = not any(map(str.isalnum, _ONLY.sub("", before)))
    if (opens or _SAYS_WHEN.search(before)) and (_HAS_BEEN.match(behind) or _OF.match(behind)):
        return Role.VALUE
    held = _ON_AVERAGE.match(behind) or _AGAINST_TARGET.match(behind) or _COMPARED.match(behind)
    held = held or (_DID.search(before) and _ENDS.match(behind))
    held = held or _SO_MUCH_MORE.match(behind)
    return Role.VALUE if held or (opens and _COUNTED.match(behind)) else Role.FAINT


def _is_dated(behind: str) -> bool:
    link = _DATED.match(behind)
    return link is not None and any(p.start == link.end() for p in find_periods(behind))
