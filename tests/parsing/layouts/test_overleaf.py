"""A spreadsheet on several pages: the columns that did not fit stand without their names."""

from __future__ import annotations

import io

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from kpi.vocabulary import State
from parsing import read_report

NAMED = [
    ["No.", "Measure", "Apr-24", "May-24"],
    ["1", "Calls answered in time", "91%", "92%"],
    ["2", "Visits made on time", "81%", "82%"],
    ["3", "Complaints answered in time", "71%", "72%"],
]
BESIDE = [
    ["YTD", "Target", "Status"],
    ["91.5%", "90%", "Green"],
    ["81.5%", "85%", "Amber"],
    ["71.5%", "90%", "Red"],
]
MORE = [NAMED[0], *(["4", f"{r[1]}, again", "51%", "52%"] for r in NAMED[1:])]
MORE_BESIDE = [BESIDE[0], *(["51.5%", "60%", "Red"] for _ in BESIDE[1:])]


def printed(*pages, beside="LEFT"):
    out, story = io.BytesIO(), [Paragraph("Scorecard, May 2024", getSampleStyleSheet()["Title"])]
    for rows in pages:
        grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
        at = "LEFT" if rows[0][0] == "No." else beside
        story += [Table(rows, style=grid, hAlign=at), PageBreak()]
    SimpleDocTemplate(out).build(story)
    return read_report(out.getvalue(), "spilt.pdf").indicators


def told(indicators):
    return [
        (one.target and one.target.printed, [s for c in one.claims for s in c.states])
        for one in indicators
    ]


FIRST = [
    ("90%", [State.MEETING]),
    ("85%", [State.WITHIN_TOLERANCE]),
    ("90%", [State.OUTSIDE_TOLERANCE]),
]
SECOND = [("60%", [State.OUTSIDE_TOLERANCE])] * 3


def test_columns_overleaf_belong_to_the_rows_of_the_page_before():
    indicators = printed(NAMED, BESIDE)
    assert told(indicators) == FIRST
    assert {one.target.evidence.page for one in indicators} == {2}


@pytest.mark.parametrize(
    "pages", [(NAMED, MORE, BESIDE, MORE_BESIDE), (NAMED, BESIDE, MORE, MORE_BESIDE)]
)
def test_pages_printed_downwards_or_across_first_find_their_rows(pages):
    assert told(printed(*pages)) == [*FIRST, *SECOND]


def test_a_table_of_other_rows_is_left_alone():
    assert told(printed(NAMED, BESIDE[:3])) == [(None, [])] * 3


def test_a_table_that_begins_elsewhere_on_its_page_is_another_table():
    assert told(printed(NAMED, BESIDE, beside="RIGHT")) == [(None, [])] * 3
