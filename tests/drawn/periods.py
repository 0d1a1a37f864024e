"""The period of a drawn report, and the periods that it is compared with."""

from __future__ import annotations

import random
from calendar import month_abbr, month_name
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A month (1–12), a quarter (1–4, financial) or a financial year that starts in `year`."""

    kind: str
    year: int
    number: int = 0

    @property
    def calendar_year(self) -> int:
        """The year that its last month stands in."""
        return self.year + ((self.number < 4) if self.kind == "month" else self.number == 4)

    def words(self, form: int = 0) -> str:
        """Print it in one of several forms."""
        years = f"{self.year}/{(self.year + 1) % 100:02}"
        if self.kind == "month":
            names = (month_name[self.number], month_abbr[self.number])
            return (
                f"{names[0]} {self.calendar_year}",
                f"{names[1]} {self.calendar_year}",
                f"{names[1]}-{self.calendar_year % 100:02}",
            )[form % 3]
        if self.kind == "quarter":
            return (
                f"Quarter {self.number} {years}",
                f"Q{self.number} {years}",
                f"{years} Q{self.number}",
            )[form % 3]
        return (years, f"{self.year}-{(self.year + 1) % 100:02}", years)[form % 3]

    def short(self) -> str:
        """Print it as it stands under its year: "Q2", "Sep"."""
        return f"Q{self.number}" if self.kind == "quarter" else month_abbr[self.number]

    def before(self) -> Span:
        """Return the one before it."""
        if self.kind == "year":
            return Span("year", self.year - 1)
        first, last = (1, 4) if self.kind == "quarter" else (4, 3)
        if self.number == first:
            return Span(self.kind, self.year - 1, last)
        return Span(self.kind, self.year, 12 if self.number == 1 else self.number - 1)

    def year_earlier(self) -> Span:
        """Return the same stretch of the year before."""
        return Span(self.kind, self.year - 1, self.number)


def some_span(dice: random.Random) -> Span:
    """Draw the period of a report."""
    kind = dice.choice(("month", "quarter", "quarter", "year"))
    number = {"month": dice.randint(1, 12), "quarter": dice.randint(1, 4), "year": 0}[kind]
    return Span(kind, dice.randint(2014, 2025), number)


def running_up_to(span: Span, count: int) -> list[Span]:
    """Return the periods up to this one, oldest first."""
    spans = [span]
    while len(spans) < count:
        spans.append(spans[-1].before())
    return spans[::-1]
