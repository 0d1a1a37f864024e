from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.language.claims import figures, find_claims
from parsing.language.polarity_words import printed_polarity
from parsing.language.reasons import explains
from parsing.language.sentences import clauses, sentences
from parsing.language.thresholds import find_thresholds

WORDS = st.sampled_from(
    (
        *(
            "target",
            "Target",
            "targets",
            "Tolerance",
            "tolerance",
            "floor",
            "performance",
            "the",
            "our",
        ),
        *(
            "22.1",
            "– 28.9%",
            "95%",
            "85",
            "£1.2m",
            "9 out of 10",
            "2018/19",
            "last year's",
            "-",
            "±",
        ),
        *(
            "within",
            "below",
            "above",
            "outside",
            "meeting",
            "exceeding",
            "rated",
            "Green",
            "Red",
            "up",
        ),
        *(
            "not",
            "no longer",
            "is",
            "was",
            "has",
            "increased",
            "to",
            "from",
            "of",
            "if",
            "but",
            "and",
        ),
        *("(", ")", ".", ";", ":", ",", "/", "%", "'", "“", "”", "\n"),
    )
)
TEXT = st.text(max_size=120) | st.lists(WORDS, max_size=25).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_every_span_lies_inside_the_text_and_in_order(text):
    for spans in (sentences(text), clauses(text)):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)
    ends = [0]
    for found in find_thresholds(text):
        assert ends[-1] <= found.start <= found.printed_start < found.printed_end <= found.end
        assert text[found.printed_start : found.printed_end] == found.printed
        ends.append(found.end)
    assert ends[-1] <= len(text)
    for claim in find_claims(text):
        assert 0 <= claim.start < claim.end <= len(text)
        assert bool(claim.states) is (claim.direction is None)
        figures(text, claim)
    if stated := printed_polarity(text):
        assert 0 <= stated.start < stated.end <= len(text)
    explains(text, text)


@given(TEXT)
def test_a_sentence_has_no_space_around_it_and_none_of_the_text_is_lost(text):
    spans = sentences(text)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


LONG = [
    " " * 5000,
    "target " * 700,
    "." * 5000,
    "9" * 5000,
    "not " * 1200,
    "(" * 5000,
    "the target of 5 " * 300,
    "performance has increased to 5, " * 150,
    "'" * 5000,
    "is below target and " * 250,
    "- " * 2500,
]


@pytest.mark.parametrize("text", LONG, ids=[t[:12] for t in LONG])
def test_long_texts_are_read_in_good_time(text):
    begun = time.process_time()
    sentences(text), find_thresholds(text), find_claims(text), explains(text, ""), clauses(text)
    assert time.process_time() - begun < 5
