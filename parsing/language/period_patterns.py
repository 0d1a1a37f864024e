"""The words that periods are printed with: pieces of patterns, and what each piece says.

A `Rule` is one way of printing a period. Every space in a pattern is bounded: a run of ten
thousand blanks must not cost more than one of three.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kpi.model import Period
from parsing.language.spans import Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a period that is not printed in full is read against.

    Attributes:
        within: The report's period, which gives a bare "September" or "Q2" its year.
        calendar_quarters: True where the report counts quarters from January.
    """

    within: Period | None
    calendar_quarters: bool = False

    @property
    def latest(self) -> date | None:
        """The last day that the report covers."""
        return self.within.end if self.within else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of printing a period: a pattern, and the span that a match of it stands for.

    Attributes:
        read: Returns None where the match is no period after all.
        firm: True where a match that is no period is not to be read as a shorter one either
            ("31 February 2018" is not February).
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Surroundings], Span | None]
    firm: bool = False


def rule(
    pattern: str, read: Callable[[re.Match[str], Surroundings], Span | None], *, firm: bool = False
) -> Rule:
    """Make a rule out of a pattern in which case does not matter."""
    return Rule(re.compile(pattern, re.IGNORECASE), read, firm)


_MONTHS = (
    ("jan", "uary"),
    ("feb", "ruary"),
    ("mar", "ch"),
    ("apr", "il"),
    ("may", ""),
    ("jun", "e"),
    ("jul", "y"),
    ("aug", "ust"),
    ("sep", "t(?:ember)?"),
    ("oct", "ober"),
    ("nov", "ember"),
    ("dec", "ember"),
)
_MONTH_NUMBER = {short: number for number, (short, _) in enumerate(_MONTHS, start=1)}
_ANY_MONTH = "|".join(f"{short}(?:{rest})?" if rest else short for short, rest in _MONTHS)
_NUMBER_WORDS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12},
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    **{"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "year": 12, "half": 6, "quarter": 3, "month": 1},
}

FULL_YEAR = len("2018")
GAP = r"\s{0,3}"
SPACE = r"\s{1,3}"
TO = rf"(?:{GAP}[-–—/]{GAP}|{SPACE}(?:to|until|through){SPACE})"
APART = r"[\s,:(–-]{0,4}"
# A year must not run on into a date, a decimal, a share or a second year.
_ENDS = r"(?!\w|/[0-9]|-[0-9]{1,2}(?![0-9/])|[.,][0-9]|\s?%)"
_STARTS = r"(?<![0-9/.,£])"


def month(group: str) -> str:
    """Return the pattern of a month's name, short or long."""
    return rf"\b(?P<{group}>{_ANY_MONTH})(?![a-z])\.?"


def full_year(group: str) -> str:
    """Return the pattern of a year in four digits."""
    return rf"(?P<{group}>(?:19|20)[0-9]{{2}}){_ENDS}"


def any_year(group: str) -> str:
    """Return the pattern of a year in four or two digits, with what joins it to a month."""
    join = r"[\s,.'\u2018\u2019/–-]{0,3}"
    return rf"(?P<{group}join>{join})(?P<{group}>(?:19|20)?[0-9]{{2}}){_ENDS}"


def financial(group: str) -> str:
    """Return the pattern of a financial year: 2018/19, 2018-19, 2018/2019, 2025 to 2026."""
    second = r"(?:\s?[/–-]\s?(?:(?:19|20)?[0-9]{2})|/[0-9]|\s{1,2}to\s{1,2}(?:19|20)[0-9]{2})"
    return rf"{_STARTS}(?P<{group}>(?:19|20)[0-9]{{2}}{second}){_ENDS}"


def short_financial(group: str) -> str:
    """Return the pattern of a financial year in two digits each, for where a cue stands by."""
    return rf"(?P<{group}>[0-9]{{2}}\s?[/–-]\s?['’]?[0-9]{{2}}){_ENDS}"


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name as printed."""
    return _MONTH_NUMBER[name[:3].lower()]


def year_number(digits: str) -> int:
    """Return a year in four digits; two digits are of this century."""
    return int(digits) if len(digits) == FULL_YEAR else 2000 + int(digits)


def small_number(word: str) -> int:
    """Return the number that digits or a word of a period state ("Q2", "third", "twelve")."""
    return int(word) if word.isdecimal() else _NUMBER_WORDS[word.lower()]


def first_of_financial_year(printed: str) -> int | None:
    """Return the first year of "2018/19"; None where the second does not follow the first."""
    first, second = re.findall(r"[0-9]+", printed)
    start = year_number(first)
    return start if (start + 1) % 10 ** len(second) == int(second) else None


def day(year: int, month_of_year: int, of_month: int) -> date | None:
    """Return a date, or None for one that no calendar has (31 February)."""
    try:
        return date(year, month_of_year, of_month)
    except ValueError:
        return None
