"""A small report to be typeset: what every layout of the mutation suite is given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator as it is to be printed; None where nothing is.

    Attributes:
        previous: The figure of the period before, in a column or field of its own.
        sentences: The narrative, in order.
    """

    ref: str
    name: str
    value: str | None
    target: str | None = None
    tolerance: str | None = None
    previous: str | None = None
    sentences: tuple[str, ...] = ()

    @property
    def narrative(self) -> str:
        """Its sentences as one paragraph."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Paper:
    """A report: whose, for when, and its indicators in printed order."""

    organisation: str
    period: str
    lines: tuple[Line, ...]
    previous_period: str | None = None
    title: str = "Performance report"
