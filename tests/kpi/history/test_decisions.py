"""What people decide about a finding hangs on its key."""

from __future__ import annotations

import pytest

from kpi.history import Decision, DocumentMissingError, Outcome
from tests.kpi.history.samples import sample, sha256

DATA = b"%PDF first"
FILE = sha256(DATA)
DISMISSED = Decision("key of N1", "digest 1", FILE, Outcome.DISMISSED, "It was agreed in June.")


@pytest.fixture(autouse=True)
def held(history):
    return history.add(sample(), DATA)


def test_a_decision_is_found_by_the_key_of_the_finding(history):
    made = history.decisions.decide(DISMISSED, "seen by the committee")
    assert history.decisions.holding() == {"key of N1": made}
    assert (made.what.answer, made.why) == ("It was agreed in June.", "seen by the committee")


def test_the_last_word_holds_and_undoing_it_brings_back_the_one_before(history):
    first = history.decisions.decide(DISMISSED)
    later = Decision("key of N1", "digest 2", FILE, Outcome.ACCEPTED)
    second = history.decisions.decide(later)
    assert history.decisions.holding()["key of N1"].what == later
    history.decisions.undo(second.id)
    assert history.decisions.holding() == {"key of N1": first}
    assert [one.what for one in history.decisions.of("key of N1")] == [DISMISSED, later]


def test_a_decision_about_a_file_that_is_not_held_is_refused(history):
    with pytest.raises(DocumentMissingError):
        history.decisions.decide(Decision("k", "d", "0" * 64, Outcome.EXPLAINED))
