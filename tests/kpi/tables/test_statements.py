"""Every checkable statement of a report, with its verdict."""

from __future__ import annotations

from kpi.examination import examine
from kpi.tables.statements import statements, statements_sentence, statements_table, verdicts_of
from kpi.vocabulary import Direction, State, Verdict
from tests.kpi.typed import band, claim, indicator, report

SAID = (
    claim("The trust is exceeding target", State.EXCEEDING),
    claim("below target but within tolerance", State.WITHIN_TOLERANCE),
    claim("This has improved", direction=Direction.IMPROVED),
)
ONE = report(indicator("82%", goal="85", band=band("80", "84.9"), claims=SAID))


def found():
    return statements(ONE, examine([ONE]))


def test_each_statement_has_the_verdict_that_its_figures_give():
    assert [one.tested.verdict for one in found()] == [
        Verdict.DISAGREES, Verdict.AGREES, Verdict.NEEDS_EARLIER_REPORT,
    ]  # fmt: skip


def test_the_counts_are_said_in_a_sentence_what_matters_most_first():
    assert statements_sentence(found()) == (
        "3 statements: the figures disagree with 1; 1 needs an earlier report; "
        "the figures agree with 1"
    )
    assert list(verdicts_of(found())) == [
        Verdict.DISAGREES, Verdict.NEEDS_EARLIER_REPORT, Verdict.AGREES,
    ]  # fmt: skip


def test_a_report_that_says_nothing_checkable_is_said_so():
    assert statements_sentence(()) == "Nothing that it says can be checked"


def test_the_table_to_take_away_speaks_in_words():
    first = statements_table(found()).iloc[0]
    assert first["statement"] == "The trust is exceeding target"
    assert first["verdict"] == "The figures disagree"
    assert "82 < 85" in first["tested_against"]
