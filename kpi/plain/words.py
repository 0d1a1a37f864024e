"""The one vocabulary in which ratings and everything around them are shown to people.

Each rating has a sign as well as words, so that nothing rests on colour alone. The exports, the
terminal and the screens all take their words from here.
"""

from __future__ import annotations

from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpi.model import Period
from kpi.vocabulary import (
    Derived,
    Field,
    PeriodKind,
    Polarity,
    ReadingKind,
    SchemeName,
    Severity,
    State,
    Unit,
    Verdict,
)

BY_HAND = "typed by hand"
"""How what is no document of the organisation's is marked."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign and its words: `●` and "Meeting target"."""

    symbol: str
    words: str

    def __str__(self) -> str:
        return f"{self.symbol} {self.words}"


RATINGS: Mapping[Derived, Sign] = {
    Derived.EXCEEDING: Sign("▲", "Exceeding"),
    Derived.MEETING: Sign("●", "Meeting target"),
    Derived.WITHIN_TOLERANCE: Sign("◆", "Within tolerance"),
    Derived.OUTSIDE_TOLERANCE: Sign("✖", "Outside tolerance"),
    Derived.OFF_TARGET: Sign("▼", "Off target, no tolerance known"),
    Derived.DISPUTED: Sign("?", "Disputed"),
    Derived.NOT_RATED: Sign("–", "Not rated"),
}
"""Every derived rating, best first."""

SEVERITIES: Mapping[Severity, Sign] = {
    Severity.HIGH: Sign("‼", "Ask first"),
    Severity.MEDIUM: Sign("!", "Ask for an explanation"),
    Severity.LOW: Sign("·", "Wording"),
    Severity.INFO: Sign("i", "For information"),
}
"""What each severity means to a member (findings.md §3), worst first."""

STATES: Mapping[State, str] = {
    State.EXCEEDING: "exceeding",
    State.MEETING: "meeting target",
    State.WITHIN_TOLERANCE: "within tolerance",
    State.BELOW_TARGET: "not meeting target",
    State.OUTSIDE_TOLERANCE: "outside tolerance",
    State.ON_TRACK: "on track",
    State.NOT_REPORTED: "not reported",
}

POLARITIES: Mapping[Polarity, str] = {
    Polarity.HIGHER: "higher is better",
    Polarity.LOWER: "lower is better",
    Polarity.PLAN: "nearest to plan is best",
    Polarity.UNKNOWN: "not known which way is good",
}

VERDICTS: Mapping[Verdict, Sign] = {
    Verdict.AGREES: Sign("✓", "The figures agree"),
    Verdict.DISAGREES: Sign("✖", "The figures disagree"),
    Verdict.DEPENDS_ON_ROUNDING: Sign("≈", "Depends on rounding"),
    Verdict.NEEDS_EARLIER_REPORT: Sign("…", "Needs an earlier report"),
    Verdict.CANNOT_BE_CHECKED: Sign("–", "Cannot be checked from the figures"),
}

SPANS: Mapping[PeriodKind, str] = {
    PeriodKind.MONTH: "one month",
    PeriodKind.QUARTER: "one quarter",
    PeriodKind.HALF: "half a year",
    PeriodKind.YEAR: "one year",
    PeriodKind.ACADEMIC_YEAR: "one academic year",
    PeriodKind.YEAR_TO_DATE: "the year to date",
    PeriodKind.ROLLING_12: "a rolling twelve months",
    PeriodKind.DATE: "one day",
    PeriodKind.OTHER: "another length of time",
}
"""What a figure for such a period is a figure for."""

FIELDS: Mapping[Field, str] = {
    Field.REF: "Reference",
    Field.NAME: "Name",
    Field.UNIT: "Unit",
    Field.POLARITY: "Which way is good",
    Field.TARGET: "Target",
    Field.TOLERANCE: "Tolerance",
    Field.VALUE: "Value",
    Field.PERIOD: "Period",
    Field.CLAIMS: "What the report says",
    Field.DIRECTION: "Direction of travel",
    Field.RATING: "Rating",
    Field.ORGANISATION: "Organisation",
    Field.SCHEME: "How the report rates",
    Field.TITLE: "Title",
}

READINGS: Mapping[ReadingKind, str] = {
    ReadingKind.ACTUAL: "Value",
    ReadingKind.PREVIOUS: "Previous value",
    ReadingKind.COMPARATOR: "Comparator",
    ReadingKind.BASELINE: "Baseline",
    ReadingKind.FORECAST: "Forecast",
    ReadingKind.COUNT: "Count",
    ReadingKind.TOTAL: "Out of",
    ReadingKind.PART: "Part",
}

SCHEMES: Mapping[SchemeName, str] = {
    SchemeName.AMBER_BAND: "target, with a tolerance band beneath it",
    SchemeName.FLOOR_STANDARD: "target, with a floor beneath it",
    SchemeName.PERCENT_OF_TARGET: "within a percentage of the target",
    SchemeName.ACHIEVED_BAND: "anywhere within the band is met",
    SchemeName.PLAN_IS_BEST: "nearest to plan is best",
}

UNITS: Mapping[Unit, str] = {
    Unit.PERCENT: "Percentages",
    Unit.COUNT: "Counts",
    Unit.PER_1K: "Rates per 1,000",
    Unit.PER_10K: "Rates per 10,000",
    Unit.PER_100K: "Rates per 100,000",
    Unit.MINUTES: "Minutes",
    Unit.HOURS: "Hours",
    Unit.DAYS: "Days",
    Unit.WEEKS: "Weeks",
    Unit.MONTHS: "Months",
    Unit.POUNDS: "Pounds",
    Unit.KG: "Kilograms",
    Unit.TONNES: "Tonnes",
    Unit.RATIO: "Ratios",
    Unit.OTHER: "Other figures",
}

_COUNTED: tuple[tuple[tuple[Derived, ...], str], ...] = (
    ((Derived.MEETING, Derived.EXCEEDING), "met"),
    ((Derived.WITHIN_TOLERANCE,), "within tolerance"),
    ((Derived.OUTSIDE_TOLERANCE,), "outside"),
    ((Derived.OFF_TARGET,), "off target, no tolerance known"),
    ((Derived.DISPUTED,), "disputed"),
    ((Derived.NOT_RATED,), "not rated"),
)
_SELDOM = frozenset({Derived.OFF_TARGET, Derived.DISPUTED, Derived.NOT_RATED})


def rating_words(derived: Derived) -> str:
    """Return a rating with its sign: "● Meeting target"."""
    return str(RATINGS[derived])


def state_words(state: State) -> str:
    """Return a rating as a report states it: "not meeting target"."""
    return STATES[state]


def stated_words(states: Iterable[State]) -> str:
    """Return what a report states: "not meeting target, outside tolerance", or "no rating"."""
    return ", ".join(map(state_words, states)) or "no rating"


def counted(ratings: Iterable[Derived]) -> list[tuple[Derived, int, str]]:
    """Count ratings for a headline.

    Returns:
        The rating whose sign stands for a count, the count and its words, best first; the words
        that are seldom needed only where they occur.
    """
    found = Counter(ratings)
    counts = [(group[0], sum(found[one] for one in group), words) for group, words in _COUNTED]
    return [one for one in counts if one[1] or one[0] not in _SELDOM]


def ratings_sentence(ratings: Iterable[Derived]) -> str:
    """Return "8 met, 1 within tolerance, 7 outside"."""
    return ", ".join(f"{number} {words}" for _, number, words in counted(ratings))


def counts_sentence(ratings: Iterable[Derived], questions: int) -> str:
    """Return "8 met, 1 within tolerance, 7 outside; 9 questions to ask"."""
    return f"{ratings_sentence(ratings)}; {plural(questions, 'question')} to ask"


def plural(number: int, singular: str, plural_form: str | None = None) -> str:
    """Return "1 question" or "2 questions"."""
    return f"{number:,} {singular if number == 1 else plural_form or singular + 's'}"


def period_words(period: Period | None) -> str:
    """Return a period as printed, a year to date by its months, or that it is not known."""
    if period is None:
        return "period not known"
    return _months(period) if period.kind is PeriodKind.YEAR_TO_DATE else period.printed


def _months(period: Period) -> str:
    """Return "April to September 2018", with the year twice where it ends in another."""
    first, last = period.start, period.end
    ends = f"{month_name[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return ends
    year = "" if first.year == last.year else f" {first.year}"
    return f"{month_name[first.month]}{year} to {ends}"
