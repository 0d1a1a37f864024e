"""The real report, from its PDF to its findings, against what was typed by hand."""

from __future__ import annotations

import pytest

from kpi.examination import Examined, examine
from kpi.vocabulary import Derived, Field, ProRata, ReadingKind
from parsing import read_report
from tests.expectations import DERIVED, FINDINGS

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def examined(corpus) -> Examined:
    pdf = corpus / "pdf" / "seed_sept_2018.pdf"
    return examine([read_report(pdf.read_bytes(), pdf.name)])


@pytest.fixture(scope="module")
def indicators(examined):
    return {i.ref: i for i in examined.reports[0].indicators}


def test_every_indicator_gets_the_rating_that_its_numbers_give(examined):
    assert {c.case.indicator.ref: c.rating.derived for c in examined.cases} == DERIVED


def test_exactly_the_expected_findings_are_raised(examined):
    found = sorted((f.code, f.indicator or "", f.severity) for f in examined.findings)
    assert found == sorted((code, ref or "", severity) for code, ref, severity in FINDINGS)


def test_the_first_number_is_not_taken_for_the_value(indicators):
    values = {ref: [str(r.quantity.value) for r in i.actuals] for ref, i in indicators.items()}
    assert values["SM 3.2"] == ["297"]
    assert values["KPI 4"] == ["382"]
    assert values["SM 5.2"] == ["10"]
    assert values["KPI 8"] == ["36.9", "78"]
    assert values["SM 6.1"] == []


def test_a_target_on_a_line_labelled_tolerance_is_taken_and_put_to_review(indicators):
    entrants = indicators["KPI 4"]
    assert str(entrants.target.value) == "375"
    assert [d.field for d in entrants.doubts] == [Field.TARGET]


def test_the_audits_graded_or_better_are_counted_exactly(examined):
    audits = next(c for c in examined.cases if c.case.indicator.ref == "KPI 3")
    assert audits.rating.derived is Derived.MEETING
    assert "12 of 15" in audits.rating.reason
    parts = audits.case.indicator.of_kind(ReadingKind.PART)
    assert [p.quantity.printed for p in parts] == ["6.67%", "26.67%", "46.67%", "20%"]


def test_a_count_for_half_a_year_is_held_against_half_the_target(examined):
    voices = next(c for c in examined.cases if c.case.indicator.ref == "SM 3.2")
    assert voices.rating.pro_rata is ProRata.ON_TRACK
    assert "150" in voices.rating.reason


def test_every_number_on_its_pages_is_accounted_for(examined):
    coverage = examined.reports[0].coverage
    assert coverage.unexplained == ()
    assert coverage.numbers == coverage.used + len(coverage.set_aside) > 190


def test_what_the_front_page_does_not_say_goes_to_review(examined):
    report = examined.reports[0]
    assert report.organisation == "Together for Children"
    assert report.period.printed == "September 2018"
    assert {d.field for d in report.doubts} == {Field.ORGANISATION, Field.PERIOD}
