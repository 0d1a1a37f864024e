"""The library: what is held, read again before it is accepted, removed and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest


@pytest.fixture
def reports(filled, screens):
    assert filled.reports()
    return screens.open("reports.py")


def press(screens, label, number=0):
    [one for one in screens.at.button if one.label == label][number].click().run()
    return screens


def downloads(screens):
    return [button.label for button in screens.at.get("download_button")]


def test_every_figure_can_be_taken_away_in_one_table(reports):
    assert "Every figure in one table" in reports.words
    assert downloads(reports)[-2:] == ["Download CSV", "Download Excel"]


def test_each_report_has_its_receipt_and_its_pdf(reports):
    words = reports.words
    assert "2018-09.pdf" in words
    assert "20 indicators" in words
    assert downloads(reports).count("Download PDF") == 2


def test_a_file_that_is_gone_is_said_in_place_of_its_download(reports, tmp_path):
    assert "Download PDF" in downloads(reports)
    for path in (tmp_path / "filled" / "documents").rglob("*.pdf"):
        path.unlink()
    words = reports.run().words
    assert "Download PDF" not in downloads(reports)
    assert words.count("add the same file again to put it back") == 2


def test_a_removed_report_is_brought_back(reports, filled):
    press(reports, "Remove")
    assert [one.name for one in filled.reports()] == ["2018-08.pdf"]
    press(reports, "Bring it back")
    assert len(filled.reports()) == 2


def test_the_last_report_removed_can_be_brought_back_too(reports, filled):
    press(press(reports, "Remove"), "Remove")
    assert filled.reports() == ()
    press(reports, "Bring it back")
    assert len(filled.reports()) == 1


def test_read_again_says_where_nothing_would_change(reports):
    assert "nothing would change" in press(reports, "Read again").words


def test_what_a_new_reading_changes_is_seen_before_it_is_accepted(reports, filled, monkeypatch):
    held = filled.latest()
    read = filled.report(held.id, as_read=True)
    other = replace(read.indicators[0], name="Another name")
    new = replace(read, indicators=(other, *read.indicators[1:]))
    monkeypatch.setattr("parsing.sandbox.Sandbox.read", lambda *_, **__: new)
    press(reports, "Read again")
    assert "Another name" in reports.words
    assert filled.report(held.id) == read
    press(reports, "Accept the new reading")
    assert filled.report(filled.latest().id).indicators[0].name == "Another name"
    assert len(filled.reports()) == 2
    assert "Bring it back" not in [one.label for one in reports.at.button]
    press(reports, "Undo the new reading")
    assert filled.report(filled.latest().id) == read
    assert "Undo the new reading" not in [one.label for one in reports.at.button]


def purge(screens, number, typed):
    screens.at.text_input(key=f"purge-name-{number}").set_value(typed)
    form = [one for one in screens.at.button if one.label == "Delete it for good"]
    next(one for one in form if one.form_id == f"purge-form-{number}").click().run()
    return screens


def test_a_file_is_deleted_for_good_once_its_name_is_typed(reports, filled):
    number = filled.latest().id
    assert "Nothing was purged" in purge(reports, number, "september").words
    assert len(filled.reports()) == 2
    assert "deleted for good" in purge(reports, number, "2018-09.pdf").words
    assert [one.name for one in filled.reports()] == ["2018-08.pdf"]
    assert filled.reports(removed=True) == ()


def test_a_removed_file_can_be_deleted_too(reports, filled):
    number = filled.latest().id
    press(reports, "Remove")
    purge(reports, number, "2018-09.pdf")
    assert filled.reports(removed=True) == ()


def test_the_organisation_can_be_named_later_and_its_measures_are_followed(reports, filled):
    for held in filled.reports():
        reports.at.text_input(key=f"whose-{held.id}-name").set_value("Anytown")
        form = [one for one in reports.at.button if one.label == "Confirm"]
        next(one for one in form if one.form_id == f"whose-{held.id}").click().run()
    assert {held.organisation for held in filled.reports()} == {"Anytown"}
    assert len(filled.measures.of("Anytown")) > 10
