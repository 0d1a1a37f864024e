"""Periods that run up to a day: year to date, rolling twelve months, "year ending March 2024"."""

from __future__ import annotations

import re
from datetime import date

from kpi.vocabulary import PeriodKind
from parsing.language import spans
from parsing.language.period_dates import latest_month, written_year
from parsing.language.period_patterns import (
    APART,
    SPACE,
    Surroundings,
    any_year,
    day,
    financial,
    first_of_financial_year,
    month,
    month_number,
    rule,
    small_number,
)
from parsing.language.period_years import YEAR, quarter, quarter_number, quarter_start
from parsing.language.spans import Span

_APRIL, _TWELVE = 4, 12


def _closing_month(match: re.Match[str]) -> date | None:
    """Return the last day of what is printed as the end: a day, else the whole month."""
    year = written_year(match)
    if year is None:
        return None
    number = month_number(match["m"])
    if match["d"]:
        return day(year, number, int(match["d"]))
    return spans.month_end(date(year, number, 1))


def _to_date(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    groups = match.groupdict()
    end = _closing_month(match) if groups.get("m") else surroundings.latest
    return spans.year_to_date(end) if end else None


def _april_to_date(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    is_april = month_number(match["m"]) == _APRIL
    latest = surroundings.latest
    return spans.year_to_date(latest) if is_april and latest else None


def _quarter_to_date(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    start = quarter_start(match, surroundings, quarter_number(match))
    return spans.year_to_date(spans.months_from(start, 3).end) if start else None


def _financial_year_to_date(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    """Read "2017/18 YTD": that year up to the month that the report has reached in its own."""
    first, latest = first_of_financial_year(match["fy"]), surroundings.latest
    if first is None or latest is None:
        return None
    years = first - spans.financial_year_of(latest)
    return spans.year_to_date(spans.add_months(latest, 12 * years))


def _ending(match: re.Match[str], _: Surroundings) -> Span | None:
    """Read "12 months to September 2018", "quarter ending June 2023", "year ended 31 March"."""
    end = _closing_month(match)
    return _closed(match, end) if end else None


def _ending_on(match: re.Match[str], _: Surroundings) -> Span | None:
    """Read "12 months to 30/09/2024"."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)  # noqa: PLR2004 - two digits
    end = day(year, int(match["m"]), int(match["d"]))
    return _closed(match, end) if end else None


def _ending_in_year(match: re.Match[str], _: Surroundings) -> Span | None:
    first = first_of_financial_year(match["fy"])
    if first is None:
        return None
    return _closed(match, spans.month_in_financial_year(first, month_number(match["m"])))


def _ending_without_year(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    first = latest_month(month_number(match["m"]), surroundings)
    return _closed(match, first) if first and match["m"][0].isupper() else None


def _rolling(match: re.Match[str], surroundings: Surroundings) -> Span | None:
    return _closed(match, surroundings.latest, rolls=True) if surroundings.latest else None


def _closed(match: re.Match[str], end: date, *, rolls: bool = False) -> Span | None:
    groups = match.groupdict()
    counted = groups.get("n")
    months = small_number(counted or groups.get("length") or "year")
    if not 0 < months <= _MOST_MONTHS:
        return None
    span = spans.months_to(end, months)
    rolls = rolls or "rolling" in match.group().lower()
    whole_year = span.start.month in {1, _APRIL} and not (rolls or counted)
    if months == _TWELVE and not whole_year:
        return Span(PeriodKind.ROLLING_12, span.start, span.end)
    return Span(PeriodKind.OTHER, span.start, span.end) if rolls else span


_MOST_MONTHS = 60
# "12m to March 2024"; £12m is none.
_MONTHS = r"(?<![£\d.,])(?P<n>[0-9]{1,2}|three|six|nine|twelve)[\s-]{0,2}m(?:(?:on)?ths?)?\b"
_LENGTH = rf"(?:{_MONTHS}|(?P<length>month|quarter|half|year)(?:[\s-]year)?\b)"
_QUALIFIED = rf"(?:{SPACE}(?:rolling|average|total|period|figure)){{0,3}}"
_UP_TO = rf"(?:up{SPACE})?(?:to|ending|ended|end)\b(?:{SPACE}(?:the{SPACE})?end{SPACE}of)?{SPACE}"
_END_MONTH = month("m")
_END_DAY = rf"(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?{SPACE}(?:of{SPACE})?)?"
_END = rf"{_END_DAY}{_END_MONTH}{any_year('y')}"
_END_ON = r"(?P<d>[0-9]{1,2})[/.](?P<m>[0-9]{1,2})[/.](?P<y>(?:20)?[0-9]{2})(?![0-9/])"
_OPEN = rf"(?<![\w.,-])(?:rolling{SPACE})?{_LENGTH}{_QUALIFIED}{SPACE}{_UP_TO}"
_RUNNING = (
    rf"(?:\b(?:(?:financial|current|this){SPACE})?year[\s-]{{1,3}}to[\s-]{{1,3}}date\b|\bYTD\b"
    rf"|\bcumulative(?:ly)?\b|\bso{SPACE}far{SPACE}this{SPACE}(?:financial{SPACE})?year\b)"
)
_TILL = (
    rf"{APART}(?:(?:up{SPACE})?(?:to|as{SPACE}at|at|ending){SPACE})?"
    rf"(?:the{SPACE}end{SPACE}of{SPACE})?"
)

RULES = (
    rule(_RUNNING, _to_date),
    rule(rf"{_RUNNING}{_TILL}{_END}", _to_date),
    rule(rf"{month('m')}{SPACE}to{SPACE}date\b", _april_to_date),
    rule(rf"{_RUNNING}{_TILL}{quarter('q')}(?:{APART}{YEAR})?", _quarter_to_date),
    rule(rf"{quarter('q')}(?:{APART}{YEAR})?{APART}{_RUNNING}", _quarter_to_date),
    rule(
        rf"{financial('fy')}{APART}(?:{_RUNNING}|to{SPACE}date\b)",
        _financial_year_to_date,
        firm=True,
    ),
    rule(rf"{_RUNNING}{_TILL}{financial('fy')}", _financial_year_to_date, firm=True),
    rule(rf"{_OPEN}{_END}", _ending),
    rule(rf"{_OPEN}{_END_ON}", _ending_on),
    rule(rf"\by/?e{SPACE}{_END}", _ending),
    rule(rf"{financial('fy')}{SPACE}{_OPEN}{_END_MONTH}", _ending_in_year),
    rule(rf"{_OPEN}{_END_MONTH}", _ending_without_year),
    rule(rf"\brolling{SPACE}{_LENGTH}", _rolling),
    rule(rf"(?<![\w.,-]){_MONTHS}{SPACE}rolling\b", _rolling),
)
