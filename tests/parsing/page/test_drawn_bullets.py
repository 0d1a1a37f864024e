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


def listed():
    """Typeset the list in lines as close as a paragraph's, a small disc before each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 760, "Performance overview, Quarter 2 2023/24")
    canvas.setFont("Helvetica", 10)
    for index, line in enumerate(LIST):
        canvas.circle(70, 703 - 12 * index, 1.5, stroke=0, fill=1)
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
