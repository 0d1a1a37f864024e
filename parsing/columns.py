"""What the columns of a table hold, from its header rows and never from their position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Period
from kpi.vocabulary import PeriodKind, Unit
from parsing.language.headers import Meaning, header_meaning, is_figure, is_year
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods, period
from parsing.tables import Cell, Table

_MOST_HEADER_ROWS = 4
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
    """One column: what it holds, for which period, in which unit, under which words."""

    index: int
    meaning: Meaning | None
    header: str
    period: Period | None
    unit: Unit | None

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


def read_head(table: Table, within: Period | None) -> Head | None:
    """Read the header of a table, or return None where no row of it is one."""
    count = _header_rows(table, within)
    if not count:
        return None
    columns = [_column(table, count, index, within) for index in range(table.width)]
    return Head(tuple(_named(table, count, columns)), count)


def _header_rows(table: Table, within: Period | None) -> int:
    """Count the rows at the top that hold words for columns and no figures."""
    count = 0
    for row in table.rows[:_MOST_HEADER_ROWS]:
        cells = _distinct(row)
        if any(is_figure(cell.text) for cell in cells):
            break
        if count and not _adds_header(table, count, row, within):
            break
        count += 1
    says = any(header_meaning(c.text) for row in table.rows[:count] for c in _distinct(row))
    return count if says and count < len(table.rows) else 0


def _adds_header(table: Table, count: int, row: Sequence[Cell], within: Period | None) -> bool:
    """Tell whether a further row belongs to the header: it says more under merged cells."""
    above = table.rows[count - 1]
    shared = any(cell is over for cell, over in zip(row, above, strict=True))
    known = sum(_says_column(c.text, within) for c in _distinct(row))
    return shared or known * 2 > len([c for c in _distinct(row) if c.passage])


def _says_column(text: str, within: Period | None) -> bool:
    dated = find_periods(text, within=within) or period(text, within=within)
    return header_meaning(text) is not None or bool(dated) or is_year(text)


def _distinct(row: Sequence[Cell]) -> list[Cell]:
    return list({id(cell): cell for cell in row}.values())


def _column(table: Table, count: int, index: int, within: Period | None) -> Column:
    cells = [table.rows[row][index] for row in range(count)]
    texts = list(dict.fromkeys(cell.text for cell in cells if cell.passage))
    header = " ".join(texts)
    meaning = next((m for text in reversed(texts) if (m := header_meaning(text))), None)
    meaning = meaning or header_meaning(header)
    dated = _period(texts, within)
    if meaning is None and dated is not None:
        meaning = Meaning.VALUE
    return Column(index, meaning, header, dated, Unit.PERCENT if "%" in header else None)


def _period(texts: Sequence[str], within: Period | None) -> Period | None:
    """Return the period of a header; a narrower one ("Q2") beats the year it stands in."""
    found = [f.period for f in find_periods(" ".join(texts), within=within)]
    found += _under_a_year(" ".join(texts).split())
    found = [p for p in found if p.kind is not PeriodKind.YEAR_TO_DATE] or found
    return min(found, key=lambda p: p.months, default=None)


def _under_a_year(words: Sequence[str]) -> Iterator[Period]:
    """Yield the month or quarter that stands under its year: "2018/19" over "Oct"."""
    for place in range(1, len(words)):
        over = period(" ".join(words[:place]))
        under = period(" ".join(words[place:]), within=over) if over else None
        if under is not None:
            yield under


def _named(table: Table, count: int, columns: Sequence[Column]) -> Iterator[Column]:
    """Give the name to the wordiest column where no header says which it is."""
    if any(c.meaning is Meaning.NAME for c in columns):
        yield from columns
        return
    unsaid = [c for c in columns if c.meaning in (None, Meaning.REF, Meaning.GROUP)]
    wordiest = max(unsaid, key=lambda c: _words(table, count, c.index), default=None)
    for column in columns:
        if column is wordiest and _words(table, count, column.index) >= 2:  # noqa: PLR2004
            yield Column(column.index, Meaning.NAME, column.header, None, None)
        else:
            yield column


def _words(table: Table, count: int, index: int) -> float:
    """Return the mean number of words in a column's cells that are neither figure nor mark."""
    texts = [row[index].text for row in table.rows[count:]]
    wordy = [len(t.split()) for t in texts if t and not missing_mark(t) and quantity(t) is None]
    return sum(wordy) / max(1, len(texts))
