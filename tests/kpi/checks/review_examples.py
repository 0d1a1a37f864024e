"""What would be asked first is asked with an "if" while a figure that it rests on is in review."""

from __future__ import annotations

from dataclasses import replace

from kpi.model import Doubt
from kpi.report import Report
from kpi.vocabulary import Field, Severity
from tests.kpi.checks.examples import EXAMPLES
from tests.kpi.checks.past_examples import PAST_EXAMPLES

UNSURE = Doubt(Field.VALUE, "it may be the figure of another row")


def in_review(one):
    """The same indicator, report or history with every value in review."""
    if isinstance(one, tuple):
        return tuple(in_review(each) for each in one)
    if isinstance(one, Report):
        return replace(one, indicators=tuple(map(_doubted, one.indicators)))
    return replace(one, report=in_review(one.report), indicator=_doubted(one.indicator))


def _doubted(indicator):
    return replace(indicator, doubts=(*indicator.doubts, UNSURE))


_FIRST = {e.code: e for e in reversed((*EXAMPLES, *PAST_EXAMPLES)) if e.severity is Severity.HIGH}
REVIEW_EXAMPLES = tuple(
    replace(e, severity=Severity.MEDIUM, trigger=in_review(e.trigger)) for e in _FIRST.values()
)
