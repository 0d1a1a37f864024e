"""What becomes of a file that is given to the history, in the words of its receipt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.corrections import correction_words
from kpi.history import CannotKeepError, open_history
from parsing import PARSER_VERSION
from parsing.errors import NotAPdfError, ReportError
from parsing.ingest import FileOutcome, accept_again, ingest, read_again
from tests.kpi.history.samples import indicator, month, sample, sha256

DATA, OTHER = b"%PDF first", b"%PDF second"


@pytest.fixture
def history(tmp_path):
    with open_history(str(tmp_path / "history.db")) as opened:
        yield opened


def reader(**fields):
    """Stand in for the parser: every file is this report of Anytown for September 2018."""

    def read(data, name, *, pages=None):
        report = sample(data, name=name, period=month(2018, 9))
        source = replace(report.source, pages_read=tuple(pages or (3, 4)))
        return replace(report, source=source, **fields)

    return read


def never(*_args, **_options):
    raise AssertionError("a file that is held must not be read again")


def test_a_report_is_added_with_a_receipt_that_counts(history):
    receipt = ingest(DATA, "first.pdf", history, read=reader(), pages=[5])
    assert receipt.outcome is FileOutcome.ADDED
    assert receipt.message == (
        "Added: 2 indicators, 1 page read, 0 of 0 numbers explained; "
        "some of it was read with doubt, and Review asks about it."
    )
    assert receipt.report == history.report(receipt.report_id)
    (stored,) = history.reports()
    assert (stored.id, stored.parser) == (receipt.report_id, PARSER_VERSION)


def test_a_held_file_is_not_read_again_and_changes_nothing(history):
    first = ingest(DATA, "first.pdf", history, read=reader())
    before = history.version()
    again = ingest(DATA, "copy.pdf", history, read=never)
    assert (again.outcome, again.report_id) == (FileOutcome.ALREADY_HELD, first.report_id)
    assert again.message.startswith("Already held since ")
    assert again.message.endswith(" as first.pdf: nothing was changed.")
    assert (again.name, history.version()) == ("copy.pdf", before)


def test_a_held_file_whose_pdf_was_lost_puts_it_back(history, tmp_path):
    ingest(DATA, "first.pdf", history, read=reader())
    (kept,) = (tmp_path / "documents").rglob("*.pdf")
    kept.unlink()
    again = ingest(DATA, "first.pdf", history, read=never)
    assert again.outcome is FileOutcome.ALREADY_HELD
    assert "has been put back" in again.message
    assert history.document(sha256(DATA)) == DATA


def test_another_file_for_the_period_is_kept_beside_and_names_the_first(history):
    ingest(DATA, "first.pdf", history, read=reader())
    receipt = ingest(OTHER, "second.pdf", history, read=reader(indicators=(indicator(1),)))
    assert receipt.outcome is FileOutcome.KEPT_BESIDE
    assert "first.pdf" in receipt.message
    assert "September 2018" in receipt.message
    assert "1 indicator," in receipt.message
    assert len(history.reports()) == 2


def test_the_organisation_that_the_user_gives_is_kept(history):
    read = reader(organisation=None)
    ingest(DATA, "first.pdf", history, read=read, organisation="Anytown Council")
    assert history.organisations() == ("Anytown Council",)


def test_a_report_without_indicators_is_an_answer_and_is_not_kept(history):
    receipt = ingest(DATA, "minutes.pdf", history, read=reader(indicators=()))
    assert receipt.outcome is FileOutcome.NO_INDICATORS
    assert "No indicator" in receipt.message
    assert (receipt.report.indicators, receipt.report_id) == ((), None)
    assert (history.reports(), history.version()) == ((), 0)


def test_a_report_without_indicators_is_kept_if_the_user_says_so(history):
    receipt = ingest(DATA, "minutes.pdf", history, read=reader(indicators=()), keep_empty=True)
    assert receipt.outcome is FileOutcome.ADDED
    assert "no indicator was found" in receipt.message
    assert history.report(receipt.report_id) == receipt.report


@pytest.mark.parametrize("error", [NotAPdfError(), ReportError("Ask for the original.")])
def test_a_file_that_cannot_be_read_says_why_and_leaves_nothing(history, tmp_path, error):
    def read(*_args, **_options):
        raise error

    receipt = ingest(DATA, "broken.pdf", history, read=read)
    assert (receipt.outcome, receipt.message) == (FileOutcome.FAILED, str(error))
    assert (receipt.report, receipt.report_id) == (None, None)
    assert history.reports() == ()
    assert not (tmp_path / "documents").exists()


def test_a_store_that_cannot_keep_it_says_why(history, monkeypatch):
    def full(*_):
        raise CannotKeepError("the folder", "disk full")

    monkeypatch.setattr("kpi.history.documents.Documents.receive", full)
    receipt = ingest(DATA, "first.pdf", history, read=reader())
    assert receipt.outcome is FileOutcome.FAILED
    assert "disk full" in receipt.message
    assert history.reports() == ()


@pytest.mark.parametrize("data", [b"", b"Dear councillor"])
def test_a_file_that_is_no_pdf_fails_in_one_sentence(history, data):
    receipt = ingest(data, "letter.pdf", history)
    assert receipt.outcome is FileOutcome.FAILED
    assert receipt.message.count("\n") == 0
    assert history.reports() == ()


def test_pages_that_were_named_are_read_by_every_later_reading(history):
    asked = []

    def read(data, name, *, also=(), **_):
        asked.append(tuple(also))
        found = reader()(data, name, pages=(3, 4, *also))
        more = [indicator(n) for n in also]
        return replace(found, indicators=(*found.indicators, *more))

    ingest(DATA, "first.pdf", history, read=read)
    report, found = read_again(history, history.latest(), read=read, also=[9])
    assert [(one.field, one.before) for one in found.changes] == [("the whole indicator", "–")]
    accept_again(history, history.latest(), report, also=[9])
    assert len(history.report(history.latest().id).indicators) == 3
    assert history.corrections.unplaced(history.latest().id) == ()
    read_again(history, history.latest(), read=read, also=[12])
    assert asked == [(), (9,), (9, 12)]
    (made,) = history.corrections.of(history.latest().id)
    assert correction_words(made.what) == "Page 9: read, too"
