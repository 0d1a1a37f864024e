"""Figures of running text and what they are held to, in one sentence or in two beside each other.

    Officers attended 94% of burglaries within 48 hours. The force aims for every one, or 100%.
    Search turnaround averages eight working days, and the target remains five.
    Gas checks are in place for 99.9% of homes and fire checks for 100%; each has a target of 100%.

A figure and a yardstick of the same kind make a measure. Several of each go together in their
order, or as they alternate; one yardstick is for "both" or "each" where it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, Unit
from parsing.language.yardsticks_said import Yardstick, find_yardsticks
from parsing.meaning.figures import Role
from parsing.meaning.pieced_names import (
    is_torn,
    name_of_undertaking,
    pieced_name,
    this_was_done,
)
from parsing.meaning.stated import is_hearsay, is_past
from parsing.meaning.statements import name_behind_count
from parsing.meaning.subjects import name_behind
from parsing.meaning.taken_up import own_names, takes_up
from parsing.meaning.told_figures import (
    SetYardstick,
    ToldFigure,
    are_alike,
    behind_joint,
    counted,
    gap,
    is_of_a_budget,
    kind_of,
    noun_behind,
    told_figures,
)
from parsing.page.passage import Passage

_Pair = tuple[ToldFigure, SetYardstick]

_OF_TWO = re.compile(r"both|either|neither", re.I)
_SHARED = re.compile(r"\b(?:both|each|either|all(?:\s+(?:three|four|of\s+th))?|neither)\b", re.I)
# "Of the four targeted indicators one (25%) has met its target" tells of no measure.
_OF_INDICATORS = re.compile(
    r"^\W*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|most|several)\s+"
    r"(?:are|is|were|was|have|has)\s+(?:at|on|above|below|better|close|well|within|ahead|behind|off|meeting|"
    r"exceeding|missing|met|missed)\b|"
    r"\b(?:indicators|KPIs|PIs|actions|milestones)\b(?!.*:\s)|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|most|all|many|our|of\s+(?:the|our|these))\s+"
    r"(?:\w+\s+)?(?:measures|targets)\b(?!.*:\s)(?!\s+of\b)|\bone\s+(?:measure|indicator)\s+(?:has|had|is|was)\b",
    re.I,
)
_UNNAMED = Doubt(Field.NAME, "the sentence does not say what is measured; its heading is taken")
_WHICH = Doubt(Field.TARGET, "its sentence sets several targets; another may be its own")
_EITHER = Doubt(Field.TARGET, "two sentences before it state a figure; it may be the other's")
_TORN_NAME = Doubt(Field.NAME, "its name was pieced together from a sentence that has none")
_IN_WORDS = "the share is given in words, which are less fine than figures"
_OPENS = re.compile(
    r"^\W*(?:(?:the|our|its|this|that|their|an?)\s+)?(?:[\w’'-]+\s+){0,3}?(?:targets?|standard|goal|aim|ambition|limit|ceiling|threshold|requirement|"
    r"expectation|maximum|minimum|plan|objective|duty)\b|^\W*(?:this|that|it|which|both|neither|each)\b",
    re.I,
)
_WHICH_OF_THEM = re.compile(
    r"^\W*(?:the\s+(?:(?P<first>former|first)|(?P<last>latter|second|last))(?:\s+of\s+(?:these|them|the\s+two))?)\s+(?:is|was|meets|met|does|did|has|exceeds|"
    r"exceeded|falls|fell|remains|missed)\b",
    re.I,
)
_REACH = 2  # sentences from a figure to what it is held to


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A measure: its name, the figure, what that is held to, and the sentences that say so.

    Attributes:
        of_everybody: True where another body asks it of everybody.
    """

    name: Passage
    value: Passage
    target: Passage
    body: tuple[Passage, ...]
    doubts: tuple[Doubt, ...] = ()
    of_everybody: bool = False

    @property
    def named_by_heading(self) -> bool:
        """True where its own sentence does not say what is measured."""
        return _UNNAMED in self.doubts


def find_held(
    sentences: Sequence[Passage], heading: Passage | None, within: Period | None
) -> Iterator[HeldFigure]:
    """Yield the measures of sentences that follow each other, in printed order.

    Args:
        sentences: Those of a paragraph.
        heading: What it stands under: the name where no sentence has one.
        within: The period of the report; what is told of earlier ones is no measure of it.
    """
    waiting = list[ToldFigure]()
    set_before = list[SetYardstick]()
    before: Passage | None = None
    for index, sentence in enumerate(sentences):
        waiting = [told for told in waiting if index - told.index <= _REACH]
        set_before = [one for one in set_before if index - one.index <= 1]
        if _OF_INDICATORS.search(sentence.text):
            continue
        yardsticks = find_yardsticks(sentence.text)
        sets = [SetYardstick(index, sentence, y) for y in yardsticks]
        heard = is_past(sentence, within) or is_hearsay(_without(sentence.text, yardsticks))
        told = [] if heard else list(told_figures(index, sentence, yardsticks))
        behind = _said_of_those(sentence.text, yardsticks, waiting)
        if told and not behind and all(_only_follows(one, sets) for one in told):
            behind = [one for one in waiting if one.figure.role is Role.VALUE]
        pairs = list(_paired(behind, sets)) or list(_paired(told, sets))
        if not pairs and sets:
            pairs = list(_paired(waiting, sets))
            set_before = [] if pairs else sets
        elif not pairs and told and set_before:
            pairs = list(_paired(told, set_before))
        either = _may_be_anothers(pairs, waiting)
        used = [one for one, _ in pairs]
        waiting = [one for one in waiting if one not in used]
        waiting += [] if pairs else told
        several = {to.yardstick for _, to in pairs} | {s.yardstick for s in sets}
        unsure = len(several) > max(1, len(pairs)) and not any(y.other_body for y in several)
        for shared in _sharing(pairs):
            for held, to in _named_whole(shared, before, heading, sentences):
                before = held.name
                asked = (_WHICH,) if unsure and to in sets else (_EITHER,) if either else ()
                yield replace(held, doubts=(*held.doubts, *asked))


def _sharing(pairs: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Yield the pairs, together where one subject has several figures: "were 9% and 1%"."""
    shared = list[_Pair]()
    for pair in pairs:
        told = pair[0]
        lead = told.sentence.text[told.first : told.figure.start]
        if shared and not (told.index == shared[-1][0].index and not lead.strip(" ,")):
            yield shared
            shared = []
        shared = [*shared, pair]
    if shared:
        yield shared


def _named_whole(
    shared: Sequence[_Pair],
    before: Passage | None,
    heading: Passage | None,
    sentences: Sequence[Passage],
) -> Iterator[tuple[HeldFigure, SetYardstick]]:
    """Yield the measures of one subject, each by its whole name where that can be told."""
    first = _held(*shared[0], heading, sentences)
    several = len(shared) > 1 or (first is not None and takes_up(first.name.text))
    named = own_names(first.name, before, len(shared)) if first and several else []
    for index, (told, to) in enumerate(shared):
        held = _held(told, to, named[index] if named else heading, sentences)
        if held is None:
            continue
        if named:
            left = tuple(d for d in held.doubts if d not in (_TORN_NAME, _UNNAMED))
            held = replace(held, name=named[index], doubts=left)
        yield held, to


def _only_follows(told: ToldFigure, sets: Sequence[SetYardstick]) -> bool:
    """Tell a number behind a yardstick of which nothing says that it is a value."""
    return told.figure.role is Role.FAINT and all(told.place > to.place for to in sets)


def _said_of_those(
    text: str, yardsticks: Sequence[Yardstick], waiting: Sequence[ToldFigure]
) -> Sequence[ToldFigure]:
    """Return which figures of the sentences before a sentence opens with a yardstick for.

    "The target is 95%; 91% was reported last time", "The latter does not meet the 80% standard".
    """
    if not (yardsticks and waiting):
        return ()
    if which := _WHICH_OF_THEM.match(text):
        return waiting[-1:] if which["last"] else waiting[:1]
    return waiting if _OPENS.match(text) else ()


def _without(text: str, yardsticks: Sequence[Yardstick]) -> str:
    """Return a sentence without the words that set yardsticks: "we would like to see 60%"."""
    for y in yardsticks:
        text = text[: y.start] + "-" * (y.end - y.start) + text[y.end :]
    return text


def _paired(told: Sequence[ToldFigure], sets: Sequence[SetYardstick]) -> Iterator[_Pair]:
    """Yield each figure with the yardstick that it is held to."""
    sets = [s for s in sets if not is_of_a_budget(s)]
    fitting = [s for s in sets if any(are_alike(t, s.yardstick) for t in told)]
    enough = len([t for t in told if any(are_alike(t, s.yardstick) for s in fitting)])
    own = [s for s in fitting if not s.yardstick.other_body or enough >= len(fitting)] or fitting
    values = [t for t in told if any(are_alike(t, s.yardstick) for s in own)]
    yield from _matched(values, own)


def _matched(values: Sequence[ToldFigure], sets: Sequence[SetYardstick]) -> Iterator[_Pair]:
    if not (sets and values):
        return
    if len(sets) == 1:
        shared = len(values) > 1 and _SHARED.search(sets[0].sentence.text)
        several = values[-2:] if shared and _OF_TWO.fullmatch(shared[0]) else values
        chosen = several if shared else [_nearest(values, sets[0])]
        yield from ((value, sets[0]) for value in chosen if not _counts_others(value, sets[0]))
        return
    left = list(sets)
    for value, following in zip(values, [*values[1:], None], strict=True):
        behind = [s for s in left if s.place > value.place]
        next_to = [s for s in behind if following is None or s.place < following.place]
        in_turn = left if len(values) == len(sets) else []
        one = next(iter(next_to or in_turn), None)
        if one is not None and are_alike(value, one.yardstick):
            left.remove(one)
            yield value, one


def _nearest(values: Sequence[ToldFigure], to: SetYardstick) -> ToldFigure:
    """Return the figure that a verb states, else the one that stands nearest."""
    wanted = noun_behind(to.sentence.text, to.yardstick.printed[1])
    own = [v for v in values if wanted and wanted == counted(v)]
    values = own[:1] or values
    same = [v for v in values if kind_of(v.figure.quantity) == kind_of(to.yardstick.value)]
    stated = [v for v in same or values if v.figure.role is Role.VALUE] or list(same or values)
    if any(v.index != to.index for v in stated):
        last = _latest_named(stated)
        return last if last and gap(last, to) < gap(stated[0], to) else stated[0]
    before = [v for v in stated if v.place < to.place] or [v for v in same if v.place < to.place]
    return before[-1] if before else stated[0]


def _latest_named(stated: Sequence[ToldFigure]) -> ToldFigure | None:
    """Return the last figure of several sentences where it is a share of what it names."""
    last = stated[-1]
    named = name_behind(last.sentence, last.figure.end)
    return last if named and last.index > stated[0].index else None


def _may_be_anothers(pairs: Sequence[_Pair], earlier: Sequence[ToldFigure]) -> bool:
    """Tell a target behind two sentences, each of which states a figure that it may be for."""
    alike = [t for t in earlier for _, to in pairs if are_alike(t, to.yardstick)]
    stated = [t for t in alike if t.figure.role is Role.VALUE]
    behind = len(pairs) == 1 and pairs[0][0].index < pairs[0][1].index
    return behind and bool(stated) and _latest_named(stated) is not None


def _counts_others(told: ToldFigure, to: SetYardstick) -> bool:
    """Tell "38 vans" from what another sentence wants 40 benches of."""
    wanted = noun_behind(to.sentence.text, to.yardstick.printed[1])
    return told.index != to.index and bool(wanted and counted(told)) and wanted != counted(told)


def _held(
    told: ToldFigure, to: SetYardstick, heading: Passage | None, sentences: Sequence[Passage]
) -> HeldFigure | None:
    figure, text, first, last = told.figure, told.sentence, told.first, told.last
    if to.index == told.index and to.yardstick.start >= figure.end:
        last = min(last, to.yardstick.start)
    if to.index == told.index and first < to.yardstick.end <= figure.start:
        first = behind_joint(text.text, to.yardstick.end, figure.start)
    first += len(text.text[first:last]) - len(text.text[first:last].lstrip())
    name = pieced_name(text.cut(first, last), figure.start - first, figure.end - first)
    if told.index and (own := name_behind_count(sentences[told.index - 1], text, figure.start)):
        name = own
    if to.index < told.index and this_was_done(text, figure.start):
        name = name_of_undertaking(to.sentence, to.yardstick.printed[0]) or name
    doubts: tuple[Doubt, ...] = ()
    if name is None and to.index == told.index:
        aimed = min(figure.start, to.yardstick.start)
        name = name_behind(text, to.yardstick.printed[1]) or pieced_name(
            text, aimed, len(text.text)
        )
    if name is None:
        if heading is None:
            return None
        name, doubts = heading, (_UNNAMED,)
    elif is_torn(name.text):
        doubts = (_TORN_NAME,)
    if figure.quantity.unit is Unit.PERCENT and figure.quantity.printed[:1].isalpha():
        doubts = (*doubts, Doubt(Field.VALUE, _IN_WORDS, (figure.quantity.printed,)))
    own = text.cut(told.first, told.last)
    between = sentences[told.index + 1 : to.index + 1]
    body = (own, *between) if to.index > told.index else (own,)
    printed = to.sentence.cut(*to.yardstick.printed)
    value = text.cut(figure.start, figure.end)
    return HeldFigure(name, value, printed, body, doubts, to.yardstick.other_body)
