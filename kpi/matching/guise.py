"""How a report prints a measure: what is compared to tell whether two reports mean the same one.

One measure may go by several guises through the years; a guise that stays may come to mean
another measure, where a person splits it at a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kpi.model import Indicator
from kpi.vocabulary import Unit

_DIGITS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Guise:
    """A measure as printed: white space folded, everything else as it stands.

    Attributes:
        ref: The reference ("KPI 5"), or None.
        group: The heading or organisation that it stands under.
        since: First day of the reports that a person said mean another measure by the same
            words, or None.
    """

    ref: str | None
    name: str
    group: str | None = None
    unit: Unit | None = None
    since: date | None = None

    @property
    def title(self) -> str:
        """Reference and name, with the group where there is one."""
        name = f"{self.ref} {self.name}" if self.ref else self.name
        return f"{name} ({self.group})" if self.group else name

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What two guises that are the same share: case is folded."""
        unit, since = self.unit or "", self.since.isoformat() if self.since else ""
        return folded(self.ref or ""), folded(self.name), folded(self.group or ""), unit, since


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that a measure is judged by, as printed."""

    target: tuple[str, ...] = ()
    tolerance: tuple[str, ...] = ()


def guise_of(indicator: Indicator) -> Guise:
    """Return how a report prints an indicator."""
    ref, group = spaced(indicator.ref or ""), spaced(indicator.group or "")
    return Guise(ref or None, spaced(indicator.name), group or None, indicator.unit)


def figures_of(indicator: Indicator) -> Figures:
    """Return the figures of the target and the tolerance of an indicator."""
    target, tolerance = indicator.target, indicator.tolerance
    return Figures(
        tuple(_DIGITS.findall(target.printed)) if target else (),
        tuple(_DIGITS.findall(tolerance.printed)) if tolerance else (),
    )


def spaced(text: str) -> str:
    """Return the words with one space between each."""
    return " ".join(text.split())


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return what two ways of writing the same words share: case and white space are folded."""
    return spaced(text).casefold()
