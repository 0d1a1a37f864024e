"""The claim ledger: every kind of claim, its verdict, and what it was tested against."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpi.assessment import assess
from kpi.cases import cases
from kpi.claims.ledger import test_claims as hold
from kpi.model import Period
from kpi.rating.deriving import derive
from kpi.vocabulary import Continuity, Direction, PeriodKind, ReadingKind, State, Verdict
from tests.expectations import NEEDS_EARLIER_REPORT
from tests.kpi.real_report import REAL_REPORT
from tests.kpi.typed import (
    band,
    case,
    claim,
    indicator,
    month,
    number,
    reading,
    report,
    sentence,
    with_value,
)

VISITS = indicator("92%", goal="95%", band=band("90", "94.9%"))
AUDITS = indicator("80%", goal="75%", readings=(reading("15", ReadingKind.TOTAL),))
NEEDED, AGREES, DISAGREES, OPEN = (
    Verdict.NEEDS_EARLIER_REPORT, Verdict.AGREES, Verdict.DISAGREES, Verdict.CANNOT_BE_CHECKED,
)  # fmt: skip


def ledger(one, *earlier):
    asked = case(one, earlier=tuple(with_value(one, value) for value in earlier))
    return hold(asked, derive(asked))


def saying(words, *claims):
    return replace(VISITS, narrative=(sentence(words, explains=False),), claims=claims)


@pytest.mark.parametrize(
    ("words", "earlier", "verdict"),
    [
        ("At 92% it is up 2 percentage points.", ("90%",), AGREES),
        ("At 92% it is up 5 percentage points.", ("90%",), DISAGREES),
        ("At 92% it is up 5 percentage points.", (), NEEDED),
        ("At 92% it is up 2% on August.", ("90%",), AGREES),
        ("At 92% it is up 3 percentage points on July.", ("90%", "89%"), AGREES),
        ("At 92% it is up 3 percentage points on May.", ("90%", "89%"), NEEDED),
        ("At 92% it is up 3 percentage points on the same month last year.", ("90%",), NEEDED),
        ("At 92% it is up 2 percentage points on last month.", ("90%",), AGREES),
        ("At 92% it is up 2 percentage points since the move.", ("90%",), OPEN),
        ("The figure has halved.", ("46%",), DISAGREES),
        ("This is the highest figure since June.", ("90%", "89%"), AGREES),
        ("This is the highest figure since June.", ("90%", "93%"), DISAGREES),
        ("This is the highest figure since January.", ("90%", "89%"), NEEDED),
        ("This is the highest figure since January.", (), NEEDED),
    ],
)
def test_sizes_and_extremes_that_only_the_narrative_states(words, earlier, verdict):
    (tested,) = ledger(saying(words), *earlier)
    assert tested.verdict is verdict, tested.reason
    assert tested.claim.evidence.printed == words


@pytest.mark.parametrize(
    "words",
    [
        "The team saw an increase of 12% in referrals.",
        "Staff numbers rose by 12%.",
        "The number of staff in the team has halved.",
    ],
)
def test_a_change_of_something_else_is_no_claim(words):
    assert ledger(saying(words), "90%") == ()


def test_a_size_that_agrees_says_the_figures():
    (tested,) = ledger(saying("At 92% it is up 2 percentage points."), "90%")
    assert "90% before" in tested.reason
    assert "2 percentage points" in tested.reason


@pytest.mark.parametrize(("count", "verdict"), [("12", AGREES), ("13", DISAGREES)])
def test_a_count_is_a_claim_and_says_what_one_is_worth(count, verdict):
    counted = replace(AUDITS, readings=(*AUDITS.readings, reading(count, ReadingKind.COUNT)))
    (tested,) = ledger(counted)
    assert tested.verdict is verdict
    assert "6.7 points" in tested.reason


@pytest.mark.parametrize(("before", "verdict"), [("98%", AGREES), ("91%", DISAGREES)])
def test_for_the_first_time(before, verdict):
    first = claim("below target for the first time", State.BELOW_TARGET)
    (tested,) = ledger(replace(VISITS, claims=(first,)), "96%", before)
    assert tested.verdict is verdict


@pytest.mark.parametrize(
    ("said", "before", "verdict"),
    [
        ("The figure is unchanged.", "92%", AGREES),
        ("The figure is unchanged.", "90%", DISAGREES),
        ("The figure is stable.", "90%", OPEN),
        ("The figure is stable.", "92%", AGREES),
    ],
)
def test_unchanged_is_checked_and_stable_is_shown(said, before, verdict):
    stood = claim(said, direction=Direction.UNCHANGED)
    (tested,) = ledger(replace(VISITS, claims=(stood,)), before)
    assert tested.verdict is verdict
    assert f"{before} before" in tested.reason
    assert ("a matter of judgement" in tested.reason) is (verdict is OPEN)


def test_last_years_figure_leaves_a_direction_open():
    rose = claim("increased", direction=Direction.INCREASED)
    year_ago = reading("85%", ReadingKind.PREVIOUS, period=month(9, 2017))
    one = replace(VISITS, claims=(rose,), readings=(*VISITS.readings, year_ago))
    (tested,) = ledger(one, "94%")
    assert tested.verdict is Verdict.CANNOT_BE_CHECKED


def test_a_head_count_is_not_set_against_a_percentage():
    rose = claim("up from 120", direction=Direction.INCREASED, previous=number("120"))
    (tested,) = ledger(replace(VISITS, claims=(rose,)))
    assert tested.verdict is Verdict.CANNOT_BE_CHECKED


EARLIER = {Direction.INCREASED: -1, Direction.DECREASED: 1, Direction.IMPROVED: -1}


def shifted(one, by):
    """The indicator a month earlier: its values lower or higher, by whole units."""
    moved = []
    for value in one.actuals:
        quantity = value.quantity
        before = quantity.value + by
        text = f"{before}%" if quantity.printed.endswith("%") else str(before)
        period = value.period or REAL_REPORT.period
        moved.append(replace(value, quantity=number(text, quantity.unit), period=back(period)))
    return replace(one, readings=tuple(moved), claims=(), narrative=())


def back(period):
    if period.kind is not PeriodKind.MONTH:
        return Period("before", period.kind, period.start, month(period.end.month - 1).end)
    return month(period.end.month - 1)


def a_month_before(one):
    way = next((EARLIER[c.direction] for c in one.claims if c.direction in EARLIER), 0)
    if any(c.continuity is Continuity.NOW for c in one.claims):
        way *= 10
    return shifted(one, way)


def test_every_waiting_claim_of_the_real_report_is_settled_by_an_earlier_one():
    alone = [t for c in cases((REAL_REPORT,)) for t in assess(c).claims]
    assert [t.verdict for t in alone].count(NEEDED) == NEEDS_EARLIER_REPORT
    august = report(
        *(a_month_before(one) for one in REAL_REPORT.indicators),
        period=month(8),
        name="august.pdf",
        organisation=REAL_REPORT.organisation,
    )
    both = [c for c in cases((august, REAL_REPORT)) if c.report is REAL_REPORT]
    settled = [t for c in both for t in assess(c).claims]
    assert waiting(settled) == []
    waited = {t.claim for t in alone if t.verdict is NEEDED}
    assert {t.verdict for t in settled if t.claim in waited} == {AGREES}


def waiting(tested):
    return [(t.claim.evidence.printed, t.reason) for t in tested if t.verdict is NEEDED]
