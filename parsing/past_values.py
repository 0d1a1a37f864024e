"""Past values that somebody typed into a table, as reports: one for each organisation and period.

The table is a CSV file whose first line names the columns (`COLUMNS`). Each report is kept with
the lines of the file that it rests on, under the numbers they have there: a line is what a page is
to a PDF. One line that cannot be understood, and nothing of the file is taken.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256

from kpi.matching.guise import folded
from kpi.model import Box, Indicator, Period, Sentence
from kpi.report import Coverage, Report, Source
from kpi.vocabulary import Unit
from parsing.errors import ReportError
from parsing.typed import NotUnderstoodError, Typed, typed_indicator, typed_period

COLUMNS = (
    "organisation", "reference", "measure", "period", "value", "target", "tolerance", "unit",
    "note",
)  # fmt: skip
"""The columns, in any order; the organisation may be said elsewhere."""

EXAMPLE = f"""{",".join(COLUMNS)}
Anytown Council,KPI 1,Calls answered within 20 seconds,September 2016,83.8,85,80 - 84.9,%,
Anytown Council,KPI 2,Complaints received,Q2 2016/17,"1,204",1100,,count,Counted anew in October
"""
"""What such a table looks like, to be filled in."""

NOWHERE = Box(0, 0, 0, 0)
"""The place of what stands on a line and not on a page."""

_NEEDED = ("measure", "period", "value")
_SEPARATORS = (",", ";", "\t")
_MOST_SAID = 5


class PastValuesError(ReportError):
    """A table that cannot be taken; `str()` of it says which lines, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a table holds of one organisation and period, and the lines that it stands on."""

    report: Report
    data: bytes


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table, as typed; `first` and `last` are lines of the file, from 1."""

    first: int
    last: int
    cells: dict[str, str]
    spare: int
    """How many cells it has more than there are columns; below 0 for fewer."""


@dataclass(frozen=True, slots=True)
class _Value:
    """What one line says."""

    row: _Row
    organisation: str
    period: Period
    indicator: Indicator


def read_past_values(data: bytes, name: str, organisation: str | None = None) -> tuple[Part, ...]:
    """Return the reports that a table of past values makes, in the order of its lines.

    Args:
        data: The bytes of the CSV file.
        name: The name it goes by.
        organisation: Whose values these are, where a line does not say so.

    Raises:
        PastValuesError: It is no such table, or a line of it cannot be understood.
    """
    lines = list(io.StringIO(_decoded(data), newline=""))
    head, rows = _table(lines)
    values, wrong = list[_Value](), list[str]()
    for row in rows:
        try:
            values.append(_value(row, organisation))
        except NotUnderstoodError as error:
            wrong.append(f"Line {row.first}: {error}")
    wrong += _twice(values)
    if wrong:
        more = len(wrong) - _MOST_SAID
        rest = [f"And {more} more."] if more > 0 else []
        raise PastValuesError(" ".join([*wrong[:_MOST_SAID], *rest, "Nothing was imported."]))
    if not values:
        raise PastValuesError("This table holds no values: write one on each line below the names.")
    return tuple(_part(name, head, lines, group) for group in _groups(values))


def _decoded(data: bytes) -> str:
    """Return the text of a file as spreadsheets write it: UTF-8, UTF-16, or that of Windows."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise PastValuesError("This file is no text: save the table as CSV (UTF-8), then add that.")


def _table(lines: Sequence[str]) -> tuple[_Row, list[_Row]]:
    """Return the line of column names and the others; the names say what separates columns."""
    for separator in _SEPARATORS:
        rows = [r for r in _rows(lines, separator) if any(cell.strip() for cell in r[2])]
        names = [cell.strip().casefold() for cell in rows[0][2]] if rows else []
        if len(set(names) & set(COLUMNS)) > 1:
            break
    else:
        raise PastValuesError(_NO_NAMES)
    for column in names:
        if column and (column not in COLUMNS or names.count(column) > 1):
            raise PastValuesError(
                f"The column “{column}” is not known, or is there twice: "
                f"name it one of {', '.join(COLUMNS)}, or take it out. Nothing was imported."
            )
    if missing := [column for column in _NEEDED if column not in names]:
        raise PastValuesError(f"There is no column “{missing[0]}”: add it. Nothing was imported.")
    head, *others = (
        _Row(first, last, _cells(names, cells), len(cells) - len(names))
        for first, last, cells in rows
    )
    return head, others


def _rows(lines: Sequence[str], separator: str) -> Iterator[tuple[int, int, list[str]]]:
    read = csv.reader(lines, delimiter=separator)
    before = 0
    try:
        for cells in read:
            yield before + 1, read.line_num, cells
            before = read.line_num
    except csv.Error as error:
        raise PastValuesError(
            f"Line {before + 1} cannot be read ({error}): save the table as CSV again. "
            "Nothing was imported."
        ) from error


def _cells(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    return {name: " ".join(cell.split()) for name, cell in zip(names, cells, strict=False)}


def _value(row: _Row, organisation: str | None) -> _Value:
    cell = row.cells.get
    if row.spare or cell(""):
        # "1,204" without quotes is two cells: every figure after it would be another one's.
        raise NotUnderstoodError(
            "It has not one cell for each column: put quotes round a cell with a comma in it, "
            "and leave no cell out."
        )
    whose = cell("organisation") or organisation
    if not whose:
        raise NotUnderstoodError("No organisation is named: write it in the column “organisation”.")
    if not cell("value"):
        raise NotUnderstoodError("There is no value: write it, or take the line out.")
    if not cell("period"):
        raise NotUnderstoodError("There is no period: write one such as September 2018.")
    typed = Typed(
        row.cells["measure"],
        cell("reference", ""),
        row.cells["value"],
        cell("target", ""),
        cell("tolerance", ""),
        unit=cell("unit", ""),
    )
    made = typed_indicator(typed, row.first, NOWHERE)
    if len(units := _units(made)) > 1:
        raise NotUnderstoodError(f"It gives both {' and '.join(units)}: write one unit.")
    return _Value(row, whose, typed_period(row.cells["period"]), _noted(made, cell("note", "")))


def _units(indicator: Indicator) -> list[Unit]:
    target, band = indicator.target, indicator.tolerance
    figures = (
        *(reading.quantity for reading in indicator.readings),
        target.quantity if target else None,
        *((band.low, band.high) if band else ()),
    )
    units = [indicator.unit, *(figure.unit for figure in figures if figure)]
    return list(dict.fromkeys(unit for unit in units if unit))


def _noted(indicator: Indicator, note: str) -> Indicator:
    if not note:
        return indicator
    said = Sentence(replace(indicator.evidence, printed=note), explains=False)
    return replace(indicator, narrative=(said,))


def _twice(values: Sequence[_Value]) -> Iterator[str]:
    """Say which lines give a measure a second value for one period."""
    seen: dict[tuple[object, ...], int] = {}
    for one in values:
        ref, name = folded(one.indicator.ref or ""), folded(one.indicator.name)
        first = seen.setdefault((*_group(one), ref, name), one.row.first)
        if first != one.row.first:
            yield (
                f"Line {one.row.first}: {one.indicator.label} has a value for "
                f"{one.period.printed} on line {first} already: keep one of the two."
            )


def _group(value: _Value) -> tuple[object, ...]:
    period = value.period
    return folded(value.organisation), period.kind, period.start, period.end


def _groups(values: Sequence[_Value]) -> list[list[_Value]]:
    found: dict[tuple[object, ...], list[_Value]] = {}
    for value in values:
        found.setdefault(_group(value), []).append(value)
    return list(found.values())


def _part(name: str, head: _Row, lines: Sequence[str], values: Sequence[_Value]) -> Part:
    data = _lines_of(lines, [head, *(value.row for value in values)])
    first = values[0]
    numbers = sum(
        bool(value.row.cells.get(column))
        for value in values
        for column in ("value", "target", "tolerance")
    )
    report = Report(
        Source(name, sha256(data).hexdigest(), pages=0),
        first.organisation,
        "Past values typed by hand",
        first.period,
        indicators=tuple(value.indicator for value in values),
        coverage=Coverage(used=numbers),
    )
    return Part(report, data)


def _lines_of(lines: Sequence[str], rows: Sequence[_Row]) -> bytes:
    """Return only the lines of some rows; the others stay as empty ones, so that numbers hold."""
    kept = {number for row in rows for number in range(row.first, row.last + 1)}
    shown = (line.rstrip("\r\n") if n in kept else "" for n, line in enumerate(lines, start=1))
    return ("\n".join(shown).rstrip("\n") + "\n").encode()


def same_lines(one: bytes, other: bytes) -> bool:
    """Say whether two kept tables have the same lines, in whatever order."""
    first, second = (
        sorted(line for line in data.decode().splitlines() if line) for data in (one, other)
    )
    return first == second


def line_of(data: bytes, number: int) -> str:
    """Return one line of a kept table, from 1; empty where there is none."""
    lines = list(io.StringIO(_decoded(data), newline=""))
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


_NO_NAMES = (
    "This is no table of past values: its first line has to name the columns, at least measure, "
    "period and value."
)
