"""Guises printed over the years are sorted into measures, and people have the last word."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kpi.matching.guise import Guise
from kpi.matching.identity import identify
from kpi.matching.rulings import Ruling, RulingKind

PLANS = Guise("KPI 5", "% of CLA with an up to date care plan")
PLANS_NOW = Guise("KPI 8", "Percentage of children looked after with an up to date care plan")
VISITS = Guise("KPI 6", "% of care leavers visited")
VISITS_IN_TIME = Guise("KPI 6", "% of care leavers visited within 8 weeks")
BINS = Guise("KPI 9", "Bins emptied on the day")


def sorted_into(*reports, rulings=()):
    """Return the measures as sets of guises."""
    return {frozenset(guises) for guises in identify(reports, rulings).measures}


def test_renumbered_and_renamed_is_one_measure():
    assert sorted_into([PLANS], [PLANS_NOW]) == {frozenset({PLANS, PLANS_NOW})}


def test_two_that_stand_side_by_side_in_any_report_are_two():
    apart = sorted_into([PLANS], [PLANS_NOW], [PLANS, PLANS_NOW])
    assert apart == {frozenset({PLANS}), frozenset({PLANS_NOW})}


def test_what_is_not_clear_is_asked_once():
    (question,) = identify([[VISITS], [VISITS_IN_TIME]]).questions
    assert (question.earlier, question.later) == (VISITS, VISITS_IN_TIME)


def test_an_answered_question_is_not_asked_again():
    for kind, measures in ((RulingKind.SAME, 1), (RulingKind.DIFFERENT, 2)):
        made = identify([[VISITS], [VISITS_IN_TIME]], [Ruling(kind, VISITS, VISITS_IN_TIME)])
        assert (len(made.measures), made.questions) == (measures, ())


def test_a_person_joins_what_nobody_would_think_alike():
    ruling = Ruling(RulingKind.SAME, PLANS, BINS)
    assert sorted_into([PLANS], [BINS], rulings=[ruling]) == {frozenset({PLANS, BINS})}


def test_a_person_keeps_apart_what_looks_the_same():
    ruling = Ruling(RulingKind.DIFFERENT, PLANS_NOW, PLANS)
    assert len(sorted_into([PLANS], [PLANS_NOW], rulings=[ruling])) == 2


def test_the_last_word_on_two_guises_holds():
    same, different = (Ruling(k, PLANS, BINS) for k in (RulingKind.SAME, RulingKind.DIFFERENT))
    assert len(sorted_into([PLANS], [BINS], rulings=[same, different])) == 2
    assert len(sorted_into([PLANS], [BINS], rulings=[different, same])) == 1


def test_of_two_that_fit_equally_none_is_taken_and_both_are_asked_about():
    north, south = (Guise("KPI 6", "Care leavers visited", group) for group in ("North", "South"))
    whole = Guise("KPI 6", "Care leavers visited")
    made = identify([[north, south], [whole]])
    assert len(made.measures) == 3
    assert {question.earlier for question in made.questions} == {north, south}


def test_the_best_of_two_newcomers_takes_the_old_measure():
    longer = Guise("KPI 12", "% of care leavers visited")
    same_ref = Guise("KPI 6", "Care leavers visited")
    assert frozenset({VISITS, longer}) in sorted_into([VISITS], [same_ref, longer])


def test_a_split_guise_is_another_measure():
    later = Guise("KPI 9", "Bins emptied on the day", since=date(2019, 4, 1))
    assert len(sorted_into([BINS], [later])) == 2


POOL = [PLANS, PLANS_NOW, VISITS, VISITS_IN_TIME, BINS, Guise("KPI 6", "Care leavers visited")]
REPORTS = st.lists(st.lists(st.sampled_from(POOL), unique=True, max_size=5), max_size=5)


@given(REPORTS)
def test_every_guise_is_of_one_measure_and_none_shares_a_report_with_its_own_kind(reports):
    made = identify(reports)
    flat = [guise.key for guises in made.measures for guise in guises]
    assert sorted(flat) == sorted({guise.key for report in reports for guise in report})
    for guises in made.measures:
        assert all(sum(guise in guises for guise in report) <= 1 for report in reports)


@given(REPORTS, st.sampled_from(POOL), st.sampled_from(POOL))
def test_what_a_person_joined_is_always_joined(reports, one, other):
    numbers = identify(reports, [Ruling(RulingKind.SAME, one, other)]).numbers()
    if one.key in numbers and other.key in numbers:
        assert numbers[one.key] == numbers[other.key]
