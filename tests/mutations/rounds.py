"""What the changes of figures and of whole entries share."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.mutations.printed import Line, Paper
from tests.mutations.sound import Subject, history

Papers = tuple[Paper, ...]
Change = Callable[[Subject], Papers]
Changes = dict[str, tuple[Callable[[Random], Subject], Change, str | None]]
"""By name: how the subject is drawn, what is done to it, and the one layout it needs, if any."""


def target_of(subject: Subject) -> int:
    return int(subject.target.rstrip("%"))


def good(subject: Subject, which: int = 0) -> Line:
    return subject.rated("exceeding", which)


def after_sound(subject: Subject, line: Line | None) -> Papers:
    return history(subject, good(subject, 1), line)
