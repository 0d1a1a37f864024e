"""May 2018: every rating and every change follows from the figures."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

MAY = Manuscript(
    month="2018-05",
    period="May 2018",
    meeting="21 June 2018",
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
                "A decision was made inside 24 hours on 98% of referrals in May 2018, compared "
                "with 97% in April 2018.",
                "Performance continues to exceed target.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            ("The re-referral rate for May 2018 was 22.0%, which is in line with target.",),
            setting=Setting.HEADING,
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            (
                "Success in early help has increased to 61.2% of the cases closed in May 2018. "
                "This is exceeding target.",
            ),
            setting=Setting.HEADING,
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "Visits on time have improved to 90.5% in May 2018. Performance is slightly below "
                "target and remains within tolerance.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate fell from 88.4 in April 2018 to 87.5 in May 2018 (476 children).",
                "Performance is within the tolerance range.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "Auditors read 18 case files in May 2018. The standard was met in 15 of 18, or "
                "83.3%, which is above target.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "In May 2018, 87.0% of assessments were completed in timescales.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "Between April and May 2018, 58 children and young people told the trust what they "
                "think of its services.",
                "Performance is on track to meet target by year end.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "According to the most recent national release the rate is 396.",
                "Performance is not meeting target but is within tolerance.",
            ),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "Care plans were up to date for 95.8% of children looked after as at 31 May 2018, "
                "and the target continues to be exceeded.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "In May 2018 the figure has decreased to 18.4%.",
                "Performance is still exceeding target.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("At the end of May 2018 the cumulative figure for the year to date is 4%.",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 81.9%",
            (
                "Contact with care leavers was up in May 2018, from 86.2% to 87.4%.",
                "This exceeds target.",
            ),
            chart_last=True,
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "The share of plans that are up to date was 92.6% at the end of May 2018, slightly "
                "down from 93.1% in April 2018.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "Participation in education and training was 92.3% in April 2018, the latest month "
                "for which figures are held. It is above target.",
            ),
            charted_to="2018-04",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "This has risen slightly to 3.3% in April 2018.",
                "Performance remains better than target.",
            ),
            charted_to="2018-04",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Up to date plans stood at 92.8% for May 2018.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "Care leavers in work or learning rose from 58.6% to 59.1% in May 2018 and "
                "performance is exceeding target.",
            ),
            setting=Setting.HEADING,
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "15.8% of social work posts were held by agency or interim staff in May 2018.",
                "This is better than the target of 16%.",
            ),
            chart_last=True,
        ),
    ),
)
