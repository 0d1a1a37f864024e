"""Two councils in one store: every screen keeps to the one that was meant."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsing.ingest import ingest
from tests.pages.conftest import SEPTEMBER

FIRST, SECOND = "Harrowmere Borough Council", "Anytown Council"
REPORT = f"September 2018 · {SEPTEMBER.name}"


@pytest.fixture
def both(filled):
    """The samples, and the same file name for the same month of another council, added last."""
    ingest(SEPTEMBER.read_bytes() + b"\n", SEPTEMBER.name, filled, organisation=SECOND)
    assert {held.organisation for held in filled.reports()} == {FIRST, SECOND}
    return filled


def whose(screens):
    return screens.at.selectbox(key="organisation").value


@pytest.mark.usefixtures("both")
def test_the_council_whose_report_was_added_last_comes_first(screens):
    assert screens.open().at.title[0].value == f"{SECOND}, September 2018"


def test_a_report_without_indicators_does_not_open_the_app(filled, screens):
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Minutes of the meeting of December 2018")
    canvas.save()
    ingest(out.getvalue(), "minutes.pdf", filled, organisation="Elsewhere", keep_empty=True)
    assert screens.open().at.title[0].value == f"{FIRST}, September 2018"


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("council", [FIRST, SECOND])
def test_a_link_to_the_page_opens_the_same_councils_report(screens, council):
    words = screens.open(organisation=council).words
    (href, *_) = re.findall(r'href="([^"]*indicator=KPI\+2)#working"', words)
    query = parse_qs(urlsplit(href.replace("&amp;", "&")).query)
    assert query["organisation"] == [council]
    opened = screens.open(**{name: values[0] for name, values in query.items()})
    assert opened.at.title[0].value == f"{council}, September 2018"
    assert not opened.at.warning


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("screen", ["findings.py", "compare.py", "indicator.py"])
def test_the_menu_keeps_the_council_of_the_address(screens, screen):
    screens.open(organisation=FIRST)
    screens.at.query_params.clear()  # as the menu does
    screens.at.switch_page(screen).run()
    assert whose(screens) == FIRST


@pytest.mark.usefixtures("both")
def test_a_chosen_council_is_kept_and_named_in_the_address(screens):
    screens.open()
    screens.at.selectbox(key="organisation").select(FIRST).run()
    assert screens.at.title[0].value.startswith(FIRST)
    assert screens.at.query_params["organisation"] in (FIRST, [FIRST])
    screens.at.query_params.clear()
    screens.at.switch_page("findings.py").run()
    assert whose(screens) == FIRST


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"organisation": "Nowhere"}, "Organisation not found: Nowhere"),
        ({"report": "October 1066"}, "Report not found: October 1066"),
        ({"indicator": "KPI 99"}, "Indicator not found: KPI 99"),
    ],
)
def test_what_is_not_held_is_said(screens, asked, said):
    (warning,) = screens.open(**asked).at.warning
    assert warning.value.startswith(said)
