"""Profiles: under each heading a table of labels and answers, the judgement in words."""

from __future__ import annotations

import io

from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ReadingKind, State
from parsing import read_report

PROFILES = (
    (
        "1. Young people out of work or learning",
        ("P1", "To leave nobody out", "Low", "3.8%", "3.5%", "4.1%", "4.4% (2022/23)", "Missed"),
    ),
    (
        "2. Days lost to sickness for each post",
        ("P2", "Healthy staff", "Low", "8.7 days", "9.0 days (tolerance: up to 9.6)", "9.9 days",
         "9.2 days", "Met"),
    ),
    (
        "3. Adults helped to stay at home",
        ("P3", "Independence", "High", "Available June 2024", "84%", "82.5%", "80.1%", ""),
    ),
    (
        "4. Visits to the swimming pools",
        ("P4", "Use of the pools", "High", "211,870", "None: monitored only", "198,455", "n/a",
         "Monitored only"),
    ),
)  # fmt: skip
LABELS = (
    "Reference", "Why we measure it", "Good performance is", "Result for 2023/24",
    "Target for 2023/24", "Result for 2022/23", "Statistical neighbours", "Judgement",
)  # fmt: skip


def report():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(50, 800, "Northgate Vale Council")
    canvas.setFont("Helvetica", 12)
    canvas.drawString(50, 780, "Corporate plan: indicator profiles, year end 2023/24")
    for number, (heading, answers) in enumerate(PROFILES):
        top = 745 - 180 * number
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(50, top, heading)
        canvas.setFont("Helvetica", 9)
        canvas.setStrokeColor(black)
        for line, pair in enumerate(zip(LABELS, answers, strict=True)):
            y = top - 22 - 14 * line
            for (x, wide), words in zip(((50, 170), (220, 300)), pair, strict=True):
                canvas.rect(x, y, wide, 14)
                canvas.drawString(x + 4, y + 4, words)
    canvas.save()
    return {one.ref: one for one in read_report(out.getvalue(), "profiles.pdf").indicators}


def test_every_profile_is_read_and_called_by_its_heading():
    assert {one.name for one in report().values()} == {h.split(". ")[1] for h, _ in PROFILES}


def test_the_judgement_in_words_is_the_rating():
    rated = {ref: [s for c in one.claims for s in c.states] for ref, one in report().items()}
    assert rated == {"P1": [State.BELOW_TARGET], "P2": [State.MEETING], "P3": [], "P4": []}


def test_a_tolerance_behind_the_target_is_the_tolerance():
    sickness = report()["P2"]
    assert sickness.target.printed == "9.0 days"
    assert float(sickness.tolerance.high.value) == 9.6


def test_a_year_behind_a_figure_is_no_count():
    (other,) = [r for r in report()["P1"].readings if r.kind is ReadingKind.COMPARATOR]
    assert float(other.quantity.value) == 4.4
    assert not [r for r in report()["P1"].readings if r.kind is ReadingKind.COUNT]


def test_a_result_that_is_still_to_come_is_not_reported():
    adults = report()["P3"]
    assert adults.not_reported.printed == "Available June 2024"
    assert adults.target.printed == "84%"
