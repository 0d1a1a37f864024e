"""Agenda packs: hundreds of pages round a short report."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from kpi.vocabulary import Field
from parsing import read_report
from sample_reports import SAMPLES
from tests.typeset import pdf

REPORT = SAMPLES[3]
MINUTES = (
    ("bold", "Minutes of the meeting held on 12 March 2018"),
    ("plain", "Present: Councillors Ash, Birch and Cole. Apologies: Councillor Dale."),
    ("plain", "12. The committee noted the update and asked for a further report in 3 months."),
    ("plain", "13. It was agreed by 9 votes to 4 that the 2018/19 work programme be approved."),
)
BUDGET = (
    ("bold", "Revenue budget monitoring 2018/19"),
    ("plain", "Service  Budget £000  Forecast £000  Variance £000"),
    ("plain", "Adult social care  £45,120  £46,310  £1,190"),
    ("plain", "Waste and recycling  £12,450  £12,120  -£330"),
    ("plain", "The net budget of £121.4m is forecast to overspend by £2.3m (1.9%)."),
)
PLANNING = (
    ("bold", "Planning application 18/00412/FUL"),
    ("plain", "Erection of 24 dwellings, 30% of them affordable, with 48 parking spaces."),
    ("plain", "Of 37 letters received, 31 (84%) object. Condition 4: hours of work 8 am to 6 pm."),
    ("plain", "The housing target of the local plan is 420 homes a year over 15 years."),
)
QUOTING = (
    ("bold", "Minutes of the Cabinet held on 5 November 2017"),
    ("plain", "41. Rent collected was 97.1% against a target of 98.5%, which is below target."),
    ("plain", "Calls answered were 81% against a target of 85%. RESOLVED that this be noted."),
)
RISKS = (
    ("bold", "Strategic risk register"),
    ("plain", "Ref Risk Likelihood Impact Score Target score Status"),
    ("plain", "SR1 Loss of a contractor 4 5 20 target 12 Amber, above target"),
    ("plain", "SR2 Loss of key staff 3 4 12 target 9 Amber, above target"),
)
PAY = (
    ("bold", "Pay policy statement 2018/19"),
    ("plain", "Band A: spinal column point 2, minimum £22,737, maximum £23,114, target 100%"),
)
BEFORE, AFTER = 130, 88


@pytest.fixture(scope="module")
def pack() -> bytes:
    whole = pypdfium2.PdfDocument.new()
    papers = [pypdfium2.PdfDocument(pdf(lines)) for lines in (MINUTES, BUDGET, PLANNING)]
    for index in range(BEFORE):
        whole.import_pages(papers[index % 3])
    whole.import_pages(pypdfium2.PdfDocument(REPORT))
    for index in range(AFTER):
        whole.import_pages(papers[index % 3])
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def test_only_the_report_is_read_and_nothing_comes_from_the_other_papers(pack):
    alone = read_report(REPORT.read_bytes(), REPORT.name)
    read = read_report(pack, "pack.pdf")
    report_pages = range(BEFORE + 1, BEFORE + alone.source.pages + 1)
    assert set(read.source.pages_read) <= set(report_pages)
    assert [i.ref for i in read.indicators] == [i.ref for i in alone.indicators]
    assert [i.actuals[0].quantity for i in read.indicators if i.actuals] == [
        i.actuals[0].quantity for i in alone.indicators if i.actuals
    ]
    assert (read.organisation, read.period) == (alone.organisation, alone.period)


def test_a_page_that_a_person_names_is_read_beside_the_report(pack):
    chosen = read_report(pack, "pack.pdf").source.pages_read
    assert 2 not in chosen
    assert read_report(pack, "pack.pdf", also=[2]).source.pages_read == (2, *chosen)


def _packed(*papers: bytes) -> bytes:
    """Set papers one after another, forty pages of other business between them."""
    whole, other = pypdfium2.PdfDocument.new(), (MINUTES, QUOTING, RISKS, PAY, PLANNING)
    for paper in papers:
        for index in range(40):
            whole.import_pages(pypdfium2.PdfDocument(pdf(other[index % len(other)])))
        whole.import_pages(pypdfium2.PdfDocument(paper))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def _report(organisation: str, period: str) -> bytes:
    return pdf(
        (
            ("bold", organisation),
            ("bold", f"Performance report, {period}"),
            ("bold", f"KPI 1 - % of letters answered by {organisation.split(maxsplit=1)[0]}"),
            ("bold", "Target 90%  Tolerance 85 – 89.9%"),
            ("plain", "The percentage was 87.5%. Performance is below target."),
        )
    )


def test_minutes_risks_and_pay_are_no_indicators_and_give_no_title():
    read = read_report(
        _packed(_report("Eastvale District Council", "June 2024"), pdf(PAY)), "p.pdf"
    )
    assert read.source.pages_read == (41,)
    assert [i.name for i in read.indicators] == ["% of letters answered by Eastvale"]
    assert (read.organisation, read.title) == (
        "Eastvale District Council",
        "Performance report, June 2024",
    )
    assert read.doubts == ()


def test_two_reports_of_different_bodies_in_one_pack_are_asked_about():
    first = _report("Eastvale District Council", "June 2024")
    second = _report("Saltmarsh Council", "May 2024")
    read = read_report(_packed(first, second), "p.pdf")
    assert {d.field: d.candidates for d in read.doubts} == {
        Field.ORGANISATION: ("Eastvale District Council", "Saltmarsh Council"),
        Field.PERIOD: ("June 2024", "May 2024"),
    }
    assert len(read.indicators) == 2


def test_the_pages_passed_over_are_said(pack):
    messages = [notice.message for notice in read_report(pack, "pack.pdf").warnings]
    assert any("were not" in message for message in messages)


def test_a_pack_without_a_report_gives_none_and_says_so():
    whole = pypdfium2.PdfDocument.new()
    for index in range(90):
        whole.import_pages(pypdfium2.PdfDocument(pdf((MINUTES, BUDGET, PLANNING)[index % 3])))
    out = io.BytesIO()
    whole.save(out)
    read = read_report(out.getvalue(), "pack.pdf")
    assert read.indicators == ()
    assert any("No page" in notice.message for notice in read.warnings)


def test_pages_can_be_named_all_the_same(pack):
    read = read_report(pack, "pack.pdf", pages=range(BEFORE + 1, BEFORE + 4))
    assert read.source.pages_read == tuple(range(BEFORE + 1, BEFORE + 4))
    assert read.indicators


SECTIONS = (
    ("bold", "Key Performance Indicators"),
    ("bold", "KPI 2 - % of bins emptied on the day"),
    ("bold", "Target 90%  Tolerance 85 – 89.9%"),
    ("plain", "The percentage was 92.5% in December 2023. The target was met."),
)


def _opened_by(first: bytes, second: bytes) -> bytes:
    """Set a report first in its file, forty pages of its own text, and some more of figures."""
    whole = pypdfium2.PdfDocument.new()
    whole.import_pages(pypdfium2.PdfDocument(first))
    for index in range(60):
        whole.import_pages(pypdfium2.PdfDocument(pdf((BUDGET, PLANNING)[index % 2])))
    whole.import_pages(pypdfium2.PdfDocument(second))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def test_a_section_headed_indicators_is_no_other_report():
    first = _report("Eastvale District Council", "June 2024")
    read = read_report(_opened_by(first, pdf(SECTIONS)), "p.pdf")
    assert read.doubts == ()
    assert {r.period.printed for i in read.indicators for r in i.actuals if r.period} >= {
        "June 2024"
    }


def test_another_title_in_a_file_that_a_report_opens_is_asked_about():
    first = _report("Eastvale District Council", "June 2024")
    read = read_report(_opened_by(first, _report("Saltmarsh Council", "May 2024")), "p.pdf")
    assert {d.field for d in read.doubts} == {Field.ORGANISATION, Field.PERIOD}
