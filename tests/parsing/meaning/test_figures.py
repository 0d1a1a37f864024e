from decimal import Decimal

import pytest

from parsing.meaning.figures import Role, find_figures

VALUE, FAINT, COUNT, TOTAL, PART = Role.VALUE, Role.FAINT, Role.COUNT, Role.TOTAL, Role.PART
PREVIOUS, COMPARATOR, CHANGE = Role.PREVIOUS, Role.COMPARATOR, Role.CHANGE

SENTENCES = [
    ("Timeliness in June 2024 was 87.5%.", [("87.5%", VALUE)]),
    ("Visits within 10 working days stood at 81%.", [("81%", VALUE)]),
    ("The rate per 10k of the population has fallen to 83.8 (456).", [("83.8", VALUE), ("456", COUNT)]),
    ("The rate was 87.5 in May 2018 (476 children).", [("87.5", VALUE), ("476", COUNT)]),
    ("Of the 18 audits, 14 were good, which is 77.8%.", [("18", TOTAL), ("14", COUNT), ("77.8%", VALUE)]),
    ("12 of 15 audits were good.", [("12", COUNT), ("15", TOTAL)]),
    ("It rose from 71% to 76%.", [("71%", PREVIOUS), ("76%", VALUE)]),
    ("It is 76%, compared with 71% last year.", [("76%", VALUE), ("71%", PREVIOUS)]),
    ("It is 76% against an England average of 74%.", [("76%", VALUE), ("74%", COMPARATOR)]),
    ("It is 76% (statistical neighbours 70%).", [("76%", VALUE), ("70%", COMPARATOR)]),
    ("It has improved by 3.2 percentage points to 76%.", [("3.2 percentage points", CHANGE), ("76%", VALUE)]),
    ("It is 2 points better than last month.", [("2", CHANGE)]),
    ("The baseline was 60% and it is now 70%.", [("60%", Role.BASELINE), ("70%", VALUE)]),
    ("The year-end forecast is 88%.", [("88%", Role.FORECAST)]),
    ("The October figure has been revised from 85% to 86%.", [("85%", Role.REPLACED), ("86%", VALUE)]),
    ("The target should be tightened from 16% to 15%.", [("16%", Role.RULE), ("15%", Role.RULE)]),
    ("Performance is exceeding the target of 82%.", []),
    ("Children aged 17 – 21 were seen every 8 weeks.", []),
    ("Pupils in year 11 and academic year 12 – 13 took part in 2018/19.", []),
    ("See paragraph 3.4, table 2 and appendix 1 of the Children Act 1989.", []),
    ("The number of visits in June 2024 was 1 234.", [("1 234", VALUE)]),
    ("It rose from 1\u00a0012 to 1\u2009234 567.5.", [("1\u00a0012", PREVIOUS), ("1\u2009234 567.5", VALUE)]),
    ("By June 2024 1\u202f000 visits were made.", [("1\u202f000", FAINT)]),
    ("In week 12 345 visits were made.", [("345", FAINT)]),
    ("The result was 95 1 234.", [("95", VALUE), ("1", FAINT), ("234", FAINT)]),
    ("The number of fires was 45 against a figure of 52 in Quarter 1 2023/4.", [("45", VALUE), ("52", PREVIOUS)]),
    ("It is 33 days, better than the 36 we saw in Quarter 2.", [("33", VALUE), ("36", PREVIOUS)]),
    ("The rate was 23.1% against 24.5% in 2022/23.", [("23.1%", VALUE), ("24.5%", PREVIOUS)]),
    ("It was green for the first time in 5 quarters with 33 reported.", [("33", VALUE)]),
    ("87.2% of referrals were decided within 24 hours.", [("87.2%", VALUE)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_the_words_around_a_number_say_what_it_is(sentence, expected):
    assert [(f.quantity.printed, f.role) for f in find_figures(sentence)] == expected


def test_graded_shares_are_parts_with_their_names_and_not_values():
    figures = find_figures(
        "15 audits were completed, of which 20% (3 cases) were graded good and 80% (12) were not."
    )
    assert [(f.quantity.printed, f.role) for f in figures] == [
        ("15", TOTAL), ("20%", PART), ("3", COUNT), ("80%", PART), ("12", COUNT),
    ]  # fmt: skip
    assert figures[1].label == figures[2].label == "graded good"


def test_thousands_parted_by_a_space_are_one_value():
    (figure,) = find_figures("The cost of repairs was £1 012.50.")
    assert (figure.quantity.value, figure.quantity.places) == (Decimal("1012.50"), 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "12 of 15 were in time.",
        "Of 15 cases, 12 were in time.",
        "Out of a total of 15 cases, 12 were in time.",
        "There were 15 cases and 12 of them were in time.",
        "12 from a total of 15 were in time.",
        "12 (out of 15) were in time.",
    ],
)
def test_a_count_and_its_total_are_told_in_either_order(sentence):
    told = {figure.role: figure.quantity.printed for figure in find_figures(sentence)}
    assert told == {Role.COUNT: "12", Role.TOTAL: "15"}
