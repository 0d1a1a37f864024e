"""What people decided about measures: it stands above what the matcher would say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpi.matching.guise import Guise
from kpi.vocabulary import Polarity, SchemeName


class RulingKind(StrEnum):
    """What was decided about a measure, by the guises that it goes by."""

    SAME = "same"
    """Two guises are one measure (a merge, or an answer to a question)."""
    DIFFERENT = "different"
    """Two guises are two measures."""
    SPLIT = "split"
    """From a day on, a guise stands for another measure than before."""
    RENAMED = "renamed"
    """The measure is called by a name of the user's own."""
    RETIRED = "retired"
    """The measure is no longer reported, and nobody need ask where it is."""
    POLARITY = "polarity"
    """Which way is good, in every report that prints the measure."""
    SCHEME = "scheme"
    """How the measure is rated in every report that prints no rule of its own."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision about a measure.

    Attributes:
        guise: A guise of the measure that it is about.
        other: The second guise, for `SAME` and `DIFFERENT`.
        since: For `SPLIT`, the first day of the reports that mean another measure; for
            `RETIRED`, the last day that it was due.
        name: For `RENAMED`, what it is to be called.
        polarity: For `POLARITY`, which way is good.
        scheme: For `SCHEME`, how it is rated.
    """

    kind: RulingKind
    guise: Guise
    other: Guise | None = None
    since: date | None = None
    name: str | None = None
    polarity: Polarity | None = None
    scheme: SchemeName | None = None
