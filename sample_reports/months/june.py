"""June 2018: three claims that the figures do not bear out (SM 1.1, SM 3.1, SM 3.2)."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

JUNE = Manuscript(
    month="2018-06",
    period="June 2018",
    meeting="19 July 2018",
    heading=Heading.EN_DASH,
    setting=Setting.ONE_LINE,
    sections=sections(
        position=(
            "The contract board met once in the month and asked the trust for a note on "
            "re-referrals.",
        )
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            "95%",
            "90 – 94.9%",
            (
                "96% of referrals received in June 2018 had a decision within 24 hours.",
                "The target has been exceeded.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "Re-referrals have increased to 24.8% in June 2018, from 22.0% in May 2018.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            ("The measure stands at 63.9% for June 2018, and the target has been exceeded again.",),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "In June 2018, 89.3% of visits took place on time. Performance is within tolerance "
                "but below the target of 100%.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate per 10k rose slightly to 87.8 in June 2018; 478 children were subject to "
                "a plan. Performance is within tolerance.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "The percentage of audits meeting the standard was 76.5% in June 2018 (13 out of "
                "17).",
                "Performance is below target but within the tolerance range.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "Timeliness was 85.0% for June 2018.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "There have been 71 responses in the period April – June 2018.",
                "The measure is on track to meet target.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The rate is 393, the most recent figure available from the Police National "
                "Computer.",
                "It is worse than target and within tolerance.",
            ),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "Performance for June 2018 was 95.1%, down from 95.8% in May 2018.",
                "It is exceeding target.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "There has been a decrease to 17.1% in June 2018. Performance is no longer meeting "
                "target but is within tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            (
                "Adoptions are counted from April onwards. The year to date figure at the end of "
                "June 2018 is 5%.",
            ),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 81.9%",
            ("At 87.0% in June 2018, contact with care leavers remains above target.",),
            chart_last=True,
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "92.0% of pathway plans were up to date in June 2018.",
                "The measure is meeting target.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "91.9% of young people in the cohort were taking part in education or training in "
                "May 2018. Performance is on target.",
            ),
            charted_to="2018-05",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "In May 2018 the status of 3.4% of the cohort was unknown.",
                "The trust is achieving target.",
            ),
            charted_to="2018-05",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Plans up to date have fallen to 91.2% in June 2018, which is just below target "
                "and within tolerance.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "In June 2018 the figure is 57.4%. Performance is below target and within "
                "tolerance.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "The reliance on agency staff was 16.0% in June 2018. Performance is meeting "
                "target.",
            ),
        ),
    ),
)
