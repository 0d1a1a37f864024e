from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.examination import examine
from kpi.exports.contract import report_json
from kpi.stated import stated
from kpi.vocabulary import Side, State
from tests.kpi.typed import AUGUST, claim, indicator, reading, report

ABOVE = State.EXCEEDING, Side.ABOVE
BELOW = State.BELOW_TARGET, Side.BELOW


def told(words, said, value, name="Sickness absence"):
    state, side = said
    return indicator(value, goal="4%", name=name, claims=(claim(words, state, side=side),))


def shown(item):
    (examined,) = examine([report(item)]).cases
    return stated(examined)


@pytest.mark.parametrize(
    ("words", "said", "value", "means"),
    [
        ("It was 4.9%, above the target of 4%.", ABOVE, "4.9%", State.BELOW_TARGET),
        ("It was 3.1%, below the target of 4%.", BELOW, "3.1%", State.EXCEEDING),
        ("Performance is above target.", ABOVE, "4.9%", State.EXCEEDING),
        ("Performance is below target.", BELOW, "3.1%", State.BELOW_TARGET),
        # No number is above the target here: the words are said of how good it is.
        ("It is above target.", ABOVE, "3.1%", State.EXCEEDING),
        ("It is below target.", BELOW, "4.9%", State.BELOW_TARGET),
    ],
)
def test_a_side_of_the_number_states_better_or_worse_where_lower_is_better(
    words, said, value, means
):
    assert shown(told(words, said, value)) == (means,)


def test_a_side_states_what_it_says_where_higher_is_better_or_nothing_tells():
    for name in ("Recycling rate", "Share of visits by bus"):
        assert shown(told("It was above the target of 4%.", ABOVE, "4.9%", name)) == (ABOVE[0],)


def test_it_is_the_latest_of_several_values_that_is_meant():
    item = told("It was above the target of 4%.", ABOVE, "4.9%")
    earlier = reading("3.2%", period=AUGUST)
    assert shown(replace(item, readings=(earlier, *item.readings))) == (State.BELOW_TARGET,)


def test_the_json_states_the_rating_and_the_checks_still_ask_about_the_words():
    item = told("It was 4.9%, above the target of 4%.", ABOVE, "4.9%")
    printed = report(item)
    examined = examine([printed])
    (shown,) = report_json(printed, examined, verdicts=True)["indicators"]
    assert shown["claims"][0]["states"] == [State.BELOW_TARGET]
    assert [finding.code for finding in examined.findings if finding.code.startswith("N")] == ["N4"]
