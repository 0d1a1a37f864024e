"""The measures of the contract: name, and the figure first published for each month of 2018.

January to March were never reported here and are only drawn. Where a later report restates a
figure, the one published first stays in this table.
"""

from __future__ import annotations

from sample_reports.manuscript import ChartForm, Measure

_NONE = "-"


def _months(figures: str) -> dict[str, float]:
    """Return January to December from a row of figures, leaving out the months without one."""
    return {
        f"2018-{month:02}": float(figure)
        for month, figure in enumerate(figures.split(), start=1)
        if figure != _NONE
    }


DECISIONS = Measure(
    "% of referrals with a decision within 24 hours",
    _months("94 95 96 97 98 96 97 98 99 94.2 88.6 92.5"),
)
RE_REFERRALS = Measure(
    "% of all referrals that were re-referrals within 12 months",
    _months("23.5 22.9 21.9 21.4 22.0 24.8 26.1 27.6 29.4 28.7 26.3 25.2"),
)
EARLY_HELP_OUTCOMES = Measure(
    "% of all early help cases closed in the period with two or more successful outcomes "
    "(HCT only including those families that disengage)",
    _months("55.2 56.8 57.1 58.3 61.2 63.9 66.0 70.4 76.5 - - -"),
    ChartForm.BARS,
)
EARLY_HELP_ASSESSMENTS = Measure(
    "% of early help assessments completed within 30 working days",
    _months("- - - - - - - 81.0 81.7 82.4 83.1 79.3"),
    ChartForm.BARS,
)
STATUTORY_VISITS = Measure(
    "% of Children and Young People subject to Child Protection plan who received a statutory "
    "visit within 10 working days",
    _months("87.0 87.9 87.4 88.2 90.5 89.3 86.7 84.1 81.6 83.4 86.0 88.8"),
)
PLAN_RATE = Measure(
    "Rate of CYP subject to CP plan per 10k of the population",
    _months("90.1 89.2 89.5 88.4 87.5 87.8 86.6 85.5 83.8 84.4 82.3 81.0"),
)
AUDITS = Measure(
    "% of case file audits that were rated as 'requires improvement' or better",
    _months("78.9 81.3 80.0 82.4 83.3 76.5 78.6 81.5 80 75.0 72.2 84.2"),
    ChartForm.BARS,
)
ASSESSMENTS = Measure(
    "% of CIN assessments completed and authorised in timescales within 45 wds",
    _months("84.0 85.2 85.9 86.3 87.0 85.0 83.6 84.2 88.4 86.9 84.1 86.2"),
)
VIEWS = Measure(
    "Total number of children and young people who have completed a View point or questionnaire "
    "or MOMO",
    _months("- - - 29 58 71 142 226 297 341 333 384"),
    ChartForm.BARS,
)
FIRST_TIME_ENTRANTS = Measure(
    "Rate of first time entrants to the criminal justice system (per 100k) of 10-17 population",
    _months("404 402 401 398 396 393 390 386 382 379 374 371"),
)
CARE_PLANS = Measure(
    "% of CLA with an up to date care plan within 6 months",
    _months("95.4 96.0 96.4 96.2 95.8 95.1 93.8 88.7 81.6 85.3 90.1 93.0"),
)
SPECIAL_GUARDIANSHIP = Measure(
    "% of children looked after that have ceased being looked after because of special "
    "guardianship order",
    _months("18.2 18.5 19.2 18.9 18.4 17.1 16.2 15.6 14.3 13.8 12.9 -"),
)
ADOPTIONS = Measure(
    "% of children looked after who are adopted",
    _months("- - - 2 4 5 7 8 10 12 13 14"),
    ChartForm.BARS,
)
IN_TOUCH = Measure(
    "% of care leavers in touch with Harrowmere Children’s Trust within 8 weeks of the previous "
    "contact age 17 – 21",
    _months("85.0 85.8 86.9 86.2 87.4 87.0 86.1 87.3 88.1 81.2 84.6 85.3"),
)
PATHWAY_PLANS = Measure(
    "LAC with an up to date pathway plan (within 6 months)",
    _months("92.0 92.7 93.4 93.1 92.6 92.0 90.4 89.7 - 85.2 86.4 86.7"),
)
PARTICIPATION = Measure(
    "% of young people who have reached statutory school age (academic year 12 – 13) who are "
    "meeting the duty to participate",
    _months("92.9 92.8 92.6 92.3 91.9 90.8 88.9 85.8 - 89.2 90.4 -"),
)
STATUS_UNKNOWN = Measure(
    "% of young people who have reached statutory school age (ac yr. 12-13) whose status is "
    "unknown",
    _months("3.4 3.2 3.1 3.3 3.4 3.8 4.3 7.2 - 5.1 4.2 -"),
    ChartForm.BARS,
)
EDUCATION_PLANS = Measure(
    "% of Looked After Children with an up to date Personal Education Plan",
    _months("92.1 92.9 93.8 93.4 92.8 91.2 90.6 41.2 36.9 52.4 61.8 70.3"),
)
CARE_LEAVERS_WORKING = Measure(
    "% of care leavers (aged 19-21) who are in Employment, Education or Training",
    _months("57.0 57.7 58.2 58.6 59.1 57.4 47.2 39.6 40.8 46.5 50.3 53.9"),
    ChartForm.BARS,
)
AGENCY = Measure(
    "% of established Social Work posts filled by agency/interim staff",
    _months("15.9 15.6 15.4 15.2 15.8 16.0 17.4 18.1 14.55 14.9 14.2 14.6"),
)
INTERNAL_CARERS = Measure(
    "% of children and young people placed with internal foster carers",
    _months("- - - - - 61.9 61.4 60.2 59.3 58.8 - -"),
)
