"""A box for each measure: its name beside its rating, a chart as a picture, and a line of figures.

A summary in front gives the ratings alone, now and before, under names that are cut short.
"""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import Field, ReadingKind, State
from parsing import read_report

SHADES = {"GREEN": colors.lime, "AMBER": colors.orange, "RED": colors.red}
MEASURES = (
    ("Percentage of gullies cleared within 30 days – rolling 12 months", "AMBER",
     ("Latest: 88%", "Target: 90%, Floor 85%", "Previous: 91% (Green)")),
    ("S106 contributions spent in time", "RED",
     ("Latest: 61%", "Target: 80% Floor: 70%", "Previous 64% (Red)")),
    ("Library loans of e-books", "GREEN",
     ("Latest:14,210", "Target:14,000, Floor: 13,000", "Previous: 13,870 (Amber)")),
)  # fmt: skip
SUMMARY = (
    ("% of gullies cleared within 30 days", "AMBER", "GREEN"),
    ("Library loans of e-books", "AMBER", "AMBER"),
    ("Visits to the record office", "GREEN", "GREEN"),
)


def ruled(rows, widths, *styles):
    return Table(rows, widths, style=[("GRID", (0, 0), (-1, -1), 0.7, colors.black), *styles])


def shaded(column, row, word):
    return ("BACKGROUND", (column, row), (column, row), SHADES[word])


def summary(style):
    head = [["Street and library KPIs", "RAG rating", ""], ["", "Latest", "Previous"]]
    rows = [[Paragraph(name, style), now, before] for name, now, before in SUMMARY]
    merged = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0))]
    shades = [
        shaded(column, index + 2, word)
        for index, (_, *words) in enumerate(SUMMARY)
        for column, word in enumerate(words, 1)
    ]
    return ruled([*head, *rows], [280, 80, 80], *merged, *shades)


def box(style, name, rating, figures):
    rows = [[Paragraph(name, style), "", rating], ["", "", ""], list(figures)]
    spans = [("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 1), (2, 1))]
    return ruled(rows, [150, 170, 150], *spans, shaded(2, 0, rating))


@pytest.fixture(scope="module")
def report():
    file, style = io.BytesIO(), getSampleStyleSheet()
    title = [Paragraph(f"<b>{line}</b>", style["Title"]) for line in (
        "Northmoor County Council", "Quarterly Performance Report", "Quarter 3", "2025/26",
    )]  # fmt: skip
    boxes = [part for one in MEASURES for part in (box(style["Normal"], *one), Spacer(1, 20))]
    story = [*title, PageBreak(), summary(style["Normal"]), PageBreak(), *boxes]
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(story)
    return read_report(file.getvalue(), "report.pdf")


@pytest.fixture
def found(report):
    return {i.name: i for i in report.indicators}


def test_each_box_gives_its_figures_however_their_labels_are_marked(found):
    told = [
        (
            i.target.printed,
            i.tolerance.printed,
            *((r.kind, r.quantity.printed) for r in i.readings),
        )
        for i in (found[name] for name, _, _ in MEASURES)
    ]
    now, before = ReadingKind.ACTUAL, ReadingKind.PREVIOUS
    assert told == [
        ("90%", "85%", (now, "88%"), (before, "91%")),
        ("80%", "70%", (now, "61%"), (before, "64%")),
        ("14,000", "13,000", (now, "14,210"), (before, "13,870")),
    ]


def test_the_section_of_an_act_in_a_name_is_no_reference(found):
    assert found["S106 contributions spent in time"].ref is None


def test_the_rating_of_the_summary_stands_beside_that_of_its_box_and_an_earlier_one_does_not(found):
    gullies, _, loans = (found[name] for name, _, _ in MEASURES)
    assert [claim.states for claim in gullies.claims] == [(State.WITHIN_TOLERANCE,)] * 2
    assert {claim.states for claim in loans.claims} == {
        (State.MEETING,),
        (State.WITHIN_TOLERANCE,),
    }


def test_what_the_summary_alone_names_is_asked_for_its_value(found):
    visits = found["Visits to the record office"]
    assert len(found) == len(MEASURES) + 1
    assert [doubt.field for doubt in visits.doubts if doubt.field is Field.VALUE]


def test_a_quarter_over_its_year_on_the_front_is_the_period_of_the_report(report):
    assert report.period.printed == "Quarter 3 2025/26"
    assert not [doubt for doubt in report.doubts if doubt.field is Field.PERIOD]
