"""Headers whose cells wrap, set in the middle of their height: lines stand between lines."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from tests.aligned import set_row, sheet

COLUMNS = {60: ("What we measure",), 270: ("What is", "good?"), 375: ("Our", "aim"),
           420: ("How did", "we do?"), 490: ("Last", "year")}  # fmt: skip
ROWS = (
    ("Waste recycled and composted", "Bigger is better", "52%", "53.4%", "50.9%"),
    ("Bins missed in a month", "Smaller is better", "45", "71", "48"),
    ("Fly-tips cleared in two days", "Bigger is better", "90%", "94.1%", "88.7%"),
)


def typeset():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Performance overview, April 2022 to March 2023")
    canvas.setFont("Helvetica-Bold", 10)
    for x, lines in COLUMNS.items():
        for index, line in enumerate(lines):
            canvas.drawString(x, 740 + 6 * (len(lines) - 1) - 12 * index, line)
    canvas.setFont("Helvetica", 10)
    for index, row in enumerate(ROWS):
        for x, cell in zip(COLUMNS, row, strict=True):
            canvas.drawString(x, 710 - 20 * index, cell)
    canvas.drawString(60, 630, "achieved our aim")
    canvas.drawString(220, 630, "within 5% of our aim")
    canvas.drawString(380, 630, "more than 5% away from our aim")
    canvas.save()
    return file.getvalue()


def test_a_header_in_lines_that_stand_between_each_other_is_one_and_a_key_ends_the_table():
    found = read_report(typeset(), "report.pdf").indicators
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [(name, aim, [value]) for name, _, aim, value, _ in ROWS]


DATED = {60: ("Measure",), 250: ("Apr 21–Mar", "22"), 330: ("Apr 22–Mar", "23"),
         400: ("Per", "1,000"), 450: ("%", "change"), 510: ("City", "rate")}  # fmt: skip
OFFENCES = (
    ("Theft from shops", "812", "770", "6.1", "-5.2%", "6.4"),
    ("Damage to vehicles", "288", "301", "2.4", "4.5%", "2.2"),
    ("Bicycle theft", "97", "84", "0.7", "-13.4%", "0.9"),
)


def test_the_last_digits_of_a_header_are_no_row_of_figures():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Community safety performance, 2022/23")
    canvas.setFont("Helvetica-Bold", 9)
    for x, lines in DATED.items():
        for index, line in enumerate(lines):
            canvas.drawString(x, 740 + 5.5 * (len(lines) - 1) - 11 * index, line)
    canvas.setFont("Helvetica", 9)
    for index, row in enumerate(OFFENCES):
        for x, cell in zip(DATED, row, strict=True):
            canvas.drawString(x, 720 - 18 * index, cell)
    canvas.save()
    found = read_report(file.getvalue(), "crime.pdf").indicators
    told = [(i.name, *(r.quantity.printed for r in i.actuals)) for i in found]
    assert told == [row[:3] for row in OFFENCES]


MONTHS = {60: ("Month",), 200: ("Boats", "landed"), 300: ("Average", "wait", "(minutes)"),
          420: ("Berths let within", "60 days")}  # fmt: skip
BY_MONTH = (
    ("October 2024", "1,306", "21.4", "86.0%"),
    ("November 2024", "1,269", "14.8", "89.5%"),
    ("December 2024", "1,104", "10.3", "91.5%"),
    ("January 2025", "1,188", "9.7", "91.4%"),
    ("Target", "–", "12.0", "90%"),
)


def test_months_down_the_side_make_a_table_of_any_measures():
    file, canvas = sheet("Harbour performance report, January 2025")
    canvas.setFont("Helvetica-Bold", 9)
    for x, lines in MONTHS.items():
        for index, line in enumerate(lines):
            canvas.drawString(x, 740 + 5 * (len(lines) - 1) - 10 * index, line)
    canvas.setFont("Helvetica", 10)
    for index, row in enumerate(BY_MONTH):
        set_row(canvas, list(MONTHS), row, 710 - 18 * index)
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    told = [(i.name, i.target and i.target.printed, i.actuals[-1].quantity.printed) for i in found]
    assert told == [
        ("Boats landed", None, "1,188"),
        ("Average wait (minutes)", "12.0", "9.7"),
        ("Berths let within 60 days", "90%", "91.4%"),
    ]
    assert [r.quantity.printed for r in found[0].actuals] == ["1,306", "1,269", "1,104", "1,188"]
