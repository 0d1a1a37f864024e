"""Tables on their side: a column for each indicator, and rows that say target and actual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.grids.columns import read_head
from parsing.grids.heads import Head
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning, header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods, period
from parsing.language.years import dated
from parsing.page.passage import Passage

_MONTH_OR_QUARTER = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\W*\d\d(?:\d\d)?)?|q(?:uarter)?\W?[1-4]",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ACTUAL = re.compile(r"\b(?:actuals?|outturn|performance|result|value)\b", re.I)
_FAILING = re.compile(
    r"\b(?:overdue|out\s+of|late|expired|failed|missed|non|not|outstanding|without)\b", re.I
)
_A_YEAR = 12  # months
_MOST_ROWS = 8
_LABEL = 3  # words at the start of a row that may say what it holds
_JUDGED = (Meaning.STATUS, Meaning.DIRECTION, Meaning.COMMENT)  # rows that hold no figures
_OF_ONE = {
    Meaning.VALUE,
    Meaning.PREVIOUS,
    Meaning.YEAR_BEFORE,
    Meaning.YEAR_TO_DATE,
    Meaning.STATUS,
    Meaning.DIRECTION,
}
_YARDSTICKS = {Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR}


def turned(table: Table) -> Table:
    """Return a table with its rows as columns."""
    return replace(table, rows=tuple(zip(*table.rows, strict=True)))


def is_transposed(table: Table) -> bool:
    """Tell whether every row says by its first words that it is a target, a value or a rating."""
    top, *body = table.rows
    if len(body) < 2 or any(says(cell) for cell in top[1:]):  # noqa: PLR2004
        return False
    if _is_dated_down(body):
        return True
    if len(body) > _MOST_ROWS:
        return False
    meanings = {says(row[0]) for row in body}
    figures = all(
        any(quantity(cell.text) is not None for cell in row[1:])
        for row in body
        if says(row[0]) not in _JUDGED
    )
    told = None not in meanings and Meaning.VALUE in meanings
    return figures and bool(meanings & _YARDSTICKS) and (told or _share(body) is not None)


def _share(body: Sequence[Sequence[Cell]]) -> int | None:
    """Return the row of shares that the targets of a rated table are for, among rows of counts.

    "In date", "Overdue" and "% compliant" over "Target": all are called something else.
    """
    meanings = [says(row[0]) or header_meaning(row[0].text) for row in body]
    if Meaning.VALUE in meanings or not {Meaning.TARGET, Meaning.STATUS} <= set(meanings):
        return None
    aims = body[meanings.index(Meaning.TARGET)]
    shares = [
        i
        for i, row in enumerate(body)
        if meanings[i] is None and _holds_shares(row) and not _FAILING.search(row[0].text)
    ]
    return shares[0] if _holds_shares(aims) and len(shares) == 1 else None


def _holds_shares(row: Sequence[Cell]) -> bool:
    figures = [found for cell in row[1:] if (found := quantity(cell.text))]
    return bool(figures) and all(figure.unit is Unit.PERCENT for figure in figures)


def _is_dated_down(body: Sequence[Sequence[Cell]]) -> bool:
    """Tell months or quarters down the side, with a row for the targets above or under them."""
    labels = [row[0] for row in body]
    dates = [_is_date(label.text) for label in labels]
    rest = [says(label) for label, dated in zip(labels, dates, strict=True) if not dated]
    return sum(dates) > 1 and None not in rest and bool(set(rest) & _YARDSTICKS)


def _is_date(text: str) -> bool:
    found = period(text) or _MONTH_OR_QUARTER.fullmatch(text.strip())
    return bool(found) and text[:1].isalnum()


def read_turned_head(table: Table, within: Period | None) -> Head | None:
    """Read the header of a turned table: its first column holds the names."""
    head = read_head(table, within)
    if head is None:
        return None
    first, *rest = head.columns
    share = _share(turned(table).rows[1:])
    rest = [
        replace(c, meaning=Meaning.VALUE) if share is not None and c.index == share + 1 else c
        for c in rest
    ]
    return Head((replace(first, meaning=Meaning.NAME, period=None), *rest), head.rows)


def shared_name(table: Table, head: Head) -> Passage | None:
    """Return the words that a yardstick's label adds: "Limit on | sums invested for a year"."""
    for column in head.of(*_YARDSTICKS):
        label = table.rows[0][column.index].passage
        start = label.text.find(" on ")
        if start > 0:
            return label.cut(start + len(" on "))
    return None


def panel_of(table: Table, within: Period | None) -> Table | None:
    """Return the table of one indicator with its periods across the top, or None.

    Its target and actual stand down its side; or the other way round, and it is turned. The target
    may stand elsewhere: "Actual" alone, under periods, is one indicator's figures.
    """
    return next((t for t in (table, turned(table)) if _is_panel(t, within)), None)


def named_row(table: Table, within: Period | None) -> tuple[Cell, ...] | None:
    """Return the one row of figures under periods, where its own words name what is measured."""
    if len(table.rows) != 2 or not _is_dated(table, within):  # noqa: PLR2004 - periods, figures
        return None
    row = table.rows[1]
    named = len(row[0].text.split()) > 1 and quantity(row[0].text) is None
    return row if named and any(quantity(cell.text) for cell in row[1:]) else None


def bare_row(table: Table, within: Period | None) -> bool:
    """Tell two rows, periods over figures, of which no word says what is measured."""
    if len(table.rows) != 2:  # noqa: PLR2004 - periods, figures
        return False
    top, row = table.rows
    told = _is_dated(table, within) and (find_periods(top[0].text) or period(top[0].text))
    figures = (quantity(cell.text) or missing_mark(cell.text) for cell in row)
    return bool(told) and quantity(row[-1].text) is not None and all(figures)


def _is_dated(table: Table, within: Period | None) -> bool:
    top = table.rows[0][1:]
    return bool(top) and all(
        find_periods(c.text, within=within) or period(c.text, within=within) for c in top
    )


def _is_panel(table: Table, within: Period | None) -> bool:
    if _is_of_years(table):
        return True
    return _is_dated(table, within) and (is_transposed(table) or _is_actual_alone(table))


def _is_of_years(table: Table) -> bool:
    """Tell months or quarters across the top and years down the side: "2023/24" over "2024/25".

    The target and the outturn of each year may stand behind its months.
    """
    top, *body = table.rows
    dates = [bool(_MONTH_OR_QUARTER.fullmatch(cell.text.strip())) for cell in top[1:]]
    others = {says(cell) for cell, dated in zip(top[1:], dates, strict=True) if not dated}
    if not body or not any(dates) or not others <= _OF_ONE | _YARDSTICKS:
        return False
    rest = {says(row[0]) for row in body if year_of(row[0]) is None}
    return any(year_of(row[0]) for row in body) and rest <= _OF_ONE | _YARDSTICKS


def year_of(cell: Cell) -> Period | None:
    """Return the year that labels a row of figures."""
    label = _ACTUAL.sub("", cell.text).strip()
    found = period(label)
    if found is None and _YEAR.fullmatch(label):
        found = dated(label, None)
    return found if found and found.months == _A_YEAR else None


def _is_actual_alone(table: Table) -> bool:
    """Tell whether the rows are labelled as figures and ratings, one of them as the actual."""
    labels = [row[0] for row in table.rows[1:]]
    meanings = {says(label) for label in labels}
    short = all(len(label.text.split()) <= _LABEL for label in labels)
    return short and Meaning.VALUE in meanings and meanings <= _OF_ONE


def says(cell: Cell) -> Meaning | None:
    """Return what a row holds by its first words."""
    return header_meaning(" ".join(cell.text.split()[:_LABEL]))
