"""The percentages in a sentence that may be what it is about, sizes of change left out."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

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


@lru_cache(maxsize=4096)
def shares_in(sentence: str) -> tuple[Quantity, ...]:
    """Return the percentages of a sentence that are no sizes of a change, in printed order."""
    return tuple(
        Quantity(found.group(), Decimal(found["number"]), len(found["places"] or ""), Unit.PERCENT)
        for found in _SHARE.finditer(sentence)
        if _OF_CHANGE.search(sentence[: found.start()]) is None
    )
