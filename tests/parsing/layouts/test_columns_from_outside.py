"""Columns that other bodies set: a national target, a county's rate, and plans by the month."""

from __future__ import annotations

from kpi.vocabulary import ReadingKind, Unit
from parsing import read_report
from tests.lookalikes.typeset import typeset

HEALTH = """\
# Northmoor Borough Council
# Performance report Quarter 2 2025/26

Indicator | Rate per 1,000 | County rate | National target | RAG
Under-18 conceptions | 14.2 | 13.1 | 15 | G
Hospital admissions for falls | 22.4 | 20.9 | 20 | R
"""

REFERRALS = """\
# Northmoor Borough Council
# Performance report September 2025

Measure | Month plan | September 2025 | Year to date plan | Year to date
Referrals received | 200 | 214 | 1,200 | 1,266
Assessments completed | – | 88 | 540 | 511
"""


def read(text):
    return read_report(typeset(text.splitlines()), "report.pdf").indicators


def test_a_national_target_is_the_target_where_the_table_has_none_of_its_own():
    assert [(i.target.printed, i.actuals[0].quantity.printed) for i in read(HEALTH)] == [
        ("15", "14.2"),
        ("20", "22.4"),
    ]


def test_beside_a_target_of_its_own_a_national_one_is_compared_with():
    own = HEALTH.replace("County rate", "Target")
    found = read(own)
    assert [i.target.printed for i in found] == ["13.1", "20.9"]
    others = [r.quantity.printed for r in found[0].readings if r.kind is ReadingKind.COMPARATOR]
    assert others == ["15"]


def test_a_rate_in_a_header_is_the_unit_of_its_figures():
    assert {i.actuals[0].quantity.unit for i in read(HEALTH)} == {Unit.PER_1K}


def test_without_a_plan_for_the_month_that_of_the_year_to_date_is_the_target():
    found = read(REFERRALS)
    assert [i.target.printed for i in found] == ["200", "540"]
