from __future__ import annotations

import pytest

from parsing.language.sentences import clauses, sentences


def cut(text, spans):
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate is 2.5. It fell.", ["The rate is 2.5.", "It fell."]),
        ("Children (ac yr. 12-13) who left.", ["Children (ac yr. 12-13) who left."]),
        ("No. of visits is 5. Good.", ["No. of visits is 5.", "Good."]),
        ("It was outside of range.. It fell.", ["It was outside of range..", "It fell."]),
        ("Homes, e.g. Elm House, are full.", ["Homes, e.g. Elm House, are full."]),
        ("Led by Dr. Shah and Cllr. Lee. It fell.", ["Led by Dr. Shah and Cllr. Lee.", "It fell."]),
        ("There were approx. 15 audits.", ["There were approx. 15 audits."]),
        ("In Sept. 2018 it rose.", ["In Sept. 2018 it rose."]),
        ("It met target. 15 audits were done.", ["It met target.", "15 audits were done."]),
        ("It met target.Performance is good.", ["It met target.", "Performance is good."]),
        ("See www.elm.gov.uk for more.", ["See www.elm.gov.uk for more."]),
        ("Is it good? Yes! It is.", ["Is it good?", "Yes!", "It is."]),
        ("1. Purpose of the report. It is long.", ["1. Purpose of the report.", "It is long."]),
        ("• It rose • It fell", ["• It rose", "• It fell"]),
        ("It rose.\n\nIt fell", ["It rose.", "It fell"]),
        ("Rated “good.” The rest fell.", ["Rated “good.”", "The rest fell."]),
        ("  It rose.  ", ["It rose."]),
        ("It rose. although not much", ["It rose. although not much"]),
        ("", []),
    ],
)
def test_sentences(text, expected):
    assert cut(text, sentences(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A is 5; B is 6; and C is 7.", ["A is 5", "B is 6", "and C is 7."]),
        ("A fell, however B rose.", ["A fell", "however B rose."]),
        ("A fell but B rose. C fell.", ["A fell", "but B rose.", "C fell."]),
        ("However, A rose.", ["However, A rose."]),
    ],
)
def test_clauses(text, expected):
    assert cut(text, clauses(text)) == expected
