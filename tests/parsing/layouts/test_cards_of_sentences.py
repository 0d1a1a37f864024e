"""Cards with a large figure, its name, and sentences that hold it to something."""

from __future__ import annotations

import io
import textwrap

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, ReadingKind, State
from parsing import read_report

CARDS = (
    ("68.4%", "Ferries that left on time",
     "We want at least 70% by March 2027. The baseline in 2022/23 was 61.2%."),
    ("12,310", "Passengers in the month",
     "We planned for 11,900 in December; fares brought in £31,000 more than the year before."),
    ("5.2 wks", "Average wait for a mooring",
     "The national standard is 4 weeks. A second crane has been hired until the spring."),
)  # fmt: skip
FIELDS = (("Target", "95%"), ("Floor", "85%"), ("Latest", "91%"), ("Previous", "93%"))


def sheet():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(720, 405), invariant=1)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(30, 365, "Harbour board: progress, December 2024")
    return file, canvas


@pytest.fixture(scope="module")
def told():
    file, canvas = sheet()
    for index, (figure, name, said) in enumerate(CARDS):
        x = 30 + 225 * index
        canvas.setFillColor(HexColor("#eef3f4"))
        canvas.rect(x, 80, 205, 250, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#006670"))
        canvas.setFont("Helvetica-Bold", 34)
        canvas.drawString(x + 12, 288, figure)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(x + 12, 262, name)
        canvas.setFont("Helvetica", 9)
        for line, words in enumerate(textwrap.wrap(said, 38)):
            canvas.drawString(x + 12, 230 - 11 * line, words)
    canvas.save()
    return {i.name: i for i in read_report(file.getvalue(), "slides.pdf").indicators}


def test_the_sentences_of_a_card_set_its_target(told):
    assert {name: i.target.printed for name, i in told.items()} == {
        "Ferries that left on time": "at least 70%",
        "Passengers in the month": "11,900",
        "Average wait for a mooring": "4 weeks",
    }


def test_what_another_body_asks_of_everybody_is_asked_about(told):
    asked = {name for name, i in told.items() if any(d.field is Field.TARGET for d in i.doubts)}
    assert asked == {"Average wait for a mooring"}


def test_a_target_for_later_is_dated_so(told):
    due = told["Ferries that left on time"].target.period
    assert (due.start.year, due.start.month) == (2027, 3)


def test_a_baseline_in_a_year_is_no_value(told):
    ferries = told["Ferries that left on time"].readings
    assert [(r.kind, r.quantity.printed) for r in ferries] == [
        (ReadingKind.ACTUAL, "68.4%"),
        (ReadingKind.BASELINE, "61.2%"),
    ]


def test_labels_in_filled_fields_under_a_chart_are_none_of_the_chart():
    file, canvas = sheet()
    canvas.rect(30, 60, 260, 280)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(40, 320, "Ferries that left on time")
    canvas.setFont("Helvetica", 6)
    for step, label in enumerate(("100%", "90%", "80%", "70%")):
        canvas.drawRightString(60, 290 - 30 * step, label)
        canvas.line(64, 292 - 30 * step, 280, 292 - 30 * step)
    for index, quarter in enumerate(("Q1", "Q2", "Q3", "Q4")):
        canvas.drawString(80 + 50 * index, 190, quarter)
    for index, (label, figure) in enumerate(FIELDS):
        x = 40 + 60 * index
        canvas.setFillColor(HexColor("#eef3f4"))
        canvas.rect(x, 155, 56, 30, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 6)
        canvas.drawCentredString(x + 28, 176, label)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawCentredString(x + 28, 161, figure)
    canvas.save()
    (ferries,) = read_report(file.getvalue(), "cards.pdf").indicators
    assert (ferries.target.printed, ferries.actuals[0].quantity.printed) == ("95%", "91%")


AIMS = (
    ("86.4%", "of berths were let within a week of falling empty",
     "Our target was 85%: target met", (State.MEETING,)),
    ("31 days", "was the average wait for a crane",
     "Our target was 28 days: nearly met", (State.WITHIN_TOLERANCE,)),
)  # fmt: skip


def test_a_bold_sentence_that_sets_the_target_does_not_name_the_card():
    file, canvas = sheet()
    for index, (figure, name, aim, _) in enumerate(AIMS):
        x = 30 + 225 * index
        canvas.setFillColor(HexColor("#e0f0f0"))
        canvas.rect(x, 180, 205, 150, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#006670"))
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(x + 12, 295, figure)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setFont("Helvetica", 10)
        for line, words in enumerate(textwrap.wrap(name, 36)):
            canvas.drawString(x + 12, 275 - 12 * line, words)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(x + 12, 247, aim)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(x + 12, 225, "Last year: 84.1% • England: 83.6%")
    canvas.save()
    found = read_report(file.getvalue(), "slides.pdf").indicators
    assert [(i.name, i.target.printed) for i in found] == [
        (AIMS[0][1], "85%"),
        (AIMS[1][1], "28 days"),
    ]
    assert [i.claims[0].states for i in found] == [states for _, _, _, states in AIMS]


def test_the_ends_of_bars_do_not_date_a_card():
    file, canvas = sheet()
    canvas.rect(30, 100, 260, 230)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(40, 312, "Ferries that left on time")
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(40, 282, "91%")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(40, 262, "Target: 95% | Last month: 93%")
    for step, month in enumerate(("Oct 2023", "Nov 2023", "Dec 2023", "Oct 2024", "Dec 2024")):
        canvas.rect(45 + 48 * step, 140, 30, 60 + 5 * step, fill=1)
        canvas.drawCentredString(60 + 48 * step, 128, month)
    canvas.save()
    (item,) = read_report(file.getvalue(), "slides.pdf").indicators
    assert [(r.quantity.printed, r.period.printed) for r in item.actuals] == [
        ("91%", "December 2024")
    ]


def test_a_page_of_tiles_in_a_frame_is_of_the_quarter_in_its_menu():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(720, 405), invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(30, 372, "Harbour board scorecard")
    canvas.rect(0, 0, 150, 350)
    canvas.rect(150, 0, 570, 350)
    canvas.rect(0, 350, 720, 55)
    for step, (label, answer) in enumerate((("Year", "2024/25"), ("Quarter", "Q3"))):
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(20, 320 - 50 * step, label)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(20, 305 - 50 * step, answer)
    for index, (figure, name, _) in enumerate(CARDS):
        x = 165 + 185 * index
        canvas.rect(x, 200, 175, 130)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 8, 312, name)
        canvas.setFont("Helvetica", 22)
        canvas.drawString(x + 8, 280, figure)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x + 8, 262, "Goal: 60 | Q2: 55")
    canvas.save()
    report = read_report(file.getvalue(), "board.pdf")
    assert [i.name for i in report.indicators] == [name for _, name, _ in CARDS]
    assert (report.period.start.month, report.period.end.month) == (10, 12)


def test_a_label_goes_with_the_figure_at_the_end_of_its_line_and_not_with_the_headline():
    file, canvas = sheet()
    canvas.rect(30, 150, 260, 170)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(40, 302, "Ferries that left on time")
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(40, 272, "81%")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, 256, "Target")
    canvas.drawString(76, 256, "85%")
    canvas.setFont("Helvetica", 7)
    for row, (label, figure) in enumerate((("Last quarter", "82%"), ("Last year", "84%"))):
        canvas.drawString(40, 242 - 13 * row, label)
        canvas.drawRightString(280, 242 - 13 * row, figure)
    canvas.save()
    (item,) = read_report(file.getvalue(), "cards.pdf").indicators
    assert [r.quantity.printed for r in item.actuals] == ["81%"]
    earlier = [r.quantity.printed for r in item.of_kind(ReadingKind.PREVIOUS)]
    assert sorted(earlier) == ["82%", "84%"]
