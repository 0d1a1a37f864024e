"""What people put right in a report as read: laid over the extraction, never written into it.

A correction is tied to what it corrects by what is printed (reference, name, group, value) and
by the page it stands on, not by its number in a list: it finds its place again when the PDF has
been read by a newer parser. One that no longer finds a place is not applied, and is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kpi.model import Indicator, Reading
from kpi.vocabulary import Field, ReadingKind


class CorrectionKind(StrEnum):
    """What a person said about what was read."""

    CHANGED = "changed"
    """A field is other than it was read."""
    CONFIRMED = "confirmed"
    """A field is right as it was read."""
    NOT_AN_INDICATOR = "not_an_indicator"
    """What was read as an indicator is none."""
    MISSED = "missed"
    """An indicator that was not read, added by hand."""


@dataclass(frozen=True, slots=True)
class ReadingAnchor:
    """Which figure of an indicator: its kind, its printed words, its place among its kind."""

    kind: ReadingKind
    printed: str
    number: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Which indicator of a report: what is printed, and the page (from 1) it stands on."""

    ref: str | None
    name: str
    group: str | None
    page: int
    reading: ReadingAnchor | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person put right, or said is right.

    Attributes:
        field: The field that it is about; None for a whole indicator.
        becomes: Holds the corrected field, or for a missed indicator all of it.
        before: What stood there as read, in words.
        after: What it is now, in words.
    """

    kind: CorrectionKind
    anchor: Anchor
    field: Field | None = None
    becomes: Indicator | None = None
    before: str = ""
    after: str = ""


def anchor_of(indicator: Indicator, reading: Reading | None = None) -> Anchor:
    """Return the words and the page by which an indicator, or one figure of it, is known."""
    return Anchor(
        indicator.ref,
        indicator.name,
        indicator.group,
        indicator.evidence.page,
        _reading_anchor(indicator, reading) if reading is not None else None,
    )


def _reading_anchor(indicator: Indicator, reading: Reading) -> ReadingAnchor:
    number = indicator.of_kind(reading.kind).index(reading)
    return ReadingAnchor(reading.kind, reading.quantity.printed, number)
