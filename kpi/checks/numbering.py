"""Gaps in the numbering of a report's indicators."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

# "CS2a" and "CS2b" are number 2, in two parts.
_LAST_NUMBER = re.compile(r"^(?P<series>.*?)(?P<number>\d{1,3})(?:\s?\(?[a-z]\)?)?$")


def numbering_gaps(refs: Iterable[str]) -> tuple[str, ...]:
    """Return the references missing inside each series, in order.

    A series is what comes before the last number: "KPI " or "SM 3.". One with more numbers
    missing than printed is a selection from a longer list, not a list with gaps.
    """
    series: dict[str, set[str]] = defaultdict(set)
    for ref in refs:
        match = _LAST_NUMBER.match(ref.strip())
        if match:
            series[match["series"]].add(match["number"])
    return tuple(
        f"{name}{n:0{_width(printed)}}"
        for name, printed in series.items()
        for n in _missing({int(number) for number in printed})
    )


def _width(printed: Iterable[str]) -> int:
    """Return how many digits numbers have at least, by those that begin with a nought: "HSG01"."""
    return max((len(number) for number in printed if number.startswith("0")), default=1)


def _missing(found: set[int]) -> list[int]:
    missing = [n for n in range(min(found), max(found)) if n not in found]
    return missing if len(missing) < len(found) else []
