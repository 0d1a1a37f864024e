"""Quarters, halves, financial, calendar and academic years, as reports print them."""

from __future__ import annotations

import re
from datetime import date

from parsing.language import spans
from parsing.language.period_dates import MONTH_RANGE, OF_RESULTS, month_range
from parsing.language.period_patterns import (
    APART,
    GAP,
    SPACE,
    TO,
    Surroundings,
    financial,
    first_of_financial_year,
    full_year,
    rule,
    short_financial,
    small_number,
)
from parsing.language.spans import Span

# Below these "12-13" and "10/11" are school years; reports under this grammar start later.
_FIRST_SHORT_YEAR = 14

_NTH = "1st|2nd|3rd|4th|first|second|third|fourth|final"


def quarter(group: str) -> str:
    """Return the pattern of a quarter: Q2, Quarter 2, second quarter."""
    return (
        rf"(?:\bq(?:tr|uarters?)?\.?\s{{0,2}}(?P<{group}>[1-4]|one|two|three|four)(?!\w|[.,][0-9])"
        rf"|\b(?P<{group}nth>{_NTH}){SPACE}(?:quarter|qtr)\b)"
    )


_OF = (
    rf"{APART}(?:(?:of|in|for){SPACE})?(?:the{SPACE})?"
    rf"(?:financial{SPACE}year{SPACE}|fy\s?|year{SPACE})?[('\u2018\u2019]?"
)
YEAR = rf"(?:{financial('fy')}|{short_financial('sy')}|{full_year('y')})"


def quarter_number(match: re.Match[str], group: str = "q") -> int:
    """Return 1 to 4 for a matched quarter."""
    return small_number(match[group] or match[f"{group}nth"])


def quarter_start(match: re.Match[str], surroundings: Surroundings, number: int) -> date | None:
    """Return the first day of a quarter of the year matched with it, else of the report's.

    "Q2 2018" is read as of the financial year that starts in 2018, unless quarters are calendar.
    """
    year, is_financial = _year(match, surroundings)
    if year is None:
        return None
    calendar = surroundings.calendar_quarters and not is_financial
    return spans.add_months(date(year, 1 if calendar else 4, 1), 3 * (number - 1))


def _year(match: re.Match[str], surroundings: Surroundings) -> tuple[int | None, bool]:
    groups = match.groupdict()
    if printed := groups.get("fy") or groups.get("sy"):
        return first_of_financial_year(printed), True
    if groups.get("y"):
        return int(match["y"]), False
    latest = surroundings.latest
    if latest is None:
        return None, False
    if surroundings.calendar_quarters:
        return latest.year, False
    return spans.financial_year_of(latest), False


def _quarter(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    start = quarter_start(match, surroundings, quarter_number(match))
    return spans.months_from(start, 3) if start else None


def _quarters(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    first, last = quarter_number(match, "q1"), int(match["q"])
    start = quarter_start(match, surroundings, first)
    return spans.months_from(start, 3 * (last - first + 1)) if start and first < last else None


def _half(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    groups = match.groupdict()
    number = small_number(groups.get("h") or groups.get("hnth") or "first")
    start = quarter_start(match, surroundings, 2 * number - 1)
    return spans.months_from(start, 6) if start else None


def _financial_year(match: re.Match[str], _: Surroundings) -> Span | None:
    first = first_of_financial_year(match["fy"])
    return spans.financial_year(first) if first else None


def _short_year(match: re.Match[str], _: Surroundings) -> Span | None:
    first = first_of_financial_year(match["sy"])
    return spans.financial_year(first) if first and first % 100 >= _FIRST_SHORT_YEAR else None


def _academic_year(match: re.Match[str], _: Surroundings) -> Span | None:
    groups = match.groupdict()
    first = first_of_financial_year(groups.get("fy") or match["sy"])
    if first is None or (groups.get("sy") and first % 100 < _FIRST_SHORT_YEAR):
        return None
    return spans.academic_year(first)


def _calendar_year(match: re.Match[str], _: Surroundings) -> Span | None:
    return spans.months_from(date(int(match["y"]), 1, 1), 12)


_YEAR_CUE = rf"(?:financial{SPACE}year|fy|outturn|year)"
_ACADEMIC = r"(?:academic|school|ac\.?)"
_MIDWAY = r"\bmid[\s-]year\b"
_HALF = (
    rf"(?:\bH(?P<h>[12])\b|\b(?P<hnth>1st|2nd|first|second){SPACE}half"
    rf"(?:{SPACE}of{SPACE}(?:the{SPACE})?(?:financial{SPACE})?(?:year\b)?)?)"
)

# In a title the words of the report stand between: "Second Quarter Performance Monitoring 2019/20".
_TITLED = (
    rf"(?:{SPACE}(?:performance|corporate|council|monitoring|report|update|review|indicators?|and|key|budget|"
    r"financ(?:e|ial)|plan|scorecard|dashboard|summary|service|progress|results?|data|outturn|kpis?))"
    r"{1,6}"
)

RULES = (
    rule(rf"{quarter('q')}{_TITLED}{_OF}{YEAR}", _quarter),
    rule(rf"{quarter('q')}(?:\s?\([^()0-9]{{3,40}}\))?{_OF}{YEAR}", _quarter),
    rule(rf"(?:\b{_YEAR_CUE}{GAP})?{YEAR}{APART}{quarter('q')}", _quarter),
    rule(quarter("q"), _quarter),
    rule(rf"{quarter('q')}{APART}{MONTH_RANGE}", month_range),
    rule(rf"{quarter('q1')}{TO}q?\s?(?P<q>[1-4]){_OF}{YEAR}", _quarters),
    rule(rf"{_HALF}{_OF}{YEAR}", _half),
    rule(
        rf"\b(?:(?:mid|half)[\s-]year(?:ly)?|HY)(?:\s?(?P<h>[12])\b)?(?:{_TITLED})?{_OF}{YEAR}",
        _half,
    ),
    rule(rf"{YEAR}{APART}(?:\bH(?P<h>[12])\b|(?:mid|half)[\s-]year\b)", _half),
    rule(_HALF, _half),
    rule(rf"{_MIDWAY}(?!{SPACE}(?:population|estimate|pop\b))", _half),
    rule(rf"(?:\b{_YEAR_CUE}{GAP}(?:of{SPACE}|for{SPACE})?)?{financial('fy')}", _financial_year),
    rule(rf"\b{_YEAR_CUE}{GAP}[:(]?['\u2018\u2019]?{short_financial('sy')}", _short_year),
    rule(rf"(?<!\w)['\u2018\u2019]{short_financial('sy')}", _short_year),
    rule(rf"(?<![\w/.,£-]){short_financial('sy')}(?={SPACE}(?:outturn|financial)\b)", _short_year),
    rule(
        rf"\b{_ACADEMIC}{SPACE}(?:year|yr\.?){GAP}[(:]?(?:{financial('fy')}|{short_financial('sy')})",
        _academic_year,
        firm=True,
    ),
    rule(rf"\bAY\s?{financial('fy')}", _academic_year),
    rule(rf"{financial('fy')}{SPACE}\(?{_ACADEMIC}(?:{SPACE}year)?\b", _academic_year),
    rule(
        rf"\b(?:in|during|calendar{SPACE}year|year){SPACE}(?P<span>{full_year('y')})",
        _calendar_year,
    ),
    rule(rf"(?<![\w/.,£-]){full_year('y')}{SPACE}calendar{SPACE}year\b", _calendar_year),
    rule(rf"\bthe{SPACE}(?P<span>{full_year('y')})(?={OF_RESULTS})", _calendar_year),
)
WHOLE = (rule(full_year("y"), _calendar_year), rule(_MIDWAY, _half))
