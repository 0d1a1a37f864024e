"""A figure of a longer span in brackets behind that of the period."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field, PeriodKind, ReadingKind
from parsing import read_report
from parsing.language.references import reference_at_start
from tests.lookalikes.typeset import typeset

TITLE = "# Harrowmere Council\n# Performance report, Quarter 3 2024/25\n\n"
TABLE = (
    TITLE
    + """\
Measure | Quarter 3 | Target
Permits issued | 410 (annual 1,650) | 400
Ponds cleared | 12 (year to date 33) | 10
Signs replaced | 95 (YTD: 260) | 90
Bulbs planted | 700 (annual target 2,900) |
Walks led | 24 | 20 (full year 80)
"""
)
PROSE = (
    TITLE
    + """\
## KPI 3 Ponds cleared

Target: 10

We cleared 12 ponds in Quarter 3 (year to date 33).

## KPI 4 Signs replaced

Target: 90

The number of signs replaced in Quarter 3 was 95 (260 year to date).

## KPI 5 Permits issued

Target: 400

The number of permits issued in Quarter 3 was 410 (annual 1,650).
"""
)


def read(text):
    return read_report(typeset(text.splitlines()), "drawn.pdf").indicators


def values(item):
    return [(r.quantity.printed, r.year_to_date) for r in item.of_kind(ReadingKind.ACTUAL)]


def asked(item):
    return [doubt for doubt in item.doubts if doubt.field in (Field.VALUE, Field.TARGET)]


def test_the_first_figure_of_a_cell_is_the_period_s_and_the_second_of_a_longer_span():
    permits, ponds, signs, bulbs, walks = read(TABLE)
    assert values(permits) == [("410", False)]
    assert values(ponds) == [("12", False), ("33", True)]
    assert values(signs) == [("95", False), ("260", True)]
    assert values(bulbs) == [("700", False)]
    assert values(walks) == [("24", False)]
    assert [i.target.printed for i in (permits, ponds, signs, walks)] == ["400", "10", "90", "20"]
    assert not [doubt for item in (permits, ponds, signs, bulbs, walks) for doubt in asked(item)]


def test_the_year_to_date_ends_with_the_period_and_begins_in_april():
    span = read(TABLE)[1].of_kind(ReadingKind.ACTUAL)[1].period
    assert (span.kind, span.start.month, span.end.month) == (PeriodKind.YEAR_TO_DATE, 4, 12)


def test_a_figure_that_is_called_an_annual_target_is_the_target_of_the_year():
    target = read(TABLE)[3].target
    assert (target.printed, target.period.kind) == ("2,900", PeriodKind.YEAR)


def test_a_sentence_gives_the_figure_of_its_period_and_the_year_to_date_apart():
    ponds, signs, permits = read(PROSE)
    assert values(signs) == [("95", False), ("260", True)]
    assert values(permits) == [("410", False)]
    assert ("33", True) in values(ponds)
    assert ("12", True) not in values(ponds)
    assert [i.target.printed for i in (ponds, signs, permits)] == ["10", "90", "400"]


@pytest.mark.parametrize("text", ["Q2: 600", "Q3 – 41 visits", "Q1: £1.2m (annual £4m)"])
def test_a_quarter_before_its_figure_is_no_reference(text):
    assert reference_at_start(text) is None


def test_a_question_with_its_words_keeps_its_number():
    assert reference_at_start("Q2: Satisfaction with parks and open spaces") is not None
