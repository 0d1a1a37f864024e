"""November 2018: an announced target change, arithmetic that does not add up, a renumbering."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

NOVEMBER = Manuscript(
    month="2018-11",
    period="November 2018",
    meeting="20 December 2018",
    heading=Heading.EN_DASH,
    setting=Setting.LINES,
    sections=sections(
        position=("Measures on care leavers at work now stand with those on participation.",)
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            "95%",
            "90 – 94.9%",
            (
                "In November 2018, 88.6% of referrals were decided within 24 hours.",
                "The measure is below target and outside tolerance.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "The rate has decreased to 26.3% in November 2018.",
                "Performance is worse than target but within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_ASSESSMENTS,
            "80%",
            "75 – 79.9%",
            (
                "Timely assessments rose from 82.4% in October 2018 to 83.1% in November 2018.",
                "Performance continues to exceed target.",
            ),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "In November 2018, 86.0% of visits were on time, an increase of 2.6% on October "
                "2018.",
                "Performance is below target but is now within tolerance.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate in November 2018 was 82.3 (398 children), down from 84.4.",
                "Performance is better than target.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "Performance was 72.2% in November 2018. Of the 18 audits completed, 1 was graded "
                "outstanding, 5 good, 7 requires improvement and 4 inadequate. Weaker files came "
                "from a team with new managers, and training has been arranged for them.",
                "This is below target and outside of tolerance.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "At 84.1% in November 2018 the trust is meeting target for assessments.",
                "Performance is within tolerance.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "The year to date total at the end of November 2018 is 333.",
                "The target has been met.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            ("The newest published rate is 374, and performance is now better than target.",),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "Care plans were up to date for 90.1% of children in November 2018. After late "
                "entries, the October 2018 figure has been revised from 85.3% to 86.8%.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "The percentage has decreased to 12.9% in November 2018 because fewer hearings "
                "were listed by the court.",
                "It is not meeting target and is outside tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("Since April, 13% of children looked after have been adopted (November 2018).",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            (
                "84.6% of care leavers were in touch with their adviser in November 2018.",
                "Performance continues to exceed target.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "85%",
            "80 – 84.9%",
            ("At the end of November 2018 the figure was 86.4%, which is above target.",),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "89.2% of young people were meeting the duty in October 2018.",
                "Performance is below target but within tolerance.",
            ),
            charted_to="2018-10",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "In October 2018 the status of 5.1% of young people was unknown. Tracing staff "
                "have been taken on to address this.",
                "Performance is worse than target and outside tolerance.",
            ),
            charted_to="2018-10",
        ),
        Entry(
            "SM 7.2",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "The figure has increased to 50.3% in November 2018, as a result of the new "
                "apprenticeships.",
                "Performance is well below target and outside of the tolerance range.",
            ),
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "The percentage of up to date plans was 61.8% in November 2018. Schools have been "
                "asked to return every outstanding plan and the virtual school is checking each "
                "record against the case system.",
                "The measure is below target and outside tolerance.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "15%",
            "15.1 - 20%",
            (
                "The contract board agreed that the target should be tightened from 16% to 15% "
                "this month, and the tolerance has been changed to match.",
                "Agency cover was 14.2% in November 2018. Performance is below target.",
            ),
        ),
    ),
)
