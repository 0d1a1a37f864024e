"""Lists whose marks are drawn, as browsers and slides draw them."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report

LIST = (
    "Council tax collection rate – 54.2% (target 56.0%)",
    "Minor planning applications decided in time – 71% (target 80%)",
    "Average time to re-let homes – 34 days (target 25 days)",
)


def listed(*colours, across=3.0):
    """Typeset the list in lines as close as a paragraph's, a small disc before each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 760, "Performance overview, Quarter 2 2023/24")
    canvas.setFont("Helvetica", 10)
    for index, line in enumerate(LIST):
        canvas.setFillColorRGB(*(colours[index] if colours else (0, 0, 0)))
        canvas.circle(68, 703 - 12 * index, across / 2, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(80, 700 - 12 * index, line)
    canvas.save()
    return file.getvalue()


def test_each_line_behind_a_drawn_disc_is_a_measure():
    found = read_report(listed(), "report.pdf").indicators
    told = [(i.name, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found]
    assert told == [
        ("Council tax collection rate", "56.0%", ["54.2%"]),
        ("Minor planning applications decided in time", "80%", ["71%"]),
        ("Average time to re-let homes", "25 days", ["34"]),
    ]


GREEN, RED, BLUE = (0.1, 0.6, 0.2), (0.85, 0.1, 0.1), (0.1, 0.3, 0.8)


def test_the_colour_of_a_disc_rates_its_line():
    found = read_report(listed(GREEN, RED, RED, across=9), "report.pdf").indicators
    told = [[str(s) for c in i.claims for s in c.states] for i in found]
    assert told == [["meeting"], ["outside_tolerance"], ["outside_tolerance"]]
    assert {str(c.form) for i in found for c in i.claims} == {"colour"}


def test_discs_in_the_colour_of_the_house_rate_nothing():
    for colour in (BLUE, GREEN, RED):
        found = read_report(listed(colour, colour, colour, across=9), "report.pdf").indicators
        assert [(len(i.actuals), i.claims) for i in found] == [(1, ())] * 3
