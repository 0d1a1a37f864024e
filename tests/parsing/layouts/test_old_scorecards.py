"""Scorecards as performance systems of some years ago print them, and what stands round theirs."""

from __future__ import annotations

import io
from datetime import date

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import State, Unit
from parsing import read_report
from parsing.language.status import states_of_words
from parsing.language.units import unit_of_name

STYLES = getSampleStyleSheet()
GREEN, RED = colors.HexColor("#2a9d3a"), colors.HexColor("#c41e2a")
QUARTERS = ("Q3 2012/13", "Q4 2012/13", "Q1 2013/14", "Q2 2013/14")


def read(*story, title="Lowmoor Borough Council: performance indicators, Quarter 2 2013/14"):
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(
        [Paragraph(title, STYLES["Title"]), *story]
    )
    return read_report(file.getvalue(), "report.pdf").indicators


def ruled(rows, widths, *styles):
    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    return Table(rows, colWidths=widths, style=[grid, *styles])


class Disc(Flowable):
    """A disc in a colour, as a sign of a rating."""

    def __init__(self, colour):
        super().__init__()
        self.colour, self.width, self.height = colour, 10, 10

    def draw(self):
        """Draw it."""
        self.canv.setFillColor(self.colour)
        self.canv.circle(5, 5, 5, stroke=0, fill=1)


def block(code, name, values, target, colour):
    rows = [
        (code, name, "", "", "", "", Disc(colour)),
        ("Value", *QUARTERS, "Current Target", ""),
        ("", *values, target, ""),
        ("", "", "", "Assigned To", "A. Smith", "", ""),
        ("", "", "", "Latest Note The crews were one short in May.", "", "", ""),
    ]
    spans = [((1, 0), (5, 0)), ((0, 1), (0, 2)), ((0, 3), (2, 4)), ((3, 4), (5, 4))]
    merged = [("SPAN", *span) for span in spans]
    return ruled(rows, [46, 72, 72, 72, 72, 86, 24], *merged)


BLOCKS = (
    ("ES 001", "Household waste recycled", ("44.1%", "41.8%", "46.3%", "45.2%"), "45.0%", GREEN),
    ("ES 005", "Missed bins per 100,000", ("52.1", "61.9", "88.4", "103.7"), "50.0", RED),
)


@pytest.mark.parametrize("between", [Spacer(1, 12), PageBreak()])
def test_a_block_with_its_code_beside_the_name_and_its_label_over_two_rows_is_read(between):
    found = read(block(*BLOCKS[0]), between, block(*BLOCKS[1]))
    assert [(i.ref, i.name) for i in found] == [one[:2] for one in BLOCKS]
    for one, (_, _, values, target, _) in zip(found, BLOCKS, strict=True):
        assert one.target.quantity.printed == target
        held = {r.period.start: r.quantity.printed for r in one.actuals}
        assert held[date(2013, 7, 1)] == values[-1]
        assert held[date(2012, 10, 1)] == values[0]
    assert [{s for c in i.claims for s in c.states} for i in found] == [
        {State.MEETING}, {State.OUTSIDE_TOLERANCE},
    ]  # fmt: skip


def test_the_figure_alone_in_its_row_is_the_value_and_not_those_of_other_quarters_under_it():
    rows = [
        ("Calls answered in a minute", "", ""),
        ("", "71.3%", ""),
        ("Target", "Q1 13/14", "Q2 12/13"),
        ("80.0%", "78.4%", "82.9%"),
    ]
    red = ("BACKGROUND", (0, 1), (-1, 1), RED)
    (calls,) = read(ruled(rows, [90] * 3, ("SPAN", (0, 0), (-1, 0)), red))
    now = [r.quantity.printed for r in calls.actuals if r.period.start == date(2013, 7, 1)]
    assert (calls.name, now) == ("Calls answered in a minute", ["71.3%"])
    assert calls.target.quantity.printed == "80.0%"


def test_the_outcome_at_the_side_names_no_measure_and_a_source_in_brackets_is_no_owner():
    rows = [
        ("Local outcome", "Indicator (source)", "Baseline", "Progress", "", "Target and timescale",
         "Status"),
        ("", "", "", "2011/12", "2012/13", "", ""),
        ("1: In work", "1.1 Adults in work (C)", "72.8%", "72.4%", "73.6%",
         "74.0% by 2014", "On track"),
        ("", "1.2 Bed days per 1,000 people (H)", "742", "728", "756", "Reduce to 650 by 2014",
         "Slight slippage"),
        ("", "1.3 Families out of work (C)", "912", "870", "845", "800 by 2014", "On track"),
    ]  # fmt: skip
    spans = [((c, 0), (c, 1)) for c in (0, 1, 2, 5, 6)] + [((3, 0), (4, 0)), ((0, 2), (0, 4))]
    table = ruled(rows, [80, 120, 48, 46, 46, 100, 80], *(("SPAN", *span) for span in spans))
    table.setStyle([("FONTSIZE", (0, 0), (-1, -1), 7)])
    work, beds, _ = read(table, title="Lowmoor Partnership: outcome agreement, report for 2012/13")
    assert [(i.ref, i.name) for i in (work, beds)] == [
        ("1.1", "Adults in work (C)"), ("1.2", "Bed days per 1,000 people (H)"),
    ]  # fmt: skip
    assert [str(i.target.quantity.value) for i in (work, beds)] == ["74.0", "650"]
    assert beds.unit is Unit.PER_1K
    assert State.WITHIN_TOLERANCE in {s for c in beds.claims for s in c.states}


def test_a_capital_in_brackets_is_no_hour():
    assert unit_of_name("Smoking prevalence (H)") is None
    assert unit_of_name("Average wait (h)") is Unit.HOURS


STRIPS = (
    ("Jobs promoted by start-ups", ("198", "211", "163"), "190", "Standard not met. Fairs closed."),
    ("Major planning cases in weeks", ("58.2", "46.4", "41.2"), "30.0", "Standard not met."),
    ("Local planning cases in weeks", ("17.8", "15.2", "14.8"), "15.0", "Standard met. 812 cases."),
)


def test_a_heading_that_reaches_into_its_strip_names_it_and_not_the_one_before():
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 800, "Lowmoor and Garve: improvement report 2020/21")
    for place, (name, values, standard, said) in enumerate(STRIPS):
        top = 740 - 90 * place
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(110, top + 0.5, name)
        canvas.setFont("Helvetica", 8)
        heads = ("P" + str(place + 1), "2018/19", "2019/20", "2020/21", "Standard")
        for row, cells in enumerate((heads, ("", *values, standard))):
            for column, text in enumerate(cells):
                canvas.rect(60 + 80 * column, top - 16 * (row + 1), 80, 16)
                canvas.drawString(64 + 80 * column, top - 16 * (row + 1) + 5, text)
        canvas.drawString(110, top - 46, said)
    canvas.save()
    found = read_report(file.getvalue(), "report.pdf").indicators
    told = {
        i.name: (i.ref, i.target.quantity.printed, i.actuals[-1].quantity.printed) for i in found
    }
    assert told == {
        name: (f"P{place}", standard, values[-1])
        for place, (name, values, standard, _) in enumerate(STRIPS, 1)
    }
    assert [{s for c in i.claims for s in c.states} for i in found] == [
        {State.BELOW_TARGET}, {State.BELOW_TARGET}, {State.MEETING},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Declined, target missed", State.BELOW_TARGET),
        ("Improved, target met", State.MEETING),
        ("Improved – but target missed", State.BELOW_TARGET),
    ],
)
def test_which_way_it_went_may_stand_before_the_rating(words, state):
    assert states_of_words(words)[0] == (state,)


def test_which_way_it_went_alone_is_no_rating():
    assert states_of_words("Improved") is None


def test_bullets_that_open_with_what_is_counted_are_named_by_it():
    lines = (
        "• 8,914 tonnes of carbon released by our vans (GR/04). The target was 9,200 and we are on"
        " target; in 2011/12 the figure was 9,687.",
        "• 41 hectares of verge kept for bees (GR/09). The target was 40 and we are on target.",
    )
    found = read(*(Paragraph(line, STYLES["BodyText"]) for line in lines))
    assert [(i.ref, i.name, i.target.quantity.printed) for i in found] == [
        ("GR/04", "tonnes of carbon released by our vans", "9,200"),
        ("GR/09", "hectares of verge kept for bees", "40"),
    ]
