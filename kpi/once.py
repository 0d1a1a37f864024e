"""Work out once what many checks ask for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")

MOST_KEPT = 16384
"""Answers that one function keeps: those of a few hundred reports; then it begins anew."""


def once(work: Callable[[*Asked], Answer]) -> Callable[[*Asked], Answer]:
    """Let a function answer once for the very same objects.

    For arguments that never change. They are told apart by identity: to compare what two
    reports hold would take longer than to work the answer out again.
    """
    kept: dict[tuple[int, ...], tuple[tuple[*Asked], Answer]] = {}

    @wraps(work)
    def answer(*asked: *Asked) -> Answer:
        key = tuple(map(id, asked))
        known = kept.get(key)
        if known is None:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            # With the answer its arguments are held: no other object can take their identity.
            known = kept[key] = (asked, work(*asked))
        return known[1]

    return answer
