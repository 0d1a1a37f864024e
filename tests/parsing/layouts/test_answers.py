"""The answers to one question, side by side: the parts are held against all that answered."""

from __future__ import annotations

import pytest

from kpi.examination import examine
from kpi.vocabulary import ReadingKind
from parsing import read_report
from tests.lookalikes.typeset import typeset

HEADER = "Code | Measure | Satisfied (%) | {between} | Dissatisfied (%)"


def read(*row, between="Neither / Don’t know (%)"):
    lines = ("# Northmoor Homes", "# Tenant satisfaction 2023/24", "")
    table = (HEADER.format(between=between), "TP01 | Overall satisfaction | 65 | 15 | 20")
    return read_report(typeset([*lines, *table, " | ".join(row)]), "tsm.pdf")


def test_the_share_that_approves_is_the_value():
    first, _ = read("TP02", "Satisfaction with repairs", "52", "19", "29").indicators
    assert [r.quantity.printed for r in first.of_kind(ReadingKind.ACTUAL)] == ["65"]


@pytest.mark.parametrize(
    ("row", "raised"),
    [(("52", "19", "29"), []), (("52", "19", "28"), []), (("52", "19", "19"), ["TP02"])],
)
def test_answers_that_do_not_come_to_all_who_answered_are_asked_about(row, raised):
    findings = examine([read("TP02", "Satisfaction with repairs", *row)]).findings
    assert [f.indicator for f in findings if f.code == "A2"] == raised
