"""Dials: a ring round a figure in the colour that rates it, and a needle over bands of colours."""

from __future__ import annotations

import io
from math import cos, radians, sin

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

GREEN, AMBER, RED = "#2f9e4f", "#f0a30a", "#cf2a27"
STATES = {GREEN: State.MEETING, AMBER: State.WITHIN_TOLERANCE, RED: State.OUTSIDE_TOLERANCE}
BANDS = ((0, 40, GREEN), (40, 75, AMBER), (75, 180, RED))  # degrees from the right


def read(draw, cards):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(700, 300))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(30, 270, "Helpdesk performance dials, May 2025")
    for number, card in enumerate(cards):
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(HexColor("#cccccc"))
        canvas.roundRect(30 + 165 * number, 90, 150, 150, 4)
        *words, shown = card
        draw(canvas, 105 + 165 * number, 170, words, shown)
    canvas.save()
    found = read_report(out.getvalue(), "dials.pdf").indicators
    return {one.name: [s for c in one.claims for s in c.states] for one in found}


def ring(canvas, x, y, words, colour):
    canvas.setLineWidth(9)
    canvas.setStrokeColor(HexColor("#e2e2e2"))
    canvas.circle(x, y, 36)
    canvas.setStrokeColor(HexColor(colour))
    canvas.arc(x - 36, y - 36, x + 36, y + 36, 90, -290)
    written(canvas, x, y - 5, words)


def speedometer(canvas, x, y, words, angle):
    canvas.setLineWidth(10)
    for start, end, colour in BANDS:
        canvas.setStrokeColor(HexColor(colour))
        canvas.arc(x - 45, y - 45, x + 45, y + 45, start, end - start)
    canvas.setLineWidth(2)
    canvas.setStrokeColor(HexColor("#222222"))
    canvas.line(x, y, x + 40 * cos(radians(angle)), y + 40 * sin(radians(angle)))
    written(canvas, x, y - 22, words)


def written(canvas, x, y, words):
    name, figure, target = words
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawCentredString(x, y, figure)
    canvas.setFont("Helvetica-Bold", 8)
    canvas.drawCentredString(x, 112, name)
    canvas.setFont("Helvetica", 6.5)
    canvas.drawCentredString(x, 100, f"Target: {target}")


def test_a_ring_round_a_figure_rates_it():
    cards = (
        ("Calls settled at once", "81%", "78%", GREEN),
        ("Letters sent in time", "88%", "90%", AMBER),
        ("Visits kept", "71%", "95%", RED),
    )
    assert read(ring, cards) == {name: [STATES[colour]] for name, _, _, colour in cards}


def test_the_band_under_the_needle_rates_the_figure():
    cards = (
        ("Calls settled at once", "81%", "78%", 20),
        ("Letters sent in time", "62%", "75%", 55),
        ("Visits kept", "31%", "75%", 130),
    )
    wanted = (State.MEETING, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE)
    assert read(speedometer, cards) == {c[0]: [s] for c, s in zip(cards, wanted, strict=True)}


def test_a_needle_where_two_bands_meet_rates_nothing():
    cards = (
        ("Calls settled at once", "78%", "78%", 40),
        ("Letters sent in time", "62%", "75%", 55),
        ("Visits kept", "31%", "75%", 130),
    )
    assert read(speedometer, cards)["Calls settled at once"] == []


def zone(canvas, x, y, words, shown):
    """A grey half ring with one coloured zone on it, and a needle or none."""
    zoned, angle = shown
    canvas.setLineWidth(10)
    for start, end, colour in ((0, 180, "#dddddd"), (0, 40, zoned)):
        canvas.setStrokeColor(HexColor(colour))
        canvas.arc(x - 45, y - 45, x + 45, y + 45, start, end - start)
    if angle is not None:
        canvas.setLineWidth(2)
        canvas.setStrokeColor(HexColor("#222222"))
        canvas.line(x, y, x + 40 * cos(radians(angle)), y + 40 * sin(radians(angle)))
    written(canvas, x, y - 22, words)


def test_a_zone_of_a_scale_rates_nothing_by_its_own_colour():
    cards = (
        ("Calls settled at once", "31%", "78%", (GREEN, 120)),
        ("Letters sent in time", "62%", "75%", (AMBER, None)),
        ("Visits kept", "91%", "75%", (RED, 150)),
    )
    assert read(zone, cards) == {name: [] for name, *_ in cards}
