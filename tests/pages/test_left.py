"""What is left to review is one list: every screen counts it alike."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

import pytest

from kpi.model import Doubt
from kpi.vocabulary import Field
from parsing.ingest import ingest
from tests.pages.conftest import SEPTEMBER
from tests.pages.test_review import press
from tests.pages.test_settled import confirm

WHOSE = Doubt(Field.ORGANISATION, "no organisation is named in the report")


@pytest.fixture
def unsure(filled, monkeypatch):
    """September once more, as a file that does not say whose it is, and is read here anew."""
    data = SEPTEMBER.read_bytes() + b"\n"
    read = filled.report(filled.latest().id, as_read=True)
    source = replace(read.source, sha256=sha256(data).hexdigest(), name="unsure.pdf")
    new = replace(read, organisation=None, source=source, doubts=(WHOSE,))

    def reading(data, name, into, **_):
        return ingest(data, name, into, read=lambda *_, **__: new)

    monkeypatch.setattr("pages.components.jobs.ingest", reading)
    return data


@pytest.fixture
def receipt(screens, unsure):
    screens.open("add.py")
    screens.at.file_uploader(key="files").upload("unsure.pdf", unsure)
    return press(screens, "Read these files").until("Receipts for")


def test_receipt_review_latest_and_reports_say_the_same_number(receipt, filled):
    words = receipt.words
    assert "To review 3 things" in " ".join(re.sub(r"<[^>]+>", " ", words).split())
    assert "things to review" not in words
    for asked in ("The report · Organisation", "KPI 2 · Which way is good", "KPI 4 · Target"):
        assert asked in words
    report = next(one for one in filled.reports() if one.name == "unsure.pdf")
    place = {
        "organisation": "Organisation not known",
        "report": f"{report.period.printed} · unsure.pdf",
    }
    for name, value in place.items():
        receipt.at.query_params[name] = value
    for screen in ("review.py", "reports.py"):
        receipt.at.switch_page(screen).run()
        assert "3 things left to review" in receipt.words
    receipt.at.switch_page("latest.py").run()
    for asked in ("The report · Organisation", "KPI 2 · Which way is good", "KPI 4 · Target"):
        assert asked in receipt.words


def test_naming_the_organisation_leaves_one_thing_less(receipt):
    receipt.at.query_params["organisation"] = "Organisation not known"
    receipt.at.switch_page("review.py").run()
    assert "3 things left to review" in receipt.words
    assert "Whose report it is and for when is asked first" in receipt.words
    assert "2 things left to review" in confirm(receipt, "Anytown Council").words
