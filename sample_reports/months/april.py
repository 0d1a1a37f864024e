"""April 2018: every rating follows from the figures beside it."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Manuscript

APRIL = Manuscript(
    month="2018-04",
    period="April 2018",
    meeting="24 May 2018",
    sections=sections(
        position=("This is the first report of the financial year. Year-end targets start afresh.",)
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            "95%",
            "90 – 94.9%",
            (
                "In April 2018, 97% of referrals had a decision within 24 hours of being received.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "Families who had been referred before in the past 12 months accounted for 21.4% "
                "of referrals in April 2018. This is better than target.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            (
                "Of the early help cases closed in April 2018, 58.3% ended with two or more "
                "successful outcomes.",
                "Performance is above target.",
            ),
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "100%",
            "85 – 99.9%",
            (
                "The proportion of children on a child protection plan who were visited on time "
                "stood at 88.2% in April 2018.",
                "Performance is below target but within tolerance. Missed visits were mostly "
                "because families were away over the Easter holiday.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "At the end of April 2018 the rate was 88.4 (481 children).",
                "The measure is within tolerance.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "Of the 17 case files audited in April 2018, 14 were rated 'requires improvement' "
                "or better, which is 82.4%.",
                "Performance exceeds target.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "Child in Need assessments were finished and authorised on time in 86.3% of cases "
                "in April 2018.",
                "Performance is ahead of target.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "So far this year, to the end of April 2018, 29 children and young people have "
                "given their views. The target is for the full year.",
                "The measure is on track to meet target.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The latest published rate is 398. Figures come from the Police National Computer "
                "and are published in arrears.",
                "The rate is worse than target but within tolerance.",
            ),
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "At the end of April 2018, 96.2% of children looked after had an up to date care "
                "plan.",
                "This exceeds target.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "Special guardianship was the reason for leaving care for 18.9% of the children "
                "who left in April 2018. Performance is above target.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            (
                "This measure builds up over the year. The year to date position at the end of "
                "April 2018 is 2%.",
            ),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 81.9%",
            (
                "In April 2018 the trust was in touch with 86.2% of care leavers.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Pathway plans were up to date for 93.1% of young people in April 2018.",
                "The target has been met.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "Figures for participation arrive a month in arrears. In March 2018, 92.6% of "
                "young people were meeting the duty.",
                "The target has been exceeded.",
            ),
            charted_to="2018-03",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "The share whose status is unknown was 3.1% in March 2018.",
                "Performance is better than target.",
            ),
            charted_to="2018-03",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "In April 2018, 93.4% of looked after children had an up to date Personal "
                "Education Plan.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "At the end of April 2018, 58.6% of care leavers were in employment, education or "
                "training.",
                "Performance exceeds target.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "Agency and interim staff filled 15.2% of social work posts in April 2018.",
                "The trust is achieving target.",
            ),
        ),
    ),
)
