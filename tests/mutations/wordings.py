"""How reports word each kind of claim, and what each kind says in the terms of the contract.

The sentences were written before the checks' author saw them and without looking at the grammar
that reads them. A third, drawn at random within each kind, stands apart in `held_out_1` and
`held_out_2`. Each is a `str.format` template of the fields in `FIELDS`.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.mutations.held_out_1 import FIRST
from tests.mutations.held_out_2 import SECOND
from tests.mutations.held_out_3 import THIRD
from tests.mutations.held_out_4 import FOURTH
from tests.mutations.held_out_5 import FIFTH
from tests.mutations.held_out_6 import SIXTH
from tests.mutations.held_out_7 import SEVENTH
from tests.mutations.wordings_history import HISTORY
from tests.mutations.wordings_movement import MOVEMENT
from tests.mutations.wordings_newer import NEWER
from tests.mutations.wordings_others import OTHERS
from tests.mutations.wordings_ratings import RATINGS

FIELDS = {
    "value": "the figure of now, as printed",
    "target": "the target, as printed",
    "previous": "the figure of the period before; of `target_changed`, the target before",
    "change": "the size of the change, without a unit",
    "low": "the far edge of the tolerance, as printed",
    "high": "the near edge of the tolerance, as printed",
    "period": "the period of now",
    "previous_period": "the period before",
    "count": "how many",
    "total": "out of how many",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What every sentence of a kind says.

    Attributes:
        states: The ratings that it states (contract.md), all of which must hold.
        direction: The direction that it states, or None.
        before: Whether it presupposes that the target was met in the period before; None if
            it says nothing of it.
    """

    states: tuple[str, ...] = ()
    direction: str | None = None
    before: bool | None = None


KINDS: dict[str, Kind] = {
    "exceeding": Kind(("exceeding",)),
    "meeting": Kind(("meeting",)),
    "within_tolerance": Kind(("within_tolerance",)),
    "below_target": Kind(("below_target",)),
    "outside_tolerance": Kind(("outside_tolerance",)),
    "below_within": Kind(("below_target", "within_tolerance")),
    "on_track": Kind(("on_track",)),
    "not_reported": Kind(("not_reported",)),
    "increased": Kind(direction="increased"),
    "decreased": Kind(direction="decreased"),
    "unchanged": Kind(direction="unchanged"),
    "improved": Kind(direction="improved"),
    "worsened": Kind(direction="worsened"),
    "points": Kind(direction="increased"),
    "per_cent": Kind(direction="increased"),
    "doubled": Kind(direction="increased"),
    "continues_met": Kind(("meeting",), before=True),
    "continues_missed": Kind(("below_target",), before=False),
    "now_met": Kind(("meeting",), before=False),
    "no_longer_met": Kind(("below_target",), before=True),
    "highest": Kind(),
    "lowest": Kind(),
    "best": Kind(),
    "counts": Kind(),
    "reasons": Kind(),
    "target_changed": Kind(),
    "points_down": Kind(direction="decreased"),
    "per_cent_down": Kind(direction="decreased"),
    "halved": Kind(direction="decreased"),
    "worst": Kind(),
    "first_time_met": Kind(("meeting",), before=False),
    "streak_met": Kind(("meeting",), before=True),
    "streak_missed": Kind(("below_target",), before=False),
    "forecast_missed": Kind(),
    "welcome": Kind(direction="improved"),
    "unwelcome": Kind(direction="worsened"),
    "steady": Kind(direction="unchanged"),
    "non_claims": Kind(),
}
"""By kind. A kind of continuity may state more than is said here (exceeding, outside tolerance)."""

OPEN: dict[str, tuple[str, ...]] = {**RATINGS, **MOVEMENT, **HISTORY, **OTHERS, **NEWER}
HELD_OUT: dict[str, tuple[str, ...]] = {**FIRST, **SECOND}
HELD_OUT_AGAIN: dict[str, tuple[str, ...]] = THIRD
"""A third set, of every kind: written and scored after what the first two taught."""
HELD_OUT_FOURTH: dict[str, tuple[str, ...]] = FOURTH
"""A fourth set, half of it of `silent` sentences that only look like claims."""
HELD_OUT_FIFTH: dict[str, tuple[str, ...]] = FIFTH
"""A fifth set, of every kind, half of it `silent`: written by one who had not seen the grammar."""
HELD_OUT_SIXTH: dict[str, tuple[str, ...]] = SIXTH
"""A sixth set, of every kind, more than half of it `silent`, in officers' idiom."""
HELD_OUT_SEVENTH: dict[str, tuple[str, ...]] = SEVENTH
"""A seventh set, of every kind, more than half of it `silent`, in the words of ordinary reports."""
