"""One box of a page read as a card: a name, a value, and something to hold the value against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Box, Doubt
from kpi.vocabulary import Direction, Field
from parsing.boxes.box_runs import lines_in
from parsing.boxes.card_words import (
    blocks_of,
    holds_to_something,
    is_sentence,
    lone_reference,
    name_of,
    own_period,
    paragraphs_of,
    states_among,
)
from parsing.boxes.charted import in_order
from parsing.boxes.fields import Labelled
from parsing.boxes.gauges import read_gauge
from parsing.boxes.labelled import Reading, read_labelled
from parsing.boxes.signs import read_signs
from parsing.language.headers import Meaning, header_meaning
from parsing.language.key_words import read_key_phrase
from parsing.language.labels import FIGURES, is_period_label, label_meaning
from parsing.language.numbers import quantity
from parsing.legends import Legend
from parsing.page.axes import chart_words
from parsing.page.dials import dial_in
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.passage import Passage, join, passage_of
from parsing.page.regions import Colour, arrow_in, bars_in, colour_of, ring_in, words_in
from parsing.page.rivers import Run, runs_of

_APART = 0.6  # type sizes between words that stand in two columns
_HEADS = 3  # meanings of columns on the line of a table's header
_LARGE = 1.2  # times the type of the other words: a headline
_COUNTED = re.compile(
    r"^\W*(?:(?:rated|total|number\s+of|all|no\.?\s+of|count|our|the|%|percentage\s+of)\s+)*"
    r"(?:(?:green|amber|red|blue|gr[ea]y)\b(?=\W*(?:$|rated|rating|status|kpis?\b|indicators?|measures?|targets?|"
    r"projects?|actions?|risks?|priorities|milestones?|and\b|or\b|on\b|off\b|not\b|this\b|last\b|\d))|n/?a|rag|on\s+track|off\s+track|on\s+target|no\s+data|"
    r"data\s+only|(?:kpis?|indicators?|measures?|targets?|priorities|projects?|actions?|"
    r"milestones?|risks?)\s*(?:$|(?:on|at|met|off|rated|that|achiev\w+|with|are|green|amber|red|"
    r"in\s+total|reported|not|above|below|due)\b))",
    re.I,
)
_FIGURE = re.compile(r"\W{0,2}\d\S*(?:\s\S+)?$")
_KEY_LINE = re.compile(r"\W*(?:green|amber|red)\s*[:=–—(-]\s*", re.I)
_YARDSTICKS = frozenset(
    {Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR, Meaning.STATUS, Meaning.PREVIOUS,
     Meaning.YEAR_BEFORE, Meaning.BASELINE, Meaning.VARIANCE}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A box that holds one indicator.

    Attributes:
        box: The whole of it; a name that stands over or under a tile is part of it.
        name: The words that name it, its reference included where they open with one.
        ref: A reference that stands by itself, or None.
        fields: Its labelled values; the headline is labelled as the value.
        period: The words of a period that stand by themselves, or None.
        colour: What shows its rating, where its colour is a rating or the key says it is none.
        inked: That colour is the ink of its value, or of a ring or disc beside it.
        arrow: Where a drawn arrow in it points, and the box of that arrow.
        notes: Sentences beside the figures.
        doubts: What of it cannot be told.
        bare: Numbers without a label, the headline left out: ticks of a chart, for the most part.
        lines: All of its words as printed, for the account of its numbers.
        callout: It holds a number and its name, and nothing to hold the number against.
    """

    page: int
    box: Box
    name: Passage
    fields: tuple[Labelled, ...]
    ref: Passage | None = None
    period: Passage | None = None
    colour: Colour | None = None
    inked: bool = False
    arrow: tuple[Direction, Box] | None = None
    notes: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    bare: tuple[str, ...] = ()
    lines: tuple[Passage, ...] = ()
    callout: bool = False

    @property
    def ink(self) -> Colour | None:
        """The ink of its value, or None without one."""
        values = (f.passage for f in self.fields if f.meaning is Meaning.VALUE and f.passage)
        return next((value.words[0].word.colour for value in values), None)

    @property
    def crowded(self) -> bool:
        """True where it has several targets: its box may hold several indicators."""
        return len(_targets(self.fields)[1]) > 1

    @property
    def measured(self) -> bool:
        """True where more than its colour is there to hold its value against."""
        return _is_measured(self.fields, rated=False)


def read_card(
    page: Page,
    box: Box,
    legend: Legend,
    *,
    tile: Box | None = None,
    loosely: bool = False,
    heading: Passage | None = None,
) -> Card | None:
    """Read a box as a card, or return None where its words are not those of one.

    Args:
        page: The page that it stands on.
        box: The box, a name outside it included.
        legend: The report's key, through which its colours are read.
        tile: What of the box is drawn, where its name stands outside.
        loosely: A value is enough: its neighbours are cards.
        heading: Its name, where that stands over the box.
    """
    words = words_in(page, box)
    if len({round(word.box.top) for word in words}) < 2:  # noqa: PLR2004 - a card has lines
        return None
    if any(heads_columns(line) for line in lines_of(words)) or _is_table(words):
        return None
    charted = chart_words(page, words)
    told = [word for word in words if word not in charted]
    spoken = paragraphs_of(list(lines_in(told, page.number)))
    said = {placed.word for paragraph in spoken for placed in paragraph.words}
    labels = [word for word in told if word not in said]
    reading = read_labelled(labels, page.number, bars_in(page, box))
    fields = [*_headline(reading), *reading.labelled]
    ordered = in_order(reading.bare, fields, legend.order)
    gauge = read_gauge(page, box, reading.bare, [*fields, *ordered.fields])
    fields += [*ordered.fields, *gauge.fields]
    ref = lone_reference(reading)
    blocks = list(blocks_of([run for run in reading.rest if run.passage is not ref]))
    named = [f.passage for f in fields if f.meaning is Meaning.NAME]
    name = heading or (join(named) if named else name_of(blocks))
    signs = read_signs(page, box, reading.rest)
    drawn = colour_of(page, tile or box, lambda c: bool(legend.keyed(c)), legend.points)
    colour = signs.status if legend.states(signs.status) is not None else drawn
    judged = list(states_among(blocks, name, spoken))
    ink = _shown(page, box, fields, reading, legend) if legend.states(colour) is None else None
    inked = ink is not None
    colour = ink if inked else colour
    rated = bool(judged) or legend.states(colour) is not None
    rated = rated or any(map(holds_to_something, spoken))
    measured = _is_measured(fields, rated=rated or loosely)
    if name is None or _counts(name.text) or not measured:
        return None
    return Card(
        page=page.number,
        box=box.union(heading.whole.box) if heading else box,
        name=name,
        fields=tuple(f for f in (*fields, *judged) if f.meaning not in (Meaning.NAME, Meaning.REF)),
        ref=ref,
        period=own_period(blocks),
        colour=colour if legend.states(colour) is not None else None,
        inked=inked,
        arrow=signs.arrow or arrow_in(page, box, legend.points),
        notes=(*spoken, *(b for b in blocks if is_sentence(b))),
        doubts=(*ordered.doubts, *gauge.doubts, *_twice(fields), *_unread(reading, fields, name)),
        lines=tuple(passage_of([line], page.number) for line in lines_of(words)),
        bare=tuple(run.text for run in reading.bare if all(f.box != run.box for f in fields)),
    )


def _counts(name: str) -> bool:
    """Tell whether a figure is how many are rated so: "Green", "Amber – within 5% of target"."""
    keyed = _KEY_LINE.match(name)
    return _COUNTED.match(name) is not None or (
        keyed is not None and read_key_phrase(name[keyed.end() :]) is not None
    )


def heads_columns(line: Sequence[Word]) -> bool:
    """Tell a line that heads the columns of a table, the names of its indicators among them."""
    said = [
        meaning for run in runs_of(tuple(line), _APART) if (meaning := header_meaning(run.text))
    ]
    return Meaning.NAME in said and len(set(said)) >= _HEADS


def _is_table(words: Sequence[Word]) -> bool:
    """Tell a small table: two names, each with its figures under the labels of their columns."""
    lines = [list(runs_of(tuple(line), _APART)) for line in lines_of(words)]
    heads = ([run for run in line if label_meaning(run.text) in FIGURES] for line in lines)
    index, columns = next(((n, h) for n, h in enumerate(heads) if len(h) > 1), (0, []))
    return sum(_is_row(line, columns) for line in lines[index + 1 :]) > 1


def _is_row(line: Sequence[Run], columns: Sequence[Run]) -> bool:
    """Tell a name and two figures under the columns from a line of a card or of its chart."""
    name, *rest = line
    figures = [run for run in rest if quantity(run.text) is not None]
    under = [r for r in figures if any(r.left < c.right and c.left < r.right for c in columns)]
    named = label_meaning(name.text) is None and not is_period_label(name.text)
    return len(under) > 1 and named and any(map(str.isalpha, name.text))


def _twice(fields: Sequence[Labelled]) -> Iterator[Doubt]:
    """Ask where one label stands before two figures: the box may hold two indicators."""
    header, printed = _targets(fields)
    if len(printed) > 1:
        reason = f"two figures stand under “{header}” on its card"
        yield from (Doubt(kind, reason, printed) for kind in (Field.TARGET, Field.VALUE))


def _unread(reading: Reading, fields: Sequence[Labelled], name: Passage) -> Iterator[Doubt]:
    """Ask of a figure in larger print than any that is read: the value may be in it."""
    sizes = [placed.word.size for field in fields for placed in field.passage.words[:1]]
    largest = max((run for run in reading.rest), key=lambda run: run.size, default=None)
    if largest is None or not sizes or largest.size < _LARGE * max(sizes):
        return
    words = {placed.word for placed in name.words}
    named = any(placed.word in words for placed in largest.passage.words)
    if _FIGURE.match(largest.text) and not named:
        reason = f"the large “{largest.text}” on its card is no figure that can be read"
        yield Doubt(Field.VALUE, reason, (largest.text,))


def _targets(fields: Sequence[Labelled]) -> tuple[str, tuple[str, ...]]:
    """Return the label of the first target, and each figure that stands behind that label."""
    targets = [f for f in fields if f.meaning is Meaning.TARGET]
    alike = [f.passage.text for f in targets if f.header == targets[0].header]
    return targets[0].header if targets else "", tuple(dict.fromkeys(alike))


def _headline(reading: Reading) -> Iterator[Labelled]:
    """Yield the bare number that stands out: the value, unless a label names one.

    A figure under the words of a period may be an earlier one, in smaller print.
    """
    ranked = sorted(reading.bare, key=lambda run: -run.size)
    named = [f for f in reading.labelled if f.meaning is Meaning.VALUE]
    if not ranked or not all(is_period_label(f.header) for f in named):
        return
    dated = [placed.word.size for f in named for placed in f.passage.words]
    others = [*dated, *(run.size for run in (*ranked[1:], *reading.rest))]
    alone = len(ranked) == 1 and bool(reading.labelled) and not named
    if alone or not others or ranked[0].size >= _LARGE * max(others):
        yield Labelled(Meaning.VALUE, "", ranked[0].passage, ranked[0].box)


def _shown(
    page: Page, box: Box, fields: Sequence[Labelled], reading: Reading, legend: Legend
) -> Colour | None:
    """Return the first colour that rates the value: its ink, or what is drawn round by it."""
    value = next((f.box for f in fields if f.meaning is Meaning.VALUE), None)
    inks = (_ink(fields, reading), ring_in(page, box), dial_in(page, box, value))
    return next((ink for ink in inks if legend.states(ink)), None)


def _ink(fields: Sequence[Labelled], reading: Reading) -> Colour | None:
    """Return the ink of the value, which rates it where the report's key or its hue says so.

    Where a chart prints the value again the larger print shows it.
    """
    value = next((f.passage for f in fields if f.meaning is Meaning.VALUE), None)
    number = quantity(value.text) if value else None
    if value is None or number is None:
        return value.words[0].word.colour if value else None
    bare = [(run.passage, quantity(run.text)) for run in reading.bare]
    again = [passage for passage, other in bare if other and other.value == number.value]
    shown = max((value, *again), key=lambda passage: passage.words[0].word.size)
    return shown.words[0].word.colour


def _is_measured(fields: Sequence[Labelled], *, rated: bool) -> bool:
    """Tell whether a box has a value and a yardstick for it, or a target and more besides."""
    meanings = {f.meaning for f in fields}
    has_value = bool(meanings & {Meaning.VALUE, Meaning.YEAR_TO_DATE})
    several = len([f for f in fields if f.meaning in _YARDSTICKS]) > 1
    dated = sum(f.meaning is Meaning.VALUE for f in fields) > 1  # held against an earlier one
    return (has_value and (rated or dated or bool(meanings & _YARDSTICKS))) or (
        several and Meaning.TARGET in meanings
    )
