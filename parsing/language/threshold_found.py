"""A target or tolerance that was found in a text, with its words and its numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kpi.model import Quantity
from kpi.vocabulary import BandForm
from parsing.language.threshold_amounts import Amount
from parsing.language.threshold_labels import ThresholdKind


@dataclass(frozen=True, slots=True)
class Threshold:
    """A target or tolerance as printed, with its place; offsets into the text searched.

    Attributes:
        start: Where its words begin, the period or "national" before the label included.
        label: The label as printed ("Target", "Tolerance target", "Floor standard").
        printed: Its own characters ("22.1 – 28.9%", "up to 402.9", "Data only").
        value: The target; of a tolerance, a width or the one number that stands on the line
            without a range or bound word. None where it is not one number.
        low: Lower end of a tolerance, or of a target that is a range, in base units, with the unit
            that either end prints.
        form: How a tolerance is printed; None for one bare number, and for a target.
        relative: Of a width in per cent, True for a share of the target, False for points, None
            where the words do not say.
        quoted: True inside a sentence, False on a line that sets it.
        period_text: The period that it is printed for ("2018/19").
        earlier: True where it is another year's ("last year's target"), not this reading's.
        other_body: True where it is a national or regional one.
    """

    start: int
    end: int
    kind: ThresholdKind
    label: str
    printed: str
    printed_start: int
    printed_end: int
    value: Quantity | None = None
    low: Quantity | None = None
    high: Quantity | None = None
    form: BandForm | None = None
    relative: bool | None = None
    quoted: bool = False
    period_text: str | None = None
    earlier: bool = False
    other_body: bool = False


def as_target(bare: Threshold, amount: Amount) -> Threshold:
    """Take one number: "at least 90%" is one, a range, ± and the numbers of "targets" are not."""
    is_one = amount.form is not BandForm.WIDTH or bare.printed[:1].isalnum()
    is_one = is_one and not bare.label.endswith("s")
    if is_one and amount.form is BandForm.RANGE:
        return replace(bare, low=amount.low, high=amount.high)
    return replace(bare, value=amount.value if is_one else None)
