"""What a browser and LibreOffice print must be read back as what reportlab typesets is."""

from __future__ import annotations

import os

import pytest

from parsing import read_report
from tests.drawn.drawing import office_table, office_words, web_table, web_wall, web_words
from tests.drawn.office import why_no_office
from tests.drawn.producers import by_browser, by_office
from tests.drawn.score import score, total
from tests.e2e.visitor import why_no_browser

COUNT = 100 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 10
BAR = 0.98
FIXED = 100
REQUIRED = os.environ.get("PLUMBLINE_REQUIRE_BROWSER") == "1"


def read_back(drawings):
    """Return how much is read back, each slip with the seed of its drawing."""
    scores = []
    for drawing in drawings:
        one = score(drawing.known, read_report(drawing.pdf, f"{drawing.seed}.pdf"))
        one.slips = [f"seed {drawing.seed}: {slip}" for slip in one.slips]
        one.silent = [f"seed {drawing.seed}: {slip}" for slip in one.silent]
        scores.append(one)
    return total(scores)


def hold(printed_by, draw):
    """Hold a batch of draws against the bar."""
    result = read_back(printed_by([draw(seed) for seed in range(FIXED, FIXED + COUNT)]))
    assert result.silent == []
    assert result.f1 >= BAR, "\n".join(result.slips)


@pytest.mark.browser
@pytest.mark.skipif(bool(why_no_browser()) and not REQUIRED, reason=str(why_no_browser()))
@pytest.mark.parametrize("draw", [web_table, web_wall, web_words])
def test_what_a_browser_prints_is_read_back(draw):
    hold(by_browser, draw)


@pytest.mark.skipif(bool(why_no_office()), reason=str(why_no_office()))
@pytest.mark.parametrize("draw", [office_table, office_words])
def test_what_libreoffice_prints_is_read_back(draw):
    hold(by_office, draw)
