"""Charts with a figure over each date: under a heading, or in a box with words beside them."""

from __future__ import annotations

import io
from datetime import date

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import State
from parsing import read_report

QUARTERS = ("Q4 24/25", "Q1 25/26", "Q2 25/26", "Q3 25/26")
HOMELESS = ("Homelessness applications decided in 33 days", ("93.2%", "96.1%", "94.0%", "91.0%"))
PLANNING = ("Major planning applications determined in time", ("88%", "90%", "89%", "81%"))
WINE = "#7a1f3d"


class Paper:
    """A page to draw on, read when it is done."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(595, 842), invariant=1)
        self.say(60, 790, "Anyford Council: performance report, Quarter 3 2025/26", 16, bold=True)

    def say(self, x, y, text, size=10, *, bold=False, ink="#000000"):
        self.canvas.setFillColor(HexColor(ink))
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(x, y, text)

    def box(self, x, y, wide, high, fill=None):
        self.canvas.setFillColor(HexColor(fill or "#ffffff"))
        self.canvas.rect(x, y, wide, high, stroke=fill is None, fill=1)

    def chart(self, x, y, figures, *, bars=True):
        largest = max(float(f.strip("%")) for f in figures)
        for index, (quarter, figure) in enumerate(zip(QUARTERS, figures, strict=True)):
            high = 70 * float(figure.strip("%")) / largest
            if bars:
                self.box(x + 60 * index + 5, y + 14, 30, high, "#3366aa")
            self.say(x + 60 * index + 10, y + 18 + high, figure, 7)
            self.say(x + 60 * index + 4, y + 2, quarter, 7)

    def read(self):
        self.canvas.save()
        return {i.name: i for i in read_report(self.file.getvalue(), "report.pdf").indicators}


@pytest.mark.parametrize(
    "words",
    [
        "Target: {}",
        "The target for the year is {}. Two posts in the team were vacant.",
        "Performance in Quarter 3 was {last} against a target of {}.",
    ],
)
def test_a_chart_under_a_heading_gives_the_values_of_the_measure_whose_target_is_told(words):
    paper, measures = Paper(), ((HOMELESS, "95%"), (PLANNING, "85%"))
    for place, ((name, figures), target) in enumerate(measures):
        top = 740 - 200 * place
        paper.say(60, top, name, 12, bold=True)
        paper.chart(60, top - 120, figures)
        paper.say(60, top - 140, words.format(target, last=figures[-1]))
    found = paper.read()
    assert list(found) == [HOMELESS[0], PLANNING[0]]
    for (name, figures), target in measures:
        assert found[name].target.quantity.printed == target
        held = {r.period.start: r.quantity.printed for r in found[name].actuals}
        assert held[date(2025, 1, 1)] == figures[0]
        assert held[date(2025, 10, 1)] == figures[-1]


def test_a_chart_of_something_else_than_the_words_tell_of_is_left_alone():
    paper = Paper()
    paper.say(60, 740, "Homelessness applications decided in 33 days", 12, bold=True)
    paper.chart(60, 620, ("71%", "74%", "70%", "77%"))
    paper.say(60, 600, "In Quarter 3 91.0% were decided in time, against a target of 95%.")
    printed = {r.quantity.printed for i in paper.read().values() for r in i.readings}
    assert printed == {"91.0%"}


def boxed(paper, top, name, figures, told, *, bars=True, strip=WINE):
    paper.box(40, top - 150, 515, 150)
    paper.box(40, top - 20, 515, 20, strip)
    paper.say(48, top - 14, name, 11, bold=True, ink="#ffffff")
    paper.chart(48, top - 130, figures, bars=bars)
    for line, text in enumerate(told):
        paper.say(320, top - 40 - 14 * line, text, 8)


@pytest.mark.parametrize("bars", [True, False])
def test_a_box_with_a_chart_and_the_target_in_words_beside_it_is_read(bars):
    paper = Paper()
    boxed(paper, 760, *HOMELESS, ("Target: 95% of applications are decided in time.",), bars=bars)
    days = ("Days to remove fly-tipped waste", ("1.7", "1.9", "2.4", "1.6"))
    told = ("Target: fly-tips should be cleared in no", "more than 2 days on average.")
    boxed(paper, 580, *days, told, bars=bars)
    found = paper.read()
    assert [str(i.target.quantity.value) for i in found.values()] == ["95", "2"]
    for name, figures in (HOMELESS, days):
        held = [(r.period.start, r.quantity.printed) for r in found[name].actuals]
        assert held[-1] == (date(2025, 10, 1), figures[-1])
        assert held[0] == (date(2025, 1, 1), figures[0])


def test_a_strip_in_the_colour_of_the_house_rates_nothing():
    paper = Paper()
    boxed(paper, 760, *HOMELESS, ("Target: 95% in time.", "Just short of target."), strip=WINE)
    boxed(paper, 580, *PLANNING, ("Target: 85% in time.", "Missing target."), strip=WINE)
    states = [{s for c in i.claims for s in c.states} for i in paper.read().values()]
    assert states == [{State.WITHIN_TOLERANCE}, {State.BELOW_TARGET}]


def test_a_red_strip_that_the_words_of_several_boxes_belie_rates_nothing():
    paper = Paper()
    for place, (measure, target) in enumerate(((HOMELESS, "90%"), (PLANNING, "80%"))):
        told = (f"Target: {target} in time.", "We are meeting the target.")
        boxed(paper, 760 - 180 * place, *measure, told, strip="#d01515")
    states = [{s for c in i.claims for s in c.states} for i in paper.read().values()]
    assert states == [{State.MEETING}, {State.MEETING}]


def test_a_chart_with_a_title_of_its_own_is_not_the_headings():
    paper = Paper()
    paper.say(60, 740, "Household waste recycled (%)", 12, bold=True)
    paper.say(60, 722, "Target 43%. Two rounds were late in the quarter.")
    paper.say(60, 704, "Bins rejected as contaminated (%)")
    paper.chart(60, 580, ("4.1", "4.4", "4.0", "4.2"))
    printed = {r.quantity.printed for i in paper.read().values() for r in i.readings}
    assert not printed & {"4.1", "4.4", "4.0", "4.2"}
