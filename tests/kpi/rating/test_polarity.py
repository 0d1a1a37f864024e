from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.model import PrintedPolarity
from kpi.rating.polarity import judge_polarity, wrong_side_polarity
from kpi.rating.polarity_words import read_name
from kpi.report import Scheme
from kpi.vocabulary import BandForm, Polarity, SchemeName, Unit
from tests.kpi.typed import band, case, indicator, words

HIGHER, LOWER, PLAN, UNKNOWN = Polarity

PLAIN = "Number of visits"
"""A name whose words do not tell which way is good."""


def judged(one, scheme=None, earlier=()):
    return judge_polarity(one, scheme or Scheme(), case(one, earlier=earlier).earlier)


def bounded(goal, tolerance, name=PLAIN):
    return indicator("50", goal=goal, band=tolerance, name=name)


@pytest.mark.parametrize(
    ("name", "polarity"),
    [
        ("% of referrals with a decision within 24 hours", HIGHER),
        ("% of missed visits followed up", HIGHER),
        ("% of people who need no further support at the end", HIGHER),
        ("Carers with no support", None),
        ("Falls per 1,000 occupied bed days", LOWER),
        ("Hospital bed occupancy", None),
        ("Hearing tests: people waiting under 6 weeks", HIGHER),
        ("Bills free from error", HIGHER),
        ("Positive outcome rate: theft", HIGHER),
        ("Lift safety checks carried out", HIGHER),
        ("Gas appliances with an in-date certificate", HIGHER),
        ("Empty homes brought back into use", HIGHER),
        ("Average time for fly-tips to be removed (days)", LOWER),
        ("% of all referrals that were re-referrals within 12 months", LOWER),
        ("% of case files rated 'requires improvement' or better", HIGHER),
        ("% of homes judged as requiring improvement", LOWER),
        ("% of plans that are up to date", HIGHER),
        ("% of children with no up to date plan", LOWER),
        ("% of care leavers in touch", HIGHER),
        ("Keeping in touch", None),
        ("% of young people not in employment, education or training", LOWER),
        ("% of care leavers in employment, education or training", HIGHER),
        ("% of young people whose status is unknown", LOWER),
        ("% of posts filled by agency staff", LOWER),
        ("Rate of first time entrants to the youth justice system", LOWER),
        ("Working days lost to sickness absence", LOWER),
        ("% of assessments out of timescale", LOWER),
        ("% of complaints resolved within 10 working days", HIGHER),
        ("Number of complaints", LOWER),
        ("No. of visits completed", HIGHER),
        ("Missed bins collected within 24 hours", HIGHER),
        ("Average number of days to re-let a home", LOWER),
        ("% of calls not answered", LOWER),
        ("% of cases not dealt with at the desk that are dealt with in 3 working days", HIGHER),
        ("% of cases not dealt with by phone and dealt with by letter", None),
        ("% accuracy of pay calculations", HIGHER),
        ("% of records that are inaccurate", LOWER),
        ("% uptime of key systems", HIGHER),
        ("Hours of downtime of key systems", LOWER),
        ("Success rate at appeal", HIGHER),
        ("Contamination of recycling (%)", LOWER),
        ("% of streets with an acceptable level of litter", HIGHER),
        ("% of streets with unacceptable levels of litter", LOWER),
        ("Residual household waste per household (kg)", LOWER),
        ("Residual waste collected per household (kg)", LOWER),
        ("Net cost per attendance at sports halls", LOWER),
        ("% of homelessness cases ended with accommodation found", HIGHER),
        ("% of residual waste bins collected", HIGHER),
        ("% of children re-registered within two years", LOWER),
        ("% of enquiries where the risk was reduced", HIGHER),
        ("% of people still at home after 91 days", HIGHER),
        ("Average speed of answer in seconds", LOWER),
        ("Enforcement cases open for more than six months", LOWER),
        ("% of homes that are not decent", LOWER),
        ("Non-decent homes", LOWER),
        ("% of plans that began for a second or subsequent time", LOWER),
        ("% of placements that lasted two years or more", None),
        ("Patients waiting less than 18 weeks from referral to treatment", HIGHER),
        ("Patients waiting more than 52 weeks", LOWER),
        ("% of the grant budget spent", None),
        ("Non-urgent repairs completed within 20 days", HIGHER),
        ("Speed of non-major applications (% in time)", HIGHER),
        ("Satisfaction with the time taken to finish a repair", HIGHER),
        ("Tenants who are dissatisfied", LOWER),
        ("Burglaries that were solved", HIGHER),
        ("Hate crime: positive outcomes", HIGHER),
        ("Burglaries", LOWER),
        ("Homelessness preventions", HIGHER),
        ("Burglaries attended within an hour", HIGHER),
        ("Burglaries attended", HIGHER),
        ("Domestic abuse incidents attended", None),
        ("Smoke alarms fitted", None),
        ("Complaints per 1,000 calls answered", LOWER),
        ("Crimes closed without a suspect", LOWER),
        ("Residents who agree that litter is a problem", None),
        ("Residents who agree that the streets are clean", HIGHER),
        ("Older people supported in residential care", None),
        ("Adults moving into paid work", HIGHER),
        ("Staff trained in carbon literacy", HIGHER),
        ("A&E attendance", LOWER),
        ("False alarms attended", LOWER),
        ("Building waste diverted from landfill", HIGHER),
        ("Firms supported with a grant", None),
        ("Businesses supported with a grant", HIGHER),
        ("Visitors to the leisure centres", HIGHER),
        ("Bring 40 empty homes back into use", HIGHER),
        ("Vacant dwellings returned into occupation", HIGHER),
        ("Unemployed people helped into work by the council", HIGHER),
        ("Penalty notices successfully appealed", LOWER),
        ("Children with no obvious dental decay", HIGHER),
        ("Street lights working", HIGHER),
        ("A roads that should be considered for maintenance treatment", LOWER),
        ("Amount of municipal waste arisings", LOWER),
        ("Value of fraud and error identified", HIGHER),
        ("Gender pay gap", LOWER),
        ("Disrepair cases completed in 20 days", HIGHER),
        ("Homes in need of repair fixed within 28 days", HIGHER),
        ("Safety checks overdue", LOWER),
        ("Direct payments: average time to set up", LOWER),
        ("Homicide detection rate", HIGHER),
        ("Faster diagnosis standard breaches", LOWER),
        ("Applications decided in 10 school days", HIGHER),
        ("Zero emission vans in the fleet", HIGHER),
        ("Carbon emissions of the fleet", LOWER),
        ("Smoking quit rate at 12 weeks", HIGHER),
        ("Adults who lost at least 5% of their weight", HIGHER),
        ("Streets below an acceptable standard for litter", LOWER),
        ("Municipal waste collected that is landfilled", LOWER),
        ("Average length of time to completion of an assessment", LOWER),
        ("% of planning decisions overturned at appeal", LOWER),
        ("Complaints responded to in full", HIGHER),
        ("Complaints upheld", LOWER),
        ("Visits to the town museum", HIGHER),
        ("Percentage reduction in carbon emissions", HIGHER),
        ("Reduction in complaints", None),
        ("Rate of children looked after per 10,000", None),
        (PLAIN, None),
    ],
)
def test_the_plain_words_of_a_name(name, polarity):
    assert read_name(name).polarity is polarity


@pytest.mark.parametrize(
    ("name", "contested"),
    [
        ("Rate of CYP subject to CP plan per 10k of the population", True),
        ("Number of children looked after", True),
        ("Number of looked after children with an up to date plan", False),
        ("% of children looked after who are adopted", False),
        (PLAIN, False),
    ],
)
def test_a_contested_name_decides_nothing(name, contested):
    assert judged(indicator("50", name=name)).contested is contested


@pytest.mark.parametrize(
    ("goal", "tolerance", "polarity"),
    [
        ("85", band("86", "95"), LOWER),
        ("85", band("80", "84"), HIGHER),
        ("375", band(None, "402.9"), LOWER),
        ("17", band("13", None), HIGHER),
        (None, band(None, "402.9"), LOWER),
        (None, band("13", None), HIGHER),
        (None, band("86", "95"), UNKNOWN),
        ("80", band("75", "85"), PLAN),
        ("80", band("75", "84.9"), PLAN),
        ("80", band("70", "83"), HIGHER),
        ("80", band("80", "84.9"), LOWER),
        ("80", band("75", "85", BandForm.WIDTH), UNKNOWN),
        ("80", band("90", None), UNKNOWN),
        ("80", None, UNKNOWN),
    ],
)
def test_what_the_band_says_where_the_name_says_nothing(goal, tolerance, polarity):
    assert judged(bounded(goal, tolerance)).polarity is polarity


def test_an_off_centre_range_gives_way_to_the_name():
    one = bounded("80", band("80", "84.9"), name="% of audits rated good or better")
    assert judged(one).polarity is HIGHER


def test_a_name_against_the_band_leaves_both_admissible():
    one = bounded("70", band("85", "100"), name="% of visits completed")
    verdict = judged(one)
    assert verdict.polarity is UNKNOWN
    assert set(verdict.admissible) == {HIGHER, LOWER}
    assert wrong_side_polarity(one, verdict) is HIGHER


@pytest.mark.parametrize(
    ("name", "goal", "polarity"),
    [
        ("% of recommendations followed up", "100%", HIGHER),
        ("% of missed visits followed up", "100%", HIGHER),
        ("% of children in unregistered homes", "0%", LOWER),
        ("% of recommendations followed up", "95%", UNKNOWN),
        ("% of the grant budget spent", "100%", UNKNOWN),
        ("Spend against budget", "100%", UNKNOWN),
        (PLAIN, "0", UNKNOWN),
    ],
)
def test_a_target_at_the_end_of_the_scale_leaves_one_way_to_miss_it(name, goal, polarity):
    unit = Unit.PERCENT if goal.endswith("%") else Unit.COUNT
    assert judged(indicator("90", name=name, goal=goal, unit=unit)).polarity is polarity


def test_a_contested_name_does_not_dispute_the_band():
    one = bounded("85", band("86", "95"), name="Rate of children on CP plans")
    verdict = judged(one)
    assert (verdict.polarity, verdict.contested) == (LOWER, True)


def test_a_printed_statement_is_the_first_of_the_evidence():
    stated = PrintedPolarity(HIGHER, words("bigger is better"))
    one = replace(bounded("80", band("70", "79")), polarity=stated)
    verdict = judged(one)
    assert verdict.polarity is HIGHER
    assert "bigger is better" in verdict.evidence[0].basis
    assert len(verdict.evidence) == 2


def test_an_earlier_report_tells_where_this_one_does_not():
    now = bounded("80", None)
    before = bounded("80", band("70", "79"))
    assert judged(now, earlier=(before,)).polarity is HIGHER


def test_a_band_that_has_changed_sides_conflicts_with_earlier_reports():
    now = bounded("80", band("81", "90"))
    before = bounded("80", band("70", "79"))
    assert judged(now, earlier=(before, before)).polarity is UNKNOWN


def test_one_earlier_slip_among_sound_reports_does_not_spread():
    sound, slip = bounded("80", band("70", "79")), bounded("80", band("81", "90"))
    assert judged(sound, earlier=(slip, sound)).polarity is HIGHER
    assert judged(sound, earlier=(slip, sound, sound)).polarity is HIGHER


def test_a_scheme_may_settle_it_for_all():
    scheme = Scheme(SchemeName.PLAN_IS_BEST)
    assert judged(bounded("80", band("70", "79")), scheme).polarity is PLAN


def test_a_floor_tells_by_its_place_alone():
    floor = Scheme(SchemeName.FLOOR_STANDARD)
    assert judged(bounded("10", band("12", None)), floor).polarity is LOWER


@pytest.mark.parametrize(
    ("printed", "polarity"),
    [
        ("at least 65%", HIGHER),
        ("no less than 65%", HIGHER),
        ("90%+", HIGHER),
        ("90% (minimum)", HIGHER),
        ("45 or fewer", LOWER),
        ("no more than 45", LOWER),
        ("1.5 days or less", LOWER),
        ("≤ 5", LOWER),
        ("within 10 days", LOWER),
        ("within 10%", UNKNOWN),
        ("65 (+/- 2)", UNKNOWN),
        ("65% +5", UNKNOWN),
        ("10 min", UNKNOWN),
        ("between 8 and 10", UNKNOWN),
        ("at least 5% lower than last year", UNKNOWN),
        ("65%", UNKNOWN),
    ],
)
def test_the_words_of_a_target_say_which_way_is_good(printed, polarity):
    one = indicator("50", goal="65", name=PLAIN)
    assert judged(worded(one, printed)).polarity is polarity


def test_words_of_a_target_against_its_name_are_both_kept():
    one = worded(indicator("50", goal="65", name="Number of late visits"), "at least 65")
    assert judged(one).polarity is UNKNOWN
    assert set(judged(one).admissible) == {HIGHER, LOWER}


def worded(one, printed):
    return replace(one, target=replace(one.target, printed=printed))


@pytest.mark.parametrize(
    ("name", "unit", "polarity"),
    [
        ("Complaints", Unit.COUNT, LOWER),
        ("Complaints", Unit.PERCENT, UNKNOWN),
        ("Residential burglaries", Unit.PERCENT, UNKNOWN),
        ("Response times met", Unit.PERCENT, UNKNOWN),
        ("Drains cleared on time", Unit.PERCENT, HIGHER),
        ("Response times", Unit.MINUTES, LOWER),
        ("Staff sickness", Unit.PERCENT, LOWER),
        ("Fly-tips cleared within three days", Unit.PERCENT, HIGHER),
        ("Fly-tips cleared within three days, on average", Unit.DAYS, LOWER),
    ],
)
def test_what_a_figure_is_of_tells_how_its_name_is_read(name, unit, polarity):
    """A share of the complaints is of those answered, or of those upheld: it is not said which."""
    assert judged(indicator("50", goal="65", name=name, unit=unit)).polarity is polarity
