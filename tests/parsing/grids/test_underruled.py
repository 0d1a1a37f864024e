"""Tables as browsers print them: a filled header, and a rule under each cell and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reportlab.lib.colors import HexColor, black, white

from kpi.vocabulary import Polarity
from parsing import read_report
from tests.aligned import set_row, sheet

HEADS = {44: "PI", 66: "Description", 300: "Good is", 350: "2022/23", 410: "2023/24", 470: "Target"}
EDGES = (42, 64, 298, 346, 406, 466, 552)
ROWS = (
    ("C1", "Missed collections per 100,000", "Low", "48.2", "66.3", "50"),
    "Performance in March alone was within target for the first time since the rounds changed, and",
    "April is better still.",
    ("C2", "Bins delivered in ten days", "High", "91.0%", "97.2%", "95%"),
    ("C3", "Calls about waste", "Low", "9,655", "12,037", "11,000"),
    "Polling cards were posted in the same week as the new calendars, which doubled the calls.",
)


def _rule(canvas, y):
    canvas.setFillColor(HexColor("#bbbbbb"))
    for left, right in pairwise(EDGES):
        canvas.rect(left, y, right - left, 0.75, stroke=0, fill=1)
    canvas.setFillColor(black)


def _head(canvas, y, *, ruled=True):
    canvas.setFillColor(HexColor("#3d7a3a"))
    for left, right in pairwise(EDGES):
        canvas.rect(left, y, right - left, 20, stroke=0, fill=1)
    canvas.setFillColor(white)
    set_row(canvas, list(HEADS), list(HEADS.values()), y + 6)
    canvas.setFillColor(black)
    if ruled:
        _rule(canvas, y)


def _page(again=()):
    """Draw the table, and under it another whose header has no rule of its own."""
    file, canvas = sheet("Annual performance report 2023/24")
    _head(canvas, 742)
    y = 729
    for row, behind in pairwise([*ROWS, ()]):
        if isinstance(row, tuple):
            set_row(canvas, list(HEADS), row, y)
        else:
            canvas.drawString(66, y, row)
        if isinstance(behind, tuple):
            _rule(canvas, y - 5)
            y -= 6
        y -= 12
    if again:
        canvas.drawString(42, y - 20, "Streets")
        y -= 50
        _head(canvas, y, ruled=False)
        for row in again:
            y -= 13
            set_row(canvas, list(HEADS), row, y)
            _rule(canvas, y - 5)
            y -= 6
    canvas.save()
    return file.getvalue()


@pytest.fixture(scope="module")
def found():
    return read_report(_page(), "report.pdf").indicators


def test_the_rules_under_the_cells_part_the_columns_and_the_rows(found):
    told = [(i.ref, i.name, i.actuals[-1].quantity.printed, i.target.printed) for i in found]
    wanted = [row for row in ROWS if isinstance(row, tuple)]
    assert told == [(ref, name, value, target) for ref, name, _, _, value, target in wanted]
    assert [i.polarity.polarity for i in found] == [Polarity.LOWER, Polarity.HIGHER, Polarity.LOWER]


def test_a_header_printed_again_is_no_part_of_the_row_under_it():
    again = (
        ("C6", "Kerbs swept on time", "High", "88.2%", "86.3%", "90%"),
        ("C7", "Drains cleared on time", "High", "81.0%", "87.2%", "85%"),
    )
    found = read_report(_page(again), "report.pdf").indicators
    told = [(i.ref, i.name, i.actuals[-1].quantity.printed, i.target.printed) for i in found]
    assert told[-2:] == [(ref, name, value, aim) for ref, name, _, _, value, aim in again]


def test_a_remark_across_the_columns_is_told_of_the_row_above_it(found):
    notes = [" ".join(s.evidence.printed for s in i.narrative) for i in found]
    assert notes == [" ".join(ROWS[1:3]), "", ROWS[5]]
