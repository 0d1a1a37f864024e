"""References in brackets behind the names of running text, as in reports to a committee."""

from __future__ import annotations

import pytest

from kpi.vocabulary import ReadingKind
from parsing import read_report
from tests.typeset import pdf

LINES = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Performance report, Quarter 3 2010/11"),
    ("plain", "Visits to leisure centres (LPI 31) reached 88.2% of plan against a target of 85%."),
    ("plain", "Council homes with a gas check (LPI 7) stood at 99.1% against a target of 100%."),
    ("plain", "Calls taken in twenty seconds (BV 12a) were 71% and the target was 80%."),
    ("plain", "Schools with low carbon boilers (CO2) were 41% and the target was 50%."),
)


@pytest.fixture(scope="module")
def found():
    return {one.name: one for one in read_report(pdf(LINES), "quarter.pdf").indicators}


@pytest.mark.parametrize(
    ("name", "ref", "value", "target"),
    [
        ("Visits to leisure centres", "LPI 31", "88.2%", "85%"),
        ("Council homes with a gas check", "LPI 7", "99.1%", "100%"),
        ("Calls taken in twenty seconds", "BV 12a", "71%", "80%"),
    ],
)
def test_a_reference_in_brackets_is_the_measure_s_and_no_part_of_its_name(
    found, name, ref, value, target
):
    measure = found[name]
    assert measure.ref == ref
    assert measure.target.printed == target
    assert [r.quantity.printed for r in measure.readings if r.kind is ReadingKind.ACTUAL] == [value]


def test_a_code_of_no_known_kind_that_stands_alone_is_left(found):
    assert not any(one.ref == "CO2" for one in found.values())
