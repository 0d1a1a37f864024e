"""The mutation suite as a whole, and its score in a terminal: python -m tests.mutations.suite."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from random import Random

from tests.mutations.changed import changed
from tests.mutations.layouts import LAYOUTS
from tests.mutations.running import Layout, Score, run
from tests.mutations.worded import Mutation, worded
from tests.mutations.wordings import (
    HELD_OUT,
    HELD_OUT_AGAIN,
    HELD_OUT_FIFTH,
    HELD_OUT_FOURTH,
    HELD_OUT_SEVENTH,
    HELD_OUT_SIXTH,
    OPEN,
)

TIMES = 10
"""How often each change that is not one of words is made."""
_SETS = {
    "3": HELD_OUT_AGAIN,
    "4": HELD_OUT_FOURTH,
    "5": HELD_OUT_FIFTH,
    "6": HELD_OUT_SIXTH,
    "7": HELD_OUT_SEVENTH,
}


def suite(seed: int, bank: Mapping[str, Sequence[str]] = OPEN) -> list[Mutation]:
    """Draw every mutation of the suite."""
    random = Random(seed)
    return [*changed(TIMES, random), *worded(bank, random)]


def sample(seed: int, size: int) -> list[Mutation]:
    """Draw some of the suite's mutations."""
    return Random(seed).sample(suite(seed), size)


def held_out(
    bank: Mapping[str, Sequence[str]] = HELD_OUT,
) -> tuple[list[Mutation], dict[str, Layout]]:
    """Return held-out wordings in the open layouts; quoted apart."""
    return list(worded(bank, Random(1))), dict(LAYOUTS)


def report(score: Score) -> str:
    """Return every surprise, the confusion table and the line that is quoted."""
    surprises = [
        f"{o.mutation.name} | {o.layout} | {o.mutation.wording} | "
        f"missed {dict(o.missed)} extra {dict(o.extra)}"
        for o in score.outcomes
        if o.missed or o.extra
    ]
    return "\n".join([*surprises, score.confusion(), score.summary()])


def main(arguments: Sequence[str]) -> None:
    """Run the suite of a seed, or the wordings that were held out."""
    began = time.monotonic()
    if arguments[:1] == ["held-out"]:
        score = run(*held_out(_SETS.get("".join(arguments[1:]), HELD_OUT)))
    else:
        score = run(suite(int(arguments[0]) if arguments else 1), LAYOUTS)
    sys.stdout.write(f"{report(score)}; {time.monotonic() - began:.0f} s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
