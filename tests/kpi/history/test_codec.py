"""The model as JSON; that every report comes back is shown in test_round_trip."""

from __future__ import annotations

from kpi.history.codec import from_json, to_json
from kpi.model import Doubt
from kpi.vocabulary import Field


def test_what_an_older_version_wrote_gets_the_default_of_a_newer_field():
    older = '[{"field":"target","reason":"two candidates"}]'
    assert from_json(tuple[Doubt, ...], older) == (Doubt(Field.TARGET, "two candidates"),)


def test_the_text_is_ascii_whatever_was_printed():
    assert to_json(("£1.2m – ½", "\x00")).isascii()
