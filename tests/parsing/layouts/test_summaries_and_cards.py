"""A summary under short names, the detail overleaf under full ones; and a register of risks."""

from __future__ import annotations

import io

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from parsing import read_report

TITLE = Paragraph("Lowmoor Council: scorecard, Quarter 3 2024/25", getSampleStyleSheet()["Title"])
MEASURES = (
    ("Waste reused", "Household waste sent to be used again", "48.0%", "47.9%", "46.2%"),
    ("Void turnaround", "Days to let an empty home again", "24.0", "27.8", "25.1"),
    ("Households in TA", "Households in temporary accommodation", "110", "121", "127"),
    ("Calls in a minute", "Callers answered within 60 seconds", "75.0%", "70.1%", "63.8%"),
)
HEADS = ("Measure", "Target", "Q2 2024/25", "Q3 2024/25")


def read(*story):
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build([TITLE, *story])
    return read_report(file.getvalue(), "report.pdf").indicators


def ruled(rows):
    return Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


def summary(measures):
    return ruled([HEADS, *((short, *figures) for short, _, *figures in measures)])


def detail(measures):
    return ruled([HEADS, *((name, *figures) for _, name, *figures in measures)])


def test_a_row_with_the_figures_of_one_detail_is_that_measure_whatever_it_is_called():
    found = read(summary(MEASURES), PageBreak(), detail(MEASURES))
    assert [i.name for i in found] == [name for _, name, *_ in MEASURES]


def test_rows_whose_figures_two_details_share_stay_apart():
    alike = [(short, name, "90%", "88%", "91%") for short, name, *_ in MEASURES]
    found = read(summary(alike), PageBreak(), detail(alike))
    assert len(found) == 2 * len(MEASURES)


def test_a_register_of_risks_holds_no_measures():
    rows = [
        ("No.", "Risk", "L", "I", "Score", "Owner"),
        ("SR1", "The budget cannot be balanced", "4", "4", "16", "Treasurer"),
        ("SR2", "A flood takes away access to depots", "2", "5", "10", "Engineer"),
        ("SR3", "Key staff leave", "3", "3", "9", "Head of HR"),
    ]
    assert read(ruled(rows)) == ()
