"""What a decision about a measure would do to ratings, before it is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.cases import Rulings, cases
from kpi.judgement import Rating
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling
from kpi.rating.deriving import derive
from kpi.report import Report
from kpi.ruled import as_ruled
from kpi.vocabulary import Derived


@dataclass(frozen=True, slots=True)
class Rerated:
    """A rating that a decision would change, in one report."""

    report: Report
    then: Derived
    now: Derived


@dataclass(frozen=True, slots=True)
class Preview:
    """What a decision would change, oldest report first, among how many ratings."""

    changes: tuple[Rerated, ...]
    ratings: int


def preview(reports: Sequence[Report], rulings: Rulings, ruling: Ruling) -> Preview:
    """Return the ratings of one measure that a decision about it would change.

    Args:
        reports: The reports of one organisation, as held.
        rulings: What people decided about its measures so far.
        ruling: What is to be decided: which way is good, or how it is rated.
    """
    (whose,) = {report.organisation for report in reports}
    after = {**rulings, whose: (*rulings.get(whose, ()), ruling)}
    pairs = list(zip(_rated(reports, rulings, ruling), _rated(reports, after, ruling), strict=True))
    changed = (
        Rerated(report, was.derived, now.derived)
        for (report, was), (_, now) in pairs
        if was.derived is not now.derived
    )
    return Preview(tuple(changed), len(pairs))


def _rated(
    reports: Sequence[Report], rulings: Rulings, about: Ruling
) -> Iterator[tuple[Report, Rating]]:
    found = cases(as_ruled(reports, rulings), rulings)
    wanted = {c.measure for c in found if guise_of(c.indicator).key == about.guise.key}
    yield from ((case.report, derive(case)) for case in found if case.measure in wanted)
