"""Indicators as the services of a council name them, with the figures each may take."""

from __future__ import annotations

from dataclasses import dataclass

from kpi.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its unit, which way is good, and the range and precision of its figures."""

    name: str
    unit: Unit
    higher: bool
    low: float
    high: float
    places: int = 1


PERCENT, COUNT, DAYS, POUNDS = Unit.PERCENT, Unit.COUNT, Unit.DAYS, Unit.POUNDS

SERVICES: dict[str, tuple[Measure, ...]] = {
    "Housing": (
        Measure("Percentage of rent collected", PERCENT, True, 92, 101, 2),
        Measure("Average time taken to re-let a council home (calendar days)", DAYS, False, 14, 48),
        Measure("Number of households living in temporary accommodation", COUNT, False, 30, 900, 0),
        Measure("% of emergency repairs completed within 24 hours", PERCENT, True, 88, 100),
        Measure("Number of affordable homes delivered", COUNT, True, 20, 400, 0),
        Measure("Percentage of homes with a valid gas safety certificate", PERCENT, True, 97, 100),
        Measure("Current tenant arrears as a percentage of the rent due", PERCENT, False, 1, 6, 2),
    ),
    "Waste and environment": (
        Measure("Missed bins per 100,000 collections", Unit.PER_100K, False, 18, 90),
        Measure(
            "Household waste sent for reuse, recycling and composting (%)", PERCENT, True, 30, 65
        ),
        Measure("Residual household waste per household (kg)", Unit.KG, False, 300, 600, 0),
        Measure("Number of fly-tips reported", COUNT, False, 80, 2400, 0),
        Measure("Percentage of fly-tips removed within two working days", PERCENT, True, 70, 100),
        Measure(
            "Percentage of streets inspected with an acceptable level of litter",
            PERCENT,
            True,
            85,
            99,
        ),
    ),
    "Planning": (
        Measure("Percentage of major applications determined in time", PERCENT, True, 60, 100),
        Measure("% of minor applications determined within 8 weeks", PERCENT, True, 55, 100),
        Measure("Percentage of planning appeals allowed", PERCENT, False, 5, 50, 0),
        Measure(
            "Number of enforcement cases open for more than six months", COUNT, False, 12, 260, 0
        ),
        Measure("Average number of days to validate a planning application", DAYS, False, 2, 14),
    ),
    "Children's services": (
        Measure("Rate of children looked after per 10,000", Unit.PER_10K, False, 40, 120),
        Measure("Percentage of re-referrals within 12 months", PERCENT, False, 12, 32),
        Measure("% of care leavers in education, employment or training", PERCENT, True, 40, 75),
        Measure(
            "Percentage of education, health and care plans issued within 20 weeks",
            PERCENT,
            True,
            20,
            95,
        ),
        Measure(
            "Average time between a child entering care and moving to an adoptive family (days)",
            DAYS,
            False,
            300,
            620,
            0,
        ),
        Measure("Number of children missing from care", COUNT, False, 3, 60, 0),
        Measure(
            "Percentage of child protection conferences held within 15 working days",
            PERCENT,
            True,
            65,
            100,
        ),
    ),
    "Adults": (
        Measure("Delayed transfers of care per 100,000 population", Unit.PER_100K, False, 4, 20),
        Measure("Percentage of people receiving direct payments", PERCENT, True, 18, 45),
        Measure(
            "Number of people aged over 65 admitted to residential care", COUNT, False, 40, 500, 0
        ),
        Measure(
            "Proportion of safeguarding enquiries where the risk was reduced",
            PERCENT,
            True,
            75,
            100,
        ),
        Measure(
            "Percentage of people still at home 91 days after leaving hospital",
            PERCENT,
            True,
            70,
            95,
        ),
        Measure("Average wait for an occupational therapy assessment in days", DAYS, False, 10, 90),
    ),
    "Finance and revenues": (
        Measure(
            "Council tax collected as a percentage of the amount due", PERCENT, True, 90, 99, 2
        ),
        Measure("Business rates collected (%)", PERCENT, True, 90, 99.9, 2),
        Measure("Days taken to process new housing benefit claims", DAYS, False, 8, 32),
        Measure("% of invoices paid within 30 days", PERCENT, True, 80, 100),
        Measure("Sundry debt over 90 days old (£)", POUNDS, False, 20000, 900000, 0),
        Measure("Income from commercial rents (£)", POUNDS, True, 100000, 4000000, 0),
    ),
    "People": (
        Measure("Average days lost to sickness per employee", DAYS, False, 4, 14, 2),
        Measure("Staff turnover (%)", PERCENT, False, 6, 22),
        Measure("Percentage of appraisals completed", PERCENT, True, 60, 100, 0),
        Measure("Number of apprentices employed", COUNT, True, 4, 70, 0),
        Measure("Spend on agency staff (£)", POUNDS, False, 50000, 3000000, 0),
    ),
    "Customer services": (
        Measure("Percentage of calls answered", PERCENT, True, 75, 99),
        Measure("Average speed of answer in minutes", Unit.MINUTES, False, 1, 12, 2),
        Measure("% of stage one complaints answered in time", PERCENT, True, 55, 100, 0),
        Measure("Number of complaints upheld by the Ombudsman", COUNT, False, 0, 14, 0),
        Measure(
            "Percentage of freedom of information requests answered within 20 working days",
            PERCENT,
            True,
            70,
            100,
        ),
        Measure("Visits to the leisure centres", COUNT, True, 9000, 140000, 0),
    ),
    "Fire and rescue": (
        Measure("Number of accidental dwelling fires", COUNT, False, 20, 130, 0),
        Measure("Home safety visits delivered", COUNT, True, 500, 9000, 0),
        Measure("Percentage of emergencies reached within 10 minutes", PERCENT, True, 70, 98),
        Measure("Deliberate secondary fires per 10,000 population", Unit.PER_10K, False, 3, 19, 2),
        Measure("On-call availability (%)", PERCENT, True, 50, 99),
    ),
}
ORGANISATIONS = (
    "Northmoor Borough Council",
    "Eastvale District Council",
    "Harrowby City Council",
    "Westmere County Council",
    "Stonefold Metropolitan Borough Council",
    "Saltmarsh Council",
)
TITLES = (
    "Corporate performance report",
    "Key performance indicators",
    "Quarterly performance scorecard",
    "Performance monitoring report",
    "Council plan: performance against targets",
)
COMMENTS = (
    "The position has been affected by staff vacancies in the team.",
    "Demand remains higher than was planned for.",
    "Work continues with partners to improve this.",
    "A new contractor started during the period and the backlog is falling.",
    "Seasonal variation is usual for this measure.",
    "Officers meet weekly to review the cases that are outstanding.",
    "This is the best result for three years.",
)
