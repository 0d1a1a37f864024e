"""Runs of reports: as a report claims them, and as the reports held show them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.assessment import assess
from kpi.claims import streaks
from kpi.claims.streaks import run_of
from kpi.phrases.streaks import read_streak
from kpi.rating.deriving import derive
from kpi.tables.shown import proof_lines
from kpi.vocabulary import State, Verdict
from tests.kpi.typed import SEPTEMBER, YEAR, band, case, claim, indicator, with_value

VISITS = indicator("88%", goal="95%", band=band("90", "94.9%"))
NEEDED, AGREES, DISAGREES, OPEN = (
    Verdict.NEEDS_EARLIER_REPORT, Verdict.AGREES, Verdict.DISAGREES, Verdict.CANNOT_BE_CHECKED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("This is the third consecutive month outside tolerance.", 3),
        ("Outside tolerance for the second month running.", 2),
        ("The target has been missed for six successive months.", 6),
        ("It has been red for 4 months in a row.", 4),
        ("It was missed for the 3rd month in a row.", 3),
        ("Performance has been below target for the last three months.", 3),
        ("This is the third report on the measure.", None),
        ("Visits are due in the third month.", None),
        ("It has been missed for three quarters running.", None),  # the report is for a month
        ("Three months were needed to recover.", None),
        ("The first month running the new system.", None),
    ],
)
def test_a_run_is_read(sentence, periods):
    found = read_streak(sentence, SEPTEMBER)
    assert (found.periods if found else None) == periods


def test_a_run_of_years_is_read_in_a_yearly_report():
    assert read_streak("missed for the third year running", YEAR).periods == 3


def held(*earlier, value="88%"):
    one = with_value(VISITS, value)
    return case(one, earlier=tuple(with_value(one, before) for before in earlier))


@pytest.mark.parametrize(
    ("earlier", "verdict"),
    [
        (("87%", "86%"), AGREES),
        (("87%", "86%", "97%"), AGREES),
        (("87%", "86%", "85%"), AGREES),  # longer than said is no contradiction
        (("97%", "86%"), DISAGREES),
        (("87%", "92%"), DISAGREES),  # within tolerance
        (("87%",), NEEDED),
        ((), NEEDED),
    ],
)
def test_the_third_month_running_is_held_against_the_two_before(earlier, verdict):
    words = "This is the third month running outside tolerance."
    found = streaks.test_streak(claim(words, State.OUTSIDE_TOLERANCE), held(*earlier))
    assert found.tested.verdict is verdict, found.tested.reason


def test_a_gap_in_the_reports_leaves_a_run_open():
    asked = held("87%", "86%", "85%")
    asked = replace(asked, earlier=(asked.earlier[0], asked.earlier[2]))
    words = "This is the third month running outside tolerance."
    found = streaks.test_streak(claim(words, State.OUTSIDE_TOLERANCE), asked)
    assert found.tested.verdict is NEEDED


def test_a_run_of_something_that_is_no_rating_is_no_claim():
    assert (
        streaks.test_streak(claim("Staff met for three consecutive months."), held("97%")) is None
    )


@pytest.mark.parametrize(
    ("value", "earlier", "run"),
    [
        ("88%", ("87%", "86%", "97%"), (3, "July 2018")),
        ("96%", ("95%", "97%"), (3, "July 2018")),  # met is met
        ("88%", ("92%", "86%"), None),
        ("88%", (), None),
    ],
)
def test_the_run_that_the_reports_show(value, earlier, run):
    asked = held(*earlier, value=value)
    found = run_of(asked, derive(asked))
    assert (found and (found.reports, found.since.printed)) == run


def test_a_target_missed_again_and_again_says_so_beside_its_working():
    missed, met = assess(held("87%", "86%")), assess(held("95%", "97%", value="96%"))
    assert proof_lines(missed)[1:] == ("Outside tolerance in 3 reports running, since July 2018.",)
    assert proof_lines(met)[1:] == ()
