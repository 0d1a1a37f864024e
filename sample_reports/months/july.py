"""July 2018: a new template damages four definitions; SM 9.1 is new; two claims are wrong."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Manuscript, Section, Setting

JULY = Manuscript(
    month="2018-07",
    period="July 2018",
    meeting="30 August 2018",
    setting=Setting.LINES,
    sections=sections(
        purpose=(
            "It also includes a short section on the services that the council has retained.",
        ),
        position=("The report has moved to a new template this month.",),
        after=(
            Section(
                "Retained services",
                (
                    "School admissions, school transport and special educational needs stay with "
                    "the council. No termly return fell due in the month and there is nothing to "
                    "draw to the attention of the panel.",
                ),
            ),
        ),
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            None,
            "90 – 94.9%",
            (
                "In July 2018 the trust decided 97% of referrals within 24 hours.",
                "Performance exceeds target.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "The re-referral rate has fallen to 26.1% in July 2018.",
                "Performance is not meeting target but is within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            (
                "Successful closures rose to 66.0% in July 2018 and performance is exceeding "
                "target.",
            ),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "70%",
            "85 – 100%",
            (
                "Timely visits were made to 86.7% of children with a plan in July 2018.",
                "This is within tolerance.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "There were 471 children subject to a plan at the end of July 2018, a rate of "
                "86.6.",
                "Performance is within tolerance.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "11 of the 14 audits carried out in July 2018 (78.6%) reached the standard.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "Assessments completed in timescales have decreased to 83.6% in July 2018.",
                "The measure is no longer meeting target and is within tolerance.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "Responses have doubled: 142 children and young people have taken part in the "
                "year to date (April – July 2018), after a campaign by the participation team.",
                "The measure is on track.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The figure is drawn from police records and there is a delay before it is "
                "published. The rate is 390.",
                "Performance is worse than target but within tolerance.",
            ),
            target_label="Tolerance",
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "The proportion of children with an up to date care plan was 93.8% in July 2018.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "Performance in July 2018 was 16.2%, compared with 17.1% in June 2018. It is below "
                "target and within tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("The cumulative position for April – July 2018 is 7%.",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            (
                "Personal advisers were in touch with 86.1% of care leavers in July 2018.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            ("Performance fell to 90.4% in July 2018, below target but within tolerance.",),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "The figure for June 2018 is 90.8%, down from 91.9% in May 2018.",
                "Performance is below target and within tolerance.",
            ),
            charted_to="2018-06",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "3.8% of the cohort had no known destination in June 2018.",
                "The measure is worse than target but within tolerance.",
            ),
            charted_to="2018-06",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "In July 2018, 90.6% of plans had been reviewed on time.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "The proportion in employment, education or training has fallen to 47.2% in July "
                "2018. This is due to courses ending for the summer; personal advisers will see "
                "every young person affected before September.",
                "The measure is below target and outside tolerance.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "Agency cover has gone up to 17.4% of posts in July 2018. Performance is worse "
                "than target and within tolerance.",
            ),
        ),
        Entry(
            "SM 9.1",
            m.INTERNAL_CARERS,
            None,
            None,
            ("In July 2018, 61.4% of children in foster care lived with the trust’s own carers.",),
        ),
    ),
)
