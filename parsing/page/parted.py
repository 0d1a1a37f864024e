"""Digits that only a space parts, "1 234": read as one number, and asked about wherever taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kpi.model import Doubt, Quantity, Reading, Target, Tolerance
from kpi.vocabulary import Field
from parsing.language.digit_groups import may_be_two


def parted_doubt(field: Field, printed: str) -> Doubt:
    """Return what is asked of digits that may be one number or two."""
    reason = f"only a space parts the digits at “{printed}”: they may be one number or two"
    return Doubt(field, reason, (printed,))


def ask_of_parted(
    targets: Iterable[Target], tolerances: Iterable[Tolerance], readings: Iterable[Reading]
) -> Iterator[Doubt]:
    """Yield a doubt for each figure of an indicator whose thousands a space parts."""
    taken: list[tuple[Field, Quantity | None]] = []
    taken += [(Field.TARGET, target.quantity) for target in targets]
    taken += [(Field.TOLERANCE, end) for band in tolerances for end in (band.low, band.high)]
    taken += [(Field.VALUE, reading.quantity) for reading in readings]
    for field, quantity in taken:
        if quantity and may_be_two(quantity.printed, 0, len(quantity.printed)):
            yield parted_doubt(field, quantity.printed)
