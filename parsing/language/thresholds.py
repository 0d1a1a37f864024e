"""Targets and tolerances: in headings, on labelled lines and inside sentences.

    Target 22% Tolerance 22.1 – 28.9%        Target (2018/19): 95%        Floor standard: 75%
    … is not meeting the target of 22%       … below the 95% target       … tolerance (90-94.9%)

The number after "target" is not always the target ("meeting target. 15 audits", "performance
against target is 92%"): the words on both sides decide, and in doubt nothing is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kpi.vocabulary import BandForm, Unit
from parsing.language import threshold_words as words
from parsing.language.numbers import FoundNumber
from parsing.language.threshold_amounts import Amount, Numbers, read_amount
from parsing.language.threshold_found import Threshold, as_target
from parsing.language.threshold_labels import Edge, Label, ThresholdKind, find_labels
from parsing.language.threshold_links import Joint, Link, behind, holds, is_held_against, joints
from parsing.language.threshold_sentences import (
    HELD,
    NO_NOUN_BEHIND,
    NUMBER_BEFORE,
    ends_its_clause,
    is_all_that_was_aimed_for,
    is_said_of_it,
    is_set,
    may_head_a_line,
)
from parsing.language.units import TIMES

__all__ = ["Threshold", "ThresholdKind", "find_thresholds"]


_FOR_NOW = re.compile(r"\w+\sfor\s(?:the|this)\s(?:month|quarter|year)\b", re.I)
# Words of much else, as in "Corporate Plan Monitoring": only a unit tells.
_PLANS = re.compile(r"(?:[\w-]+\s){0,2}(?:plan|trajectory)", re.I)
_WE = re.compile(r"we(?:\s|['’]re)", re.I)
_ASKED = re.compile(r"(?:that|which|expected|required)\s", re.I)
_OF = re.compile(r"\sof\b", re.I)
_THE = re.compile(r"\b(?:the|than)\s+$", re.I)
_THAT = re.compile(r"\sthat\s*$", re.I)
_EACH = re.compile(r"(?:\s[a-z-]+){1,4}\s(?:a|each|every|per)\s(?:week|month|quarter|year)\b", re.I)
_WITHIN = re.compile(
    r"(?P<label>within|±|\+\s?/\s?[-–])\s{0,2}[^.;:()]{1,30}\sof\s(?:the\s|our\s|its\s)?$", re.I
)
_WITHIN_REACH = 50


def find_thresholds(text: str) -> list[Threshold]:
    """Return the targets and tolerances that a heading, a line or a sentence prints, in order.

    A target that is no number ("N/A", "above statistical neighbours") has no value and keeps its
    words; one that is a range ("80–85%") has its two ends. A tolerance of one bare number keeps it
    as `value`, with no form: what it means is the reader's question (findings.md, T2).
    """
    numbers, found = Numbers(text), list[Threshold]()
    labels = list(find_labels(text))
    for index, label in enumerate(labels):
        done = found[-1].end if found else 0
        following = labels[index + 1].start if index + 1 < len(labels) else len(text)
        place = _Place(numbers, label, done, following)
        threshold = _read(place) if label.noun >= done else None
        if threshold:
            found.append(threshold)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A label with what surrounds it: the end of the threshold before, the next label."""

    numbers: Numbers
    label: Label
    done: int
    following: int

    @property
    def text(self) -> str:
        return self.numbers.text

    @property
    def starts_a_line(self) -> bool:
        """True at the beginning of a line or column, or right after another threshold."""
        gap = self.text[self.done : self.label.start] if self.done else "-"
        return self.label.opens or not gap.strip(" ,;|(–")


def _read(place: _Place) -> Threshold | None:
    noun = place.text[place.label.noun : place.label.end]
    if _ASKED.match(noun):
        return _meant_before(place)
    if _WE.match(noun):
        return _meant(place)
    if place.label.everyday and not (place.starts_a_line and may_head_a_line(noun)):
        return _hoped_for(place) or _number_first(place)
    if _PLANS.fullmatch(noun):
        planned = _numbered(place)
        return planned if planned and planned.value and planned.value.unit else None
    for reader in (_none_set, _within, _numbered, _unset, _number_first, _worded):
        if threshold := reader(place):
            return threshold
    return None


def _meant(place: _Place) -> Threshold | None:
    """Read "we aim to reach 60%", "to make 700 visits a month"; "95% of" may be of any.

    The number may stand in front: "above the 8% we aim for".
    """
    found = _numbered(place) or _meant_before(place)
    if found is None or found.value is None or _OF.match(place.text, found.printed_end):
        return None
    paced = found.value.unit is None and (
        _EACH.match(place.text, found.printed_end) or is_all_that_was_aimed_for(place.text, found)
    )
    return found if paced or found.value.unit is Unit.PERCENT else None


def _meant_before(place: _Place) -> Threshold | None:
    """Read "the 8% we aim for", "the 80% that we set ourselves"."""
    text, label = place.text, place.label
    lead = _THAT.sub("", text[: label.start]).rstrip()
    asked = _ASKED.match(text, label.noun)
    meant = asked or text[: label.end].lower().endswith(("for", "ourselves"))
    number = place.numbers.ending_at(len(lead)) if meant else None
    if number is None or not _THE.search(text[: number.start]):
        return None
    bare = _threshold(place, number.start, label.end, (number.start, len(lead)), quoted=True)
    return replace(bare, value=number.quantity)


def _hoped_for(place: _Place) -> Threshold | None:
    """Read "our aim is 95%", "against a plan of 25 days"; elsewhere such nouns mean too much.

    A limit that a value is held against is its target: "better than our limit of 8 weeks".
    """
    label = place.label
    held, own = is_held_against(place.text, label), label.determined and is_set(place.text, label)
    if label.kind is not ThresholdKind.TARGET:
        if not ((held or own) and label.determined):
            return None
        label = replace(label, kind=ThresholdKind.TARGET, edge=None)
        place = replace(place, label=label)
    found = _numbered(place) if held or own else None
    if found is None or found.value is None:
        return None
    counted = found.value.unit is None and (
        _FOR_NOW.match(place.text, label.noun) or (own and ends_its_clause(place.text, found))
    )
    return found if held or counted or found.value.unit in (Unit.PERCENT, *TIMES) else None


def _numbered(place: _Place) -> Threshold | None:
    """Read the amount that follows the label: "Target: 22%", "a target of 22%"."""
    for joint in joints(place.text, place.label):
        amount = read_amount(place.numbers, joint.end)
        if amount and holds(place.text, place.label, joint, amount):
            return _with_period(place, _made(place, joint, amount), joint)
    return None


def _made(place: _Place, joint: Joint, amount: Amount) -> Threshold:
    label, end = place.label, amount.end
    if joint.link is Link.BRACKET and place.text[end : end + 1] == ")":
        end += 1
    quoted = joint.link is Link.IS or not (label.opens or (label.capital and not label.determined))
    bare = _threshold(place, label.start, end, (amount.start, amount.end), quoted=quoted)
    return (
        as_target(bare, amount)
        if label.kind is ThresholdKind.TARGET
        else _as_band(place, bare, amount)
    )


def _as_band(place: _Place, bare: Threshold, amount: Amount) -> Threshold:
    if amount.form is None and amount.value is not None and (edge := place.label.edge):
        low, high = (amount.value, None) if edge is Edge.LOW else (None, amount.value)
        return replace(bare, low=low, high=high, form=BandForm.BOUND)
    return replace(
        bare,
        value=None if amount.form is BandForm.BOUND else amount.value,
        low=amount.low,
        high=amount.high,
        form=amount.form,
        relative=amount.relative,
    )


def _with_period(place: _Place, threshold: Threshold, joint: Joint) -> Threshold:
    """Add the period that stands before the label, behind it or behind the amount."""
    period, earlier, end = joint.period_text, joint.earlier, threshold.end
    if named := behind(place.text, threshold.end):
        period = period or named["inside"] or named["bare"]
        earlier = earlier or named["other"] is not None
        end = named.end()
    return replace(
        threshold,
        end=end,
        period_text=place.label.period_text or period,
        earlier=place.label.earlier or earlier,
    )


def _threshold(
    place: _Place, start: int, end: int, printed: tuple[int, int], *, quoted: bool
) -> Threshold:
    label = place.label
    return Threshold(
        start=start,
        end=end,
        kind=label.kind,
        label=place.text[label.noun : label.end],
        printed=place.text[slice(*printed)],
        printed_start=printed[0],
        printed_end=printed[1],
        quoted=quoted,
        period_text=label.period_text,
        earlier=label.earlier,
        other_body=label.other_body,
    )


def _none_set(place: _Place) -> Threshold | None:
    """Read "No target", "no target has been set"."""
    span = words.none_set(place.text, place.label)
    return _threshold(place, span[0], span[1], span, quoted=False) if span else None


def _unset(place: _Place) -> Threshold | None:
    """Read "Target: N/A", "Target TBC", "Target – Data only"."""
    for joint in joints(place.text, place.label):
        span = words.unset(place.text, joint)
        if span:
            quoted = joint.link is Link.IS
            return _threshold(place, place.label.start, span[1], span, quoted=quoted)
    return None


def _worded(place: _Place) -> Threshold | None:
    """Read a target in words behind a colon or a dash: "Target: above statistical neighbours"."""
    label = place.label
    if not label.capital or label.determined or label.everyday:
        return None
    for joint in joints(place.text, label):
        if joint.link in (Link.COLON, Link.DASH):
            span = words.in_words(place.text, joint.end, place.following)
            return _threshold(place, label.start, span[1], span, quoted=False) if span else None
    return None


def _number_first(place: _Place) -> Threshold | None:
    """Read "the 95% target"; the words on both sides must leave no other reading."""
    text, label = place.text, place.label
    if label.capital or not (label.kind is ThresholdKind.TARGET or label.edge):
        return None
    end = len(text[: label.start].rstrip())
    number = place.numbers.ending_at(end)
    before = NUMBER_BEFORE.search(text[max(0, number.start - 20) : number.start] if number else "")
    if not number or not before or not NO_NOUN_BEHIND.match(text, label.end):
        return None
    if is_said_of_it(text, number.start):
        return _given(place, number, end, other_body=label.other_body)
    unit = number.quantity.unit
    unclear = (label.everyday and unit is not Unit.PERCENT) or (
        unit is None and before["determiner"] is None
    )
    # "the 24-hour target" is a name, what it asks for is a share
    names = unit in TIMES and not place.numbers.alike_before(number)
    held = label.kind is ThresholdKind.TARGET or HELD.search(text[: number.start])
    if unclear or names or not held:
        return None
    others = label.other_body or before["body"] is not None
    return _given(place, number, end, other_body=others)


def _given(place: _Place, number: FoundNumber, end: int, *, other_body: bool) -> Threshold:
    """Return the target whose number stands in front and ends with its unit at `end`."""
    printed = (number.start, end)
    bare = _threshold(place, number.start, place.label.end, printed, quoted=True)
    return replace(bare, kind=ThresholdKind.TARGET, value=number.quantity, other_body=other_body)


def _within(place: _Place) -> Threshold | None:
    """Read "within 10% of target", whose number stands before the word target."""
    first = max(place.done, place.label.start - _WITHIN_REACH)
    width = _WITHIN.search(place.text[first : place.label.start])
    amount = read_amount(place.numbers, first + width.start()) if width else None
    if width is None or amount is None or amount.end <= place.label.start:
        return None
    bare = _threshold(
        place, amount.start, amount.end, (amount.start, amount.end), quoted=amount.start > 0
    )
    bare = replace(bare, kind=ThresholdKind.TOLERANCE, label=width["label"])
    return replace(bare, value=amount.value, form=amount.form, relative=amount.relative)
