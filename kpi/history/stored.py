"""What the store says about the reports it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kpi.model import Period


class Kept(StrEnum):
    """What became of a report that was added."""

    STORED = "stored"
    ALREADY_HELD = "already_held"
    KEPT_BESIDE = "kept_beside"


class Outcome(StrEnum):
    """What a person decided about a finding."""

    EXPLAINED = "explained"
    """There is a good reason for it."""
    DISMISSED = "dismissed"
    """It is no fault of the report."""
    ACCEPTED = "accepted"
    """It is a fault, and will be put right."""


@dataclass(frozen=True, slots=True)
class StoredReport:
    """One line of the library: a report without its indicators.

    Attributes:
        id: Number of the report in this store; never given twice.
        organisation: As confirmed, else as read; one spelling for each organisation.
        period: As confirmed, else as read.
        name: Name of the file it was read from.
        parser: Version of the parser that read it.
        added_at: When it was added, in UTC.
        removed_at: When it was removed, or None while it is live.
        pages: Pages in the file, of which `pages_read` hold indicators.
        numbers: Numbers on the pages read, of which `unexplained` are accounted for by nothing.
        review: Doubts that a person should look at, of the report and of its indicators, as read.
    """

    id: int
    organisation: str | None
    title: str | None
    period: Period | None
    name: str
    sha256: str
    parser: str
    added_at: datetime
    removed_at: datetime | None
    pages: int
    pages_read: int
    indicators: int
    numbers: int
    unexplained: int
    review: int

    @property
    def by_hand(self) -> bool:
        """True where somebody typed it: it has no pages."""
        return self.pages == 0


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report that was added.

    Attributes:
        report: The report as it is held: the new one, or the one that was there already.
        beside: Other reports of the same organisation and period with different content.
    """

    outcome: Kept
    report: StoredReport
    beside: tuple[StoredReport, ...] = ()
