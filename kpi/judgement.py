"""What is made of a report: a rating with its proof, a finding with its evidence.

None of this is stored as fact: it is derived from what was printed, whenever it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from kpi.model import Claim, Evidence, Indicator, Reading
from kpi.report import Report, Scheme
from kpi.vocabulary import Derived, Polarity, ProRata, Severity, Verdict


@dataclass(frozen=True, slots=True)
class PolarityEvidence:
    """One reason to believe which way is good: "tolerance band above target"."""

    polarity: Polarity
    basis: str
    plain: bool
    """True where the basis is something other than the printed band or bound."""
    by_name: bool = False
    """True where it is the words of a name, which may be about something else."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The polarity of an indicator: every admissible reading of it, and all the evidence.

    Attributes:
        polarity: The one polarity, or `UNKNOWN` where there is no evidence or a conflict.
        admissible: Every polarity that some evidence supports; one entry where it is settled.
        contested: True where the name is one on which people disagree which way is good.
    """

    polarity: Polarity
    admissible: tuple[Polarity, ...]
    evidence: tuple[PolarityEvidence, ...]
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """A derived rating and the one line that proves it.

    Attributes:
        reason: "29.4 > 28.9, far edge of tolerance, lower is better → outside tolerance".
        possible: Every rating that some value in the printed interval gives.
        reading: The reading it was derived from, or None where there was none.
        implied_target: The target that the band implies where none is printed.
        alternatives: For a disputed rating, each admissible reading and what it gives.
        needed: For a year-to-date count, what each remaining month must bring.
    """

    derived: Derived
    reason: str
    possible: frozenset[Derived] = frozenset()
    reading: Reading | None = None
    implied_target: Decimal | None = None
    pro_rata: ProRata | None = None
    needed: Decimal | None = None
    alternatives: tuple[tuple[Derived, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same measure in an earlier report."""

    report: Report
    indicator: Indicator

    @property
    def scheme(self) -> Scheme:
        """How it was rated there."""
        return _scheme(self.report, self.indicator)


@dataclass(frozen=True, slots=True)
class Case:
    """What a check is asked about: an indicator, its report, and its past, newest first.

    Attributes:
        measure: Number of the measure among those of the reports looked at, from 1; 0 where
            nobody has worked it out.
    """

    report: Report
    indicator: Indicator
    earlier: tuple[Earlier, ...] = ()
    measure: int = 0

    @property
    def scheme(self) -> Scheme:
        """How it is rated: as its report says, else as a person said of the measure."""
        return _scheme(self.report, self.indicator)


@dataclass(frozen=True, slots=True)
class Citation:
    """Printed words with the report that they stand in."""

    report: str
    sha256: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """A question to ask, with the figures, the working and the place of every word.

    Attributes:
        report: Name of the file that it is raised in.
        indicator: The reference, else the exact name, else None for the report as a whole.
        about: What else tells it from other findings of the same code and indicator.
    """

    code: str
    severity: Severity
    report: str
    sha256: str
    indicator: str | None
    message: str
    derivation: str
    question: str
    evidence: tuple[Citation, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class TestedClaim:
    """A claim, what became of it, and the figures that it was tested against."""

    claim: Claim
    verdict: Verdict
    reason: str


def _scheme(report: Report, indicator: Indicator) -> Scheme:
    ruled = indicator.scheme
    return report.scheme if ruled is None else replace(report.scheme, name=ruled)
