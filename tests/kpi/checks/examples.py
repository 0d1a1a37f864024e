"""For every code, indicators that trigger it and indicators that nearly do.

All of them are small changes to one sound indicator, of which nothing is to be asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kpi.judgement import Case
from kpi.model import Doubt, Indicator, Period, PrintedPolarity
from kpi.report import Promise, Report, Scheme
from kpi.vocabulary import (
    BandForm,
    ClaimForm,
    Field,
    PeriodKind,
    Polarity,
    ReadingKind,
    SchemeName,
    Severity,
    Side,
    State,
    Unit,
)
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    NEXT_YEAR,
    YEAR,
    band,
    case,
    claim,
    indicator,
    number,
    reading,
    report,
    sentence,
    target,
    unit_named,
    words,
)

HIGH, MEDIUM, LOW, INFO = Severity
EXCEEDING = claim("exceeding target", State.EXCEEDING)
MEETING = claim("meeting target", State.MEETING)
WITHIN = claim("within tolerance", State.WITHIN_TOLERANCE)
OUTSIDE = claim("outside tolerance", State.OUTSIDE_TOLERANCE)
NOT_MEETING = claim("not meeting target", State.BELOW_TARGET)
BELOW = claim("below target", State.BELOW_TARGET, side=Side.BELOW)
ABOVE = claim("above target", State.EXCEEDING, side=Side.ABOVE)
ON_TRACK = claim("on track", State.ON_TRACK)
GREEN = claim("G", State.MEETING, form=ClaimForm.LETTER)
AMBER = claim("A", State.WITHIN_TOLERANCE, form=ClaimForm.LETTER)
REASON = (sentence("two workers left"),)

SOUND = indicator(
    "88.4%",
    goal="85%",
    band=band("80", "84.9%"),
    claims=(EXCEEDING,),
    labels=("Target", "Tolerance"),
)
LOWER = indicator(
    "370",
    ref="KPI 4",
    name="Number of first time entrants",
    unit=Unit.COUNT,
    goal="375",
    band=band(None, "402"),
    claims=(EXCEEDING,),
)
FEWER = replace(LOWER, readings=(reading("371"),))
THREE_HUNDRED = replace(LOWER, readings=(reading("300"),))
YEARLY = indicator(
    ref="SM 3.2",
    name="Number of questionnaires completed",
    unit=Unit.COUNT,
    goal="300",
    readings=(reading("150", period=HALF_YEAR, year_to_date=True),),
    claims=(ON_TRACK,),
)
AUDITS = indicator(
    "80%",
    name="% of audits rated good or better",
    goal="75%",
    band=band("70", "74.9%"),
    claims=(EXCEEDING,),
    readings=(reading("15", ReadingKind.TOTAL),),
)


def sound(value: str = "88.4%", *claims, **changes) -> Indicator:
    changed = {"readings": (reading(value),), "claims": claims or SOUND.claims, **changes}
    return replace(SOUND, **changed)


def graded(*counts: str, shares: tuple[str, ...] = ()) -> Indicator:
    parts = [reading(n, ReadingKind.PART, label=f"grade {i}") for i, n in enumerate(counts)]
    parts += [reading(n, ReadingKind.PART, label=f"grade {i}") for i, n in enumerate(shares)]
    return replace(AUDITS, readings=AUDITS.readings + tuple(parts))


def told(*sentences: str) -> Indicator:
    return replace(SOUND, narrative=tuple(sentence(words, explains=False) for words in sentences))


def audits(value: str, *readings) -> Indicator:
    return replace(AUDITS, readings=(reading(value), *readings))


def yearly(value: str, **changes) -> Indicator:
    return replace(
        YEARLY, readings=(reading(value, period=HALF_YEAR, year_to_date=True),), **changes
    )


def count(printed: str):
    return reading(printed, ReadingKind.COUNT)


def total(printed: str):
    return reading(printed, ReadingKind.TOTAL)


@dataclass(frozen=True)
class Example:
    """What triggers a code (with its companions), and what nearly does."""

    code: str
    severity: Severity
    trigger: Case | Report | tuple[Report, ...]
    near: Case | Report | tuple[Report, ...]
    companions: frozenset[str] = frozenset()


def example(code, severity, trigger, near, companions="") -> Example:
    def placed(one):
        return case(one) if isinstance(one, Indicator) else one

    return Example(code, severity, placed(trigger), placed(near), frozenset(companions.split()))


EARLY_IN_AUGUST = Period("3 August 2018", PeriodKind.DATE, date(2018, 8, 3), date(2018, 8, 3))
MID_SEPTEMBER = Period("14 September 2018", PeriodKind.DATE, date(2018, 9, 14), date(2018, 9, 14))
SMALLER_IS_BETTER = PrintedPolarity(Polarity.LOWER, words("smaller is better"))
ACHIEVED = Scheme(SchemeName.ACHIEVED_BAND)
GAPPED = indicator(
    "83.8", name="Rate of absence", unit=None, goal="85", band=band("86", "95"), claims=(EXCEEDING,)
)
UNCLEAR = indicator("40", name="Number of visits", unit=Unit.COUNT, goal="40", claims=(MEETING,))

WHENEVER = reading("150", period=None, year_to_date=True)


def at_leeside(said):
    """The same claim with a word that may turn it to something else."""
    return replace(said, evidence=words(f"at Leeside {said.evidence.printed}"))


EXAMPLES: tuple[Example, ...] = (
    example("N1", HIGH, sound("82%", EXCEEDING), sound("88.4%", MEETING)),
    example("N1", HIGH, sound("79%", WITHIN, narrative=REASON), sound("82%", WITHIN)),
    example("N1", LOW, sound("85%", EXCEEDING), sound("85%", MEETING)),
    example(  # 84% stands for up to 84.5%
        "N1",
        LOW,
        sound("84%", MEETING, target=target("84.4%"), tolerance=band("80", "84.3%")),
        sound("84%", WITHIN, target=target("84.4%"), tolerance=band("80", "84.3%")),
    ),
    example(
        "N1",
        HIGH,
        sound("84%", MEETING, target=target("84.6%"), tolerance=band("80", "84.5%")),
        sound("84%", AMBER, target=target("84.6%"), tolerance=band("80", "84.5%")),
    ),
    example(
        "N1", HIGH, sound("79%", MEETING, tolerance=None), sound("79%", OUTSIDE, tolerance=None)
    ),
    example("N2", HIGH, sound("88.4%", OUTSIDE), sound("79%", OUTSIDE, narrative=REASON)),
    example("N2", HIGH, sound("82%", OUTSIDE), sound("82%", NOT_MEETING)),
    example("N2", LOW, sound("85%", NOT_MEETING), sound("85%", MEETING)),
    example(
        "N2",
        HIGH,
        replace(LOWER, claims=(BELOW, OUTSIDE)),
        replace(LOWER, claims=(MEETING,)),
        "N4",
    ),
    example("N3", HIGH, sound("82%", GREEN, NOT_MEETING), sound("82%", AMBER, NOT_MEETING), "N1"),
    example("N3", HIGH, sound("88.4%", MEETING, AMBER), sound("88.4%", GREEN, EXCEEDING), "N2"),
    # Each month's share of a year's target is an assumption.
    example(
        "N1",
        MEDIUM,
        yearly("140", claims=(MEETING,)),
        yearly("150", claims=(MEETING,)),
        "Q4",
    ),
    # What may be said of one part alone is asked about first.
    example("N1", MEDIUM, sound("82%", at_leeside(EXCEEDING)), sound("88.4%", EXCEEDING)),
    example(
        "N2",
        MEDIUM,
        sound("88.4%", at_leeside(OUTSIDE)),
        sound("79%", at_leeside(OUTSIDE), narrative=REASON),
    ),
    example(
        "N3",
        MEDIUM,
        sound("88.4%", MEETING, at_leeside(OUTSIDE)),
        sound("88.4%", MEETING, at_leeside(EXCEEDING)),
        "N2",
    ),
    example("N4", LOW, replace(LOWER, claims=(BELOW,)), replace(LOWER, claims=(EXCEEDING,))),
    example("N4", LOW, replace(LOWER, claims=(ABOVE,)), sound("88.4%", ABOVE)),
    example(
        "N4",
        LOW,
        replace(LOWER, readings=(reading("390"),), claims=(BELOW, WITHIN)),
        replace(LOWER, readings=(reading("390"),), claims=(NOT_MEETING, WITHIN)),
    ),
    example("N5", INFO, replace(SOUND, claims=()), sound("88.4%", GREEN)),
    example("N5", MEDIUM, sound("82%", claims=()), replace(SOUND, target=None, claims=())),
    example("N6", MEDIUM, yearly("149"), yearly("150"), "Q4"),
    example(
        "N6",
        MEDIUM,
        sound("82%", ON_TRACK, readings=(reading("82%"), reading("84%", ReadingKind.FORECAST))),
        sound("82%", ON_TRACK, readings=(reading("82%"), reading("85%", ReadingKind.FORECAST))),
    ),
    example(
        "N7",
        HIGH,
        replace(SOUND, other_targets=(target("90%"),)),
        replace(SOUND, other_targets=(target("85.0%"), target("90%", NEXT_YEAR))),
    ),
    example(
        "N7",
        HIGH,
        replace(SOUND, other_tolerances=(band("75", "84.9%"),)),
        replace(SOUND, other_tolerances=(band("80.0", "84.9%"),)),
    ),
    example(
        "N7",
        HIGH,
        sound("88.4%", claim("rose to 84.8%, exceeding", State.EXCEEDING, figure=number("84.8%"))),
        sound("88.4%", claim("rose to 88%, exceeding", State.EXCEEDING, figure=number("88%"))),
    ),
    example(
        "N7",
        HIGH,
        sound(readings=(reading("88.4%"), reading("90.1%"))),
        sound(readings=(reading("88.4%"), reading("88%"))),
    ),
    example(  # a count beside a share is another thing
        "N7",
        HIGH,
        sound(readings=(reading("88.4%"), reading("12%"))),
        sound(readings=(reading("88.4%"), reading("412"))),
    ),
    example(  # the year's target, beside that of the month
        "N7",
        HIGH,
        replace(SOUND, other_targets=(target("95%"),)),
        replace(SOUND, other_targets=(target("95%", YEAR),)),
    ),
    example(
        "N7",
        MEDIUM,
        replace(
            SOUND,
            other_targets=(target("90"),),
            narrative=(sentence("The longest case took 41 days against a target of 90."),),
        ),
        replace(
            SOUND,
            other_targets=(target("85"),),
            narrative=(sentence("The longest case took 41 days against a target of 85."),),
        ),
    ),
    example("N9", INFO, sound("79%", OUTSIDE), sound("79%", OUTSIDE, narrative=REASON)),
    example("T1", MEDIUM, replace(SOUND, target=None, claims=()), SOUND),
    example(
        "T1", MEDIUM, replace(SOUND, target=None, tolerance=band("81", "83%"), claims=()), SOUND
    ),
    example(
        "T7",
        MEDIUM,
        replace(UNCLEAR, name="Number of children looked after"),
        replace(UNCLEAR, name="Number of children looked after", tolerance=band(None, "42")),
    ),
    example("Q1", MEDIUM, replace(SOUND, readings=(), claims=()), SOUND),
    example(
        "Q4",
        INFO,
        report(replace(YEARLY, readings=(WHENEVER,)), period=None),
        report(replace(YEARLY, readings=(reading("300", period=None),)), period=None),
    ),
    example(
        "T2",
        MEDIUM,
        replace(SOUND, labels=("Tolerance", "Tolerance target")),
        replace(SOUND, labels=("Target", "Tolerance")),
    ),
    example("T2", MEDIUM, replace(SOUND, labels=("Target", "Target:")), SOUND),
    example(
        "T2",
        MEDIUM,
        replace(SOUND, labels=("Tolerance",), tolerance=None),
        replace(SOUND, labels=("Target",), tolerance=None),
    ),
    example(
        "T3",
        HIGH,
        sound("81.6%", OUTSIDE, target=target("70%"), tolerance=band("85", "100%")),
        sound("88.4%", EXCEEDING, target=target("85%"), tolerance=band("80", "84%")),
    ),
    example(
        "T3",
        MEDIUM,
        sound("60%", MEETING, target=target("70%"), tolerance=band("71", "85%")),
        sound("72%", MEETING, target=target("70%"), tolerance=band("60", "69%")),
    ),
    example(
        "T3",
        HIGH,
        replace(LOWER, tolerance=band("350", "374"), readings=(reading("360"),), claims=(OUTSIDE,)),
        replace(LOWER, tolerance=band("376", "400")),
        "N2",
    ),
    example(
        "T4",
        MEDIUM,
        replace(SOUND, target=target("82%"), tolerance=band("78", "82.9%")),
        replace(SOUND, target=target("82%"), tolerance=band("80", "84%", BandForm.WIDTH)),
    ),
    example(
        "T4",
        MEDIUM,
        replace(SOUND, tolerance=band("85", "89.9%")),
        case(replace(SOUND, tolerance=band("80", "87.9%")), scheme=ACHIEVED),
    ),
    example("T5", INFO, GAPPED, replace(GAPPED, tolerance=band("85.1", "95"))),
    example(
        "T5",
        MEDIUM,
        replace(GAPPED, readings=(reading("85.5"),), claims=(WITHIN,)),
        replace(GAPPED, tolerance=band(None, "95")),
    ),
    example(
        "T6",
        MEDIUM,
        replace(LOWER, units=(unit_named(Unit.PER_100K), unit_named(Unit.PER_10K))),
        replace(SOUND, units=(unit_named(Unit.PERCENT), unit_named(Unit.DAYS))),
    ),
    example("T7", MEDIUM, UNCLEAR, replace(UNCLEAR, tolerance=band("38", None))),
    example(
        "T7",
        MEDIUM,
        sound("85%", MEETING, tolerance=None, polarity=SMALLER_IS_BETTER),
        replace(SOUND, polarity=PrintedPolarity(Polarity.HIGHER, words("bigger is better"))),
    ),
    example("A1", HIGH, audits("81%", total("15")), audits("80%", total("15"))),
    example("A1", HIGH, audits("81%", total("15")), audits("81%", total("150"))),
    example("A2", MEDIUM, graded("1", "4", "7", "2"), graded("1", "4", "7", "3")),
    example(
        "A2",
        MEDIUM,
        graded(shares=("6.67%", "26.67%", "40%", "20%")),
        graded(shares=("6.67%", "26.67%", "46.67%", "20%")),
    ),
    example("A2", MEDIUM, graded("9", "7"), graded("1", "4")),
    example(
        "A3", HIGH, audits("82%", count("12"), total("15")), audits("80%", count("12"), total("15"))
    ),
    example(
        "A3",
        HIGH,
        audits("82.3%", count("14"), total("17")),
        audits("82.4%", count("14"), total("17")),
    ),
    example(
        "A3",
        HIGH,
        told("88.4%, or one in five, were seen."),
        told("88.4%, or nine in ten, were seen."),
    ),
    example(
        "A7",
        MEDIUM,
        replace(
            SOUND,
            claims=(claim("Performance is 9 percentage points above target.", State.EXCEEDING),),
        ),
        replace(
            SOUND,
            claims=(claim("Performance is 3.4 percentage points above target.", State.EXCEEDING),),
        ),
    ),
    example(
        "A4",
        HIGH,
        replace(SOUND, name="% of visits completed", readings=(reading("176.5%"),)),
        replace(SOUND, name="% of planned visits completed", readings=(reading("176.5%"),)),
    ),
    example(
        "A4",
        HIGH,
        replace(SOUND, name="% of homes visited", readings=(reading("100.9%"),)),
        replace(SOUND, name="% of rent collected", readings=(reading("100.9%"),)),
    ),
    example(
        "A4",
        HIGH,
        replace(LOWER, name="Average wait", readings=(reading("-3", unit=Unit.DAYS),)),
        replace(LOWER, name="Average wait", readings=(reading("0", unit=Unit.DAYS),)),
    ),
    example(
        "A4",
        HIGH,
        replace(LOWER, readings=(reading("-3"),)),
        replace(LOWER, name="Net change in first time entrants", readings=(reading("-3"),)),
    ),
    example(
        "Q1",
        MEDIUM,
        replace(SOUND, readings=(), claims=(), not_reported=words("not yet available")),
        replace(SOUND, readings=(), claims=(), doubts=(Doubt(Field.VALUE, "no value found"),)),
    ),
    example("Q1", MEDIUM, replace(SOUND, readings=(), claims=(), not_reported=words("N/A")), SOUND),
    example(
        "Q2",
        MEDIUM,
        sound(readings=(reading("88.4%", source="system"), reading("90.1%", source="records"))),
        sound(readings=(reading("88.4%", source="system"), reading("88%", source="records"))),
    ),
    example(
        "Q3",
        INFO,
        sound(readings=(reading("88.4%", period=EARLY_IN_AUGUST),)),
        sound(readings=(reading("88.4%", period=MID_SEPTEMBER),)),
    ),
    example("Q3", INFO, sound(readings=(reading("88.4%", period=AUGUST),)), SOUND),
    example(
        "Q4",
        INFO,
        yearly("150"),
        yearly("150", target=target("140", HALF_YEAR)),
    ),
    example(
        "Q5",
        LOW,
        report(*(replace(SOUND, ref=f"KPI {n}", readings=(reading(f"9{n}%"),)) for n in (1, 2, 4))),
        report(
            *(replace(SOUND, ref=f"SM {n}.1", readings=(reading(f"9{n}%"),)) for n in (1, 2, 4))
        ),
    ),
    example(
        "Q5",
        LOW,
        report(SOUND, promises=(Promise("finance", words("finance is covered"), kept=False),)),
        report(SOUND, promises=(Promise("finance", words("finance is covered"), kept=True),)),
    ),
    example(
        "Q6",
        INFO,
        report(FEWER, replace(FEWER, ref="KPI 9", name="Number of exclusions")),
        report(THREE_HUNDRED, replace(THREE_HUNDRED, ref="KPI 9", name="Number of exclusions")),
    ),
    example(
        "Q6",
        INFO,
        report(SOUND, replace(SOUND, ref="KPI 2", name="% of plans completed")),
        report(sound("88%"), replace(sound("88%"), ref="KPI 2", name="% of plans completed")),
    ),
)
