"""What the store answers about the reports it holds."""

from __future__ import annotations

import pytest

from kpi.history import AlreadyHeldError, UnknownReportError
from tests.kpi.history.samples import month, sample, sha256


@pytest.fixture
def shelf(history):
    """Add reports, each given as (organisation, month or None), and return their numbers."""

    def add(*reports):
        numbers = []
        for organisation, period in reports:
            file = b"%%PDF %d" % len(history.reports())
            name = f"{len(history.reports())}.pdf"
            report = sample(file, name=name, organisation=organisation, period=period)
            numbers.append(history.add(report, file).report.id)
        return numbers

    return add


def test_an_empty_store_has_empty_answers(history):
    assert history.reports() == history.load() == history.organisations() == ()
    assert history.latest() is None
    assert history.find("0" * 64) is None
    assert history.version() == 0


def test_reports_come_oldest_period_first_and_undated_last(history, shelf):
    undated, october, september = shelf(("A", None), ("A", month(2018, 10)), ("A", month(2018, 9)))
    assert [stored.id for stored in history.reports()] == [september, october, undated]
    assert history.latest().id == october


def test_without_any_period_the_latest_is_the_one_added_last(history, shelf):
    _, second = shelf(("A", None), ("A", None))
    assert history.latest().id == second


def test_each_organisation_sees_its_own_reports_only(history, shelf):
    one, two, _ = shelf(("b Trust", month(2018, 9)), ("A Council", month(2018, 8)), (None, None))
    assert history.organisations() == ("A Council", "b Trust")
    assert [stored.id for stored in history.reports("B TRUST")] == [one]
    assert [report.organisation for report in history.load("A Council")] == ["A Council"]
    assert history.latest("A Council").id == two
    assert history.reports("Nowhere") == history.load("Nowhere") == ()


def test_a_removed_report_is_gone_from_every_answer_until_it_is_restored(history, shelf):
    (number,) = shelf(("A", month(2018, 9)))
    held = history.reports(), history.load(), history.organisations(), history.latest()
    history.remove(number)
    assert history.reports() == history.load() == history.organisations() == ()
    assert history.latest() is history.find(sha256(b"%PDF 0")) is None
    (removed,) = history.reports(removed=True)
    assert removed.id == number
    assert removed.removed_at >= removed.added_at
    assert history.report(number).organisation == "A"
    assert history.reports("B", removed=True) == ()
    history.remove(number)
    assert history.reports("A", removed=True) == (removed,)
    history.restore(number)
    assert (history.reports(), history.load(), history.organisations(), history.latest()) == held
    assert history.reports(removed=True) == ()


def test_a_removed_report_stays_away_while_its_copy_is_back(history):
    first = history.add(sample(), b"%PDF first").report
    history.remove(first.id)
    history.add(sample(name="copy.pdf"), b"%PDF first")
    with pytest.raises(AlreadyHeldError, match=r"already back as copy\.pdf"):
        history.restore(first.id)
    assert [stored.name for stored in history.reports()] == ["copy.pdf"]


def test_the_version_changes_with_every_write_and_with_nothing_else(history, shelf):
    (number,) = shelf(("A", None))
    seen = [history.version()]
    for write in (
        lambda: history.owners.settle(number, "B"),
        lambda: history.owners.settle(number, None, month(2018, 9)),
        lambda: history.remove(number),
        lambda: history.restore(number),
    ):
        write()
        seen.append(history.version())
    assert len(set(seen)) == len(seen)
    history.restore(number)
    history.load()
    history.latest()
    assert history.version() == seen[-1]


def test_the_stamp_of_an_organisation_changes_with_what_concerns_it_alone(history, shelf):
    mine, theirs = shelf(("A", None), ("B", None))
    before = history.stamp("A"), history.stamp("B"), history.stamp(None)
    history.owners.settle(mine, None, month(2018, 9))
    assert (history.stamp("B"), history.stamp(None)) == before[1:]
    after = history.stamp("a")
    assert after != before[0]
    history.owners.settle(theirs, "A")
    assert history.stamp("A") != after
    assert history.stamp("B") != before[1]
    assert history.stamp("C") == history.stamp(None) == before[2]


def test_a_report_that_leaves_an_organisation_changes_its_stamp(history, shelf):
    first, _ = shelf(("A", None), ("A", None))
    before = history.stamp("A")
    history.owners.settle(first, "B")
    assert history.stamp("A") != before


@pytest.mark.parametrize(
    "ask",
    [
        lambda history: history.report(7),
        lambda history: history.report(7, as_read=True),
        lambda history: history.remove(7),
        lambda history: history.restore(7),
        lambda history: history.owners.settle(7, "A"),
        lambda history: history.owners.settle(7, None, month(2018, 9)),
    ],
)
def test_a_number_that_no_report_has_is_said(history, ask):
    with pytest.raises(UnknownReportError, match="no report 7"):
        ask(history)
    assert history.version() == 0
