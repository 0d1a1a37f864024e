"""Undertakings down a page: what was said, what happened, and whether it was kept."""

from __future__ import annotations

import pytest

from kpi.vocabulary import State
from parsing import read_report
from tests.typeset import pdf

FRONT = (("bold", "Northmoor Borough Council"), ("bold", "Annual report 2023/24"), ("plain", ""))
PROMISES = (
    ("Plant 300 street trees by March 2024", "We planted 412 trees.", "Promise kept"),
    ("Answer 9 in 10 letters within a week", "88% of letters were answered in a week.", "Not yet"),
    (
        "Have no more than 40 families in hostels",
        "There were 43 families in hostels on 31 March 2024.",
        "Nearly there",
    ),
)
STATES = [(State.MEETING,), (State.BELOW_TARGET,), (State.WITHIN_TOLERANCE,)]


def told(*, run_in):
    lines = [*FRONT]
    for promise, result, stamp in PROMISES:
        if run_in:
            lines += [("plain", f"We said we would: {promise}"), ("plain", "")]
            lines += [("plain", f"What happened: {result}"), ("plain", "")]
        else:
            lines += [("plain", "WE SAID WE WOULD"), ("plain", ""), ("bold", promise)]
            lines += [("plain", ""), ("plain", "WHAT HAPPENED"), ("plain", ""), ("plain", result)]
            lines += [("plain", "")]
        lines += [("bold", stamp), ("plain", "")]
    return read_report(pdf(lines, pitch=14), "report.pdf").indicators


@pytest.mark.parametrize("run_in", [False, True])
def test_a_promise_and_what_happened_are_one_measure(run_in):
    found = told(run_in=run_in)
    assert [i.name for i in found] == [promise for promise, _, _ in PROMISES]
    assert [i.target.value for i in found] == [300, 90, 40]
    assert [[r.quantity.value for r in i.actuals] for i in found] == [[412], [88], [43]]
    assert [i.claims[0].states for i in found] == STATES


def test_one_promise_in_a_report_of_other_things_is_none():
    lines = [*FRONT, ("plain", "We said we would"), ("plain", ""), ("bold", "Plant 300 trees")]
    lines += [("plain", ""), ("plain", "What happened"), ("plain", ""), ("plain", "412 it was.")]
    assert read_report(pdf(lines, pitch=14), "report.pdf").indicators == ()
