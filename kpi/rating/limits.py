"""What a share cannot pass: 0 and 100% of a whole, where the name says that it is one."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kpi.model import Indicator
from kpi.rating.definitions import target_value
from kpi.vocabulary import Polarity, Unit

WHOLE = Decimal(100)

_SHARE = re.compile(r"^\W*(?:%|per ?cent(?:age)?|proportion|share)\s+of\b", re.IGNORECASE)

_CHANGE = (
    r"chang(?:e|ed)|increase|decrease|reduction|growth|vari(?:ance|ation)|difference|net|gap|"
    r"budget\w*|spen[dt]|target|plan(?:ned)?|profiled?|inflation"
)
_MAY_BE_NEGATIVE = re.compile(rf"\b(?:{_CHANGE})\b", re.IGNORECASE)

# A share of a plan, of what is due or of last year may well pass 100%. Rent is collected for
# earlier years too, and a ward holds more people than beds.
_OPEN_ENDED = re.compile(
    rf"\b(?:{_CHANGE}|forecast|expect\w+|due|debit|demand|require(?:d|ment)|allocat\w+|programmed?|"
    r"scheduled?|income|savings?|collect\w+|recover\w+|capacity|occup\w+|establishment|average|"
    r"baseline|(?:last|previous) year)\b",
    re.IGNORECASE,
)


def may_be_negative(name: str) -> bool:
    """Say whether a measure is of a change, a plan or a budget, which may fall below nothing."""
    return _MAY_BE_NEGATIVE.search(name) is not None


@lru_cache(maxsize=4096)
def is_share(name: str) -> bool:
    """Say whether a measure is a share of a whole, which it cannot pass."""
    return _SHARE.search(name) is not None and _OPEN_ENDED.search(name) is None


def way_left_open(indicator: Indicator) -> Polarity | None:
    """Return the only way that a share with its target at the end of the scale can miss it.

    Were less the better, every share would meet a target of 100%.
    """
    goal = target_value(indicator)
    if indicator.unit is not Unit.PERCENT or not is_share(indicator.name):
        return None
    return (
        {WHOLE: Polarity.HIGHER, Decimal(0): Polarity.LOWER}.get(goal) if goal is not None else None
    )
