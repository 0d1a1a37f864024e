"""Every change is logged in the transaction that makes it, and the log proves itself whole."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from kpi.history import Decision, Outcome, open_history, set_user_name, user_name
from kpi.history.location import database_url
from tests.kpi.history.samples import month, sample, sha256

DATA = b"%PDF first"


@pytest.fixture
def busy(history):
    """Give a store in which six things were done."""
    number = history.add(sample(period=month(2018, 8)), DATA, organisation="Newtown").report.id
    history.owners.settle(number, None, month(2018, 9))
    history.decisions.decide(Decision("k", "d", sha256(DATA), Outcome.EXPLAINED))
    history.remove(number)
    history.restore(number)
    return history


def test_each_change_has_a_line(busy):
    assert [line.action for line in busy.audit.lines()] == [
        "report added",
        "organisation confirmed",
        "period confirmed",
        "finding explained",
        "report removed",
        "report restored",
    ]


def test_a_line_says_from_and_to(busy):
    details = busy.audit.lines()[2].details
    assert (details["before"], details["after"]) == ("August 2018", "September 2018")


def test_an_untouched_log_is_whole(busy):
    verified = busy.audit.verify()
    assert (verified.lines, verified.broken) == (6, None)


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE audit SET who = 'somebody else' WHERE number = 3", 3),
        ("UPDATE audit SET details = '{}' WHERE number = 2", 2),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 4", 4),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 6", 6),
        ("DELETE FROM audit", 1),
        ("UPDATE audit SET hash = previous WHERE number = 5", 5),
        ("UPDATE audit SET number = 9 WHERE number = 6", 6),
    ],
)
def test_tampering_is_found_and_placed(busy, place, tampering, first_broken):
    engine = create_engine(database_url(place), poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(tampering))
    verified = busy.audit.verify()
    assert verified.broken == first_broken
    assert f"change {first_broken} " in verified.message


def test_a_change_that_fails_leaves_no_line(history, monkeypatch):
    monkeypatch.setattr("kpi.history.keeping.library.beside", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        history.add(sample(), DATA)
    assert history.audit.lines() == ()
    assert history.audit.verify().broken is None


def test_the_name_given_once_stands_beside_every_change(history, tmp_path, monkeypatch):
    monkeypatch.setattr("kpi.history.location.data_folder", lambda: tmp_path / "user")
    assert user_name() == "this computer"
    set_user_name("  Ann   Officer ")
    history.add(sample(), DATA)
    assert history.audit.lines()[0].who == "Ann Officer"
    set_user_name("")
    assert user_name() == "this computer"


def test_two_programs_write_one_chain(history, place):
    with open_history(place) as other:
        for number in range(6):
            writer = (history, other)[number % 2]
            data = b"%%PDF %d" % number
            writer.add(sample(data), data)
        assert other.audit.verify().lines == 6
    assert history.audit.verify().broken is None
