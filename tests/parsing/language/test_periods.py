from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.model import Period
from kpi.vocabulary import PeriodKind
from parsing.language.periods import a_year_before, find_periods, period, previous

SEPTEMBER = Period("September 2018", PeriodKind.MONTH, date(2018, 9, 1), date(2018, 9, 30))
PIECES = (
    *("September", "Sept", "may", "April", "Q2", "quarter", "H1", "2018", "/19", "-19", "18", "12"),
    *("31", "to", "–", "-", "/", "year", "to date", "rolling", "months", "ending", "in", "(", ")"),
    *(
        "academic",
        "first half of",
        "YTD",
        "cumulative",
        "of",
        ",",
        ".",
        "'",
        "st",
        " ",
        "\n",
        "   ",
    ),
)
PERIODLIKE = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)


def found(text, **options):
    return [
        (
            f.period.printed,
            f.period.kind.value,
            f.period.start.isoformat(),
            f.period.end.isoformat(),
        )
        for f in find_periods(text, **options)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Second Quarter Performance Monitoring 2019/20", "quarter", "2019-07-01", "2019-09-30"),
        (
            "Quarter 3 performance and budget monitoring 2023/24",
            "quarter",
            "2023-10-01",
            "2023-12-31",
        ),
        ("September 2018", "month", "2018-09-01", "2018-09-30"),
        ("September\n2018", "month", "2018-09-01", "2018-09-30"),
        ("SEPTEMBER 2018", "month", "2018-09-01", "2018-09-30"),
        ("Sept 18", "month", "2018-09-01", "2018-09-30"),
        ("Sept '18", "month", "2018-09-01", "2018-09-30"),
        ("Sep-18", "month", "2018-09-01", "2018-09-30"),
        ("Sep18", "month", "2018-09-01", "2018-09-30"),
        ("Sep 2018", "month", "2018-09-01", "2018-09-30"),
        ("February 2024", "month", "2024-02-01", "2024-02-29"),
        ("09/2018", "month", "2018-09-01", "2018-09-30"),
        ("March 2018/19", "month", "2019-03-01", "2019-03-31"),
        ("April – September 2018", "half", "2018-04-01", "2018-09-30"),
        ("Apr-Jun 2024", "quarter", "2024-04-01", "2024-06-30"),
        ("July to September 2023", "quarter", "2023-07-01", "2023-09-30"),
        ("January to March 2025", "quarter", "2025-01-01", "2025-03-31"),
        ("May to July 2023", "other", "2023-05-01", "2023-07-31"),
        ("October to March 2019", "half", "2018-10-01", "2019-03-31"),
        ("April – September 2018/19", "half", "2018-04-01", "2018-09-30"),
        ("April 2018 - March 2019", "year", "2018-04-01", "2019-03-31"),
        ("Apr 18 - Mar 19", "year", "2018-04-01", "2019-03-31"),
        ("1 April 2018 to 31 March 2019", "year", "2018-04-01", "2019-03-31"),
        ("1 October to 31 March 2019", "half", "2018-10-01", "2019-03-31"),
        ("01/04/2018 - 30/06/2018", "quarter", "2018-04-01", "2018-06-30"),
        ("Q2 2018/19", "quarter", "2018-07-01", "2018-09-30"),
        ("Q4 2018/19", "quarter", "2019-01-01", "2019-03-31"),
        ("Quarter 4 2019/20", "quarter", "2020-01-01", "2020-03-31"),
        ("Q1 24/25", "quarter", "2024-04-01", "2024-06-30"),
        ("quarter 2 2017/18", "quarter", "2017-07-01", "2017-09-30"),
        ("Q2 2017-18", "quarter", "2017-07-01", "2017-09-30"),
        ("2018/19 Q2", "quarter", "2018-07-01", "2018-09-30"),
        ("Quarter 1 in 2023/4", "quarter", "2023-04-01", "2023-06-30"),
        ("Quarter 1, 2024-25", "quarter", "2024-04-01", "2024-06-30"),
        ("Second Quarter of 2019/20", "quarter", "2019-07-01", "2019-09-30"),
        ("quarter four 2019/20", "quarter", "2020-01-01", "2020-03-31"),
        ("Quarter 4 (January to March) 2019/20", "quarter", "2020-01-01", "2020-03-31"),
        ("Quarter 4 (January to March 2025)", "quarter", "2025-01-01", "2025-03-31"),
        ("2017/18 Quarter to September", "quarter", "2017-07-01", "2017-09-30"),
        ("Quarter to 30 September 2018", "quarter", "2018-07-01", "2018-09-30"),
        ("quarter ending June 2023", "quarter", "2023-04-01", "2023-06-30"),
        ("Q2 2018", "quarter", "2018-07-01", "2018-09-30"),
        ("FY2024/25 Q3", "quarter", "2024-10-01", "2024-12-31"),
        ("Q2 (18/19)", "quarter", "2018-07-01", "2018-09-30"),
        ("Quarter 2: July – September 2018", "quarter", "2018-07-01", "2018-09-30"),
        ("Month 6 2018/19", "month", "2018-09-01", "2018-09-30"),
        ("month ending 30 September 2018", "month", "2018-09-01", "2018-09-30"),
        ("6 months to 30 September 2018", "half", "2018-04-01", "2018-09-30"),
        ("Half year 2018/19", "half", "2018-04-01", "2018-09-30"),
        ("Q1 – Q2 2018/19", "half", "2018-04-01", "2018-09-30"),
        ("Quarters 1 to 3 2018/19", "other", "2018-04-01", "2018-12-31"),
        ("H1 2023/24", "half", "2023-04-01", "2023-09-30"),
        ("H2 23/24", "half", "2023-10-01", "2024-03-31"),
        ("first half of 2023/24", "half", "2023-04-01", "2023-09-30"),
        ("Mid-year 2018/19", "half", "2018-04-01", "2018-09-30"),
        ("2018/19", "year", "2018-04-01", "2019-03-31"),
        ("2018-19", "year", "2018-04-01", "2019-03-31"),
        ("2018/2019", "year", "2018-04-01", "2019-03-31"),
        ("1999/00", "year", "1999-04-01", "2000-03-31"),
        ("2025 to 2026", "year", "2025-04-01", "2026-03-31"),
        ("financial year 2018/19", "year", "2018-04-01", "2019-03-31"),
        ("FY18/19", "year", "2018-04-01", "2019-03-31"),
        ("year ending March 2024", "year", "2023-04-01", "2024-03-31"),
        ("year ended 31 March 2024", "year", "2023-04-01", "2024-03-31"),
        ("academic year 2017/18", "academic_year", "2017-09-01", "2018-08-31"),
        ("2017/18 academic year", "academic_year", "2017-09-01", "2018-08-31"),
        ("30 September 2018", "date", "2018-09-30", "2018-09-30"),
        ("31st March 2024", "date", "2024-03-31", "2024-03-31"),
        ("2 July 2025", "date", "2025-07-02", "2025-07-02"),
        ("30 Sept 18", "date", "2018-09-30", "2018-09-30"),
        ("March 31, 2019", "date", "2019-03-31", "2019-03-31"),
        ("31/03/2024", "date", "2024-03-31", "2024-03-31"),
        ("31/03/24", "date", "2024-03-31", "2024-03-31"),
        ("31.03.2024", "date", "2024-03-31", "2024-03-31"),
        ("2024-03-31", "date", "2024-03-31", "2024-03-31"),
        ("rolling 12 months to September 2018", "rolling_12", "2017-10-01", "2018-09-30"),
        ("12 months ending June 2023", "rolling_12", "2022-07-01", "2023-06-30"),
        ("12m to Sept 2024", "rolling_12", "2023-10-01", "2024-09-30"),
        ("twelve months to March 2024", "rolling_12", "2023-04-01", "2024-03-31"),
        ("12 month rolling average to June 2023", "rolling_12", "2022-07-01", "2023-06-30"),
        ("year to June 2023", "rolling_12", "2022-07-01", "2023-06-30"),
        ("3 months to June 2023", "quarter", "2023-04-01", "2023-06-30"),
        ("YTD September 2018", "year_to_date", "2018-04-01", "2018-09-30"),
        ("Year to date (to 31 December 2018", "year_to_date", "2018-04-01", "2018-12-31"),
        ("Q3 2018/19 YTD", "year_to_date", "2018-04-01", "2018-12-31"),
    ],
)
def test_a_period_printed_in_full(text, kind, start, end):
    assert found(text) == [(text, kind, start, end)]


@pytest.mark.parametrize(
    ("text", "printed", "kind", "start", "end"),
    [
        ("in September", "September", "month", "2018-09-01", "2018-09-30"),
        ("at the end of October.", "October", "month", "2017-10-01", "2017-10-31"),
        ("in September 15 audits were", "September", "month", "2018-09-01", "2018-09-30"),
        ("(April – September)", "April – September", "half", "2018-04-01", "2018-09-30"),
        ("by 30 September", "30 September", "date", "2018-09-30", "2018-09-30"),
        ("in Q2", "Q2", "quarter", "2018-07-01", "2018-09-30"),
        ("Q2 (Jul-Sep)", "Q2 (Jul-Sep)", "quarter", "2018-07-01", "2018-09-30"),
        ("end of quarter 4, 13", "quarter 4", "quarter", "2019-01-01", "2019-03-31"),
        ("a mid-year position", "mid-year", "half", "2018-04-01", "2018-09-30"),
        ("Year to date, 0.6", "Year to date", "year_to_date", "2018-04-01", "2018-09-30"),
        ("14 (YTD)", "YTD", "year_to_date", "2018-04-01", "2018-09-30"),
        ("(Cumulative)", "Cumulative", "year_to_date", "2018-04-01", "2018-09-30"),
        ("2018/19 YTD", "2018/19 YTD", "year_to_date", "2018-04-01", "2018-09-30"),
        ("2017/18 to date", "2017/18 to date", "year_to_date", "2017-04-01", "2017-09-30"),
        ("April to date", "April to date", "year_to_date", "2018-04-01", "2018-09-30"),
        ("Q1 YTD", "Q1 YTD", "year_to_date", "2018-04-01", "2018-06-30"),
        ("a rolling year", "rolling year", "rolling_12", "2017-10-01", "2018-09-30"),
        ("rolling 12 months", "rolling 12 months", "rolling_12", "2017-10-01", "2018-09-30"),
        ("(6mth rolling)", "6mth rolling", "other", "2018-04-01", "2018-09-30"),
        ("quarter to June", "quarter to June", "quarter", "2018-04-01", "2018-06-30"),
    ],
)
def test_a_period_without_its_year_is_read_within_the_reports(text, printed, kind, start, end):
    assert found(text, within=SEPTEMBER) == [(printed, kind, start, end)]
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "academic year 12 – 13",
        "ac yr. 12-13",
        "years 12-13",
        "Year 6",
        "19-21",
        "aged 16-17",
        "3.51– 4.4",
        "1 in 5",
        "45 – 51.9",
        "2.10",
        "10/15",
        "12-13",
        "18/19 cases",
        "12 of 15",
        "2018 cases",
        "£2018/19",
        "2,018",
        "2018-22",
        "2018/20",
        "2024-2029",
        "September 2018/20",
        "2018/20 YTD",
        "31 February 2018",
        "30/02/2018",
        "31/13/2018",
        "within 12 months",
        "within 45 working days",
        "it may be",
        "in may",
        "they march 30 miles",
        "March 31",
        "a mid-year population of 96,070",
        "the quarter",
        "a year to remember",
        "paragraph 3.4.12",
    ],
)
def test_what_only_looks_like_a_period(text):
    assert found(text) == []
    assert found(text, within=SEPTEMBER) == []


def test_several_periods_of_one_text_stand_apart_in_order():
    text = "fell from 12 in Q1 2018/19 to 9 in Q2 2018/19, below 2017/18 (10 at 31/03/2018)."
    assert [printed for printed, *_ in found(text)] == [
        "Q1 2018/19",
        "Q2 2018/19",
        "2017/18",
        "31/03/2018",
    ]


def test_quarters_count_from_january_where_the_report_says_so():
    assert found("Q2 2018", calendar_quarters=True)[0][2:] == ("2018-04-01", "2018-06-30")
    assert found("Q2 2018/19", calendar_quarters=True)[0][2:] == ("2018-07-01", "2018-09-30")
    bare = found("Q4", within=SEPTEMBER, calendar_quarters=True)
    assert bare[0][2:] == ("2018-10-01", "2018-12-31")


def test_a_bare_year_needs_a_word_that_makes_it_one():
    assert found("during 2023,") == [("2023", "year", "2023-01-01", "2023-12-31")]
    assert found("in 2018/19") == [("2018/19", "year", "2018-04-01", "2019-03-31")]
    assert period("2023").start == date(2023, 1, 1)


@pytest.mark.parametrize(
    ("head", "printed"),
    [
        ("(September 2018)", "September 2018"),
        ("As at 31/03/2024", "31/03/2024"),
        ("Q2\n2019/20", "Q2\n2019/20"),
        ("2017/18", "2017/18"),
        ("Sep", "Sep"),
        ("for the period April – September 2018:", "April – September 2018"),
        ("YTD", "YTD"),
        ("Mid-year", "Mid-year"),
    ],
)
def test_a_column_head_that_is_a_period(head, printed):
    assert period(head, within=SEPTEMBER).printed == printed


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Target",
        "Target 2018/19",
        "18/19",
        "12-13",
        "Status",
        "Q1 2018/19 Q2 2018/19",
        "2018/19" + " a note" * 20,
    ],
)
def test_a_column_head_that_is_not_just_a_period(head):
    assert period(head, within=SEPTEMBER) is None


@pytest.mark.parametrize(
    ("text", "before", "year_before"),
    [
        ("September 2018", "August 2018", "September 2017"),
        ("March 2024", "February 2024", "March 2023"),
        ("Q1 2018/19", "January 2018 – March 2018", "April 2017 – June 2017"),
        ("H1 2018/19", "October 2017 – March 2018", "April 2017 – September 2017"),
        ("2018/19", "2017/18", "2017/18"),
        ("in 2018", "January 2017 – December 2017", "January 2017 – December 2017"),
        ("academic year 2017/18", "academic year 2016/17", "academic year 2016/17"),
        ("30 September 2018", "29 September 2018", "30 September 2017"),
        ("29 February 2024", "28 February 2024", "28 February 2023"),
        ("YTD September 2018", "April 2017 – September 2017", "April 2017 – September 2017"),
        (
            "12 months to June 2018",
            "July 2016 – June 2017",
            "July 2016 – June 2017",
        ),
        (
            "10 May 2018 to 19 May 2018",
            "30 April 2018 – 9 May 2018",
            "10 May 2017 – 19 May 2017",
        ),
    ],
)
def test_the_period_before_and_the_same_one_a_year_before(text, before, year_before):
    (this,) = (f.period for f in find_periods(text))
    assert previous(this).printed == before
    assert a_year_before(this).printed == year_before
    assert previous(this).kind is a_year_before(this).kind is this.kind


@given(
    st.one_of(st.text(max_size=80), PERIODLIKE), st.sampled_from([None, SEPTEMBER]), st.booleans()
)
def test_any_text_gives_periods_apart_and_in_place(text, within, calendar_quarters):
    reached = 0
    for f in find_periods(text, within=within, calendar_quarters=calendar_quarters):
        assert reached <= f.start < f.end <= len(text)
        assert text[f.start : f.end] == f.period.printed
        assert f.period.start <= f.period.end
        assert previous(f.period).end < f.period.end
        reached = f.end
    whole = period(text, within=within, calendar_quarters=calendar_quarters)
    assert whole is None or whole.printed in text


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_date_is_read_back_in_every_form(day):
    forms = (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        day.isoformat(),
    )
    for text in forms:
        assert [(f.period.start, f.period.end) for f in find_periods(text)] == [(day, day)]


@pytest.mark.parametrize(
    "text",
    [
        "September " * 10_000,
        "2018/" * 30_000,
        "Q1 (" * 10_000,
        "1 May to " * 8_000,
        "Q1" + " " * 99_999,
    ],
)
def test_long_runs_do_not_hang(text):
    started = process_time()
    find_periods(text, within=SEPTEMBER)
    assert process_time() - started < 5
