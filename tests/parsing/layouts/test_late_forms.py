"""Forms whose note says that the value is late: it is not of the period on the front."""

from __future__ import annotations

from kpi.vocabulary import Field
from parsing import read_report
from tests.lookalikes.typeset import typeset

FORMS = """\
# Eastmarsh County Council
# Performance report, Quarter 3 2025/26

Loans of books found within 5 days of asking | < | GREEN
Latest: 86.5% | Target: 85%, Floor: 80% | Previous: 83% (Amber)

People helped to stay at home for a month | < | AMBER
Latest: 412 | Target: 430, Floor: 400 | Previous: 398 (Red)

NOTE

Visits made within a week of birth | < | GREEN
Latest: 91% | Target: 90%, Floor: 85% | Previous: 92% (Green)
"""


def read(note):
    return read_report(typeset(FORMS.replace("NOTE", note).splitlines()), "forms.pdf").indicators


def periods(note):
    return [r.period and r.period.printed for i in read(note) for r in i.actuals]


def test_the_value_is_of_the_period_on_the_front():
    assert periods("The team has two posts to fill.") == ["Quarter 3 2025/26"] * 3


def test_a_value_in_arrears_is_not_and_is_asked_about():
    for note in (
        "This measure is reported one quarter in arrears",
        "No data for Dec-25 available at the time of writing",
    ):
        loans, home, visits = read(note)
        assert [r.period for r in home.actuals] == [None]
        assert [r.quantity.printed for r in home.actuals] == ["412"]
        assert home.not_reported is None
        assert Field.PERIOD in {d.field for d in home.doubts}
        assert Field.PERIOD not in {d.field for i in (loans, visits) for d in i.doubts}


def test_a_value_that_a_sentence_gives_an_earlier_quarter_is_asked_about():
    told = "%% page\nThe target for Quarter 2 2025/26 was met: 412 people, with a target of 430."
    home = read(told)[1]
    assert [r.period for r in home.actuals] == [None]
    assert Field.PERIOD in {d.field for d in home.doubts}
    assert periods(told.replace("Quarter 2", "Quarter 3"))[:3] == ["Quarter 3 2025/26"] * 3
