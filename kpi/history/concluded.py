"""What was worked out of a report, as it is kept and given back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpi.judgement import Finding, Judged, Rating, TestedClaim
from kpi.model import PrintedPolarity
from kpi.report import Report
from kpi.vocabulary import SchemeName


@dataclass(frozen=True, slots=True)
class Ruled:
    """What people decided about the measure of an indicator, as it was laid over it."""

    polarity: PrintedPolarity | None = None
    scheme: SchemeName | None = None
    due_until: date | None = None
    called: str | None = None


@dataclass(frozen=True, slots=True)
class Concluded:
    """What was made of one indicator, and which measure it is of."""

    judged: Judged
    rating: Rating
    claims: tuple[TestedClaim, ...]
    ruled: Ruled
    measure: int = 0


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding with the key and the digest by which it is known again."""

    key: str
    digest: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class ConcludedReport:
    """A report with what was made of each of its indicators, in printed order, and its findings."""

    report: Report
    indicators: tuple[Concluded, ...]
    findings: tuple[KeptFinding, ...]
