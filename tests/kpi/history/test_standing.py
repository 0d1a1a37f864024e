"""A decision on a real finding outlasts a new derivation, and lapses when its figures change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi import corrections
from kpi.examination import examine
from kpi.finding_keys import digest_of, key_of
from kpi.history import Decision, Outcome
from tests.kpi.history.samples import indicator, month, quantity, sample

DATA = b"%PDF first"
READ = sample(period=month(2018, 8), indicators=(indicator(1), indicator(2, "-4.0")))


@pytest.fixture
def number(history):
    """Give a report in which -4.0% of the bins were emptied on the day (A4)."""
    return history.add(READ, DATA).report.id


def impossible(history):
    """Return the one finding of an impossible share, derived afresh."""
    (found,) = (
        one
        for one in examine(history.load(), rulings=history.rulings()).findings
        if (one.code, one.indicator) == ("A4", "KPI 2")
    )
    return found


def dismiss(history, one):
    about = Decision(key_of(one), digest_of(one), one.sha256, Outcome.DISMISSED)
    return history.decisions.decide(about, "agreed with the officer")


def holds(history, one):
    made = history.decisions.holding().get(key_of(one))
    return made is not None and made.what.digest == digest_of(one)


def value(history, number, printed):
    report = history.report(number)
    item = next(i for i in report.indicators if i.ref == "KPI 2")
    wrong = item.actuals[0]
    right = replace(wrong, quantity=quantity(printed, wrong.quantity.unit))
    return history.corrections.add(number, corrections.change_reading(report, item, wrong, right))


def test_a_dismissal_survives_a_new_derivation_and_more_reports(history, number):
    dismiss(history, impossible(history))
    later = sample(b"%PDF later", name="later.pdf", period=month(2018, 9))
    history.add(replace(later, indicators=(indicator(5),)), b"%PDF later")
    assert holds(history, impossible(history))
    assert history.report(number).indicators[1].actuals[0].quantity.printed == "-4.0"


def test_it_survives_a_reading_of_the_same_words_by_a_newer_parser(history, number):
    dismiss(history, impossible(history))
    history.readings.accept(number, READ, parser="2")
    assert holds(history, impossible(history))


def test_it_lapses_when_a_figure_is_put_right_and_holds_again_when_that_is_undone(history, number):
    dismiss(history, impossible(history))
    made = value(history, number, "-3.0")
    now = impossible(history)
    assert key_of(now) in history.decisions.holding()
    assert not holds(history, now)
    history.corrections.undo(made.id)
    assert holds(history, impossible(history))
