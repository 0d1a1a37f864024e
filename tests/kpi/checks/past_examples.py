"""For every code that looks back: histories that trigger it and histories that nearly do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kpi.vocabulary import ClaimForm, Continuity, Direction, ReadingKind, State, Unit
from tests.kpi.checks.examples import (
    EXCEEDING,
    HIGH,
    INFO,
    LOW,
    LOWER,
    MEDIUM,
    OUTSIDE,
    REASON,
    SOUND,
    WITHIN,
    at_leeside,
    count,
    example,
    sound,
)
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    YEAR,
    band,
    case,
    claim,
    indicator,
    month,
    number,
    reading,
    report,
    sentence,
    target,
    words,
)

JULY = month(7)
LAST_YEAR = replace(YEAR, printed="2017/18", start=date(2017, 4, 1), end=date(2018, 3, 31))
ROSE = claim("rose to 88.4%", direction=Direction.INCREASED, figure=number("88.4%"))
FELL = claim("fell to 88.4%", direction=Direction.DECREASED, figure=number("88.4%"))
IMPROVED = claim("has improved", direction=Direction.IMPROVED)
WORSENED = claim("has worsened", direction=Direction.WORSENED)
STILL = claim("still exceeding", State.EXCEEDING, continuity=Continuity.CONTINUES)
NOW_MEETING = claim("now exceeding", State.EXCEEDING, continuity=Continuity.NOW)
NO_LONGER = claim(
    "no longer meeting target but within tolerance",
    State.WITHIN_TOLERANCE,
    continuity=Continuity.NO_LONGER,
)
FIRST = claim("exceeding target for the first time", State.EXCEEDING)
COMMENTARY = (
    "Two of the teams were short of staff in the month and new workers have since been appointed."
)
RATED = replace(
    LOWER,
    name="Rate of first time entrants",
    unit=Unit.PER_10K,
    readings=(reading("83.8"), count("456")),
    target=target("85"),
    tolerance=band("85.1", "95"),
)
TOTAL_SO_FAR = indicator(
    ref="SM 3.2",
    name="Number of questionnaires completed",
    unit=Unit.COUNT,
    goal=target("170", HALF_YEAR),
    readings=(reading("180", period=HALF_YEAR, year_to_date=True),),
    claims=(EXCEEDING,),
)
TO_AUGUST = replace(HALF_YEAR, printed="April – August 2018", end=AUGUST.end)
LAGGING = (reading("88.4%", period=AUGUST),)
OTHER_NAME = "% of audits rated good"
WAVERING = ("88%", "90%", "89%", "91%", "87%", "90%", "88%", "91%")


def then(one, *before, **changes):
    """An indicator with what it was a month ago, two months ago …"""
    past = tuple(old if not isinstance(old, str) else sound(old) for old in before)
    return case(replace(one, **changes), earlier=past)


def moved_by(words, before="84.4%"):
    said = claim(f"an increase {words} on last month's figures", direction=Direction.INCREASED)
    said = replace(said, evidence=replace(said.evidence, printed=f"an increase {words}"))
    return then(sound("88.4%", EXCEEDING, said), before)


def rose(since):
    return claim(f"The figure rose {since}.", direction=Direction.INCREASED)


def running(nth):
    return sound("88.4%", claim(f"This is the {nth} that target was met.", State.MEETING))


def stood(words, at=None):
    figure = number(at) if at else None
    return claim(f"The figure {words}.", direction=Direction.UNCHANGED, figure=figure)


def told(one, *sentences):
    return replace(one, narrative=tuple(sentence(words, explains=False) for words in sentences))


def previous(printed, period=AUGUST):
    return reading(printed, ReadingKind.PREVIOUS, period=period)


def quoting(*earlier):
    return sound(readings=(reading("88.4%"), *earlier))


def in_august(*indicators, **more):
    redated = tuple(replace(one, readings=tuple(map(_august, one.readings))) for one in indicators)
    return report(*redated, period=AUGUST, name="august.pdf", **more)


def _august(one):
    return replace(one, period=AUGUST)


def population(printed, people):
    return replace(RATED, readings=(reading(printed), count(people)))


def so_far(printed, period=HALF_YEAR):
    return replace(TOTAL_SO_FAR, readings=(reading(printed, period=period, year_to_date=True),))


def wavering(value, *claims, before=WAVERING, narrative=()):
    return then(sound(value, EXCEEDING, *claims, narrative=narrative), *before)


MOVED_TARGET = sound(target=target("90%"), tolerance=band("85", "89.9%"))
NEW_BAND = sound(tolerance=band("75", "84.9%"))
RED = sound("79%", OUTSIDE, narrative=REASON)
OTHER = replace(SOUND, ref="KPI 2", name=OTHER_NAME, readings=(reading("91.2%"),))
TELLING = claim("exceeding target", State.EXCEEDING)

PAST_EXAMPLES = (
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, FELL), "86%"),
            then(sound("88.4%", EXCEEDING, ROSE), "86%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, replace(ROSE, previous=number("90%")))),
            then(sound("88.4%", EXCEEDING, replace(FELL, previous=number("90%"))))),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, FELL), "86%"),
            then(sound("88.4%", EXCEEDING, FELL), "88%")),  # 88% may stand for 88.4%
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, FELL), "86%"),
            then(sound("88.4%", EXCEEDING, replace(FELL, form=ClaimForm.ARROW)), "86%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, rose("since July")), "87%", "90%"),
            then(sound("88.4%", EXCEEDING, rose("since July")), "90%", "87%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, rose("on last month")), "90%"),
            then(sound("88.4%", EXCEEDING, rose("on last year")), "90%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, rose("on the same month last year")), *("90%",) * 12),
            then(sound("88.4%", EXCEEDING, rose("on the same month last year")), *("90%",) * 11, "86%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, stood("is unchanged")), "86%"),
            then(sound("88.4%", EXCEEDING, stood("is unchanged")), "88%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, stood("is the same as in August")), "88.3%"),
            then(sound("88.4%", EXCEEDING, stood("is unchanged at 88%", "88%")), "88.3%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, stood("has not changed")), "86%"),
            then(sound("88.4%", EXCEEDING, stood("has remained broadly the same")), "86%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, stood("is unchanged")), "86%"),
            then(sound("88.4%", EXCEEDING, stood("remains at 88.4%", "88.4%")), "86%")),
    example("D1", HIGH, then(sound("88.4%", EXCEEDING, stood("is unchanged")), "86%"),
            then(sound("88.4%", EXCEEDING, claim("No change", direction=Direction.UNCHANGED)), "86%")),
    example("D1", MEDIUM, then(sound("88.4%", EXCEEDING, at_leeside(FELL)), "86%"),
            then(sound("88.4%", EXCEEDING, at_leeside(FELL)), "90%")),
    example("D2", LOW, then(sound("88.4%", EXCEEDING, at_leeside(IMPROVED)), "90%"),
            then(sound("88.4%", EXCEEDING, at_leeside(IMPROVED)), "86%")),
    example("D3", LOW, then(sound("88.4%", at_leeside(STILL)), "82%"), then(sound("88.4%", at_leeside(STILL)), "86%")),
    example("D4", LOW, then(told(SOUND, "At 88.4% this is the highest figure since May for Leeside."), "86%", "91%"),
            then(told(SOUND, "At 88.4% this is the highest figure since May for Leeside."), "86%", "87%")),
    example("A7", LOW, then(told(SOUND, "The figure for Leeside has doubled."), "60%"), then(told(SOUND, "The figure for Leeside has doubled."), "44%")),
    example("D2", MEDIUM, then(sound("88.4%", EXCEEDING, IMPROVED), "90%"),
            then(sound("88.4%", EXCEEDING, replace(IMPROVED, evidence=words("has improved since the move"))), "90%")),
    example("D2", MEDIUM, then(sound("88.4%", EXCEEDING, IMPROVED), "90%"),
            then(sound("88.4%", EXCEEDING, IMPROVED), "86%")),
    example("D2", MEDIUM, then(replace(LOWER, claims=(EXCEEDING, WORSENED)), replace(LOWER, readings=(reading("390"),))),
            then(replace(LOWER, claims=(EXCEEDING, IMPROVED)), replace(LOWER, readings=(reading("390"),)))),
    example("D3", MEDIUM, then(sound("88.4%", STILL), "82%"), then(sound("88.4%", STILL), "86%")),
    example("D3", MEDIUM, then(sound("88.4%", NOW_MEETING), "86%"), then(sound("88.4%", NOW_MEETING), "82%")),
    example("D3", MEDIUM, then(sound("82%", NO_LONGER), "83%"), then(sound("82%", NO_LONGER), "86%")),
    example("D3", MEDIUM, then(running("third month running"), "86%", "82%"), then(running("third month running"), "86%", "87%")),
    example("D3", MEDIUM, then(running("third month running"), "82%", "86%"), then(running("second month running"), "86%", "82%")),
    example("D3", MEDIUM, then(running("third month running"), "82%"), then(running("third quarter running"), "82%")),
    example("D4", MEDIUM, then(told(SOUND, "At 88.4% this is the highest figure since May."), "86%", "91%"),
            then(told(SOUND, "At 88.4% this is the highest figure since July."), "86%", "91%")),
    example("D4", MEDIUM, then(told(LOWER, "This is the best on record."), replace(LOWER, readings=(reading("360"),))),
            then(told(LOWER, "This is the highest on record."), replace(LOWER, readings=(reading("360"),)))),
    example("D4", MEDIUM, then(sound("88.4%", FIRST), "82%", "86%"), then(sound("88.4%", FIRST), "82%", "83%")),
    example("N8", LOW, then(sound("82%", WITHIN, narrative=(sentence(COMMENTARY),)), sound("83%", narrative=(sentence(COMMENTARY),))),
            then(sound("82%", WITHIN, narrative=(sentence(COMMENTARY),)), sound("82%", narrative=(sentence(COMMENTARY),)))),
    example("N8", LOW, then(sound("82%", WITHIN, narrative=(sentence(COMMENTARY),)), sound("83%", narrative=(sentence(COMMENTARY),))),
            then(sound("82%", WITHIN, narrative=REASON), sound("83%", narrative=REASON))),
    example("A5", LOW, then(population("83.8", "400"), population("84.4", "459")),
            then(population("83.8", "456"), population("84.4", "459"))),
    example("A5", LOW, then(population("83.8", "400"), population("84.4", "459")),
            then(population("83.8", "456"), population("84.4", "400"), population("84.0", "457"))),
    example("A6", HIGH, then(so_far("180"), so_far("191", TO_AUGUST)), then(so_far("180"), so_far("171", TO_AUGUST))),
    example("A7", MEDIUM, moved_by("of 3 percentage points"), moved_by("of 4 percentage points")),
    example("A7", MEDIUM, moved_by("of 4%"), moved_by("of 4.7%")),
    example("A7", MEDIUM, moved_by("of 3 percentage points"), moved_by("of almost 3 percentage points")),
    example("A7", MEDIUM, then(told(SOUND, "The figure has doubled."), "60%"), then(told(SOUND, "The figure has doubled."), "44%")),
    example("H1", MEDIUM, then(quoting(previous("85%")), "86%"), then(quoting(previous("86.0%")), "86%")),
    example("H1", MEDIUM, then(quoting(previous("80%", JULY)), "86%", "81%"),
            then(quoting(previous("80%", JULY)), quoting(previous("80%", JULY)), "81%")),
    example("H2", MEDIUM, then(sound("91%", target=target("90%"), tolerance=None), sound("91%", tolerance=None)),
            then(sound("91%", target=target("85.0%"), tolerance=None), sound("91%", tolerance=None))),
    example("H2", HIGH, then(SOUND, MOVED_TARGET), then(SOUND, replace(SOUND, target=None)), "H3"),
    example("H2", HIGH, then(sound("86%", tolerance=None), sound(target=target("90%"), tolerance=None)),
            then(sound("86%", tolerance=None), sound(target=target("90%", month(8)), tolerance=None))),
    example("H2", HIGH, then(sound("86%", target=target("85%", YEAR), tolerance=None), sound(target=target("90%", LAST_YEAR), tolerance=None)),
            then(sound("86%", target=target("85%", YEAR), tolerance=None), sound(target=target("85%", LAST_YEAR), tolerance=None))),
    example("H2", MEDIUM,
            then(told(sound("86%", tolerance=None), "The target has been lowered."), sound(target=target("90%"), tolerance=None)),
            then(SOUND, SOUND)),
    example("H2", MEDIUM,
            then(told(sound("86%", tolerance=None), "Members agreed that the target should move from 90% to 85%."), sound(target=target("90%"), tolerance=None)),
            then(SOUND, SOUND)),
    example("H3", MEDIUM, then(SOUND, NEW_BAND), then(SOUND, sound(tolerance=band("80.0", "84.9%")))),
    example("H3", HIGH, then(sound("79%", WITHIN, tolerance=band("75", "84.9%")), sound("79%")),
            then(SOUND, replace(SOUND, labels=("Tolerance", "Tolerance"), tolerance=None))),
    example("H4", MEDIUM, (in_august(SOUND, OTHER), report(OTHER)), (in_august(OTHER), report(OTHER))),
    example("H4", HIGH, (in_august(RED, OTHER), report(OTHER)), (in_august(RED, OTHER), report(RED, OTHER))),
    example("H5", INFO, (in_august(OTHER), report(OTHER, SOUND)), report(OTHER, SOUND)),
    example("H6", MEDIUM, (in_august(SOUND), report(replace(SOUND, ref="KPI 3"))), (in_august(SOUND), report(SOUND))),
    example("H6", MEDIUM, (in_august(SOUND), report(replace(OTHER, ref="KPI 1"))), (in_august(SOUND), report(OTHER))),
    example("H6", MEDIUM,
            (in_august(replace(SOUND, name="% of visits completed within 10 days")), report(replace(SOUND, name="% of visits completed within 20 days"))),
            (in_august(replace(SOUND, name="% of visits completed in 2017/18")), report(replace(SOUND, name="% of visits completed in 2018/19")))),
    example("H6", MEDIUM,
            (in_august(replace(SOUND, name="% of visits completed")), report(replace(SOUND, name="% of visits completed (adults)"))),
            (in_august(replace(SOUND, name="% of visits completed")), report(replace(SOUND, name="Share of visits completed")))),
    example("H3", MEDIUM, then(replace(SOUND, tolerance=None), SOUND), then(replace(SOUND, tolerance=None, target=None), SOUND)),
    example("H7", LOW, then(sound(readings=LAGGING), sound("88.4%")), then(sound(readings=LAGGING), sound("88.4%", readings=(reading("88.4%", period=JULY),))), "Q3"),
    example("H8", HIGH, (report(SOUND, name="a.pdf"), report(sound("89%"), name="b.pdf")),
            (report(SOUND, name="a.pdf"), report(sound("88%"), name="b.pdf"))),
    example("H8", HIGH, (report(SOUND, name="a.pdf"), report(sound("88.4%", target=target("86%"), tolerance=None), name="b.pdf")),
            (in_august(SOUND), report(sound("89%"), name="b.pdf"))),
    example("S1", LOW, wavering("90%", IMPROVED), wavering("90%", claim("rose", direction=Direction.INCREASED))),
    example("S1", LOW, wavering("89%", IMPROVED, before=("88%", *WAVERING[1:])), wavering("99%", IMPROVED)),
    example("S1", LOW, wavering("90%", IMPROVED), wavering("90%", IMPROVED, before=("89%", *WAVERING[1:7]))),
    example("S2", MEDIUM, wavering("99%"), wavering("93%")),
    example("S2", MEDIUM, then(sound("89.5%", EXCEEDING), *["88%"] * 8), then(sound("88.4%", EXCEEDING), *["88%"] * 8)),
    example("S2", MEDIUM, then(replace(LOWER, readings=(reading("371"),)), *[LOWER] * 8), then(LOWER, *[LOWER] * 8)),
    example("S2", MEDIUM, wavering("99%"), wavering("99%", narrative=REASON)),
    example("S2", MEDIUM, wavering("99%"), wavering("99%", narrative=(sentence("It is up from before.", explains=False),))),
)  # fmt: skip
