"""The scale of a chart tells the words that are the chart's from those of the text beside it."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from parsing import read_report
from parsing.boxes.series import read_charts
from parsing.document import open_document


def page(*scale, bars=("86.4", "84.1")):
    """Set a chart with a scale, and a sentence right of it that runs over several lines."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(60, 790, "Percentage of calls answered within 60 seconds")
    canvas.setFont("Helvetica", 8)
    for step, label in enumerate(scale):
        canvas.drawRightString(80, 740 - 30 * step, label)
        canvas.line(84, 742 - 30 * step, 250, 742 - 30 * step)
    for place, label in enumerate(bars):
        canvas.drawString(110 + 60 * place, 712, label)
    canvas.setFont("Helvetica", 11)
    for line, words in enumerate(
        ("Target: 90%", "In Quarter 2 2025/26 we answered", "86.4% of calls in time.")
    ):
        canvas.drawString(300, 739 - 15 * line, words)
    canvas.save()
    return file.getvalue()


def bars(*figures, heights=(90, 80, 60)):
    """Set a chart of bars, each with its figure over it, and a sentence right of them."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 8)
    for place, (figure, height) in enumerate(zip(figures, heights, strict=True)):
        canvas.rect(70 + 40 * place, 640, 24, height, stroke=0, fill=1)
        canvas.drawCentredString(82 + 40 * place, 643 + height, figure)
        canvas.drawCentredString(82 + 40 * place, 630, f"Q{place + 1}")
    canvas.setFont("Helvetica", 11)
    for line, words in enumerate(
        ("In Quarter 2 2025/26 we answered", "86.4% of calls in time,", "against a target of 90%.")
    ):
        canvas.drawString(300, 736 - 15 * line, words)
    canvas.save()
    return file.getvalue()


def words_of_charts(data):
    with open_document(data) as document:
        first = document.page(1)
        return {word.text for chart in read_charts(first, first.words) for word in chart}


def test_an_even_scale_makes_a_chart_of_what_stands_right_of_it():
    assert words_of_charts(page("100", "80", "60", "40")) == {
        "100", "80", "60", "40", "86.4", "84.1",
    }  # fmt: skip


def test_figures_that_do_not_fall_evenly_make_none():
    assert words_of_charts(page("97", "80", "61", "40")) == set()


def test_the_figures_of_a_chart_do_not_run_into_the_text_and_are_accounted_for():
    report = read_report(page("100", "80", "60", "40"), "report.pdf")
    (item,) = report.indicators
    assert [r.quantity.printed for r in item.actuals] == ["86.4%"]
    assert {a.printed for a in report.coverage.set_aside if a.reason == "on a chart"} >= {"84.1"}


def test_bars_with_their_figures_over_them_are_a_chart_without_a_scale():
    data = bars("44.1", "39.2", "31.5")
    assert words_of_charts(data) == {"44.1", "39.2", "31.5", "Q1", "Q2", "Q3"}
    (item,) = read_report(data, "report.pdf").indicators
    assert (item.target.printed, [r.quantity.printed for r in item.actuals]) == ("90%", ["86.4%"])


def test_boxes_of_one_height_are_no_bars():
    assert words_of_charts(bars("44.1", "39.2", "31.5", heights=(60, 60, 60))) == set()
