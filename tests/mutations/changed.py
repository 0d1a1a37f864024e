"""Mutations of figures, definitions and whole entries: one thing of a sound history is changed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.mutations.changed_across import CHANGES as ACROSS
from tests.mutations.changed_within import CHANGES as WITHIN
from tests.mutations.worded import Mutation


def changed(times: int, random: Random) -> Iterator[Mutation]:
    """Make each change `times` times, on subjects drawn at random."""
    for name, (draw, change, layout) in {**WITHIN, **ACROSS}.items():
        for _ in range(times):
            yield Mutation(name, change(draw(random)), layout=layout)
