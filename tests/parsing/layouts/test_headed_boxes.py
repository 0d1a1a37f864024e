"""A section for each indicator: its name as the heading, a row of boxes with one field in each."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

QUARTER = "Quarter 3 2024/25"
GREEN, RED, WHITE = "#2e7d32", "#c62828", "#ffffff"
SECTIONS = (
    ("Concerns resolved as the person wished (%)", GREEN, "Achieved", "92.3%", "90%"),
    ("Children on a protection plan, per 10,000", RED, "Not achieved", "41.2", "35"),
)


def typeset(sections=SECTIONS, per_page=1):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for number, (name, colour, status, value, target) in enumerate(sections):
        top = 760 - 330 * (number % per_page)
        _words(canvas, 50, top, name, 16, bold=True)
        _words(canvas, 50, top - 24, "Reported every quarter to the Cabinet.", 10)
        boxes = (
            (colour, status, ""),
            (WHITE, value, QUARTER),
            (WHITE, target, "Target for 2024/25"),
        )
        for place, (fill, large, small) in enumerate(boxes):
            canvas.setFillColor(HexColor(fill))
            canvas.rect(50 + 165 * place, top - 110, 150, 60, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            _words(canvas, 60 + 165 * place, top - 78, large, 20)
            _words(canvas, 60 + 165 * place, top - 98, small, 9)
        _words(canvas, 50, top - 140, "About the target", 12, bold=True)
        _words(canvas, 50, top - 158, "The target was set by the Executive in March 2024.", 10)
        _words(canvas, 50, top - 176, "The England average was 61.2% in 2022/23.", 10)
        if number % per_page == per_page - 1:
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _words(canvas, x, y, text, size, *, bold=False):
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, y, text)


@pytest.mark.parametrize("per_page", [1, 2])
def test_each_heading_names_the_figures_in_the_boxes_under_it(per_page):
    found = read_report(typeset(per_page=per_page), "report.pdf").indicators
    told = [(i.name, [r.quantity.printed for r in i.actuals], i.target.printed) for i in found]
    assert told == [(name, [value], target) for name, _, _, value, target in SECTIONS]
    assert [r.period.printed for i in found for r in i.actuals] == [QUARTER] * 2
    met = {state for claim in found[0].claims for state in claim.states}
    missed = {state for claim in found[1].claims for state in claim.states}
    assert met == {State.MEETING}
    assert missed <= {State.BELOW_TARGET, State.OUTSIDE_TOLERANCE}
    assert missed


def test_boxes_of_several_measures_under_one_heading_are_not_one_measure():
    """Two boxes with a target each are of two measures, and the heading names neither."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    _words(canvas, 50, 760, "How we did", 16, bold=True)
    boxes = (("90%", "Target"), ("85%", QUARTER), ("95%", "Target"), ("88%", QUARTER))
    for place, (large, small) in enumerate(boxes):
        canvas.rect(50 + 120 * place, 650, 110, 60)
        _words(canvas, 60 + 120 * place, 682, large, 20)
        _words(canvas, 60 + 120 * place, 662, small, 9)
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    assert [i.name for i in found if i.name == "How we did"] == []
