"""Tables of one measure by place: its caption names the measure, and each row a council or a team.

Table 2: Business rates collected
Council     Target     Actual Q3 2024/25
Fenby       82.50%     83.24%
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kpi.vocabulary import Unit
from parsing.blocks import Block
from parsing.grids.heads import Head
from parsing.language.headers import Meaning
from parsing.language.vague_names import names_nothing
from parsing.meaning.parts import Part
from parsing.page.passage import Passage

_PLACE = re.compile(
    r"\W*(?:(?:district|borough|city|partner|member|local)\s+)?"
    r"(?:councils?|authorit(?:y|ies)|districts?|areas?|directorates?|departments?|services?|teams?|wards?|"
    r"localit(?:y|ies)|sites?|centres?|depots?|stations?|partners?|schools?|hospitals?)\W*",
    re.I,
)
_NUMBER = re.compile(r"(?:table|figure|chart)\s+\d+[a-z]?\s*[:.–—-]?\s*", re.I)
_NEAR = 40.0  # points from a caption to its table
_LONGEST = 14  # words


def named_by_caption(part: Part, blocks: Sequence[Block]) -> tuple[Part, Passage] | None:
    """Return a table with its places as names, and the caption that names its measure, or None.

    Args:
        part: A table with its header.
        blocks: The paragraphs round it.
    """
    head, table = part.head, part.table
    first = head.columns[0]
    held = head.of(Meaning.TARGET) and head.of(Meaning.VALUE)
    if head.of(Meaning.NAME) or not held or not _PLACE.fullmatch(first.header):
        return None
    if any(column.unit is Unit.POUNDS or column.zeros for column in head.columns):
        return None
    over = [b for b in blocks if b.page == table.page and 0 < table.box.top - _foot(b) < _NEAR]
    caption = max(over, key=_foot, default=None)
    if caption is None or caption is blocks[0] or len(caption.text.split()) > _LONGEST:
        return None
    number = _NUMBER.match(caption.text)
    name = caption.passage.cut(number.end()) if number else caption.passage
    if not (number or caption.bold) or names_nothing(name.text):
        return None
    columns = (replace(first, meaning=Meaning.NAME), *head.columns[1:])
    return replace(part, head=Head(columns, head.rows)), name


def _foot(block: Block) -> float:
    return max(placed.word.box.bottom for placed in block.passage.words)
