"""Small reports typeset on the spot: what the reader makes of each way of putting things."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field, ReadingKind, Unit
from parsing import read_report
from tests.typeset import LETTER, pdf

FRONT = (("bold", "Northmoor Borough Council"), ("bold", "Performance report, June 2024"))
HEADING = (("bold", "KPI 1 - % of visits in time"), ("bold", "Target 90%  Tolerance 85 – 89.9%"))


def report(*lines):
    return read_report(pdf([*FRONT, *lines]), "report.pdf")


def indicator(*sentences, heading=HEADING):
    (only,) = report(*heading, *(("plain", s) for s in sentences)).indicators
    return only


def values(item):
    return [r.quantity.printed for r in item.actuals]


def test_a_threshold_is_never_read_as_the_value():
    item = indicator("Visits in time were 87.5% in June 2024, against the target of 90%.")
    assert values(item) == ["87.5%"]
    assert [t.printed for t in item.other_targets] == ["90%"]


def test_two_figures_and_no_way_to_tell_is_a_doubt_that_names_both():
    item = indicator("Visits in time were 87.5% in June 2024.", "The result was 91.2%.")
    (doubt,) = (d for d in item.doubts if d.field is Field.VALUE)
    assert doubt.candidates == ("87.5%", "91.2%")


def test_a_figure_of_an_earlier_month_is_kept_as_that():
    item = indicator("It was 85.1% in May 2024.", "In June 2024 it was 87.5%.")
    assert values(item) == ["87.5%"]
    (earlier,) = item.of_kind(ReadingKind.PREVIOUS)
    assert (earlier.quantity.printed, earlier.period.printed) == ("85.1%", "May 2024")


def test_no_figure_at_all_goes_to_review():
    item = indicator("Visits are going well.")
    assert values(item) == []
    assert Field.VALUE in {d.field for d in item.doubts}


def test_a_measure_that_cannot_be_reported_is_an_answer_and_no_doubt():
    item = indicator("We are unable to report this measure until the new system is in use.")
    assert item.not_reported is not None
    assert item.doubts == ()


def test_the_last_value_before_a_measure_could_not_be_reported_is_an_earlier_one():
    item = indicator("We are unable to report this measure. In May 2024 it was 81%.")
    assert values(item) == []
    assert [r.quantity.printed for r in item.of_kind(ReadingKind.PREVIOUS)] == ["81%"]
    assert item.not_reported is not None


def test_headings_that_stand_as_close_as_lines_are_still_two():
    lines = [*FRONT, *HEADING, ("bold", "KPI 2 - % of calls answered"), ("bold", "Target 95%")]
    first, second = read_report(pdf(lines, pitch=14), "close.pdf").indicators
    assert (first.name, first.target.printed) == ("% of visits in time", "90%")
    assert (second.name, second.target.printed) == ("% of calls answered", "95%")


def test_the_year_to_date_is_marked_and_runs_from_april():
    heading = (("bold", "KPI 2 - Number of affordable homes"), ("bold", "Target 300"))
    item = indicator("There have been 57 homes in the year to date.", heading=heading)
    (reading,) = item.actuals
    assert reading.year_to_date
    assert (reading.period.start.month, reading.period.end.month) == (4, 6)
    assert item.unit is Unit.COUNT


def test_a_report_without_references_is_read_by_its_target_lines():
    heading = (("bold", "Percentage of bins collected on the day"), ("bold", "Target: 99%"))
    item = indicator("The figure for June 2024 is 98.7%.", heading=heading)
    assert item.ref is None
    assert item.name == "Percentage of bins collected on the day"
    assert values(item) == ["98.7%"]


def test_a_width_goes_round_the_target():
    heading = (
        ("bold", "KPI 3 - Average days to let a home"),
        ("bold", "Target 20 days  Tolerance ± 2 days"),
    )
    item = indicator("Homes were let in 21 days on average in June 2024.", heading=heading)
    assert (item.tolerance.low.value, item.tolerance.high.value) == (18, 22)


def test_measures_listed_in_one_paragraph_are_told_apart():
    paragraph = (
        "Members heard that 17.2 per cent of referrals were repeat referrals, which was better than",
        "the target of 18 per cent; 100 per cent of children on a plan and 98.9 per cent of children",
        "looked after had a named worker; and 89 per cent of statutory visits were made in time.",
    )
    read = _one_paragraph(paragraph)
    assert [(values(i)[0], i.target.printed if i.target else None) for i in read.indicators] == [
        ("17.2 per cent", "18 per cent"), ("100 per cent", None),
        ("98.9 per cent", None), ("89 per cent", None),
    ]  # fmt: skip


def _one_paragraph(lines):
    import io  # noqa: PLC0415 - only this one sets lines close together

    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(72, 760, "Northmoor Council performance report, June 2024")
    canvas.setFont("Helvetica", 11)
    for index, line in enumerate(lines):
        canvas.drawString(72, 720 - 14 * index, line)
    canvas.save()
    return read_report(file.getvalue(), "paragraph.pdf")


def test_a_section_that_is_promised_and_absent_is_noted():
    promised = "Information on housing services will be included in this report."
    read = report(("plain", promised), *HEADING, ("plain", "It was 91% in June 2024."))
    (promise,) = read.promises
    assert (promise.subject, promise.kept) == ("housing services", False)


def test_a_promised_section_that_is_there_is_kept():
    promised = "Information on housing services will be included in this report."
    read = report(
        ("plain", promised), ("bold", "Housing services"), *HEADING, ("plain", "It was 91%.")
    )
    assert read.promises[0].kept


@pytest.mark.parametrize(
    ("title", "organisation", "period"),
    [
        ("Northmoor Borough Council: performance, Q2 2023/24", "Northmoor Borough Council", (7, 9)),
        (
            "West Fen County Council quarterly monitoring, July 2024",
            "West Fen County Council",
            (7, 7),
        ),
        (
            "London Borough of Eastham performance report 2023/24",
            "London Borough of Eastham",
            (4, 3),
        ),
    ],
)
def test_the_front_says_whose_report_it_is_and_when(title, organisation, period):
    lines = [("bold", title), *HEADING, ("plain", "Visits in time were 91%.")]
    read = read_report(pdf(lines), "front.pdf")
    assert read.organisation == organisation
    assert (read.period.start.month, read.period.end.month) == period
    assert read.doubts == ()


def test_whose_and_when_are_asked_where_the_front_is_silent():
    lines = [("bold", "Performance update"), *HEADING, ("plain", "In June 2024 it was 91%.")]
    read = read_report(pdf(lines), "silent.pdf")
    assert {d.field for d in read.doubts} == {Field.ORGANISATION, Field.PERIOD}
    assert read.period.printed == "June 2024"


def test_a_letter_holds_no_indicator():
    read = read_report(pdf(LETTER), "letter.pdf")
    assert read.indicators == ()
    assert len(read.warnings) == 1


def test_running_headers_and_page_numbers_are_set_aside():
    read = read_report(
        pdf([*FRONT, *HEADING, ("plain", "It was 91% in June 2024.")], pages=2), "two.pdf"
    )
    assert read.coverage.unexplained == ()
