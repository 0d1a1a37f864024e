"""Narrative reports: paragraphs that state a measure, its value and its target in a sentence.

    4.2  The percentage of council tax collected was 84.12%, against a profiled target of 84.5%.
    4.3  KCS 12 – calls answered in time, 71 per cent against a target of 80 per cent; KCS 14 – …

A name may open the paragraph: "Council tax collected. The rate stood at 84.12% …". The target may
follow in a sentence of its own. A subject that names nothing ("It was …") is named by its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, Unit
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.headings import Heading, is_heading, with_targets
from parsing.language.aims import Span
from parsing.language.claims import find_claims
from parsing.language.headers import Meaning
from parsing.language.references import reference_at_start
from parsing.language.sentences import sentences
from parsing.language.stems import stems
from parsing.meaning.clauses_of import clauses_of
from parsing.meaning.following import (
    aims_elsewhere,
    first_with_target_behind,
    goes_on,
    name_beside_an_earlier,
    name_done_in_cases,
    name_for_another,
    name_of_unreported,
)
from parsing.meaning.held_figures import HeldFigure, find_held
from parsing.meaning.pieced_names import is_torn
from parsing.meaning.roles import cut_slot
from parsing.meaning.run_in_headings import goes_beyond, heading_within, topic_within
from parsing.meaning.shared_verdicts import share_verdicts
from parsing.meaning.stated import first_figure, is_past, own_targets, sets_first, stated_figures
from parsing.meaning.statements import (
    name_at,
    name_behind_count,
    opens_with_average,
    parted,
)
from parsing.meaning.subjects import is_nameless, name_round, subject_before
from parsing.minutes import reporting
from parsing.page.passage import Passage, holds, join

_FEWEST_HEADINGS, _MOST_OF = 3, 0.6  # headings that name, and their share of the measures
_FEWEST_WORDS = 3  # of a heading that says what is measured; "Council tax" is a topic
_FEWEST = 3  # measures with a target, beside which one without is no remark
_TWO_TOPICS = re.compile(r"\s+(?:and|&)\s+", re.I)  # "Waste and recycling"
_WE = re.compile(r"\W*(?:we|it|they|this|there)\b", re.I)  # names nobody's measure
_SHARED = "one target stands behind two measures, and may be of the second alone"
_BOTH = re.compile(r"\b(?:both|each|all|either)\b", re.I)


@dataclass(slots=True)
class _Stated:
    """A measure while the sentences about it are read."""

    name: Passage
    body: list[Passage] = field(default_factory=list)
    definition: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    slots: tuple[Slot, ...] = ()
    aims: tuple[Slot, ...] = ()
    value: Passage | None = None
    untargeted: bool = False
    in_passing: bool = False


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each sentence that states a measure against its target."""
    heading = Heading()
    under = list[tuple[Heading, list[_Stated]]]()
    for block in with_targets(reporting(flow.blocks)):
        if is_heading(block):
            heading = heading.followed_by(block)
            continue
        if told := _told(block, heading, within):
            under.append((heading, [_rated(stated, heading) for stated in told]))
        heading = heading.saying(block)
    found = _named_by_headings(under)
    aimed = sum(not stated.untargeted for stated in found)
    yield from (_entry(s) for s in found if aimed >= _FEWEST or not s.untargeted)


def _rated(stated: _Stated, heading: Heading) -> _Stated:
    """Give a measure that is not rated itself the rating of all that stands under its heading."""
    own = (c for passage in stated.body for c in find_claims(passage.text, stated.name.text))
    if heading.rating and not any(claim.states for claim in own):
        stated.slots += (heading.rating,)
    return stated


def _named_by_headings(under: Sequence[tuple[Heading, list[_Stated]]]) -> list[_Stated]:
    """Take the headings for the names where each names the one measure of its paragraph.

    "Missed bin collections per 100,000" stands over "There were 62.4 missed collections …". A
    report that has topics for headings has several measures under one of them.
    """
    told = [stated for _, some in under for stated in some]
    over = [heading.name for heading, _ in under if heading.name]
    alone = [
        (heading.name, some[0])
        for heading, some in under
        if heading.name and len(some) == 1 and over.count(heading.name) == 1
    ]
    naming = [(name, one) for name, one in alone if _is_name_of(name, one)]
    if len(naming) < _FEWEST_HEADINGS or len(naming) < _MOST_OF * len(told):
        return told
    for name, one in naming:
        one.name = name
        one.doubts = tuple(doubt for doubt in one.doubts if doubt.field is not Field.NAME)
    return told


def _is_name_of(heading: Passage, stated: _Stated) -> bool:
    """Tell a heading that says what is measured from a topic: its words are in the sentences."""
    words = stems(heading.text)
    spoken = stems(" ".join(passage.text for passage in stated.body))
    asks = heading.text.rstrip().endswith("?")
    return not asks and len(words) >= _FEWEST_WORDS and len(words & spoken) * 2 >= len(words)


def _entry(stated: _Stated) -> Entry:
    found = reference_at_start(stated.name.text)
    rest = stated.name.cut(found[1]) if found else None
    return Entry(
        name=rest or stated.name,
        ref=stated.name.cut(0, found[0]) if found and rest else None,
        definition=stated.definition,
        body=tuple(stated.body),
        slots=stated.slots,
        aims=stated.aims,
        value=stated.value,
        doubts=stated.doubts,
        in_passing=stated.in_passing,
    )


def _under_its_own_heading(text: Passage, over: Heading, within: Period | None) -> _Stated | None:
    """Read "4.1 Council tax collected. The rate stood at …": a heading runs in the paragraph.

    Under "What the measure is" it only says what the measure over it counts.
    """
    opened = heading_within(text)
    if opened is None:
        return None
    name, rest = opened
    clauses = list(clauses_of(rest))
    current = [clause for clause in clauses if not is_past(clause, within)]
    stated = [clause for clause in current if stated_figures(clause.text)]
    aimed = [clause for clause in current if own_targets(clause.text)]
    targets = [target.value for clause in aimed for target in own_targets(clause.text)]
    in_money = any(value and value.unit is Unit.POUNDS for value in targets)
    if not stated or len(aimed) != 1 or in_money or _is_a_topic(name, current):
        return None
    return _Stated((over.name if over.parted else None) or name, clauses)


def _is_a_topic(heading: Passage, clauses: Sequence[Passage]) -> bool:
    """Tell "Urgent care. 76.8% of patients were seen in time …": the sentence names its own."""
    names = (_name(clauses, i, None) for i in range(len(clauses)))
    own = [n.text for n in names if n and not _WE.match(n.text) and not is_nameless(n.text)]
    topics = [stems(part) for part in _TWO_TOPICS.split(heading.text)]
    beyond = any(goes_beyond(heading.text, name) for name in own)
    return beyond or any(not stems(name) & topic for name in own for topic in topics)


def _about(topic: Passage, text: Passage, within: Period | None) -> list[_Stated]:
    """Read what stands behind the topic of a bullet, which goes with a name that leaves it out.

    A topic of several words is the name of the one measure that follows it.
    """
    name = topic.cut(0, len(topic.text.rstrip(" .")))
    found = _paragraph(text, name, within)
    says_it = len(found) == 1 and len(stems(name.text)) > _FEWEST_WORDS
    for stated in found[:1]:
        opens = stated.name.words[:1] == text.cut(0, len(stated.name.text)).words[:1]
        if says_it:
            stated.name = name
        elif opens and not stems(topic.text) & stems(stated.name.text):
            stated.name = join([topic, stated.name])
    return found


def _paragraph(text: Passage, heading: Passage | None, within: Period | None) -> list[_Stated]:
    clauses = list(clauses_of(text))
    found: list[_Stated] = []
    current: _Stated | None = None
    for index, clause in enumerate(clauses):
        if parts := parted(clause):
            shared = Doubt(Field.TARGET, _SHARED, (parts[0][2].text,))
            asked = () if _BOTH.search(clause.text) else (shared,)
            found += [_Stated(name, [part], (target,), asked) for name, part, target in parts]
            current = None
            continue
        past = is_past(clause, within)
        further = goes_on(clause, clauses[index - 1] if index else None)
        name = None if past else _name(clauses, index, heading)
        beside = None if past or further or name else name_beside_an_earlier(clauses, index)
        awaited = None if further or name or beside else name_of_unreported(clauses, index)
        if (
            named := (current and name_for_another(clause, current.name))
            or name
            or beside
            or awaited
        ):
            current = _Stated(named, [clause], untargeted=not (name or awaited))
            found.append(current)
        elif (
            current is not None
            and (past or further)
            and not aims_elsewhere(clause, current.body[0])
        ):
            current.body.append(clause)
        else:
            current = None
    return found


def _told(block: Block, heading: Heading, within: Period | None) -> list[_Stated]:
    """Read the measures that a paragraph names, and those that it holds to something.

    Where both find one figure, the first says what it is called and the second what it is held to.
    """
    text = block.unmarked
    if block.is_bullet and (topic := topic_within(text)):
        stated = _about(*topic, within)
    elif headed := _under_its_own_heading(text, heading, within):
        stated = [headed]
    else:
        stated = _paragraph(text, heading.name, within)
    held = list(find_held([text.cut(*span) for span in sentences(text.text)], heading.name, within))
    for one in held:
        aim = cut_slot(one.target, Span(0, len(one.target.text)), Meaning.TARGET, "", None)
        known = [s for s in stated if any(holds(b, one.value) for b in s.body)]
        same = next((s for s in known if holds(s.body[0], one.value) and s.value is None), None)
        if same is None and one.named_by_heading:
            same = next(iter(known), None)
        if same is None:
            body = list(one.body)
            new = _Stated(one.name, body, doubts=one.doubts, aims=(aim,), value=one.value)
            stated.append(replace(new, in_passing=one.of_everybody))
        elif not (same.slots or same.value):
            same.value, same.untargeted = one.value, False
            if any(other is not one and holds(same.body[0], other.value) for other in held):
                same.body[0] = one.body[0]
            if not one.named_by_heading and is_torn(same.name.text):
                same.name = one.name
            same.aims = () if sets_first(same.body, one.target) else (aim,)
            asked = {Field.VALUE} | ({Field.TARGET} if same.aims else set())
            asked |= {Field.NAME} if is_torn(same.name.text) else set()
            same.doubts += tuple(doubt for doubt in one.doubts if doubt.field in asked)
    found = [s for s in stated if not _is_of_another(s, held)]
    share_verdicts(text, [s.body for s in found])
    return found


def _is_of_another(stated: _Stated, held: Sequence[HeldFigure]) -> bool:
    """Tell a sentence about a measure before it: it sets the target of that one's figure."""
    told = stated.value or stated.slots or any(holds(b, h.value) for b in stated.body for h in held)
    return not told and any(sets_first(stated.body, h.target) for h in held)


def _name(clauses: Sequence[Passage], index: int, heading: Passage | None) -> Passage | None:
    clause = clauses[index]
    first = first_figure(clause.text)
    if first is None and (first := first_with_target_behind(clauses, index)) is None:
        return None
    for named_before in (name_behind_count, name_done_in_cases) if index else ():
        if (named := named_before(clauses[index - 1], clause, first)) is not None:
            return named
    subject = name_round(clause, first) or subject_before(clause, first)
    nameless = is_nameless(subject.text) and not opens_with_average(clause, first)
    name = None if nameless else name_at(clause, first)
    return heading if is_nameless((name or subject).text) else name
