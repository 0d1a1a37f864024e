"""Mutations of figures, definitions and whole entries: one thing of a sound history is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from tests.mutations.printed import Line, Paper
from tests.mutations.sound import MONTHS, SAID, Subject, count, history, paper, share
from tests.mutations.worded import REASON, Mutation

_NOW = len(MONTHS) - 1
_LONG = (
    "The team has taken on two new visiting officers this summer and offers evening "
    "appointments to every family that asks for one."
)
_History = tuple[Paper, ...]
_Change = Callable[[Subject], _History]


def changed(times: int, random: Random) -> Iterator[Mutation]:
    """Make each change of this module `times` times, on subjects drawn at random."""
    for name, (draw, change, layout) in CHANGES.items():
        for _ in range(times):
            yield Mutation(name, change(draw(random)), layout=layout)


def _t(subject: Subject) -> int:
    return int(subject.target.rstrip("%"))


def _good(subject: Subject, which: int = 0) -> Line:
    return subject.rated("exceeding", which)


def _after_sound(subject: Subject, line: Line | None) -> _History:
    return history(subject, _good(subject, 1), line)


def _two_ratings(subject: Subject) -> _History:
    line = _good(subject)
    return _after_sound(
        subject, replace(line, sentences=(*line.sentences, "Performance is outside tolerance."))
    )


def _silent(rating: str) -> _Change:
    def change(subject: Subject) -> _History:
        reason = (REASON,) if rating == "outside" else ("The team visits every week.",)
        return _after_sound(subject, subject.line(subject.figure(rating), *reason))

    return change


def _no_reason(subject: Subject) -> _History:
    line = subject.line(subject.figure("outside"), "Performance is outside tolerance.")
    return _after_sound(subject, line)


def _other_target(subject: Subject) -> _History:
    quoted = f"Performance is exceeding the target of {_t(subject) + 2}%."
    return _after_sound(subject, subject.line(subject.figure("exceeding"), quoted))


def _other_value(subject: Subject) -> _History:
    quoted = f"Performance has increased to {_t(subject) + 11}.3%."
    return _after_sound(subject, subject.line(subject.figure("exceeding"), *SAID["exceeding"], quoted))


def _other_tolerance(subject: Subject) -> _History:
    low = int(subject.low) - 6
    quoted = f"Performance is within the agreed tolerance of {low}% to {subject.high}%."
    return _after_sound(subject, subject.line(subject.figure("within"), quoted))


def _copied(subject: Subject) -> _History:
    lines = (_good(subject, 1), _good(subject, 0))
    return history(subject, *(replace(x, sentences=(*x.sentences, _LONG)) for x in lines))


def _no_target(subject: Subject) -> _History:
    return _after_sound(subject, replace(_good(subject), target=None))


def _no_definition(subject: Subject) -> _History:
    line = subject.line(subject.figure("exceeding"), "The team visits every week.")
    return _after_sound(subject, replace(line, target=None, tolerance=None))


def _slip(subject: Subject) -> _History:
    return history(subject, _good(subject))


def _band(low: float, high: float, rating: str = "exceeding") -> _Change:
    """Print another tolerance, given as distances from the target."""

    def change(subject: Subject) -> _History:
        t = _t(subject)
        line = subject.rated(rating)
        return history(subject, replace(line, tolerance=f"{t + low:g} – {t + high:g}%"))

    return change


def _in_the_gap(subject: Subject) -> _History:
    t = _t(subject)
    line = subject.line(f"{t - 1}.4%", *SAID["within"])
    return history(subject, replace(line, tolerance=f"{t - 9} – {t - 3}%"))


def _new_band(rating: str, low: int, said: str) -> _Change:
    """Move the far edge of the tolerance to below the target by `low`."""

    def change(subject: Subject) -> _History:
        line = subject.line(subject.figure(rating), *SAID[said])
        return _after_sound(
            subject, replace(line, tolerance=f"{_t(subject) - low} – {subject.high}")
        )

    return change


def _new_target(subject: Subject) -> _History:
    """Raise the target by less than the value is above it: nothing else comes of it."""
    t = _t(subject)
    named = replace(subject, target=f"{t + 1}%")
    lines = (_good(subject, 1), _good(named, 0))
    return history(subject, *(replace(line, tolerance=None) for line in lines))


def _easier_target(subject: Subject) -> _History:
    t = _t(subject)
    harder = replace(subject, target=f"{t + 9}%")
    lines = (harder.line(f"{t + 10}%", *SAID["exceeding"]), _good(subject))
    return history(subject, *(replace(line, tolerance=None) for line in lines))


def _unit(subject: Subject) -> _History:
    line = Line(
        "KPI 2",
        "Rate of children supported per 10,000 population",
        "84.2",
        "80",
        "75 – 79.9",
        None,
        (*SAID["exceeding"], "The rate was 84.2 per 100,000 population in August 2024."),
    )
    return history(subject, line)


def _which_way(subject: Subject) -> _History:
    line = Line("KPI 2", "Number of referrals received", str(_t(subject) + 6), subject.target[:-1])
    return history(subject, replace(line, sentences=SAID["meeting"]))


def _no_such_share(subject: Subject) -> _History:
    line = subject.line(f"{_t(subject) + 4}.3%", *SAID["exceeding"], "This is out of a total of 15.")
    return history(subject, line)


def _parts(subject: Subject) -> _History:
    parts = "Of these, 22% were graded outstanding, 45% good, 31% requires improvement and 14% inadequate."
    return history(subject, subject.line(subject.figure("exceeding"), *SAID["exceeding"], parts))


def _impossible(subject: Subject) -> _History:
    return _after_sound(subject, subject.line(f"10{_t(subject) % 7 + 1}.4%", *SAID["exceeding"]))


def _population(subject: Subject) -> _History:
    count = _t(subject) * 5

    def line(rate: str, children: int) -> Line:
        words = f"This is {children} children."
        name = "Rate of children supported per 10,000 population"
        return Line("KPI 2", name, rate, "60", "55 – 59.9", None, (*SAID["exceeding"], words))

    return history(subject, line("80.0", count), line("80.4", count + 130))


def _restated(subject: Subject) -> _History:
    wrong = f"{_t(subject) + 1}.3%"
    return _after_sound(subject, replace(_good(subject), previous=wrong))


def _repeated_figure(subject: Subject) -> _History:
    right = subject.figure("exceeding", 1)
    return _after_sound(subject, replace(_good(subject), previous=right))


def _dropped(rating: str) -> _Change:
    return lambda subject: history(subject, subject.rated(rating), None)


def _new(subject: Subject) -> _History:
    return history(subject, None, replace(_good(subject), ref="KPI 4"))


def _renumbered(subject: Subject) -> _History:
    return _after_sound(subject, replace(_good(subject), ref="KPI 4"))


def _other_measure(subject: Subject) -> _History:
    line = Line("KPI 2", "Number of trees planted", "640", "600", "550 – 599", None, SAID["exceeding"])
    return _after_sound(subject, line)


def _renamed(subject: Subject) -> _History:
    return _after_sound(subject, replace(_good(subject), name="% of parish councils trained on time"))


def _lagging(subject: Subject) -> _History:
    value = subject.figure("exceeding", 1)
    words = f"The figure for {MONTHS[-2]} was {value}."
    return history(subject, subject.line(None, words, *SAID["exceeding"]))


def _stale(subject: Subject) -> _History:
    value = subject.figure("exceeding", 1)
    words = f"The figure for {MONTHS[-2]} was {value}."
    return _after_sound(subject, subject.line(None, words, *SAID["exceeding"]))


def _two_files(subject: Subject) -> _History:
    where = subject.organisation
    return tuple(paper(where, _NOW, _good(subject, which)) for which in (0, 1))


def _two_sources(subject: Subject) -> _History:
    t = _t(subject)
    words = (
        f"The figure according to manual records was {t + 6}.3%, and according to the case system "
        f"it was {t + 3}.1%."
    )
    return history(subject, subject.line(None, words, *SAID["exceeding"]))


def _gap(subject: Subject) -> _History:
    return history(subject, None)


def _same_value(subject: Subject) -> _History:
    return history(subject, subject.line("72.6%", *SAID["outside"]))


def _below_as_a_number(subject: Subject) -> _History:
    line = Line(
        "KPI 2", "Number of repeat complaints", "45", "50", "51 – 60", None,
        ("Performance is below target.",),
    )
    return history(subject, line)


def _running(*figures: tuple[str, str]) -> _Change:
    """Print a count that adds up from April, with words about the target for the year."""

    def change(subject: Subject) -> _History:
        lines = [
            Line(
                "KPI 2", "Number of homes improved (year to date)", value, "480", None, None, (words,)
            )
            for value, words in figures
        ]
        return history(subject, *lines)

    return change


def _series(last: int, *words: str) -> _Change:
    """Print nine figures that move by two or so, and a tenth."""

    def change(subject: Subject) -> _History:
        t = _t(subject)
        steady = [subject.line(f"{t + 5 + n % 3}%", *SAID["exceeding"]) for n in range(9)]
        return history(subject, *steady, subject.line(f"{t + last}%", *SAID["exceeding"], *words))

    return change


_ON = "The measure is on track to meet its target."
CHANGES: dict[str, tuple[Callable[[Random], Subject], _Change, str | None]] = {
    "two ratings stated": (share, _two_ratings, None),
    "no rating stated, exceeding": (share, _silent("exceeding"), None),
    "no rating stated, within": (share, _silent("within"), None),
    "no rating stated, outside": (count, _silent("outside"), None),
    "no reason given": (share, _no_reason, None),
    "another target quoted": (share, _other_target, None),
    "another value quoted": (share, _other_value, None),
    "another tolerance quoted": (share, _other_tolerance, None),
    "below target as a number": (share, _below_as_a_number, None),
    "commentary copied": (share, _copied, None),
    "target left out": (share, _no_target, None),
    "target and tolerance left out": (share, _no_definition, None),
    "target labelled as tolerance": (share, _slip, "slipped"),
    "tolerance on the wrong side": (share, _band(1, 3), None),
    "tolerance ends at the target": (share, _band(-5, 0), None),
    "tolerance round the target": (share, _band(-6, 2), None),
    "gap before the target": (share, _band(-9, -3), None),
    "value in the gap": (share, _in_the_gap, None),
    "another unit": (share, _unit, None),
    "no sign of which way is good": (count, _which_way, None),
    "share of a total that cannot be": (share, _no_such_share, None),
    "parts that do not add up": (share, _parts, None),
    "share above the whole": (share, _impossible, None),
    "implied population jumps": (share, _population, None),
    "past figure changed": (share, _restated, None),
    "past figure as it was": (share, _repeated_figure, None),
    "tolerance moved, no matter": (share, _new_band("exceeding", 7, "exceeding"), None),
    "tolerance moved to let it in": (share, _new_band("outside", 14, "within"), None),
    "target moved, no matter": (share, _new_target, None),
    "target moved to let it in": (share, _easier_target, None),
    "dropped": (share, _dropped("exceeding"), None),
    "dropped when outside tolerance": (share, _dropped("outside"), None),
    "added": (share, _new, None),
    "renumbered": (share, _renumbered, None),
    "renamed": (share, _renamed, None),
    "reference of another measure": (share, _other_measure, None),
    "value of the month before": (share, _lagging, "prose"),
    "value of the report before": (share, _stale, "prose"),
    "two files for one month": (share, _two_files, None),
    "two sources": (share, _two_sources, "prose"),
    "number left out": (share, _gap, None),
    "value of another measure": (share, _same_value, None),
    "running total": (share, _running(("150", _ON), ("210", _ON)), None),
    "running total behind": (share, _running(("150", _ON), ("160", _ON)), None),
    "running total falls": (share, _running(("230", _ON), ("215", _ON)), None),
    "jump, and nothing is said": (share, _series(12), None),
    "ordinary movement called better": (share, _series(7, "Performance has improved."), None),
}
"""By name: how the subject is drawn, what is done to it, and the one layout it needs, if any."""
