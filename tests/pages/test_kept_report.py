"""The report that was asked for stays the report, whatever screen of the menu is opened next."""

from __future__ import annotations

import pytest

from kpi.plain.words import period_words
from parsing.ingest import ingest
from sample_reports import SAMPLES
from tests.pages.conftest import AUGUST, SEPTEMBER
from tests.pages.test_two_councils import SECOND

EARLIER, LATER = f"August 2018 · {AUGUST.name}", f"September 2018 · {SEPTEMBER.name}"
BY_MONTH = {path.stem: path for path in SAMPLES}


@pytest.fixture(autouse=True)
def two_councils(filled):
    """Three months of one council, and one of another that was added last."""
    july = BY_MONTH["2018-07"]
    ingest(july.read_bytes(), july.name, filled)
    ingest(SEPTEMBER.read_bytes() + b"\n", SEPTEMBER.name, filled, organisation=SECOND)
    return filled


@pytest.fixture
def august(screens):
    """August of the first council, chosen on the screen of the latest report."""
    screens.open()
    (first,) = (one for one in screens.at.selectbox(key="organisation").options if one != SECOND)
    screens.at.selectbox(key="organisation").select(first).run()
    screens.at.selectbox(key="report").select(EARLIER).run()
    assert screens.at.title[0].value == f"{first}, August 2018"
    return screens


def menu(screens, screen):
    """Open a screen from the bar at the top, which names nothing in the address."""
    screens.at.query_params.clear()
    screens.at.switch_page(screen).run()
    return screens


@pytest.mark.parametrize("screen", ["brief.py", "findings.py", "review.py", "claims.py"])
def test_the_menu_keeps_the_report_there_and_back(august, screen):
    assert menu(august, screen).at.selectbox(key="report").value == EARLIER
    assert menu(august, "latest.py").at.title[0].value.endswith("August 2018")


def test_the_brief_is_that_of_the_month_that_was_chosen(august):
    assert "Questions on performance, August 2018" in menu(august, "brief.py").words


def test_the_comparison_ends_with_it(august):
    menu(august, "compare.py")
    ends = [august.at.selectbox(key=key).value for key in ("from", "to")]
    assert [one.split(" · ")[0] for one in ends] == ["July 2018", "August 2018"]


def test_the_first_report_is_compared_with_the_latest(screens, filled):
    first = next(one for one in filled.reports() if period_words(one.period) == "July 2018")
    name = f"July 2018 · {first.name}"
    screens.open(organisation=first.organisation, report=name)
    assert menu(screens, "compare.py").at.selectbox(key="to").value == LATER
    assert menu(screens, "brief.py").at.selectbox(key="report").value == name


def test_an_address_that_names_another_wins(august):
    august.at.query_params["report"] = LATER
    august.at.switch_page("brief.py").run()
    assert "Questions on performance, September 2018" in august.words


def test_all_reports_of_findings_leave_the_report_as_it_was(august):
    menu(august, "findings.py").at.selectbox(key="report").select("All reports").run()
    assert menu(august, "brief.py").at.selectbox(key="report").value == EARLIER


def test_another_council_begins_at_its_latest(august):
    august.at.selectbox(key="organisation").select(SECOND).run()
    assert menu(august, "brief.py").at.selectbox(key="report").value == LATER


def test_files_that_are_added_bring_the_latest_back(august):
    menu(august, "add.py")
    october = BY_MONTH["2018-10"]
    august.at.file_uploader(key="files").upload(october.name, october.read_bytes())
    next(b for b in august.at.button if b.label == "Read these files").click()
    august.run().until("Receipts for")
    assert menu(august, "brief.py").at.selectbox(key="report").value.startswith("October 2018")
