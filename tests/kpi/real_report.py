"""The real report of September 2018, typed by hand: names, figures and what is said of them.

The words that state a rating are shortened; no sentence of the report stands here.
"""

from __future__ import annotations

from datetime import date

from kpi.model import Claim, Indicator, Period
from kpi.report import Promise
from kpi.vocabulary import (
    Continuity,
    Direction,
    PeriodKind,
    ReadingKind,
    Side,
    State,
    Unit,
)
from tests.kpi.typed import (
    AUGUST,
    HALF_YEAR,
    band,
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

YEAR_TO_DATE = Period("year to date", PeriodKind.YEAR_TO_DATE, date(2018, 4, 1), date(2018, 9, 30))
EXCEEDING = claim("exceeding target", State.EXCEEDING)
BELOW_AND_OUTSIDE = claim(
    "below target and outside tolerance",
    State.BELOW_TARGET,
    State.OUTSIDE_TOLERANCE,
    side=Side.BELOW,
)


def moved(direction: Direction, to: str | None = None) -> Claim:
    return Claim(
        (),
        words(f"has {direction}" + (f" to {to}" if to else "")),
        direction=direction,
        figure=number(to) if to else None,
    )


KPI_1 = indicator(
    "99%",
    ref="KPI 1",
    name="% of referrals with a decision within 24 hours",
    band=band("90", "94.9%"),
    labels=("Tolerance",),
    claims=(EXCEEDING,),
)
SM_1_1 = indicator(
    "29.4%",
    ref="SM 1.1",
    name="% of all referrals that were re-referrals within 12 months",
    goal="22%",
    band=band("22.1", "28.9%"),
    labels=("Target", "Tolerance"),
    other_targets=(target("22%"),),
    claims=(
        claim(
            "not meeting target and outside tolerance", State.BELOW_TARGET, State.OUTSIDE_TOLERANCE
        ),
    ),
)
SM_1_2 = indicator(
    "76.5%",
    ref="SM 1.2",
    name=(
        "% of all early help cases closed in the period with two or more successful outcomes "
        "(TfC only including those families that disengage)"
    ),
    goal="52%",
    band=band("45", "51.9%"),
    labels=("Target", "Tolerance"),
    claims=(moved(Direction.INCREASED, "76.5%"), EXCEEDING),
)
KPI_2 = indicator(
    "81.6%",
    ref="KPI 2",
    name=(
        "% of Children and Young People subject to Child Protection plan who received a "
        "statutory visit within 10 working days"
    ),
    goal="70%",
    band=band("85", "100%"),
    labels=("Target", "Tolerance"),
    claims=(BELOW_AND_OUTSIDE,),
)
SM_2_1 = indicator(
    "83.8",
    ref="SM 2.1",
    name="Rate of CYP subject to CP plan per 10k of the population",
    unit=Unit.PER_10K,
    units=(unit_named(Unit.PER_10K), unit_named(Unit.PER_10K)),
    goal="85",
    band=band("86", "95"),
    labels=("Target", "Tolerance"),
    readings=(reading("456", ReadingKind.COUNT),),
    claims=(
        moved(Direction.DECREASED, "83.8"),
        claim("achieving target", State.MEETING),
    ),
)
KPI_3 = indicator(
    "80%",
    ref="KPI 3",
    name="% of case file audits that were rated as 'requires improvement' or better",
    goal="80%",
    band=band("80", "84.9%"),
    labels=("Target", "Tolerance"),
    readings=(
        reading("15", ReadingKind.TOTAL),
        reading("6.67%", ReadingKind.PART, label="outstanding"),
        reading("1", ReadingKind.PART, label="outstanding"),
        reading("26.67%", ReadingKind.PART, label="good"),
        reading("4", ReadingKind.PART, label="good"),
        reading("46.67%", ReadingKind.PART, label="requiring improvement"),
        reading("7", ReadingKind.PART, label="requiring improvement"),
        reading("20%", ReadingKind.PART, label="inadequate"),
        reading("3", ReadingKind.PART, label="inadequate"),
    ),
    claims=(EXCEEDING,),
)
SM_3_1 = indicator(
    "88.4%",
    ref="SM 3.1",
    name="% of CIN assessments completed and authorised in timescales within 45 wds",
    goal="85%",
    band=band("80", "84.9%"),
    labels=("Target", "Tolerance"),
    claims=(moved(Direction.IMPROVED, "88.4%"), EXCEEDING),
)
SM_3_2 = indicator(
    ref="SM 3.2",
    name=(
        "Total number of children and young people who have completed a View point or "
        "questionnaire or MOMO"
    ),
    unit=Unit.COUNT,
    goal="300",
    labels=("Target",),
    other_targets=(target("330"),),
    readings=(reading("297", period=HALF_YEAR, year_to_date=True),),
    claims=(claim("on track", State.ON_TRACK),),
)
KPI_4 = indicator(
    ref="KPI 4",
    name=(
        "Rate of first time entrants to the criminal justice system (per 100k) of 10-17 population"
    ),
    unit=Unit.PER_100K,
    units=(
        unit_named(Unit.PER_100K),
        unit_named(Unit.PER_100K),
        unit_named(Unit.PER_10K),
    ),
    goal="375",
    band=band(None, "402.9"),
    labels=("Tolerance", "Tolerance target"),
    readings=(reading("382", period=None),),
    claims=(
        claim(
            "below target but within tolerance",
            State.BELOW_TARGET,
            State.WITHIN_TOLERANCE,
            side=Side.BELOW,
        ),
    ),
)
KPI_5 = indicator(
    "81.6%",
    ref="KPI 5",
    name="% of CLA with an up to date care plan within 6 months",
    goal="95%",
    band=band("90", "94.9%"),
    labels=("Target", "Tolerance"),
    claims=(moved(Direction.DECREASED, "81.6%"), BELOW_AND_OUTSIDE),
)
SM_5_1 = indicator(
    "14.3%",
    ref="SM 5.1",
    name=(
        "% of children looked after that have ceased being looked after because of special "
        "guardianship order"
    ),
    goal="18%",
    band=band("15", "17.9%"),
    labels=("Target", "Tolerance"),
    claims=(moved(Direction.DECREASED, "14.3%"), BELOW_AND_OUTSIDE),
)
SM_5_2 = indicator(
    ref="SM 5.2",
    name="% of children looked after who are adopted",
    goal="17%",
    band=band("13%", None),
    labels=("Target", "Tolerance"),
    readings=(reading("10%", period=YEAR_TO_DATE, year_to_date=True),),
)
KPI_6 = indicator(
    "88.1%",
    ref="KPI 6",
    name=(
        "% of care leavers in touch with Together for Children within 8 weeks of the previous "
        "contact age 17 – 21"
    ),
    goal="82%",
    band=band("78", "82.9%"),
    labels=("Target", "Tolerance"),
    other_targets=(target("82%"),),
    narrative=(sentence("comparators are counted differently", explains=True),),
    claims=(
        claim("continued to exceed", State.EXCEEDING, continuity=Continuity.CONTINUES),
        EXCEEDING,
    ),
)
SM_6_1 = indicator(
    ref="SM 6.1",
    name="LAC with an up to date pathway plan (within 6 months)",
    goal="92%",
    band=band("88", "91.9%"),
    labels=("Target", "Tolerance"),
    not_reported=words("unable to report"),
    claims=(claim("unable to report", State.NOT_REPORTED),),
)
KPI_7 = indicator(
    ref="KPI 7",
    name=(
        "% of young people who have reached statutory school age (academic year 12 – 13) who "
        "are meeting the duty to participate"
    ),
    goal="91.9%",
    band=band("88", "91.8%"),
    labels=("Target", "Tolerance"),
    readings=(reading("85.8%", period=AUGUST),),
    claims=(moved(Direction.DECREASED, "85.8%"), BELOW_AND_OUTSIDE),
)
SM_7_1 = indicator(
    ref="SM 7.1",
    name=(
        "% of young people who have reached statutory school age (ac yr. 12-13) whose status is "
        "unknown"
    ),
    goal="3.5%",
    band=band("3.51", "4.4%"),
    labels=("Target", "Tolerance"),
    readings=(reading("7.2%", period=AUGUST),),
    claims=(moved(Direction.INCREASED, "7.2%"), BELOW_AND_OUTSIDE),
)
KPI_8 = indicator(
    ref="KPI 8",
    name="% of Looked After Children with an up to date Personal Education Plan",
    goal="92%",
    band=band("88", "91.9%"),
    labels=("Target", "Tolerance"),
    readings=(
        reading("36.9%", source="Liquid Logic"),
        reading("78%", source="manual records"),
    ),
    narrative=(sentence("the system needs updating", explains=True),),
    claims=(moved(Direction.DECREASED, "36.9%"), BELOW_AND_OUTSIDE),
)
SM_8_1 = indicator(
    "40.8%",
    ref="SM 8.1",
    name="% of care leavers (aged 19-21) who are in Employment, Education or Training",
    goal="58%",
    band=band("53", "57.9%"),
    labels=("Target", "Tolerance"),
    claims=(moved(Direction.INCREASED, "40.8%"), BELOW_AND_OUTSIDE),
)
KPI_9 = indicator(
    "14.55%",
    ref="KPI 9",
    name="% of established Social Work posts filled by agency/interim staff",
    goal="16%",
    band=band("16.1", "20%"),
    labels=("Target", "Tolerance"),
    claims=(
        moved(Direction.DECREASED, "14.55%"),
        claim("now achieving target", State.MEETING, continuity=Continuity.NOW),
    ),
)
SM_9_1 = indicator(
    "59.3%",
    ref="SM 9.1",
    name="% of children and young people placed with internal foster carers",
    claims=(moved(Direction.DECREASED, "59.3%"),),
)

INDICATORS: tuple[Indicator, ...] = (
    KPI_1,
    SM_1_1,
    SM_1_2,
    KPI_2,
    SM_2_1,
    KPI_3,
    SM_3_1,
    SM_3_2,
    KPI_4,
    KPI_5,
    SM_5_1,
    SM_5_2,
    KPI_6,
    SM_6_1,
    KPI_7,
    SM_7_1,
    KPI_8,
    SM_8_1,
    KPI_9,
    SM_9_1,
)

REAL_REPORT = report(
    *INDICATORS,
    promises=(Promise("retained services", words("retained services"), kept=False),),
)
