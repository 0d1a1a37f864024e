"""Rows set in the middle of their height, with nothing drawn between them but under the header."""

from __future__ import annotations

import io

from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from parsing import read_report

TEXT = getSampleStyleSheet()["BodyText"]
ROWS = [
    ("T1", "Tenants who are content with repairs", "70%", "72.1%"),
    ("T2", "Tenants who are content with the time that it took to finish a repair", "66%", "64.8%"),
    ("T3", "Homes let in time", "90%", "93.4%"),
    ("T4", "Complaints at the first stage that were answered in the time allowed", "95%", "88.0%"),
    ("T5", "Gas checks done", "100%", "99.9%"),
]


def test_each_line_of_figures_takes_the_lines_of_its_name_above_and_below():
    out = io.BytesIO()
    rows = [[ref, Paragraph(name, TEXT), target, actual] for ref, name, target, actual in ROWS]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.lightblue),
    ]
    table = Table(
        [["Code", "Measure", "Target", "Actual"], *rows], colWidths=[50, 170, 70, 70], style=style
    )
    SimpleDocTemplate(out).build([Paragraph("Performance report, 2024/25", TEXT), table])
    found = read_report(out.getvalue(), "centred.pdf").indicators
    assert [
        (one.ref, one.name, one.target.printed, one.actuals[0].quantity.printed) for one in found
    ] == ROWS
