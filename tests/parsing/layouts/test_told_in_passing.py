"""Running text: targets told without the word, results apart from them, two measures at once."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpi.vocabulary import ReadingKind
from parsing import read_report
from tests.aligned import set_rows, sheet
from tests.parsing.layouts.test_statements import parts, read
from tests.typeset import pdf

CASES = [
    (
        "A first lifeboat should be afloat within 10 minutes on 80% of occasions. This was "
        "achieved on 83.1% of occasions. The standard was met.",
        (None, "A first lifeboat should be afloat within 10 minutes", "80%", ["83.1%"]),
    ),
    (
        "In the quarter 64 walkers were rescued from the fells. The target of 58 or fewer was not "
        "met, but there were 71 in the same quarter last year.",
        (None, "walkers were rescued from the fells", "58 or fewer", ["64"]),
    ),
    (
        "Noise complaints attended came to 214. The limit is 190. A new rota starts in May.",
        (None, "Noise complaints attended", "190", ["214"]),
    ),
    (
        "There were 41 falls in our homes. This compares favourably with the quarterly limit, "
        "which is 55. It also compares favourably with the 60 recorded a year ago.",
        (None, "falls in our homes", "55", ["41"]),
    ),
    (
        "Small fires on verges fell sharply. The wet spring helped. We recorded 88, whereas the "
        "upper limit had been set at 120.",
        (None, "Small fires on verges", "120", ["88"]),
    ),
    (
        "Licence applications have to be answered in 20 working days. This was achieved in 96.1% "
        "of cases (target 94%), with 140 applications received.",
        (
            None,
            "Licence applications have to be answered in 20 working days",
            "94%",
            ["96.1%"],
        ),
    ),
    (
        "An average of 3.1 shifts per driver were lost to injury. The target for the quarter is no "
        "more than 2.5.",
        (None, "shifts per driver were lost to injury", "no more than 2.5", ["3.1"]),
    ),
    (
        "It is good to see that 91.2% of urgent jobs were made safe in a day, although I shall not "
        "be content until we get back to the 97% which the Residents’ Forum asked us to aim for.",
        (None, "urgent jobs were made safe in a day", "97%", ["91.2%"]),
    ),
    (
        "Planned jobs are a happier story: 86.4% were finished inside 30 days and the objective of "
        "82% has therefore been beaten.",
        (None, "Planned jobs finished inside 30 days", "82%", ["86.4%"]),
    ),
    (
        "The crew emptied 9,410 bins. Gullies cleared on the first visit fell to 71% from 78%, and "
        "the target (80%) looks out of reach.",
        (None, "Gullies cleared on the first visit", "80%", ["71%"]),
    ),
    (
        "Visits to our four pools reached 318,200, compared with 301,500 for the corresponding "
        "months of 2023 and with the contract figure of 310,000.",
        (None, "Visits to our four pools", "310,000", ["318,200"]),
    ),
    (
        "Missed visits were running at 31 per 100,000 journeys, outside the standard of 25, and I "
        "have asked the contractor for a plan.",
        (None, "Missed visits", "25", ["31"]),
    ),
    (
        "Over the year 81.4% of parking appeals were answered within 10 working days. Although "
        "this is better than the 79.0% we achieved in 2022/23, it did not meet our target of 88%.",
        (None, "parking appeals were answered within 10 working days", "88%", ["81.4%"]),
    ),
    (
        "The average time taken to answer an appeal was 8.7 working days, down from 9.9 a year "
        "earlier; our standard of no longer than nine working days was therefore met.",
        (
            None,
            "The average time taken to answer an appeal",
            "no longer than nine working days",
            ["8.7"],
        ),
    ),
    (
        "In the year 95.8% of data requests were answered in time, above the 93% expected by the "
        "Data Regulator and up from 91.7% in 2022/23.",
        (None, "data requests were answered in time", "93%", ["95.8%"]),
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), CASES, ids=lambda v: str(v)[:40])
def test_a_target_told_without_the_word(paragraph, wanted):
    (found,) = read(paragraph)
    assert parts(found) == wanted


def test_a_figure_beside_a_step_is_an_earlier_one():
    paragraphs = (
        "The crew attended 1,940 calls of all kinds, 6% more than in the same quarter of 2023/24, "
        "when there were 1,830. No target is set for calls.",
        "Rent collected was 98.2% against a target of 98.5%.",
    )
    calls, _ = read(*paragraphs)
    assert calls.name == "calls of all kinds"
    kinds = [(r.kind, r.quantity.printed) for r in calls.readings]
    assert kinds == [(ReadingKind.ACTUAL, "1,940"), (ReadingKind.PREVIOUS, "1,830")]


TWINS = [
    (
        "I can report that 99.6% of gutters were cleared in a day, just below our target of 100%, "
        "and that 88.4% of roofs were mended in a month. The target for roofs is 90%.",
        [
            (None, "gutters were cleared in a day", "100%", ["99.6%"]),
            (None, "roofs were mended in a month", "90%", ["88.4%"]),
        ],
    ),
    (
        "The share of wardens who cycle was 11.8%, just short of the 12% we were aiming for, while "
        "94% of wardens renewed their first aid (target 95%).",
        [
            (None, "The share of wardens who cycle", "12%", ["11.8%"]),
            (None, "wardens renewed their first aid", "95%", ["94%"]),
        ],
    ),
    (
        "96.1% of letters were opened in a day, ahead of our 95% target, and the repeat letter "
        "rate fell from 13.4% to 11.8%.",
        [(None, "letters were opened in a day", "95%", ["96.1%"])],
    ),
    (
        "96.1% of letters were opened in a day, ahead of our 95% target, and the repeat letter "
        "rate fell from 13.4% to 11.8%. We had aimed for 12.0%.",
        [
            (None, "letters were opened in a day", "95%", ["96.1%"]),
            (None, "the repeat letter rate", "12.0%", ["11.8%"]),
        ],
    ),
    (
        "Availability of lifts was 97.9% and of escalators 72.4%, with targets of 96% and 78%.",
        [
            (None, "Availability of lifts", "96%", ["97.9%"]),
            (None, "Availability of escalators", "78%", ["72.4%"]),
        ],
    ),
    (
        "Drivers trained in first aid stood at 98.7%, and in manual handling at 95.1%. For both "
        "the requirement is 97%.",
        [
            (None, "Drivers trained in first aid", "97%", ["98.7%"]),
            (None, "Drivers trained in manual handling", "97%", ["95.1%"]),
        ],
    ),
    (
        "In the second round, 3.9% of beaches failed for oil. Our limit is 4%. The equivalent "
        "figures for glass and for plastic were 7.6% and 1.2%, against limits of 6% and 3% "
        "respectively.",
        [
            (None, "beaches failed for oil", "4%", ["3.9%"]),
            (None, "beaches failed for glass", "6%", ["7.6%"]),
            (None, "beaches failed for plastic", "3%", ["1.2%"]),
        ],
    ),
    (
        "The loss rates for drop kerbs and signs were 2.2% and 5.4%, against limits of 3% and 4%.",
        [
            (None, "The loss rates for drop kerbs", "3%", ["2.2%"]),
            (None, "The loss rates for signs", "4%", ["5.4%"]),
        ],
    ),
    (
        "Large, small and other appeals were heard in time in 81%, 93% and 97% of cases, against "
        "targets of 70%, 90% and 95% respectively.",
        [
            (None, "Large appeals", "70%", ["81%"]),
            (None, "small appeals", "90%", ["93%"]),
            (None, "other appeals", "95%", ["97%"]),
        ],
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), TWINS, ids=lambda v: str(v)[:40])
def test_two_measures_in_one_sentence_keep_to_their_own_figures(paragraph, wanted):
    assert [parts(found) for found in read(paragraph)] == wanted


@pytest.mark.parametrize(
    "paragraph",
    [
        "The limit is 2,000 words for each answer. We had 40 answers.",
        "Availability of lifts was 97.9% and of escalators 72.4%.",
        "Objective 12. We planted 300 trees.",
        "Of the crews, two thirds of them (67%) live nearby.",
        "Thanks to you, 412 people came. We wanted 400 chairs.",
        "Following the review, 30% of posts were cut to meet a savings target of £2m.",
        "Of the measures we report, 67% were on target, against 70% last year.",
        "We would like to set up 40 benches. The depot had room for 38 vans.",
        "The vacancy rate was discussed and no target has been agreed.",
    ],
)
def test_remarks_that_set_no_target_are_none(paragraph):
    assert read(paragraph) == ()


def test_minutes_of_time_are_no_minutes_of_a_meeting():
    (found,) = read(
        "Alarms reached within 12 minutes of the call were 91%, against a target of 90%."
    )
    assert parts(found) == (
        None,
        "Alarms reached within 12 minutes of the call",
        "90%",
        ["91%"],
    )


APART = [
    (
        "When letters go astray we aim to reply to 95% of claims within ten days; we replied to "
        "96.5%.",
        (None, "claims within ten days", "95%", ["96.5%"]),
    ),
    (
        "We set ourselves a target of 120 new benches for the year. By the end of September 74 new "
        "benches had been set up, and with the mill due to send 38 benches soon I am hopeful.",
        (None, "new benches had been set up", "120", ["74"]),
    ),
    (
        "The average time to fit a lock came down from 3.4 weeks to 2.1 weeks. We’d like to get "
        "this down to 2 weeks.",
        (None, "The average time to fit a lock", "2 weeks", ["2.1"]),
    ),
    (
        "The average time to fit a lock has improved from 36.5 days in quarter 1 to 31.2 days, "
        "although this is still outside the target of 28 days.",
        (None, "The average time to fit a lock", "28 days", ["31.2"]),
    ),
    (
        "Of the parcels we received, 98.4% were opened within 15 days, exceeding a target of 95%.",
        (None, "parcels opened within 15 days", "95%", ["98.4%"]),
    ),
    (
        "Thanks to you, 56.2% of jars were returned, beating our target of 55%.",
        (None, "jars were returned", "55%", ["56.2%"]),
    ),
    (
        "A. We replied to 94% of postcards within three days. The target is 95%.",
        (None, "postcards within three days", "95%", ["94%"]),
    ),
    (
        "Our team of 36 joiners finished 92.4% of stairs on time, which is below target (95%).",
        (None, "stairs on time", "95%", ["92.4%"]),
    ),
    (
        "Safety teams audited 412 bonfire sites against a target of 400.",
        (None, "bonfire sites", "400", ["412"]),
    ),
    (
        "Turning round beach huts continues to be a challenge: the average is now 33 days compared "
        "to a target of 28.",
        (None, "Turning round beach huts", "28", ["33"]),
    ),
    (
        "Former tenant debts ended the year at 2.4%, better than our 2.9% target.",
        (None, "Former tenant debts", "2.9%", ["2.4%"]),
    ),
    (
        "Gutters cleared within ten days came in at 83%, well short of the 95% target.",
        (None, "Gutters cleared within ten days", "95%", ["83%"]),
    ),
    (
        "The vacancy rate for wardens is 14.0% and no target has been agreed.",
        (None, "The vacancy rate for wardens", None, ["14.0%"]),
    ),
    (
        "The Safety Plan expects 2,400 home checks to be delivered each quarter. Crews and the "
        "wardens together delivered 2,512.",
        (None, "home checks", "2,400", ["2,512"]),
    ),
    (
        "Licensing officers are expected to complete 180 site visits a quarter. Vacancies have "
        "continued to bite. Only 142 visits were completed.",
        (None, "site visits", "180", ["142"]),
    ),
    (
        "The response standard is that a first van reaches a blocked road within 40 minutes of the "
        "call on 75% of occasions. During Quarter 2 this was done on 77.3% of occasions.",
        (
            None,
            "a first van reaches a blocked road within 40 minutes of the call",
            "75%",
            ["77.3%"],
        ),
    ),
    (
        "The helpdesk answered 91% of urgent calls within 9 seconds. The helpdesk agreement with "
        "Northern Partners asks for 94%.",
        (None, "The helpdesk answered urgent calls within 9 seconds", "94%", ["91%"]),
    ),
    (
        "The record on remedies is poor: 91 per cent of appeal orders were carried out on time, "
        "which is below target (98%) and below last year, when we managed 97 per cent.",
        (None, "appeal orders were carried out on time", "98%", ["91 per cent"]),
    ),
    (
        "Satisfaction with the way an appeal was handled, for which the target is 65%, cannot be "
        "reported this year as too few forms were returned.",
        (None, "Satisfaction with the way an appeal was handled", "65%", []),
    ),
]


@pytest.mark.parametrize(("paragraph", "wanted"), APART, ids=lambda v: str(v)[:40])
def test_a_target_and_its_result_apart(paragraph, wanted):
    (found,) = read(paragraph)
    assert parts(found) == wanted


def test_bullets_with_a_topic_in_bold():
    bullets = (
        ("Permits.", "All 7 major permits were decided in the agreed time, so we are at 100%"),
        ("", "against a national threshold of 65% and our own target of 92%. For minor permits"),
        ("", "the figure was 90.4%, comfortably better than the 83% we set ourselves."),
        ("Rehousing.", "54 families were prevented from losing a home; we had aimed for 50."),
        ("", "Members will recall that it was only 41 in Quarter 1."),
        ("Kitchens.", "97% of kitchens are rated 4 or better (target 95%)."),
        ("Sickness.", "The average number of days lost per driver was 2.9 against a ceiling of"),
        ("", "2.5, which is amber."),
        ("Letting homes.", "It took us 31 days on average to let an empty flat, worse than the"),
        ("", "28 days reported to you in the summer. The target is 25 days."),
        ("Yearly checks of school crossings.", "Only 61% of places where children cross"),
        ("", "had been looked at, 14 points short of the 75% target."),
    )
    found = read_report(_bulleted(bullets), "letter.pdf").indicators
    assert [parts(one)[1:] for one in found] == [
        ("major permits", "92%", ["100%"]),
        ("minor permits", "83%", ["90.4%"]),
        ("families were prevented from losing a home", "50", ["54"]),
        ("kitchens are rated 4 or better", "95%", ["97%"]),
        ("Sickness. The average number of days lost per driver", "2.5", ["2.9"]),
        ("days on average to let an empty flat", "25 days", ["31"]),
        ("Yearly checks of school crossings", "75%", ["61%"]),
    ]
    assert [r.quantity.printed for r in found[2].readings] == ["54", "41"]
    assert [r.quantity.printed for r in found[5].readings] == ["31", "28"]


def _bulleted(lines):
    """Typeset a letter of bullets, each of which may open with words in bold."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(72, 780, "Northmoor Borough Council")
    canvas.drawString(72, 764, "How we performed in Quarter 2 2024/25")
    for index, (topic, words) in enumerate(lines):
        top = 730 - 15 * index
        x = 86.0
        if topic:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, top, "•")
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(x, top, topic)
            x += canvas.stringWidth(f"{topic} ", "Helvetica-Bold", 11)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x, top, words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_report_may_say_what_its_figures_cover():
    lines = (
        ("bold", "Northmoor Borough Council"),
        ("bold", "Report of the portfolio holder, 18 December 2024"),
        ("plain", ""),
        (
            "plain",
            "The figures below cover April to November 2024. Waste rose by 9% in October.",
        ),
    )
    period = read_report(pdf(lines, pitch=14), "report.pdf").period
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == ("2024-04-01", "2024-11-30")


STANDARD = "Court cases take 44 weeks in the county against a national expectation of 26."


def test_what_everybody_is_asked_is_a_remark_beside_the_measures_of_a_table():
    assert len(read(STANDARD, heading="Why are we off target?")) == 1
    beside = read_report(tabled(STANDARD), "report.pdf").indicators
    assert [i.name for i in beside] == [name for name, _, _ in TABLED]


TABLED = (
    ("Gullies emptied on time", "90%", "91.4%"),
    ("Verges cut on time", "85%", "80.2%"),
    ("Lamps mended in five days", "95%", "96.1%"),
)


def tabled(sentence):
    file, canvas = sheet("Performance report Quarter 2 2024/25")
    set_rows(canvas, (60, 300, 400), ("Indicator", "Target", "Actual"), TABLED, pitch=20)
    canvas.drawString(60, 600, sentence)
    canvas.save()
    return file.getvalue()
