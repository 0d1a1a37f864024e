"""Sentences that stand right across a table without rulings, between two of its rows.

Paths that are open and easy to use    84.9%   86.3%   88.1%   88%   Achieved
Surveyed twice a year, in May and November, in line with the national method.
Faults put right within six months     71%     66%     69%     75%   Not achieved
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kpi.model import Box
from parsing.grids.header_lines import has_figure, heads
from parsing.grids.tables import Cell, cell_of
from parsing.page.lines import Line
from parsing.page.model import Page
from parsing.page.passage import passage_of
from parsing.page.rivers import Band, Run, over

_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}\.?")
_NUMBERED = 2  # runs: the number of a paragraph and its words
_FAR = 0.75  # of the way to where the header ends
_MOST_LINES = 4  # of a note, and of the row that follows it
_NEAR = 2.0  # line heights between a note and the lines round it
_FITTING = 0.5  # of the columns hold something in the row that follows


def runs_across(runs: Sequence[Run], head: Sequence[Run]) -> bool:
    """Tell whether a line is text that runs on over the columns, its paragraph's number apart."""
    bands = [(run.left, run.right) for run in head]
    numbered = len(runs) == _NUMBERED and _PARAGRAPH.fullmatch(runs[0].text) is not None
    text = runs[-1]
    under = over(bands, text)
    wide = len(under) > 1 and text.right > head[-1].right * _FAR
    return (len(runs) == 1 or numbered) and wide and text.left < head[1].left


def behind_note(
    lines: Sequence[Line], runs: Sequence[Sequence[Run]], start: int, head: Sequence[Run]
) -> int | None:
    """Return where a table goes on behind a note that begins at a line; None where none does.

    A note is a sentence or two, to their full stop; a row of figures in the columns follows it.
    Where a header stands between the two, the row is of the table under that.
    """
    if not runs_across(runs[start], head):
        return None
    end = start + 1
    while not _ends(lines[end - 1]):
        if end == min(len(lines), start + _MOST_LINES) or len(runs[end]) > 1:
            return None
        end += 1
    for index in range(end, min(len(lines), end + _MOST_LINES)):
        gap = lines[index][0].box.top - lines[index - 1][0].box.bottom
        height = lines[index][0].box.bottom - lines[index][0].box.top
        another = heads(runs[index]) and not has_figure(runs[index])
        if gap > _NEAR * height or another or runs_across(runs[index], head):
            return None
        if _is_row(runs[index], head):
            return end
    return None


def notes_between(
    lines: Sequence[Line],
    runs: Sequence[Sequence[Run]],
    start: int,
    end: int,
    head: Sequence[Run],
) -> Iterator[Sequence[Line]]:
    """Yield the lines of each note from `start` to `end`, where the table goes on behind it."""
    index = start
    while index < end:
        behind = behind_note(lines, runs, index, head)
        if behind is not None and behind < end:
            yield lines[index:behind]
        index = behind or index + 1


def stretches(
    lines: Sequence[Line], notes: Sequence[Sequence[Line]], first: int
) -> list[list[Line]]:
    """Part the lines of a table where its notes stood; what is over the first figures is whole.

    Args:
        lines: Those of the table, the notes left out.
        notes: The lines of each note.
        first: Which of the lines is the first of figures.
    """
    parted: list[list[Line]] = [list(lines[: first + 1])]
    for above, line in pairwise(lines[first:]):
        apart = any(_top(above) < _top(note[0]) < _top(line) for note in notes)
        if apart:
            parted.append([])
        parted[-1].append(line)
    return parted


def _top(line: Line) -> float:
    return line[0].box.top


def note_row(page: Page, note: Sequence[Line], columns: Sequence[Band]) -> tuple[Cell, ...]:
    """Make a row of one cell of a note, as a cell that is merged across all columns."""
    top, bottom = note[0][0].box.top, note[-1][0].box.bottom
    passage = passage_of(note, page.number)
    cell = cell_of(page, passage, Box(columns[0][0], top, columns[-1][1], bottom))
    return (cell,) * len(columns)


def _ends(line: Line) -> bool:
    return line[-1].text.rstrip("”’\"')").endswith((".", "!", "?"))


def _is_row(runs: Sequence[Run], head: Sequence[Run]) -> bool:
    """Tell a row of figures, each under one of the header's words at the most."""
    places = [over([(run.left, run.right) for run in head], run) for run in runs[1:]]
    fits = all(len(place) < 2 for place in places)  # noqa: PLR2004 - one column
    return has_figure(runs[1:]) and fits and len(runs) >= _FITTING * len(head)
