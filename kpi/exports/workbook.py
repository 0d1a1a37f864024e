"""Tables as an Excel workbook that follows the conventions for accessible spreadsheets.

One table on each sheet, its title above it, no merged or empty cells round it, a cover sheet with
the contents and a sheet that says what the columns hold (Government Analysis Function, "Making
spreadsheets accessible"). No text is ever run as a formula.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from textwrap import wrap
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from kpi.exports.headings import HEADINGS, NUMBERS, TWINS
from kpi.plain.words import READINGS, SEVERITIES
from kpi.vocabulary import ReadingKind, Severity

_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_TABLE_AT = 2  # rows of title and note above it
_WIDEST, _ROOM = 44, 2  # characters
_LAST = ("sha256", "boxes")
"""Columns that only programs read: they stand last, and are cut short on the sheet."""
_BUTTON = 3  # characters that a column's filter button covers
_LINE = 15  # points of height
_A4 = 9
_STYLE = "Table Style Light 1"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to write: the name on its tab, its title, and a frame of kpi's own columns."""

    tab: str
    title: str
    frame: pd.DataFrame


def today() -> date:
    """Return the day where the user is."""
    return date.today()  # noqa: DTZ011 - not the day in Greenwich


def workbook(title: str, sheets: Sequence[Sheet], made: date) -> bytes:
    """Return tables as an .xlsx file with a cover and a sheet of notes.

    Args:
        title: What the workbook is about: its cover and its properties say it.
        sheets: The tables; columns are named in `kpi.exports.headings`.
        made: The day that the cover names.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **_SAFE}) as book:
        book.set_properties({"title": title, "author": "Plumbline", "language": "en-GB"})
        styles = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "line": book.add_format(),
            "wrap": book.add_format({"text_wrap": True, "valign": "top", "indent": 1}),
            "number": book.add_format({"valign": "top", "align": "right", "indent": 1}),
            "short": book.add_format({"valign": "top", "align": "fill"}),  # cut at its edge
            "head": book.add_format({"bold": True, "valign": "top", "indent": 1}),
        }
        _cover(book.add_worksheet("Cover"), title, sheets, made, styles)
        for number, sheet in enumerate(sheets, 1):
            _table(book.add_worksheet(sheet.tab), sheet, f"table_{number}", styles)
        _notes(book.add_worksheet("Notes"), sheets, styles)
    return out.getvalue()


def _cover(
    page: Worksheet, title: str, sheets: Sequence[Sheet], made: date, styles: dict[str, Any]
) -> None:
    page.set_column(0, 0, 80)
    page.write_string(0, 0, title, styles["title"])
    page.write_string(1, 0, f"Made by Plumbline on {made.day} {made:%B %Y}.")
    page.write_string(2, 0, "Figures are as printed in the reports; ratings are worked out again.")
    page.write_string(3, 0, "Contents", styles["title"])
    for row, sheet in enumerate(sheets, 4):
        own = sheet.title.casefold().startswith(sheet.tab.casefold())
        words = sheet.title if own else f"{sheet.tab}: {sheet.title}"
        page.write_url(row, 0, f"internal:'{sheet.tab}'!A1", string=words)
    page.write_url(len(sheets) + 4, 0, "internal:'Notes'!A1", string="Notes: what columns hold")
    _on_paper(page)


def _table(page: Worksheet, sheet: Sheet, name: str, styles: dict[str, Any]) -> None:
    columns = list(_shown_columns(sheet.frame))
    rows = [
        [_cell(column, value) for column, value in zip(columns, row, strict=True)]
        for row in sheet.frame[columns].itertuples(index=False)
    ]
    page.write_string(0, 0, sheet.title, styles["title"])
    page.write_string(1, 0, _counted(len(rows)), styles["line"])
    last = _TABLE_AT + max(len(rows), 1)
    head = {"header_format": styles["head"]}
    headings = [{"header": HEADINGS[column][0], **head} for column in columns]
    options = {"name": name, "columns": headings, "data": rows, "style": _STYLE}
    page.add_table(_TABLE_AT, 0, last, len(columns) - 1, options)
    page.freeze_panes(_TABLE_AT + 1, 0)
    page.set_landscape()
    page.repeat_rows(_TABLE_AT)
    _on_paper(page)
    widths = list(_widths(columns, rows))
    for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
        style = "short" if column in _LAST else "number" if column in NUMBERS else "wrap"
        page.set_column(place, place, width, styles[style])
    for number, row in enumerate(rows, _TABLE_AT + 1):
        page.set_row(number, _LINE * max(map(_lines, row, widths), default=1))


def _on_paper(page: Worksheet) -> None:
    """Have a sheet printed across one page of A4."""
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)


def _counted(rows: int) -> str:
    held = f"{rows:,} row" + ("" if rows == 1 else "s") if rows else "no rows: nothing to show"
    return f"This worksheet contains one table, with {held}."


def _notes(page: Worksheet, sheets: Sequence[Sheet], styles: dict[str, Any]) -> None:
    columns = dict.fromkeys(c for sheet in sheets for c in _shown_columns(sheet.frame))
    rows = list(dict.fromkeys(HEADINGS[column] for column in columns))
    page.write_string(0, 0, "What the columns hold", styles["title"])
    page.write_string(1, 0, _counted(len(rows)), styles["line"])
    head = {"header_format": styles["head"]}
    headings = [{"header": "Column", **head}, {"header": "What it holds", **head}]
    options = {"name": "notes", "columns": headings, "data": rows, "style": _STYLE}
    page.add_table(_TABLE_AT, 0, _TABLE_AT + len(rows), 1, options)
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 80)
    _on_paper(page)


def _shown_columns(frame: pd.DataFrame) -> Iterator[str]:
    """Yield the columns for people: where one says a word of the contract in words, it alone."""
    for column in sorted(frame.columns, key=lambda one: one in _LAST):
        if TWINS.get(column) not in frame.columns:
            yield column


def _cell(column: str, value: object) -> object:
    """Return a cell: numbers as numbers, words of the contract in words, nothing as empty."""
    if value is None:
        return ""
    if column in NUMBERS:
        return float(str(value))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Severity):
        return SEVERITIES[value].words
    if isinstance(value, ReadingKind):
        return READINGS[value]
    return str(value) if isinstance(value, StrEnum) else value


def _widths(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[int]:
    for place, column in enumerate(columns):
        head = len(HEADINGS[column][0]) + _ROOM + _BUTTON
        longest = max([head, *(len(str(row[place])) + _ROOM for row in rows)])
        yield head if column in _LAST else min(longest, _WIDEST)


def _lines(cell: object, width: int) -> int:
    """Return how many lines a cell needs; programs differ in whether they find out themselves."""
    return len(wrap(str(cell), width - _ROOM)) or 1
