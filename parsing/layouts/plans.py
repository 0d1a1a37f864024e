"""Plans of action: what is to be done in one column of a table, what came of it in another.

    Action                                        Progress                          RAG
    Reduce empty homes to below 650               There were 702 on 31 March.       Red
    Plant 5,000 trees by March 2025               4,860 trees planted.              Amber

Only a row that sets a target in figures, and says in figures what came of it, is a measure; and
only where several rows do: a plan of works with one number in it measures nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpi.model import Period
from parsing.blocks import Flow
from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning, header_meaning
from parsing.language.numbers import quantity
from parsing.language.said_headings import heads_aims, heads_results
from parsing.language.status import states_of_colour, states_of_words
from parsing.meaning.kept_promises import kept_promise

_FEWEST, _SHARE = 2, 3  # two rows, and one in three
_FIGURES = (Meaning.VALUE, Meaning.TARGET, Meaning.YEAR_TO_DATE)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The columns of a plan of action, by their place; a topic is what a row is about."""

    aims: int
    results: int
    refs: tuple[int, ...]
    ratings: tuple[int, ...]
    topics: tuple[int, ...] = ()


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each action that sets a target and tells what came of it."""
    plan: _Plan | None = None
    for table in flow.tables:
        own = _plan(table)
        if own is None and not (plan and _as_wide(plan, table)):
            plan = None
            continue
        plan = own or plan
        rows = table.rows[1 if own else 0 :]
        entries = [_entry(row, table, plan, within) for row in rows] if plan else []
        measures = [entry for entry in entries if entry is not None]
        if len(measures) >= _FEWEST and len(measures) * _SHARE >= len(entries):
            yield from measures


def _plan(table: Table) -> _Plan | None:
    """Return the columns of a table headed as a plan of action, or None."""
    texts = [cell.text for cell in table.rows[0]]
    meanings = [header_meaning(text) for text in texts]
    aims = [i for i, text in enumerate(texts) if heads_aims(text)]
    results = [i for i, text in enumerate(texts) if heads_results(text)]
    results = [i for i in results if i not in aims]
    held = [i for i, m in enumerate(meanings) if m in _FIGURES]
    if not aims or not results or any(not _is_told(table, i, results) for i in held):
        return None
    wordiest = max(aims, key=lambda index: sum(len(row[index].text) for row in table.rows))
    return _Plan(
        wordiest,
        results[0],
        _where(meanings, Meaning.REF),
        _where(meanings, Meaning.STATUS),
        (0,) if not texts[0] and wordiest > 0 else (),
    )


def _is_told(table: Table, index: int, results: Sequence[int]) -> bool:
    """Tell a column of sentences under "How we did" from one of figures."""
    texts = [text for row in table.rows[1:] if (text := row[index].text)]
    sentences = sum(quantity(text) is None and len(text.split()) > 1 for text in texts)
    return index in results and sentences * 2 > len(texts)


def _where(meanings: Sequence[Meaning | None], wanted: Meaning) -> tuple[int, ...]:
    return tuple(index for index, meaning in enumerate(meanings) if meaning is wanted)


def _as_wide(plan: _Plan, table: Table) -> bool:
    return table.width > max(plan.aims, plan.results, *plan.refs, *plan.ratings)


def _entry(row: Sequence[Cell], table: Table, plan: _Plan, within: Period | None) -> Entry | None:
    action, result = row[plan.aims], row[plan.results]
    measure = kept_promise(action.passage, result.passage, within) if action is not result else None
    if measure is None:
        return None
    refs = [row[index].passage for index in plan.refs if row[index].passage]
    topics = [text for index in plan.topics if (text := row[index].text)]
    return replace(
        measure,
        ref=refs[0] if refs else None,
        slots=(*measure.slots, *_ratings(row, table, plan)),
        group=topics[0] if topics else None,
    )


def _ratings(row: Sequence[Cell], table: Table, plan: _Plan) -> Iterator[Slot]:
    for index in plan.ratings:
        cell = row[index]
        if states_of_words(cell.text) or states_of_colour(cell.colour):
            column = Column(index, Meaning.STATUS, "", None, None)
            yield Slot(column, cell.passage, table.page, cell.box, cell.colour)
