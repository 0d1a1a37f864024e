"""October 2018: a target moved in silence, a restated month, a reused reference, a stale figure."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

OCTOBER = Manuscript(
    month="2018-10",
    period="October 2018",
    meeting="22 November 2018",
    heading=Heading.COLON,
    setting=Setting.COLONS,
    sections=sections(),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            "95%",
            "90 – 94.9%",
            (
                "In October 2018 a decision was made within 24 hours on 94.2% of referrals, down "
                "from 99% in September 2018.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "Re-referrals fell from 28.9% in September 2018 to 28.7% in October 2018.",
                "Performance is not meeting target but is within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_ASSESSMENTS,
            "80%",
            "75 – 79.9%",
            (
                "In October 2018, 82.4% of early help assessments were completed on time.",
                "Performance exceeds target.",
            ),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "The target and tolerance were misprinted in recent reports and have been "
                "corrected here.",
                "Timely visits have increased to 83.4% in October 2018. Performance is below "
                "target and outside tolerance because of sickness in the north team, and cover "
                "has been arranged.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate has increased to 84.4 (459 children) in October 2018.",
                "Performance is better than target.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "The tolerance printed last month was wrong and has been corrected. In October "
                "2018, 12 of the 16 audits (75.0%) met the standard.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "86.9% of assessments were on time in October 2018, the highest figure since "
                "April.",
                "This exceeds target.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "The number of completed questionnaires in the year to date (April – October 2018) "
                "is 341. The target has been exceeded.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The latest available rate has fallen to 379.",
                "It is worse than target but within tolerance.",
            ),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "There has been a rise to 85.3% in October 2018. Reviews are being delayed "
                "due to vacancies, and an action plan has been agreed with the trust.",
                "The measure is below target and outside tolerance.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "The percentage was 13.8% in October 2018.",
                "This is below target and outside of tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("The year to date position at the end of October 2018 is 12%.",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            (
                "In October 2018 the trust was in touch with 81.2% of care leavers, down from "
                "88.1%.",
                "Performance is just below target and within tolerance.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "85%",
            "80 – 84.9%",
            (
                "Reporting on this measure has resumed. In October 2018, 85.2% of pathway plans "
                "were up to date.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "The latest figure held is 85.8% for August 2018. It is low because summer leavers "
                "have not all been traced.",
                "Performance is outside tolerance.",
            ),
            charted_to="2018-08",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "Status was unknown for 7.2% of young people in August 2018 because destinations "
                "for the new school year are still being confirmed.",
                "Performance is outside tolerance.",
            ),
            charted_to="2018-08",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Case system reports show that 52.4% of children had an up to date plan in October "
                "2018. The virtual school’s own records show 79.1%. The gap is due to plans that "
                "are waiting to be entered.",
                "Performance is not meeting target and is outside tolerance.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "46.5% of care leavers were in employment, education or training in October 2018, "
                "up from 40.8%. To address this, the trust has opened an apprenticeship scheme.",
                "Performance is well below target and outside of the tolerance range.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "The use of agency staff has improved to 14.9% in October 2018.",
                "Performance continues to be better than target.",
            ),
        ),
        Entry(
            "SM 9.1",
            m.INTERNAL_CARERS,
            None,
            None,
            ("58.8% of children lived with internal foster carers in October 2018.",),
        ),
    ),
)
