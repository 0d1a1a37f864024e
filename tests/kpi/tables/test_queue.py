"""What is asked first is what would change a rating; what is settled is asked no more."""

from __future__ import annotations

from dataclasses import replace

from kpi import corrections
from kpi.assessment import assess
from kpi.cases import cases
from kpi.model import Doubt, PrintedPolarity
from kpi.tables.queue import Stake, review_queue
from kpi.vocabulary import Field, Polarity
from tests.kpi.typed import band, indicator, report, words


def asked(*indicators, settled=()):
    return review_queue([assess(case) for case in cases([report(*indicators)])], settled)


def doubted(field, value, *candidates, ref="KPI 1", low="85"):
    doubt = Doubt(field, "the print is faint", candidates)
    return indicator(value, goal="90%", band=band(low), ref=ref, doubts=(doubt,))


def refs(queue):
    return [one.about.indicator.ref for one in queue]


def test_a_misread_that_turns_the_rating_comes_before_one_that_does_not():
    harmless = doubted(Field.VALUE, "99%", "98%", ref="KPI 1")
    turning = doubted(Field.VALUE, "88%", "98%", ref="KPI 2")
    queue = asked(harmless, turning)
    assert refs(queue) == ["KPI 2", "KPI 1"]
    assert [one.stake for one in queue] == [Stake.TURNS_RATING, Stake.UNDER_RATING]


def test_of_two_alike_the_one_nearer_to_an_edge_comes_first():
    far, near = doubted(Field.UNIT, "60%", ref="KPI 1"), doubted(Field.UNIT, "89%", ref="KPI 2")
    assert refs(asked(far, near)) == ["KPI 2", "KPI 1"]


def test_alike_in_all_keeps_the_printed_order():
    alike = [doubted(Field.UNIT, "89%", ref=f"KPI {number}") for number in (3, 1, 2)]
    assert refs(asked(*alike)) == ["KPI 3", "KPI 1", "KPI 2"]


def test_a_target_read_another_way_is_tried_too():
    (one,) = asked(doubted(Field.TARGET, "89%", "80%"))
    assert one.stake is Stake.TURNS_RATING


def test_what_the_rating_does_not_rest_on_comes_last():
    name, unit = doubted(Field.NAME, "89%", ref="KPI 1"), doubted(Field.UNIT, "60%", ref="KPI 2")
    queue = asked(name, unit)
    assert refs(queue) == ["KPI 2", "KPI 1"]
    assert queue[-1].stake is Stake.BESIDE_RATING


def two_ways():
    """A band above the target says lower is better; the printed words say the opposite."""
    printed = PrintedPolarity(Polarity.HIGHER, words("bigger is better"))
    return indicator("93%", goal="90%", band=band("91", "95"), polarity=printed)


def test_which_way_is_good_is_asked_where_the_rating_hangs_on_it_and_nobody_has_said():
    one = two_ways()
    (question,) = asked(one)
    assert (question.doubt.field, question.stake) == (Field.POLARITY, Stake.TURNS_RATING)
    settled = corrections.confirm(report(one), one, Field.POLARITY)
    assert asked(one, settled=[settled]) == ()


def test_an_indicator_without_doubts_is_not_asked_about():
    assert asked(replace(doubted(Field.VALUE, "88%"), doubts=())) == ()
