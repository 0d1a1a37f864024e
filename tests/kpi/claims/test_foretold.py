"""Sentences that foretell a miss have a verdict in the ledger, and never make a finding."""

from __future__ import annotations

import pytest

from kpi.assessment import assess
from kpi.checks import check_all
from kpi.claims import ledger
from kpi.phrases.forecasts import foretells_a_miss
from kpi.rating.deriving import derive
from kpi.vocabulary import ReadingKind, Unit, Verdict
from tests.kpi.typed import HALF_YEAR, YEAR, case, indicator, reading, sentence, target

SAID = "The annual target is unlikely to be met."


def verdict_of(one):
    asked = case(one)
    (tested,) = [
        t for t in ledger.test_claims(asked, derive(asked)) if t.claim.evidence.printed == SAID
    ]
    return tested.verdict


def visits(*readings, said=SAID):
    return indicator(
        "92%", goal="95%", polarity=None, narrative=(sentence(said),), readings=readings
    )


@pytest.mark.parametrize(
    ("forecast", "verdict"), [("93%", Verdict.AGREES), ("96%", Verdict.DISAGREES)]
)
def test_a_printed_forecast_settles_it(forecast, verdict):
    assert verdict_of(visits(reading(forecast, ReadingKind.FORECAST, period=YEAR))) is verdict


def test_without_a_forecast_it_is_left_open():
    assert verdict_of(visits()) is Verdict.CANNOT_BE_CHECKED


def test_the_year_so_far_bears_it_out_where_it_is_behind():
    count = reading("40", period=HALF_YEAR, unit=Unit.COUNT, year_to_date=True)
    one = indicator(
        name="Number of homes improved",
        unit=Unit.COUNT,
        goal=target("120", YEAR),
        readings=(count,),
        narrative=(sentence(SAID),),
    )
    assert verdict_of(one) is Verdict.AGREES


def test_it_makes_no_finding():
    forecast = reading("96%", ReadingKind.FORECAST, period=YEAR)
    raised = check_all([assess(case(visits(forecast)))])
    assert {finding.code for finding in raised} <= {"N5"}


@pytest.mark.parametrize(
    "said",
    [
        "It is not anticipated that the target will be met.",
        "The target is forecast to be missed.",
        "We expect to fall short of the target by March.",
        "The year-end target is at risk.",
    ],
)
def test_ways_of_foretelling_a_miss(said):
    assert foretells_a_miss(said)


@pytest.mark.parametrize(
    "said",
    [
        "There is no reason to expect that the target will be missed.",
        "Next year's target is unlikely to be achieved.",
        "Unless posts are filled the target will not be met.",
        "Nationally the target is unlikely to be met.",
        "The target will be met.",
    ],
)
def test_near_misses_foretell_nothing_of_this_year(said):
    assert not foretells_a_miss(said)
