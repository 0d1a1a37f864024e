"""Adding reports: progress, receipts, and every kind of file that is no report."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import AUGUST, SEPTEMBER


def pdf(*lines: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 20 * number, line)
    canvas.save()
    return out.getvalue()


def add(screens, *files):
    screens.open("add.py")
    for name, data in files:
        screens.at.file_uploader(key="files").upload(name, data, "application/pdf")
    next(b for b in screens.at.button if b.label == "Read these files").click()
    return screens.run().until("Receipts for")


def test_a_report_gets_a_receipt_that_accounts_for_its_numbers(store, screens):
    words = add(screens, (SEPTEMBER.name, SEPTEMBER.read_bytes())).words
    assert "20 indicators" in words
    assert "Pages read" in words
    assert "set aside" in words
    assert "September 2018: change" in words
    (held,) = store.reports()
    assert held.name == SEPTEMBER.name
    links = [link.proto.label for link in screens.at.get("page_link")]
    assert {"Open September 2018", "Review September 2018"} <= {*links}


@pytest.mark.usefixtures("store")
def test_several_files_are_listed_by_their_period(screens):
    files = [(path.name, path.read_bytes()) for path in (SEPTEMBER, AUGUST)]
    words = add(screens, *files).words
    assert words.index(AUGUST.name) < words.index(SEPTEMBER.name)


@pytest.mark.usefixtures("store")
def test_receipts_are_found_again_by_their_address(screens):
    add(screens, (SEPTEMBER.name, SEPTEMBER.read_bytes()))
    assert screens.run().words.count("Receipts for 1 file") == 1
    assert screens.at.query_params["job"]


@pytest.mark.usefixtures("store")
def test_an_unknown_job_is_said(screens):
    screens.open("add.py")
    screens.at.query_params["job"] = "long-gone"
    assert "no longer kept" in screens.run().words


def test_the_same_file_twice_changes_nothing_and_says_so(filled, screens):
    words = add(screens, ("again.pdf", SEPTEMBER.read_bytes())).words
    assert "Already held" in words
    assert len(filled.reports()) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"hello, this is text", "not a PDF"),
        (b"\xff\xd8\xff\xe0 JFIF", "not a PDF: save or export the report as PDF"),
        (SEPTEMBER.read_bytes()[:2000], "damaged"),
    ],
    ids=["empty", "not a PDF", "a photo", "cut short"],
)
def test_a_bad_file_is_one_sentence_and_stores_nothing(store, screens, data, said):
    words = add(screens, ("bad.pdf", data)).words
    assert said in words
    assert "Traceback" not in words
    assert store.reports() == ()


def test_a_bad_file_does_not_stop_the_good_one(store, screens):
    words = add(screens, ("bad.pdf", b"no"), (SEPTEMBER.name, SEPTEMBER.read_bytes())).words
    assert "not a PDF" in words
    assert len(store.reports()) == 1


def test_a_pdf_without_indicators_is_kept_only_if_asked(store, screens):
    add(screens, ("minutes.pdf", pdf("Minutes of the meeting", "Apologies were received.")))
    assert store.reports() == ()
    next(b for b in screens.at.button if b.label == "Keep it all the same").click()
    screens.run()
    assert [held.name for held in store.reports()] == ["minutes.pdf"]


@pytest.mark.usefixtures("store")
def test_nothing_chosen_is_said(screens):
    screens.open("add.py")
    next(b for b in screens.at.button if b.label == "Read these files").click()
    assert "Choose one or more files first." in screens.run().words


def settle(screens, name, when):
    screens.at.text_input(key="whose-0-name").set_value(name)
    screens.at.text_input(key="whose-0-when").set_value(when)
    next(b for b in screens.at.button if b.label == "Confirm").click()
    return screens.run()


def test_the_user_settles_whose_report_it_is_and_for_when(store, screens):
    add(screens, (SEPTEMBER.name, SEPTEMBER.read_bytes()))
    settle(screens, "Anytown Council", "October 2018")
    (held,) = store.reports()
    assert (held.organisation, held.period.printed) == ("Anytown Council", "October 2018")


@pytest.mark.parametrize(
    ("name", "when", "said"),
    [("Anytown", "next Tuesday", "is not a period"), ("", "October 2018", "Name the organisation")],
)
def test_an_answer_that_cannot_be_understood_keeps_nothing(store, screens, name, when, said):
    add(screens, (SEPTEMBER.name, SEPTEMBER.read_bytes()))
    before = store.reports()
    assert said in settle(screens, name, when).words
    assert store.reports() == before


def test_the_samples_are_one_click_away(store, screens):
    screens.open()
    next(b for b in screens.at.button if b.label == "Try the sample reports").click()
    screens.run().until("Receipts for 9 files")
    assert len(store.reports()) == 9


PAST = (
    b"organisation,reference,measure,period,value\n"
    b"Anytown,KPI 1,Bins emptied,July 2018,83.8\nAnytown,KPI 1,Bins emptied,August 2018,{}\n"
)


def test_past_values_in_a_table_are_added_and_marked(store, screens):
    words = add(screens, ("past.csv", PAST.replace(b"{}", b"84.1"))).words
    assert "2 values, typed by hand, for 2 periods" in words
    assert [held.name for held in store.reports()] == ["past.csv", "past.csv"]
    assert "1 value, typed by hand" in screens.open("reports.py").words
    assert "Read again" not in [button.label for button in screens.at.button]
    words = screens.open("indicator.py").words
    assert "line 3 of past.csv, typed by hand" in words
    screens.open("latest.py")
    assert "Bins emptied" in screens.at.code[0].value


def test_a_table_with_a_bad_line_is_one_sentence_and_stores_nothing(store, screens):
    words = add(screens, ("past.csv", PAST.replace(b"{}", b"none"))).words
    assert "Line 3: “none” is not one number: write one such as" in words
    assert store.reports() == ()
