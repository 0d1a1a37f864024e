"""What becomes of a report that is added."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.history import Kept, WrongDocumentError, open_history
from kpi.report import Coverage, SetAside, Unexplained
from tests.kpi.history.samples import month, sample, sha256

FIRST, SECOND = b"%PDF first", b"%PDF second"
SEPTEMBER = month(2018, 9)


def test_a_new_file_is_stored_with_what_the_library_shows(history):
    coverage = Coverage(40, (SetAside(3, "12", "an age"),), (Unexplained(3, "41", "41 more"),))
    report = replace(sample(period=SEPTEMBER), coverage=coverage)
    added = history.add(report, FIRST, parser="7")
    assert added.outcome is Kept.STORED
    assert added.beside == ()
    stored = added.report
    assert (stored.organisation, stored.period) == ("Anytown Council", SEPTEMBER)
    assert (stored.name, stored.sha256, stored.parser) == ("first.pdf", sha256(FIRST), "7")
    assert (stored.pages, stored.pages_read, stored.indicators, stored.review) == (14, 2, 2, 2)
    assert (stored.numbers, stored.unexplained) == (42, 1)
    assert stored.added_at.utcoffset().total_seconds() == 0


def test_the_same_file_again_changes_nothing_and_says_so(history):
    first = history.add(sample(name="first.pdf"), FIRST)
    before = history.version(), history.load()
    again = history.add(sample(name="renamed.pdf"), FIRST)
    assert again.outcome is Kept.ALREADY_HELD
    assert again.report == first.report
    assert (history.version(), history.load()) == before


def test_everything_is_there_after_closing_and_opening(place):
    with open_history(place) as history:
        history.add(sample(), FIRST)
        before = history.version(), history.reports(), history.load()
    with open_history(place) as history:
        assert (history.version(), history.reports(), history.load()) == before
        assert history.document(sha256(FIRST)) == FIRST


@pytest.mark.parametrize(
    "spelling", ["Anytown Council", "ANYTOWN COUNCIL", "  Anytown \n Council "]
)
def test_another_file_for_the_period_is_kept_beside_and_names_the_other(history, spelling):
    history.add(sample(FIRST, name="first.pdf", period=SEPTEMBER), FIRST)
    report = sample(SECOND, name="second.pdf", organisation=spelling, period=SEPTEMBER)
    added = history.add(report, SECOND)
    assert added.outcome is Kept.KEPT_BESIDE
    assert [other.name for other in added.beside] == ["first.pdf"]
    assert len(history.reports()) == 2
    assert history.organisations() == ("Anytown Council",)
    assert history.report(added.report.id).organisation == spelling
    assert {report.organisation for report in history.load(spelling)} == {"Anytown Council"}


@pytest.mark.parametrize(
    ("organisation", "period"),
    [
        ("Othertown Council", SEPTEMBER),
        ("Anytown Council", month(2018, 10)),
        (None, SEPTEMBER),
        ("   ", SEPTEMBER),
        ("Anytown Council", None),
    ],
)
def test_another_organisation_or_period_is_not_beside(history, organisation, period):
    history.add(sample(FIRST, period=SEPTEMBER), FIRST)
    added = history.add(sample(SECOND, organisation=organisation, period=period), SECOND)
    assert (added.outcome, added.beside) == (Kept.STORED, ())


def test_the_organisation_that_the_user_gives_decides_what_stands_beside(history):
    history.add(sample(FIRST, period=SEPTEMBER), FIRST)
    unnamed = sample(SECOND, organisation=None, period=SEPTEMBER)
    added = history.add(unnamed, SECOND, organisation="Anytown Council")
    assert added.outcome is Kept.KEPT_BESIDE
    assert history.report(added.report.id).organisation == "Anytown Council"
    assert history.report(added.report.id, as_read=True) == unnamed


def test_a_removed_file_can_be_added_afresh(history):
    first = history.add(sample(), FIRST).report
    history.remove(first.id)
    again = history.add(sample(), FIRST)
    assert again.outcome is Kept.STORED
    assert again.report.id != first.id


def test_a_report_of_other_bytes_is_refused(history):
    with pytest.raises(WrongDocumentError, match=r"not the file first\.pdf"):
        history.add(sample(), SECOND)
    assert history.reports() == ()
