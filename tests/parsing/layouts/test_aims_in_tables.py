"""Tables whose measures are sentences: the target stands in the name, and a date beside it."""

from __future__ import annotations

from kpi.vocabulary import Field, Polarity, ReadingKind
from parsing import read_report
from tests.lookalikes.typeset import typeset

FRAMEWORK = """\
# Eastvale District Council
# Healthy Eastvale framework: progress report, 2024/25

Measurable indicator | Timescale | Progress
By 2028 smoking among adults will have fallen from 14.1% in 2021/22 to 12%. | 2028 |
By 2028, 65% of staff say that they are given time to learn. | 2028 |
Falls among older people will have reduced to 1,850 per 100,000 | 2027 |
Attendance at all schools will be at least 95% (2021/22: 92.5%) | 2028 |
By 2028 the rate of stays in hospital will have reduced by 6% from 4,556 in 2022. | 2028 |
"""
WITH_CELLS = """\
# Eastvale District Council
# Performance report, Quarter 4 2023/24

Indicator | {column} | Comment
Reduce calls abandoned to 5% (baseline 8.2%) | 6.1% | More staff
Increase letters answered in time to 90% | 91% | On track
"""


def read(text):
    return read_report(typeset(text.splitlines()), "drawn.pdf").indicators


def printed(item, kind=ReadingKind.BASELINE):
    return [r.quantity.printed for r in item.of_kind(kind)]


def asked(item, field):
    return [doubt.candidates for doubt in item.doubts if doubt.field is field and doubt.candidates]


def test_the_target_and_the_baseline_of_a_row_are_read_from_its_sentence():
    smoking, learning, falls, *_ = read(FRAMEWORK)
    assert (smoking.name, smoking.target.printed) == ("smoking among adults", "12%")
    assert smoking.target.period.printed == "2028"
    assert printed(smoking) == ["14.1%"]
    assert smoking.polarity.polarity is Polarity.LOWER
    assert (learning.name, learning.target.printed) == (
        "staff say that they are given time to learn",
        "65%",
    )
    assert (falls.target.printed, falls.target.period.printed) == ("1,850 per 100,000", "2027")
    assert not any(asked(one, Field.TARGET) for one in (smoking, learning, falls))


def test_no_baseline_of_a_row_becomes_its_value():
    assert [one.actuals for one in read(FRAMEWORK)] == [()] * 5


def test_a_figure_that_may_be_value_or_baseline_and_a_change_are_asked_about():
    *_, attendance, stays = read(FRAMEWORK)
    assert (attendance.target.printed, asked(attendance, Field.VALUE)) == ("95%", [("92.5%",)])
    assert (stays.target, asked(stays, Field.TARGET)) == (None, [("6%",)])


def test_without_a_date_beside_it_what_will_be_may_be_a_forecast():
    rows = FRAMEWORK.replace("Timescale", "Led by").replace("| 2027 |", "| Public health |")
    falls = read(rows)[2]
    assert asked(falls, Field.TARGET) == [("1,850 per 100,000",)]


def test_a_cell_gives_the_value_and_the_name_its_target():
    calls, letters = read(WITH_CELLS.format(column="Actual"))
    assert (calls.name, calls.target.printed) == ("calls abandoned", "5%")
    assert [r.quantity.printed for r in calls.actuals] == ["6.1%"]
    assert printed(calls) == ["8.2%"]
    assert (letters.target.printed, letters.doubts) == ("90%", ())


def test_where_a_cell_sets_the_target_the_name_stays_as_it_is_printed():
    rows = WITH_CELLS.replace("{column} | Comment", "Target | Actual")
    calls, _ = read(rows.replace("More staff", "6.5%").replace("On track", "92%"))
    assert calls.name == "Reduce calls abandoned to 5% (baseline 8.2%)"
    assert calls.target.printed == "6.1%"


def test_a_value_in_the_name_beside_one_in_a_cell_is_asked_about():
    rows = WITH_CELLS.format(column="Actual").replace("baseline 8.2%", "currently 8.2%")
    calls, _ = read(rows)
    assert [r.quantity.printed for r in calls.actuals] == ["6.1%"]
    assert asked(calls, Field.VALUE) == [("8.2%",)]
