"""A year in the label of a figure: "2030 target" over "65%", "Latest: 2022" under the headline."""

from __future__ import annotations

import io
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ReadingKind
from parsing import read_report

CARDS = (
    ("Homes rated C or better for energy", "58.4%",
     (("Previous", "55.1%"), ("Baseline (2019)", "38.6%"), ("2030 target", "65.0%"))),
    ("Journeys by bus for each resident", "41.2",
     (("Previous", "39.9"), ("Baseline (2019)", "47.5"), ("2030 target", "50.0"))),
)  # fmt: skip


def read(cards):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(40, 800, "Lowmoor Combined Authority: outcomes report")
    for place, (name, value, fields) in enumerate(cards):
        top = 760 - 150 * place
        canvas.rect(40, top - 120, 260, 120)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(48, top - 16, name)
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(48, top - 56, value)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(48, top - 68, "Latest: 2022")
        for column, (label, figure) in enumerate(fields):
            canvas.setFont("Helvetica", 7)
            canvas.drawString(48 + 70 * column, top - 90, label)
            canvas.setFont("Helvetica-Bold", 8)
            canvas.drawString(48 + 70 * column, top - 101, figure)
    canvas.save()
    return read_report(file.getvalue(), "report.pdf").indicators


def test_the_figure_by_the_label_is_the_target_and_the_year_is_when_it_is_due():
    for one, (name, value, fields) in zip(read(CARDS), CARDS, strict=True):
        assert one.name == name
        assert one.target.quantity.printed == fields[-1][1]
        assert one.target.period.start.year == 2030
        assert [r.quantity.printed for r in one.actuals] == [value]
        assert one.actuals[0].period.start == date(2022, 1, 1)
        held = {r.kind: r.quantity.printed for r in one.readings}
        assert held[ReadingKind.BASELINE] == fields[1][1]


def test_four_digits_behind_a_label_with_no_figure_by_it_are_the_figure():
    (homes,) = read([("New homes completed", "1,930", (("Target", "2030"),))])
    assert str(homes.target.quantity.value) == "2030"


def test_the_headline_over_a_target_of_four_digits_stays_the_value():
    cards = [
        ("New homes completed", "1,988", (("Target 2030", ""), ("Previous", "1,950"))),
        ("New homes started", "2,001", (("Target 2050", ""), ("Previous", "1,990"))),
    ]
    for one, (_, value, _) in zip(read(cards), cards, strict=True):
        assert not one.target or one.target.quantity.printed != value
        assert not any(r.quantity.printed == "2030" for r in one.actuals)
