"""Measures of which less is better, in words that could be taken the wrong way, read from PDFs."""

from __future__ import annotations

import pytest

from kpi.examination import examine
from parsing import read_report
from tests.mutations.layouts import LAYOUTS
from tests.mutations.layouts_held_out import cards, scorecard
from tests.mutations.printed import Line, Paper

ALL = {**LAYOUTS, "scorecard": scorecard, "cards": cards}
BETTER, GOOD, WITHIN, BAD = "16.2%", "18.4%", "22.6%", "28.3%"
RATED = {
    BETTER: "Performance is better than target.",
    GOOD: "Performance is better than target.",
    BAD: "Performance is outside tolerance because of staff vacancies.",
}
NAME = "% of referrals that are re-referrals within 12 months"
BESIDE, ALONE = True, False
WHY = "This is because of staff vacancies."


def paper(month, before, value, *sentences):
    calls = Line(
        "KPI 1", "% of calls answered on time", "64%", "60%", None, None, ("Above target.",)
    )
    own = Line("KPI 2", NAME, value, "20%", "20.1 – 25%", None, sentences)
    return Paper("Northmoor Borough Council", month, (calls, own), before)


def raised(layout, before, now, sentence, *, beside):
    said = (RATED[now], sentence) if beside else (sentence, *((WHY,) if now == BAD else ()))
    papers = (
        paper("July 2024", "June 2024", before, RATED[before]),
        paper("August 2024", "July 2024", now, *said),
    )
    reports = [read_report(ALL[layout](p), f"{p.period}.pdf") for p in papers]
    findings = [f for f in examine(reports).findings if f.indicator == "KPI 2"]
    return sorted(f"{f.code} {f.severity.value}" for f in findings)


@pytest.mark.parametrize(
    ("before", "now", "sentence", "beside", "codes"),
    [
        # movement
        (GOOD, BETTER, "The re-referral rate has reduced to 16.2%.", BESIDE, []),
        (GOOD, BETTER, "The rate fell to 16.2%, from 18.4% in July 2024.", BESIDE, []),
        (GOOD, BETTER, "Performance has improved since July 2024.", BESIDE, []),
        (GOOD, BETTER, "At 16.2% this is the best result this year.", BESIDE, []),
        (BETTER, GOOD, "Performance has improved since July 2024.", BESIDE, ["D2 medium"]),
        (BETTER, GOOD, "At 18.4% this is the best result this year.", BESIDE, ["D4 medium"]),
        (GOOD, BETTER, "The rate has risen to 16.2%.", BESIDE, ["D1 high"]),
        # what may be said of the number and of the rating
        (GOOD, GOOD, "Performance is below target.", ALONE, ["N4 low"]),
        (GOOD, BAD, "Performance is above target.", ALONE, ["N4 low"]),
        (GOOD, BAD, "The rate of 28.3% exceeds the target.", ALONE, ["N4 low"]),
        (GOOD, BAD, "The target was exceeded.", ALONE, ["N4 low"]),
        (GOOD, BAD, "The rate is no longer below target.", ALONE, []),
        (GOOD, BAD, "The rate is not below target.", ALONE, []),
        (GOOD, BAD, "Performance is now above target.", ALONE, ["N4 low"]),
        (BAD, GOOD, "Performance is now below target.", ALONE, ["N4 low"]),
        # what may not
        (GOOD, GOOD, "Performance is exceeding target.", ALONE, []),
        (GOOD, BAD, "Performance is exceeding target.", ALONE, ["N1 high"]),
        (GOOD, BAD, "Performance is better than target.", ALONE, ["N1 high"]),
        (BAD, GOOD, "Performance continues to be better than target.", ALONE, ["D3 medium"]),
        (GOOD, GOOD, "The target of 20% was missed.", ALONE, ["N2 high"]),
    ],
)
def test_words_that_can_be_taken_two_ways(before, now, sentence, beside, codes):
    layout = list(ALL)[len(sentence) % len(ALL)]
    assert raised(layout, before, now, sentence, beside=beside) == codes


@pytest.mark.parametrize("layout", ALL)
def test_a_narrative_is_read_alike_wherever_it_stands(layout):
    said = "The rate of 18.4%, nearly one in five, has risen from 16.2% in July 2024."
    assert raised(layout, BETTER, GOOD, said, beside=BESIDE) == []
    wrong = "The rate of 18.4%, nearly one in three, fell from 16.2% in July 2024."
    assert raised(layout, BETTER, GOOD, wrong, beside=BESIDE) == ["A3 high", "D1 high"]
