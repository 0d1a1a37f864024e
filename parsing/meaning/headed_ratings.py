"""Ratings that the heading of a table gives all of its rows: "Annex 1: Indicators on target"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parsing.entries import Entry, Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.status import heading_rating
from parsing.page.passage import Passage

_LISTED = re.compile(r"\b(?:indicators?|measures?|k?pis?)\b", re.I)


def with_headed_ratings(entries: Iterable[Entry], passages: Sequence[Passage]) -> Iterator[Entry]:
    """Yield the rows of tables, those that nothing rates with the rating of their heading.

    The heading is bold and says what it rates; "Red" alone may be of a key. Nothing stands between
    it and the rows but other rows.

    Args:
        entries: The rows.
        passages: The paragraphs and headings of the report.
    """
    for entry in entries:
        rated = any(slot.column.meaning is Meaning.STATUS for slot in entry.slots)
        over = None if rated else _over(entry, passages)
        place = heading_rating(over.text) if over and _heads_a_list(over) else None
        if over is None or place is None:
            yield entry
            continue
        said = over.cut(*place)
        column = Column(0, Meaning.STATUS, "", None, None)
        yield replace(entry, slots=(*entry.slots, Slot(column, said, said.page, said.whole.box)))


def _heads_a_list(passage: Passage) -> bool:
    bold = all(placed.word.bold for placed in passage.words)
    return bold and _LISTED.search(passage.text) is not None


def _over(entry: Entry, passages: Sequence[Passage]) -> Passage | None:
    """Return the passage that stands last over a row on its page."""
    top = entry.name.whole.box.top
    here = [p for p in passages if p.page == entry.name.page and p.whole.box.bottom <= top]
    return max(here, key=lambda passage: passage.whole.box.bottom, default=None)
