"""Measures: a pair is asked about, decided with one click, and the answer taken back."""

from __future__ import annotations

import pytest

from kpi.identity import Question
from kpi.rulings import RulingKind

TOWN = "Harrowmere Borough Council"


@pytest.fixture
def asked(filled, monkeypatch):
    """Two measures of the samples, asked about as if the matcher were unsure of them."""
    first, second = (one.guises[0] for one in filled.measures.of(TOWN)[:2])
    question = Question(first, second, "the names differ by one word")
    monkeypatch.setattr(
        "kpi.history.measures.Measures.questions",
        lambda self, name: () if self.decided(name) else (question,),
    )
    return filled


def press(screens, label):
    next(one for one in screens.at.button if one.label == label).click().run()
    return screens


def test_every_measure_is_listed_with_its_reports(filled, screens):
    words = screens.open("measures.py").words
    count = len(filled.measures.of(TOWN))
    assert f"{count} measures of {TOWN}" in words
    assert "Nothing is asked" in words


@pytest.mark.parametrize(
    ("label", "kind"), [("The same", RulingKind.SAME), ("Not the same", RulingKind.DIFFERENT)]
)
def test_a_pair_is_decided_and_the_decision_taken_back(asked, screens, label, kind):
    screens.open("measures.py")
    assert "1 pair to decide" in screens.words
    press(screens, label)
    assert [one.what.kind for one in asked.measures.decided(TOWN)] == [kind]
    assert "1 pair to decide" not in screens.words
    press(screens, "Take it back")
    assert asked.measures.decided(TOWN) == ()
    assert "1 pair to decide" in screens.words


@pytest.mark.usefixtures("filled")
def test_it_is_said_which_ratings_of_the_latest_report_depend_on_the_rule(screens):
    words = screens.open("measures.py").words
    assert "Which ratings depend on the rule" in words
    assert "would be another under another rule" in words
    assert "If anywhere within the band is met" in words
