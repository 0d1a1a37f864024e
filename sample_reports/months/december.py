"""December 2018: a measure dropped while red, copied words, a count that contradicts its share."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

DECEMBER = Manuscript(
    month="2018-12",
    period="December 2018",
    meeting="24 January 2019",
    heading=Heading.COLON,
    setting=Setting.ONE_LINE,
    sections=sections(
        recommendations=(
            "The panel is asked to note the performance of the trust.",
            "The panel is asked to agree that the next report should look back over the year.",
        )
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            "95%",
            "90 – 94.9%",
            (
                "In December 2018, 92.5% of referrals had a decision within 24 hours, an increase "
                "of 3.9 percentage points from 88.6% in November 2018.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "25.2% of referrals in December 2018 were re-referrals.",
                "Performance is not meeting target but is within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_ASSESSMENTS,
            "80%",
            "75 – 79.9%",
            (
                "Assessments on time have fallen to 79.3% in December 2018. The target is no "
                "longer being met but performance is within tolerance.",
            ),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "Visits within timescale rose from 86.0% to 88.8% in December 2018.",
                "Performance remains within tolerance.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate stands at 81.0 (441 children) in December 2018.",
                "Performance is better than target.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "17 of the 19 audits (84.2%) met the standard in December 2018.",
                "Performance exceeds target.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "In December 2018, 86.2% of assessments were completed in timescales and "
                "performance is exceeding target again.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "384 children and young people have taken part between April and December 2018.",
                "This exceeds target.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The most recent rate has decreased to 371.",
                "Performance remains better than target.",
            ),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "The percentage has improved to 93.0% in December 2018. Performance is below "
                "target but within tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("The year to date figure at the end of December 2018 is 14%.",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            (
                "Advisers kept in touch with 85.3% of care leavers in December 2018.",
                "Performance remains above target.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "85%",
            "80 – 84.9%",
            (
                "86.7% of pathway plans were up to date in December 2018, up from 86.4%.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "Participation rose to 90.4% in November 2018, from 89.2% in October 2018. It is "
                "within tolerance.",
            ),
            charted_to="2018-11",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "Young people of unknown status have decreased to 4.2% in November 2018.",
                "Performance is outside tolerance.",
            ),
            charted_to="2018-11",
        ),
        Entry(
            "SM 7.2",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "The result for December 2018 was 53.9%, the highest figure since April.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Plans were up to date for 70.3% of children in December 2018. Schools have been "
                "asked to return every outstanding plan and the virtual school is checking each "
                "record against the case system.",
                "This is below target and outside of tolerance.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "15%",
            "15.1 - 20%",
            (
                "14.6% of posts were filled by agency or interim staff in December 2018.",
                "Performance is better than the target of 15%.",
            ),
        ),
    ),
)
