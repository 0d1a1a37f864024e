"""A heading that ends in its rating, over a narrative in words of its own."""

from __future__ import annotations

from kpi.vocabulary import State
from parsing import read_report
from tests.typeset import pdf

LINES = (
    ("bold", "Northmoor Fire Authority"),
    ("bold", "Exceptions, Quarter 2 2024/25"),
    ("plain", ""),
    ("bold", "KPI 4 Fires in the open (AMBER)"),
    ("plain", "Crews attended 318 fires in the open in the period, against a ceiling of 300. Bins"),
    ("plain", "account for most of the rise, with 52 in the town centre alone."),
    ("plain", ""),
    ("bold", "KPI 7 Crewing of the second engine (RED)"),
    ("plain", "Crewing fell again, from 74.0% in Quarter 1 to 71.4%. The target remains 90%."),
    ("plain", "Eastgate (38%) is the station of most concern."),
)


def read():
    return read_report(pdf(LINES, pitch=14), "report.pdf").indicators


def test_a_rating_in_brackets_behind_a_name_is_no_part_of_it():
    first, second = read()
    assert (first.name, second.name) == ("Fires in the open", "Crewing of the second engine")
    assert first.claims[0].states == (State.WITHIN_TOLERANCE,)
    assert second.claims[0].states == (State.OUTSIDE_TOLERANCE,)


def test_the_value_is_the_figure_that_is_held_to_something():
    first, second = read()
    assert [r.quantity.printed for r in first.actuals] == ["318"]
    assert first.target.printed == "300"
    assert [r.quantity.printed for r in second.actuals] == ["71.4%"]
