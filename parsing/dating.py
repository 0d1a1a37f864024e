"""The period on the front, given to values that print none unless the report says they are older.

A note beside the value may say that it is late; so may a sentence elsewhere: "The target for
Quarter 2 was met with 10,323 tonnes, compared with the target of 10,797" in a report on Quarter 3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kpi.model import Doubt, Indicator, Period, Reading
from kpi.vocabulary import Field, PeriodKind, ReadingKind
from parsing.language.lateness import is_late
from parsing.language.periods import find_periods
from parsing.language.sentences import sentences

_SPANS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
_TELLING = 3  # digits: a figure of fewer may stand in any sentence


def dated(indicator: Indicator, period: Period | None, texts: Sequence[str]) -> Indicator:
    """Return an indicator whose values without a period are of that on the front.

    Args:
        indicator: As it was read.
        period: The period that the front prints.
        texts: The paragraphs of the report.
    """
    undated = [r for r in indicator.readings if r.kind is ReadingKind.ACTUAL and not r.period]
    if not undated or period is None:
        return indicator
    told = [s.evidence.printed for s in indicator.narrative]
    late = next((text for text in told if is_late(text)), "")
    if late and any(_stands_in(text, undated[0].quantity.printed) for text in told):
        return indicator  # a value of these very sentences, whose lag they explain
    if late := late or _said_to_be_older(indicator, undated[0], period, texts):
        doubt = Doubt(Field.PERIOD, f"its value is late: “{late}”")
        return replace(indicator, doubts=(*indicator.doubts, doubt))
    readings = (replace(r, period=period) if r in undated else r for r in indicator.readings)
    return replace(indicator, readings=tuple(readings))


def _said_to_be_older(
    indicator: Indicator, value: Reading, period: Period, texts: Sequence[str]
) -> str:
    """Return another sentence that prints value and target with one period, over before."""
    figure, target = value.quantity.printed, indicator.target and indicator.target.printed
    if not target or target == figure or sum(map(str.isdigit, figure)) < _TELLING:
        return ""
    own = " ".join(indicator.evidence.printed.split())  # its reader has dated what it could
    for text in texts:
        for start, end in sentences(text) if figure in text and target in text else ():
            said = text[start:end]
            if own not in " ".join(said.split()) and all(
                _stands_in(said, number) for number in (figure, target)
            ):
                found = [f.period for f in find_periods(said, within=period)]
                ends = {p.end for p in found if p.kind in _SPANS}
                if len(ends) == 1 and max(ends) < period.start:
                    return " ".join(said.split())
    return ""


def _stands_in(sentence: str, figure: str) -> bool:
    """Tell whether a figure stands in a sentence, and not inside a longer one."""
    return re.search(rf"(?<![\d.,£]){re.escape(figure)}(?!\d|[.,]\d)", sentence) is not None
