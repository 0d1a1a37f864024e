"""Minutes of the meeting that considered a report: what officers told it, and nothing besides."""

from __future__ import annotations

import textwrap

import pytest

from kpi.vocabulary import Field
from parsing import read_report
from tests.parsing.layouts.test_statements import parts
from tests.typeset import bound, pdf

OPENING = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Minutes of the meeting of the Resources Panel held on 11 February 2025"),
    ("plain", "Apologies were received from Councillor Reed."),
)
ITEM = "17. Performance report – Quarter 2 2024/25"
CLOSING = ("plain", "RESOLVED that the report be noted.")


def page(*paragraphs, opening=OPENING, item=ITEM, closing=CLOSING):
    gap = ("plain", "")
    lines = [*opening, gap, ("bold", item), gap]
    for paragraph in paragraphs:
        lines += [("plain", line) for line in textwrap.wrap(paragraph, 84)] + [gap]
    return pdf([*lines, closing], pitch=14)


def read(*paragraphs, **how):
    return read_report(page(*paragraphs, **how), "minutes.pdf")


TOLD = [
    (
        "The Head of Libraries advised that loans of books had been 41,200 against a target of "
        "40,000. Members welcomed this.",
        (None, "loans of books", "40,000", ["41,200"]),
    ),
    (
        "In reply to Councillor Reed, the Director said that 72% of kerbs had been mended in a "
        "month, compared with a target of 75%.",
        (None, "kerbs had been mended in a month", "75%", ["72%"]),
    ),
    (
        "The Cabinet Member for Homes informed the Panel that the average wait for a key was "
        "6.1 days, the target being 5 days.",
        (None, "the average wait for a key", "5 days", ["6.1"]),
    ),
    (
        "Councillor Reed asked about allotments. The Parks Manager replied that 88% of plots had "
        "been let, which was below the target of 92%.",
        (None, "plots had been let", "92%", ["88%"]),
    ),
    (
        "She went on to say that 88% of plots had been let by the end of the quarter, on target "
        "(85%), and that sales of bins were healthy.",
        (None, "plots had been let", "85%", ["88%"]),
    ),
    (
        "The Chair noted with concern that benches repaired were 61 against a target of 80.",
        (None, "benches repaired", "80", ["61"]),
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), TOLD, ids=lambda v: str(v)[:40])
def test_what_an_officer_tells_the_meeting_is_a_measure(paragraph, wanted):
    (found,) = read(paragraph).indicators
    assert parts(found) == wanted


def test_the_report_considered_says_for_when_the_figures_are():
    report = read(TOLD[0][0])
    assert report.period.printed == "Quarter 2 2024/25"
    assert Field.PERIOD not in {doubt.field for doubt in report.doubts}


@pytest.mark.parametrize(
    "paragraph",
    [
        "Councillor Reed said that loans should be 45,000 against a target of 40,000.",
        "Members asked whether 95% could be reached against a target of 90%.",
        "The Head of Libraries said that loans would be 41,200 against a target of 40,000.",
        "The Panel noted that six of the nine targets had been met.",
    ],
)
def test_what_members_ask_and_what_would_be_is_none(paragraph):
    assert read(paragraph).indicators == ()


def test_minutes_of_another_item_are_no_report():
    assert read(TOLD[0][0], item="17. Library strategy").indicators == ()


def test_minutes_before_a_report_are_of_an_earlier_one():
    report = page(
        "Rent collected was 98.2% against a target of 98.5%.",
        opening=(("bold", "Performance report Quarter 3 2024/25"),),
        closing=("plain", "Officers meet weekly."),
    )
    found = read_report(bound(page(TOLD[0][0]), report), "pack.pdf").indicators
    assert [item.name for item in found] == ["Rent collected"]
