"""Histories as wholes: what one change raises, where, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.cases import cases
from kpi.checks import run_checks
from kpi.vocabulary import Direction, ReadingKind, Unit
from tests.kpi.checks.examples import EXCEEDING, SOUND, sound
from tests.kpi.typed import band, claim, indicator, month, number, reading, report, target

RATE = indicator(
    "24.2",
    ref="KPI 2",
    name="Rate of fixed term exclusions",
    unit=Unit.PER_10K,
    goal="26",
    band=band("26.1", "29"),
    claims=(EXCEEDING,),
)
WANDERING = ("88.1%", "88.5%", "87.8%", "88.7%", "88.2%", "87.6%", "88.3%", "88.6%", "87.9%")


def printed_in(number_of_month, *indicators, name=None):
    when = month(number_of_month)
    dated = [
        replace(i, readings=tuple(replace(r, period=when) for r in i.readings)) for i in indicators
    ]
    return report(*dated, period=when, name=name or f"{number_of_month:02}.pdf")


def history(**changed):
    """Nine monthly reports of two measures; `changed` replaces the indicators of one: `m4=(…)`."""
    usual = {m: (sound(value), RATE) for m, value in enumerate(WANDERING, 1)}
    usual |= {int(key[1:]): value for key, value in changed.items()}
    return [printed_in(m, *indicators) for m, indicators in usual.items()]


def raised(reports):
    return [(f.code, f.report, f.indicator) for f in run_checks(cases(reports))]


def test_a_quiet_history_raises_nothing():
    assert raised(history()) == []


def test_a_measure_that_is_left_out_once_is_asked_for_once():
    assert raised(history(m4=(RATE,))) == [("H4", "04.pdf", "KPI 1")]


def test_names_that_a_report_prints_twice_neither_come_nor_go():
    one = replace(SOUND, ref=None)
    twice = (one, replace(one, readings=(reading("91.2%"),)))
    both = [printed_in(8, *twice, RATE), printed_in(9, *twice, RATE)]
    assert raised(both) == []
    assert raised([printed_in(8, *twice, RATE), printed_in(9, RATE)]) == [
        ("H4", "09.pdf", "% of visits completed")
    ]


def test_a_measure_that_ends_is_asked_for_once():
    assert raised(history(m8=(RATE,), m9=(RATE,))) == [("H4", "08.pdf", "KPI 1")]


def test_a_new_number_is_one_change_and_not_three():
    moved = (
        replace(sound("88.4%", target=target("86%"), tolerance=band("80", "85.9%")), ref="KPI 5"),
        RATE,
    )
    assert raised(history(m9=moved)) == [("H6", "09.pdf", "KPI 5")]


def test_two_measures_that_swap_numbers_are_each_asked_about():
    swapped = (replace(SOUND, ref="KPI 2"), replace(RATE, ref="KPI 1"))
    assert sorted(raised(history(m9=swapped))) == [
        ("H6", "09.pdf", "KPI 1"),
        ("H6", "09.pdf", "KPI 2"),
    ]


def test_a_target_that_comes_back_after_it_was_left_out_was_not_moved():
    assert raised(history(m4=(sound("88.4%", target=None), RATE))) == [("T1", "04.pdf", "KPI 1")]


def test_a_restatement_is_raised_where_it_is_first_printed():
    old = reading("86.0%", ReadingKind.PREVIOUS)
    again = [
        replace(one, indicators=tuple(_with(old, i) for i in one.indicators))
        if one.source.name in ("08.pdf", "09.pdf")
        else one
        for one in history()
    ]
    assert raised(again) == [("H1", "08.pdf", "KPI 1")]


def _with(old, printed):
    if printed.ref != "KPI 1":
        return printed
    return replace(printed, readings=(*printed.readings, replace(old, period=month(6))))


@pytest.mark.parametrize(
    ("value", "codes"),
    [("88.3%", set()), ("88.0%", {"H8"})],
    ids=["the same", "another value"],
)
def test_a_second_file_for_a_period_is_only_held_against_the_first(value, codes):
    second = printed_in(7, sound(value), name="07b.pdf")
    assert {code for code, _, _ in raised([*history(), second])} == codes


def test_what_either_file_of_a_period_prints_is_the_past():
    second = printed_in(8, sound("86.0%"), RATE, name="08b.pdf")
    quoting = claim("rose from 86.0%", direction=Direction.INCREASED, previous=number("86.0%"))
    old = reading("86.0%", ReadingKind.PREVIOUS)
    now = sound("87.9%", EXCEEDING, quoting)
    last = report(
        replace(now, readings=(reading("87.9%", period=month(9)), replace(old, period=month(8)))),
        replace(RATE, readings=(reading("24.2", period=month(9)),)),
        period=month(9),
        name="09.pdf",
    )
    found = raised([*history()[:8], second, last])
    assert [code for code, name, _ in found if name == "09.pdf"] == []
    assert ("H8", "08b.pdf", "KPI 1") in found
