"""The pale red, amber and green of spreadsheets are ratings, and stripes are not."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report
from tests.lookalikes.typeset import typeset

EDGES = (40, 240, 310, 380, 450)
HEAD = ("Indicator", "Target", "Q1", "Q2")
ROWS = (
    ("Passports checked in time", "90%", "91%", "94%"),
    ("Weddings booked online", "60%", "58%", "52%"),
    ("Certificates posted in a week", "95%", "96%", "94.5%"),
)
GREEN, AMBER, RED, WHITE = "#c6efce", "#ffeb9c", "#ffc7ce", "#ffffff"
MET, NEAR, MISSED = State.MEETING, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE


def drawn(*fills, across=False, key=""):
    """Draw a ruled table, the last cell of each row in a fill, or every cell of it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(500, 800), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 760, "Registrars: performance in Quarter 2 2025/26")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(40, 735, key)
    for index, (row, fill) in enumerate(zip((HEAD, *ROWS), (WHITE, *fills), strict=True)):
        low = 700 - 20 * index
        for text, x, end in zip(row, EDGES, EDGES[1:], strict=False):
            canvas.setFillColor(HexColor(fill if across or x == EDGES[3] else WHITE))
            canvas.rect(x, low, end - x, 20, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(x + 4, low + 6, text)
    canvas.save()
    found = read_report(file.getvalue(), "registrars.pdf").indicators
    assert len(found) == len(ROWS)
    return [[s for c in one.claims for s in c.states] for one in found]


def test_pale_fills_of_two_ratings_under_each_other_rate_the_figures_on_them():
    assert drawn(GREEN, RED, AMBER) == [[MET], [MISSED], [NEAR]]


def test_a_key_in_words_gives_pale_fills_their_meaning():
    key = "Green: target met. Amber: within 10% of target. Red: target missed by more"
    assert drawn(GREEN, RED, AMBER, key=key) == [[MET], [MISSED], [NEAR]]


def test_one_pale_colour_alone_decorates():
    assert drawn(GREEN, WHITE, GREEN) == [[], [], []]


def test_rows_filled_from_the_start_are_stripes():
    assert drawn(GREEN, AMBER, GREEN, across=True) == [[], [], []]


def test_several_shades_of_one_colour_are_a_scale():
    assert drawn("#c6efce", "#e2f6e6", "#ffc7ce") == [[], [], []]


def test_max_and_min_under_aim_are_no_targets():
    rows = ("Ref | Measure | Aim | Target | Actual", "P1 | Forms checked | Max | 90% | 94%",
            "P2 | Days to reply | Min | 5 | 7")  # fmt: skip
    lines = ["# Northmoor Borough Council", "# Performance report, Quarter 2 2024/25", "", *rows]
    found = read_report(typeset(lines), "report.pdf").indicators
    told = [(i.target.printed, i.polarity.polarity.value) for i in found]
    assert told == [("90%", "higher"), ("5", "lower")]
