"""The percentages in a sentence that may be what it is about, sizes of change left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import Unit

_SHARE = re.compile(
    r"(?<![\d.,])(?P<number>\d+(?:\.(?P<places>\d+))?)\s?(?:%|per ?cent\b)"
    r"(?![\s-]*(?:points?|higher|lower|more|less|better|worse|above|below|short|of (?:the )?target|"
    r"increase|decrease|rise|fall|drop|improvement|reduction)\b)",
    re.IGNORECASE,
)
_OF_CHANGE = re.compile(
    r"\b(?:by|within|up|down|increase of|decrease of|rise of|fall of|drop of|improvement of|"
    r"reduction of|variance of|gap of)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def shares_in(sentence: str) -> Iterator[Quantity]:
    """Yield the percentages of a sentence that are no sizes of a change, in printed order."""
    for found in _SHARE.finditer(sentence):
        if _OF_CHANGE.search(sentence[: found.start()]) is None:
            places = len(found["places"] or "")
            yield Quantity(found.group(), Decimal(found["number"]), places, Unit.PERCENT)
