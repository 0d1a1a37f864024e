"""Slides and bullets: a measure for each bullet, its target inside the sentence.

    • Reduce missed collections to 12% by March 2026 (baseline 15.2% in 2023/24; currently 13.9%)

or a slide for each measure: its title, then bullets such as "Target: 95%", "Baseline: 90.1%". The
baseline is never the value, and neither is the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, State
from parsing.blocks import SLIDE_TYPE, Block, Flow
from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.labels import is_label_word, label_meaning
from parsing.language.list_marks import MARK
from parsing.language.periods import find_periods
from parsing.language.plain_numbers import plain_numbers
from parsing.language.references import is_reference, reference_at_start
from parsing.language.sentences import sentences
from parsing.language.status import (
    counts_rated,
    heading_rating,
    lead_rating,
    states_of_colour,
    states_of_words,
)
from parsing.language.thresholds import find_thresholds
from parsing.language.units import unit_after
from parsing.meaning.aimed import Measure, read_aim
from parsing.meaning.fields import name_among, read_fields
from parsing.meaning.figures import find_figures
from parsing.meaning.pieced_names import counted_first
from parsing.meaning.roles import read_figures
from parsing.meaning.run_in_headings import named_under_topic, topic_within
from parsing.meaning.stated import own_targets, stated_figures
from parsing.meaning.statements import stated_name
from parsing.meaning.subjects import is_nameless, name_before
from parsing.meaning.told_figures import kind_of
from parsing.page.passage import Passage, join

_OF_WHICH = tuple(
    Doubt(asked, "two figures are told of it, and the target is of the second")
    for asked in (Field.NAME, Field.TARGET, Field.VALUE)
)
_FEWEST_AIMS = 2  # on a page, where none of them prints a figure
_NAMED = re.compile(
    r"(?P<name>[^:;.\d]{8,}?(?:\([^)]*\)\s*)?|[^:;.]{8,}?)\s*(?::|\s[–-])\s+(?=[a-z])", re.I
)
_PLAIN_WORDS = """
we are were it is be been will have has there where started start began currently stood stands
remains up down to a an and by so far nationally statistical improve increase reduce
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
_DISC = "●"  # in the colour of its rating
_COLOUR = re.compile(r"red|amber|green", re.I)
_DISPLAY = 2  # times the type of what is said of a figure
_LONGEST_TITLE = 16  # words


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each bullet or slide that sets a target for one measure."""
    marks = {states for block in flow.blocks if (states := _states_of_mark(block))}
    for _, blocks in groupby(flow.blocks, key=lambda block: block.page):
        measures = list(_measures([b for b in blocks if b.unmarked], within, marked=len(marks) > 1))
        told = any(m.body or m.has(Meaning.VALUE, Meaning.BASELINE) for m in measures)
        shares = [m for m in measures if any("%" in slot.text for slot in m.slots)]
        for measure in measures if told or len(shares) >= _FEWEST_AIMS else ():
            known = measure.has(Meaning.VALUE, Meaning.BASELINE)
            if measure.body or measure.has(Meaning.TARGET) or (measure.doubts and known):
                yield _entry(measure)


def _entry(measure: Measure) -> Entry:
    found = reference_at_start(measure.name.text)
    rest = measure.name.cut(found[1]) if found else None
    return Entry(
        name=rest or measure.name,
        ref=measure.name.cut(0, found[0]) if found and rest else None,
        body=measure.body,
        slots=tuple(measure.slots),
        doubts=tuple(measure.asks()),
    )


def _measures(blocks: Sequence[Block], within: Period | None, *, marked: bool) -> Iterator[Measure]:
    """Yield the measures of a page; `marked` where its marks tell one bullet from another."""
    title: Passage | None = None
    current: Measure | None = None
    rated: Slot | None = None
    shown: Block | None = None
    for block in blocks:
        text = block.unmarked
        if not MARK.match(block.text):
            rated = _rating_of_list(block, text)
        aimed = read_aim(text, within) if block.is_bullet else None
        if aimed is not None:
            current = aimed
            yield current
        elif _is_title(block) and not _displayed(block, text):
            title, current = text, _captioned(current, shown, block, text)
        elif block.is_bullet and not rated and topic_within(text) and not _rating_of_item(block):
            current = None  # its sentences name their measures
        elif block.is_bullet and (stated := _stated(text, within)):
            current = None
            yield from _rated(stated, (_rating_of_item(block) if marked else None) or rated)
        elif slots := _labelled(block, text, within):
            fresh = _named_by(text, title) or (title if current is None else None)
            if fresh is not None:
                current = Measure(fresh, block.page)
                yield current
            if current is not None:
                current.slots += slots
                shown = block if _displayed(block, text) else None


def _captioned(
    current: Measure | None, shown: Block | None, block: Block, text: Passage
) -> Measure | None:
    """Name a figure in large type by the words under it; None where they open another measure."""
    if current is None or shown is None or block.size * _DISPLAY > shown.size:
        return None
    if len(current.slots) > 1:
        return None
    current.name = text
    return current


def _named_by(text: Passage, title: Passage | None) -> Passage | None:
    """Return the name that a line of fields gives, behind the reference over it."""
    named = name_among(text)
    if named is None or title is None or not is_reference(title.text):
        return named
    return join([title, named])


def _rated(stated: Iterable[Measure], rating: Slot | None) -> Iterator[Measure]:
    """Yield the measures of a bullet, each with the rating that its list is introduced by."""
    for measure in stated:
        measure.slots += [rating] if rating else []
        yield measure


def _rating_of_list(block: Block, text: Passage) -> Slot | None:
    """Return what a sentence or heading says of its list: "The red indicators are:"."""
    place = lead_rating(text.text) or (heading_rating(text.text) if block.bold else None)
    return _as_rating(text.cut(*place)) if place else None


def _states_of_mark(block: Block) -> tuple[State, ...] | None:
    """Return what the mark of a bullet would rate it; where all are alike, they only decorate."""
    mark = MARK.match(block.text)
    if mark and mark["rating"]:
        told = states_of_words(mark["rating"])
        return told[0] if told else None
    disc = block.passage.words[0].word
    return states_of_colour(disc.colour) if disc.text == _DISC else None


def _rating_of_item(block: Block) -> Slot | None:
    """Return the tick, cross, face or coloured disc that stands for the bullet."""
    mark = MARK.match(block.text)
    if mark and mark["rating"]:
        return _as_rating(block.passage.cut(*mark.span("rating")))
    if _states_of_mark(block) is None:
        return None
    disc = block.passage.words[0].word
    column = Column(0, Meaning.STATUS, "", None, None)
    return Slot(column, Passage("", ()), block.page, disc.box, disc.colour)


def _as_rating(words: Passage) -> Slot:
    return Slot(Column(0, Meaning.STATUS, "", None, None), words, words.page, words.whole.box)


def _labelled(block: Block, text: Passage, within: Period | None) -> list[Slot]:
    """Return the figures that a bullet says what they are, or a line of several fields."""
    if not block.is_bullet:
        return read_fields(text, within)
    if shown := _displayed(block, text):
        return [shown]
    return read_fields(text, within, least=1) or (
        list(read_figures(text, within))
        if _names_nothing(text) and not counts_rated(text.text)
        else []
    )


def _displayed(block: Block, text: Passage) -> Slot | None:
    """Return what stands by itself on a slide: a figure in large type, or a rating."""
    if block.size < SLIDE_TYPE:
        return None
    numbers = plain_numbers(text.text)
    if not numbers:
        rates = _COLOUR.fullmatch(text.text.strip())
        return _as_rating(text) if rates else None
    unit = unit_after(text.text, numbers[0].end)
    end = unit.end if unit else numbers[0].end
    bare = len(numbers) == 1 and not text.text[: numbers[0].start].strip(" £<>≤≥")
    if not bare or text.text[end:].strip():
        return None
    return Slot(Column(0, Meaning.VALUE, "", None, None), text, text.page, text.whole.box)


def _names_nothing(text: Passage) -> bool:
    """Tell whether the words before a bullet's first figure name no measure of their own."""
    number = next(iter(plain_numbers(text.text)), None)
    lead = text.text[: number.start] if number else ""
    bare = "".join(
        c for i, c in enumerate(lead) if not any(p.start <= i < p.end for p in find_periods(lead))
    )
    return all(is_label_word(w) or w in _PLAIN for w in re.findall(r"[a-z]+", bare.lower()))


def _is_title(block: Block) -> bool:
    short = len(block.text.split()) <= _LONGEST_TITLE
    large = block.bold or block.size >= SLIDE_TYPE
    states_a_figure = find_figures(block.text) or find_thresholds(block.text)
    return short and large and not MARK.match(block.text) and not states_a_figure


def _stated(text: Passage, within: Period | None) -> list[Measure]:
    """Read a bullet that states measures whole: in sentences, in a list or by a reference."""
    if read_fields(text, within):
        return []
    if stated := _in_sentences(text):
        return stated
    measure = _listed(text, within) or _referred(text) or _figure_first(text)
    return [measure] if measure else []


def _figure_first(text: Passage) -> Measure | None:
    """Read "41 hectares of verge managed for bees. The target was 40": what is counted names it."""
    name = counted_first(text)
    return Measure(name, text.page, body=(text,)) if name else None


def _in_sentences(text: Passage) -> list[Measure]:
    """Return the measures that the sentences of a bullet state; what follows one is about it."""
    spans = sentences(text.text)
    names = {start: _named(text.cut(start, end)) for start, end in spans}
    starts = [start for start, name in names.items() if name]
    whole = named_under_topic(text) or stated_name(text, listed=True)
    if len(starts) < 2 and whole:  # noqa: PLR2004 - the target may stand in the second sentence
        return [Measure(whole, text.page, body=(text,), doubts=_asked(text, spans))]
    edges = pairwise([0, *starts[1:], len(text.text)])
    named = [name for name in names.values() if name]
    return [
        Measure(name, text.page, body=(text.cut(start, end),))
        for name, (start, end) in zip(named, edges, strict=False)
    ]


def _asked(text: Passage, spans: Sequence[tuple[int, int]]) -> tuple[Doubt, ...]:
    """Ask where a sentence behind the first holds a figure of another kind to a target of its own.

    "Fly-tips: 317 were reported. We removed them in 1.9 days (target 2 days)": which is measured?
    """
    kinds = [{kind_of(f.quantity) for f in stated_figures(text.text[a:b])} for a, b in spans]
    aimed = [bool(own_targets(text.text[a:b])) for a, b in spans]
    another = any(
        aim and kind and not kind & kinds[0] for aim, kind in zip(aimed[1:], kinds[1:], strict=True)
    )
    return _OF_WHICH if kinds[0] and another and not aimed[0] else ()


def _named(sentence: Passage) -> Passage | None:
    name = named_under_topic(sentence) or stated_name(sentence, listed=True)
    return None if name is None or is_nameless(name.text) else name


def _listed(text: Passage, within: Period | None) -> Measure | None:
    """Read "Children ready for school: baseline 64% (2022), target 70%, latest 67%"."""
    named = _NAMED.match(text.text)
    if named is None or label_meaning(named["name"]):
        return None
    measure = Measure(text.cut(0, named.end("name")), text.page)
    behind = text.cut(named.end())
    measure.read(behind, plain_numbers(behind.text), within)
    known = measure.has(Meaning.TARGET) and measure.has(Meaning.VALUE, Meaning.BASELINE)
    return measure if known else None


def _referred(text: Passage) -> Measure | None:
    """Read "TP01 Overall satisfaction: 71.3% (2022/23: 73.0%)", which needs no target."""
    found = reference_at_start(text.text)
    figures = stated_figures(text.text[found[1] :]) if found else []
    if found is None or not figures:
        return None
    name = name_before(text, found[1] + figures[0].start)
    return Measure(name, text.page, body=(text.cut(found[1]),)) if name else None
