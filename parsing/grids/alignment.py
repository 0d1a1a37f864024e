"""Tables without rulings: columns are the white rivers between words, rows the gaps between lines.

A table starts at a line of header words that stand apart, and ends where the text runs across
the rivers, a wide gap opens or another header begins. What comes out is a `Table` like a ruled one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from kpi.model import Box
from parsing.grids.aligned_heads import header_rows
from parsing.grids.aligned_rows import Lines, cells_of, rows_of
from parsing.grids.beside import between, side_by_side
from parsing.grids.header_lines import APART, has_figure, header_at, heads
from parsing.grids.mark_columns import with_marks
from parsing.grids.notes_between import (
    behind_note,
    note_row,
    notes_between,
    runs_across,
    stretches,
)
from parsing.grids.period_heads import says_when
from parsing.grids.tables import Cell, Table
from parsing.language.headers import header_meaning, is_figure
from parsing.language.key_words import read_key_phrase
from parsing.language.labels import FIGURES, label_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import find_numbers, quantity
from parsing.language.said_headings import DONE, heads_aims
from parsing.page.lines import Line
from parsing.page.model import Page
from parsing.page.rivers import Band, Run, bands, narrowest_river, over, runs_of

_LONGEST_GAP = 4.0  # line heights that may part two rows of one table
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2
_TIGHT = 0.45  # line heights between two lines of one header cell
_LARGER = 1.2  # times the type of the header under a title
_OVER = 1.0  # line heights between periods and the words of the columns that they stand over
_LOW = 0.6  # of a page's height: a table that goes on overleaf reaches at least so far down
_FITTING = 0.9  # of the runs overleaf stand in one column each


def read_aligned(
    page: Page, lines: Lines, above: Table | None = None
) -> Iterator[tuple[Table, tuple[Line, ...]]]:
    """Yield each table that the lines make by standing under each other, and its lines.

    Args:
        page: The page that they stand on.
        lines: Its lines outside ruled tables, without headers and footers; those of boxes and
            columns side by side follow one another, and no table runs from one to the next.
        above: The last table of the pages before, which may go on here without a header.
    """
    parts = list(side_by_side(lines))
    for number, part in enumerate(parts):
        beside = [line for other in parts if other is not part for line in other]
        yield from _read(page, part, beside, above if number == 0 else None)


def _read(
    page: Page, lines: Lines, beside: Lines, above: Table | None
) -> Iterator[tuple[Table, tuple[Line, ...]]]:
    runs = [list(runs_of(line, APART)) for line in lines]
    rest = _rest(page, lines, runs, above) if above else None
    index = done = len(rest[1]) if rest else 0
    if rest:
        yield rest
    while index < len(lines):
        titled = _is_title(lines, runs, index)
        head, below = (not titled and header_at(lines, runs, index)) or ((), index)
        end = _end(lines, runs, index, head) if head else index
        start = _start(lines, runs, index, done)
        end = _above_notes(runs, start, end) if end > index else end
        own = between(page, lines[start:end], beside) if end > index else page
        notes = list(notes_between(lines, runs, index + 1, end, head)) if end > index else []
        noted = {line for note in notes for line in note}
        kept = [line for line in lines[start:end] if line not in noted]
        table = _table(own, kept, below - start, notes) if end > index else None
        if table is not None:
            yield table, tuple(lines[start:end])
            index = done = end
        else:
            index += 1


def _rest(
    page: Page, lines: Lines, runs: Sequence[Sequence[Run]], above: Table
) -> tuple[Table, tuple[Line, ...]] | None:
    """Return the rest of a table that broke off at the end of the page before, if it goes on."""
    columns = _columns_of(above)
    low = above.page == page.number - 1 and above.box.bottom > page.height * _LOW
    if not low or not lines or not columns:
        return None
    head = [Run((replace(lines[0][0], box=Box(x0, 0, x1, 0)),)) for x0, x1 in columns]
    end = next((i for i, r in enumerate(runs) if heads(r) or runs_across(r, head)), len(lines))
    if end < len(lines) and heads(runs[end]) and all(word.bold for word in lines[end]):
        end = _start(lines, runs, end, 0)  # the header may be printed again, in several lines
    river = narrowest_river(lines[:end]) if end else 0
    inner = [list(runs_of(line, river)) for line in lines[:end]]
    fits = sum(len(over(columns, run)) < 2 for r in inner for run in r)  # noqa: PLR2004 - one column
    if fits < _FITTING * sum(len(r) for r in inner) or not any(has_figure(r[1:]) for r in inner):
        return None
    grouped = rows_of(page, lines[:end], columns, river)
    rows = tuple(cells_of(page, group, columns, river) for group in grouped)
    top, bottom = lines[0][0].box.top, lines[end - 1][0].box.bottom
    box = Box(above.box.x0, top, above.box.x1, bottom)
    return Table(page.number, box, rows), tuple(lines[:end])


def _columns_of(table: Table) -> list[Band]:
    """Return the edges of a table's columns, from a row in which no cell is merged."""
    edges = ([(c.box.x0, c.box.x1) for c in row] for row in reversed(table.rows))
    return next((row for row in edges if len(set(row)) == table.width), [])


def _is_title(lines: Lines, runs: Sequence[Sequence[Run]], index: int) -> bool:
    """Tell the title of a page and its dates from a header: in larger type, well over it."""
    if index + 1 == len(lines) or not heads(runs[index + 1]):
        return False
    line, below = lines[index][0], lines[index + 1][0]
    apart = below.box.top - line.box.bottom > line.box.bottom - line.box.top
    return apart and line.size > _LARGER * below.size


def _start(lines: Lines, runs: Sequence[Sequence[Run]], index: int, done: int) -> int:
    """Return the first line of a header: words of a taller cell may stand above the first row."""
    left = runs[index][0].left
    while index > done:
        above, line = lines[index - 1], lines[index]
        height = line[0].box.bottom - line[0].box.top
        dates = len(runs[index - 1]) > 1 and all(says_when(run.text) for run in runs[index - 1])
        close = line[0].box.top - above[0].box.bottom < height * (_OVER if dates else _TIGHT)
        beside = len(runs[index - 1]) > 1 or runs[index - 1][0].left > left + 2 * height
        if not (close and beside and line[0].bold == above[0].bold):
            break
        index -= 1
    return index


def _end(lines: Lines, runs: Sequence[Sequence[Run]], start: int, head: Sequence[Run]) -> int:
    """Return the index after the last line of the table that starts here."""
    seen_figures = False
    behind = start
    for index in range(start + 1, len(lines)):
        if index < behind:
            continue
        if seen_figures and (rest := behind_note(lines, runs, index, head)):
            behind = rest
            continue
        gap = lines[index][0].box.top - lines[index - 1][0].box.bottom
        height = lines[index - 1][0].box.bottom - lines[index - 1][0].box.top
        another = seen_figures and (
            _is_key(runs[index]) or _is_another(lines[index], runs[index], lines[start], head)
        )
        right = max(line[-1].box.x1 for line in lines[start:index])
        aside = seen_figures and runs[index][0].left > right
        across = runs_across(runs[index], head)
        if gap > _LONGEST_GAP * height or across or another or aside:
            return index
        seen_figures = seen_figures or _begins_figures(lines, runs, index)
    return len(lines)


def _above_notes(runs: Sequence[Sequence[Run]], start: int, end: int) -> int:
    """Return the index after the last line that keeps to the columns: a note under them does not.

    The heading of a group stands across them, too; what goes on overleaf is in it.
    """
    figured = [index for index in range(start, end) if has_figure(runs[index][1:])]
    body = [runs[index] for index in figured]
    columns = bands(body, body)
    below = range(figured[-1] + 1 if figured else end, end)
    return next((i for i in below if _is_note(columns, runs[i][0])), end)


def _is_note(columns: Sequence[Band], run: Run) -> bool:
    across = len(over(columns, run)) > 1
    return across and not all(word.bold for word in run.words)


def _begins_figures(lines: Lines, runs: Sequence[Sequence[Run]], index: int) -> bool:
    """Tell a line of figures from the numbers of a header: "Quarter", "2", "2020/21" downwards."""
    if not has_figure(runs[index][1:]):
        return False
    if index + 1 == len(lines):
        return True
    line, below = lines[index][0], lines[index + 1][0]
    close = below.box.top - line.box.bottom < (line.box.bottom - line.box.top) * _TIGHT
    goes_on = close and below.bold == line.bold and heads(runs[index + 1])
    return not goes_on or has_figure(runs[index + 1])


def _is_another(line: Line, runs: Sequence[Run], first: Line, head: Sequence[Run]) -> bool:
    """Tell whether a line below figures is a header again, set like the one above them."""
    alike = len(runs) * 2 >= len(head) and line[0].bold == first[0].bold
    return alike and heads(runs) and not has_figure(runs)


def _is_key(runs: Sequence[Run]) -> bool:
    """Tell the line of a key under a table: "achieved our aim", "within 5% of our aim"."""
    said = sum(len(r.words) > 1 and read_key_phrase(r.text) is not None for r in runs)
    return said > 1 and said * 2 > len(runs) and all(len(r.words) > 1 for r in runs)


def _table(page: Page, lines: Lines, below: int, notes: Sequence[Lines] = ()) -> Table | None:
    """Make a table of lines, of which at least the first `below` are its header.

    Each note becomes a row of one cell, under the row that it stands under.
    """
    river = narrowest_river(lines)
    runs = [list(runs_of(line, river)) for line in lines]
    said = _heads_a_plan(runs[:below])
    begun = (i for i in range(below, len(lines)) if said or _begins_figures(lines, runs, i))
    first = next(begun, len(lines))
    columns = with_marks(page, lines[first:], bands(runs[:first], runs[first:]))
    if len(columns) < _FEWEST_COLUMNS or len(lines) < _FEWEST_ROWS:
        return None
    parted = stretches(lines, notes, first)
    groups = [group for some in parted for group in rows_of(page, some, columns, river)]
    grouped = list(_behind_head(groups, lines, first))
    body = lines[first : first + 1]
    deep = next((i for i, group in enumerate(grouped) if body and body[0] in group), 0)
    rows = header_rows(page, grouped[:deep], columns, river)
    rows += [cells_of(page, group, columns, river) for group in grouped[deep:]]
    told = [note_row(page, note, columns) for note in notes]
    if any(_is_of_labels(column) for column in zip(*rows, strict=True)):
        return None
    figures = sum(_holds_figure(row, said=said) for row in rows)
    if not figures or figures * 2 < len(rows) - 1:
        return None
    top, bottom = lines[0][0].box.top, lines[-1][0].box.bottom
    whole = sorted([*rows[deep:], *told], key=lambda row: row[0].box.top)
    box = Box(columns[0][0], top, columns[-1][1], bottom)
    return Table(page.number, box, (*rows[:deep], *whole))


def _is_of_labels(column: Sequence[Cell]) -> bool:
    """Tell labels over their figures from a column: "Latest", 7.2, "Target" and 6.0 downwards."""
    texts = [
        " ".join(placed.word.text for placed in line)
        for cell in column
        for _, line in groupby(cell.passage.words, key=lambda placed: placed.line)
    ]
    said = [(i, label_meaning(text)) for i, text in enumerate(texts)]
    labels = [(i, meaning) for i, meaning in said if meaning in FIGURES]
    return any(
        one is not other and any(is_figure(text) for text in texts[i + 1 : j])
        for (i, one), (j, other) in pairwise(labels)
    )


def _behind_head(grouped: Sequence[Lines], lines: Lines, first: int) -> Iterator[Lines]:
    """Yield the rows, the first of figures apart from the header: no stripe may part the two."""
    top, *rest = grouped
    start = first
    while start > 1 and lines[0][0].bold and not lines[start - 1][0].bold:
        start -= 1
    if 0 < first < len(top):
        yield top[:start]
        yield top[start:]
    else:
        yield top
    yield from rest


def _heads_a_plan(header: Sequence[Sequence[Run]]) -> bool:
    """Tell a header over promises and what came of them: sentences, with the figures in them."""
    texts = [run.text for line in header for run in line]
    promised = any(heads_aims(text) and header_meaning(text) is None for text in texts)
    return promised and any(DONE.search(text) for text in texts)


def _holds_figure(row: Sequence[Cell], *, said: bool = False) -> bool:
    return any(
        quantity(cell.text) is not None
        or (cell.passage and missing_mark(cell.text))
        or (said and find_numbers(cell.text))
        for cell in row[1:]
    )
