"""Numbered prose: a heading for each indicator, lines with its target, then paragraphs.

    3.9  Key Performance Indicator 3 - % of audits rated good
         Target 80%  Tolerance 75 – 79.9%
         The percentage of audits … in September is 82%.
         Performance is exceeding target.

The target and tolerance may stand on lines of their own or run on from the name. A report without
references is read where a heading is followed by a line that sets a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from kpi.model import Period
from parsing.blocks import SLIDE_TYPE, Block, Flow
from parsing.entries import Entry, Slot
from parsing.language.headers import Meaning
from parsing.language.labels import FIGURES, label_meaning
from parsing.language.references import reference_at_start
from parsing.language.said_headings import heads_a_part
from parsing.language.sentences import sentences
from parsing.language.thresholds import find_thresholds
from parsing.language.vague_names import goes_on, names_nothing
from parsing.meaning.fields import read_fields
from parsing.page.passage import Passage, end_of_bold

_SHORTEST_NAME = 2  # words; "KPI 3 -" alone is a cross reference
_ONE_WORD = re.compile(r"[A-Z][a-z]{4,}\.?")  # "Complaints"
_LONGEST_HEADING = 60  # words
_LONGEST_FIELD = 6  # likewise
_SMALL_PRINT = 0.82  # of the text's type size
_SENTENCE_END = re.compile(r"[a-z)\]]\.\s*$")
_LABEL = re.compile(r"[^:]{3,40}(?=:\s)")


def find(flow: Flow, within: Period | None) -> Iterator[Entry]:
    """Yield an entry for each heading that names an indicator."""
    blocks = [part for block in flow.blocks for part in _parted(block)]
    starts = [i for i, block in enumerate(blocks) if _opens(blocks, i)]
    for start, following in pairwise([*starts, len(blocks)]):
        yield _entry(blocks, start, _end(blocks, start, following), within)


def _parted(block: Block) -> Iterator[Block]:
    """Part "CI 2 Bins returned. 96.2% were …", of which the reference and the name are bold."""
    end = end_of_bold(block.passage)
    found = reference_at_start(block.text)
    named = block.text[found[1] : end].strip() if found and end else ""
    if not named.endswith("."):
        yield block
        return
    yield replace(block, passage=block.passage.cut(0, end), bold=True)
    yield replace(block, passage=block.passage.cut(end or 0), number=None, bold=False)


def _opens(blocks: Sequence[Block], index: int) -> bool:
    """Tell the heading of an indicator; a question of a survey is one where a target follows."""
    block = blocks[index]
    refers = _has_reference(block) and not block.text.rstrip().endswith("?")
    names = refers or not names_nothing(block.text)
    return _is_heading(block) and names and (refers or _is_defined_below(blocks, index))


def _is_heading(block: Block) -> bool:
    text = block.text
    return 0 < len(text.split()) <= _LONGEST_HEADING and (
        block.bold or not _SENTENCE_END.search(text)
    )


def _has_reference(block: Block) -> bool:
    found = reference_at_start(block.text)
    if not found:
        return False
    _, start, separated = found
    name = block.text[start:]
    named = len(name.split()) >= _SHORTEST_NAME or (block.bold and _ONE_WORD.fullmatch(name))
    return bool(named) and not goes_on(name) and (block.bold or separated)


def _is_defined_below(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a heading without a reference is followed by a line that sets its target."""
    heading = blocks[index]
    if not heading.bold or _sets_threshold(heading) or len(heading.text.split()) < _SHORTEST_NAME:
        return False
    following = next(iter(blocks[index + 1 : index + 2]), None)
    return following is not None and following.size < SLIDE_TYPE and _sets_threshold(following)


def _sets_threshold(block: Block) -> bool:
    """Tell whether the block is a line such as "Target 80%", not a sentence about one."""
    fields = read_fields(block.passage, None)
    if any(slot.column.meaning is Meaning.TARGET for slot in fields):
        return True
    found = find_thresholds(block.text)
    if not found or found[0].start or _SENTENCE_END.search(block.text):
        return False
    return len(sentences(block.text)) == 1 or bool(fields)


def _end(blocks: Sequence[Block], start: int, following: int) -> int:
    """Return where the indicator that opens at `start` ends: at the next heading of the report."""
    opening = blocks[start]
    seen_body = False
    for index in range(start + 1, following):
        block = blocks[index]
        if block.bold and _ends(opening, block, seen_body=seen_body):
            return index
        seen_body = seen_body or not block.bold
    return following


def _ends(opening: Block, block: Block, *, seen_body: bool) -> bool:
    if _sets_threshold(block):
        return False
    if block.number or block.size > opening.size + 1:
        return True
    return seen_body and opening.bold and not (heads_a_part(block.text) or _is_labelled(block))


def _is_labelled(block: Block) -> bool:
    """Tell "Outturn: 98.2%", of which the label is bold and the longer part."""
    label = _LABEL.match(block.text)
    return label is not None and label_meaning(label[0]) is not None


def _entry(blocks: Sequence[Block], start: int, end: int, within: Period | None) -> Entry:
    heading = blocks[start].passage
    found = reference_at_start(heading.text)
    ref_end, name_start = found[:2] if found else (0, 0)
    thresholds = [t for t in find_thresholds(heading.text) if t.start > name_start]
    name_end = thresholds[0].start if thresholds else len(heading.text)
    below = blocks[start + 1 : end]
    text = max((b.size for b in below if _is_text(b)), default=blocks[start].size)
    own = [b for b in below if b.size >= text * _SMALL_PRINT or _is_text(b)]
    fields = _fields(own, within)
    lines, body = _halves([b for b in own if id(b) not in fields])
    return Entry(
        ref=heading.cut(0, ref_end) if found else None,
        name=_bare(heading.cut(name_start, name_end)),
        definition=tuple(p for p in (heading.cut(name_end), *lines) if p),
        body=tuple(body),
        slots=tuple(chain.from_iterable(fields.values())),
        headed=found is not None,
    )


def _fields(blocks: Sequence[Block], within: Period | None) -> dict[int, list[Slot]]:
    """Return the labelled figures of each line that has several, and those alone beside them.

    A line of one figure, "Quarter 2: 76.4%", is read as the narrative is where all are such.
    """
    read = {id(b): read_fields(b.passage, within) for b in blocks}
    if not any(read.values()):
        return {}
    return {id(b): slots for b in blocks if (slots := read[id(b)] or _lone_field(b, within))}


def _lone_field(block: Block, within: Period | None) -> list[Slot]:
    short = len(block.text.split()) <= _LONGEST_FIELD and not _sets_threshold(block)
    lone = read_fields(block.passage, within, least=1) if short else []
    return lone if len(lone) == 1 and lone[0].column.meaning in FIGURES else []


def _is_text(block: Block) -> bool:
    """Tell text from the small print of a chart: its months, its scale."""
    return _SENTENCE_END.search(block.text) is not None or _sets_threshold(block)


def _bare(name: Passage) -> Passage:
    """Drop the marks that stood between the name and what follows it."""
    return name.cut(0, len(name.text.rstrip(" -–—:;,(|.")))


def _halves(blocks: Sequence[Block]) -> tuple[list[Passage], list[Passage]]:
    """Part the lines that define the indicator from the narrative below them."""
    lines: list[Passage] = []
    for index, block in enumerate(blocks):
        if not (block.bold or _sets_threshold(block)):
            return lines, [b.passage for b in blocks[index:]]
        lines.append(block.passage)
    return lines, []
