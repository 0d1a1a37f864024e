"""A correction finds its place in a new reading of the same file, or says that it does not."""

from __future__ import annotations

from dataclasses import replace

from kpi import corrections
from kpi.corrections.laying import corrected
from kpi.vocabulary import Field
from tests.kpi.typed import indicator, number, report

VISITS = indicator("80%", ref="KPI 6", name="% of care leavers visited")
PLANS = indicator("92%", ref="KPI 5", name="% of CLA with an up to date care plan")
READ = report(PLANS, VISITS)


def value_of(read, item, printed):
    """Correct the value of an indicator."""
    right = replace(item.actuals[0], quantity=number(printed))
    return corrections.change_reading(read, item, item.actuals[0], right)


def values(read, *made):
    shown = corrected(read, made).report.indicators
    return {one.ref: [reading.quantity.printed for reading in one.actuals] for one in shown}


def test_another_order_of_the_indicators_changes_nothing():
    made = value_of(READ, VISITS, "81%")
    assert values(report(VISITS, PLANS), made) == {"KPI 6": ["81%"], "KPI 5": ["92%"]}


def test_a_name_that_is_now_read_whole_is_found_by_reference_and_page():
    longer = replace(VISITS, name="% of care leavers visited within eight weeks")
    assert values(report(PLANS, longer), value_of(READ, VISITS, "81%"))["KPI 6"] == ["81%"]


def test_a_newer_parser_that_reads_the_right_figure_agrees():
    right = replace(VISITS.actuals[0], quantity=number("81%"))
    now = report(PLANS, replace(VISITS, readings=(right,)))
    outcome = corrected(now, [value_of(READ, VISITS, "81%")])
    assert outcome.report == now
    assert outcome.unplaced == ()


def test_a_figure_that_cannot_be_told_from_others_is_left_and_named():
    others = tuple(replace(VISITS.actuals[0], quantity=number(n)) for n in ("70%", "75%"))
    now = report(PLANS, replace(VISITS, readings=others))
    outcome = corrected(now, [value_of(READ, VISITS, "81%")])
    assert outcome.report == now
    assert outcome.unplaced[0].reason == "The figure 80% is not read there any more."


def test_a_confirmation_lapses_when_something_else_is_read():
    made = corrections.confirm(READ, VISITS, Field.VALUE, VISITS.actuals[0])
    other = replace(VISITS.actuals[0], quantity=number("81%"))
    outcome = corrected(report(PLANS, replace(VISITS, readings=(other,))), [made])
    assert outcome.unplaced[0].reason == "80% was confirmed, and is no longer read."


def test_an_indicator_added_by_hand_steps_back_once_it_is_read():
    outcome = corrected(READ, [corrections.missed(VISITS)])
    assert outcome.report == READ
    assert "now read from the page itself" in outcome.unplaced[0].reason


def test_of_two_that_print_the_same_words_the_one_meant_is_changed():
    twin = replace(VISITS, readings=(replace(VISITS.actuals[0], quantity=number("60%")),))
    both = report(VISITS, twin)
    shown = corrected(both, [value_of(both, twin, "61%")]).report.indicators
    assert [one.actuals[0].quantity.printed for one in shown] == ["80%", "61%"]


def test_what_is_gone_from_the_reading_is_named():
    made = corrections.not_an_indicator(READ, VISITS)
    outcome = corrected(report(PLANS), [made])
    assert "No indicator like % of care leavers visited" in outcome.unplaced[0].reason
