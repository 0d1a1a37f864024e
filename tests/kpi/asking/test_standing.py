"""A decision holds for as long as the figures that it rests on; then it has visibly lapsed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kpi.asking.answered import standings, still_asked
from kpi.asking.standing import Status, decision_on
from kpi.examination import Examined
from kpi.history import Outcome, Said
from kpi.judgement import Finding
from kpi.vocabulary import Severity

FINDING = Finding("N1", Severity.HIGH, "a.pdf", "a" * 64, "KPI 1", "80 is below 90", "80 < 90", "?")
OTHER = replace(FINDING, indicator="KPI 2")


def held(outcome, finding=FINDING):
    made = decision_on(finding, outcome, "It was agreed in June.")
    return {made.key: Said(1, made, "", "A. Clerk", datetime(2018, 9, 1, tzinfo=UTC))}


def statuses(holding, *findings):
    return [one.status for one in standings(findings, holding)]


def test_what_nobody_decided_is_open():
    assert statuses({}, FINDING) == [Status.OPEN]


@pytest.mark.parametrize("outcome", Outcome)
def test_a_decision_is_about_its_own_finding_alone(outcome):
    assert statuses(held(outcome), FINDING, OTHER) == [Status(outcome), Status.OPEN]


def test_it_lapses_where_a_figure_changes_and_not_where_the_sentence_does():
    moved = replace(FINDING, message="81 is below 90", derivation="81 < 90")
    reworded = replace(FINDING, message="90 is not reached by 80")
    holding = held(Outcome.DISMISSED)
    assert statuses(holding, moved, reworded) == [Status.LAPSED, Status.DISMISSED]


@pytest.mark.parametrize(
    ("outcome", "asked"),
    [(Outcome.DISMISSED, 1), (Outcome.EXPLAINED, 1), (Outcome.ACCEPTED, 2)],
)
def test_what_was_explained_or_dismissed_is_no_longer_asked(outcome, asked):
    examined = Examined((), (), (FINDING, OTHER))
    assert len(still_asked(examined, held(outcome)).findings) == asked
