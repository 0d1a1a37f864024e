"""Small print under the figure of a card: the figure before it, or why it has none."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import Field, ReadingKind
from parsing import read_report

CARDS = (
    ("Visits by the district nurse in time", "89.4%", "Target 90% | Last qtr 91.2%"),
    ("Falls on the wards", "17", "Target 20 or fewer | Last qtr 23"),
    ("Staff appraised", "82%", "Target 85% | Last qtr 79%"),
    ("Breaches put right on time", "No cases", "Target 100% | Last qtr 100%"),
    ("Beds in use at home", "71%", "No goal set | Last qtr 66%"),
    ("Letters sent within a week", "94%", "Target 95% | May: 93%"),
)


COUNTS = (
    ("Visits kept", "84%", "Target 85% | Aug 79%"),
    ("Falls on the wards", "17", "Target 20 | Aug 12"),
)


def months_and_counts():
    return report("September 2025", COUNTS).indicators


def report(front="Q2 2025/26 (July to September 2025) · Board paper 9c", cards=CARDS):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 400))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(30, 370, "Westmere Community NHS Trust – performance cards")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(30, 355, front)
    for number, (name, figure, small) in enumerate(cards):
        x, y = 30 + 185 * (number % 3), 230 - 130 * (number // 3)
        canvas.setStrokeColor(HexColor("#bbbbbb"))
        canvas.rect(x, y, 175, 100)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(x + 8, y + 82, name)
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(x + 8, y + 45, figure)
        canvas.setFont("Helvetica", 6.5)
        canvas.drawString(x + 8, y + 25, small)
    canvas.save()
    return read_report(out.getvalue(), "cards.pdf")


def read(name, **kwargs):
    return next(one for one in report(**kwargs).indicators if one.name == name)


def before(indicator):
    return [r.quantity.printed for r in indicator.readings if r.kind is ReadingKind.PREVIOUS]


def test_the_figure_of_the_last_quarter_is_the_one_before():
    visits = read("Visits by the district nurse in time")
    assert [r.quantity.printed for r in visits.actuals] == ["89.4%"]
    assert visits.target.printed == "90%"
    assert before(visits) == ["91.2%"]


def test_a_month_before_a_figure_is_the_month_of_that_figure():
    letters = read("Letters sent within a week")
    dated = {r.quantity.printed: r.period and r.period.start.isoformat() for r in letters.readings}
    assert dated == {"94%": "2025-07-01", "93%": "2025-05-01"}


def test_a_month_and_a_count_are_no_date_long_past():
    """As "Aug 12" beside a count: the 12 for August, where other cards set a month so."""
    visits, falls = months_and_counts()
    dated = {r.quantity.printed: r.period and r.period.start.isoformat() for r in falls.readings}
    assert dated == {"17": "2025-09-01", "12": "2025-08-01"}
    assert {Field.VALUE, Field.PERIOD} <= {doubt.field for doubt in falls.doubts}
    assert not [doubt for doubt in visits.doubts if doubt.field is Field.PERIOD]


def test_no_cases_is_why_there_is_no_figure_and_no_name():
    assert {one.name for one in report().indicators} == {name for name, _, _ in CARDS}
    breaches = read("Breaches put right on time")
    assert not breaches.actuals
    assert breaches.not_reported is not None


def test_no_goal_set_is_no_rating():
    beds = read("Beds in use at home")
    assert beds.target is None
    assert beds.claims == ()
    assert before(beds) == ["66%"]


def test_a_quarter_that_opens_the_line_under_the_title_is_that_of_the_figures():
    assert report().period.printed == "Q2 2025/26"
    assert {r.period for one in report().indicators for r in one.actuals} == {report().period}


def test_a_month_without_a_year_is_not_taken_where_no_front_gives_one():
    letters = read("Letters sent within a week", front="Board paper 9c")
    assert [r.quantity.printed for r in letters.readings] == ["94%"]


COLUMNS = (
    ("Patients seen within four hours", ("71.8%", "At least 78%", "70.2%")),
    ("Infections acquired on a ward", ("29", "Fewer than 38", "25")),
    ("Staff trained", ("92.3%", "90% or above", "92.6%")),
)


def columns(front, label):
    """Labels over figures on each card, the aims in words."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(800, 400))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(30, 370, "Eastmoor Hospitals NHS Trust: integrated performance report")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(30, 350, front)
    for number, (name, figures) in enumerate(COLUMNS):
        x, y = 30 + 250 * number, 200
        canvas.setStrokeColor(HexColor("#bbbbbb"))
        canvas.rect(x, y, 240, 100)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 8, y + 82, name)
        for column, (words, figure) in enumerate(
            zip((label, "Standard", "Previous"), figures, strict=True)
        ):
            canvas.setFont("Helvetica", 8)
            canvas.drawString(x + 8 + 80 * column, y + 60, words)
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(x + 8 + 80 * column, y + 44, figure)
    canvas.save()
    return read_report(out.getvalue(), "columns.pdf")


def test_an_aim_in_words_under_its_label_is_the_target():
    found = columns("Data to 31 October 2024", "This month").indicators
    assert {(one.name, float(one.target.value)) for one in found} == {
        ("Patients seen within four hours", 78),
        ("Infections acquired on a ward", 38),
        ("Staff trained", 90),
    }


@pytest.mark.parametrize(
    ("front", "label", "start", "end"),
    [
        ("Data to 31 October 2024 unless stated", "This month", "2024-10-01", "2024-10-31"),
        ("Position as at 31 December 2024", "This quarter", "2024-10-01", "2024-12-31"),
        ("Figures up to 31 March 2025", "This year", "2024-04-01", "2025-03-31"),
    ],
)
def test_the_last_day_of_the_figures_dates_this_month(front, label, start, end):
    report = columns(front, label)
    dated = {r.period for one in report.indicators for r in one.actuals}
    assert {(p.start.isoformat(), p.end.isoformat()) for p in dated} == {(start, end)}


@pytest.mark.parametrize(
    ("front", "label"),
    [
        ("Board meeting, 30 November 2024", "This month"),
        ("Data to 14 November 2024", "This month"),
        ("Position at 31 October 2024", "This quarter"),
        ("Data to 31 October 2024", "Latest"),
    ],
)
def test_a_day_that_does_not_end_the_span_of_the_figures_dates_none(front, label):
    report = columns(front, label)
    assert {r.period for one in report.indicators for r in one.actuals} == {None}


def test_a_number_in_large_type_is_multiplied_by_the_word_beneath_it():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 400))
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(30, 370, "Westmere Libraries – the year 2023/24 in figures")
    cards = (
        ("Items lent", "96", "THOUSAND", "Target 90,000"),
        ("Visits in person", "2.4", "MILLION", "Target 2.5 million"),
        ("Events held", "640", "", "Target 600"),
    )
    for number, (name, figure, times, target) in enumerate(cards):
        x = 30 + 185 * number
        canvas.setStrokeColor(HexColor("#bbbbbb"))
        canvas.rect(x, 230, 175, 100)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.drawString(x + 8, 312, name)
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(x + 8, 275, figure)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 8, 260, times)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x + 8, 240, target)
    canvas.save()
    found = read_report(out.getvalue(), "cards.pdf").indicators
    told = {one.name: [int(r.quantity.value) for r in one.actuals] for one in found}
    assert told == {"Items lent": [96000], "Visits in person": [2400000], "Events held": [640]}
