"""The numbers of a sentence that may be figures: no dates, no ages, no time limits."""

from __future__ import annotations

import re

from parsing.language.numbers import FoundNumber, find_grouped
from parsing.language.periods import find_periods
from parsing.language.set_aside import find_asides, reason_for

_YEAR = re.compile(r"20[2-9]\d")


def plain_numbers(text: str) -> list[FoundNumber]:
    """Return the numbers of a text that are neither dates nor asides such as ages and limits."""
    dated, asides = find_periods(text), tuple(find_asides(text))
    apart = [*((d.start, d.end) for d in dated), *((a.start, a.end) for a in asides)]
    return [
        n
        for n in find_grouped(text, apart)
        if not any(p.start <= n.start < p.end for p in dated)
        and not _YEAR.fullmatch(text[n.start : n.end])
        and not reason_for(asides, n.start, n.end)
    ]
