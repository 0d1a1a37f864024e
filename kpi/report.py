"""One report: its indicators, where they were read, and the account of every number in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from kpi.model import Box, Doubt, Evidence, Indicator, Period
from kpi.vocabulary import Field, SchemeName


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is not a figure of an indicator, and why ("an age", "a page number")."""

    page: int
    printed: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A number that nothing accounts for, with the line it stands on."""

    page: int
    printed: str
    line: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The account of every number on the pages read."""

    used: int = 0
    set_aside: tuple[SetAside, ...] = ()
    unexplained: tuple[Unexplained, ...] = ()

    @property
    def numbers(self) -> int:
        """How many numbers stand on the pages read."""
        return self.used + len(self.set_aside) + len(self.unexplained)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a report says it rates; `percent` is the width of percent-of-target."""

    name: SchemeName = SchemeName.AMBER_BAND
    printed: str | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The file a report was read from; what somebody typed has lines in place of pages."""

    name: str
    sha256: str
    pages: int
    pages_read: tuple[int, ...] = ()
    ocr_pages: tuple[int, ...] = ()

    @property
    def by_hand(self) -> bool:
        """True where it is no document of the organisation's: it has no pages at all."""
        return self.pages == 0


@dataclass(frozen=True, slots=True)
class Promise:
    """A section that the report says it will contain, and whether it does."""

    subject: str
    evidence: Evidence
    kept: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the file that a reader should know; `page` is None for all of it."""

    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything read out of one PDF."""

    source: Source
    organisation: str | None = None
    title: str | None = None
    period: Period | None = None
    scheme: Scheme = field(default_factory=Scheme)
    indicators: tuple[Indicator, ...] = ()
    promises: tuple[Promise, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[Notice, ...] = ()

    @property
    def rule_in_doubt(self) -> bool:
        """True where it prints a rule for its ratings that was not understood.

        Its ratings are still worked out by the usual rule, and what it states is not held
        against them.
        """
        return any(doubt.field is Field.SCHEME for doubt in self.doubts)
