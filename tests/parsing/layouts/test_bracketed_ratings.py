"""A rating in brackets behind a figure is the one that the report states."""

from __future__ import annotations

import pytest

from kpi.examination import examine
from kpi.vocabulary import State
from parsing import read_report
from parsing.language.claims import find_claims
from tests.lookalikes.typeset import typeset

TABLE = """\
# Brackwater Council
# Performance report, Quarter 3 2024/25

Measure | Target | Quarter 2 | Quarter 3
Grants paid within 15 days | 80% | 74% (missed) | 83% (met)
Drains cleared on time | 92% | 95% (met) | 89% (not met)
Play areas inspected | 60 | 58 (missed) | 64 (achieved)
Trees surveyed | 40 | 38 | 41 (a)
"""
PROSE = """\
# Brackwater Council
# Performance report, Quarter 3 2024/25

## KPI 2 Grants paid within 15 days

Target: 80%

We paid 76% of grants within 15 days in Quarter 3 (not met).
"""


def read(text):
    return read_report(typeset(text.splitlines()), "drawn.pdf")


def stated(item):
    return [state for claim in item.claims for state in claim.states]


def test_the_current_cell_of_a_row_states_its_rating():
    grants, drains, areas, trees = read(TABLE).indicators
    assert stated(grants) == [State.MEETING]
    assert stated(drains) == [State.BELOW_TARGET]
    assert stated(areas) == [State.MEETING]
    assert stated(trees) == []
    assert [r.quantity.printed for r in drains.actuals][-1] == "89%"


def test_a_bracket_that_the_figures_do_not_bear_out_is_found():
    report = read(TABLE.replace("89% (not met)", "89% (met)"))
    found = [f for f in examine([report]).findings if f.code == "N1"]
    assert [f.indicator for f in found] == ["Drains cleared on time"]
    assert "“met”" in found[0].message


def test_a_sentence_states_the_rating_in_its_bracket():
    (grants,) = read(PROSE).indicators
    assert stated(grants) == [State.BELOW_TARGET]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was 88% (met) in Leaford and 71% (missed) in Marle.",
        "In the previous quarter it was 71% (missed).",
        "The national figure was 71% (missed).",
        "We expect to reach 95% by March (met).",
        "Three of the five (met in May) are new.",
    ],
)
def test_a_bracket_of_another_time_or_body_states_nothing(sentence):
    assert not [claim for claim in find_claims(sentence) if claim.states]
