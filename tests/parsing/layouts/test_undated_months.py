"""A scorecard with a column for each month, and no year anywhere in the file."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field
from parsing import read_report
from tests.lookalikes.typeset import typeset

FORWARDS = """\
# Environment scorecard

Measure | Target | Nov | Dec | Jan | Feb
Street lights working (%) | 97 | 98.1 | 97.4 | 96.2 |
Missed bins per 100,000 collections | 60 | 55 | 58 | 70 |
"""

BACKWARDS = """\
# Environment scorecard

Measure | Target | Jan | Dec | Nov
Street lights working (%) | 97 | 96.2 | 97.4 | 98.1
Missed bins per 100,000 collections | 60 | 70 | 58 | 55
"""


@pytest.mark.parametrize("text", [FORWARDS, BACKWARDS])
def test_the_newest_month_that_is_filled_is_the_value_and_is_asked_about(text):
    found = read_report(typeset(text.splitlines()), "scorecard.pdf").indicators
    assert [[r.quantity.printed for r in i.actuals] for i in found] == [["96.2"], ["70"]]
    assert all(Field.VALUE in {doubt.field for doubt in i.doubts} for i in found)


CALENDAR = """\
# Environment scorecard

Measure | Target | Feb | Mar | Apr | May
Street lights working (%) | 97 | 98.1 | 97.4 | 96.2 | 95.3
Missed bins per 100,000 collections | 60 | 55 | 58 | 70 | 71
"""
DEPOTS = CALENDAR.replace("Feb | Mar | Apr | May", "North | South | East | West")


@pytest.mark.parametrize("text", [CALENDAR, DEPOTS])
def test_where_no_heading_says_which_column_is_the_value_it_is_asked(text):
    found = read_report(typeset(text.splitlines()), "scorecard.pdf").indicators
    assert len(found) == 2
    assert all(Field.VALUE in {doubt.field for doubt in i.doubts} for i in found)
