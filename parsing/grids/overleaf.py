"""The columns of a spreadsheet that did not fit beside the names of their rows.

They are printed on a page of their own, without the names: as many rows, of the same heights, and
the same margin at the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsing.grids.columns import read_head
from parsing.grids.tables import Table
from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, label_meaning

_FEWEST = 4  # rows, the header included, that cannot be alike by chance
_FEWEST_LABELS = 3
_ALIKE = 2.0  # points that rows may be higher or lower, or begin further left or right


def with_columns_overleaf(tables: Sequence[Table]) -> list[Table]:
    """Return tables in printed order, columns without names joined to the rows they belong to.

    Pages are printed downwards and then across, or across first: each joins the first table before
    it that has the fewest columns joined to it yet.
    """
    kept: list[Table] = []
    joined: list[int] = []
    for table in tables:
        places = [i for i, one in enumerate(kept) if _is_beside(one, table)]
        if not places:
            kept.append(table)
            joined.append(0)
            continue
        first = min(places, key=lambda i: (joined[i], i))
        rows = zip(kept[first].rows, table.rows, strict=True)
        kept[first] = replace(kept[first], rows=tuple((*left, *right) for left, right in rows))
        joined[first] += 1
    return kept


def _is_beside(named: Table, table: Table) -> bool:
    """Tell whether a table holds more columns of the rows of one on an earlier page."""
    alike = len(named.rows) == len(table.rows) >= _FEWEST and named.page < table.page
    alike = (
        alike and abs(named.box.x0 - table.box.x0) <= _ALIKE and not _is_of_its_kind(named, table)
    )
    return alike and _same_heights(named, table) and _is_named(named) and not _is_named(table)


def _is_of_its_kind(one: Table, other: Table) -> bool:
    """Tell the next table of one kind, with the same labels down its side, from more columns."""
    sides = [(a[0].text, b[0].text) for a, b in zip(one.rows, other.rows, strict=True)]
    shared = [text for text, again in sides if text and text == again]
    return len(shared) >= _FEWEST_LABELS or any(label_meaning(text) in FIGURES for text in shared)


def _same_heights(one: Table, other: Table) -> bool:
    tops = [
        [row[0].box.top - table.rows[0][0].box.top for row in table.rows] for table in (one, other)
    ]
    return all(abs(a - b) <= _ALIKE for a, b in zip(*tops, strict=True))


def _is_named(table: Table) -> bool:
    """Tell whether a table with a header has a column of names; without one it has none to join."""
    head = read_head(table, None)
    return head is None or bool(head.of(Meaning.NAME))
