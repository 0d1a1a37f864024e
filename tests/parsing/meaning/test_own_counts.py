"""A count is held against the percentage only where it counts what the measure does."""

from __future__ import annotations

import pytest

from kpi.examination import examine
from kpi.vocabulary import ReadingKind
from parsing import read_report
from tests.typeset import pdf


def read(sentence):
    lines = [
        ("bold", "Northmoor Borough Council"),
        ("bold", "Performance report, June 2024"),
        ("bold", "KPI 1 - % of reviews held on time"),
        ("bold", "Target 80%"),
        ("plain", "The figure was 84% in June 2024. Performance is above target."),
        ("plain", sentence),
    ]
    return read_report(pdf(lines), "a.pdf")


@pytest.mark.parametrize(
    "sentence",
    [
        "3 of the 5 late reviews were in one team.",
        "2 out of 3 parents attended.",
        "4 of 25 reviews were not held on time.",
        "There were 4 late reviews, of which 3 were in one team.",
        "Of the 6 late reviews, 5 were held within a week.",
        "12 of 40 staff were trained in June.",
        "There were 7 complaints in total.",
    ],
)
def test_a_count_of_something_else_accuses_nobody(sentence):
    report = read(sentence)
    assert [f.code for f in examine([report]).findings] == []
    assert report.coverage.unexplained == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "20 of 25 reviews were held on time.",
        "Of the 25 reviews due, 20 were on time.",
        "This is 20 out of 25.",
        "20 of the 25 cases were completed within timescale, because of leave in the team.",
    ],
)
def test_the_measures_own_count_is_held_against_it(sentence):
    report = read(sentence)
    kinds = {reading.kind for reading in report.indicators[0].readings}
    assert {ReadingKind.COUNT, ReadingKind.TOTAL} <= kinds
    assert [(f.code, f.severity.value) for f in examine([report]).findings] == [("A3", "high")]
