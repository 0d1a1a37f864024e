"""How many rows at the top of a table are its header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpi.model import Period
from parsing.grids.tables import Cell, Table
from parsing.language.headers import LONGEST_HEADER, Meaning, header_meaning, is_figure, is_year
from parsing.language.periods import find_periods, period
from parsing.language.places import heads_places
from parsing.language.status import states_of_words

_MOST_NAME_WORDS_IN_A_HEADER = 3
_MOST_HEADER_ROWS = 4
_A_LENGTH = re.compile(r"(?:rolling\s+|last\s+|previous\s+)?(?:3|6|9|12)\s+months?", re.I)


def header_rows(table: Table, within: Period | None) -> int:
    """Count the rows at the top that hold words for columns and no figures."""
    count = 0
    for row in table.rows[:_MOST_HEADER_ROWS]:
        cells = distinct(row)
        if count and _completes_periods(table.rows[count - 1], row, within):
            count += 1
            continue
        if any(is_figure(c.text) and not _A_LENGTH.fullmatch(c.text.strip()) for c in cells):
            break
        if count and not _adds_header(table, count, row, within):
            break
        count += 1
    says = any(header_meaning(c.text) for row in table.rows[:count] for c in distinct(row))
    says = says or (count == 1 and _dates_places(table.rows[0], within))
    return count if says and count < len(table.rows) else 0


def _dates_places(row: Sequence[Cell], within: Period | None) -> bool:
    """Tell a header of periods over places: "Council", "Q2 2023/24", "Q2 2024/25"."""
    first, *others = distinct(row)
    dated = [_dated(cell.text, within) for cell in others]
    return heads_places(first.text) and len(dated) > 1 and all(dated)


def _adds_header(table: Table, count: int, row: Sequence[Cell], within: Period | None) -> bool:
    """Tell whether a further row belongs to the header: it says more under merged cells.

    One cell that stands right across under the header is the heading of the first group.
    """
    if len(distinct(row)) == 1:
        return False
    above = table.rows[count - 1]
    if any(_is_a_name(cell, over) for cell, over in zip(row, above, strict=True)):
        return False
    if _is_rated(table, count, row):
        return False
    shared = any(cell is over for cell, over in zip(row, above, strict=True))
    known = sum(says_column(c.text, within) for c in distinct(row))
    return shared or known * 2 > len([c for c in distinct(row) if c.passage])


def _completes_periods(above: Sequence[Cell], row: Sequence[Cell], within: Period | None) -> bool:
    """Tell a row that only ends the periods over it: "Quarter" over "3", "Quarter" over "4"."""
    told = [(over.text, cell.text) for over, cell in zip(above, row, strict=True) if cell.passage]
    return len(told) > 1 and all(
        cell.isdigit() and not _dated(over, within) and _dated(f"{over} {cell}", within)
        for over, cell in told
    )


def _dated(text: str, within: Period | None) -> bool:
    return bool(find_periods(text, within=within) or period(text, within=within))


def _is_a_name(cell: Cell, over: Cell) -> bool:
    """Tell whether a cell under "Indicator" is one: a year beside it is then a figure or a date."""
    under = cell is not over and header_meaning(over.text) is Meaning.NAME
    return under and len(cell.text.split()) > _MOST_NAME_WORDS_IN_A_HEADER


def _is_rated(table: Table, count: int, row: Sequence[Cell]) -> bool:
    """Tell a measure with its ratings under "RAG rating" from a header "Green", "Amber", "Red"."""
    own = [c for c in distinct(row) if c.passage and c not in table.rows[count - 1]]
    over = {header_meaning(cell.text) for above in table.rows[:count] for cell in above}
    ratings = [c for c in own if states_of_words(c.text)]
    named = own[:1] != ratings[:1] and not any(header_meaning(c.text) for c in own[:1])
    return Meaning.STATUS in over and named and 0 < len(ratings) == len(own) - 1


def says_column(text: str, within: Period | None) -> bool:
    """Tell whether a cell may head a column: a sentence with a date in it does not."""
    if len(text.split()) > LONGEST_HEADER:
        return False
    return header_meaning(text) is not None or _dated(text, within) or is_year(text)


def distinct(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row, a merged one once."""
    return list({id(cell): cell for cell in row}.values())
