from __future__ import annotations

import io

import pytest
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from parsing import read_report
from tests.lookalikes.typeset import _BODY as PLAIN

GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
HEAD = ["Measure", "Target", "Position at Q2", "RAG"]


@pytest.fixture
def laid_out():
    """A table that lays out the page, with a table of indicators in a cell of each row."""
    sections = {
        "A greener borough": [["Trees planted", "4,000", "2,610", "Green"],
                              ["Charge points installed", "60", "22", "Red"]],
        "Homes for all": [["New homes started", "75", "81", "Green"],
                          ["Days to let a home again", "25", "33.4", "Red"],
                          ["Homes made safe", "40", "38", "Amber"]],
    }  # fmt: skip
    rows = [
        [Paragraph(name, PLAIN), [Paragraph("Progress at 30 September 2024", PLAIN),
                                  Table([HEAD, *own], style=GRID),
                                  Paragraph("Planting resumes in November.", PLAIN)]]
        for name, own in sections.items()
    ]  # fmt: skip
    file = io.BytesIO()
    title = Paragraph("Coldstream Borough Council: mid-year report 2024/25", PLAIN)
    SimpleDocTemplate(file).build([title, Table(rows, colWidths=[110, 340], style=GRID)])
    return file.getvalue()


def test_tables_in_the_cells_of_one_that_lays_out_the_page_are_read(laid_out):
    read = read_report(laid_out, "laid-out.pdf").indicators
    assert [(i.name, str(i.target.value), str(i.readings[0].quantity.value)) for i in read] == [
        ("Trees planted", "4000", "2610"),
        ("Charge points installed", "60", "22"),
        ("New homes started", "75", "81"),
        ("Days to let a home again", "25", "33.4"),
        ("Homes made safe", "40", "38"),
    ]


def test_text_between_two_rows_gives_its_bold_heading_as_the_group():
    text = "The hall had its busiest year since it reopened, and " + "many hirers came back. " * 8
    lines = [
        [Paragraph(words, PLAIN) for words in row]
        for row in (
            ("Measure", "Target", "Result 2024/25"),
            ("Hedges cut", "95%", "84%"),
            (f"<b>The hall and the market</b><br/>{text}These are in Table 2", "", ""),
            ("Hall bookings", "700", "748"),
        )
    ]
    file = io.BytesIO()
    title = Paragraph("Coldstream Town Council: annual performance report 2024/25", PLAIN)
    SimpleDocTemplate(file).build(
        [title, Table(lines, colWidths=[250, 80, 100], style=[*GRID, ("SPAN", (0, 2), (2, 2))])]
    )
    read = read_report(file.getvalue(), "report.pdf").indicators
    assert [(i.name, i.group) for i in read] == [
        ("Hedges cut", None),
        ("Hall bookings", "The hall and the market"),
    ]
