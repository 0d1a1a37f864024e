"""The letter of an assurance icon rates where the report's key says what it stands for."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, State
from parsing import read_report

EDGES = (40, 240, 300, 360, 420, 490, 540, 590)
HEAD = ("Metric", "May-25", "Target", "Variation", "Assurance", "Mean", "Upper process limit")
ROWS = (
    ("% of beds cleaned within an hour", "84%", "90%", "H", "F", "83%", "88%"),
    ("% of letters sent within a week", "91%", "80%", "", "P", "90%", "94%"),
    ("% of staff trained in first aid", "71%", "75%", "L", "?", "74%", "79%"),
)
BESIDE = (
    ("P", "Target consistently met"),
    ("?", "Target met in some months and missed in others"),
    ("F", "Target consistently missed"),
)
STANDARD = (
    ("", "Variation indicates consistently (P)assing the target"),
    ("", "Variation indicates inconsistently passing and falling short of the target"),
    ("", "Variation indicates consistently (F)alling short of the target"),
)
MET, MISSED = (State.MEETING,), (State.BELOW_TARGET,)


def read(key, rows=ROWS, head=HEAD):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(640, 800), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 760, "Integrated performance report, May 2025")
    canvas.setFont("Helvetica", 8)
    for index, row in enumerate((head, *rows)):
        low = 700 - 24 * index
        for place, (text, x, end) in enumerate(zip(row, EDGES, EDGES[1:], strict=False)):
            canvas.rect(x, low, end - x, 24)
            if place in (3, 4) and index and text:
                canvas.circle((x + end) / 2, low + 12, 9)
            canvas.drawString((x + end) / 2 - 2 if len(text) == 1 else x + 4, low + 9, text)
    for index, (icon, words) in enumerate(key):
        canvas.drawString(46, 400 - 30 * index, icon)
        canvas.drawString(80, 400 - 30 * index, words)
    canvas.save()
    return read_report(file.getvalue(), "board.pdf").indicators


def states(found):
    return [tuple(s for c in one.claims for s in c.states) for one in found]


@pytest.mark.parametrize("key", [BESIDE, STANDARD], ids=["beside its words", "in its words"])
def test_what_is_always_met_or_missed_is_rated_and_hit_and_miss_is_not(key):
    assert states(read(key)) == [MISSED, MET, ()]


@pytest.mark.parametrize(
    "key",
    [(), BESIDE[:2], (*BESIDE, ("F", "Target consistently met")), (("P", "Plan"), ("F", "Fire"))],
    ids=["none", "half", "both", "another"],
)
def test_without_a_key_that_says_so_a_letter_rates_nothing(key):
    assert states(read(key)) == [(), (), ()]


def test_the_mean_and_the_limits_are_no_values():
    assert [[r.quantity.printed for r in one.readings] for one in read(BESIDE)] == [
        ["84%"],
        ["91%"],
        ["71%"],
    ]


def test_an_icon_that_the_month_contradicts_is_asked_about_and_rates_nothing():
    rows = (("% of beds cleaned within an hour", "93%", "90%", "H", "F", "83%", "88%"), *ROWS[1:])
    found = read(BESIDE, rows)
    assert states(found) == [(), MET, ()]
    assert [d.field for d in found[0].doubts] == [Field.CLAIMS]


def test_a_column_of_ratings_is_the_rating_and_the_icon_is_none():
    head = (*HEAD[:3], "RAG", *HEAD[4:])
    rows = [(*row[:3], rag, *row[4:]) for row, rag in zip(ROWS, ("A", "G", "A"), strict=True)]
    assert states(read(BESIDE, rows, head)) == [
        (State.WITHIN_TOLERANCE,),
        MET,
        (State.WITHIN_TOLERANCE,),
    ]
