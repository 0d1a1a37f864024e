"""Values that words without a verb give: "36.9% using the case system"."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.typeset import pdf

HEAD = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Performance report, June 2024"),
    ("bold", "KPI 1 - % of visits made within 10 working days"),
    ("bold", "Target 90%"),
)
STATED = "The percentage in June 2024 was 78%."


def read(*sentences):
    lines = tuple(("plain", sentence) for sentence in sentences)
    (indicator,) = read_report(pdf(HEAD + lines), "june.pdf").indicators
    return indicator


@pytest.mark.parametrize(
    ("sentences", "values"),
    [
        (
            ("36.9% using the case system.", "78% using the school's manual records."),
            [("36.9%", "case system"), ("78%", "school's manual records")],
        ),
        ((STATED, "36.9% using the case system."), [("78%", None), ("36.9%", "case system")]),
        (
            (
                "The percentage was 78% in June 2024 using manual records.",
                "36.9% using the system.",
            ),
            [("78%", "manual records"), ("36.9%", "system")],
        ),
    ],
)
def test_a_figure_of_a_named_source_needs_no_verb(sentences, values):
    assert [(r.quantity.printed, r.source) for r in read(*sentences).actuals] == values


def test_the_bullet_before_a_sentence_is_no_figure():
    told = "• There were 1,874 burglaries in homes, down from 2,139 a year earlier."
    lines = (*HEAD[:2], ("bold", "KPI 3 - Burglaries in homes"), ("plain", told))
    (one,) = read_report(pdf(lines), "june.pdf").indicators
    assert ([r.quantity.printed for r in one.actuals], one.doubts) == (["1,874"], ())


def test_a_number_that_the_name_holds_is_no_value():
    name = ("bold", "KPI 2 - Average time to answer 111 calls")
    told = "Callers to 111 waited an average of 92 seconds."
    lines = (*HEAD[:2], name, ("bold", "Target 120 seconds"), ("plain", told))
    (one,) = read_report(pdf(lines), "june.pdf").indicators
    assert ([r.quantity.printed for r in one.actuals], one.doubts) == (["92"], ())


def test_a_value_may_be_the_number_of_its_name():
    name = ("bold", "KPI 3 - Number of families in the 40 flats of Mill House")
    told = "The number of families in June 2024 was 40, and 12 came this year."
    lines = (*HEAD[:2], name, ("bold", "Target 45"), ("plain", told))
    (one,) = read_report(pdf(lines), "june.pdf").indicators
    assert one.actuals[0].quantity.printed == "40"


def test_a_figure_alone_is_asked_about_and_not_lost():
    one = read(STATED, "36.9% in the new system.")
    assert [r.quantity.printed for r in one.actuals] == ["78%"]
    assert [doubt.candidates for doubt in one.doubts] == [("78%", "36.9%")]


@pytest.mark.parametrize(
    "sentence", ["90% target by March 2025.", "36.9% (last year).", "78.0% using the case system."]
)
def test_what_is_no_other_value_is_not_asked_about(sentence):
    one = read(STATED, sentence)
    assert ([r.quantity.printed for r in one.actuals], one.doubts) == (["78%"], ())
