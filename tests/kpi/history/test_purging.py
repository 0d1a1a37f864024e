"""A paper that should never have been uploaded goes for good; the log still proves itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi import corrections
from kpi.asking.concluding import all_findings
from kpi.history import Decision, DocumentMissingError, NotConfirmedError, Outcome
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from tests.kpi.history.samples import indicator, month, sample, sha256

DATA, OTHER = b"%PDF secret", b"%PDF harmless"
WORD = "Zanzibar"
SECRET = replace(indicator(1), name=f"Children moved to {WORD}")


@pytest.fixture
def number(history):
    """Give the number of a report with a secret name, about which much was said."""
    secret = replace(
        sample(DATA, name=f"{WORD}.pdf", organisation=f"{WORD} Council", period=month(2018, 8)),
        indicators=(SECRET, indicator(2)),
    )
    number = history.add(secret, DATA).report.id
    report = history.report(number)
    history.corrections.add(
        number, corrections.not_an_indicator(report, report.indicators[0]), f"{WORD}!"
    )
    about = Decision(f"{WORD} key", "d", sha256(DATA), Outcome.ACCEPTED, f"{WORD}?")
    history.decisions.decide(about)
    called = Ruling(RulingKind.RENAMED, guise_of(report.indicators[1]), name=f"{WORD} bins")
    history.measures.rule(f"{WORD} Council", called)
    history.readings.accept(number, secret, parser="2")
    history.add(sample(OTHER, name="harmless.pdf", period=month(2018, 9)), OTHER)
    return number


def test_nothing_of_it_is_left_anywhere(history, number, database):
    assert WORD in str(all_findings(history, f"{WORD} Council"))
    history.purge(number, f"{WORD}.pdf")
    assert [report.name for report in history.reports()] == ["harmless.pdf"]
    assert history.reports(removed=True) == ()
    assert history.organisations() == ("Anytown Council",)
    with pytest.raises(DocumentMissingError):
        history.document(sha256(DATA))
    files = [path for path in database.parent.rglob("*") if path.is_file()]
    assert not any(WORD.encode() in path.read_bytes() for path in files)


def test_what_another_report_quotes_of_it_goes_too(history, database):
    older = sample(DATA, name="secret.pdf", period=month(2018, 8), indicators=(SECRET,))
    history.add(sample(OTHER, name="harmless.pdf", period=month(2018, 9)), OTHER)
    number = history.add(older, DATA).report.id
    assert f"{WORD} is in" not in str(all_findings(history, "Anytown Council"))
    assert WORD in str(all_findings(history, "Anytown Council"))  # "no longer reported" (H4)
    history.purge(number, "secret.pdf")
    history.close()
    files = [path for path in database.parent.rglob("*") if path.is_file()]
    assert not any(WORD.encode() in path.read_bytes() for path in files)
    assert WORD not in str(all_findings(history, "Anytown Council"))


def test_the_log_keeps_a_tombstone_and_verifies(history, number):
    lines = history.audit.verify().lines
    history.purge(number, f"{WORD}.pdf")
    verified = history.audit.verify()
    assert (verified.lines, verified.broken) == (lines + 1, None)
    last = history.audit.lines()[-1]
    assert (last.action, last.subject) == ("file purged", f"file {sha256(DATA)}")
    assert f"{WORD}" not in str(history.audit.lines())


@pytest.mark.parametrize("typed", ["", "yes", "harmless.pdf", "zanzibar.pdf"])
def test_without_the_typed_name_nothing_happens(history, number, typed):
    before = history.version()
    with pytest.raises(NotConfirmedError, match=r"type Zanzibar\.pdf"):
        history.purge(number, typed)
    assert history.version() == before
    assert history.document(sha256(DATA)) == DATA


def test_everything_else_stays(history, number):
    other = history.find(sha256(OTHER))
    before = history.report(other.id), history.measures.of("Anytown Council")
    history.purge(number, f"{WORD}.pdf")
    assert (history.report(other.id), history.measures.of("Anytown Council")) == before
    assert history.document(sha256(OTHER)) == OTHER


def test_the_same_file_can_be_added_afresh(history, number):
    history.purge(number, f"{WORD}.pdf")
    again = history.add(sample(DATA), DATA).report
    assert history.corrections.of(again.id, undone=True) == ()
    assert history.audit.verify().broken is None
