"""Several organisations share one store; no answer about one holds anything of another."""

from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from kpi import corrections
from kpi.asking.concluding import all_findings, rules
from kpi.history import Decision, History, Outcome
from kpi.history.audit import Audit
from kpi.history.conclusions import Conclusions
from kpi.history.corrections import Corrections
from kpi.history.decisions import Decisions
from kpi.history.measures import Measures
from kpi.history.names import Names
from kpi.history.owners import Owners
from kpi.history.rereading import Readings
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from tests.kpi.history.samples import indicator, month, sample, sha256

OURS, THEIRS = "Anytown Council", "Zedborough Council"
SIGN = "Zed"
"""What every name of the other organisation holds: nothing of it may show in our answers."""

OF_ONE = {
    (History, "reports"),
    (History, "report"),
    (History, "load"),
    (History, "load_unowned"),
    (History, "parsers"),
    (History, "latest"),
    (History, "find"),
    (History, "document"),
    (History, "has_document"),
    (History, "stamp"),
    (Readings, "compare"),
    (Readings, "before"),
    (Corrections, "of"),
    (Corrections, "unplaced"),
    (Decisions, "of"),
    (Measures, "of"),
    (Measures, "load"),
    (Measures, "figures"),
    (Measures, "number"),
    (Measures, "questions"),
    (Measures, "decided"),
    (Names, "aliases"),
    (Audit, "lines"),
    (Conclusions, "findings"),
    (Conclusions, "tables"),
    (Conclusions, "compared"),
}
"""Questions about one organisation, one of its reports or one of its measures: each is asked."""

OF_ALL = {
    (History, "organisations"),
    (History, "rulings"),
    (History, "version"),
    (Corrections, "holding"),
    (Decisions, "holding"),
    (Names, "decided"),
    (Names, "questions"),
    (Audit, "verify"),
}
"""Questions about the store as a whole, by name or by key."""

CHANGES = {
    (History, name)
    for name in (
        "add", "add_together", "backup", "close", "mend", "purge", "remove", "restore",
    )
} | {
    (Corrections, "add"),
    (Corrections, "add_all"), (Corrections, "undo"), (Decisions, "decide"), (Decisions, "undo"),
    (Measures, "rule"), (Measures, "undo"), (Names, "keep_apart"), (Names, "merge"),
    (Names, "undo"), (Owners, "settle"), (Owners, "undo"), (Readings, "accept"),
    (Readings, "undo"), (Conclusions, "keep"),
}  # fmt: skip


def _data(number, organisation):
    return b"%%PDF %d of %s" % (number, organisation.encode())


def _report(number, organisation):
    mark = SIGN if organisation == THEIRS else "Any"
    plain = sample(
        _data(number, organisation),
        name=f"{mark}{number}.pdf",
        organisation=organisation,
        period=month(2018, number),
    )
    named = (
        replace(indicator(n), group=f"{mark} services", name=f"{indicator(n).name} in {mark}")
        for n in (1, 2)
    )
    return replace(plain, title=f"{mark} report", indicators=tuple(named))


@pytest.fixture
def both(history):
    """Give a store where both did everything: corrections, decisions, rulings."""
    for organisation in (THEIRS, OURS):
        mark = SIGN if organisation == THEIRS else "Any"
        for number in (4, 5):
            data = _data(number, organisation)
            held = history.add(_report(number, organisation), data).report
        report = history.report(held.id)
        made = corrections.not_an_indicator(report, report.indicators[1])
        history.corrections.add(held.id, made, f"{mark} says so")
        about = Decision(f"{mark} key", "d", sha256(data), Outcome.EXPLAINED, f"{mark} answer")
        history.decisions.decide(about, f"{mark} reason")
        called = Ruling(RulingKind.RENAMED, guise_of(report.indicators[0]), name=f"{mark} bins")
        history.measures.rule(organisation, called)
    return history


def _answers(history):
    held = history.reports(OURS)[-1]
    first = guise_of(history.report(held.id).indicators[0])
    number = history.measures.number(OURS, first)
    new = history.report(held.id, as_read=True)
    for organisation in (THEIRS, OURS):
        all_findings(history, organisation)
    return {
        (History, "reports"): history.reports(OURS),
        (History, "report"): history.report(held.id),
        (History, "load"): history.load(OURS),
        (History, "load_unowned"): history.load_unowned(),
        (History, "parsers"): history.parsers(OURS),
        (History, "latest"): history.latest(OURS),
        (History, "find"): history.find(held.sha256),
        (History, "document"): history.document(held.sha256),
        (History, "has_document"): history.has_document(held.sha256),
        (History, "stamp"): history.stamp(OURS),
        (Readings, "compare"): history.readings.compare(held.id, new),
        (Readings, "before"): history.readings.before(held.id),
        (Corrections, "of"): history.corrections.of(held.id, undone=True),
        (Corrections, "unplaced"): history.corrections.unplaced(held.id),
        (Decisions, "of"): history.decisions.of("Any key"),
        (Measures, "of"): history.measures.of(OURS),
        (Measures, "load"): history.measures.load(OURS, number),
        (Measures, "figures"): history.measures.figures(OURS, number),
        (Measures, "number"): number,
        (Measures, "questions"): history.measures.questions(OURS),
        (Measures, "decided"): history.measures.decided(OURS),
        (Names, "aliases"): history.names.aliases(OURS),
        (Audit, "lines"): history.audit.lines(f"file {held.sha256}"),
        (Conclusions, "findings"): history.conclusions.findings(OURS, rules()),
        (Conclusions, "tables"): history.conclusions.tables(OURS, held.id, rules()),
        (Conclusions, "compared"): history.conclusions.compared(OURS, [held.id], rules()),
    }


def test_nothing_of_another_organisation_is_in_any_answer_about_one(both):
    answers = _answers(both)
    assert answers.keys() == OF_ONE
    assert {about for about, answer in answers.items() if SIGN in repr(answer)} == set()
    assert "Any" in repr(answers[Measures, "of"])


def test_a_measure_of_another_organisation_is_not_given_for_its_number(both):
    theirs = both.measures.of(THEIRS)[0].number
    assert both.measures.load(OURS, theirs) == ()
    assert both.measures.figures(OURS, theirs) == ()


def test_every_public_question_and_change_is_accounted_for():
    public = {
        (kind, name)
        for kind in (
            History,
            Readings,
            Corrections,
            Decisions,
            Measures,
            Names,
            Owners,
            Audit,
            Conclusions,
        )
        for name, _ in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_")
    }
    assert public == OF_ONE | OF_ALL | CHANGES
