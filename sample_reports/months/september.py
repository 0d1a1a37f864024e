"""September 2018: the figures and the defects of a real report, in words of our own."""

from __future__ import annotations

from sample_reports import measures as m
from sample_reports.frame import sections
from sample_reports.manuscript import Entry, Heading, Manuscript, Setting

SEPTEMBER = Manuscript(
    month="2018-09",
    period="September 2018",
    meeting="25 October 2018",
    setting=Setting.LINES,
    sections=sections(
        purpose=(
            "It also gives performance information on the retained services, the education and "
            "children’s services that the council still runs itself.",
        ),
        position=(
            "Information on the retained services will be included for the panel to discuss.",
        ),
    ),
    entries=(
        Entry(
            "KPI 1",
            m.DECISIONS,
            None,
            "90 – 94.9%",
            (
                "Families heard quickly what would happen next: in September 2018 a decision was "
                "made within 24 hours for 99% of referrals.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "SM 1.1",
            m.RE_REFERRALS,
            "22%",
            "22.1 – 28.9%",
            (
                "Re-referrals made up 29.4% of referrals in September 2018.",
                "The target of 22% is not being met and the rate is outside of tolerance.",
            ),
            setting=Setting.HEADING,
        ),
        Entry(
            "SM 1.2",
            m.EARLY_HELP_OUTCOMES,
            "52%",
            "45 – 51.9%",
            (
                "Success in early help work has increased to 76.5% of the cases closed in "
                "September 2018. The measure is exceeding target.",
            ),
            setting=Setting.HEADING,
        ),
        Entry(
            "KPI 2",
            m.STATUTORY_VISITS,
            "70%",
            "85 – 100%",
            (
                "Visits took place on time for 81.6% of children with a plan in September 2018.",
                "That is below target and outside tolerance.",
            ),
        ),
        Entry(
            "SM 2.1",
            m.PLAN_RATE,
            "85",
            "86-95",
            (
                "In September 2018 the rate has decreased to 83.8 (456). The trust is achieving "
                "target.",
            ),
        ),
        Entry(
            "KPI 3",
            m.AUDITS,
            "80%",
            "80 – 84.9%",
            (
                "Result for September 2018: 80%. Auditors completed 15 audits, of which 1 (6.67%) "
                "was graded outstanding, 4 (26.67%) good, 7 (46.67%) requires improvement and 3 "
                "(20%) inadequate.",
                "The measure is exceeding target.",
            ),
        ),
        Entry(
            "SM 3.1",
            m.ASSESSMENTS,
            "85%",
            "80 – 84.9%",
            (
                "The timeliness of Child in Need assessments has improved, to 88.4% in September "
                "2018, and is exceeding target.",
            ),
            heading=Heading.COLON,
        ),
        Entry(
            "SM 3.2",
            m.VIEWS,
            "300",
            None,
            (
                "In all, 297 young people have had their say between April and September 2018. "
                "At this pace the trust expects to get there by the end of the year, when the "
                "target is 330.",
                "The measure is on track to meet the target.",
            ),
        ),
        Entry(
            "KPI 4",
            m.FIRST_TIME_ENTRANTS,
            "375",
            "up to 402.9",
            (
                "The source is the Police National Computer, whose figures appear with a lag; the "
                "newest release has been used. The rate per 10k of the 10 -17 population is 382.",
                "It is below target but within the tolerance range.",
            ),
            target_label="Tolerance",
        ),
        Entry(
            "KPI 5",
            m.CARE_PLANS,
            "95%",
            "90 – 94.9%",
            (
                "Up to date plans have fallen to 81.6% of all children looked after in "
                "September 2018.",
                "That is below target and outside of the tolerance range.",
            ),
            heading=Heading.COLON,
        ),
        Entry(
            "SM 5.1",
            m.SPECIAL_GUARDIANSHIP,
            "18%",
            "15 – 17.9%",
            (
                "The share of children leaving care by this route dropped to 14.3% in "
                "September 2018. It is below target and outside of tolerance.",
            ),
            heading=Heading.COLON,
        ),
        Entry(
            "SM 5.2",
            m.ADOPTIONS,
            "17%",
            "down to 13%",
            (
                "Adoptions are added up through the year and the final result comes in March "
                "2019. So far this year it stands at 10%.",
            ),
            setting=Setting.COLONS,
            heading=Heading.COLON,
        ),
        Entry(
            "KPI 6",
            m.IN_TOUCH,
            "82%",
            "78 – 82.9%",
            (
                "Contact with care leavers has continued to exceed target, at 88.1% in September "
                "2018. Other councils publish contacts made around a young person’s birthday; the "
                "trust makes contact every 8 weeks, so no like for like comparison is possible.",
                "The measure is exceeding target of 82%.",
            ),
        ),
        Entry(
            "SM 6.1",
            m.PATHWAY_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "The trust is unable to report this measure: pathway plans and their review dates "
                "are still being entered on the case system.",
            ),
            heading=Heading.COLON,
            charted_to="2018-08",
        ),
        Entry(
            "KPI 7",
            m.PARTICIPATION,
            "91.9%",
            "88 – 91.8%",
            (
                "In August 2018 participation in education and training decreased to 85.8%.",
                "This is below target and outside of tolerance.",
            ),
            charted_to="2018-08",
        ),
        Entry(
            "SM 7.1",
            m.STATUS_UNKNOWN,
            "3.5%",
            "3.51– 4.4%",
            (
                "Unknown destinations rose to 7.2% of the cohort in August 2018.",
                "This measure is below target and outside of the tolerance range.",
            ),
            charted_to="2018-08",
        ),
        Entry(
            "KPI 8",
            m.EDUCATION_PLANS,
            "92%",
            "88 – 91.9%",
            (
                "Up to date plans are down to 36.9% using the case system reports in September "
                "2018. By contrast the virtual school’s own records show 78%, because the system "
                "has not been brought up to date.",
                "Either way the measure is below target and outside of tolerance.",
            ),
        ),
        Entry(
            "SM 8.1",
            m.CARE_LEAVERS_WORKING,
            "58%",
            "53 – 57.9%",
            (
                "The share of care leavers in work or learning rose to 40.8% in September "
                "2018. The measure is below target and outside of tolerance.",
            ),
            heading=Heading.DASH_BEFORE_NUMBER,
        ),
        Entry(
            "KPI 9",
            m.AGENCY,
            "16%",
            "16.1 - 20%",
            (
                "Use of agency and interim workers has decreased to 14.55% of posts in September "
                "2018, and the trust is now achieving target.",
            ),
        ),
        Entry(
            "SM 9.1",
            m.INTERNAL_CARERS,
            None,
            None,
            (
                "Placements with the trust’s own carers (family and friends included) have "
                "decreased in September to 59.3%.",
            ),
            heading=Heading.COLON,
        ),
    ),
)
