"""Paragraphs under headings that say what is measured: the heading is the name."""

from __future__ import annotations

import io
import textwrap

from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report
from parsing.language.claims import find_claims
from tests.typeset import pdf

PARTS = (
    ("Parking appeals decided within 28 days",
     "In the quarter 91% of appeals were decided in time, against a target of 90%."),
    ("Working days lost to injury per driver",
     "Drivers lost 2.1 days each to injury. The target is no more than 2.5 working days."),
    ("Abandoned vehicles removed within two days",
     "The contractor removed 74% within two days of a report; the target for vehicles is 80%."),
)  # fmt: skip


def names(parts):
    gap = ("plain", "")
    lines = [("bold", "Northmoor Borough Council"), ("bold", "Parking report Quarter 2 2024/25")]
    for heading, text in parts:
        lines += [gap, ("bold", heading), *(("plain", line) for line in textwrap.wrap(text, 84))]
    return [i.name for i in read_report(pdf(lines, pitch=14), "report.pdf").indicators]


def test_a_heading_over_one_measure_whose_words_it_has_is_its_name():
    assert names(PARTS) == [heading for heading, _ in PARTS]


def test_a_topic_names_nothing():
    topics = ("Parking appeals", "Injury and drivers", "Abandoned vehicles")
    parts = [(topic, text) for topic, (_, text) in zip(topics, PARTS, strict=True)]
    assert not set(names(parts)) & set(topics)


def test_how_many_measures_met_their_targets_is_no_measure():
    said = "One measure has an annual target and one has no target."
    assert len(names([*PARTS, ("Summary of progress", said)])) == len(PARTS)


def test_a_rating_behind_a_dash_stands_before_last_quarters_figure():
    (claim,) = find_claims("Lifts mended in a day: 97.2% against a target of 98% – Amber (Q2: 98%)")
    assert claim.states == (State.WITHIN_TOLERANCE,)


ROW = ("Target", "Q1 2024/25", "Q2 2024/25", "Rating"), ("98%", "99.1%", "97.7%", "Amber")


def test_a_row_of_figures_under_a_paragraph_is_named_by_the_heading_over_both():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 790, "Roads report, Quarter 2 2024/25")
    names = ("HM1 – Potholes made safe in a day", "HM2 – Gullies emptied on time")
    for index, name in enumerate(names):
        y = 740 - 140 * index
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, y, name)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(
            60, y - 18, "A fourth gang was added in May. The backlog has been cleared."
        )
        for row, cells in enumerate(ROW):
            for column, cell in enumerate(cells):
                canvas.rect(60 + 100 * column, y - 48 - 16 * row, 100, 16)
                canvas.drawString(66 + 100 * column, y - 44 - 16 * row, cell)
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    assert [f"{i.ref} – {i.name}" for i in found] == list(names)
    assert [i.target.printed for i in found] == ["98%", "98%"]
