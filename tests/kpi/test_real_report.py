from __future__ import annotations

import pytest

from kpi.assessment import assess
from kpi.cases import cases
from kpi.checks import run_checks
from kpi.rating.deriving import derive
from kpi.vocabulary import Derived, ProRata, Verdict
from tests.expectations import DERIVED, FINDINGS, NEEDS_EARLIER_REPORT
from tests.kpi.real_report import REAL_REPORT

CASES = cases((REAL_REPORT,))
BY_REF = {case.indicator.label: case for case in CASES}


@pytest.mark.parametrize(("ref", "derived"), DERIVED.items())
def test_each_indicator_is_rated_as_the_page_says_it_should_be(ref, derived):
    assert derive(BY_REF[ref]).derived == derived


def test_exactly_the_expected_findings_come_out():
    found = [(f.code, f.indicator, f.severity) for f in run_checks(CASES)]
    assert set(found) == FINDINGS
    assert len(found) == len(FINDINGS)


def test_a_missing_target_is_implied_by_the_band_and_marked():
    rating = derive(BY_REF["KPI 1"])
    assert rating.implied_target == 95
    assert "implied target" in rating.reason


def test_the_proof_is_one_line():
    assert (
        derive(BY_REF["SM 1.1"]).reason
        == "29.4 > 28.9, far edge of tolerance, lower is better → outside tolerance"
    )


def test_a_half_year_count_is_held_against_half_of_the_target():
    rating = derive(BY_REF["SM 3.2"])
    assert rating.pro_rata is ProRata.ON_TRACK
    assert "150" in rating.reason
    assert str(rating.needed) == "0.5"


def test_graded_parts_give_the_exact_share():
    rating = derive(BY_REF["KPI 3"])
    assert rating.possible == {Derived.MEETING}
    assert "12 of 15" in rating.reason


def test_the_disputed_rating_shows_every_reading():
    rating = derive(BY_REF["KPI 2"])
    assert {derived for derived, _ in rating.alternatives} >= {
        Derived.EXCEEDING,
        Derived.OUTSIDE_TOLERANCE,
    }


@pytest.mark.parametrize(
    ("ref", "reason"),
    [("SM 5.2", "year to date"), ("SM 6.1", "unable to report"), ("SM 9.1", "no target")],
)
def test_each_unrated_indicator_has_its_own_reason(ref, reason):
    assert reason in derive(BY_REF[ref]).reason.lower()


def test_claims_about_movement_wait_for_an_earlier_report():
    verdicts = [tested.verdict for case in CASES for tested in assess(case).claims]
    assert verdicts.count(Verdict.NEEDS_EARLIER_REPORT) == NEEDS_EARLIER_REPORT
    assert verdicts.count(Verdict.DISAGREES) == 1
