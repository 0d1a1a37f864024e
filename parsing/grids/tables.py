"""Tables as rows of cells, each cell with its words, its place and its colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kpi.model import Box
from kpi.vocabulary import Direction
from parsing.grids.filled import is_of_fills
from parsing.grids.open_rows import with_open_rows
from parsing.grids.striped import around, joined
from parsing.grids.underruled import underruled
from parsing.language.headers import header_meaning
from parsing.language.missing import missing_mark
from parsing.language.numbers import quantity
from parsing.page.lines import Line, lines_of
from parsing.page.model import Fill, Grid, Page, Word
from parsing.page.passage import Passage, passage_of
from parsing.page.regions import arrow_in, is_meant, mark_in
from parsing.page.rivers import Run, over, runs_of

_FEWEST = 2  # rows, and columns: less than that is a frame round some text
_TOP = 0.15  # of a page's height, where a table goes on
_APART = 0.5  # type sizes between two figures that stand in two columns
_INDENT = 6.0  # points from the left edge of a column to its words
_SPILT = 0.2  # of the words round a grid; more stand in none of its cells
_COVERED = 0.3  # a fill over this share of a cell, or a swatch inside it, colours the cell


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, its box, its colour and where the arrow drawn in it points.

    The colour is that of its fill, else of the one mark in it: a disc, a face, an arrow; `signed`
    tells that it is the mark's.
    """

    passage: Passage
    box: Box
    colour: tuple[float, ...] | None
    arrow: Direction | None = None
    signed: bool = False

    @property
    def text(self) -> str:
        """Its words as one line."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one page: every row has a cell for every column.

    A merged cell stands in each row and column that it covers, as the same object.
    """

    page: int
    box: Box
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0])


def read_tables(page: Page) -> Iterator[Table]:
    """Yield the ruled tables of a page, top to bottom; frames and charts are left out."""
    for grid in _innermost(page):
        grid = _split(page, with_open_rows(page, grid))  # noqa: PLW2901 - the same grid, whole
        cells = {box: _cell(page, box) for row in grid.rows for box in row if box}
        filled = [cell for cell in cells.values() if cell.passage]
        rows = list(_whole_rows(grid, cells))
        wide = len(filled) > _FEWEST and len(rows[0]) >= _FEWEST
        large = wide and (len(rows) >= _FEWEST or _goes_on(page, filled))
        parted = not _coarse(filled) and not _is_underruled(rows)
        whole = parted and not _spills(page, cells) and not is_of_fills(page, grid)
        if large and whole:
            yield Table(page.number, _around(cells), tuple(rows))


def _innermost(page: Page) -> list[Grid]:
    """Return the grids of a page without those that only lay out others, a table in a cell."""
    own = list(underruled(page))
    boxes = [around(grid) for grid in own]
    others = [g for g in joined(page) if not any(_meet(box, around(g)) for box in boxes)]
    grids = [*own, *others]
    tables = [around(grid) for grid in grids if _is_filled(page, grid)]
    return [
        grid
        for grid in grids
        if not any(
            box and _holds(box, inner) and _area(inner) < _area(box)
            for row in grid.rows
            for box in row
            for inner in tables
        )
    ]


def _meet(table: Box, other: Box) -> bool:
    """Tell whether a grid is a part of a table, read as one of its own, and not round it."""
    within = min(table.bottom, other.bottom) - max(table.top, other.top)
    return within > (other.bottom - other.top) / 2 and other.x1 > table.x0 and other.x0 < table.x1


def _is_filled(page: Page, grid: Grid) -> bool:
    """Tell a table from the lines of a chart: words stand in most of its cells."""
    cells = [box for row in grid.rows for box in row if box]
    large = len(grid.rows) >= _FEWEST and len(cells) >= _FEWEST * len(grid.rows)
    worded = sum(any(_holds(box, word.box) for word in page.words) for box in cells)
    return large and worded * 2 > len(cells)


def _split(page: Page, grid: Grid) -> Grid:
    """Part the rows that are one cell of figures as the others are: styles rule every second."""
    width = max(len(row) for row in grid.rows)
    whole = [[box for box in row if box] for row in grid.rows]
    edges = next(([(b.x0, b.x1) for b in row] for row in whole if len(row) == width), [])
    if len(edges) <= _FEWEST:
        return grid
    return Grid(tuple(_parted(page, row, edges) for row in grid.rows))


def _parted(
    page: Page, row: tuple[Box | None, ...], edges: Sequence[tuple[float, float]]
) -> tuple[Box | None, ...]:
    own = [box for box in row if box]
    if len(own) != 1 or not _is_in_columns(_cell(page, own[0]), edges):
        return row
    return tuple(Box(x0, own[0].top, x1, own[0].bottom) for x0, x1 in edges)


def _is_in_columns(cell: Cell, edges: Sequence[tuple[float, float]]) -> bool:
    """Tell whether the words of a cell stand in columns: figures, or the words of a header."""
    if _figures_apart(cell) >= len(edges) - _FEWEST:
        return True
    runs = [part for line in _lines(cell) for part in _cut(line, [x0 for x0, _ in edges[1:]])]
    places = [over(edges, run) for run in runs]
    kept = all(len(place) == 1 for place in places)
    figured = any(quantity(r.text) and p != [0] for r, p in zip(runs, places, strict=True))
    headed = sum(header_meaning(run.text) is not None for run in runs) >= _FEWEST
    wide = len({i for place in places for i in place}) > _FEWEST
    return kept and (figured or headed) and wide


def _cut(line: Line, lefts: Sequence[float]) -> Iterator[Run]:
    """Yield the runs of a line, parted also where a word begins at the left of a column."""
    for run in runs_of(line, _APART):
        starts = [0]
        for index, (before, word) in enumerate(pairwise(run.words), 1):
            if any(before.box.x1 <= x <= word.box.x0 <= x + _INDENT for x in lefts):
                starts.append(index)
        for start, end in pairwise([*starts, len(run.words)]):
            yield Run(run.words[start:end])


def _goes_on(page: Page, row: Sequence[Cell]) -> bool:
    """Tell whether a single row stands at the top of a page, as the last of a table may."""
    at_top = row[0].box.top < page.height * _TOP
    return at_top and any(quantity(cell.text) is not None for cell in row)


def _coarse(cells: Sequence[Cell]) -> bool:
    """Tell whether rules and fills part only some columns: figures stand apart inside cells."""
    crowded = sum(_figures_apart(cell) > 1 for cell in cells)
    return crowded * 4 > len(cells)


def _is_underruled(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a header names more columns than are parted: only the ratings are filled."""
    cells = {id(cell): cell for cell in rows[0]}.values()
    named = (_most_apart(cell, lambda text: header_meaning(text) is not None) for cell in cells)
    return sum(named) > len(rows[0])


def _spills(page: Page, cells: Mapping[Box, Cell]) -> bool:
    """Tell whether many words stand between the cells of a grid that fills have made."""
    around = _around(cells)
    inside = [word for word in page.words if _holds(around, word.box)]
    held = sum(len(cell.passage.words) for cell in cells.values())
    return len(inside) - held > _SPILT * len(inside)


def _figures_apart(cell: Cell) -> int:
    """Return the most figures, or marks for none, that stand apart on one line of a cell."""
    return _most_apart(cell, lambda text: bool(quantity(text) or missing_mark(text)))


def _most_apart(cell: Cell, is_one: Callable[[str], bool]) -> int:
    """Return the most runs of words of a kind that stand apart on one line of a cell."""
    runs = [list(runs_of(line, _APART)) for line in _lines(cell)]
    return max((sum(is_one(run.text) for run in line) for line in runs), default=0)


def _lines(cell: Cell) -> list[Line]:
    lines = groupby(cell.passage.words, key=lambda placed: placed.line)
    return [tuple(p.word for p in line) for _, line in lines]


def words_outside(page: Page, tables: Sequence[Table]) -> list[Word]:
    """Return the words of a page that stand in none of its tables."""
    boxes = [table.box for table in tables]
    return [word for word in page.words if not any(_holds(box, word.box) for box in boxes)]


def _whole_rows(grid: Grid, cells: dict[Box, Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield each row with merged cells repeated where they reach."""
    width = max(len(row) for row in grid.rows)
    lefts = [_edge(grid, column) for column in range(width)]
    for row in grid.rows:
        own = [box for box in row if box]
        if not own:
            continue
        middle = _middle(own)
        yield tuple(_covering(cells, left + 1, middle) for left in lefts)


def _edge(grid: Grid, column: int) -> float:
    """Return the left edge of a column, from the rows with a cell of their own there."""
    own = (row[column] for row in grid.rows if column < len(row))
    return min((box.x0 for box in own if box), default=0)


def _middle(row: Sequence[Box]) -> float:
    """Return a height that runs through a row: the middle of its lowest cell's top part."""
    top, bottom = max(box.top for box in row), min(box.bottom for box in row)
    return (top + bottom) / 2


def _covering(cells: dict[Box, Cell], x: float, y: float) -> Cell:
    for box, cell in cells.items():
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            return cell
    return Cell(Passage("", ()), Box(x, y, x, y), None)


def _cell(page: Page, box: Box) -> Cell:
    inside = [word for word in page.words if _holds(box, word.box)]
    return cell_of(page, passage_of(lines_of(inside), page.number), box)


def cell_of(page: Page, passage: Passage, box: Box) -> Cell:
    """Make a cell of its words and its box, with the colour and the arrow that the page draws."""
    arrow = arrow_in(page, box)
    filled, mark = _colour(page.fills, box), mark_in(page, box)
    signed = mark is not None and (filled is None or not is_meant(filled))
    return Cell(passage, box, mark if signed else filled, arrow[0] if arrow else None, signed)


def _colour(fills: Sequence[Fill], box: Box) -> tuple[float, ...] | None:
    """Return the colour of the topmost fill that covers a cell, or of a swatch inside it."""
    for fill in reversed(fills):
        overlap = _overlap(fill.box, box)
        if not fill.colour or overlap <= 0:
            continue
        if overlap >= _COVERED * _area(box) or (_holds(box, fill.box) and _is_swatch(fill.box)):
            return fill.colour
    return None


def _is_swatch(box: Box) -> bool:
    width, height = box.x1 - box.x0, box.bottom - box.top
    return min(width, height) > 3 and max(width, height) < 4 * min(width, height)  # noqa: PLR2004


def _overlap(one: Box, other: Box) -> float:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return width * height if width > 0 and height > 0 else 0


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return box.x0 - 1 <= x <= box.x1 + 1 and box.top - 1 <= y <= box.bottom + 1


def _around(cells: Mapping[Box, Cell]) -> Box:
    boxes = list(cells)
    whole = boxes[0]
    for _, box in pairwise(boxes):
        whole = whole.union(box)
    return whole
