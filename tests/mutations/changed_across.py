"""Changes that only an earlier report shows: what moved, came, went or was copied."""

from __future__ import annotations

from dataclasses import replace

from tests.mutations.printed import Line
from tests.mutations.rounds import Change, Changes, Papers, after_sound, good, target_of
from tests.mutations.sound import MONTHS, SAID, Subject, history, paper, share

_NOW = len(MONTHS) - 1
_LONG = (
    "The team has taken on two new visiting officers this summer and offers evening "
    "appointments to every family that asks for one."
)
_ON = "The measure is on track to meet its target."


def _copied(subject: Subject) -> Papers:
    lines = (good(subject, 1), good(subject, 0))
    return history(subject, *(replace(x, sentences=(*x.sentences, _LONG)) for x in lines))


def _new_band(rating: str, low: int, said: str) -> Change:
    """Move the far edge of the tolerance to below the target by `low`."""

    def change(subject: Subject) -> Papers:
        line = subject.line(subject.figure(rating), *SAID[said])
        return after_sound(
            subject, replace(line, tolerance=f"{target_of(subject) - low} – {subject.high}")
        )

    return change


def _new_target(subject: Subject) -> Papers:
    """Raise the target by less than the value is above it: nothing else comes of it."""
    t = target_of(subject)
    named = replace(subject, target=f"{t + 1}%")
    lines = (good(subject, 1), good(named, 0))
    return history(subject, *(replace(line, tolerance=None) for line in lines))


def _easier_target(subject: Subject) -> Papers:
    t = target_of(subject)
    harder = replace(subject, target=f"{t + 9}%")
    lines = (harder.line(f"{t + 10}%", *SAID["exceeding"]), good(subject))
    return history(subject, *(replace(line, tolerance=None) for line in lines))


def _population(subject: Subject) -> Papers:
    count = target_of(subject) * 5

    def line(rate: str, children: int, month: str) -> Line:
        words = f"At the end of {month} the rate was {rate} ({children} children)."
        name = "Rate of children supported per 10,000 population"
        return Line("KPI 2", name, None, "60", "55 – 59.9", None, (words, *SAID["exceeding"]))

    return history(subject, line("80.0", count, MONTHS[-2]), line("80.4", count + 130, MONTHS[-1]))


def _restated(subject: Subject) -> Papers:
    wrong = f"{target_of(subject) + 1}.3%"
    return after_sound(subject, replace(good(subject), previous=wrong))


def _repeated_figure(subject: Subject) -> Papers:
    right = subject.figure("exceeding", 1)
    return after_sound(subject, replace(good(subject), previous=right))


def _dropped(rating: str) -> Change:
    return lambda subject: history(subject, subject.rated(rating), None)


def _new(subject: Subject) -> Papers:
    line = Line(
        "KPI 4", "Number of trees planted", "640", "600", "550 – 599", None, SAID["exceeding"]
    )
    where = subject.organisation
    before = paper(where, _NOW - 1, good(subject, 1))
    return before, paper(where, _NOW, good(subject), line)


def _renumbered(subject: Subject) -> Papers:
    return after_sound(subject, replace(good(subject), ref="KPI 4"))


def _other_measure(subject: Subject) -> Papers:
    line = Line(
        "KPI 2", "Number of trees planted", "640", "600", "550 – 599", None, SAID["exceeding"]
    )
    return after_sound(subject, line)


def _renamed(subject: Subject) -> Papers:
    return after_sound(subject, replace(good(subject), name="% of parish councils trained on time"))


def _lagging(subject: Subject) -> Papers:
    value = subject.figure("exceeding", 1)
    words = f"The figure for {MONTHS[-2]} was {value}."
    return history(subject, subject.line(None, words, *SAID["exceeding"]))


def _stale(subject: Subject) -> Papers:
    value = subject.figure("exceeding", 1)
    words = f"The figure for {MONTHS[-2]} was {value}."
    return after_sound(subject, subject.line(None, words, *SAID["exceeding"]))


def _two_files(subject: Subject) -> Papers:
    where = subject.organisation
    return tuple(paper(where, _NOW, good(subject, which)) for which in (0, 1))


def _running(*figures: tuple[str, str]) -> Change:
    """Print a count that adds up from April, with words about the target for the year."""

    def change(subject: Subject) -> Papers:
        lines = [
            Line(
                *("KPI 2", "Number of homes improved", None, "480", None, None),
                (
                    f"The total for the year to date has reached {value} at the end of {month}.",
                    words,
                ),
            )
            for month, (value, words) in zip(MONTHS[-len(figures) :], figures, strict=True)
        ]
        return history(subject, *lines)

    return change


def _series(last: int, *words: str) -> Change:
    """Print nine figures that move by two or so, and a tenth."""

    def change(subject: Subject) -> Papers:
        t = target_of(subject)
        steady = [subject.line(f"{t + 5 + n % 3}%", *SAID["exceeding"]) for n in range(9)]
        return history(subject, *steady, subject.line(f"{t + last}%", *SAID["exceeding"], *words))

    return change


CHANGES: Changes = {
    "commentary copied": (share, _copied, None),
    "implied population jumps": (share, _population, "prose"),
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
    "running total": (share, _running(("170", _ON), ("210", _ON)), "prose"),
    "running total behind": (share, _running(("170", _ON), ("180", _ON)), "prose"),
    "running total falls": (share, _running(("230", _ON), ("215", _ON)), "prose"),
    "jump, and nothing is said": (share, _series(12), None),
    "ordinary movement called better": (share, _series(7, "Performance has improved."), None),
}
