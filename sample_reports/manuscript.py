"""What a report is made of before it is set: sections, paragraphs and entries, as words.

The words and figures of each month stand in `months`, one module each; the measures that run
through all of them stand in `measures`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChartForm(StrEnum):
    """How the recent months of a measure are drawn."""

    LINE = "line"
    BARS = "bars"


class Heading(StrEnum):
    """How a heading sets its reference apart from the name."""

    DASH = "{label} {number} - {name}"
    EN_DASH = "{label} {number} – {name}"
    COLON = "{label} {number}: {name}"
    DASH_BEFORE_NUMBER = "{label} - {number} {name}"


class Setting(StrEnum):
    """Where the target and the tolerance of an entry are printed."""

    LINES = "lines"
    COLONS = "colons"
    ONE_LINE = "one line"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure through the year.

    Attributes:
        name: Its name as headings print it.
        figures: The figure first published for each month ("2018-04"), for the charts.
    """

    name: str
    figures: dict[str, float]
    form: ChartForm = ChartForm.LINE


@dataclass(frozen=True, slots=True)
class Entry:
    """One indicator of one report, as it is to be printed.

    Attributes:
        ref: Its short reference ("KPI 2"); the heading prints it in full.
        target: The target as printed, or None where the report prints none.
        tolerance: The tolerance as printed, or None.
        text: The paragraphs under the heading.
        setting: Overrides the report's own way of printing target and tolerance.
        heading: Overrides the report's own form of heading.
        target_label: What the target is called on its line.
        charted_to: Last month of the chart where the figures lag behind the report.
        chart_last: Draw the chart after the text and not before it.
    """

    ref: str
    measure: Measure
    target: str | None
    tolerance: str | None
    text: tuple[str, ...]
    setting: Setting | None = None
    heading: Heading | None = None
    target_label: str = "Target"
    charted_to: str | None = None
    chart_last: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section of the report: its title and its numbered paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One monthly report.

    Attributes:
        month: The month it reports on, which is also its file name ("2018-04").
        period: The same as a reader says it ("April 2018").
        meeting: The day of the meeting that it goes to.
        sections: In order; the entries follow the paragraphs of the one titled "Current position".
        heading: How its headings set the reference apart.
        setting: Where targets and tolerances are printed.
    """

    month: str
    period: str
    meeting: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    heading: Heading = Heading.DASH
    setting: Setting = Setting.LINES
