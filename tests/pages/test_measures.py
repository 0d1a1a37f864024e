"""Measures: a pair is asked about, decided with one click, and the answer taken back."""

from __future__ import annotations

import pytest

from kpi.matching.identity import Question
from kpi.matching.rulings import Ruling, RulingKind
from kpi.vocabulary import Polarity

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
    assert "there is nothing to decide" in words


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
    assert "another rule would change" in words
    assert "If anywhere within the band is met" in words


@pytest.fixture
def one(filled, screens):
    """The screen, opened on KPI 2, whose polarity nothing settles."""
    measure = next(m for m in filled.measures.of(TOWN) if m.guises[0].ref == "KPI 2")
    screens.open("measures.py", measure=measure.title)
    return measure


def pick(screens, key, option):
    screens.at.selectbox(key=key).select(option).run()
    return screens


def decided(filled):
    return [said.what for said in filled.measures.decided(TOWN)]


def test_which_way_is_good_is_decided_after_a_preview_and_taken_back(one, filled, screens):
    pick(screens, "Which way is good-None", 2)
    assert "**Lower is better** changes 2 of 2 ratings." in screens.words
    assert decided(filled) == []
    press(screens, "Decide so")
    assert "Decided. " in screens.words
    (ruling,) = decided(filled)
    assert (ruling.kind, ruling.polarity) == (RulingKind.POLARITY, Polarity.LOWER)
    assert one.guises[0].key == ruling.guise.key
    assert "Decide so" not in [button.label for button in screens.at.button]
    press(screens, "Take it back")
    assert decided(filled) == []


@pytest.mark.usefixtures("one")
def test_a_measure_is_renamed_and_retired(filled, screens):
    box = next(b for b in screens.at.text_input if b.label == "Name to show")
    box.input("Assessments in time")
    press(screens, "Keep this name")
    assert "KPI 2 Assessments in time" in [m.title for m in filled.measures.of(TOWN)]
    press(screens, "No longer reported after September 2018")
    assert "no longer reported after 30 September 2018" in screens.words


SCREENS = ("latest", "review", "findings", "brief", "compare", "indicator", "claims", "measures")


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_calls_a_measure_by_the_name_that_a_person_gave(filled, screens, screen):
    printed = next(m for m in filled.measures.of(TOWN) if m.guises[0].ref == "KPI 2").guises[0]
    filled.measures.rule(TOWN, Ruling(RulingKind.RENAMED, printed, name="Visits in ten days"))
    screens.open(f"{screen}.py", indicator="KPI 2")
    options = (option for box in screens.at.selectbox for option in box.options)
    said = f"{screens.words} {' '.join(options)}"
    assert "KPI 2 Visits in ten days" in said or "KPI 2</span> Visits in ten days" in said


def test_two_measures_are_joined_and_parted_again(one, filled, screens):
    before = len(filled.measures.of(TOWN))
    other = next(m for m in filled.measures.of(TOWN) if m.guises[0].ref == "SM 1.1")
    pick(screens, f"join-{one.number}", other)
    press(screens, "Join them")
    assert len(filled.measures.of(TOWN)) == before - 1
    press(screens, "Take it back")
    assert len(filled.measures.of(TOWN)) == before


def test_a_name_that_came_to_mean_something_else_is_split_at_a_report(one, filled, screens):
    before = len(filled.measures.of(TOWN))
    box = screens.at.selectbox(key=f"split-{one.number}")
    box.select_index(0).run()
    press(screens, "Split it there")
    assert len(filled.measures.of(TOWN)) == before + 1


def test_what_happened_to_a_measure_is_one_list(one, screens):
    assert one.guises[0].ref == "KPI 2"
    assert "What happened to it" in screens.words
    assert "First report" in screens.words
