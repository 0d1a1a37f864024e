"""An indicator with everything that is made of it: what the checks look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kpi.claims.ledger import test_claims
from kpi.judgement import Case, Judged, Rating, TestedClaim
from kpi.model import Indicator
from kpi.once import once
from kpi.plain.wording import quoted
from kpi.rating.deriving import derive
from kpi.rating.polarity import judge_polarity
from kpi.report import Report, Scheme


@dataclass(frozen=True, slots=True)
class Assessment:
    """One indicator of one report, judged, rated, and its claims tested."""

    case: Case
    judged: Judged
    rating: Rating
    claims: tuple[TestedClaim, ...]

    @property
    def indicator(self) -> Indicator:
        """The indicator as printed."""
        return self.case.indicator

    @property
    def label(self) -> str:
        """What it is found by: its reference or name, and what tells it from others of that."""
        return self._told_apart(self.indicator.label)

    @property
    def named(self) -> str:
        """What sentences call it: as its label, but a name stands in quotation marks."""
        own = self.indicator
        return self._told_apart(own.ref or quoted(own.name))

    @property
    def beside(self) -> str:
        """What tells it from others of its reference or name: its group, else its name."""
        own = self.indicator
        alike = _by_label(self.report)[own.label]
        if len(alike) == 1:
            return ""
        telling = (part for part in ("group", "name") if len({getattr(o, part) for o in alike}) > 1)
        return next((getattr(own, part) for part in telling if getattr(own, part)), "")

    def _told_apart(self, label: str) -> str:
        return f"{label} ({self.beside})" if self.beside else label

    @property
    def shown_label(self) -> str:
        """What a person called it, else what findings call it."""
        return self.indicator.title if self.indicator.called else self.label

    @property
    def report(self) -> Report:
        """The report that it stands in."""
        return self.case.report

    @property
    def scheme(self) -> Scheme:
        """How its report rates."""
        return self.case.scheme


@dataclass(frozen=True, slots=True)
class AssessedReport:
    """One report with its indicators assessed, and the reports beside which it stands.

    Attributes:
        earlier: The reports of earlier periods, newest first.
        previous: The indicators of the latest earlier period's report or reports, as assessed.
        twins: The indicators of each other report of the same period, as assessed.
    """

    report: Report
    assessments: tuple[Assessment, ...]
    earlier: tuple[Report, ...] = ()
    previous: tuple[Assessment, ...] = ()
    twins: tuple[tuple[Assessment, ...], ...] = ()


def assess(case: Case) -> Assessment:
    """Judge, rate and test one indicator under its report's scheme."""
    rating = derive(case)
    return Assessment(
        case=case,
        judged=judge_polarity(case.indicator, case.scheme, case.earlier),
        rating=rating,
        claims=test_claims(case, rating),
    )


@once
def _by_label(report: Report) -> Mapping[str, Sequence[Indicator]]:
    found: defaultdict[str, list[Indicator]] = defaultdict(list)
    for indicator in report.indicators:
        found[indicator.label].append(indicator)
    return found
