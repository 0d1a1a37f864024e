"""What findings call a measure and a missing value, so that a sentence can be read out."""

from __future__ import annotations

from dataclasses import replace

from kpi.called import as_called, names_given
from kpi.examination import examine
from kpi.finding_keys import key_of
from kpi.model import Doubt
from kpi.vocabulary import Field
from tests.kpi.checks.examples import SOUND
from tests.kpi.checks.past_examples import in_august
from tests.kpi.checks.test_every_code import only, raised
from tests.kpi.typed import band, case, report, target, words

BARE = replace(SOUND, ref=None, target=None, tolerance=None, claims=())
MISSING = replace(SOUND, readings=(), claims=())


def test_a_name_stands_in_quotation_marks_and_a_reference_does_not():
    assert only(BARE, "T1").message.startswith("“% of visits completed” prints neither")
    assert only(replace(BARE, ref="KPI 1"), "T1").message.startswith("KPI 1 prints neither")


def test_a_full_stop_of_a_name_does_not_end_the_sentence():
    one = replace(BARE, name="Visits are completed in time.")
    assert only(one, "T1").question == "What is the target of “Visits are completed in time”?"


def test_two_measures_of_one_reference_are_told_apart_by_name():
    one = replace(BARE, ref="CH01")
    other = replace(one, name="% of plans completed")
    found = [f for f in raised(report(one, other)) if f.code == "T1"]
    assert [f.message.split(" prints")[0] for f in found] == [
        "CH01 (% of visits completed)",
        "CH01 (% of plans completed)",
    ]
    assert len({key_of(f) for f in found}) == 2


def test_what_a_person_calls_it_takes_the_place_of_the_name():
    one = replace(BARE, name="Visits are completed in time.", called="Visits in time")
    examined = examine([report(one)])
    (finding,) = examined.findings
    shown = as_called(finding, names_given(examined.cases))
    assert shown.question == "What is the target of “Visits in time”?"


def test_the_mark_in_place_of_a_value_is_no_reason():
    marked = only(replace(MISSING, not_reported=words("N/A")), "Q1")
    assert marked.message.endswith("no value is printed; “N/A” stands in its place.")
    blank = only(replace(MISSING, not_reported=words("the cell under “June” is blank")), "Q1")
    assert blank.message.endswith("no value is printed; the cell under “June” is blank.")
    assert blank.derivation == "not reported: the cell under “June” is blank"


def test_nothing_is_asked_of_what_may_be_no_measure_at_all():
    unsure = (Doubt(Field.VALUE, "no cell of its row holds a value"),)
    assert raised(case(replace(BARE, readings=(), doubts=unsure))) == ()
    banded = replace(BARE, readings=(), doubts=unsure, tolerance=band("80", "84.9%"))
    assert [f.code for f in raised(case(banded))] == ["T1"]


def test_a_floor_that_is_the_target_is_said_once():
    one = replace(SOUND, claims=(), target=target("85%"), tolerance=band("85%"))
    one = replace(one, tolerance=replace(one.tolerance, printed="85%"))
    assert "against a target of 85%, and no" in only(one, "N5").message


def test_a_new_measure_of_the_second_report_is_said_in_the_singular():
    new = replace(SOUND, ref="KPI 2", name="% of plans completed")
    held = (in_august(SOUND), report(SOUND, new))
    (finding,) = (f for f in raised(held) if f.code == "H5")
    assert finding.derivation == "not in the 1 earlier report held, back to August 2018"
