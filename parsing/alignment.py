"""Tables without rulings: columns are the white rivers between words, rows the gaps between lines.

A table starts at a line of header words that stand apart, and ends where the text runs across
the rivers or a wide gap opens. What comes out is a `Table` like a ruled one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kpi.model import Box
from parsing.document import Page, Word
from parsing.language.headers import header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods
from parsing.lines import Line
from parsing.passage import passage_of
from parsing.tables import Cell, Table, cell_of

_APART = 0.9  # type sizes between words of one line that stand in two columns
_LONGEST_GAP = 4.0  # line heights that may part two rows of one table
_NEW_ROW = 1.35  # times the closest pitch: lines further apart than this are two rows
_FEWEST_ROWS = 2
_THINNEST_RIVER = 3.0  # points


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one line that stand together."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].box.x0

    @property
    def right(self) -> float:
        return self.words[-1].box.x1


def read_aligned(page: Page, lines: Sequence[Line]) -> Iterator[tuple[Table, tuple[Line, ...]]]:
    """Yield each table that the lines make by standing under each other, and its lines."""
    runs = [list(_runs(line)) for line in lines]
    index = 0
    while index < len(lines):
        end = _end(lines, runs, index) if _heads(runs[index]) else index
        table = _table(page, lines[index:end], runs[index:end]) if end > index else None
        if table is not None:
            yield table, tuple(lines[index:end])
            index = end
        else:
            index += 1


def _runs(line: Line) -> Iterator[_Run]:
    run = [line[0]]
    for before, word in pairwise(line):
        if word.box.x0 - before.box.x1 > _APART * word.size:
            yield _Run(tuple(run))
            run = []
        run.append(word)
    yield _Run(tuple(run))


def _heads(runs: Sequence[_Run]) -> bool:
    """Tell whether a line is header words that stand apart."""
    known = [r for r in runs if header_meaning(r.text) or find_periods(r.text)]
    return len(runs) >= 2 and len(known) >= 2 and len(known) * 2 >= len(runs)  # noqa: PLR2004


def _end(lines: Sequence[Line], runs: Sequence[Sequence[_Run]], start: int) -> int:
    """Return the index after the last line of the table that starts here."""
    reach = max(run.right for run in runs[start])
    for index in range(start + 1, len(lines)):
        gap = lines[index][0].box.top - lines[index - 1][0].box.bottom
        height = lines[index - 1][0].box.bottom - lines[index - 1][0].box.top
        runs_across = len(runs[index]) == 1 and runs[index][0].right > reach * 0.75
        if gap > _LONGEST_GAP * height or runs_across:
            return index
    return len(lines)


def _table(page: Page, lines: Sequence[Line], runs: Sequence[Sequence[_Run]]) -> Table | None:
    columns = list(_bands(runs))
    if len(columns) < 2 or len(lines) <= _FEWEST_ROWS:  # noqa: PLR2004
        return None
    rows = [_row(page, group, columns) for group in _rows(page, lines, columns)]
    figures = sum(_has_figure(row) for row in rows)
    if figures < _FEWEST_ROWS or figures * 2 < len(rows) - 1:
        return None
    top, bottom = lines[0][0].box.top, lines[-1][0].box.bottom
    return Table(page.number, Box(columns[0][0], top, columns[-1][1], bottom), tuple(rows))


def _bands(runs: Sequence[Sequence[_Run]]) -> Iterator[tuple[float, float]]:
    """Yield the columns: stretches that some run covers, with a white river on either side."""
    spans = sorted((run.left, run.right) for line in runs for run in line)
    left, right = spans[0]
    for start, end in spans[1:]:
        if start - right > _THINNEST_RIVER:
            yield left, right
            left, right = start, end
        right = max(right, end)
    yield left, right


def _rows(
    page: Page, lines: Sequence[Line], columns: Sequence[tuple[float, float]]
) -> Iterator[list[Line]]:
    """Group lines into rows: by rules between them, else by wider gaps, else by figures."""
    rules = sorted(
        (rule.top + rule.bottom) / 2
        for rule in (*page.rules, *(fill.box for fill in page.fills))
        if rule.bottom - rule.top < 2 and rule.x1 - rule.x0 > 20  # noqa: PLR2004 - points
    )
    pitches = sorted(b[0].box.top - a[0].box.top for a, b in pairwise(lines))
    closest = pitches[0] if pitches else 0
    spaced = pitches[-1] > closest * _NEW_ROW if pitches else False
    row = [lines[0]]
    for above, line in pairwise(lines):
        ruled = any(above[0].box.bottom - 2 <= y <= line[0].box.top + 2 for y in rules)
        apart = line[0].box.top - above[0].box.top > closest * _NEW_ROW
        starts = ruled or (apart if spaced else _starts_row(line, columns))
        if starts:
            yield row
            row = []
        row.append(line)
    yield row


def _starts_row(line: Line, columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether an evenly spaced line is a row of its own: it has a figure beside a name."""
    name_ends = columns[0][1]
    return any(w.box.x0 > name_ends and quantity(w.text) is not None for w in line)


def _row(
    page: Page, lines: Sequence[Line], columns: Sequence[tuple[float, float]]
) -> tuple[Cell, ...]:
    top, bottom = lines[0][0].box.top, max(w.box.bottom for w in lines[-1])
    cells = []
    for left, right in columns:
        within = [
            tuple(w for w in line if left - 1 <= (w.box.x0 + w.box.x1) / 2 <= right + 1)
            for line in lines
        ]
        passage = passage_of((line for line in within if line), page.number)
        cells.append(cell_of(page, passage, Box(left, top, right, bottom)))
    return tuple(cells)


def _has_figure(row: Sequence[Cell]) -> bool:
    return any(
        quantity(cell.text) is not None or (cell.passage and missing_mark(cell.text))
        for cell in row[1:]
    )
