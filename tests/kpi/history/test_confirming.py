"""What a user confirms lies over what was read, and never overwrites it."""

from __future__ import annotations

import pytest

from kpi.model import Doubt
from kpi.vocabulary import Field
from tests.kpi.history.samples import month, sample

DOUBTS = (
    Doubt(Field.ORGANISATION, "two names on the cover", ("A", "B")),
    Doubt(Field.PERIOD, "no period on the cover"),
    Doubt(Field.TITLE, "no title"),
)


@pytest.fixture
def report():
    return sample(organisation=None, doubts=DOUBTS)


@pytest.fixture
def number(history, report):
    return history.add(report, b"%PDF first").report.id


def test_a_confirmed_organisation_holds_in_every_answer(history, number, report):
    history.owners.settle(number, " Anytown  Council ")
    assert history.organisations() == ("Anytown Council",)
    assert [stored.id for stored in history.reports("anytown council")] == [number]
    assert history.load("Anytown Council")[0].organisation == "Anytown Council"
    assert history.report(number).doubts == DOUBTS[1:]
    assert history.report(number, as_read=True) == report


def test_a_confirmed_period_holds_in_every_answer(history, number, report):
    history.owners.settle(number, None, month(2018, 9))
    assert history.latest().period == month(2018, 9)
    assert history.load()[0].period == month(2018, 9)
    assert history.report(number).doubts == (DOUBTS[0], DOUBTS[2])
    assert history.report(number, as_read=True) == report


def test_the_last_answer_counts_and_leaves_the_other_field_alone(history, number):
    history.owners.settle(number, "First Council")
    history.owners.settle(number, None, month(2018, 9))
    history.owners.settle(number, "Second Council")
    again = history.report(number)
    assert (again.organisation, again.period) == ("Second Council", month(2018, 9))
    assert again.doubts == DOUBTS[2:]
    assert history.organisations() == ("Second Council",)


def test_a_blank_name_is_no_answer(history, number):
    with pytest.raises(ValueError, match="needs a name"):
        history.owners.settle(number, "  ")
    assert history.organisations() == ()
