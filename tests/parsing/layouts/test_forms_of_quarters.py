"""A form for each indicator whose name stands across the top, its quarters down or across."""

from __future__ import annotations

import io
from datetime import date

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import State
from parsing import read_report

NOTE = "Comment: two planners left in the summer and their posts are being filled."
MEASURES = (
    ("HO1", "Homelessness applications decided within 33 days", "95%",
     ("93.2%", "96.1%", "91.0%"), ("Amber", "Green", "Red")),
    ("PL1", "Major planning applications determined in time", "85%",
     ("88%", "90%", "86%"), ("Green", "Green", "Green")),
)  # fmt: skip
STATES = ((State.OUTSIDE_TOLERANCE,), (State.EXCEEDING, State.MEETING))


def read(tables):
    file, styles = io.BytesIO(), getSampleStyleSheet()
    title = "Anyford District Council: performance report, Quarter 3 2025/26"
    story = [Paragraph(title, styles["Title"])]
    for table in tables:
        story += [table, Spacer(1, 14)]
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(story)
    return read_report(file.getvalue(), "report.pdf").indicators


def ruled(rows, width, *across):
    words = getSampleStyleSheet()["BodyText"]
    spans = [("SPAN", (0, row), (-1, row)) for row in across]
    cells = [[Paragraph(text, words) if len(text) > 20 else text for text in row] for row in rows]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), *spans]
    return Table(cells, style=style, colWidths=[width] * len(rows[-1]))


def down_with_a_comment(ref, name, target, results, ratings):
    quarters = (f"Q{n} 2025/26" for n in (1, 2, 3))
    rows = [
        (f"{ref} {name}", "", "", ""),
        ("Period", "Result", "Target", "Status"),
        *zip(quarters, results, [target] * 3, ratings, strict=True),
        (NOTE, "", "", ""),
    ]
    return ruled(rows, 110, 0, len(rows) - 1)


def across_beside_who_leads(ref, name, target, results, ratings):
    rows = [
        (ref, name, "", "", "Lead: A. Smith"),
        ("Target 2025/26", "Q1", "Q2", "Q3", "Status"),
        (target, *results, ratings[-1]),
        (NOTE, "", "", "", ""),
    ]
    table = ruled(rows, 88, 3)
    table.setStyle([("SPAN", (1, 0), (3, 0))])
    return table


@pytest.mark.parametrize("form", [down_with_a_comment, across_beside_who_leads])
def test_a_form_gives_its_target_each_quarter_and_the_rating_of_the_last(form):
    found = read(form(*measure) for measure in MEASURES)
    assert [(i.ref, i.name) for i in found] == [measure[:2] for measure in MEASURES]
    for one, (_, _, target, results, _), states in zip(found, MEASURES, STATES, strict=True):
        assert one.target.quantity.printed == target
        assert [(r.quantity.printed, r.period.start) for r in one.actuals] == [
            (results[0], date(2025, 4, 1)),
            (results[1], date(2025, 7, 1)),
            (results[2], date(2025, 10, 1)),
        ]
        assert set(one.claims[-1].states) <= set(states)


def test_many_forms_in_one_table_are_read_as_forms_of_their_own():
    rows = []
    for ref, name, target, results, ratings in MEASURES:
        rows += [
            (f"{ref} {name}", "", "", ""),
            ("Quarter", "Target", "Actual", "RAG"),
            *zip(("Q1", "Q2", "Q3"), [target] * 3, results, ratings, strict=True),
        ]
    found = read([ruled(rows, 110, 0, 5)])
    assert [(i.ref, i.name) for i in found] == [measure[:2] for measure in MEASURES]
    assert [[r.quantity.printed for r in i.actuals] for i in found] == [
        list(measure[3]) for measure in MEASURES
    ]


def test_the_target_behind_the_quarters_of_a_year_is_that_years():
    rows = [
        ("HO1 Homelessness applications decided in time", "", "", "", "", ""),
        ("", "Q1", "Q2", "Q3", "Q4", "Target"),
        ("2025/26", "93.2%", "96.1%", "91.0%", "", "95%"),
        ("2024/25", "90.1%", "91.2%", "92.3%", "93.4%", "92%"),
    ]
    (one,) = read([ruled(rows, 80, 0)])
    assert (one.target.quantity.printed, one.target.period.start) == ("95%", date(2025, 4, 1))
    held = {r.quantity.printed: r.period.start for r in one.readings}
    assert held["91.0%"] == date(2025, 10, 1)
    assert held["93.4%"] == date(2025, 1, 1)


def with_its_history(ref, name, target, results, ratings):
    history = zip(("Q1 2025/26", "Q2 2025/26", "Q3 2025/26"), results, strict=True)
    rows = [
        (f"{ref} {name}", "", "", "", "", ""),
        ("Current Value", results[-1], "Current Target", target, "Status", ratings[-1]),
        ("Short Trend", "", "Long Trend", "", "Last Update", "Q3 2025/26"),
        ("", "", "", "Quarter", "Value", "Target"),
        *(("", "", "", quarter, value, target) for quarter, value in history),
        ("Latest Note", NOTE.removeprefix("Comment: "), "", "", "", ""),
        ("Managed By", "Planning manager", "", "Assigned To", "Team leader", ""),
    ]
    table = ruled(rows, 82, 0)
    table.setStyle(
        [("SPAN", (0, 3), (2, 6)), ("SPAN", (1, 7), (-1, 7)), ("BACKGROUND", (1, 2), (1, 2), "red")]
    )
    return table


def test_a_grid_of_earlier_quarters_may_stand_among_the_labels_of_a_form():
    found = read(with_its_history(*measure) for measure in MEASURES)
    assert [(i.ref, i.name) for i in found] == [measure[:2] for measure in MEASURES]
    for one, (_, _, target, results, _) in zip(found, MEASURES, strict=True):
        assert one.target.quantity.printed == target
        held = {r.period.start: r.quantity.printed for r in one.actuals if r.period}
        assert held[date(2025, 4, 1)] == results[0]
        assert held[date(2025, 7, 1)] == results[1]
        assert held[date(2025, 10, 1)] == results[2]
        rated = {state for claim in one.claims for state in claim.states}
        assert rated <= {s for states in STATES for s in states}


def test_what_is_coloured_behind_a_trend_is_no_rating():
    _, planning = read(with_its_history(*measure) for measure in MEASURES)
    rated = {state for claim in planning.claims for state in claim.states}
    assert State.OUTSIDE_TOLERANCE not in rated
