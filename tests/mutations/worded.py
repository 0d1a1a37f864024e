"""Mutations in words: every wording of the bank, said where it is true and where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.mutations.printed import Line, Paper
from tests.mutations.sound import MONTHS, SAID, Subject, count, history, share

REASON = "This is due to staff vacancies."
_CASES = 25


@dataclass(frozen=True, slots=True)
class Mutation:
    """A history with one thing changed, or with nothing changed where `name` says "sound".

    Attributes:
        name: What was changed: a row of the table of what is expected.
        wording: The template that was used, where words were.
        layout: The only layout that it can be set in, or None for any.
    """

    name: str
    papers: tuple[Paper, ...]
    wording: str = ""
    layout: str | None = None


_Fields = Mapping[str, str]
_Story = Callable[[Subject, str], tuple[Paper, ...]]


def worded(bank: Mapping[str, Sequence[str]], random: Random) -> Iterator[Mutation]:
    """Say every wording of a bank where it is true and where it is not."""
    for kind, wordings in bank.items():
        draw = count if kind in ("per_cent", "doubled") else share
        subjects = [draw(random) for _ in range(3)]
        for wording in wordings:
            for name, story in STORIES.get(kind, {}).items():
                papers = story(random.choice(subjects), wording)
                yield Mutation(f"{kind}: {name}", papers, wording)


def said(wording: str, subject: Subject, value: str | None, previous: str, **more: str) -> str:
    """Fill a wording in with what is printed."""
    fields = {
        "value": value or "",
        "target": subject.target,
        "previous": previous,
        "low": f"{subject.low}%" if subject.target.endswith("%") else subject.low,
        "high": subject.high,
        "period": MONTHS[-1],
        "previous_period": MONTHS[-2],
    }
    return wording.format(**(fields | more))


def _rated(rating: str) -> _Story:
    """Say only the wording of a figure of a rating."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        value = subject.figure(rating)
        before = subject.rated(rating, 1)
        words = said(wording, subject, value, before.value or "")
        reason = (REASON,) if rating == "outside" else ()
        return history(subject, before, subject.line(value, words, *reason))

    return story


def _moved(*ratings: tuple[str, int]) -> _Story:
    """Say the wording beside the rating, after figures that moved as told."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        *past, now = (subject.rated(rating, which) for rating, which in ratings)
        words = said(wording, subject, now.value, past[-1].value or "")
        return history(subject, *past, replace(now, sentences=(*now.sentences, words)))

    return story


def _went_on(before: str, now: str) -> _Story:
    """Say only the wording, after a month of another rating."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        past = subject.rated(before, 1)
        value = subject.figure(now)
        words = said(wording, subject, value, past.value or "")
        reason = (REASON,) if now == "outside" else ()
        return history(subject, past, subject.line(value, words, *reason))

    return story


def _sized(wrong: int, percent: bool = False) -> _Story:
    """Give the size of a rise, `wrong` too large."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        past, now = subject.rated("exceeding", 1), subject.rated("exceeding", 0)
        one, other = (float((line.value or "").rstrip("%")) for line in (past, now))
        change = (other - one) * 100 / one if percent else other - one
        words = said(wording, subject, now.value, past.value or "", change=f"{change + wrong:.1f}")
        return history(subject, past, replace(now, sentences=(*now.sentences, words)))

    return story


def _doubled(right: bool) -> _Story:
    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        past = subject.rated("exceeding", 1)
        if right:
            half = int(subject.target) // 2 + 20
            past = subject.line(str(half), *SAID["outside"])
            value = str(2 * half)
        else:
            value = subject.figure("exceeding")
        words = said(wording, subject, value, past.value or "")
        return history(subject, past, subject.line(value, *SAID["exceeding"], words))

    return story


def _counted(off: int) -> _Story:
    """Give the count behind a share, `off` too many."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        exact = int(subject.target.rstrip("%")) * _CASES // 100 + 1
        value = f"{exact * 100 // _CASES}%"
        words = said(wording, subject, value, "", count=str(exact + off), total=str(_CASES))
        return history(
            subject, subject.rated("within"), subject.line(value, *SAID["exceeding"], words)
        )

    return story


def _target_moved(subject: Subject, wording: str) -> tuple[Paper, ...]:
    """Lower the target to below a figure that the old one would call missed."""
    t = int(subject.target.rstrip("%"))
    old = replace(subject, target=f"{t + 9}%")
    before = replace(old.line(f"{t + 10}%", *SAID["exceeding"]), tolerance=None)
    words = (said(wording, subject, None, old.target),) if wording else ()
    now = subject.line(subject.figure("exceeding"), *SAID["exceeding"], *words)
    return history(subject, before, replace(now, tolerance=None))


def _unreported(subject: Subject, wording: str) -> tuple[Paper, ...]:
    words = said(wording, subject, None, "")
    return history(subject, subject.rated("exceeding"), subject.line(None, words))


def _explained(subject: Subject, wording: str) -> tuple[Paper, ...]:
    now: Line = subject.line(
        subject.figure("outside"), "Performance is outside tolerance.", wording
    )
    return history(subject, subject.rated("outside", 1), now)


_UP, _DOWN = (("exceeding", 1), ("exceeding", 0)), (("exceeding", 0), ("exceeding", 1))
_RATED = {
    "exceeding": ("exceeding", "meeting", "within", "outside"),
    "meeting": ("meeting", "exceeding", "within", "outside"),
    "within_tolerance": ("within", "exceeding", "outside"),
    "below_target": ("within", "outside", "exceeding"),
    "outside_tolerance": ("outside", "within", "exceeding"),
    "below_within": ("within", "exceeding", "outside"),
}
_WENT_ON = {
    "continues_met": ("exceeding", ("exceeding", "outside")),
    "continues_missed": ("outside", ("outside", "exceeding")),
    "now_met": ("exceeding", ("outside", "exceeding")),
    "no_longer_met": ("outside", ("exceeding", "outside")),
}
_HIGH = (("exceeding", 1), ("within", 0), ("exceeding", 0))
_NOT_HIGH = (("exceeding", 0), ("within", 0), ("exceeding", 1))
_LOW = (("exceeding", 0), ("exceeding", 1), ("within", 0))
_NOT_LOW = (("within", 0), ("exceeding", 0), ("exceeding", 1))

STORIES: dict[str, dict[str, _Story]] = {
    **{kind: {r: _rated(r) for r in ratings} for kind, ratings in _RATED.items()},
    **{
        kind: {f"{before} before": _went_on(before, now) for before in befores}
        for kind, (now, befores) in _WENT_ON.items()
    },
    "increased": {"rose": _moved(*_UP), "fell": _moved(*_DOWN)},
    "decreased": {"rose": _moved(*_UP), "fell": _moved(*_DOWN)},
    "improved": {"rose": _moved(*_UP), "fell": _moved(*_DOWN)},
    "worsened": {"rose": _moved(*_UP), "fell": _moved(*_DOWN)},
    "unchanged": {"same": _moved(("exceeding", 0), ("exceeding", 0))},
    "points": {"right": _sized(0), "wrong": _sized(4)},
    "per_cent": {"right": _sized(0, percent=True), "wrong": _sized(30, percent=True)},
    "doubled": {"right": _doubled(right=True), "wrong": _doubled(right=False)},
    "highest": {"is": _moved(*_HIGH), "is not": _moved(*_NOT_HIGH)},
    "lowest": {"is": _moved(*_LOW), "is not": _moved(*_NOT_LOW)},
    "best": {"is": _moved(*_HIGH), "is not": _moved(*_NOT_HIGH)},
    "counts": {"right": _counted(0), "wrong": _counted(-3)},
    "target_changed": {"told": _target_moved},
    "not_reported": {"no value": _unreported},
    "reasons": {"given": _explained},
    "non_claims": {"beside": _moved(*_UP)},
}
"""By kind of wording, what is printed round it."""
