from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.cases import cases
from kpi.checks import run_checks
from kpi.checks.catalogue import CATALOGUE
from kpi.report import Report
from kpi.vocabulary import BandForm, Severity, Unit
from tests.kpi.checks.examples import (
    BELOW,
    LOWER,
    MEETING,
    NOT_MEETING,
    OUTSIDE,
    SOUND,
    WITHIN,
    count,
    sound,
    total,
)
from tests.kpi.checks.examples import EXAMPLES as IN_ONE_REPORT
from tests.kpi.checks.past_examples import PAST_EXAMPLES
from tests.kpi.checks.review_examples import REVIEW_EXAMPLES
from tests.kpi.real_report import REAL_REPORT
from tests.kpi.typed import band, case, indicator, report, target

EXAMPLES = (*IN_ONE_REPORT, *PAST_EXAMPLES, *REVIEW_EXAMPLES)


def raised(one):
    """The findings of an indicator, of a report, or of the last of several reports."""
    if isinstance(one, tuple):
        return tuple(f for f in run_checks(cases(one)) if f.report == one[-1].source.name)
    return run_checks(cases((one,)) if isinstance(one, Report) else (one,))


def every_finding():
    yield from raised(REAL_REPORT)
    for example in EXAMPLES:
        yield from raised(example.trigger)


def shown(example):
    return f"{example.code}-{example.severity}"


@pytest.mark.parametrize("sound", [SOUND, LOWER], ids=["higher", "lower"])
def test_nothing_is_asked_of_a_sound_indicator(sound):
    assert raised(case(sound)) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=shown)
def test_the_trigger_raises_the_code_and_its_companions_only(example):
    found = raised(example.trigger)
    assert {f.code for f in found} == {example.code, *example.companions}
    assert [f.severity for f in found if f.code == example.code] == [example.severity]


@pytest.mark.parametrize("example", EXAMPLES, ids=shown)
def test_the_near_miss_does_not(example):
    assert example.code not in {f.code for f in raised(example.near)}


def test_every_code_has_an_example_and_a_catalogue_entry():
    assert {example.code for example in EXAMPLES} == set(CATALOGUE)


def test_every_finding_quotes_the_page_and_asks():
    for finding in every_finding():
        assert finding.evidence, finding
        assert finding.derivation, finding
        assert finding.question.endswith("?"), finding


def test_a_finding_is_raised_once():
    keys = [(f.code, f.indicator, f.about) for f in raised(REAL_REPORT)]
    assert len(set(keys)) == len(keys)


def only(one, code):
    (finding,) = (f for f in raised(case(one)) if f.code == code)
    return finding


def test_a_message_says_so_where_rounding_decides():
    assert "depends on rounding" in only(sound("85%", NOT_MEETING), "N2").message
    exact = sound("80%", NOT_MEETING, target=target("80%"), tolerance=None)
    exact = replace(exact, readings=(*exact.readings, count("12"), total("15")))
    assert "depends on rounding" not in only(exact, "N2").message


def test_a_band_on_the_wrong_side_names_the_side():
    above = sound("81.6%", OUTSIDE, target=target("70%"), tolerance=band("85", "100%"))
    below = replace(LOWER, tolerance=band("350", "374"))
    assert "wholly above its target" in only(above, "T3").message
    assert "wholly below its target" in only(below, "T3").message


def test_a_band_that_the_reports_own_rating_bears_out_is_asked_first_of_nobody():
    borne_out = sound("60%", MEETING, target=target("70%"), tolerance=band("71", "85%"))
    assert only(borne_out, "T3").severity is Severity.MEDIUM
    against = sound("60%", NOT_MEETING, target=target("70%"), tolerance=band("71", "85%"))
    assert only(against, "T3").severity is Severity.HIGH


def test_of_a_disputed_rating_only_what_fits_no_reading_is_asked():
    torn = sound("81.6%", target=target("70%"), tolerance=band("85", "100%"))
    assert {f.code for f in raised(case(replace(torn, claims=(OUTSIDE,))))} == {"T3"}
    assert {f.code for f in raised(case(replace(torn, claims=(WITHIN,))))} == {"T3"}
    assert {f.code for f in raised(case(replace(torn, claims=(MEETING,))))} == {"T3"}


def test_a_claim_that_fits_no_reading_of_a_disputed_definition_is_asked_about():
    torn = indicator("90", goal="80", name="Number of visits", unit=Unit.COUNT, band=None)
    worse = replace(torn, claims=(WITHIN,))
    assert {f.code for f in raised(case(worse))} == {"T7"}
    over = replace(torn, tolerance=band("75", "85", BandForm.WIDTH), claims=(WITHIN,))
    assert {f.code for f in raised(case(over))} == {"T7", "N1"}


@pytest.mark.parametrize(
    ("tolerance", "says"),
    [
        (band("80", "84.9%"), "implies 85"),
        (band("80", "84.2%"), "implies none"),
        (None, "neither a target nor a tolerance"),
    ],
)
@pytest.mark.parametrize("readings", [SOUND.readings, ()], ids=["reported", "not reported"])
def test_a_missing_target_is_said_to_be_implied_or_not(tolerance, says, readings):
    one = replace(SOUND, target=None, tolerance=tolerance, readings=readings)
    assert says in only(one, "T1").message


def test_a_contested_measure_says_that_people_differ():
    contested = indicator("50", goal="60", name="Rate of children looked after")
    assert "people differ" in only(contested, "T7").message
    unclear = indicator("50", goal="60", name="Number of visits")
    assert "people differ" not in only(unclear, "T7").message


def test_below_target_is_read_kindly_where_which_way_is_good_is_not_known():
    unclear = indicator("50", goal="60", name="Number of visits", claims=(BELOW, MEETING))
    assert "N3" not in {f.code for f in raised(case(unclear))}


def test_one_measure_of_two_bodies_is_told_apart():
    wards = [replace(SOUND, group=name, claims=()) for name in ("North", "South")]
    found = [f for f in raised(report(*wards)) if f.code == "N5"]
    assert [f.indicator for f in found] == ["KPI 1", "KPI 1"]
    assert len({f.about for f in found}) == 2
    assert "KPI 1 (North)" in found[0].message
