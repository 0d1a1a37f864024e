"""How slide decks and bullets set a target inside a sentence, and what stands beside it."""

from __future__ import annotations

import pytest

from kpi.model import Box
from kpi.vocabulary import Polarity
from parsing.language.headers import Meaning
from parsing.meaning.aimed import read_aim
from parsing.page.model import Word
from parsing.page.passage import passage_of

UP, DOWN, OPEN = Polarity.HIGHER, Polarity.LOWER, Polarity.UNKNOWN
CHANGE = "a change"
# sentence | name | target | by | other figures | asked about
SENTENCES = """
Reduce the suicide rate from 12.1 to 10 per 100,000 by 2027 | the suicide rate | 10 per 100,000 | 2027 | baseline 12.1 |
We aim to reduce delayed discharges from 64 a day to 40 a day by March 2027 | delayed discharges | 40 | March 2027 | baseline 64 |
By 2028 the rate of admissions for falls will have fallen to 1,850 from 2,104 | the rate of admissions for falls | 1,850 | 2028 | baseline 2,104 | target
Obesity in Year 6 will be reduced to 19% by 2027/28 | Obesity in Year 6 | 19% | 2027/28 | | target
Pupil attendance will have improved from 92.4% in 2022/23 to at least 95% by 2027 | Pupil attendance | 95% | 2027 | baseline 92.4% |
The number of rough sleepers will have reduced to no more than 12 by March 2026 | The number of rough sleepers | 12 | March 2026 | |
Vacancy rates will have fallen from 14.2% in 2022/23 to below 10% | Vacancy rates | 10% | | baseline 14.2% |
Satisfaction with repairs will be maintained at 85% | Satisfaction with repairs | 85% | | | target
By 2028, ethnicity recording will be at least 95% for staff of all directorates | ethnicity recording | 95% | 2028 | |
By 2028, 65% of staff say that their manager supports their development | staff say that their manager supports their development | 65% | 2028 | |
80% of care providers to hold digital records by March 2026 (57.9% in March 2024) | care providers to hold digital records | 80% | March 2026 | | value
80% of all care providers to hold digital records. (March 24, 57.9%) | all care providers to hold digital records | 80% | | | value
Our ambition is for 70% of residents to be active by 2030 | residents to be active | 70% | 2030 | |
Our ambition is 92% of patients treated within 18 weeks by March 2029 | patients treated within 18 weeks | 92% | March 2029 | |
We said we would cut missed bins to 50 per 100,000 by March 2025 | missed bins | 50 per 100,000 | March 2025 | | target
Halve the number of people sleeping rough from 48 to 24 by 2027 | the number of people sleeping rough | 24 | 2027 | baseline 48 |
Double the number of volunteers from 150 to 300 by 2026 | the number of volunteers | 300 | 2026 | baseline 150 |
Halve the number of empty homes from a baseline of 310 | the number of empty homes | a change | | baseline 310 | target
Halve serious violence by 2034 | none
No more than 5% of bins missed | bins missed | 5% | | |
No more than 12 families in bed and breakfast by March 2026 | families in bed and breakfast | 12 | March 2026 | | target
Keep the number of looked after children at no more than 480 | the number of looked after children | 480 | | |
Recycling rate of at least 60% by 2030 (currently 48.2%) | Recycling rate | 60% | 2030 | value 48.2% |
Sickness absence below 8 days per employee by March 2026 (9.4 days in 2023/24) | Sickness absence | 8 days | March 2026 | | value
Increase uptake of health checks to 75% (up from 68.3%) | uptake of health checks | 75% | | previous 68.3% |
Improve the recycling rate by 5 percentage points by 2027 from 48% | the recycling rate | a change | | baseline 48% | target
Reach a vaccination rate of 95% by March 2026, compared with 89.1% now | a vaccination rate | 95% | March 2026 | | value
Get back to 95% of patients seen in four hours by March 2027 | patients seen in four hours | 95% | March 2027 | |
Ensure that 90% of plans are reviewed on time | plans are reviewed on time | 90% | | |
To have no more than 3.5% of calls abandoned by the end of March 2026 | calls abandoned | 3.5% | March 2026 | |
Bring the average wait down from 14 weeks to 10 weeks by December 2026 | the average wait | 10 weeks | December 2026 | previous 14 weeks |
Close the attainment gap from 18 points to 12 points by 2027 | the attainment gap | 12 | 2027 | baseline 18 |
Raise the employment rate for care leavers to 60%, against 52% in 2023 | the employment rate for care leavers | 60% | | | value
Agency spend as a share of pay will fall below 4% by March 2026 from 6.2% | Agency spend as a share of pay | 4% | March 2026 | baseline 6.2% |
The proportion of homes at band C or above is to rise to 75% by 2030 | The proportion of homes at band C or above | 75% | 2030 | | target
Children in care placed over 20 miles away should be no more than 15% | Children in care placed over 20 miles away | 15% | | |
From a baseline of 41%, increase the share of staff trained to 80% by 2026 | the share of staff trained | 80% | 2026 | baseline 41% |
Target: reduce re-admissions to 9% by 2026 (baseline 11.3%) | re-admissions | 9% | 2026 | baseline 11.3% |
Emergency admissions will have fallen by 10% from 4,556 in 2022 | Emergency admissions | a change | | baseline 4,556 | target
Reduce the % of children in poverty from 20.9% in 2023 to the earlier level of 18.5% in 2019 | the % of children in poverty | 18.5% | | baseline 20.9% |
Uptake of the routine vaccinations meets the national benchmark (95%) | Uptake of the routine vaccinations | 95% | | | target
The rate of admissions will remain at or below 395 per 100,000 | The rate of admissions | 395 per 100,000 | | |
Healthy weight will be kept at the current level of 63% | Healthy weight | 63% | | | target
The spend that stays in the county will be 45%, with 35% spent with small firms | The spend that stays in the county | 45% | | | target value
Attendance will be at least 95% and persistent absence will have reduced from 21% | Attendance | 95% | | | value
Uptake will have increased in all districts to at least 85% (2021/22: 84.5%) | Uptake | 85% | | | value
Smoking at the time of delivery is forecast to fall to 5% by 2027 | none
At least 45 people attended the launch | none
71% of people had replied by March 2024 | none
Reducing waiting lists to under 100 would need 12 more staff | none
We expect visits to rise to 340,000 by 2027 | none
The report says that 45% of homes will be let | none
"""  # noqa: E501 - a row is read on one line
ROWS = [[cell.strip() for cell in row.split("|")] for row in SENTENCES.strip().splitlines()]
KINDS = {
    Meaning.BASELINE: "baseline",
    Meaning.PREVIOUS: "previous",
    Meaning.VALUE: "value",
    Meaning.COMPARATOR: "comparator",
}


def passage(sentence):
    words, left = [], 0
    for part in sentence.split():
        words.append(Word(part, Box(left, 0, left + 5, 10), "Sans", 10, bold=False))
        left += 10
    return passage_of([words], 1)


def read(sentence):
    """Return the name, target, date, other figures and what is asked, as a row writes them."""
    found = read_aim(passage(sentence), None)
    if found is None:
        return ["none"]
    targets = [s for s in found.slots if s.column.meaning is Meaning.TARGET]
    others = [
        f"{KINDS[s.column.meaning]} {s.text}" for s in found.slots if s.column.meaning in KINDS
    ]
    asked = sorted({str(doubt.field) for doubt in found.asks()})
    by = targets[0].column.period.printed if targets and targets[0].column.period else ""
    target = targets[0].text if targets else CHANGE
    return [found.name.text, target, by, ", ".join(others), " ".join(asked)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_a_sentence_gives_its_measure_its_target_and_what_its_other_figures_are(row):
    sentence, *wanted = row
    assert read(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("The suicide rate will have fallen to 10 by 2027", DOWN),
        ("Attendance will be increased to 95% by 2027", UP),
        ("Satisfaction will be maintained at 85%", OPEN),
        ("The rate of admissions will remain at or below 395", DOWN),
        ("Halve the number of people sleeping rough from 48 to 24", DOWN),
        ("Double the number of volunteers from 150 to 300", UP),
        ("Close the attainment gap to 12 points by 2027", DOWN),
        ("Recycling rate of at least 60% by 2030", UP),
        ("No more than 5% of bins missed", DOWN),
    ],
)
def test_the_verb_or_the_bound_says_which_way_is_good(sentence, way):
    found = read_aim(passage(sentence), None)
    assert next((s.polarity for s in found.slots if s.polarity), OPEN) is way


def test_an_age_that_is_to_be_lowered_is_no_measure():
    assert read_aim(passage("Lower the voting age for local elections to 16"), None) is None
    assert read_aim(passage("Reduce the average age of the fleet to 5 years"), None) is not None
