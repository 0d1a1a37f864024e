"""Which tables hold indicators: the words over their columns say so, and what stands under them."""

from __future__ import annotations

import pytest

from kpi.vocabulary import PeriodKind, ReadingKind, Unit
from parsing import read_report
from tests.lookalikes.typeset import typeset

TITLE = ("# Northmoor Borough Council", "# Performance report, Quarter 2 2024/25", "")


def names(*rows):
    return [i.name for i in read_report(typeset([*TITLE, *rows]), "report.pdf").indicators]


INDICATORS = {
    "called indicators": ("Indicator | Result", "Calls answered in time | 81.2%"),
    "assurance of a control chart": (
        "Access | Target | Oct-24 | Variation | Assurance | Target met",
        "Calls answered in time | 85% | 81.2% | Common cause | Hit and miss | No",
    ),
    "a target": ("Service | Target | Actual", "Calls answered in time | 85% | 81.2%"),
    "a rating and no target": ("Area | Actual | RAG", "Calls answered in time | 81.2% | Amber"),
    "a column of codes": ("Ref | Area | Actual", "CS01 | Calls answered in time | 81.2%"),
    "codes before the names": ("Area | Actual", "CS01 Calls answered in time | 81.2%"),
    "indicators beside a budget": (
        "Indicator | Budget £000 | Target | Actual",
        "Calls answered in time | 120 | 85% | 81.2%",
    ),
}
OTHERS = {
    "a budget": ("Service | Budget £000 | Actual £000", "Calls answered in time | 85 | 81"),
    "risks": ("Risk | Likelihood | Impact | Target", "Calls answered in time | 4 | 3 | 6"),
    "counts of ratings": ("Theme | Green | Amber | Red", "Calls answered in time | 12 | 3 | 1"),
    "loans": ("Counterparty | Balance | Limit", "Calls answered in time | 85 | 90"),
    "no yardstick, no rating, no code": ("Ward | Population", "Calls answered in time | 8,120"),
    "an agenda": ("No. | Item | Minutes", "1 | Calls answered in time | 15"),
    "pay": ("Post | Minimum | Maximum | Paid 2024/25", "Calls answered in time | 85 | 90 | 88"),
    "no figures": ("Indicator | Owner", "Calls answered in time | A. Byrne"),
}


@pytest.mark.parametrize("case", INDICATORS)
def test_a_table_of_indicators_is_read(case):
    assert names(*INDICATORS[case]) == ["Calls answered in time"]


@pytest.mark.parametrize("case", OTHERS)
def test_another_table_gives_no_indicator(case):
    assert names(*OTHERS[case]) == []


def test_measures_with_a_date_to_be_done_by_are_kept_without_figures():
    rows = ("Measure | Timescale", "Open the new contact centre | March 2025")
    assert names(*rows) == ["Open the new contact centre"]


RATED = (
    "Adults and Families | RAG rating | <",
    "^ | Latest | Previous",
    "% of calls to the helpline answered within a minute | GREEN | AMBER",
    "% of reviews held on time | AMBER | RED",
    "Number of carers assessed | GREEN | GREEN",
)


def test_shares_and_numbers_with_ratings_alone_are_indicators_whatever_stands_over_them():
    assert names(*RATED) == [row.split(" | ")[0] for row in RATED[2:]]


def test_projects_with_ratings_alone_are_none():
    rows = ("Open the centre | GREEN | AMBER", "Move the depot | AMBER | RED")
    assert names(*RATED[:2], *rows) == []


NUMBERED = (
    "KPI | Description | Target | Apr-24 | May-24",
    "1.1 | Calls answered in time | 85% | 81.2% | 83.0%",
    "1.2 | Letters answered in time | 90% | 91.0% | 92.4%",
    "2.1 | Visits made in time | 95% | 94.1% | 95.5%",
)


def test_the_numbers_of_the_rows_are_references_and_no_values():
    found = read_report(typeset([*TITLE, *NUMBERED]), "report.pdf").indicators
    assert [i.ref for i in found] == ["1.1", "1.2", "2.1"]
    assert [r.quantity.printed for r in found[0].actuals] == ["81.2%", "83.0%"]


def test_figures_that_happen_to_rise_are_no_numbers_of_rows():
    rows = (
        "Name | Measure | Target",
        "Calls answered in time | 81 | 85",
        "Letters answered in time | 86 | 90",
        "Visits made in time | 94 | 95",
    )
    found = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert [i.actuals[0].quantity.printed for i in found] == ["81", "86", "94"]


def test_the_column_of_the_whole_year_to_come_holds_no_value():
    rows = (
        "Measure | Actual to date | Profile | Full year 2024/25",
        "Homes started | 288 | 410 | 620",
    )
    (item,) = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert [(r.quantity.printed, r.year_to_date) for r in item.actuals] == [("288", True)]
    assert item.target.printed == "410"
    assert item.target.period.kind is PeriodKind.YEAR_TO_DATE  # its share by now is the profile


def test_how_many_cases_a_share_is_of_is_neither_a_value_nor_a_target():
    rows = (
        "Service standard | Target | Q1 | Q2 | Cases completed in Q2 | Completed within standard",
        "Licences renewed in 10 days | 95% | 96.3% | 97.0% | 300 | 291",
        "Permits issued in 20 days | 90% | 90.6% | 82.0% | 50 | 41",
    )
    found = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert [i.target.printed for i in found] == ["95%", "90%"]
    assert [[r.quantity.printed for r in i.actuals][-1] for i in found] == ["97.0%", "82.0%"]
    counts = [(r.kind, r.quantity.printed) for r in found[0].readings if r not in found[0].actuals]
    assert counts == [(ReadingKind.TOTAL, "300"), (ReadingKind.COUNT, "291")]


COUNCILS = (
    "Ref | Indicator | Target | Wexley | Harbury | Northcote",
    "I01 | Systems up in core hours | 99.5% | 99.9% | 99.6% | 98.8%",
    "I02 | Urgent faults mended in time | 90% | 100% | 83% | 92%",
)


def test_figures_under_the_names_of_councils_are_one_measure_for_each():
    found = read_report(typeset([*TITLE, *COUNCILS]), "report.pdf").indicators
    told = [(i.ref, i.group, i.actuals[0].quantity.printed) for i in found]
    assert told == [
        ("I01", "Wexley", "99.9%"),
        ("I01", "Harbury", "99.6%"),
        ("I01", "Northcote", "98.8%"),
        ("I02", "Wexley", "100%"),
        ("I02", "Harbury", "83%"),
        ("I02", "Northcote", "92%"),
    ]


def test_bodies_may_be_called_by_the_letters_of_their_kind():
    rows = ("Indicator | Target | Wexley DC | Harbury BC", "Letters answered | 90% | 91% | 88%")
    found = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert [(i.group, i.actuals[0].quantity.printed) for i in found] == [
        ("Wexley DC", "91%"),
        ("Harbury BC", "88%"),
    ]


def test_a_standard_that_begins_with_a_figure_is_a_name():
    rows = (
        "Service standard | Target | Q1 | Q2 result",
        "999 callers reached in time | 90% | 91.6% | 92.8%",
        "Letters answered in time | 80% | 81.0% | 79.4%",
        "111 callers rung back | 75% | 70.1% | 77.2%",
    )
    found = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert [(i.name, i.target.printed) for i in found] == [
        ("999 callers reached in time", "90%"),
        ("Letters answered in time", "80%"),
        ("111 callers rung back", "75%"),
    ]


SHARES = (
    "Indicator | Target | Actual",
    "Calls answered in time | 85% | 81%",
    "Letters answered in time | 90% | 88%",
    "Visits made in time | 95% | 94%",
)


def test_things_are_counted_where_the_report_prints_the_sign_of_its_shares():
    rows = (
        "Complaints upheld | 10 | 12",
        "Tenants' rating of repairs | 80 | 78",
        "Residents who feel safe | 70 | 66",
    )
    *_, upheld, rating, safe = read_report(
        typeset([*TITLE, *SHARES, *rows]), "report.pdf"
    ).indicators
    assert (upheld.unit, upheld.doubts) == (Unit.COUNT, ())
    assert (rating.unit, safe.unit) == (None, None)
    bare = (*SHARES[:1], *rows)
    upheld, *_ = read_report(typeset([*TITLE, *bare]), "report.pdf").indicators
    assert upheld.unit is None


def test_a_share_of_hours_is_no_length_of_time():
    rows = ("Indicator | Target | Actual", "Chargeable hours recorded | 25% | 20.7%")
    (item,) = read_report(typeset([*TITLE, *rows]), "report.pdf").indicators
    assert item.unit is Unit.PERCENT
