"""The bank itself: enough of each kind, every template whole, none in both parts."""

from __future__ import annotations

import string

import pytest

from tests.mutations.wordings import FIELDS, HELD_OUT, HELD_OUT_AGAIN, KINDS, OPEN

FEWEST, FEWEST_HELD, FEWEST_HELD_AGAIN = 20, 8, 2


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_of_each_kind(kind):
    assert len(OPEN[kind]) >= FEWEST
    assert len(HELD_OUT.get(kind, "-" * FEWEST_HELD)) >= FEWEST_HELD
    assert len(HELD_OUT_AGAIN[kind]) >= FEWEST_HELD_AGAIN


@pytest.mark.parametrize("kind", KINDS)
def test_no_wording_stands_in_both_parts(kind):
    held = {*HELD_OUT.get(kind, ()), *HELD_OUT_AGAIN[kind]}
    assert not set(OPEN[kind]) & held


def test_every_template_uses_documented_fields():
    for bank in (OPEN, HELD_OUT, HELD_OUT_AGAIN):
        for template in (t for kind in bank.values() for t in kind):
            names = {name for _, name, _, _ in string.Formatter().parse(template) if name}
            assert names <= set(FIELDS), template
