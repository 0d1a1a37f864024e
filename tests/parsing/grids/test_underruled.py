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


def _page():
    file, canvas = sheet("Annual performance report 2023/24")
    canvas.setFillColor(HexColor("#3d7a3a"))
    for left, right in pairwise(EDGES):
        canvas.rect(left, 742, right - left, 20, stroke=0, fill=1)
    canvas.setFillColor(white)
    set_row(canvas, list(HEADS), list(HEADS.values()), 748)
    _rule(canvas, 742)
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


def test_a_remark_across_the_columns_is_told_of_the_row_above_it(found):
    notes = [" ".join(s.evidence.printed for s in i.narrative) for i in found]
    assert notes == [" ".join(ROWS[1:3]), "", ROWS[5]]
