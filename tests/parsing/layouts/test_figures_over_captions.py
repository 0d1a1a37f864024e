"""Infographics: a large figure over the words that it counts, and a stamp that says how it went."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, ReadingKind, State, Unit
from parsing import read_report

CARDS = (
    ("94%", ("of callers would use", "the helpline again"), ("Target 90%",), "Target smashed"),
    ("47p", ("grant per library loan",), ("Target £0.55 or less", "2021/22: £0.61"), "Kept"),
    ("12%", ("fewer vans on the road than in", "2018/19"), ("Target 15%",), "Not there yet"),
    ("68%", ("of allotments let",), ("Target 70%", "Up from 63% in 2021/22."), "Nearly there"),
    ("2.36 million", ("books borrowed",), ("Target 2.4 million",), "Just short"),
    ("318", ("talks given in schools",), ("Target 300",), "Target beaten"),
)


def typeset(cards=CARDS):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 560), invariant=1)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(30, 520, "A year at Fernley Council’s libraries")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(30, 500, "Annual report 2022/23")
    for number, (figure, caption, small, stamp) in enumerate(cards):
        x, y = 30 + 185 * (number % 3), 330 - 170 * (number // 3)
        canvas.setStrokeColor(HexColor("#bbbbbb"))
        canvas.rect(x, y, 175, 150)
        canvas.setFont("Helvetica-Bold", 26)
        canvas.drawString(x + 10, y + 115, figure)
        for line, words in enumerate(caption):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(x + 10, y + 96 - 12 * line, words)
        for line, words in enumerate(small):
            canvas.setFont("Helvetica", 7)
            canvas.drawString(x + 10, y + 62 - 10 * line, words)
        canvas.setFont("Helvetica-Bold", 7)
        canvas.drawString(x + 14, y + 14, stamp)
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def found():
    return {one.name: one for one in read_report(typeset(), "year.pdf").indicators}


def value(indicator):
    return [r.quantity for r in indicator.readings if r.kind is ReadingKind.ACTUAL]


def test_a_sum_in_pence_is_the_value_where_the_others_are_in_pounds(found):
    loans = found["grant per library loan"]
    (now,) = value(loans)
    assert (now.printed, str(now.value), now.unit) == ("47p", "0.47", Unit.POUNDS)
    (before,) = (r for r in loans.readings if r.kind is ReadingKind.PREVIOUS)
    assert before.quantity.printed == "£0.61"
    assert loans.doubts == ()


def test_a_year_that_ends_the_caption_is_no_label_of_the_figure(found):
    vans = found["fewer vans on the road than in 2018/19"]
    assert value(vans)[0].printed == "12%"
    assert vans.readings[0].period.printed == "2022/23"


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("of callers would use the helpline again", (State.EXCEEDING,)),
        ("grant per library loan", (State.MEETING,)),
        ("fewer vans on the road than in 2018/19", (State.BELOW_TARGET,)),
        ("of allotments let", (State.WITHIN_TOLERANCE,)),
        ("books borrowed", (State.WITHIN_TOLERANCE,)),
        ("talks given in schools", (State.EXCEEDING,)),
    ],
)
def test_a_stamp_is_the_rating(found, name, states):
    assert [c.states for c in found[name].claims if c.states] == [states]


def test_up_from_says_what_the_figure_was(found):
    (before,) = (r for r in found["of allotments let"].readings if r.kind is ReadingKind.PREVIOUS)
    assert (before.quantity.printed, before.period.printed) == ("63%", "2021/22")


def test_millions_of_things_are_counted(found):
    assert found["books borrowed"].unit is Unit.COUNT


def test_a_large_figure_that_cannot_be_read_is_asked_about():
    odd = ("3x4", ("spread of the catalogue",), ("Target 12", "2021/22: 14"), "Kept")
    indicators = read_report(typeset((odd, *CARDS[1:])), "year.pdf").indicators
    (spread,) = (one for one in indicators if one.name == "spread of the catalogue")
    assert Field.VALUE in {doubt.field for doubt in spread.doubts}
