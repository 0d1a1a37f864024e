"""Nothing is shown on a screen that the glossary leaves out."""

from __future__ import annotations

import pytest

from kpi.plain.glossary import RATING_MEANINGS, SCHEME_MEANINGS, VERDICT_MEANINGS
from kpi.vocabulary import Derived, SchemeName, Verdict


@pytest.mark.parametrize(
    ("meanings", "kinds"),
    [(RATING_MEANINGS, Derived), (VERDICT_MEANINGS, Verdict), (SCHEME_MEANINGS, SchemeName)],
)
def test_every_word_that_can_be_shown_is_explained(meanings, kinds):
    assert set(meanings) == set(kinds)
