"""Tables of promises: headings that ask questions, and answers in figures, sentences and ticks."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Polarity, ReadingKind, State
from parsing import read_report

ASKED = (
    (
        "Promise", "Where we started (2018)", "Where we’ve got to", "Where we said we’d be",
        "Did we do it?",
    ),
    ("Roads in good repair", "71%", "78%", "At least 75%", "Yes"),
    ("Days to answer a letter", "14 days", "11 days", "10 days", "Almost"),
    ("Trees planted", "2,050", "3,112", "4,000", "No"),
)  # fmt: skip
FIGURES = (
    ("Measure", "What we promised", "What we did", "Kept?"),
    ("Bins emptied on the day", "98%", "99.2%", "Kept"),
    ("Graves dug by hand", "12 or fewer", "15", "Not kept"),
    ("Parks with a Green Flag", "9", "9", "Kept"),
)
TOLD = (
    ("", "What we promised", "How did we do?", "Kept?"),
    ("Ringing us", "We will take 85% of calls", "We took 88%", "green"),
    ("Empty flats", "We will have no more than 40 empty flats", "At 31 May there were 52", "red"),
    ("Stairs", "We will score at least 7 out of 10 for clean stairs", "Our score was 7.4", "green"),
    ("Lifts", "We will mend 95% of lifts in a day", "We mended 90%", "red"),
)
NOTE = (
    "Our promises were agreed with the tenants’ panel in March 2020 and will be seen anew when",
    "the panel meets again, as it does each spring in the hall at Mill Lane.",
)


def ruled(rows, front="Annual report 2021/22"):
    """Typeset a table in ruled cells."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(700, 500), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(30, 460, "Hartwell Town Council")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(30, 440, front)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            x, y = 30 + 128 * column, 390 - 24 * row
            canvas.rect(x, y, 128, 24)
            canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 8)
            canvas.drawString(x + 4, y + 8, text)
    canvas.save()
    return read_report(out.getvalue(), "promises.pdf").indicators


def told():
    """Typeset promises under a filled header, a rule under each and a disc for how it went."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(700, 500), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(30, 460, "How we kept our word")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(30, 440, "April to June 2022")
    lefts = (30, 130, 390, 560)
    canvas.setFillColor(HexColor("#203050"))
    canvas.rect(26, 392, 620, 20, stroke=0, fill=1)
    for row, cells in enumerate(TOLD):
        y = 398 - 30 * row
        canvas.setFillColor(HexColor("#ffffff" if row == 0 else "#000000"))
        for column, text in enumerate(cells):
            bold = row == 0 or column == 0
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
            if text in ("green", "red"):
                canvas.setFillColor(HexColor("#1f8a3c" if text == "green" else "#b8202a"))
                canvas.circle(lefts[column] + 10, y + 3, 8, stroke=0, fill=1)
            else:
                canvas.drawString(lefts[column], y, text)
        canvas.line(26, y - 13, 646, y - 13)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont("Helvetica", 9)
    for line, words in enumerate(NOTE):
        canvas.drawString(30, 210 - 12 * line, words)
    canvas.save()
    return {one.name: one for one in read_report(out.getvalue(), "word.pdf").indicators}


def of(indicator, kind):
    return [r.quantity.printed for r in indicator.readings if r.kind is kind]


def test_headings_that_ask_say_what_stands_under_them():
    roads, letters, trees = ruled(ASKED)
    assert roads.name == "Roads in good repair"
    assert [roads.target.printed, letters.target.printed, trees.target.printed] == [
        "At least 75%", "10 days", "4,000",
    ]  # fmt: skip
    assert of(trees, ReadingKind.ACTUAL) == ["3,112"]
    assert of(trees, ReadingKind.BASELINE) == ["2,050"]
    assert [one.claims[0].states for one in (roads, letters, trees)] == [
        (State.MEETING,), (State.WITHIN_TOLERANCE,), (State.BELOW_TARGET,),
    ]  # fmt: skip


def test_figures_under_what_we_promised_are_targets():
    bins, graves, _ = ruled(FIGURES)
    assert (bins.target.printed, of(bins, ReadingKind.ACTUAL)) == ("98%", ["99.2%"])
    assert (graves.target.printed, of(graves, ReadingKind.ACTUAL)) == ("12 or fewer", ["15"])
    assert [bins.claims[0].states, graves.claims[0].states] == [
        (State.MEETING,), (State.BELOW_TARGET,),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "target", "value", "state"),
    [
        ("calls", "85%", "88%", State.MEETING),
        ("empty flats", "40", "52", State.OUTSIDE_TOLERANCE),
        ("clean stairs", "7", "7.4", State.MEETING),
        ("lifts in a day", "95%", "90%", State.OUTSIDE_TOLERANCE),
    ],
)
def test_a_promise_and_what_came_of_it_are_read_from_their_sentences(name, target, value, state):
    promise = told()[name]
    assert promise.target.printed == target
    assert of(promise, ReadingKind.ACTUAL) == [value]
    assert [claim.states for claim in promise.claims] == [(state,)]


def test_no_more_than_says_which_way_is_good():
    assert told()["empty flats"].polarity.polarity is Polarity.LOWER
    assert told()["empty flats"].group == "Empty flats"


def test_when_the_promises_were_agreed_is_not_when_the_figures_are_for():
    (now,) = told()["calls"].readings
    assert now.period.printed == "April to June 2022"
