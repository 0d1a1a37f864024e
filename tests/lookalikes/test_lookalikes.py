"""Documents that look like what councils publish are read as their typed truth says."""

from __future__ import annotations

import pytest

from parsing import read_report
from tests.lookalikes.document import lookalikes
from tests.lookalikes.score import score
from tests.lookalikes.typeset import typeset


@pytest.mark.parametrize("document", lookalikes(), ids=lambda d: d.name)
def test_a_lookalike_is_read_as_its_truth_says(document):
    result = score(document, read_report(typeset(document.lines), f"{document.name}.pdf"))
    assert result.slips == []
