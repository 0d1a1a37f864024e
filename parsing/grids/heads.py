"""A header that has been read: what each column of a table holds."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.language.headers import Meaning

_FIGURES = (
    Meaning.VALUE,
    Meaning.PREVIOUS,
    Meaning.YEAR_BEFORE,
    Meaning.YEAR_TO_DATE,
    Meaning.BASELINE,
    Meaning.FORECAST,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, for which period, in which unit, under which words.

    Attributes:
        over: What a merged header over it says of the figures below ("Year to date").
        body: The organisation that a merged header over it names, where there is more than one.
        zeros: By how many zeros its figures fall short: three under "£000".
        doubt: Why its figures may not be what its meaning says, or None where that is plain.
    """

    index: int
    meaning: Meaning | None
    header: str
    period: Period | None
    unit: Unit | None
    over: Meaning | None = None
    body: str | None = None
    zeros: int = 0
    doubt: str | None = None

    @property
    def holds_figures(self) -> bool:
        """Tell whether its cells are figures of the indicator."""
        return self.meaning in _FIGURES


@dataclass(frozen=True, slots=True)
class Head:
    """The header of a table: its columns, and how many rows it takes."""

    columns: tuple[Column, ...]
    rows: int

    def of(self, *meanings: Meaning) -> tuple[Column, ...]:
        """Return the columns with one of these meanings, left to right."""
        return tuple(c for c in self.columns if c.meaning in meanings)

    @property
    def words(self) -> tuple[str, ...]:
        """The header words of each column, by which a repeated header is known."""
        return tuple(c.header for c in self.columns)
