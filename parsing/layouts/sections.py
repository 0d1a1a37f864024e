"""Sections: a measure for a heading, and headings under it that say what stands below them.

    Residents who feel safe after dark
      What is the target?      62%
      How are we doing?        The November survey put this at 58%.
      What are we doing?       Lighting in six parks will be renewed.

Only what stands under the heading of the value is read for it; what else is told is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpi.model import Period
from parsing.blocks import Block, Flow
from parsing.entries import Entry, Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning, header_meaning
from parsing.language.plain_numbers import plain_numbers
from parsing.language.references import reference_at_start
from parsing.meaning.roles import cut_slot
from parsing.meaning.said import said_in
from parsing.page.passage import Passage

_LONGEST_NAME, _LONGEST_HEADING = 30, 9  # words
_FEWEST = 3  # headings under a measure's own
_SMALLER = 1.0  # points
_LONGEST_TARGET = 8  # words that are a target and no sentence


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each heading over headings that say what is aimed for and reached."""
    blocks = flow.blocks
    for index, block in enumerate(blocks):
        if block.bold and len(block.text.split()) <= _LONGEST_NAME:
            parts = list(_parts(blocks, index))
            if entry := _entry(block.passage, parts, within):
                yield entry


def _parts(blocks: Sequence[Block], index: int) -> Iterator[tuple[Meaning | None, list[Passage]]]:
    """Yield what each heading under a larger one says, with the paragraphs below it."""
    part: tuple[Meaning | None, list[Passage]] | None = None
    for block in blocks[index + 1 :]:
        if block.bold and block.size > blocks[index].size - _SMALLER:
            break
        if block.bold and len(block.text.split()) <= _LONGEST_HEADING:
            if part:
                yield part
            part = (header_meaning(block.text), [])
        elif part:
            part[1].append(block.passage)
    if part:
        yield part


def _entry(
    heading: Passage, parts: Sequence[tuple[Meaning | None, list[Passage]]], within: Period | None
) -> Entry | None:
    aimed = [text for meaning, text in parts if meaning is Meaning.TARGET]
    reached = [text for meaning, text in parts if meaning is Meaning.VALUE]
    if len(parts) < _FEWEST or len(aimed) != 1 or len(reached) != 1 or not reached[0]:
        return None
    aims = _aims(aimed[0], within)
    if not aims:
        return None
    found = reference_at_start(heading.text)
    rest = heading.cut(found[1]) if found else None
    return Entry(
        name=rest or heading,
        ref=heading.cut(0, found[0]) if found and rest else None,
        body=tuple(reached[0]),
        aims=tuple(aims),
    )


def _aims(below: Sequence[Passage], within: Period | None) -> list[Slot]:
    """Return the target that stands under its heading: a figure, or a sentence that sets it."""
    if len(below) != 1 or len(plain_numbers(below[0].text)) != 1:
        return []
    (text,) = below
    if (said := said_in(text, within, listed=True)) is not None:
        return said.slots
    if len(text.text.split()) > _LONGEST_TARGET:
        return []
    return [cut_slot(text, Span(0, len(text.text.rstrip(". "))), Meaning.TARGET, "", None)]
