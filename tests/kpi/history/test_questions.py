"""The four questions: what they say, and that nothing kept from before is ever said again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pandas.testing import assert_frame_equal

from kpi import corrections
from kpi.asking import concluding
from kpi.asking.questions import about_report, measure_history, open_findings, two_periods
from kpi.asking.standing import decision_on
from kpi.comparing.comparison import compare
from kpi.examination import examine
from kpi.history import Outcome, UnknownReportError, open_history, restore_history
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.model import Claim
from kpi.tables.listing import FINDING_COLUMNS, findings_table, measure_table, report_table
from kpi.vocabulary import Direction, Polarity
from tests.kpi.history.samples import indicator, month, quantity, sample, words
from tests.kpi.real_report import REAL_REPORT

US = "Anytown Council"


def _bins(value, number=1, *claims):
    """Return an indicator with this value and no other figure of the past."""
    made = indicator(number, value)
    return replace(made, readings=made.readings[:1], claims=claims)


def _add(history, number, *indicators, data=None):
    data = data or b"%%PDF of month %d" % number
    made = sample(data, name=f"{number}.pdf", period=month(2018, number), indicators=indicators)
    return history.add(made, data).report


@pytest.fixture
def months(history):
    """Give three months in which the bins emptied on the day fall; September says they rose."""
    rose = Claim((), words("has increased"), direction=Direction.INCREASED)
    return [
        _add(history, 8, _bins("90.0"), _bins("70.0", 2)),
        _add(history, 9, _bins("86.0", 1, rose), _bins("71.0", 2)),
        _add(history, 10, _bins("80.0"), _bins("72.0", 2)),
    ]


def _codes(frame):
    return [
        (row["code"], row["report"], row["indicator"])
        for row in frame.to_dict("records")
        if row["code"] in {"D1", "H1", "A4"}
    ]


@pytest.mark.usefixtures("months")
def test_a_measure_has_every_value_with_its_report(history):
    number = history.measures.number(US, guise_of(_bins("90.0")))
    frame = measure_history(history, US, number)
    shown = frame[["period", "printed", "value", "report"]].to_numpy().tolist()
    assert shown == [
        ["August 2018", "90.0", Decimal("90.0"), "8.pdf"],
        ["September 2018", "86.0", Decimal("86.0"), "9.pdf"],
        ["October 2018", "80.0", Decimal("80.0"), "10.pdf"],
    ]


def test_two_periods_stand_beside_each_other(history, months):
    august, _, october = months
    rows = two_periods(history, august, october).to_dict("records")
    shown = [(r["ref"], r["then_value"], r["now_value"], r["rating_then"]) for r in rows]
    assert shown == [
        ("KPI 1", Decimal("90.0"), Decimal("80.0"), "disputed"),
        ("KPI 2", Decimal("70.0"), Decimal("72.0"), "disputed"),
    ]


def test_open_findings_are_those_of_all_reports_until_they_are_decided(history, months):
    found = open_findings(history, US)
    assert _codes(found) == [("D1", "9.pdf", "KPI 1")]
    (one,) = (f for f in examine(history.load()).findings if f.code == "D1")
    history.decisions.decide(decision_on(one, Outcome.EXPLAINED, "A misprint."))
    assert _codes(open_findings(history, US)) == []
    found = about_report(history, months[1]).findings
    (row,) = found[found["code"] == "D1"].to_dict("records")
    assert (row["status"], row["answer"]) == ("explained", "A misprint.")


def _unclear(frame):
    """Return where each finding that says "which way is good?" of the first measure stands."""
    chosen = frame[(frame["code"] == "T7") & (frame["indicator"] == "KPI 1")]
    return dict(zip(chosen["report"], chosen["status"], strict=True))


def test_what_was_dismissed_of_an_earlier_report_is_not_open_in_the_next(history, months):
    assert _unclear(open_findings(history, US)) == dict.fromkeys(
        ("8.pdf", "9.pdf", "10.pdf"), "open"
    )
    (first, *_) = (f for f in examine(history.load()).findings if f.code == "T7")
    made = history.decisions.decide(decision_on(first, Outcome.DISMISSED), "higher, as agreed")
    assert _unclear(open_findings(history, US)) == {}
    assert _unclear(about_report(history, months[0]).findings) == {"8.pdf": "dismissed"}
    october = about_report(history, months[2]).findings
    assert _unclear(october) == {"10.pdf": "answered"}
    by = october[(october["code"] == "T7") & (october["indicator"] == "KPI 1")]["decided_by"]
    assert list(by) == [made.who]
    history.decisions.undo(made.id)
    assert len(_unclear(open_findings(history, US))) == 3


@pytest.mark.usefixtures("months")
def test_another_figure_of_the_same_question_stays_open(history):
    _add(history, 11, _bins("86.0"))
    rose = Claim((), words("has increased"), direction=Direction.INCREASED)
    _add(history, 12, _bins("80.0", 1, rose))
    wrong = [f for f in examine(history.load()).findings if f.code == "D1"]
    history.decisions.decide(decision_on(wrong[0], Outcome.EXPLAINED, "A misprint."))
    assert _codes(open_findings(history, US)) == [("D1", "12.pdf", "KPI 1")]


def test_a_report_has_its_indicators_its_figures_and_its_findings(history, months):
    about = about_report(history, months[1])
    assert list(about.indicators["value"]) == ["86.0", "71.0"]
    assert list(about.figures["printed"]) == ["86.0", "71.0"]
    assert _codes(about.findings) == [("D1", "9.pdf", "KPI 1")]


def _put_right(history, held, value):
    report = history.report(held.id)
    item = report.indicators[0]
    right = replace(item.actuals[0], quantity=quantity(value, item.actuals[0].quantity.unit))
    made = corrections.change_reading(report, item, item.actuals[0], right)
    return history.corrections.add(held.id, made)


def test_a_correction_of_an_earlier_report_reaches_the_later_ones(history, months):
    assert _codes(open_findings(history, US)) == [("D1", "9.pdf", "KPI 1")]
    made = _put_right(history, months[0], "85.0")
    assert _codes(open_findings(history, US)) == []
    history.corrections.undo(made.id)
    assert _codes(open_findings(history, US)) == [("D1", "9.pdf", "KPI 1")]


def _remove(history, months):
    history.remove(months[0].id)


def _move(history, months):
    history.owners.settle(months[0].id, None, month(2019, 8))


def _part(history, _months):
    guise = guise_of(_bins("90.0"))
    split = Ruling(RulingKind.SPLIT, guise, since=month(2018, 9).start)
    history.measures.rule(US, split)


def _rename(history, months):
    history.owners.settle(months[0].id, "Zedborough Council")


@pytest.mark.parametrize("change", [_remove, _move, _part, _rename])
def test_nothing_is_held_against_a_report_that_is_not_its_past_any_more(history, months, change):
    assert _codes(open_findings(history, US)) == [("D1", "9.pdf", "KPI 1")]
    change(history, months)
    assert _codes(open_findings(history, US)) == []


def test_which_way_is_good_is_as_a_person_said(history, months):
    assert set(about_report(history, months[2]).indicators["derived"]) == {"disputed"}
    for number in (1, 2):
        ruling = Ruling(
            RulingKind.POLARITY, guise_of(_bins("90.0", number)), polarity=Polarity.LOWER
        )
        history.measures.rule(US, ruling)
    august, _, october = months
    rows = two_periods(history, august, october).to_dict("records")
    assert [(r["rating_then"], r["rating_now"], r["course"]) for r in rows] == [
        ("off_target", "exceeding", "better"),
        ("exceeding", "exceeding", "worse"),
    ]


def test_a_late_report_of_an_early_month_changes_what_stands_after_it(history, months):
    open_findings(history, US)
    history.remove(months[0].id)
    open_findings(history, US)
    _add(history, 8, _bins("88.0"), data=b"%PDF late")
    assert _codes(open_findings(history, US)) == [("D1", "9.pdf", "KPI 1")]


@pytest.mark.usefixtures("months")
def test_new_rules_make_everything_anew(history, monkeypatch):
    open_findings(history, US)
    monkeypatch.setattr(concluding, "rules", lambda: "a better rule")
    monkeypatch.setattr("kpi.checks.CHECKS", ())
    assert _codes(open_findings(history, US)) == []


@pytest.mark.usefixtures("months")
def test_only_what_changed_is_worked_out_again(history, monkeypatch):
    open_findings(history, US)
    asked = list[frozenset[str]]()

    def watched(reports, rulings, only):
        asked.append(frozenset(only))
        return examine(reports, rulings=rulings, only=only)

    monkeypatch.setattr(concluding, "examine", watched)
    november = _add(history, 11, _bins("81.0"), _bins("73.0", 2))
    open_findings(history, US)
    open_findings(history, US)
    about_report(history, november)
    assert asked == [{november.sha256}]


def test_what_is_kept_is_what_was_worked_out(history):
    """Every indicator, figure, finding and change of a real report, to the character."""
    data = [b"%PDF of a real report", b"%PDF of it as printed again"]
    real = [replace(REAL_REPORT, source=sample(one).source) for one in data]
    older, newer = (history.add(*one).report for one in zip(real, data, strict=True))
    called = Ruling(RulingKind.RENAMED, guise_of(REAL_REPORT.indicators[0]), name="By hand")
    history.measures.rule(history.organisations()[0], called)
    fresh = examine(history.load(), rulings=history.rulings())
    first, second = fresh.reports
    for _ in range(2):
        about = about_report(history, older)
        assert_frame_equal(about.indicators, report_table(first, fresh))
        assert_frame_equal(about.figures, measure_table(fresh.of(first)))
        found = findings_table(fresh.findings_of(first))
        assert_frame_equal(about.findings[list(FINDING_COLUMNS)], found)
        assert_frame_equal(two_periods(history, older, newer), compare(first, second, fresh))


def test_a_report_that_is_gone_is_said(history, months):
    history.remove(months[0].id)
    with pytest.raises(UnknownReportError):
        about_report(history, months[0])


def test_reports_that_name_nobody_are_answered_too(history):
    data = b"%PDF nameless"
    impossible = _bins("-4.0")
    made = sample(data, organisation=None, indicators=(impossible,))
    held = history.add(made, data).report
    assert _codes(open_findings(history, None)) == [("A4", "first.pdf", "KPI 1")]
    assert _codes(about_report(history, held).findings) == [("A4", "first.pdf", "KPI 1")]


@pytest.mark.usefixtures("months")
def test_a_backup_holds_none_of_it_and_answers_the_same(history, tmp_path):
    before = open_findings(history, US)
    made = history.backup(tmp_path / "all.plumbline")
    assert "conclusion" not in made.rows
    restore_history(tmp_path / "all.plumbline", str(tmp_path / "second" / "history.db"))
    with open_history(str(tmp_path / "second" / "history.db")) as back:
        assert open_findings(back, US).equals(before)
