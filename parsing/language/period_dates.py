"""Days, months and the stretches between two of them, as reports print them."""

from __future__ import annotations

import re
from datetime import date

from parsing.language import spans
from parsing.language.period_patterns import (
    APART,
    FULL_YEAR,
    GAP,
    SPACE,
    TO,
    Surroundings,
    any_year,
    day,
    financial,
    first_of_financial_year,
    full_year,
    month,
    month_number,
    rule,
    year_number,
)
from parsing.language.spans import Span

_DAY_NUMBER = r"(?:0?[1-9]|[12][0-9]|3[01])"
_OF_MONTH = rf"(?:st|nd|rd|th)?{SPACE}(?:of{SPACE})?"
_DAY = rf"(?<![\w/.,£–-])(?P<d>{_DAY_NUMBER}){_OF_MONTH}"
_FIRST_DAY = rf"(?<![\w/.,£–-])(?P<d1>{_DAY_NUMBER}){_OF_MONTH}"
_CUE = rf"\b(?:in|during|for|throughout|month{SPACE}of|end{SPACE}of|of){SPACE}"
_ABBREVIATED = re.compile(r"(?!may)[a-z]{3}|sept", re.IGNORECASE)
_TIGHT = frozenset({"", "-", "–", "/"})
_APOSTROPHES = "'\u2018\u2019"
_SENTENCE_GOES_ON = re.compile(r"\s{0,3}[\w(]")
# "March 31" is a day; no report is that old or looks that far ahead in two digits.
_LATEST_SHORT_YEAR = 30


def written_year(match: re.Match[str], group: str = "y", named: str = "m") -> int | None:
    """Return the year that stands by a month, or None where those digits are no year.

    "Sept 18" is a year; in "in September 15 audits" the 15 belongs to the audits.
    """
    digits, join, name = match[group], match[f"{group}join"], match[named]
    if len(digits) == FULL_YEAR or join in _TIGHT or join[-1] in _APOSTROPHES:
        return year_number(digits)
    if "," in join or int(digits) >= _LATEST_SHORT_YEAR or not name[0].isupper():
        return None
    goes_on = _SENTENCE_GOES_ON.match(match.string, match.end(group)) is not None
    return year_number(digits) if _ABBREVIATED.fullmatch(name) or not goes_on else None


def latest_month(number: int, surroundings: Surroundings) -> date | None:
    """Return the first of the latest such month that does not start after the report's period."""
    latest = surroundings.latest
    if latest is None:
        return None
    return date(latest.year if number <= latest.month else latest.year - 1, number, 1)


def _one_day(found: date | None) -> Span | None:
    return spans.of_days(found, found) if found else None


def _date(match: re.Match[str], _: Surroundings) -> Span | None:
    year = written_year(match)
    return _one_day(day(year, month_number(match["m"]), int(match["d"]))) if year else None


def _american_date(match: re.Match[str], _: Surroundings) -> Span | None:
    return _one_day(day(int(match["y"]), month_number(match["m"]), int(match["d"])))


def _numeric_date(match: re.Match[str], _: Surroundings) -> Span | None:
    return _one_day(day(year_number(match["y"]), int(match["mm"]), int(match["d"])))


def _date_without_year(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    latest = surroundings.latest
    if latest is None or not match["m"][0].isupper():
        return None
    years = (latest.year, latest.year - 1)
    dates = (day(year, month_number(match["m"]), int(match["d"])) for year in years)
    return _one_day(next((found for found in dates if found and found <= latest), None))


def _between(start: date | None, end: date | None) -> Span | None:
    return spans.of_days(start, end) if start and end and start < end else None


def _dates(match: re.Match[str], _: Surroundings) -> Span | None:
    year = written_year(match)
    if year is None:
        return None
    end = day(year, month_number(match["m"]), int(match["d"]))
    first = month_number(match["m1"])
    before = first > month_number(match["m"])
    first_year = year_number(match["y1"]) if match["y1"] else year - before
    return _between(day(first_year, first, int(match["d1"])), end)


def _numeric_dates(match: re.Match[str], _: Surroundings) -> Span | None:
    start = day(year_number(match["y1"]), int(match["mm1"]), int(match["d1"]))
    return _between(start, day(year_number(match["y"]), int(match["mm"]), int(match["d"])))


def _month(match: re.Match[str], _: Surroundings) -> Span | None:
    year = written_year(match)
    return spans.months_from(date(year, month_number(match["m"]), 1), 1) if year else None


def _numeric_month(match: re.Match[str], _: Surroundings) -> Span | None:
    return spans.months_from(date(int(match["y"]), int(match["mm"]), 1), 1)


def _month_of_financial_year(match: re.Match[str], _: Surroundings) -> Span | None:
    first = first_of_financial_year(match["fy"])
    if first is None:
        return None
    return spans.months_from(spans.month_in_financial_year(first, month_number(match["m"])), 1)


def _numbered_month(match: re.Match[str], _: Surroundings) -> Span | None:
    """Read the "Month 6" of finance reports, which is September: they count from April."""
    first = first_of_financial_year(match["fy"])
    if first is None:
        return None
    year = spans.financial_year(first)
    return spans.months_from(spans.add_months(year.start, int(match["nth"]) - 1), 1)


def bare_month(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    """Read "September" without a year; in lower case "may" and "march" are verbs."""
    first = latest_month(month_number(match["m"]), surroundings)
    return spans.months_from(first, 1) if first and match["m"][0].isupper() else None


def month_range(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    """Read "April – September 2018", "Apr 18 - Mar 19", "July to September 2018/19"."""
    last = _last_month(match, surroundings)
    if last is None:
        return None
    number = month_number(match["m1"])
    first_year = year_number(match["y1"]) if match["y1"] else last.year - (number > last.month)
    start = date(first_year, number, 1)
    return _between(start, spans.month_end(last))


def _last_month(match: re.Match[str], surroundings: Surroundings) -> date | None:
    number = month_number(match["m"])
    if match["y"]:
        year = written_year(match)
        return date(year, number, 1) if year else None
    if match["fy"]:
        first = first_of_financial_year(match["fy"])
        return spans.month_in_financial_year(first, number) if first else None
    capitals = match["m"][0].isupper() and match["m1"][0].isupper()
    return latest_month(number, surroundings) if capitals else None


_NUMERIC = (
    r"(?P<d{n}>[0-9]{{1,2}})(?P<dot{n}>[/.-])(?P<mm{n}>[0-9]{{1,2}})(?P=dot{n})(?P<y{n}>{year})"
)
_ALONE = r"(?<![\w/.,£–-])"
_DONE = r"(?![\w/]|[.-][0-9])"
_LONG_YEAR = "(?:19|20)[0-9]{2}"
# A dotted "3.4.12" is a version or a paragraph: two digits of year need slashes.
_SLASHED = r"(?P<d>[0-9]{1,2})/(?P<mm>[0-9]{1,2})/(?P<y>[0-9]{2})"

MONTH_RANGE = (
    rf"{month('m1')}(?:{any_year('y1')})?{TO}{month('m')}"
    rf"(?:{APART}{financial('fy')}|{any_year('y')})?"
)
# "and" joins two months only behind "between": "in April and September" is two of them.
_BETWEEN = (
    rf"\bbetween{SPACE}(?P<span>{month('m1')}(?:{any_year('y1')})?{SPACE}and{SPACE}{month('m')}"
    rf"(?:{APART}{financial('fy')}|{any_year('y')})?)"
)

OF_RESULTS = (
    rf"(?:[{_APOSTROPHES}]s)?{SPACE}(?:figures?|results?|outturn|score)\b"  # what they are of
)

RULES = (
    rule(rf"{_DAY}{month('m')}{any_year('y')}", _date, firm=True),
    rule(rf"{_DAY}{month('m')}", _date_without_year, firm=True),
    rule(
        rf"{month('m')}{SPACE}(?P<d>{_DAY_NUMBER})(?:st|nd|rd|th)?[,\s]{{1,3}}{full_year('y')}",
        _american_date,
        firm=True,
    ),
    rule(_ALONE + _NUMERIC.format(n="", year=_LONG_YEAR) + _DONE, _numeric_date, firm=True),
    rule(_ALONE + _SLASHED + _DONE, _numeric_date, firm=True),
    rule(
        rf"{_ALONE}(?P<y>{_LONG_YEAR})-(?P<mm>[0-9]{{2}})-(?P<d>[0-9]{{2}}){_DONE}", _numeric_date
    ),
    rule(
        rf"{_FIRST_DAY}{month('m1')}(?:{any_year('y1')})?{TO}"
        rf"(?P<d>{_DAY_NUMBER}){_OF_MONTH}{month('m')}{any_year('y')}",
        _dates,
    ),
    rule(
        _ALONE
        + _NUMERIC.format(n="1", year=_LONG_YEAR)
        + TO
        + _NUMERIC.format(n="", year=_LONG_YEAR)
        + _DONE,
        _numeric_dates,
    ),
    rule(MONTH_RANGE, month_range),
    rule(_BETWEEN, month_range),
    rule(rf"{month('m')}(?:{SPACE}of)?{any_year('y')}", _month),
    rule(rf"{month('m')}{GAP}{financial('fy')}", _month_of_financial_year),
    rule(
        rf"\b(?:month|period){SPACE}(?P<nth>1[0-2]|[1-9]){APART}{financial('fy')}", _numbered_month
    ),
    rule(rf"{_ALONE}(?P<mm>0?[1-9]|1[0-2])/(?P<y>{_LONG_YEAR}){_DONE}", _numeric_month),
    rule(rf"{_CUE}(?P<span>{month('m')})(?!\w)", bare_month),
    # "July’s figure", "the July result"
    rule(rf"\b(?P<span>{month('m')})(?={OF_RESULTS})", bare_month),
    # "(July: 70.4%)", "(June 68%)": the month of an earlier figure
    rule(rf"[(,;]\s?(?P<span>{month('m')})(?=\s?[:=]\s?£?\d|\s\d[\d.]*\s?%)", bare_month),
)
WHOLE = (rule(month("m"), bare_month),)
