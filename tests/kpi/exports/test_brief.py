"""The meeting brief of the real report, read back by other people's readers."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from pypdf import PdfReader

from kpi.examination import examine
from kpi.exports.brief import NOTHING, UNREAD, make_brief
from kpi.exports.brief.missed import MISSED
from kpi.exports.brief.parts import MOST_PLACES, Quote
from kpi.exports.brief_html import brief_html
from kpi.exports.brief_pdf import brief_pdf, fitted
from kpi.exports.brief_word import brief_word
from kpi.vocabulary import Severity, State
from tests.kpi.real_report import REAL_REPORT
from tests.kpi.typed import AUGUST, SEPTEMBER, claim, indicator, reading, report

MADE = date(2018, 11, 26)


@pytest.fixture(scope="module")
def brief():
    return make_brief(REAL_REPORT, examine([REAL_REPORT]))


@pytest.fixture(scope="module")
def pdf(brief):
    return PdfReader(io.BytesIO(brief_pdf(brief, MADE)))


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_what_changes_a_conclusion_comes_first(brief):
    urgencies = [item.urgency for item in brief.items]
    assert urgencies[:2] == ["Ask first", "Ask first"]
    assert urgencies == sorted(urgencies, key=lambda words: words != "Ask first")
    assert brief.items[0].title.startswith("KPI 2 ")


def test_its_file_is_called_after_whose_and_when_in_letters_that_every_system_takes(brief):
    whose = replace(brief, organisation="Cyngor Sir Ynys Môn / “A:B”", period="Q2 2018/19")
    assert whose.file_name == "plumbline-brief-cyngor-sir-ynys-mon-a-b-q2-2018-19"
    assert len(replace(brief, organisation="Anytown " * 50).file_name) <= 120


def test_every_question_has_its_page_its_words_and_its_working(brief):
    points = [point for item in brief.items for point in item.points]
    assert len(points) >= 9
    for point in points:
        assert point.question.endswith("?")
        assert point.derivation
        assert point.quotes
        assert all(re.fullmatch(r"Page \d+", quote.place) for quote in point.quotes)


def test_words_of_another_report_say_which_it_is():
    first = examine([REAL_REPORT]).findings[0]
    cited = replace(first, evidence=(replace(first.evidence[0], report="august.pdf"),))
    item = make_brief(REAL_REPORT, examine([REAL_REPORT]), [cited]).items[-1]
    assert item.points[0].quotes[0].place.endswith(" of august.pdf")


def test_what_is_outside_tolerance_follows_worst_first_each_with_a_question(brief, pdf):
    sections = list(dict.fromkeys(item.urgency for item in brief.items))
    assert sections == ["Ask first", MISSED, "Ask for an explanation"]
    late = [item for item in brief.items if item.urgency == MISSED]
    named = [re.match(r"[A-Z]+ [\d.]+", item.title)[0] for item in late]
    assert named == ["SM 7.1", "KPI 8", "SM 1.1", "SM 8.1", "SM 5.1", "KPI 5", "KPI 7"]
    asked = "Why is SM 8.1 at 40.8% against a target of 58%, and what is being done?"
    assert late[3].points[0].question == asked
    assert late[3].points[0].places == "Page 1: “40.8%”, “Target 58%”, “Tolerance 53 – 57.9%”"
    assert "No reason and no action is printed with it." in late[3].points[0].message
    assert asked in text_of(pdf)


def test_a_reason_that_is_printed_is_quoted_with_its_page(brief):
    (item,) = (one for one in brief.items if one.title.startswith("KPI 8 "))
    why, other = item.points
    assert why.question.endswith("against a target of 92%: what will put that right, and by when?")
    assert "The reason or action printed (page 1): “the system needs updating”." in why.message
    assert other.question == "Which value of KPI 8 is right, and why do they differ?"


def test_the_pdf_is_one_or_two_tagged_pages_of_a4_in_british_english(pdf):
    assert len(pdf.pages) in {1, 2}
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert pdf.metadata.title.startswith("Questions on performance")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_every_form_says_the_same(brief, pdf):
    word = Document(io.BytesIO(brief_word(brief, MADE)))
    said = " ".join(" ".join(p.text for p in word.paragraphs).split())
    page = brief_html(brief, MADE)
    for item in brief.items:
        for point in item.points:
            assert point.question in said
            assert point.question in text_of(pdf)
            assert point.question in page
    assert word.core_properties.language == "en-GB"
    levels = [p.style.name for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert levels.count("Heading 3") == len(brief.items)


def test_every_form_says_what_was_answered_before(brief):
    before = "Asked before, of August 2018: explained (A. Clerk, 3 September 2018)."
    item = brief.items[0]
    asked = replace(item, points=(replace(item.points[0], before=before), *item.points[1:]))
    again = replace(brief, items=(asked, *brief.items[1:]))
    word = Document(io.BytesIO(brief_word(again, MADE)))
    assert before in text_of(PdfReader(io.BytesIO(brief_pdf(again, MADE))))
    assert before in " ".join(p.text for p in word.paragraphs)
    assert before in brief_html(again, MADE)


def test_the_worst_report_still_fits_two_pages():
    """Ten indicators asked about twice, with long names, quotations and working."""
    examined = examine([REAL_REPORT])
    model = next(one for one in examined.findings if one.severity is Severity.HIGH)
    long = "a measure of how many of the young people who left care are in touch " * 3
    findings = [
        replace(
            model,
            indicator=f"{number} {long}"[:120],
            about=str(copy),
            message=long,
            derivation=long,
            question=f"{long}?"[-120:],
            evidence=tuple(
                replace(c, evidence=replace(c.evidence, printed=long)) for c in model.evidence
            ),
        )
        for number in range(14)
        for copy in range(3)
    ]
    made = fitted(make_brief(REAL_REPORT, examined, findings))
    assert len(PdfReader(io.BytesIO(brief_pdf(made, MADE))).pages) <= 2
    assert len(made.items) >= 5
    asked = 14 + len(make_brief(REAL_REPORT, examined, []).items)
    assert f"questions about {asked - len(made.items)} more indicators" in made.left_out
    assert made.items[0].more == "And 1 more about this in Plumbline."


def test_a_measure_that_is_gone_is_named_in_full():
    gone = indicator(ref="KPI 9", name="Calls answered in time", readings=(reading("71%"),))
    kept = indicator(ref="KPI 1", name="Visits made", readings=(reading("80%"),))
    reports = (report(gone, kept, period=AUGUST, name="a.pdf"), report(kept, period=SEPTEMBER))
    made = make_brief(reports[-1], examine(reports))
    (item,) = (one for one in made.items if one.title.startswith("KPI 9"))
    assert item.title == "KPI 9 Calls answered in time"


def test_of_many_places_the_first_few_are_named_and_the_rest_counted(brief):
    point = brief.items[0].points[0]
    many = tuple(Quote(f"Page 1 of {month}.pdf", "80%") for month in range(9))
    assert replace(point, quotes=many).places.count("80%") == MOST_PLACES
    assert replace(point, quotes=many).places.endswith(f"and {9 - MOST_PLACES} more places")
    assert replace(point, quotes=(Quote("Page 2", ""),)).places == "Page 2"


def test_a_page_begins_with_the_questions_each_leading_to_its_working(brief):
    page = brief_html(brief, MADE)
    contents, _, rest = page.partition("</nav>")
    for number, item in enumerate(brief.items, 1):
        assert f'<a href="#question-{number}">' in contents
        assert f'id="question-{number}"' in rest
        assert all(point.question in contents for point in item.points)
        assert not any(point.derivation in contents for point in item.points)


def test_printed_code_is_words_and_nothing_else():
    hostile = '#panic("x") <script>alert(1)</script> =1+1 漢'
    named = replace(REAL_REPORT, organisation=hostile)
    brief = make_brief(named, examine([named]))
    assert '#panic("x")' in text_of(PdfReader(io.BytesIO(brief_pdf(brief, MADE))))
    assert "<script>" not in brief_html(brief, MADE)


def test_a_report_without_questions_says_so():
    kept = report(indicator("96%", goal="95%", claims=(claim("Met.", State.MEETING),)))
    brief = make_brief(kept, examine([kept]))
    assert NOTHING in brief_html(brief, MADE)
    assert NOTHING in text_of(PdfReader(io.BytesIO(brief_pdf(brief, MADE))))


def test_a_report_in_which_nothing_was_read_is_not_called_free_of_questions():
    empty = report()
    brief = make_brief(empty, examine([empty]))
    assert UNREAD in text_of(PdfReader(io.BytesIO(brief_pdf(brief, MADE))))
    assert NOTHING not in brief_html(brief, MADE)
