"""What a report states of an indicator, in the sense of better and worse (findings.md §2).

Where lower is better, "34 days, above the target of 28" states a target missed, and "71 fires,
below the target of 85" one that was beaten. The claim keeps its words and its side, which the
checks read both ways (N4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kpi.assessment import Assessment
from kpi.model import Claim
from kpi.phrases.doers import DOER
from kpi.rating.definitions import target_value
from kpi.vocabulary import Polarity, Side, State

_SAID_AND_MEANT: Mapping[Side, tuple[State, State]] = {
    Side.ABOVE: (State.EXCEEDING, State.BELOW_TARGET),
    Side.BELOW: (State.BELOW_TARGET, State.EXCEEDING),
}
# "Performance is above target" is said of how good it is, never of the number.
_OF_PERFORMANCE = re.compile(
    rf"\b{DOER}\s+(?:(?:is|was|are|were|has|have|had|been|remains?|remained|continues?|to|be|also|"
    r"still|now|slightly|just|well)\s+)*"
    r"(?:above|below|over|under|exceed\w*|higher|lower|ahead|behind)\b",
    re.IGNORECASE,
)


def stated(examined: Assessment) -> tuple[State, ...]:
    """Return every rating that the report states for an indicator, each once, in order."""
    claims = examined.indicator.claims
    return tuple(dict.fromkeys(state for c in claims for state in states_of(c, examined)))


def states_of(claim: Claim, examined: Assessment) -> tuple[State, ...]:
    """Return what a claim states of an indicator, whichever way is good for it."""
    if claim.side is None or not _is_of_the_number(claim.side, claim, examined):
        return claim.states
    said, meant = _SAID_AND_MEANT[claim.side]
    return tuple(meant if state is said else state for state in claim.states)


def _is_of_the_number(side: Side, claim: Claim, examined: Assessment) -> bool:
    """Tell whether the value that is rated lies on the very side, and lower is better there."""
    reading, target = examined.rating.reading, target_value(examined.indicator)
    if reading is None or target is None or examined.judged.polarity is not Polarity.LOWER:
        return False
    value = reading.quantity.value
    on_side = value > target if side is Side.ABOVE else value < target
    return on_side and _OF_PERFORMANCE.search(claim.evidence.printed) is None
