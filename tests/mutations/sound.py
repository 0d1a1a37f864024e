"""Consistent reports: a subject and its figures, drawn at random, with words that are true of it.

A history is up to ten monthly reports of three measures, the second of which is the subject.
Nothing is to be asked of it as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from tests.mutations.printed import Line, Paper

MONTHS = (
    *("November 2023", "December 2023", "January 2024", "February 2024", "March 2024"),
    *("April 2024", "May 2024", "June 2024", "July 2024", "August 2024"),
)
SUBJECT = "KPI 2"
SAID = {
    "exceeding": ("Performance is exceeding target.",),
    "meeting": ("Performance is meeting target.",),
    "within": ("Performance is below target but within tolerance.",),
    "outside": ("Performance is outside tolerance.", "This is due to staff vacancies."),
}
"""True words for each rating, and a reason where one is asked for."""

_SHARES = (
    "% of visits completed within timescale",
    "% of children seen within 10 working days",
    "% of reviews held on time",
    "% of care plans that are up to date",
    "% of assessments completed on time",
)
NAMED = {
    "seen": "% of children seen within 10 working days",
    "review": "% of reviews held on time",
    "children": "% of children with an up to date plan",
    "plan": "% of care plans that are up to date",
    "audit": "% of audits that met the standard",
}
"""What a measure is called that counts what a wording does."""
_COUNTS = (
    "Number of homes improved",
    "Number of apprentices employed",
    "Number of training places",
)
_COMPANIES = ("Northmoor Borough Council", "Eastvale District Council", "Penhallow County Council")
_OTHERS = (
    Line("KPI 1", "% of calls answered on time", None, "60%", "55 – 59.9%"),
    Line("KPI 3", "Number of adults on courses", None, "40", "35 – 39"),
)
_FIGURES = (
    ("63.4%", "64.1%", "62.6%", "63.8%", "62.9%", "64.3%", "63.1%", "63.4%", "64.1%", "62.6%"),
    ("46", "44", "43", "45", "47", "44", "42", "46", "44", "43"),
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The measure that is changed: its printed definition and a figure for each rating.

    Attributes:
        figures: By rating, from the best: two figures of it, the better one first.
    """

    name: str
    target: str
    low: str
    high: str
    figures: dict[str, tuple[str, str]]
    organisation: str

    @property
    def tolerance(self) -> str:
        """The band as printed."""
        return f"{self.low} – {self.high}"

    def figure(self, rating: str, which: int = 0) -> str:
        """Return a figure of a rating."""
        return self.figures[rating][which]

    def line(self, value: str | None, *sentences: str) -> Line:
        """Print the subject with a value and sentences."""
        return Line(SUBJECT, self.name, value, self.target, self.tolerance, None, sentences)

    def rated(self, rating: str, which: int = 0) -> Line:
        """Print the subject with a figure of a rating and the words that are true of it."""
        return self.line(self.figure(rating, which), *SAID[rating])


def share(random: Random) -> Subject:
    """Draw a percentage of which more is better."""
    t = random.randrange(78, 90)
    tenth = random.randrange(2, 8)
    figures = {
        "exceeding": (f"{t + 7}.{tenth}%", f"{t + 4}.{tenth - 1}%"),
        "meeting": (f"{t}%", f"{t}%"),
        "within": (f"{t - 2}.{tenth}%", f"{t - 3}.{tenth - 1}%"),
        "outside": (f"{t - 8}.{tenth}%", f"{t - 11}.{tenth - 1}%"),
    }
    name, where = random.choice(_SHARES), random.choice(_COMPANIES)
    return Subject(name, f"{t}%", f"{t - 5}", f"{t - 1}.9%", figures, where)


def count(random: Random) -> Subject:
    """Draw a number of which more is better, as its tolerance tells."""
    t = 10 * random.randrange(20, 40)
    n = random.randrange(1, 8)
    figures = {
        "exceeding": (f"{t + 80 + n}", f"{t + 40 + n}"),
        "meeting": (f"{t}", f"{t}"),
        "within": (f"{t - 7 - n}", f"{t - 11 - n}"),
        "outside": (f"{t - 70 - n}", f"{t - 90 - n}"),
    }
    name, where = random.choice(_COUNTS), random.choice(_COMPANIES)
    return Subject(name, f"{t}", f"{t - 25}", f"{t - 1}", figures, where)


def history(subject: Subject, *lines: Line | None) -> tuple[Paper, ...]:
    """Set the subject's lines of the last months, oldest first, among other sound measures.

    A line of None leaves the subject out of that month's report.
    """
    last = len(MONTHS) - len(lines)
    return tuple(paper(subject.organisation, last + n, line) for n, line in enumerate(lines))


def paper(organisation: str, month: int, *lines: Line | None) -> Paper:
    """Set one month's report with lines of the subject in their place by reference."""
    beside = [
        replace(other, value=figures[month], sentences=SAID["exceeding"])
        for other, figures in zip(_OTHERS, _FIGURES, strict=True)
    ]
    own = [line for line in lines if line is not None]
    ordered = sorted([*beside, *own], key=lambda line: line.ref)
    return Paper(organisation, MONTHS[month], tuple(ordered), MONTHS[month - 1])
