"""Boxes of one measure each: labelled figures, drawn signs, a list of periods and a chart."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Direction, State
from parsing import read_report

PERIODS = ("Q4 2023/24", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25")
MEASURES = (
    ("SV01 Moorings let within 30 days", "41.6%", "45.0%", "#f2a100", "down",
     ("44.2%", "43.0%", "42.7%", "41.6%")),
    ("SV02 Average wait for a crane (hours)", "3.4", "4.0", "#1e9640", "up",
     ("3.6", "3.4", "3.5", "3.4")),
)  # fmt: skip


def drawn_sign(canvas, colour, x, y):
    canvas.setFillColor(HexColor(colour))
    canvas.circle(x, y, 6, stroke=0, fill=1)


def drawn_arrow(canvas, way, x, y):
    canvas.setFillColor(HexColor("#333333"))
    tip = 6 if way == "up" else -6
    path = canvas.beginPath()
    path.moveTo(x - 5, y)
    path.lineTo(x + 5, y)
    path.lineTo(x, y + tip)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


@pytest.fixture(scope="module")
def portraits():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(45, 800, "Harbour service: Quarter 3 2024/25")
    for index, (name, value, target, colour, way, past) in enumerate(MEASURES):
        y = 740 - 200 * index
        canvas.setFillColor(HexColor("#12355b"))
        canvas.rect(42, y, 511, 20, stroke=0, fill=1)
        canvas.setStrokeColor(HexColor("#12355b"))
        canvas.rect(42, y - 150, 511, 170)
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(48, y + 6, name)
        canvas.setFillColor(HexColor("#000000"))
        labels = (("Current Value", value), ("Current Target", target), ("Status", ""),
                  ("Short Trend", ""))  # fmt: skip
        for row, (label, figure) in enumerate(labels):
            canvas.setFont("Helvetica-Bold", 8)
            canvas.drawString(48, y - 20 - 18 * row, label)
            canvas.setFont("Helvetica", 8)
            canvas.drawRightString(185, y - 20 - 18 * row, figure)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(205, y - 20, "Period")
        canvas.drawRightString(325, y - 20, "Value")
        canvas.setFont("Helvetica", 8)
        for row, (period, figure) in enumerate(zip(PERIODS, past, strict=True)):
            canvas.drawString(205, y - 38 - 18 * row, period)
            canvas.drawRightString(325, y - 38 - 18 * row, figure)
        canvas.setFont("Helvetica", 6)
        for step, tick in enumerate(("50", "33", "17", "0")):
            canvas.drawRightString(368, y - 26 - 25 * step, tick)
        for step, period in enumerate(PERIODS):
            canvas.setFillColor(HexColor("#8fb3d9"))
            canvas.rect(376 + 42 * step, y - 101, 30, 60 + step, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawCentredString(391 + 42 * step, y - 112, period)
        drawn_sign(canvas, colour, 172, y - 53)
        drawn_arrow(canvas, way, 172, y - 71)
    canvas.save()
    return read_report(file.getvalue(), "portraits.pdf").indicators


def test_each_figure_is_read_once_for_its_period_and_no_tick_of_the_chart_is_one(portraits):
    for item, (_, value, target, _, _, past) in zip(portraits, MEASURES, strict=True):
        told = {(r.period.printed, r.quantity.printed) for r in item.actuals}
        assert {(p, v.rstrip("%")) for p, v in told} >= {
            (p, v.rstrip("%")) for p, v in zip(PERIODS, past, strict=True)
        }
        assert {v for p, v in told if p not in PERIODS} <= {value}
        assert item.target.printed == target


def test_a_sign_rates_the_measure_whose_label_it_answers(portraits):
    rated = [{s for c in item.claims for s in c.states} for item in portraits]
    assert rated == [{State.WITHIN_TOLERANCE}, {State.MEETING}]


def test_an_arrow_answers_its_own_label(portraits):
    moved = [[c.direction for c in item.claims if c.direction] for item in portraits]
    assert moved == [[Direction.DECREASED], [Direction.INCREASED]]


GRID = (
    ("MR04 Mooring fees collected on time", "#1e9640", ("97.8%", "95.0%"), ("96.9%", "97.8%")),
    ("MR05 Average wait for a berth (days)", "#c02020", ("7.9", "7.5"), ("7.4", "7.9")),
)


def boxed(canvas, x, y, width, words, *, bold=False):
    canvas.setFillColor(HexColor("#000000"))
    canvas.rect(x, y, width, 16)
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 8)
    canvas.drawCentredString(x + width / 2, y + 5, words)


def test_rows_of_labels_and_of_periods_under_one_name_are_one_measure():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(45, 800, "Harbour service: Quarter 2 2024/25")
    for index, (name, colour, now, past) in enumerate(GRID):
        y = 740 - 180 * index
        canvas.setFillColor(HexColor("#dbe4f2"))
        canvas.rect(45, y, 500, 20, stroke=1, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(50, y + 6, name)
        drawn_sign(canvas, colour, 530, y + 10)
        for column, (label, cell) in enumerate(
            (("Current Value", now[0]), ("Current Target", now[1]), ("Last Update", "Q2 2024/25"),
             ("Managed By", "Harbour Master"))
        ):  # fmt: skip
            boxed(canvas, 45 + 125 * column, y - 16, 125, label, bold=True)
            boxed(canvas, 45 + 125 * column, y - 32, 125, cell)
        rows = (("", "Q1 2024/25", "Q2 2024/25"), ("Value", *past), ("Target", now[1], now[1]))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                x, width = ((45, 60), (105, 90), (195, 90))[column]
                boxed(canvas, x, y - 48 - 16 * row, width, cell, bold=not (row and column))
    canvas.save()
    found = read_report(file.getvalue(), "portraits.pdf").indicators
    told = [(i.ref, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [
        ("MR04", "95.0%", ["96.9%", "97.8%"]),
        ("MR05", "7.5", ["7.4", "7.9"]),
    ]
    assert [i.claims[0].states for i in found] == [(State.MEETING,), (State.OUTSIDE_TOLERANCE,)]


TREND = (("Trend Data", "Jun 24", "Sep 24", "Dec 24"), ("Actual", "94%", "88%", "92%"),
         ("Target", "95%", "95%", "95%"), ("Floor", "90%", "90%", "90%"))  # fmt: skip
TRENDS = (("Calls to the harbour office answered (HC04)", "AMBER"),
          ("Letters to the harbour office answered (HC07)", "RED"))  # fmt: skip


def test_a_table_under_a_chart_has_its_name_from_the_strip_over_the_chart():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(54, 800, "Harbour service: Quarter 3 2024/25")
    for index, (name, rating) in enumerate(TRENDS):
        y = 750 - 260 * index
        canvas.rect(54, y, 487, 16)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(58, y + 5, name)
        canvas.drawString(440, y + 5, rating)
        canvas.setFont("Helvetica", 6)
        for step, tick in enumerate(("100%", "90%", "80%")):
            canvas.drawRightString(76, y - 14 - 40 * step, tick)
            canvas.line(80, y - 12 - 40 * step, 290, y - 12 - 40 * step)
        for step in range(3):
            canvas.rect(95 + 60 * step, y - 92, 36, 50 + 9 * step, fill=0)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(310, y - 30, "Eleven new starters have been trained. The line")
        canvas.drawString(310, y - 40, "was out of order for a day in October.")
        for row, cells in enumerate(TREND):
            for column, cell in enumerate(cells):
                boxed(canvas, 54 + 120 * column, y - 130 - 16 * row, 120, cell, bold=row == 0)
    canvas.save()
    found = read_report(file.getvalue(), "portraits.pdf").indicators
    assert [(i.ref, i.name) for i in found] == [
        ("HC04", "Calls to the harbour office answered"),
        ("HC07", "Letters to the harbour office answered"),
    ]
    assert [i.claims[0].states for i in found] == [
        (State.WITHIN_TOLERANCE,),
        (State.OUTSIDE_TOLERANCE,),
    ]


EXCEPTION = (
    ("Actual Q3 2023/24", "Target", "Tolerance", "Good to be"),
    ("27.4%", "22.0%", "25.0%", "Low"),
)


def test_the_rating_beside_a_name_and_answers_to_questions_are_parts_of_one_exception():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(54, 800, "Harbour exceptions: Quarter 3 2023/24")
    for index, name in enumerate(("CF14 Moorings lost to silt", "CF22 Berths without power")):
        y = 740 - 120 * index
        boxed(canvas, 54, y, 420, name, bold=True)
        boxed(canvas, 474, y, 60, "RED", bold=True)
        for row, cells in enumerate(EXCEPTION):
            for column, cell in enumerate(cells):
                boxed(canvas, 54 + 120 * column, y - 16 - 16 * row, 120, cell)
        boxed(canvas, 54, y - 48, 140, "What is the reason?")
        boxed(canvas, 194, y - 48, 340, "The dredger was laid up for most of the autumn.")
    canvas.save()
    found = read_report(file.getvalue(), "exceptions.pdf").indicators
    told = [(i.ref, i.target.printed, i.actuals[0].quantity.printed) for i in found]
    assert told == [("CF14", "22.0%", "27.4%"), ("CF22", "22.0%", "27.4%")]
    assert [i.claims[0].states for i in found] == [(State.OUTSIDE_TOLERANCE,)] * 2
