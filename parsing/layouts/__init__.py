"""The ways of setting out indicators that Plumbline knows, in the order they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kpi.model import Period
from parsing.blocks import Flow
from parsing.entries import Entry, Slot
from parsing.grids.shades import Colour, States, rating_shades
from parsing.grids.tables import Table
from parsing.language.aims import Span
from parsing.language.headers import Meaning, is_figure
from parsing.language.labels import label_meaning
from parsing.language.numbers import find_numbers
from parsing.language.other_papers import decides_an_application
from parsing.language.references import is_reference
from parsing.language.status import states_of_colour, states_of_words
from parsing.layouts import (
    breakdowns,
    bullets,
    cards,
    charts,
    clauses,
    compared,
    forms,
    leaders,
    pairs,
    panels,
    plans,
    prose,
    sections,
    statements,
    tables,
    undertakings,
)
from parsing.legends import Legend
from parsing.meaning.bracketed_refs import bracketed_refs, with_ref, without_refs
from parsing.meaning.roles import cut_slot
from parsing.meaning.stated import own_targets, stated_figures
from parsing.page.passage import Passage, join

_NAMED = re.compile(r"[^\W\d_]{2}")  # figures alone name nothing
_RAISED = re.compile(r"(?:st|nd|rd|th)\b")  # of an ordinal: "22" and, raised, "nd birthday"
_BEHIND = re.compile(r"\d\s?%?\s*[(\[]\s*(?P<rating>red|amber|green)\s*[)\]]\s*$", re.I)
_RATED_NAME = re.compile(
    r"(?<=[\w)])\s*[(\[]\s*(?:rag\s*:\s*)?(?P<rating>red|amber|green)\s*[)\]]\s*$", re.I
)
_ASSURANCE = re.compile(r"\bassurance\b", re.I)
_FIRST = 8  # paragraphs, among which an application is named
_PAIR = 2  # columns: a label and what it says
_REPORT = 3  # measures read elsewhere, beside which a national standard is told in passing
_HELD = 3  # measures held to something, beside which others without a target count
_Place = tuple[int, float, float]
Layout = Callable[[Flow, Period | None], Iterator[Entry]]

LAYOUTS: tuple[Layout, ...] = (
    panels.find,
    charts.find,
    breakdowns.find,
    forms.find,
    sections.find,
    prose.find,
    plans.find,
    undertakings.find,
    tables.find,
    cards.find,
    clauses.find,
    pairs.find,
    bullets.find,
    leaders.find,
    compared.find,
    statements.find,
)


# Layouts that read running text, where a reference in brackets breaks a sentence.
_RUNNING: tuple[Layout, ...] = (
    clauses.find,
    pairs.find,
    bullets.find,
    compared.find,
    statements.find,
)


def find_entries(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield the entries that any layout finds; each reads the paragraphs that are left to it.

    Args:
        flow: The pages read.
        within: The period of the report, by which a header "Q2" is dated.
    """
    read: set[_Place] = set()
    elsewhere: list[Entry] = []
    plain = not flow.legend.colours and _rates_figures(flow.tables)
    shades = rating_shades(flow.tables)
    refs = bracketed_refs(block.passage for block in flow.blocks)
    applied = _decides_an_application(flow)
    for layout in LAYOUTS:
        if applied and layout in _RUNNING:
            continue
        left = tuple(block for block in flow.blocks if not read & set(_places(block.passage)))
        before = frozenset(read)
        if layout in _RUNNING:
            left = tuple(replace(b, passage=without_refs(b.passage, refs)) for b in left)
        for entry in layout(replace(flow, blocks=left), within):
            if not _is_named(entry) or (layout is statements.find and _is_aside(entry, elsewhere)):
                continue
            if entry.untargeted and sum(map(_is_held, elsewhere)) < _HELD:
                continue
            for passage in (entry.name, *entry.definition, *entry.body, *_cells(entry)):
                read.update(_places(passage))
            if layout is not statements.find:
                elsewhere.append(entry)
            slots = (_keyed(slot, flow.legend, plain=plain) for slot in entry.slots)
            shaded = (_shaded(slot, flow.legend, shades) for slot in slots)
            rated = _assured(replace(entry, slots=tuple(shaded)), flow.legend)
            yield with_ref(_rated_behind(rated), refs)
        if layout is plans.find and (planned := read - before):
            flow = replace(flow, tables=tuple(_without(flow.tables, planned)))


def _decides_an_application(flow: Flow) -> bool:
    """Tell a paper about an application for planning permission, whose sentences report nothing."""
    pairs = [table for table in flow.tables if table.page == 1 and table.width == _PAIR]
    rows = (" ".join(cell.text for cell in row) for table in pairs for row in table.rows)
    texts = (block.text for block in flow.blocks[:_FIRST])
    return any(decides_an_application(text) for text in (*texts, *rows))


def _rated_behind(entry: Entry) -> Entry:
    """Part "Injuries in fires (RED)" into the name and its rating, where no cell rates it."""
    rated = _RATED_NAME.search(entry.name.text)
    if rated is None or any(s.column.meaning is Meaning.STATUS for s in entry.slots):
        return entry
    told = cut_slot(entry.name, Span(*rated.span("rating")), Meaning.STATUS, "", None)
    return replace(entry, name=entry.name.cut(0, rated.start()), slots=(*entry.slots, told))


def _is_named(entry: Entry) -> bool:
    """Tell whether an entry's name names something: figures, codes and labels of fields do not."""
    name = entry.name.text
    if _RAISED.match(name):
        return False
    worded = any(_NAMED.search(word) and not is_reference(word) for word in name.split())
    return worded and (entry.ref is not None or label_meaning(name) is None)


def _cells(entry: Entry) -> Iterator[Passage]:
    return (slot.passage for slot in (*entry.aims, *entry.slots))


def _without(tables: Iterable[Table], read: set[_Place]) -> Iterator[Table]:
    """Yield the tables that hold none of the words that have been read."""
    for table in tables:
        cells = (cell for row in table.rows for cell in row)
        if not any(read & set(_places(cell.passage)) for cell in cells):
            yield table


def _assured(entry: Entry, legend: Legend) -> Entry:
    """Take the icon under "Assurance" for the rating where the key says what it is, and none else.

    A control chart's icon speaks of many months, and the target is met or missed in all of them.
    """
    rated = any(slot.column.meaning is Meaning.STATUS for slot in entry.slots)
    slots = entry.slots if rated else (_as_icon(slot, legend) for slot in entry.slots)
    return replace(entry, slots=tuple(slots))


def _as_icon(slot: Slot, legend: Legend) -> Slot:
    column, known = slot.column, dict(legend.assurance)
    stated = column.meaning is Meaning.CONTROL and _ASSURANCE.search(column.header)
    states = known.get(slot.text.upper()) if stated else None
    if states is None:
        return slot
    return replace(slot, column=replace(column, meaning=Meaning.STATUS), states=states)


def _is_held(entry: Entry) -> bool:
    """Tell a measure that is held to a target or rated from one that is only counted."""
    judged = any(s.column.meaning in (Meaning.TARGET, Meaning.STATUS) for s in entry.slots)
    said = any(own_targets(passage.text) for passage in (*entry.definition, *entry.body))
    return bool(entry.aims) or judged or said


def _is_aside(stated: Entry, elsewhere: Sequence[Entry]) -> bool:
    """Tell a sentence that says a measure again, or one about others beside those of the report."""
    again = any(_restates(stated, known) for known in elsewhere)
    return again or (stated.in_passing and len(elsewhere) >= _REPORT)


def _restates(stated: Entry, known: Entry) -> bool:
    """Tell whether a sentence says again what is read elsewhere: the same value and target."""
    given = join((*known.definition, *known.body, *_cells(known))).text
    there = {n.quantity.value for n in find_numbers(given)}
    figures = stated_figures(stated.body[0].text)
    targets = [t.value for passage in stated.body for t in own_targets(passage.text) if t.value]
    return any(t.value in there for t in targets) and any(
        abs(f.quantity.value - value) <= f.quantity.slack for f in figures for value in there
    )


def _places(passage: Passage) -> Iterator[_Place]:
    """Yield where the words of a passage begin and end, by which they are known again.

    A figure may be cut from its word: of "48.2%." the stop is left out.
    """
    for placed in passage.words:
        box = placed.word.box
        yield placed.page, box.x0, box.top
        yield placed.page, box.x1, box.top


def _rates_figures(tables: Iterable[Table]) -> bool:
    """Tell whether figures stand in two or three of red, amber and green; one alone decorates."""
    figures = (c for table in tables for row in table.rows for c in row if is_figure(c.text))
    return len({states for c in figures if (states := states_of_colour(c.colour))}) > 1


def _keyed(slot: Slot, legend: Legend, *, plain: bool) -> Slot:
    """Give the cell of a rating what the report's own key says of its letter or colour.

    A figure may stand in the colour of its rating: as the key shows, or plainly without a key; or
    the rating stands behind it: "9.1 (Red)".
    """
    if slot.column.meaning is Meaning.VALUE and (behind := _BEHIND.search(slot.text)):
        told = states_of_words(behind["rating"])
        return replace(slot, states=told[0] if told else slot.states)
    if slot.column.meaning is Meaning.VALUE and slot.states is None:
        return replace(
            slot, states=states_of_colour(slot.colour) if plain else legend.keyed(slot.colour)
        )
    if slot.column.meaning is not Meaning.STATUS:
        return slot
    if slot.passage:
        return replace(slot, states=dict(legend.letters).get(slot.text.strip().upper()))
    keyed = legend.keyed(slot.colour)
    return slot if keyed is None else replace(slot, states=keyed)


def _shaded(slot: Slot, legend: Legend, shades: Mapping[Colour, States]) -> Slot:
    """Give the cell of a rating what its pale fill states, where the key says nothing of it."""
    told = shades.get(slot.colour) if slot.colour else None
    rated = slot.column.meaning is Meaning.VALUE or not slot.passage
    if slot.states is not None or told is None or not rated:
        return slot
    return replace(slot, states=legend.named(told) if legend.colours else told)
