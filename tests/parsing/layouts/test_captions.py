"""Boxes of a chart and a few fields, each under a heading that names it."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

BOXES = (
    ("Infections caught in hospital", "16", "12", "no more than 12 a month", "Above threshold"),
    ("Falls for each 1,000 bed days", "5.3", "5.5", "6.0", "Met"),
    ("Reviews made in 28 days", "71%", "74%", "80%", "Below standard"),
)


@pytest.fixture(scope="module")
def found():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(50, 800, "Quality report, October 2024")
    for index, (name, latest, before, aim, position) in enumerate(BOXES):
        top = 740 - 150 * index
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(50, top + 5, name)
        canvas.rect(48, top - 118, 500, 118)
        canvas.setFont("Helvetica", 6)
        for step, tick in enumerate(("18", "15", "12", "9", "6")):
            canvas.drawRightString(70, top - 20 - 18 * step, tick)
            canvas.line(74, top - 18 - 18 * step, 280, top - 18 - 18 * step)
        for step, month in enumerate(("Jun", "Jul", "Aug", "Sep", "Oct")):
            canvas.drawCentredString(84 + 45 * step, top - 104, month)
            canvas.circle(84 + 45 * step, top - 40 - 7 * step, 1.5, fill=1)
        canvas.setFont("Helvetica", 8)
        fields = (("Latest (Oct-24)", latest), ("Previous (Sep-24)", before), ("Threshold", aim),
                  ("Position", position))  # fmt: skip
        for row, (label, answer) in enumerate(fields):
            canvas.drawString(315, top - 14 - 12 * row, label)
            canvas.drawString(430, top - 14 - 12 * row, answer)
        canvas.drawString(315, top - 80, "Two wards have been asked for a plan.")
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


def test_the_heading_over_a_box_names_it(found):
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [(name, aim, [latest]) for name, latest, _, aim, _ in BOXES]


def test_what_stands_over_a_standard_is_no_rating_and_below_it_is_one(found):
    rated = [[s for c in i.claims for s in c.states] for i in found]
    assert rated == [[], [State.MEETING], [State.BELOW_TARGET]]
