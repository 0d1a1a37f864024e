"""The figures of two bodies side by side, named under the head that they share."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from parsing import read_report

ROWS = [("Rent collected", "98.5%", "98.1%", "98.7%"), ("Visits on time", "90%", "94%", "88%")]


def read(head, *names):
    rows = [["Measure", "Target", head, ""], ["", "", *names], *map(list, ROWS)]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("SPAN", (2, 0), (3, 0)),
        ("SPAN", (0, 0), (0, 1)),
        ("SPAN", (1, 0), (1, 1)),
    ]
    out = io.BytesIO()
    title = Paragraph("Shared service performance report 2024/25", getSampleStyleSheet()["Title"])
    SimpleDocTemplate(out).build([title, Table(rows, style=style)])
    return read_report(out.getvalue(), "shared.pdf").indicators


def told(found):
    return [
        (i.name, i.group, i.target.printed, [r.quantity.printed for r in i.actuals]) for i in found
    ]


def test_each_body_has_a_row_of_its_own_and_both_have_the_target():
    assert told(read("2024/25 outturn", "East Harle", "West Harle")) == [
        (name, body, target, [value])
        for name, target, *values in ROWS
        for body, value in zip(("East Harle", "West Harle"), values, strict=True)
    ]


@pytest.mark.parametrize(
    "names", [("Strongly Agree", "Slightly Agree"), ("Per Cent", "Number of Cases"), ("Q1", "Q2")]
)
def test_answers_units_and_periods_are_no_bodies(names):
    assert {one.group for one in read("2024/25", *names)} == {None}
