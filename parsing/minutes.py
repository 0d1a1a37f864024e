"""Minutes: those of the meeting that considered a report tell what it says, in reported speech.

Those that stand in a report are of an earlier meeting, and tell nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.blocks import Block
from parsing.language.other_papers import heads_a_report, records_a_meeting
from parsing.language.reported_speech import speech_start
from parsing.language.sentences import sentences


def items_considered(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the headings of the reports on performance that minutes from end to end record."""
    pages = _pages_of_minutes(blocks)
    if not blocks or not {blocks[0].page, blocks[-1].page} <= pages:
        return ()
    first = next(i for i, block in enumerate(blocks) if records_a_meeting(block.text))
    return tuple(block.text for block in blocks[first:] if heads_a_report(block.text))


def reporting(blocks: Sequence[Block]) -> list[Block]:
    """Return the paragraphs that report, those of minutes by who speaks."""
    if items_considered(blocks):
        return [speech for block in blocks for speech in _speeches(block)]
    pages = _pages_of_minutes(blocks)
    return [block for block in blocks if block.page not in pages]


def _pages_of_minutes(blocks: Sequence[Block]) -> frozenset[int]:
    return frozenset(block.page for block in blocks if records_a_meeting(block.text))


def _speeches(block: Block) -> Iterator[Block]:
    """Part a paragraph where another speaks, without the words that say who does."""
    text = block.text
    spoken = [(start, speech_start(text[start:end])) for start, end in sentences(text)]
    starts = [0, *(start for start, lead in spoken if lead)]
    leads = [0, *(lead for _, lead in spoken if lead)]
    for start, lead, end in zip(starts, leads, [*starts[1:], len(text)], strict=True):
        if said := block.passage.cut(start + lead, end):
            yield replace(block, passage=said)
