"""What two readings share, and the doubt about what they do not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kpi.model import Box, Claim, Evidence, Indicator, Quantity, Reading, Target
from kpi.vocabulary import ClaimForm, Field, ReadingKind, State
from parsing.ocr.agreement import Unsure, doubts_for, unlike
from parsing.page.model import Word

SIZE = 10


def line(text, *, left=0.0, top=100.0):
    """Set words of a line, each letter half as wide as it is high."""
    words = []
    for part in text.split(" "):
        box = Box(left, top, left + 5 * len(part), top + SIZE)
        words.append(Word(part, box, "", SIZE, bold=False))
        left = box.x1 + 3
    return words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Target 52%", "Target 52%"),
        ("45 – 51.9%", "45 - 51.9%"),
        ("45–51.9%", "45 – 51.9%"),
        ("children’s homes", "children's homes"),
        ("of the period", "ofthe period"),
        ("within target.", "withintarget."),
        ("1,204 visits", "1,204visits"),
    ],
)
def test_the_same_words_are_shared_however_they_are_spaced(one, other):
    assert list(unlike(line(one), line(other))) == []


@pytest.mark.parametrize(
    ("one", "other", "unsure"),
    [
        ("Target 52%", "Target 62%", "52%"),
        ("Target 52%", "Target 52", "52%"),
        ("KPI 1", "KPI l", "1"),
        ("was 3.5 in", "was 35 in", "3.5"),
        ("was 16 in", "was 160 in", "16"),
        ("change -2.1%", "change 2.1%", "-2.1%"),
        ("spent £12", "spent 12", "£12"),
        ("Target 52%", "Target", "52%"),
        ("below target", "above target", "below"),
        ("1,204 visits", "1.204 visits", "1,204"),
    ],
)
def test_a_figure_or_word_read_otherwise_is_unsure(one, other, unsure):
    assert [u.text for u in unlike(line(one), line(other))] == [unsure]


def test_the_same_figure_in_the_next_row_or_column_confirms_nothing():
    below = line("88%", top=120)
    beside = line("88%", left=60)
    assert [u.text for u in unlike(line("88%"), [*below, *beside])] == ["88%"]


def evidence(printed, box, page=1):
    return Evidence(page, (box,), printed)


TARGET, VALUE, CLAIM = (Box(10, top, 60, top + 10) for top in (120, 140, 160))


@pytest.fixture
def indicator():
    return Indicator(
        ref="KPI 1",
        name="% of visits made in time",
        evidence=evidence("% of visits made in time", Box(0, 100, 300, 170)),
        target=Target("90%", Quantity("90%", Decimal(90), 0), evidence("90%", TARGET)),
        readings=(
            Reading(
                ReadingKind.ACTUAL, Quantity("87.5%", Decimal("87.5"), 1), evidence("87.5%", VALUE)
            ),
        ),
        claims=(Claim((State.BELOW_TARGET,), evidence("below target", CLAIM)),),
    )


@pytest.mark.parametrize(
    ("unsure", "field"),
    [
        (Unsure("90%", "80%", TARGET), Field.TARGET),
        (Unsure("87.5%", "37.5%", VALUE), Field.VALUE),
        (Unsure("below", "helow", CLAIM), Field.CLAIMS),
        (Unsure("visits", "v1sits", Box(40, 101, 70, 109)), Field.NAME),
    ],
)
def test_the_field_that_holds_an_unsure_word_is_asked_about(indicator, unsure, field):
    (asked,) = doubts_for([indicator], {1: [unsure]})
    (doubt,) = asked.doubts
    assert doubt.field is field
    assert doubt.candidates == (unsure.text, unsure.other)


def test_one_doubt_holds_all_that_two_readings_made_of_a_field(indicator):
    twice = [Unsure("87.5%", "", VALUE), Unsure("87.5%", "37.5%", VALUE)]
    (asked,) = doubts_for([indicator], {1: twice})
    assert [d.candidates for d in asked.doubts] == [("87.5%", "37.5%")]


def test_words_on_other_pages_or_outside_its_fields_cast_no_doubt(indicator):
    elsewhere = {
        2: [Unsure("90%", "80%", TARGET)],
        1: [Unsure("12", "72", Box(200, 140, 220, 150))],
    }
    assert doubts_for([indicator], elsewhere) == (indicator,)


@pytest.mark.parametrize(("page", "fields"), [(1, [Field.RATING]), (2, [])])
def test_a_rating_by_colour_on_a_picture_is_asked_about(indicator, page, fields):
    (claim,) = indicator.claims
    coloured = replace(indicator, claims=(replace(claim, form=ClaimForm.COLOUR),))
    (asked,) = doubts_for([coloured], {page: []})
    assert [doubt.field for doubt in asked.doubts] == fields
