"""Papers whose clauses are numbered like indicators, and tables that answer yes or no."""

from __future__ import annotations

from parsing import read_report
from tests.lookalikes.typeset import typeset
from tests.typeset import pdf

ARTICLES = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "A1.01 Powers of the council"),
    ("plain", "The council will use all its powers in accordance with the law."),
    ("bold", "A1.02 Aims and purpose"),
    ("plain", "The purpose is to give the community clear leadership."),
    ("bold", "A2.01 Election of the leader"),
    ("plain", "The leader will be elected for a term of 4 years."),
    ("bold", "A2.02 Citizens and their rights"),
    ("plain", "Citizens may ask questions at any meeting of the council."),
)
MEASURES = (
    ("bold", "Northmoor Borough Council"),
    ("bold", "Performance report, June 2024"),
    ("bold", "A1.01 Calls answered in 20 seconds"),
    ("bold", "Target 90%"),
    ("plain", "Performance in June 2024 was 87.5%, which is below target."),
    ("bold", "A1.02 Visitors to the museum"),
    ("plain", "The count was not available when this report was written."),
)
PAYMENTS = """\
# Northmoor Borough Council
# Payments over £250, Quarter 2 2024/25

Inv Date | Ref | Payee | Details | £ (net) | VAT | Category
30/06/2024 | 231 | Banner & Sons | Flags for the fair | 1,899.50 | | Publicity
01/07/2024 | 236 | A. Byrne | Advice in June | 2,421.50 | | Advice
"""
ACCOUNT = """\
# Northmoor Borough Council
# Parking annual report 2023/24

Description | Value £
Permits | 10,896.60
Charge notices | 2,343.68

%% page
C05 – Machine out of order | 20
C06 – Sign missing | 9
C07 – Loading shown | 202
C08 – Ambulance on a call | 27
"""
CAR_PARKS = """\
# Northmoor Borough Council
# Parking annual report 2023/24

Name | Spaces for parents | Capacity | Lit at night
Castle Street | 4 | 120 | Yes
Market Square | 0 | 45 | No
Station Road | 12 | 310 | Yes
"""


def names(data):
    return [i.name for i in read_report(data, "paper.pdf").indicators]


def test_the_articles_of_a_constitution_are_no_indicators():
    assert names(pdf(ARTICLES)) == []


def test_an_indicator_that_prints_no_figure_yet_stands_among_those_that_do():
    assert names(pdf(MEASURES)) == ["Calls answered in 20 seconds", "Visitors to the museum"]


def test_the_answer_to_any_question_is_no_rating():
    assert names(typeset(CAR_PARKS.splitlines())) == []


def test_payments_are_no_indicators():
    assert names(typeset(PAYMENTS.splitlines())) == []


def test_codes_below_the_header_of_an_account_are_no_indicators():
    assert names(typeset(ACCOUNT.splitlines())) == []
