"""Running text in words that no list of phrases foresees: figures and what they are held to."""

from __future__ import annotations

import pytest

from kpi.vocabulary import Field, ReadingKind, State
from tests.parsing.layouts.test_statements import parts, read

CASES = [
    (
        "Of the 160 bulky items reported, 152 (95.0%) were lifted within the week, which is "
        "ahead of the 90% the contract asks for.",
        [("lifted within the week", "90%", "95.0%")],
    ),
    (
        "Allotment lettings take 21 days on average; our charter says they should take no longer "
        "than 18.",
        [("Allotment lettings", "no longer than 18", "21")],
    ),
    (
        "Park rangers led 64 guided walks, when the service plan had called for 70.",
        [("guided walks", "70", "64")],
    ),
    (
        "The ring-and-ride service carried 3,410 passengers. We had planned for 3,200.",
        [("passengers", "3,200", "3,410")],
    ),
    (
        "Kerbside glass collection reached 71% of homes and food waste collection 54%. The "
        "corresponding aims are 70% and 60%.",
        [("Kerbside glass collection", "70%", "71%"), ("food waste", "60%", "54%")],
    ),
    (
        "Asbestos surveys are in date for 97% of blocks and lift checks for 92%; each of these has "
        "a target of 100%.",
        [("Asbestos surveys", "100%", "97%"), ("lift checks", "100%", "92%")],
    ),
    (
        "Letters were answered in time in 83% of cases. Emails were answered in time in 77%. The "
        "former meets the 80% standard. The latter misses the 85% standard.",
        [("Letters", "80%", "83%"), ("Emails", "85%", "77%")],
    ),
    (
        "The average stay in a hostel fell to 3.6 weeks, within the limit of 6 weeks. Eleven homes "
        "were finished against a profiled target of 15 (below target).",
        [("average stay", "6 weeks", "3.6"), ("homes were finished", "15", "Eleven")],
    ),
    (
        "Eight people were sleeping rough on the night of the count; we wanted no more than six.",
        [("people were sleeping rough", "six", "Eight")],
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), CASES, ids=lambda v: str(v)[:40])
def test_a_figure_goes_with_what_its_sentences_hold_it_to(paragraph, wanted):
    found = read(paragraph, heading="Services")
    assert len(found) == len(wanted)
    for item, (name, target, value) in zip(found, wanted, strict=True):
        _, read_name, read_target, values = parts(item)
        assert name.lower() in read_name.lower()
        assert (read_target, values) == (target, [value])


@pytest.mark.parametrize(
    "paragraph",
    [
        "Of the nine actions in the plan, seven have been completed; all nine were due by March.",
        "The savings target for the year is £2.4m. To date £1.6m has been found.",
        "Of the eight indicators under this priority six met their target of 90%.",
        "It is proposed that the recycling target be 55%; the rate is now 48%.",
        "Contracts over £25,000 need three written quotations; suppliers should be given 10 days.",
        "The roof works closed two galleries for seven weeks.",
    ],
    ids=lambda v: v[:40],
)
def test_actions_savings_proposals_and_rules_are_no_measures(paragraph):
    assert read(paragraph, heading="Services") == ()


def test_a_share_in_words_is_asked_about():
    (found,) = read("Seven in ten carers felt supported, and our goal is 75%.", heading="Carers")
    assert parts(found)[2:] == ("75%", ["Seven in ten"])
    assert Field.VALUE in {doubt.field for doubt in found.doubts}


def test_a_figure_of_another_time_in_brackets_is_not_the_value():
    (found,) = read("Void turnaround – 41 days (Q1: 36). Target 28.", heading="Lettings")
    assert parts(found)[2:] == ("28", ["41"])


def test_an_earlier_figure_in_brackets_does_not_part_a_sentence_from_its_rating():
    (found,) = read(
        "The proportion of carers who were assessed improved to 39.3% (38.1% in Quarter 1) and is "
        "now on target (39%).",
        heading="Carers",
    )
    told = [(r.kind, r.quantity.printed) for r in found.readings]
    assert told == [(ReadingKind.ACTUAL, "39.3%"), (ReadingKind.PREVIOUS, "38.1%")]
    assert State.MEETING in {state for claim in found.claims for state in claim.states}


def test_a_heading_that_names_what_the_sentence_does_not_is_asked_about():
    (found,) = read("We said it would be 75%. We managed 81%.", heading="Calls answered")
    assert parts(found)[1:] == ("Calls answered", "75%", ["81%"])
    assert Field.NAME in {doubt.field for doubt in found.doubts}


def test_what_others_have_is_no_target_where_there_is_none():
    (found,) = read(
        "People with a personal budget made up 27.9% of those supported. There is no local target "
        "for this but the England average is 26.2%.",
        heading="Carers",
    )
    assert (found.target, found.actuals[0].quantity.printed) == (None, "27.9%")


def test_both_are_the_two_figures_told_last():
    found = read(
        "Only 31% were happy with our answers. We replied to 84% of letters within a week, and to "
        "91% of calls. Both are below our target of 95%.",
        heading="Letters",
    )
    held = {i.actuals[0].quantity.printed for i in found if i.target}
    assert held == {"84%", "91%"}
