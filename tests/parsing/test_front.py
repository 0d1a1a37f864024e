"""Whose report it is, for when, and what it is called: a wrong answer is worse than a question."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfWriter

from kpi.examination import examine
from kpi.vocabulary import Derived, Field
from parsing import read_report
from tests.lookalikes.typeset import typeset
from tests.typeset import pdf

BODY = (
    ("bold", "KPI 1 - % of visits in time"),
    ("bold", "Target 90%"),
    ("plain", "The figure was 87.5%."),
)


def read(*lines):
    return read_report(pdf([*lines, *BODY]), "report.pdf")


def asked(report):
    return {doubt.field for doubt in report.doubts}


NAMED = [
    ("Report to the Board of Ashmere Safeguarding Board", "Ashmere Safeguarding Board"),
    ("Westmere Community Safety Partnership", "Westmere Community Safety Partnership"),
    ("NHS Westmere Integrated Care Board", "NHS Westmere Integrated Care Board"),
    ("Stonefold Fire and Rescue Service", "Stonefold Fire and Rescue Service"),
    ("Report of: Director of Resources, Northmoor Borough Council", "Northmoor Borough Council"),
    ("London Borough of Ashford and Wells", "London Borough of Ashford and Wells"),
    ("STONEFOLD FIRE AUTHORITY", "Stonefold Fire Authority"),
    ("Westmere Constabulary", "Westmere Constabulary"),
    ("Quarterly Performance Report Westmere District Council", "Westmere District Council"),
    ("Housing and Property Services Westmere Council", "Westmere Council"),
    ("Annual Report of Westmere Council", "Westmere Council"),
    ("Westmere Community Services NHS Trust", "Westmere Community Services NHS Trust"),
    ("NHS Westmere Hospitals NHS Foundation Trust", "Westmere Hospitals NHS Foundation Trust"),
]


@pytest.mark.parametrize(("line", "wanted"), NAMED)
def test_the_body_is_named_without_the_office_that_reports(line, wanted):
    report = read(("plain", line), ("bold", "Performance report, June 2024"))
    assert report.organisation == wanted
    assert Field.ORGANISATION not in asked(report)


def test_a_name_may_go_on_on_the_next_line():
    lines = (("bold", "Westmere Ambulance Service"), ("plain", "NHS Trust"))
    report = read(*lines, ("bold", "Performance report, June 2024"))
    assert report.organisation == "Westmere Ambulance Service NHS Trust"


@pytest.mark.parametrize(
    "line",
    [
        "NHS Foundation Trust",
        "Summary of the Council",
        "Westmere Full Council",
    ],
)
def test_a_kind_of_body_names_nobody(line):
    report = read(("bold", line), ("bold", "Performance report, June 2024"))
    assert report.organisation is None
    assert Field.ORGANISATION in asked(report)


@pytest.mark.parametrize("done", ["run on behalf of", "commissioned by"])
def test_for_whom_something_is_done_is_asked_about(done):
    line = f"Homes {done} Westmere City Council and its partners"
    report = read(("bold", line), ("bold", "Performance report, June 2024"))
    assert report.organisation == "Westmere City Council"
    assert Field.ORGANISATION in asked(report)


def test_two_councils_for_whom_something_is_done_are_both_offered():
    line = "Services run on behalf of Eastvale District Council and Harrowby City Council"
    report = read(("bold", line), ("bold", "Performance report, June 2024"))
    (doubt,) = (d for d in report.doubts if d.field is Field.ORGANISATION)
    assert doubt.candidates == ("Eastvale District Council", "Harrowby City Council")


def test_a_company_on_a_line_of_its_own_is_taken_and_asked_about():
    report = read(("bold", "Westmere Homes"), ("bold", "Board performance report, June 2024"))
    assert report.organisation == "Westmere Homes"
    assert Field.ORGANISATION in asked(report)


def test_a_borough_and_its_council_are_one_body():
    lines = (("bold", "London Borough of Ashford"), ("plain", "Ashford Council, Town Hall"))
    report = read(*lines, ("bold", "Performance report, June 2024"))
    assert report.organisation == "London Borough of Ashford"
    assert Field.ORGANISATION not in asked(report)


def test_two_councils_on_a_front_are_asked_about():
    report = read(
        ("bold", "Shared services performance report, June 2024"),
        ("plain", "Services run for Eastvale District Council and Harrowby City Council."),
    )
    assert Field.ORGANISATION in asked(report)


PERIODS = [
    (["Cabinet, December 2024", "Quarter 2 performance report 2024/25"], "2024-09-30", False),
    (["Performance report for Quarter 3 2024/25 (October to December)"], "2024-12-31", False),
    (["Financial year 2024/25 – results up to the end of May 2024"], "2024-05-31", False),
    (["Performance 2024/25: figures to the end of Quarter 2"], "2024-09-30", False),
    (["Performance report 2024/25, compared with May 2024"], "2025-03-31", False),
    (["Scrutiny Committee 12 June 2024", "Performance report 2023/24"], "2024-03-31", False),
    (
        ["Monitoring report", "1 April 2023 to 31 March 2024", "Published December 2024"],
        "2024-03-31",
        False,
    ),
    (["Cabinet, December 2024", "Figures for July 2024", "Performance report"], None, True),
]


@pytest.mark.parametrize(("lines", "end", "is_asked"), PERIODS, ids=lambda v: str(v)[:40])
def test_the_period_of_the_report_is_not_the_date_of_the_meeting(lines, end, is_asked):
    report = read(("bold", "Northmoor Borough Council"), *(("bold", line) for line in lines))
    assert (Field.PERIOD in asked(report)) is is_asked
    if end:
        assert str(report.period.end) == end


def test_an_earlier_year_of_which_the_text_tells_is_not_asked_about():
    text = [
        (
            "plain",
            "Our crews protect a population of 312,000. There were 402 fires in the year, 19",
        ),
        (
            "plain",
            "fewer than in 2023/24, and we are proud of that, as it is the lowest number yet.",
        ),
    ]
    front = [("bold", "Stonefold Fire Authority"), ("bold", "Annual statement of performance")]
    lines = [*front, ("plain", "1 April 2024 to 31 March 2025"), ("plain", ""), *text]
    report = read_report(pdf(lines, pitch=14), "report.pdf")
    assert (str(report.period.end), Field.PERIOD in asked(report)) == ("2025-03-31", False)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("Quarterly Performance Report", None), ("Finance and Performance Report", None),
     ("Acute Services Quarterly Performance Report", "Acute Services")],
)  # fmt: skip
def test_what_kind_of_report_it_is_names_nobody(title, wanted):
    report = read(("bold", f"{title}, June 2024"))
    assert report.organisation == wanted
    assert Field.ORGANISATION in asked(report)


def test_what_a_form_calls_the_title_is_no_part_of_it():
    report = read(
        ("plain", "Stonefold Town Council"), ("bold", "Report title: Performance report 2023/24")
    )
    assert report.title == "Performance report 2023/24"


def test_a_figure_with_its_date_does_not_say_what_the_report_is_for():
    """On a page of tiles an earlier figure may stand over the words of the report's own month."""
    lines = ("plain", "April 2025: 3.6 days"), ("plain", "Figures for May 2025")
    report = read_report(pdf([("plain", "Stonefold Council"), *lines]), "report.pdf")
    assert report.period.printed == "May 2025"


def test_what_a_paper_is_asked_to_note_is_asked_about_where_the_front_names_another_time():
    report = read(
        ("bold", "Stonefold Council"),
        ("plain", "The panel is asked to note performance for the 12 months to 30 June 2023."),
        ("plain", "Quarter 1 2024/25"),
    )
    assert report.period.printed == "12 months to 30 June 2023"
    assert any(doubt.field is Field.PERIOD for doubt in report.doubts)


def test_a_council_mentioned_once_in_the_text_is_no_more_than_a_suggestion():
    report = read(
        ("bold", "Performance report, June 2024"),
        ("bold", "Introduction"),
        *[("plain", "This report sets out how services are doing.")] * 8,
        ("plain", "In June, Medway Council lent two officers."),
    )
    assert report.organisation is None
    (doubt,) = (d for d in report.doubts if d.field is Field.ORGANISATION)
    assert doubt.candidates == ("Medway Council",)


def made_on(day, data):
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.add_metadata({"/CreationDate": f"D:{day:%Y%m%d}120000Z"})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_report_is_not_about_a_time_that_began_after_the_file_was_made():
    lines = [
        ("bold", "Performance report of Northmoor Council"),
        *[("plain", "This report sets out how services are doing.")] * 8,
        *[("plain", f"Action {n} is due in April 2026.") for n in range(4)],
        ("plain", "The results are those of June 2024."),
        *BODY,
    ]
    report = read_report(made_on(date(2024, 7, 9), pdf(lines)), "report.pdf")
    assert report.period
    assert report.period.printed == "June 2024"
    assert Field.PERIOD in asked(report)


def test_a_year_in_a_paragraph_of_results_is_not_the_time_of_the_report():
    lines = [
        ("bold", "Portfolio holder report to Full Council, 12 December 2024"),
        ("plain", "Councillor Ada Brook, Northmoor Borough Council"),
        (
            "plain",
            "Between July and September the wait for a home fell to 41 days. In the same months",
        ),
        ("plain", "we let 71% of homes on the day they were ready, our best result since 2019/20."),
    ]
    report = read_report(pdf(lines, pitch=14), "report.pdf")
    assert report.organisation == "Northmoor Borough Council"
    assert str(report.period.end) == "2024-09-30"
    assert Field.PERIOD in asked(report)


ROWS = ("Indicator | Target | Actual", "Rent collected | 98% | 97.2%", "Calls answered | 90% | 91%")


def test_a_file_that_is_nothing_but_a_table_is_read():
    report = read_report(typeset(ROWS), "report.pdf")
    assert [i.name for i in report.indicators] == ["Rent collected", "Calls answered"]


def test_a_row_called_title_says_when_the_report_is_for():
    front = (
        "Title | Corporate Performance Report: Quarter 2 2024/25",
        "Report of | Head of Policy",
    )
    report = read_report(typeset((*front, "", *ROWS)), "report.pdf")
    assert report.period.printed == "Quarter 2 2024/25"


MONTHS = """\
# Northmoor Borough Council
# Contact centre performance, April to July 2025

Month | Calls answered (%) | Emails answered in time (%)
April | 91.0 | 88.2
May | 89.4 | 90.1
June | 92.2 | 93.5
July | 93.7 | 95.3
Target | 90 | 92
"""


def test_a_title_may_name_a_stretch_of_months_and_the_last_of_them_is_the_latest():
    report = read_report(typeset(MONTHS.splitlines()), "months.pdf")
    assert (report.period.printed, report.period.end) == ("April to July 2025", date(2025, 7, 31))
    latest = [max(one.actuals, key=lambda r: r.period.end) for one in report.indicators]
    assert [r.quantity.printed for r in latest] == ["93.7", "95.3"]
    assert {one.rating.derived for one in examine([report]).cases} == {Derived.EXCEEDING}


def test_the_quarter_in_the_menu_of_every_page_is_the_reports():
    """On the first page of a dashboard other words may stand beside its menu."""
    menu = ("## Financial year", "2024/25", "## Quarter", "Q3 2024/25")
    pages = ["# Customer", "", *menu, "%% page", "# Place", "", *menu]
    beside = "Financial year 2024/25. How to read this report: its figures are those of a quarter."
    report = read_report(typeset(["# Dashboard", "", beside, "%% page", *pages]), "report.pdf")
    assert report.period.printed == "Q3 2024/25"
