"""The report's own key: colours and letters to states, and the rule that it prints."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import SchemeName, State
from parsing import read_report
from parsing.document import open_document
from parsing.language.key_words import read_key_phrase
from parsing.legends import read_legend
from tests import boxes
from tests.boxes import AMBER, BLUE, GREEN, GREY, RED, Measure, page_of
from tests.typeset import pdf

TEAL = (0.1, 0.6, 0.65)
ITEM = Measure("Calls answered within 20 seconds", "81.2%", "85%")
OTHER = Measure("Household waste recycled", "48.6%", "45%", colour=GREEN)
KEY = (
    (GREEN, "Target met"),
    (AMBER, "Within 5% of target"),
    (RED, "Target missed by more than 5%"),
    (BLUE, "Exceeding target"),
    (TEAL, "Data only"),
)
MET, NEAR, FAR = State.MEETING, State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE


def report(colour, lines=KEY):
    measures = [replace(ITEM, colour=colour), OTHER]
    return read_report(page_of(boxes.tile, measures, lines=lines), "dashboard.pdf")


def states(read):
    (item,) = (i for i in read.indicators if i.name == ITEM.name)
    return [c.states for c in item.claims]


@pytest.mark.parametrize(
    ("colour", "stated"),
    [
        (GREEN, [(MET,)]),
        (AMBER, [(NEAR,)]),
        (RED, [(FAR,)]),
        (BLUE, [(State.EXCEEDING,)]),
        (TEAL, []),
        (GREY, []),
    ],
)
def test_a_tile_is_read_through_the_key(colour, stated):
    assert states(report(colour)) == stated


def test_a_key_that_gives_the_colours_other_meanings_is_believed():
    lines = ((GREEN, "Data only"), (BLUE, "Target met"), (RED, "Target not met"))
    assert states(report(GREEN, lines)) == []
    assert states(report(RED, lines)) == [(State.BELOW_TARGET,)]


def test_missing_the_target_is_outside_tolerance_where_near_misses_have_a_colour():
    lines = ((GREEN, "Target met"), (AMBER, "Slightly below target"), (RED, "Target not met"))
    assert states(report(RED, lines)) == [(FAR,)]


@pytest.mark.parametrize(
    "near",
    [
        "Worse than target by 5% or less",
        "5% or less below target",
        "Worse than target but not beyond the amber threshold",
    ],
)
def test_a_near_miss_may_be_bounded_from_above(near):
    lines = ((GREEN, "Target met"), (AMBER, near), (RED, "Worse than target by more than 5%"))
    assert states(report(AMBER, lines)) == [(NEAR,)]


RULES = [
    (("Target met", "Within 5% of target", "Target missed"), "percent-of-target", 5),
    (("Target met", "Slightly missed (within 10%)", "Target missed"), "percent-of-target", 10),
    (("At or above target", "Below target", "Over 7.5% below target"), "percent-of-target", "7.5"),
    (("Target met", "Between floor and target", "Below floor"), "floor-standard", None),
    (
        ("Target met", "Worse than target but not below the floor", "Worse than the floor"),
        "floor-standard",
        None,
    ),
    (("Within the agreed range", "Slightly outside", "Well outside"), "achieved-band", None),
    (("Target met", "Within 2 percentage points of target", "Target missed"), "amber-band", None),
    (("Target met", "Slightly below target", "Target missed"), "amber-band", None),
    (("Target met", "0-5% below target", "More than 5% below target"), "percent-of-target", 5),
    (("Above target", "Between target and lower threshold", "Below it"), "floor-standard", None),
    (("Within 5% of target", "5% to 10% below", "Over 10% below target"), "amber-band", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name", "percent"), RULES, ids=lambda v: str(v)[:40])
def test_the_rule_that_a_key_prints_is_the_reports_scheme(words, name, percent):
    scheme = report(GREEN, tuple(zip((GREEN, AMBER, RED), words, strict=True))).scheme
    assert scheme.name is SchemeName(name)
    assert scheme.percent == (None if percent is None else Decimal(percent))
    assert (scheme.printed is None) == (name == "amber-band")


HEADING = (("bold", "Northmoor Borough Council"), ("bold", "Performance report, June 2024"))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Green: target met. Amber: within 10% of target. Red: worse", "percent-of-target"),
        ("Green >= target, Amber >= floor, Red < floor", "floor-standard"),
        ("Amber: within 5% of target", "percent-of-target"),
        ("Green: met Amber: within 10% of target Red: missed", "percent-of-target"),
        (
            "RAG: G = at or better than target; A = worse than target but at or better than the "
            "amber limit; R = worse than the amber limit",
            "floor-standard",
        ),
    ],
)
def test_a_key_in_words_alone_is_read(line, name):
    read = read_report(pdf((*HEADING, ("plain", line))), "report.pdf")
    assert read.scheme.name is SchemeName(name)


@pytest.mark.parametrize(
    "line",
    [
        "Green means within 5% of target or better.",
        "Green: target met. Amber: within 5% of target (10% for days). Red: worse",
    ],
)
def test_a_key_whose_rule_no_scheme_follows_is_asked_about(line):
    read = read_report(pdf((*HEADING, ("plain", line))), "report.pdf")
    assert read.rule_in_doubt


@pytest.mark.parametrize(
    "line",
    [
        "KPI 4 is amber, within 2% of target, and KPI 5 is green.",
        "Amber: the service is within 10% of its target for visits this month",
        "We expect to be within 10% of target by March.",
    ],
)
def test_a_remark_on_one_measure_sets_no_rule(line):
    read = read_report(pdf((*HEADING, ("plain", line))), "report.pdf")
    assert read.scheme.name is SchemeName.AMBER_BAND
    assert read.scheme.printed is None


@pytest.mark.parametrize(
    "name", ["Missed bins per 100,000 collections", "Households on the housing register", ""]
)
def test_the_name_of_a_measure_is_no_line_of_a_key(name):
    assert read_key_phrase(name) is None


def key_of_signs(lines):
    """Return the key of a page on which signs stand before words, one under another."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for index, (sign, words) in enumerate(lines):
        canvas.setFont("ZapfDingbats", 10)
        canvas.drawString(60, 700 - 20 * index, sign)
        boxes.text(canvas, 76, 700 - 20 * index, words)
    canvas.save()
    with open_document(file.getvalue(), "key.pdf") as document:
        return dict(read_legend([document.page(1)]).letters)


def test_signs_mean_what_the_key_says_beside_them():
    """A triangle is amber here, though elsewhere it is an arrow that points up."""
    lines = (("✔", "Target met"), ("▲", "Slightly below target"), ("✖", "Target missed"))
    assert key_of_signs(lines) == {"✔": (MET,), "▲": (NEAR,), "✖": (FAR,)}


@pytest.mark.parametrize(
    "lines",
    [
        (("●", "Target met"), ("●", "Slightly below target"), ("●", "Target missed")),
        (("▲", "Improving"), ("▼", "Getting worse")),
        (("✔", "Target met"), ("▲", "The library in Westmere opened a second floor")),
    ],
    ids=["one sign in three colours", "directions", "no key"],
)
def test_signs_that_no_key_sets_apart_mean_nothing(lines):
    assert key_of_signs(lines) == {}
