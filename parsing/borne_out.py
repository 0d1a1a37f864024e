"""Whether the ratings of a report follow from the figures read: where many do not, they are asked.

A council now and then rates one measure otherwise than its figures do. Where a third of its
ratings do not follow, a column was likelier taken for another, or the report has a rule of its own.
An icon of assurance speaks of many months: it rates none whose figure says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from kpi.assessment import Assessment, assess
from kpi.judgement import Case
from kpi.model import Doubt, Indicator
from kpi.rating.agreement import allowed, judge, rating_states
from kpi.rating.polarity import literal_polarity
from kpi.report import Report
from kpi.vocabulary import Field, Verdict

_FEWEST = 3  # ratings that do not follow: one or two are what the report itself may have wrong
_ONE_IN = 3
_OTHER_MONTHS = (
    "the icon of assurance speaks of many months, and the figure of this one says otherwise"
)


def asked_where_ratings_fail(report: Report) -> Report:
    """Ask about the figures of each indicator that its rating contradicts, where many are so."""
    cases = [assess(Case(report, indicator)) for indicator in report.indicators]
    verdicts = [set(_verdicts(about)) for about in cases]
    tested = [one for one in verdicts if one & {Verdict.AGREES, Verdict.DISAGREES}]
    failed = [one for one in tested if Verdict.DISAGREES in one]
    if len(failed) < _FEWEST or len(failed) * _ONE_IN < len(tested):
        return report
    reason = (
        f"{len(failed)} of {len(tested)} ratings do not follow from the figures read: a column may "
        "have been taken for another, or the report rates by a rule that was not read"
    )
    asked = (
        _asked(about.indicator, reason) if Verdict.DISAGREES in found else about.indicator
        for about, found in zip(cases, verdicts, strict=True)
    )
    return replace(report, indicators=tuple(asked))


def without_icons_of_other_months(report: Report, icons: Collection[str]) -> Report:
    """Leave out an icon of assurance where the month's own figure contradicts it, and ask.

    Args:
        report: As it was read.
        icons: The letters of assurance that its key explains; most reports have none.
    """
    if not icons:
        return report
    read = (_of_its_month(assess(Case(report, one)), icons) for one in report.indicators)
    return replace(report, indicators=tuple(read))


def _of_its_month(about: Assessment, icons: Collection[str]) -> Indicator:
    polarity, indicator = literal_polarity(about.judged), about.indicator
    others = tuple(
        claim
        for claim in indicator.claims
        if claim.evidence.printed.upper() not in icons
        or judge(allowed(claim, polarity, about.scheme), about.rating) is not Verdict.DISAGREES
    )
    if others == indicator.claims:
        return indicator
    doubts = (*indicator.doubts, Doubt(Field.CLAIMS, _OTHER_MONTHS))
    return replace(indicator, claims=others, doubts=doubts)


def _verdicts(about: Assessment) -> Iterator[Verdict]:
    polarity = literal_polarity(about.judged)
    for claim in about.indicator.claims:
        if rating_states(claim):
            yield judge(allowed(claim, polarity, about.scheme), about.rating)


def _asked(indicator: Indicator, reason: str) -> Indicator:
    doubts = [Doubt(field, reason) for field in (Field.VALUE, Field.TARGET)]
    return replace(indicator, doubts=(*indicator.doubts, *doubts))
