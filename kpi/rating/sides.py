"""What a report states where "above" or "below" target is said of the number itself.

Where lower is better, "34 days, above the target of 28" states a target missed, and "71 fires,
below the target of 85" one that was beaten (findings.md §2: "in the sense of better"). The claim
keeps its words and its side, which the checks read both ways (N4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kpi.model import Claim, Indicator
from kpi.rating.definitions import target_value
from kpi.rating.polarity import judge_polarity
from kpi.vocabulary import Polarity, Side, State

_SAID_AND_MEANT: Mapping[Side, tuple[State, State]] = {
    Side.ABOVE: (State.EXCEEDING, State.BELOW_TARGET),
    Side.BELOW: (State.BELOW_TARGET, State.EXCEEDING),
}
# "Performance is above target" is said of how good it is, never of the number.
_OF_PERFORMANCE = re.compile(
    r"\b(?:performance|we|services?|teams?|council|trust|force|company|measure|indicator|kpi)\s+"
    r"(?:(?:is|was|are|were|has|have|had|been|remains?|remained|continues?|to|be|also|still|now|"
    r"slightly|just|well)\s+)*"
    r"(?:above|below|over|under|exceed\w*|higher|lower|ahead|behind)\b",
    re.IGNORECASE,
)


def stated(indicator: Indicator) -> tuple[State, ...]:
    """Return every rating that the report states for an indicator, each once, in order."""
    claims = indicator.claims
    return tuple(dict.fromkeys(state for c in claims for state in states_of(c, indicator)))


def states_of(claim: Claim, indicator: Indicator) -> tuple[State, ...]:
    """Return what a claim states of an indicator, in the sense of better and worse."""
    if claim.side is None or not _is_of_the_number(claim.side, claim, indicator):
        return claim.states
    said, meant = _SAID_AND_MEANT[claim.side]
    return tuple(meant if state is said else state for state in claim.states)


def _is_of_the_number(side: Side, claim: Claim, indicator: Indicator) -> bool:
    """Tell whether the value lies on the very side, and lower is better there."""
    target = target_value(indicator)
    values = [reading.quantity.value for reading in indicator.actuals]
    if target is None or not values or _OF_PERFORMANCE.search(claim.evidence.printed):
        return False
    on_side = all(v > target if side is Side.ABOVE else v < target for v in values)
    return on_side and judge_polarity(indicator).polarity is Polarity.LOWER
