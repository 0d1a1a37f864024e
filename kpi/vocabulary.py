"""The closed vocabularies: every word that a field of the model may hold.

The values are the ones of the JSON contract and of the findings catalogue, so that they can be
written out as they are.
"""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """What a number counts (contract.md, `unit`)."""

    PERCENT = "%"
    COUNT = "count"
    PER_1K = "per 1,000"
    PER_10K = "per 10,000"
    PER_100K = "per 100,000"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    POUNDS = "£"
    KG = "kg"
    TONNES = "tonnes"
    RATIO = "ratio"
    OTHER = "other"


class PeriodKind(StrEnum):
    """How long a period is and how it accumulates."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    ACADEMIC_YEAR = "academic_year"
    YEAR_TO_DATE = "year_to_date"
    ROLLING_12 = "rolling_12"
    DATE = "date"
    OTHER = "other"


class ReadingKind(StrEnum):
    """What a printed figure is to its indicator."""

    ACTUAL = "actual"
    PREVIOUS = "previous"
    COMPARATOR = "comparator"
    BASELINE = "baseline"
    FORECAST = "forecast"
    COUNT = "count"
    TOTAL = "total"
    PART = "part"
    """A share of the total that is not the indicator itself (a graded breakdown)."""


class State(StrEnum):
    """A rating as a report may state it (findings.md §2)."""

    EXCEEDING = "exceeding"
    MEETING = "meeting"
    WITHIN_TOLERANCE = "within_tolerance"
    BELOW_TARGET = "below_target"
    OUTSIDE_TOLERANCE = "outside_tolerance"
    ON_TRACK = "on_track"
    NOT_REPORTED = "not_reported"


class Direction(StrEnum):
    """A direction of travel as a report may state it."""

    INCREASED = "increased"
    DECREASED = "decreased"
    UNCHANGED = "unchanged"
    IMPROVED = "improved"
    WORSENED = "worsened"


class Side(StrEnum):
    """The literal word of a claim about a target: "below target" says `BELOW`."""

    ABOVE = "above"
    BELOW = "below"


class Continuity(StrEnum):
    """What a claim presupposes about the report before (findings.md, D3)."""

    CONTINUES = "continues"
    NOW = "now"
    NO_LONGER = "no_longer"


class ClaimForm(StrEnum):
    """How a claim is printed."""

    TEXT = "text"
    LETTER = "letter"
    COLOUR = "colour"
    ICON = "icon"
    ARROW = "arrow"


class Field(StrEnum):
    """What a person may be asked to review (contract.md, `review[].field`)."""

    REF = "ref"
    NAME = "name"
    UNIT = "unit"
    POLARITY = "polarity"
    TARGET = "target"
    TOLERANCE = "tolerance"
    VALUE = "value"
    PERIOD = "period"
    CLAIMS = "claims"
    DIRECTION = "direction"
    RATING = "rating"
    ORGANISATION = "organisation"
    SCHEME = "scheme"
    TITLE = "title"


class Polarity(StrEnum):
    """Which way is good."""

    HIGHER = "higher"
    LOWER = "lower"
    PLAN = "plan"
    UNKNOWN = "unknown"


class SchemeName(StrEnum):
    """The rating schemes of findings.md §1, as the command line names them."""

    AMBER_BAND = "amber-band"
    FLOOR_STANDARD = "floor-standard"
    PERCENT_OF_TARGET = "percent-of-target"
    ACHIEVED_BAND = "achieved-band"
    PLAN_IS_BEST = "plan-is-best"


class BandForm(StrEnum):
    """How a tolerance is printed; it decides what the tolerance says about polarity."""

    RANGE = "range"
    BOUND = "bound"
    WIDTH = "width"
    """± w around the target: no evidence of polarity (findings.md §1)."""


class Derived(StrEnum):
    """A rating that the printed numbers give (findings.md §1)."""

    EXCEEDING = "exceeding"
    MEETING = "meeting"
    WITHIN_TOLERANCE = "within_tolerance"
    OUTSIDE_TOLERANCE = "outside_tolerance"
    OFF_TARGET = "off_target"
    DISPUTED = "disputed"
    NOT_RATED = "not_rated"


class ProRata(StrEnum):
    """Where a year-to-date count stands against its share of the year's target."""

    ON_TRACK = "on_track"
    BEHIND = "behind"


class Severity(StrEnum):
    """How much a finding matters to a member (findings.md §3), worst first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Verdict(StrEnum):
    """What became of a claim when it was tested (contract.md, `verdict`)."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    DEPENDS_ON_ROUNDING = "depends_on_rounding"
    NEEDS_EARLIER_REPORT = "needs_earlier_report"
    CANNOT_BE_CHECKED = "cannot_be_checked"
