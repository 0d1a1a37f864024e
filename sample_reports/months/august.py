"""August 2018: an impossible percentage, a wrong "improved", a gap in the tolerance, no rating."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Section, Setting

AUGUST = Manuscript(
    month="2018-08",
    period="August 2018",
    meeting="27 September 2018",
    heading=Heading.COLON,
    setting=Setting.HEADING,
    sections=sections(
        position=(
            "Education plans were moved to the trust’s case system during the month, and the "
            "figures for them should be read with care.",
        ),
        after=(
            Section(
                "Matters arising",
                (
                    "At its last meeting the panel asked why more families are being referred "
                    "again. The trust is looking into the reasons area by area, and the council "
                    "has asked for a written answer in the autumn.",
                    "The panel also asked to see how children’s views change the way services "
                    "are run. The participation team has offered to speak to a later meeting.",
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
            ("The trust is exceeding target. In August 2018 the figure was 98%.",),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "In August 2018 the rate rose from 26.1% to 27.6%. Performance is not meeting the "
                "target of 22% but is within tolerance.",
            ),
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            ("The August 2018 figure of 70.4% is well above target.",),
            setting=Setting.LINES,
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "70%",
            "85 – 100%",
            (
                "Visits made within timescale have decreased to 84.1% in August 2018.",
                "This is below target and outside of tolerance.",
            ),
            setting=Setting.LINES,
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "The rate has come down to 85.5 in August 2018, when 465 children were subject to "
                "a plan.",
                "The measure is within tolerance.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "75 – 79.9%",
            (
                "14 audits were completed in August 2018 and 81.5% were rated 'requires "
                "improvement' or better.",
                "The trust is exceeding target.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "84.2% of assessments met the timescale in August 2018.",
                "Performance remains within tolerance.",
            ),
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "The total for the year to date has reached 226 at the end of August 2018, and "
                "performance is on track to meet target.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "Because of the time lag in national data this is the latest rate to be released: "
                "386.",
                "Performance is not meeting target but is within tolerance.",
            ),
            setting=Setting.LINES,
            target_label="Tolerance",
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "Up to date care plans fell to 88.7% in August 2018 as a result of vacancies among "
                "reviewing officers. Two posts have been advertised and overdue reviews are being "
                "booked first.",
                "Performance is not meeting target and is outside tolerance.",
            ),
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "The percentage has improved to 15.6% in August 2018.",
                "Performance is below target but within tolerance.",
            ),
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            ("8% of children looked after have been adopted in the year to date (August 2018).",),
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            ("Contact was made with 87.3% of care leavers in August 2018, ahead of target.",),
            setting=Setting.LINES,
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Pathway plans that are up to date have dropped again, from 90.4% to 89.7% in "
                "August 2018. The measure is still within tolerance.",
            ),
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            ("In July 2018 participation was 88.9%, down from 90.8% in June 2018.",),
            charted_to="2018-07",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51 – 4.4%",
            (
                "For July 2018 the percentage whose status is not known has increased to 4.3%.",
                "It is not on target but is within tolerance.",
            ),
            charted_to="2018-07",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Plans were moved to the case system in the month. The figure has decreased to "
                "41.2% in August 2018 because many paper plans have not yet been entered.",
                "Performance is well below target and outside of the tolerance range.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "In August 2018 the figure was 39.6%. Performance is below target and outside "
                "tolerance.",
            ),
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "In August 2018, 18.1% of established posts were covered by agency or interim "
                "workers. Performance is not meeting target but is within tolerance.",
            ),
        ),
        Entry(
            "SM 9.1",
            m.INTERNAL_CARERS,
            None,
            None,
            ("The proportion placed with the trust’s carers was 60.2% in August 2018.",),
        ),
    ),
)
