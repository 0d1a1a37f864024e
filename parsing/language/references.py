"""The references that reports give their indicators, as a pattern and not as a list of councils.

"Key Performance Indicator 2 -", "Supporting Measure 3.1:", "Supporting Measure - 8.1", "KPI 4",
"PI12", "CH04", "NI 181", "PAM/012", "Indicator 7b": some words that end in one for a measure, or a
few capitals, and then a number.
"""

from __future__ import annotations

import re

from kpi.vocabulary import PeriodKind
from parsing.language.periods import find_periods

_MEASURE = r"(?:indicator|measure|metric|kpi|pi|spi|lpi|measure\s+of\s+success|success\s+measure)"
_WORDS = rf"(?:[A-Za-z]+\s+){{0,3}}{_MEASURE}"
_CAPITALS = r"[A-Z]{1,5}"
_NUMBER = r"\d{1,4}(?:\.\d{1,2}){0,2}[a-z]?(?:\([a-z0-9]{1,2}\))?"
_REFERENCE = re.compile(
    rf"(?P<label>(?i:{_WORDS})|(?i:indicator|measure)\s+(?!Q\s?[1-4]\b)[A-Z]{{1,4}}|{_CAPITALS})"
    r"(?P<apart>\s*[-–:]?\s*|\s+(?i:no|number|ref)\.?\s+|(?<=[A-Z]{2})/(?=\d{2}))"
    rf"(?P<number>{_NUMBER})(?![\w%/]|\.\d)"
)
_NAMED = re.compile(
    rf"(?<!\w)(?i:key\s+performance\s+indicator|supporting\s+measure|{_MEASURE}|sm)\s*"
    rf"(?P<number>{_NUMBER})(?![\w%/]|\.\d)"
)
_LAST_NUMBER = re.compile(rf"(?P<number>{_NUMBER})$")
_SEPARATOR = re.compile(r"\s*(?:[-–—:|]|\.(?=\s))\s*")
_LONGEST_PERIOD = 40  # characters
# "Q1", "FY24": a part of a year and a year, set like a code under a bar of a chart.
_PERIOD = re.compile(r"Q\s?[1-4]|H\s?[12]|(?:FY|YE|YTD|HY)\s?\d+", re.I)
# "Q2: 600 (annual 1,200)", "Q3 – 41 visits": a quarter and its figure, and no name.
_FIGURE_ALONE = re.compile(
    r"£?\d[\d.,]*(?:k|m|bn)?\s?%?(?:\s[a-z]+){0,2}\s*(?:[(\[,;].*)?\.?$", re.S
)
# "S106 developer contributions": a section of an Act, in the words of planners and accountants.
_OF_AN_ACT = re.compile(r"S(?:17|20|21|38|47|75|106|111|114|117|151|215|278)[A-C]?")
# "CO2 from council buildings", "PM10 concentrations": a gas or dust, and not the measure CO2.
_IN_THE_AIR = re.compile(
    r"(?:CO2|NO2|N2O|SO2|CH4|PM10|PM2\.5)(?=\s+(?:[a-z(]|(?i:emi(?:ssions?|tted)|equivalents?|levels?"
    r"|concentrations?|reductions?|sav(?:ed|ings?)|footprints?|tonn(?:es?|age))\b))"
)
# "Indicator H1": the word says what H1 is.
_CODE_OF_ITS_OWN = re.compile(rf"(?i:indicator|measure)\s+(?P<code>[A-Z]{{1,4}}\s?{_NUMBER})")
# What the contract shortens; every other reference stays as printed, white space folded.
_SHORT = {"key performance indicator": "KPI", "supporting measure": "SM"}


def reference_at_start(text: str) -> tuple[int, int, bool] | None:
    """Find a reference that opens a heading.

    Returns:
        Its end, where the name begins, and whether a mark separates the two; None if there is no
        reference with a name behind it.
    """
    found = _REFERENCE.match(text)
    if not found or _opens_with_period(text, found.end()) or _ends_in_a_date(text, found):
        return None
    mark = _SEPARATOR.match(text, found.end())
    start = (
        mark.end()
        if mark
        else found.end() + (len(text[found.end() :]) - len(text[found.end() :].lstrip()))
    )
    if _PERIOD.fullmatch(found.group()) and _FIGURE_ALONE.match(text, start):
        return None
    if not mark and _IN_THE_AIR.match(text):
        return None
    if not mark and _OF_AN_ACT.fullmatch(found.group()) and text[start : start + 1].islower():
        return None
    return found.end(), start, bool(mark)


def _opens_with_period(text: str, end: int) -> bool:
    """Tell "Q2 2025/26 (July to September)" from a reference: the year goes on with the quarter."""
    return any(p.start == 0 and p.end > end for p in find_periods(text[:_LONGEST_PERIOD]))


def _ends_in_a_date(text: str, found: re.Match[str]) -> bool:
    """Tell "DATE: 5 June 2026" from a reference: its number is the day."""
    day = found.start("number")
    dated = find_periods(text[day : day + _LONGEST_PERIOD])
    return not _NAMED.match(text) and any(
        p.start == 0 and day + p.end > found.end() and p.period.kind is PeriodKind.DATE
        for p in dated
    )


def is_reference(text: str) -> bool:
    """Tell whether a text is a reference and no more: "CS02a", "KPI 3"; "Q1" is a period."""
    alone = _REFERENCE.fullmatch(text.strip()) is not None
    return alone and not _PERIOD.fullmatch(text.strip()) and not find_periods(text)


def names_another(text: str, own: str | None) -> bool:
    """Tell whether words name a measure by another reference than its own: "KPI 4 is also"."""
    known = _LAST_NUMBER.search(own) if own else None
    return any(not known or n["number"] != known["number"] for n in _NAMED.finditer(text))


def short_reference(printed: str) -> str:
    """Return the reference as findings and the contract name it: "KPI 2", "SM 3.1", "CH04"."""
    folded = " ".join(printed.split())
    if code := _CODE_OF_ITS_OWN.fullmatch(folded):
        return code["code"]
    found = _REFERENCE.match(folded)
    label = _SHORT.get(found["label"].lower()) if found else None
    return f"{label} {found['number']}" if found and label else folded
