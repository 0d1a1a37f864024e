"""What the words over a column, beside a row or on a card mean.

One notion for every layout: header words decide what a column is, never its position. The rows are
in order; the first that fits decides, so "same period last year" is settled before "year".
"""

from __future__ import annotations

import re
from enum import StrEnum

from parsing.language.numbers import quantity
from parsing.language.periods import find_periods


class Meaning(StrEnum):
    """What a column, a labelled row or a field of a card holds."""

    REF = "ref"
    NAME = "name"
    GROUP = "group"
    UNIT = "unit"
    POLARITY = "polarity"
    TARGET = "target"
    TOLERANCE = "tolerance"
    FLOOR = "floor"
    THRESHOLDS = "thresholds"
    """What is green, amber and red for each indicator, in one cell."""
    GREEN = "green"
    RED = "red"
    VALUE = "value"
    PREVIOUS = "previous"
    YEAR_BEFORE = "year_before"
    BASELINE = "baseline"
    FORECAST = "forecast"
    YEAR_TO_DATE = "year_to_date"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    PART = "part"
    """One answer of several to the same question, beside that which is the value."""
    VARIANCE = "variance"
    COMPARATOR = "comparator"
    CONTROL = "control"
    """What a control chart says: the mean, the limits, or in words how the process runs."""
    STATUS = "status"
    DIRECTION = "direction"
    COMMENT = "comment"
    OWNER = "owner"
    DATE = "date"
    """When something is due or done: never a figure."""
    AS_AT = "as_at"
    """The period of the figures of each row: "Jan 25" under "Latest month"."""


_YARDSTICK = r"(?:targets?|aim|goal|standards?|threshold|floor|plan|ambition)"
_KIND_OF_PLAN = (
    r"(?:corporate|council|strategic|business|community|city|county|borough|district|delivery)"
)
_OUTTURN = r"(?:actual|result|out-?turn|value|current)s?"
_IN_TIME = r"(?:the\s+)?(?:target|standard|time(?:\s?scales?)?|deadline|sla)"
_BESIDE = r"(?:[/|]|vs?\.?|versus|against)"
_ROWS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.GROUP,
        rf"^\W*(?:{_KIND_OF_PLAN}\s+)+(?:plan\s+)?(?:priorit(?:y|ies)|themes?|objectives?|outcomes?|ambitions?|aims?|goals?|pledges?|commitments?|pillars?)\W*$"
        rf"|^\W*(?:{_KIND_OF_PLAN}\s+)+plan(?:\s+(?:link|ref\w*))?\W*$",
    ),
    (
        Meaning.THRESHOLDS,
        r"\b(?:r\.?a\.?g\.?|ragging|traffic\s+light)\W+(?:rating\s+|status\s+)?(?:thresholds?|criteria|rules?|boundar\w+|parameters?|bands?|ranges?|tolerances?)\b|\bthresholds?\s*\W\s*(?:r\W?a\W?g|red)\b",
    ),
    (Meaning.GREEN, r"^\W*green\b(?:\s+(?:if|when|threshold|range|band|target|level|from))?\W*$"),
    (Meaning.RED, r"^\W*red\b(?:\s+(?:if|when|range|band|level|from))?\W*$"),
    (
        Meaning.COMMENT,
        r"\b(?:comment\w*|notes?|narrative|explanation|analysis|actions?|reasons?|why|update|context|remarks|latest note)\b",
    ),
    (
        Meaning.DATE,
        r"\b(?<!target and )(?<!target & )(?:time\s?-?\s?(?:scales?|frames?)|deadlines?|by\s+when|milestone\s+date)\b|^\W*when\W*$"
        r"|\b(?:due|completion|target|end|start|review|delivery)\s+date\b",
    ),
    (
        Meaning.STATUS,
        r"\b(?:b?rag|status|rating|traffic\s+light|health(?=\W*$|\s+(?:status|check)\b)|assessment(?!\s+(?:measure|indicator))|performance\s+against\s+target|on\s+(?:track|course))\b|^\W*(?:met|achieved|judge?ment)\W*$"
        rf"|\b(?:on|met|achiev\w+)\s+{_YARDSTICK}(?=\W*$)|\b{_YARDSTICK}\s+(?:met|achieved|hit)\b"
        r"|^\W*(?:(?:promises?|pledges?|commitments?)\s+)?kept\W*$|^\W*(?:done|delivered)\?\W*$"
        r"|^\W*(?:did|have|has|are|were|was)\s+(?:we|it|they|the\s+\w+)\s[^?]{2,40}\?\W*$",
    ),
    (
        Meaning.DIRECTION,
        r"\b(?:direction|d\.?o\.?t\.?|trend|travel|short\s+term|long\s+term|movement|moving)\b|[↑↓]",
    ),
    (
        Meaning.VARIANCE,
        r"\b(?:varian\w+|difference|deviation|gap|change|distance\s+(?:from|to)|(?:points?|pp)\s+(?:from|off)|var)\b|%\s+(?:from|off)\b|\b(?:above|over)\s*/\s*(?:below|under)\b|\+\s*/\s*-|±"
        rf"|(?:%|\bper\s?cent(?:age)?|\bshare)\s+of\s+{_YARDSTICK}\b",
    ),
    (
        Meaning.CONTROL,
        r"\b(?:process|control)\s+(?:limits?|range)\b|^\W*(?:[ul][cp]l|mean|centre\s*line)\W*$|\bconfidence\s+(?:limits?|intervals?)\b"
        r"|\b(?:lower|upper)\s+(?:95\s?%\s+)?(?:ci|cl)\b|^\W*(?:spc\s+)?(?:variation|assurance)(?:\s+(?:icon|type))?\W*$",
    ),
    (
        Meaning.POLARITY,
        r"\b(?:polarity|good\s+(?:is|to\s+be|performance|direction)|(?:desired|preferred)\s+direction|(?:bigger|smaller|higher|lower)\s+is|aim\s+to|better\s+if|preferred|(?:what|which\s+way)(?:\s+is|[’']s)\s+(?:good|better)|what\s+good\s+looks\s+like)\b",
    ),
    (
        Meaning.NAME,
        r"^\W*(?:national|scottish|welsh)\s+(?:[a-z]+\s+){0,3}(?:indicators?|measures?)(?:\s+(?:name|description|title))?\W*$",
    ),
    (
        Meaning.COMPARATOR,
        r"\b(?:england|national|regional?|region|neighbours?|benchmark\w*|comparator\w*|quartile|median|london|average\s+of|(?:\d+|two|three|four|five|ten)[\s-]years?\s+(?:average|mean)|peers?|similar|cipfa|rank(?:ing)?|all\s+(?:councils|authorities)|scotland|scottish|wales|welsh|northern\s+ireland|family\s+group"
        r"|^\W*(?:(?:north|south)\s+(?:east|west)|(?:east|west)\s+midlands|yorkshire\s+(?:and|&)\s+(?:the\s+)?humber|great\s+britain|united\s+kingdom)"
        r"(?:\s+(?:average|mean|median))?(?=\W*(?:20\d\d[\d/–-]*)?\W*$)"
        r"|(?:group|county|councils?|authorit(?:y|ies)|unitary|sector|uk|ni)\s+(?:average|mean|median|rate|figure))\b",
    ),
    (
        Meaning.TARGET,
        r"\b(?:limit|minimum|maximum)\s*(?:or|/)\s*(?:standard|target|aim)\b|\b(?:standard|target|aim)\s*(?:or|/)\s*(?:limit|minimum|maximum)\b",
    ),
    (Meaning.TOLERANCE, r"\b(?:tolerance|variance\s+allowed|amber)\b"),
    (
        Meaning.FLOOR,
        r"\b(?:floor(?!\s*(?:area|space|plan))|minimum|limit|maximum|intervention\s+level|(?:lower|upper)\s+threshold|red\s+threshold)\b",
    ),
    (
        Meaning.BASELINE,
        r"\bbase\s*line\b|\bwhere\s+(?:(?:did\s+)?we\s+start(?:ed)?|we\s+began)\b|^\W*start(?:ing)?\s+(?:point|position)\W*$",
    ),
    (
        Meaning.FORECAST,
        r"\b(?:forecast|projected?|projection|predicted|expected\s+outturn|year[\s-]end\s+(?:estimate|position))\b",
    ),
    (
        Meaning.VALUE,
        rf"^\W*(?:{_OUTTURN}\s*{_BESIDE}\s*target|target\s*{_BESIDE}\s*{_OUTTURN})\W*$",
    ),
    (
        Meaning.VALUE,
        rf"^\W*(?:%|per\s?cent(?:age)?)\s+(?:[a-z]+\s+){{0,2}}(?:with)?in\s+{_IN_TIME}\W*$"
        rf"|^\W*(?:with)?in\s+{_IN_TIME}\W*%\W*$",
    ),
    (
        Meaning.NUMERATOR,
        r"^\W*(?:(?:number|no\.?|cases)\s+(?:[a-z]+\s+)?|(?:completed|decided|determined|answered|processed|closed)\s+)"
        rf"(?:with)?in\s+{_IN_TIME}\W*$",
    ),
    (
        Meaning.DENOMINATOR,
        r"^\W*cases\s+(?:completed|received|closed|decided|determined|handled)\b",
    ),
    (
        Meaning.TARGET,
        r"\b(?:targets?|aim|goal|standard|threshold|plan(?:ned)?|profiled?|ambition|aspiration|trajectory|milestones?|expected\s+(?:level|performance)|where\s+(?:do\s+|did\s+)?we\s+(?:want(?:ed)?|need(?:ed)?|should|hoped?|plan(?:ned)?|aimed|expect(?:ed)?)\s+(?:to\s+)?(?:be|get\s+to|reach)"
        r"|where\s+we\s+(?:said|promised|agreed|thought)\s+(?:that\s+)?(?:we\s+(?:would|should|will)|we[’']d)\s+(?:be|get\s+to|reach)"
        r"|what\s+we\s+(?:were\s+aiming|aimed|hoped)\s+for|expected\s+(?:for|by)\s+(?:the\s+)?(?:(?:full|whole|end\s+of\s+(?:the\s+)?)\s*)?(?:year|quarter|period|month))\b|^\W*(?:statutory\s+)?allowance\W*$",
    ),
    (
        Meaning.YEAR_BEFORE,
        r"\b(?:(?:same|this)\s+(?:period|quarter|month|time|point)(?:\s+in)?\s+last|same\s+(?:period|quarter|month|time|point)|last\s+(?:year|yr)|previous\s+year|prior\s+year|prev\.?\s+y(?:ear|r)|year\s+ago)\b",
    ),
    (
        Meaning.PREVIOUS,
        r"\b(?:previous(?:ly)?|prior|last\s+(?:quarter|qtr|month|mth|period|report|time)|where\s+(?:were\s+we|we\s+were))\b",
    ),
    (Meaning.NUMERATOR, r"\bnumer(?:ator)?\b"),
    (Meaning.DENOMINATOR, r"\b(?:denom(?:inator)?|cohort|sample)\b"),
    (
        Meaning.YEAR_TO_DATE,
        rf"\b(?:ytd|cumulative)\b|(?:^\W*|\b(?:year|{_OUTTURN}|performance|position|total|achieved|figures?|values?|delivered"
        r"|(?:19|20)\d\d\s?[/–-]\s?(?:\d\d)?\d\d|q[1-4])\s+)(?:to\s+date|so\s+far)\b",
    ),
    (
        Meaning.OWNER,
        r"\b(?:owner|lead|responsible|officer|portfolio|source|frequency|reported|head\s+of)\b",
    ),
    (Meaning.UNIT, r"\b(?:units?|format|measured\s+in)\b"),
    (
        Meaning.REF,
        r"^(?:(?:kpi|pi|indicator|measure)?\s*(?:(?:ref(?:erence)?|code|id)\b\.?|(?:no|number)\b\.?\s*$)|#|kpi\s*#|ref\.)",
    ),
    (
        Meaning.NAME,
        r"\b(?:indicators?|measures?|description|kpis?|pis?|title|metrics?|definition|code\s*(?:&|and)\s*name|name|(?:crime|offence)\s+types?|offences|what\s+(?:we\s+measure|is\s+(?:being\s+)?measured))\b",
    ),
    (
        Meaning.GROUP,
        r"^(?:category|cat|theme|priority|objective|directorate|service(?:\s+area)?|department|area|contract)\b",
    ),
    (
        Meaning.VALUE,
        r"\b(?:actual|values?|results?|out-?turn|performance|current|latest|most\s+recent|figures?|position|score|achieved|reported|(?:last|past|rolling)\s+(?:12|twelve)\s+months|this\s+(?:week|month|quarter|period|year))\b"
        r"|\bhow\s+(?:well\s+)?(?:did|have|are|were)\s+we\s+(?:do|done|doing|perform\w*)\b"
        r"|\bhow\s+(?:well\s+)?we(?:['’](?:re|ve)|\s+are|\s+have)?\s+(?:did|done|doing|perform\w*)\b|^\W*(?:this\s+time|now)\W*$"
        r"|\bwhere\s+(?:are\s+we|we\s+are)(?:\s+now)?\b"
        r"|\bwhere\s+(?:did\s+we\s+(?:get|reach|finish|end)|we(?:\s+have|[’']ve)?\s+(?:got|reached|finished|ended))\b",
    ),
)
_PATTERNS = tuple((meaning, re.compile(pattern, re.I)) for meaning, pattern in _ROWS)
_TARGET = re.compile(r"\btarget\b", re.I)
_FOLLOWS = re.compile(
    r"\b(?:deductions?|penalt(?:y|ies)|payments?|fines?|(?:service\s+)?credits?|bonus(?:es)?|rewards?"
    r"|weightings?)\b|^\W*(?:penalty\s+)?points?(?=\W*(?:$|q[1-4]\b|20\d\d))",
    re.I,
)
_CLOCK = re.compile(r"\d{1,3}:[0-5]\d")  # minutes and seconds
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
LONGEST_HEADER = 12  # words; a longer cell is text, not a header
_BRACKET = re.compile(r"\s*\((?P<what>[^()\d]{3,30})\)\s*$")
_BRACKET_YEAR = re.compile(
    r"[^()]*\b(?P<now>20\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?\s*"
    r"\((?P<then>20\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?(?:\s+in\s+brackets)?\)",
    re.I,
)
_WHEN = re.compile(
    r"\W*(?:(?:autumn|spring|summer|winter|term|q[1-4]|quarter|half|year|to|end|of|[1-4]|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\W+)*[\d\s()/–-]+\W*"
    r"(?:in\s+brackets\W*)?",
    re.I,
)
BESIDE_A_FIGURE = (Meaning.TARGET, Meaning.PREVIOUS, Meaning.YEAR_BEFORE, Meaning.COMPARATOR)
"""What may stand in brackets behind a figure."""


def holds_both(text: str) -> tuple[Meaning, Meaning] | None:
    """Return in which order the cells under "Actual / Target" hold the two, or None."""
    if bracket_meaning(text) is not None:
        return None
    if header_meaning(text) is not Meaning.VALUE or not _TARGET.search(text):
        return None
    ahead = re.match(r"\W*target", text, re.I) is not None
    return (Meaning.TARGET, Meaning.VALUE) if ahead else (Meaning.VALUE, Meaning.TARGET)


def header_meaning(text: str) -> Meaning | None:
    """Return what a header says its column holds, or None where it does not say."""
    folded = " ".join(text.replace("-\n", "").split())
    if not folded or len(folded.split()) > LONGEST_HEADER:
        return None
    rest = _BRACKET.sub("", folded)
    if _BRACKET_YEAR.fullmatch(folded):
        return _said(folded) or (Meaning.VALUE if _WHEN.fullmatch(folded) else None)
    if bracket_meaning(folded) is not None or _said(rest) is Meaning.NAME:
        return _said(rest)  # "Indicator (source)"
    return _said(folded)


def bracket_meaning(header: str) -> Meaning | None:
    """Return what the figures in brackets are under "Q1 (target)", or None where it is not said.

    Under "Autumn 2024 (2023)" they are those of the year before.
    """
    years = _BRACKET_YEAR.fullmatch(" ".join(header.split()))
    if years and int(years["then"]) < int(years["now"]):
        return Meaning.YEAR_BEFORE
    bracket = _BRACKET.search(header)
    meaning = _said(bracket["what"]) if bracket else None
    if bracket is None or meaning not in BESIDE_A_FIGURE:
        return None
    rest = header[: bracket.start()]
    return meaning if _said(rest) is Meaning.VALUE or find_periods(rest) else None


def _said(text: str) -> Meaning | None:
    return next((meaning for meaning, pattern in _PATTERNS if pattern.search(text)), None)


def is_consequence(header: str) -> bool:
    """Tell what a contract makes of the figures, and is none of them: "Deduction Q3", "Points"."""
    return _FOLLOWS.search(header) is not None


def is_figure(text: str) -> bool:
    """Tell whether a cell holds a figure, or a time; a year or a period over a column is none."""
    if _CLOCK.fullmatch(text.strip()):
        return True
    return quantity(text) is not None and not find_periods(text) and not is_year(text)


def is_year(text: str) -> bool:
    """Tell whether a text is the four digits of a year."""
    return _YEAR.fullmatch(text.strip()) is not None
