"""A plan on a page: columns of priorities, each with what is to be done and how it goes."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

GREEN, AMBER, RED = "#1f8a3c", "#e8a200", "#b8202a"
COLUMNS = (
    ("Safer streets", "• Open the new hub by May 2027", (
        ("Noise visits in one day", "target 80%", "83%", GREEN),
        ("Shops without a scrub", "target 30", "41", RED),
        ("Lamps mended in a week", "target 95%", "94%", AMBER),
    )),
    ("Growing up well", "• Train 40 foster carers", (
        ("Visits to newborns", "target 90%", "88%", AMBER),
        ("Meals at school", "target 5,000", "5,310", GREEN),
        ("Swimming badges", "target 700", "512", RED),
    )),
    ("Moving about", "• Lay 12 miles of track", (
        ("Buses on time", "target 85%", "86%", GREEN),
        ("Kerbs dropped", "target 60", "57", AMBER),
        ("Bikes lent", "target 400", "122", RED),
    )),
)  # fmt: skip


def mark(canvas, colour, x, y):
    """Draw the sign of a rating: green a disc, amber a triangle, red a square."""
    canvas.setFillColor(HexColor(colour))
    if colour == GREEN:
        canvas.circle(x + 6, y + 6, 6, stroke=0, fill=1)
    elif colour == RED:
        canvas.rect(x, y, 12, 12, stroke=0, fill=1)
    else:
        path = canvas.beginPath()
        path.moveTo(x, y)
        path.lineTo(x + 12, y)
        path.lineTo(x + 6, y + 12)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))


def typeset(*, key=True):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(842, 595), invariant=1)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(30, 555, "Our plan at a glance")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(30, 535, "Lowmoor Council: where we stand, Quarter 3 2024/25")
    for column, (title, action, measures) in enumerate(COLUMNS):
        x = 30 + 260 * column
        canvas.rect(x, 120, 250, 380)
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(x + 8, 482, title)
        canvas.line(x, 474, x + 250, 474)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 8, 458, "We will")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(x + 8, 444, action)
        for dash in range(62):
            canvas.rect(x + 4 * dash, 430, 2.4, 0.7, stroke=0, fill=1)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(x + 8, 414, "How are we doing?")
        for row, (name, target, figure, colour) in enumerate(measures):
            y = 380 - 50 * row
            mark(canvas, colour, x + 8, y)
            canvas.setFont("Helvetica", 9)
            canvas.drawString(x + 28, y + 6, name)
            canvas.setFont("Helvetica", 6.5)
            canvas.drawString(x + 28, y - 3, target)
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawRightString(x + 240, y, figure)
            canvas.line(x, y - 12, x + 250, y - 12)
    for place, (colour, words) in enumerate(
        ((GREEN, "On target"), (AMBER, "Slightly off target"), (RED, "Off target"))
    ):
        if key:
            mark(canvas, colour, 420 + 130 * place, 90)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(438 + 130 * place, 93, words)
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def plan():
    return read_report(typeset(), "plan.pdf")


def test_the_heading_over_the_figures_names_none_of_them(plan):
    names = sorted(name for _, _, measures in COLUMNS for name, *_ in measures)
    assert sorted(one.name for one in plan.indicators) == names


def test_a_triangle_that_the_key_shows_is_a_rating_and_no_arrow(plan):
    claims = {one.name: one.claims for one in plan.indicators}
    assert [c.states for c in claims["Kerbs dropped"]] == [(State.WITHIN_TOLERANCE,)]
    assert [c.direction for c in claims["Kerbs dropped"]] == [None]
    assert [c.states for c in claims["Bikes lent"]] == [(State.OUTSIDE_TOLERANCE,)]
    assert [c.states for c in claims["Buses on time"]] == [(State.MEETING,)]


def test_dates_in_a_list_of_things_to_do_are_not_the_report_s(plan):
    assert plan.period.printed == "Quarter 3 2024/25"
    assert {r.period.printed for one in plan.indicators for r in one.readings} == {
        "Quarter 3 2024/25"
    }
