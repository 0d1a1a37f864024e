"""Mutations in words: every wording of the bank, said where it is true and where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.mutations.printed import Line, Paper
from tests.mutations.sound import MONTHS, NAMED, SAID, SUBJECT, Subject, count, history, share

REASON = "This is due to staff vacancies."
_CASES = 25
_COUNTS = ("per_cent", "per_cent_down", "doubled", "halved")
_PROSE = ("on_track",)


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
        draw = count if kind in _COUNTS else share
        subjects = [draw(random) for _ in range(3)]
        for wording in wordings:
            for name, story in STORIES.get(kind, {}).items():
                papers = story(random.choice(subjects), wording)
                layout = "prose" if kind in _PROSE else None
                yield Mutation(f"{kind}: {name}", papers, wording, layout)


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


def _sized(wrong: int, percent: bool = False, rise: bool = True) -> _Story:
    """Give the size of a rise or a fall, `wrong` too large."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        past, now = (subject.rated("exceeding", which) for which in (rise, not rise))
        one, other = (float((line.value or "").rstrip("%")) for line in (past, now))
        change = abs(other - one) * 100 / one if percent else abs(other - one)
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


def _halved(subject: Subject, wording: str) -> tuple[Paper, ...]:
    now = subject.figure("outside")
    past = subject.line(str(2 * int(now)), *SAID["exceeding"])
    words = said(wording, subject, now, past.value or "")
    return history(subject, past, subject.line(now, *SAID["outside"], words))


def _on_track(now: str) -> _Story:
    """Say it of a count that adds up from April: 200 of the year's 480 are due by August."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        figures = ((MONTHS[-2], "170", "The measure is on track."), (MONTHS[-1], now, wording))
        lines = []
        for month, value, words in figures:
            total = f"The total for the year to date has reached {value} at the end of {month}."
            told = words.format(value=value, target="480", period=month, previous="170")
            name = "Number of homes improved"
            lines.append(Line(SUBJECT, name, None, "480", None, None, (total, told)))
        return history(subject, *lines)

    return story


def _after(*ratings: str) -> _Story:
    """Say only the wording, after months of these ratings but for the last."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        *before, now = ratings
        past = [subject.rated(rating, which % 2) for which, rating in enumerate(before)]
        value = subject.figure(now)
        words = said(wording, subject, value, past[-1].value or "")
        reason = (REASON,) if now == "outside" else ()
        return history(subject, *past, subject.line(value, words, *reason))

    return story


def _fewer_is_better(*which: int) -> _Story:
    """Say it of a measure of which less is better, whose number falls where it gets better."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        t = int(subject.target.rstrip("%"))
        figures = {"exceeding": (f"{t - 20}", f"{t - 9}")}
        fewer = replace(subject, name="Number of repeat complaints", target=f"{t}",
                        low=f"{t + 1}", high=f"{t + 25}", figures=figures)  # fmt: skip
        return _moved(*(("exceeding", one) for one in which))(fewer, wording)

    return story


def _counted(off: int) -> _Story:
    """Give the count behind a share, `off` too many, of a measure of what the wording counts."""

    def story(subject: Subject, wording: str) -> tuple[Paper, ...]:
        named = (name for noun, name in NAMED.items() if noun in wording)
        subject = replace(subject, name=next(named, subject.name))
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
_BETTER_OR_WORSE = {
    "rose": _moved(*_UP),
    "fell": _moved(*_DOWN),
    "fewer and better": _fewer_is_better(1, 0),
    "more and worse": _fewer_is_better(0, 1),
}
_STILL_OR_MOVED = {
    "same": _moved(("exceeding", 0), ("exceeding", 0)),
    "moved": _moved(*_UP),
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
    **dict.fromkeys(("improved", "worsened", "welcome", "unwelcome"), _BETTER_OR_WORSE),
    **dict.fromkeys(("unchanged", "steady"), _STILL_OR_MOVED),
    "points": {"right": _sized(0), "wrong": _sized(4)},
    "per_cent": {"right": _sized(0, percent=True), "wrong": _sized(30, percent=True)},
    "points_down": {"right": _sized(0, rise=False), "wrong": _sized(4, rise=False)},
    "per_cent_down": {
        "right": _sized(0, percent=True, rise=False),
        "wrong": _sized(30, percent=True, rise=False),
    },
    "halved": {"right": _halved, "wrong": _moved(*_DOWN)},
    "on_track": {"borne out": _on_track("210"), "behind": _on_track("180")},
    "forecast_missed": {"beside": _moved(*_UP)},
    "worst": {"is": _moved(*_LOW), "is not": _moved(*_NOT_LOW)},
    "first_time_met": {
        "is": _after("outside", "outside", "exceeding"),
        "is not": _after("exceeding", "outside", "exceeding"),
    },
    "streak_met": {
        "is": _after("exceeding", "exceeding", "exceeding"),
        "is not": _after("exceeding", "outside", "exceeding"),
        "is shorter": _after("outside", "exceeding", "exceeding"),
    },
    "streak_missed": {
        "is": _after("outside", "outside", "outside"),
        "is not": _after("outside", "exceeding", "outside"),
        "is shorter": _after("exceeding", "outside", "outside"),
    },
    "doubled": {"right": _doubled(right=True), "wrong": _doubled(right=False)},
    "highest": {"is": _moved(*_HIGH), "is not": _moved(*_NOT_HIGH)},
    "lowest": {"is": _moved(*_LOW), "is not": _moved(*_NOT_LOW)},
    "best": {"is": _moved(*_HIGH), "is not": _moved(*_NOT_HIGH)},
    "counts": {"right": _counted(0), "wrong": _counted(-3)},
    "target_changed": {"told": _target_moved},
    "not_reported": {"no value": _unreported},
    "reasons": {"given": _explained},
    "non_claims": {"beside": _moved(*_UP)},
    "silent": {
        "beside good": _moved(*_UP),
        "beside bad": _moved(("outside", 0), ("outside", 1)),
    },
}
"""By kind of wording, what is printed round it."""
