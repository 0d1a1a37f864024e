"""Cells that no ruling is seen between, and what the words in them show."""

from __future__ import annotations

import pytest

from kpi.model import Box
from parsing.ocr.unseen_rulings import with_cells_parted
from parsing.page.model import Grid, Word

ROW = tuple(Box(x, 20, x + 100, 40) for x in (0, 100, 200))
LAST = tuple(Box(x, 40, x + 100, 60) for x in (0, 100, 200))


def word(text, x, y):
    return Word(text, Box(x, y, x + 5 * len(text), y + 9), "Helvetica", 9, bold=False)


def line(text, x, y):
    words = []
    for part in text.split():
        words.append(word(part, x, y))
        x = words[-1].box.x1 + 3
    return words


def across(row):
    return [cell and (cell.x0, cell.x1) for cell in row]


HEADER = Grid(((Box(0, 0, 300, 20), None, None), ROW, LAST))


def test_a_header_whose_words_stand_over_the_columns_is_a_cell_for_each():
    words = [*line("Measure", 5, 5), *line("Annual target", 105, 5), *line("Actual", 205, 5)]
    grid = with_cells_parted(HEADER, words)
    assert across(grid.rows[0]) == [(0, 100), (100, 200), (200, 300)]


@pytest.mark.parametrize(
    "title", ["Priority 2: Decent homes for all", "Homes", "Waste and recycling in the borough"]
)
def test_a_title_that_runs_on_over_the_columns_is_one_cell(title):
    grid = with_cells_parted(HEADER, line(title, 5, 5))
    assert across(grid.rows[0]) == [(0, 300), None, None]


def two_rows(*lines):
    tall = Grid(((ROW[0], ROW[1], Box(200, 20, 300, 60)), (LAST[0], LAST[1], None)))
    words = [one for text, y in zip(lines, (25, 45), strict=True) for one in line(text, 205, y)]
    return [row[2] for row in with_cells_parted(tall, words).rows]


def test_two_letters_under_each_other_are_the_ratings_of_two_rows():
    assert [(cell.top, cell.bottom) for cell in two_rows("A", "G")] == [(20, 40), (40, 60)]


def test_a_name_of_two_lines_beside_two_rows_is_one_cell():
    first, second = two_rows("Calls answered", "in time")
    assert (first.top, first.bottom, second) == (20, 60, None)
