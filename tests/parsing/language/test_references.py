import pytest

from parsing.language.references import is_reference, reference_at_start, short_reference


@pytest.mark.parametrize(
    ("heading", "ref", "name"),
    [
        ("Key Performance Indicator 2 - % of visits in time", "KPI 2", "% of visits in time"),
        ("Key performance indicator 12: Complaints", "KPI 12", "Complaints"),
        ("Supporting Measure 3.1: % of assessments", "SM 3.1", "% of assessments"),
        ("Supporting Measure - 8.1 % of care leavers", "SM 8.1", "% of care leavers"),
        ("KPI 4 – Rate of entrants", "KPI 4", "Rate of entrants"),
        ("PI12: Calls answered", "PI12", "Calls answered"),
        ("CH04 Children with a plan", "CH04", "Children with a plan"),
        ("NI 181 Time taken to process benefit", "NI 181", "Time taken to process benefit"),
        ("Indicator 7b. Empty homes", "Indicator 7b", "Empty homes"),
        ("Indicator H1 Empty homes", "H1", "Empty homes"),
        ("Performance Measure No. 3 - Fly tips", "Performance Measure No. 3", "Fly tips"),
    ],
)
def test_a_reference_scheme_is_recognised_by_its_shape(heading, ref, name):
    end, start, _ = reference_at_start(heading)
    assert short_reference(heading[:end]) == ref
    assert heading[start:] == name


@pytest.mark.parametrize(
    "text",
    [
        "Percentage of visits in time",
        "Purpose of the Report",
        "The 3 measures below",
        "Performance against this measure is 80%",
        "Measure 95% of visits",
        "Target 95% for all measures",
        "DATE: 5 June 2026 in the council chamber",
        "CO2 from council buildings and vehicles",
        "PM2.5 concentrations at the roadside",
    ],
)
def test_words_without_a_reference_have_none(text):
    assert reference_at_start(text) is None


@pytest.mark.parametrize(
    "code", ["CS01", "PAM/012", "CS02a", "ETS01", "KPI 3", "SM 3.1", "Indicator 7b"]
)
def test_a_code_that_stands_alone_is_a_reference(code):
    assert is_reference(code)


@pytest.mark.parametrize(
    "text", ["Q1", "H1", "FY24", "APR24", "2023", "95%", "CS01 Calls", "Target"]
)
def test_a_period_a_figure_and_a_word_are_no_reference(text):
    assert not is_reference(text)
