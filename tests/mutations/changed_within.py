"""Changes inside one report: its figures, its definitions, its words."""

from __future__ import annotations

from dataclasses import replace

from tests.mutations.printed import Line
from tests.mutations.rounds import Change, Changes, Papers, after_sound, good, target_of
from tests.mutations.sound import MONTHS, SAID, Subject, count, history, share
from tests.mutations.worded import REASON


def _two_ratings(subject: Subject) -> Papers:
    line = good(subject)
    return after_sound(
        subject, replace(line, sentences=(*line.sentences, "Performance is outside tolerance."))
    )


def _silent(rating: str) -> Change:
    def change(subject: Subject) -> Papers:
        reason = (REASON,) if rating == "outside" else ("The team visits every week.",)
        return after_sound(subject, subject.line(subject.figure(rating), *reason))

    return change


def _no_reason(subject: Subject) -> Papers:
    line = subject.line(subject.figure("outside"), "Performance is outside tolerance.")
    return after_sound(subject, line)


def _other_target(subject: Subject) -> Papers:
    quoted = f"Performance is exceeding the target of {target_of(subject) + 2}%."
    return after_sound(subject, subject.line(subject.figure("exceeding"), quoted))


def _other_value(subject: Subject) -> Papers:
    quoted = f"Performance has increased to {target_of(subject) + 11}.3%."
    return after_sound(
        subject, subject.line(subject.figure("exceeding"), *SAID["exceeding"], quoted)
    )


def _other_tolerance(subject: Subject) -> Papers:
    low = int(subject.low) - 6
    quoted = f"Performance is within the agreed tolerance of {low}% to {subject.high}%."
    return after_sound(subject, subject.line(subject.figure("within"), quoted))


def _no_target(subject: Subject) -> Papers:
    return after_sound(subject, replace(good(subject), target=None))


def _no_definition(subject: Subject) -> Papers:
    line = subject.line(subject.figure("exceeding"), "The team visits every week.")
    return after_sound(subject, replace(line, target=None, tolerance=None))


def _slip(subject: Subject) -> Papers:
    return history(subject, good(subject))


def _band(low: float, high: float, rating: str = "exceeding") -> Change:
    """Print another tolerance, given as distances from the target."""

    def change(subject: Subject) -> Papers:
        t = target_of(subject)
        line = subject.rated(rating)
        return history(subject, replace(line, tolerance=f"{t + low:g} – {t + high:g}%"))

    return change


def _in_the_gap(subject: Subject) -> Papers:
    t = target_of(subject)
    line = subject.line(f"{t - 1}.4%", *SAID["within"])
    return history(subject, replace(line, tolerance=f"{t - 9} – {t - 3}%"))


def _unit(subject: Subject) -> Papers:
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


def _which_way(subject: Subject) -> Papers:
    line = Line(
        "KPI 2", "Number of referrals received", str(target_of(subject) + 6), subject.target[:-1]
    )
    return history(subject, replace(line, sentences=SAID["meeting"]))


def _no_such_share(subject: Subject) -> Papers:
    share = f"{target_of(subject) + 4}.3%"
    words = f"{share} of the 7 cases in {MONTHS[-1]} were on time."
    return history(subject, subject.line(None, words, *SAID["exceeding"]))


def _parts(subject: Subject) -> Papers:
    parts = (
        "Of these, 22% were graded outstanding, 45% good, 31% requires improvement and "
        "14% inadequate."
    )
    return history(subject, subject.line(subject.figure("exceeding"), *SAID["exceeding"], parts))


def _impossible(subject: Subject) -> Papers:
    return after_sound(
        subject, subject.line(f"10{target_of(subject) % 7 + 1}.4%", *SAID["exceeding"])
    )


def _two_sources(subject: Subject) -> Papers:
    t = target_of(subject)
    words = (
        f"The figure is {t + 6}.3% using the case system reports in {MONTHS[-1]}. "
        f"By contrast the team’s own records show {t + 3}.1%."
    )
    return history(subject, subject.line(None, words, *SAID["exceeding"]))


def _gap(subject: Subject) -> Papers:
    return history(subject, None)


def _same_value(subject: Subject) -> Papers:
    return history(subject, subject.line("62.6%", *SAID["outside"]))


def _below_as_a_number(subject: Subject) -> Papers:
    line = Line(
        "KPI 2",
        "Number of repeat complaints",
        "45",
        "50",
        "51 – 60",
        None,
        ("Performance is below target.",),
    )
    return history(subject, line)


CHANGES: Changes = {
    "two ratings stated": (share, _two_ratings, None),
    "no rating stated, exceeding": (share, _silent("exceeding"), None),
    "no rating stated, within": (share, _silent("within"), None),
    "no rating stated, outside": (count, _silent("outside"), None),
    "no reason given": (share, _no_reason, None),
    "another target quoted": (share, _other_target, None),
    "another value quoted": (share, _other_value, None),
    "another tolerance quoted": (share, _other_tolerance, None),
    "below target as a number": (share, _below_as_a_number, None),
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
    "share of a total that cannot be": (share, _no_such_share, "prose"),
    "parts that do not add up": (share, _parts, "prose"),
    "share above the whole": (share, _impossible, None),
    "two sources": (share, _two_sources, "prose"),
    "number left out": (share, _gap, None),
    "value of another measure": (share, _same_value, None),
}
