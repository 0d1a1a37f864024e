"""Ratings said of the measure's own target in figures, which tell whose rating it is.

    612 residents were helped to quit, exceeding its target of 550
    attendance was 6.4%, above the 4% standard          the target is 75% and it was achieved
    we had 4,630, past the 4,500 we were aiming for

The words of such a yardstick (`yardsticks_said`) are read as "target", so that the phrases of
`claim_words` hold for them. Whose rating it is needs no further proof: what makes other sentences
doubtful ("93% of calls met the target" counts calls) does not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from parsing.language import claim_guards as guards
from parsing.language.claim_guards import mask_quoted
from parsing.language.claim_words import Form, Phrase, find_phrases
from parsing.language.free_verdicts import find_verdict
from parsing.language.numbers import find_numbers
from parsing.language.ratings import is_finite, lead_of, state_of
from parsing.language.stated_rating import Stated
from parsing.language.yardsticks_said import Yardstick, find_yardsticks

_TARGET = "target"
# "The target is 75%" and it "was achieved"
_TAKEN_UP = re.compile(
    r"(?:\s[a-z]+)?,?\s+(?:(?:and|but|so|though|although)\s+(?:it|this|that)|which|and|but)(?=\s+(?:was|is|has|had|were)\b)",
    re.I,
)
_GOES_STRAIGHT_ON = re.compile(
    r"(?:[\s,]|\b(?:and|but|so|it|this|that|we|they|performance|the)\b)*", re.I
)
# "The Tenant Panel’s threshold of 90%", which is the measure's own.
_WHOSE = re.compile(r"(?:[A-Z][\w-]*\s)*[A-Z][\w-]*[’']s?\s+$")
_GOES_ON = re.compile(
    r"\W*(?:we|it|this|that|performance|so\s+(?:close|near)|just|narrowly)\b", re.I
)
_LABEL = re.compile(
    r"\b(?:standard|goal|aim|ambition|objective|limit|ceiling|threshold|requirement|plan|promise)\b",
    re.I,
)
# "a target of 95% and they have beaten" it
_TAKEN_UP_BEHIND = re.compile(
    r"(?<=\s)(?:it|this|that)(?=\s*(?:$|[,.;)]|(?:in|by|for|with|again|comfortably|easily|narrowly|because|even|despite|thanks)\b))",
    re.I,
)


def find_own_rating(text: str, target: Decimal, others: Sequence[int] = ()) -> Stated | None:
    """Return what a sentence states of a measure beside that measure's own target, or None.

    Args:
        text: One sentence.
        target: The number of that target.
        others: Where figures begin that may be another measure's value; what is said behind the
            first of them is said of that one.
    """
    text = mask_quoted(text)
    if text.rstrip().endswith("?") or guards.is_key(text):
        return None
    limit = min(others, default=len(text))
    for own in find_yardsticks(text[:limit]):
        if own.value is None or own.value.value != target or own.other_body:
            continue
        if stated := next(_rated(text, own), None):
            return replace(stated, start=own.start, end=own.end).against_limit(text)
        if stated := _told_freely(text, own):
            return stated
    return None


def find_rating_behind(before: str, text: str, target: Decimal | None = None) -> Stated | None:
    """Return what a sentence states of the target that the one before it sets last, or None.

    Args:
        before: The sentence before: "The target is 8 days."
        text: A sentence without figures that goes on about it: "We are well outside it."
        target: The number of the measure's own target; without it whatever is set is.
    """
    set_before = find_yardsticks(before) if _GOES_ON.match(text) else []
    if not set_before or find_numbers(text):
        return None
    own = set_before[-1]
    target = target if target is not None or own.value is None else own.value.value
    told = f"{before[own.start : own.end]}, and {text}"
    return find_own_rating(told, target) if target is not None else None


def _told_freely(text: str, own: Yardstick) -> Stated | None:
    """Read "we had hoped for 76%, so we did not quite make it"."""
    verdict = find_verdict(text, own.end)
    if verdict is None:
        return None
    end, state = verdict
    before, behind = guards.scope_before(text, own.start), guards.scope_behind(text, end)
    if guards.is_supposed(text, own.start) or guards.is_earlier(before, behind, past=True):
        return None
    return Stated(own.start, end, (state,), None, None, forecast=False, past=False)


def _rated(text: str, own: Yardstick) -> Iterator[Stated]:
    """Yield the ratings of a sentence whose phrase a yardstick is part of."""
    before, behind = _WHOSE.sub("", text[: own.start]), text[own.end :]
    label = _LABEL.search(text, own.start, own.end)
    if label:
        behind = re.sub(rf"\b{label[0]}\b", _TARGET, behind)
    for rest in (
        _TAKEN_UP.sub("", behind, count=1),
        _TAKEN_UP_BEHIND.sub(_TARGET, behind, count=1),
    ):
        read = f"{before}{_TARGET}{rest}"
        for phrase in find_phrases(read):
            between = read[len(before) + len(_TARGET) : phrase.start - lead_of(read, phrase).length]
            told = phrase.end > len(before) and _GOES_STRAIGHT_ON.fullmatch(between)
            if told and phrase.form not in (Form.COLOUR, Form.FORECAST):
                yield from _stated(read, phrase)


def _stated(read: str, phrase: Phrase) -> Iterator[Stated]:
    lead = lead_of(read, phrase)
    start = phrase.start - lead.length
    before = guards.scope_before(read, start)
    behind = guards.scope_behind(read, phrase.end)
    past = lead.past or (phrase.form is Form.PAST and not lead.finite)
    doubtful = (
        guards.is_supposed(read, start)
        or guards.is_governed(lead.governor)
        or guards.is_foretold(before, behind)
        or guards.is_earlier(before, behind, past=past)
        or guards.is_aim(before.rpartition(", ")[2], finite=lead.finite)
    )
    if not doubtful and is_finite(phrase, lead) and (stated := state_of(phrase, lead, read)):
        yield stated
