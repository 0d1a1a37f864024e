from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.rating.counts import exact_share
from kpi.vocabulary import ReadingKind, Unit
from tests.kpi.typed import AUGUST, indicator, reading

GRADES = ("outstanding", "good", "requires improvement", "inadequate")
AUDITS = indicator("80%", name="% of audits rated 'requires improvement' or better")


def audits(*counts, total="15", kind=ReadingKind.PART, value="80%", name=AUDITS.name):
    parts = [reading(n, kind, label=grade) for n, grade in zip(counts, GRADES, strict=False)]
    readings = (reading(value), reading(total, ReadingKind.TOTAL), *parts)
    return replace(AUDITS, name=name, readings=readings)


def share(one):
    found = exact_share(one, one.actuals[0])
    return found and found.words


@pytest.mark.parametrize("kind", [ReadingKind.PART, ReadingKind.COUNT])
def test_grades_are_added_from_the_best_down(kind):
    assert share(audits("1", "4", "7", "3", kind=kind)) == "12 of 15"


@pytest.mark.parametrize(
    "one",
    [
        audits("1", "4", "7"),
        audits("1", "4", "7", "3", total="20"),
        audits("1", "4", "7", "3", value="81%"),
        audits("1", "4", "7", "3", name="% of audits completed"),
        audits(),
        indicator("80%"),
    ],
    ids=["one grade left out", "another total", "another share", "not graded", "none", "bare"],
)
def test_grades_that_do_not_settle_the_share_leave_it_an_interval(one):
    assert share(one) is None


def counted(value, count, total, unit=Unit.PERCENT, **more):
    readings = (
        reading(value),
        reading(count, ReadingKind.COUNT, **more),
        reading(total, ReadingKind.TOTAL, **more),
    )
    return indicator(unit=unit, readings=readings)


def test_a_count_and_its_total_are_the_share():
    assert share(counted("66.7%", "2", "3")) == "2 of 3"
    assert share(counted("84", "456", "54400", unit=Unit.PER_10K)) == "456 of 54,400"


def test_a_count_that_disagrees_or_is_of_another_period_is_not():
    assert share(counted("70%", "2", "3")) is None
    assert share(counted("66.7%", "2", "3", period=AUGUST)) is None
    assert share(counted("66.7%", "2", "0")) is None
