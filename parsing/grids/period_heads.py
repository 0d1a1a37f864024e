"""Which years or quarters of a header stand over which columns, told by what stands under them.

    2021/22            2022/23        the quarters begin anew under every year
    Q1  Q2  Q3  Q4     Q1

The words under a head tell more than its place does: a head may be centred over its columns, set
at their left, or stand over one of them only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.grids.tables import Cell
from parsing.language.headers import Meaning, header_meaning
from parsing.language.periods import find_periods, period

_YEAR = 12  # months
_WITHIN = Period(
    "2020/21", PeriodKind.YEAR, date(2020, 4, 1), date(2021, 3, 31)
)  # any year: only the order of its months counts

Run = list[int]


def is_period(cell: Cell) -> bool:
    """Tell whether the words of a cell name a time, of whichever year."""
    return says_when(cell.text)


def says_when(text: str) -> bool:
    """Tell whether a header names a time, of whichever year: "Q2", "2023/24", "Year to date"."""
    dated = find_periods(text) or period(text, within=_WITHIN)
    return bool(dated) or header_meaning(text) is Meaning.YEAR_TO_DATE


def period_heads(upper: Sequence[Cell], below: Sequence[tuple[int, Cell]]) -> dict[int, Cell]:
    """Return the head over each column, where what stands under the heads begins anew with each.

    Args:
        upper: The cells of the upper row, one for each column.
        below: The columns with words of their own under that row, left to right.

    Returns:
        By column; empty where the words under the heads do not tell.
    """
    own = [(i, b) for i, b in below if not upper[i].passage or is_period(upper[i])]
    heads = list({id(upper[i]): upper[i] for i, _ in own if upper[i].passage}.values())
    if len(heads) < 2:  # noqa: PLR2004 - one head: nothing begins anew
        return {}
    for runs in _ways(own):
        fits = len(runs) == len(heads) and all(
            any(upper[i] is head for i in run) for head, run in zip(heads, runs, strict=True)
        )
        if fits:
            return {i: head for head, run in zip(heads, runs, strict=True) for i in run}
    return {}


def _ways(below: Sequence[tuple[int, Cell]]) -> Iterator[list[Run]]:
    """Yield how columns may be parted: quarters forwards, or backwards, or where words recur."""
    begun = [starts(cell.text) for _, cell in below]
    if all(begun):
        yield _parted(below, begun, lambda run, start: start > run[-1])
        yield _parted(below, begun, lambda run, start: start < run[-1])
    else:
        words = [cell.text.casefold() for _, cell in below]
        yield _parted(below, words, lambda run, word: word not in run)


def _parted(
    below: Sequence[tuple[int, Cell]],
    keys: Sequence[Any],
    goes_on: Callable[[list[Any], Any], bool],
) -> list[Run]:
    """Part the columns where one does not go on with those before it."""
    runs: list[Run] = []
    held: list[Any] = []
    for (column, _), key in zip(below, keys, strict=True):
        if not held or not goes_on(held, key):
            runs.append([])
            held = []
        runs[-1].append(column)
        held.append(key)
    return runs


def starts(text: str) -> date | None:
    """Return when a quarter or month without a year begins, in a financial year of no account."""
    found = period(text, within=_WITHIN)
    return found.start if found and found.months < _YEAR else None
