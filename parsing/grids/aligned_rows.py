"""The rows of a table without rulings: which lines make one, and which words stand in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from kpi.model import Box
from parsing.grids.partings import drawn_partings, parts, right_across
from parsing.grids.tables import Cell, cell_of
from parsing.language.headers import header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.language.periods import find_periods, period
from parsing.language.references import is_reference, reference_at_start
from parsing.page.lines import Line
from parsing.page.model import Page, Word
from parsing.page.passage import passage_of
from parsing.page.rivers import Band, Run, nearest, over, runs_of

_NEW_ROW = 1.35  # times the closest pitch: lines further apart than this are two rows
_SOLID = 0.9  # type sizes from line to line in one cell, at least
_EVEN = 0.98  # of the distance between two rows: rows set evenly
_BETWEEN = 0.7  # type sizes: no two lines of one cell stand so close
_LOOSE = 1.45  # type sizes from line to line: every line is a row of its own
_FEWEST_PARTED = 2
_MANY = 4  # of so many lines of figures, more than one that another row holds
_TOUCHING = re.compile(r"(?<=\d)(?=(?:Q|Qtr|Quarter)\b|(?:Q[1-4]|[A-Z][a-z]{2,8})\b)")
_OPEN_RANGE = re.compile(r"\d\s?(?:%|[a-z]{1,8})?\s?(?:[-–—]|\bto)$", re.I)
_EDGE = 2.0  # points
_ROOM = 0.45  # of a line over and under a cell without words: a mark is taller than a line
_ACROSS = 0.5  # of the table's width; stripes that part rows are at least as long

Lines = Sequence[Line]


def rows_of(
    page: Page, lines: Lines, columns: Sequence[Band], river: float
) -> Iterator[list[Line]]:
    """Group lines into rows: by rules between them, else by wider gaps, else by figures."""
    partings = right_across(page, columns)
    if not _part_figures(parts(lines, partings), _figured(lines, columns, river)):
        partings = drawn_partings(page, (columns[-1][1] - columns[0][0]) * _ACROSS)
    beside = [line for line in lines if _stands_beside(line, columns, partings)]
    own = [line for line in lines if line not in beside]
    rows = list(_grouped(own, columns, partings, river)) if own else [list(lines)]
    for line in beside if own else ():
        row = next((r for r in reversed(rows) if _top(r[0]) <= _top(line)), rows[0])
        row.append(line)
        row.sort(key=_top)
    yield from rows


def _grouped(
    lines: Lines, columns: Sequence[Band], partings: Sequence[float], river: float
) -> Iterator[list[Line]]:
    named = _referenced(lines, columns, river)
    starts = [
        new or refers
        for new, refers in zip(_starts(lines, columns, partings, river), named[1:], strict=True)
    ]
    row = [lines[0]]
    for line, new in zip(lines[1:], starts, strict=True):
        if new and not _overlap(row[-1], line):
            yield row
            row = []
        row.append(line)
    yield row


def _referenced(lines: Lines, columns: Sequence[Band], river: float) -> list[bool]:
    """Tell which lines begin with the reference and the name of a row, where most rows do."""
    found = [_refers(list(runs_of(line, river)), columns) for line in lines]
    many = sum(found) * 2 > sum(_figured(lines, columns, river)) and sum(found) > _FEWEST_PARTED
    return found if many else [False for _ in lines]


def _refers(runs: Sequence[Run], columns: Sequence[Band]) -> bool:
    first, *rest = runs
    if first.left >= columns[0][1]:
        return False
    apart = is_reference(first.text) and rest and quantity(rest[0].text) is None
    return bool(apart) or reference_at_start(first.text) is not None


def _stands_beside(line: Line, columns: Sequence[Band], partings: Sequence[float]) -> bool:
    """Tell the category of several rows, set in the middle of them where one row ends."""
    box = line[0].box
    first = len(columns) > 1 and all(word.box.x1 <= columns[1][0] for word in line)
    return first and any(box.top + _EDGE < y < box.bottom - _EDGE for y in partings)


def _top(line: Line) -> float:
    return line[0].box.top


def _overlap(above: Line, line: Line) -> bool:
    """Tell lines of cells in one row, each set in the middle of its height, from two rows."""
    return line[0].box.top - above[0].box.top < _BETWEEN * line[0].size


def _starts(
    lines: Lines, columns: Sequence[Band], partings: Sequence[float], river: float
) -> list[bool]:
    """Tell of each line but the first whether it starts a row."""
    parted = parts(lines, partings)
    figured = _figured(lines, columns, river)
    pitches = [b[0].box.top - a[0].box.top for a, b in pairwise(lines)]
    solid = _SOLID * lines[-1][0].size  # closer still are lines of two cells set between each other
    between = sum(pitch < solid for pitch in pitches) * 2 > len(pitches) and any(parted)
    many = sum(parted) * 2 > sum(figured) and sum(parted) > _FEWEST_PARTED
    enough = many or _part_figures(parted, figured)
    if between or (enough and not _shares_rows(parted, figured)):
        return _evenly(parted, figured, pitches, unparted=0 if between else inf)
    closest = min((pitch for pitch in pitches if pitch > solid), default=0)
    wide = [p or pitch > closest * _NEW_ROW for p, pitch in zip(parted, pitches, strict=True)]
    if max(pitches, default=0) > closest * _NEW_ROW and not _shares_rows(wide, figured):
        return wide
    if closest > _LOOSE * lines[-1][0].size:
        return [True for _ in pitches]
    headed = [not above[0].bold and all(w.bold for w in line) for above, line in pairwise(lines)]
    return [p or f or h for p, f, h in zip(parted, figured[1:], headed, strict=True)]


def _evenly(
    parted: Sequence[bool], figured: Sequence[bool], pitches: Sequence[float], *, unparted: float
) -> list[bool]:
    """Part lines of figures, too, that stand as far apart as those with a parting between them.

    Where only the filled cells of the ratings part rows, rows without a rating have none.

    Args:
        parted: Of each line but the first, whether something drawn parts it from the one above.
        figured: Of each line, whether it holds the figures of a row.
        pitches: From each line to the next, in points.
        unparted: The distance that parts two rows where nothing drawn parts any.
    """
    lines = [index for index, is_figured in enumerate(figured) if is_figured]
    pairs = list(pairwise(lines))
    apart = {(a, b): sum(pitches[a:b]) for a, b in pairs}
    least = min((apart[a, b] for a, b in pairs if any(parted[a:b])), default=unparted) * _EVEN
    new = list(parted)
    for a, b in pairs:
        if not any(parted[a:b]) and apart[a, b] >= least:
            new[max(range(a, b), key=lambda i: pitches[i])] = True
    return new


def _shares_rows(parted: Sequence[bool], figured: Sequence[bool]) -> bool:
    """Tell whether what parts rows leaves many lines of figures together: it does not part all."""
    seen, shared = False, 0
    for new, figure in zip([True, *parted], figured, strict=True):
        seen = seen and not new
        shared += seen and figure
        seen = seen or figure
    return shared * _MANY > sum(figured)


def _part_figures(parted: Sequence[bool], figured: Sequence[bool]) -> bool:
    """Tell whether something parts every line of figures from the next; under a header is not."""
    lines = [index for index, is_figured in enumerate(figured) if is_figured]
    return len(lines) > 1 and all(any(parted[a:b]) for a, b in pairwise(lines))


def _figured(lines: Lines, columns: Sequence[Band], river: float) -> list[bool]:
    """Tell which evenly spaced lines are rows of their own: as many figures as other rows have.

    The end of a range that the line above leaves open ("61.1% -") is no figure of a row.
    """
    runs = [list(runs_of(line, river)) for line in lines]
    closing = [
        {nearest(columns, run) for run in above if _OPEN_RANGE.search(run.text)}
        for above in ([], *runs[:-1])
    ]
    counts = [
        sum(
            run.left > columns[0][1]
            and nearest(columns, run) not in ended
            and (quantity(run.text) is not None or missing_mark(run.text) is not None)
            for run in line
        )
        for line, ended in zip(runs, closing, strict=True)
    ]
    most = max(counts, default=0)
    return [count > 0 and count * 2 >= most for count in counts]


def cells_of(page: Page, lines: Lines, columns: Sequence[Band], river: float) -> tuple[Cell, ...]:
    """Make a row: a run over several columns is one cell that stands in each of them."""
    top, bottom = lines[0][0].box.top, max(w.box.bottom for w in lines[-1])
    runs = [
        [part for run in runs_of(line, river) for part in _told_apart(columns, run)]
        for line in lines
    ]
    lone = all(len(r) == 1 for r in runs) and any(len(over(columns, r[0])) > 1 for r in runs)
    shared = _shared(columns, runs, lone=lone)
    cells: list[Cell] = []
    for index, (left, right) in enumerate(columns):
        wide = shared.get(index, [index])
        if wide[0] < index:
            cells.append(cells[wide[0]])
            continue
        own = [[w for run in r if nearest(columns, run) in wide for w in run.words] for r in runs]
        passage = passage_of((line for line in own if line), page.number)
        edge = max(right, columns[wide[-1]][1])
        box = Box(left, top, edge, bottom)
        room = 0 if passage else _ROOM * (lines[0][0].box.bottom - top)
        cell = cell_of(page, passage, replace(box, top=top - room, bottom=bottom + room))
        cells.append(replace(cell, box=box))
    return tuple(cells)


def _told_apart(columns: Sequence[Band], run: Run) -> Iterator[Run]:
    """Yield the words of headers set close beside each other, each over a column of its own."""
    words = [Run((word,)) for word in run.words]
    places = {nearest(columns, word) for word in words}
    periods = _periods_apart(columns, run) if len(over(columns, run)) > 1 else []
    if len(places) == len(words) and all(header_meaning(word.text) for word in words):
        yield from words
    elif periods:
        yield from periods
    else:
        yield run


def _periods_apart(columns: Sequence[Band], run: Run) -> list[Run]:
    """Return the periods that a run is made of, one over each of its columns: "24-25Q4 23-24"."""
    parts = [Run((part,)) for word in run.words for part in _cut(word)]
    places = [nearest(columns, part) for part in parts]
    runs = [
        Run(tuple(p.words[0] for p, place in zip(parts, places, strict=True) if place == here))
        for here in dict.fromkeys(places)
    ]
    dated = len(runs) > 1 and all(period(r.text) or find_periods(r.text) for r in runs)
    return runs if dated else []


def _cut(word: Word) -> Iterator[Word]:
    """Yield the parts of two headers that touch, as if all letters were equally wide."""
    ends = [*(m.start() for m in _TOUCHING.finditer(word.text)), len(word.text)]
    step = (word.box.x1 - word.box.x0) / max(1, len(word.text))
    for start, end in pairwise([0, *ends]):
        box = replace(word.box, x0=word.box.x0 + step * start, x1=word.box.x0 + step * end)
        yield replace(word, text=word.text[start:end], box=box)


def _shared(
    columns: Sequence[Band], runs: Sequence[Sequence[Run]], *, lone: bool
) -> dict[int, list[int]]:
    """Return, for each column under a run that stands over several, all of these."""
    if lone:
        whole = list(range(len(columns)))
        return dict.fromkeys(whole, whole)
    joined = (over(columns, run) for line in runs for run in line)
    return {i: wide for wide in joined if len(wide) > 1 for i in wide}
