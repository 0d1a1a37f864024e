"""What was worked out of a report, as it is kept and given back: the answers to questions about it.

Rows are plain cells as tables show them, so that to answer is to read and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kpi.judgement import Judged, Rating
from kpi.report import Report

Cell = str | int | bool | None
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Concluded:
    """What was made of one indicator; `position` is its place in the report as read."""

    position: int
    judged: Judged
    rating: Rating


@dataclass(frozen=True, slots=True)
class Compared:
    """A report with no more of its indicators than a comparison looks at.

    Attributes:
        made: What was made of each of its indicators, in their order.
    """

    report: Report
    made: tuple[Concluded, ...]


@dataclass(frozen=True, slots=True)
class ConcludedReport:
    """Everything that is kept about one report.

    Attributes:
        findings: One row for each finding, first what it is known by: its key, its digest, its
            substance and its question (`kpi.finding_keys`).
        indicators: One row for each indicator.
        figures: One row for each printed figure.
    """

    findings: Rows
    indicators: Rows
    figures: Rows
    compared: Compared
