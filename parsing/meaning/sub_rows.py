"""Rows that are parts of the row or the heading above them: "Absence rate", "(a) Primary"."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.entries import Entry
from parsing.language.units import unit_of_name
from parsing.page.passage import Passage, join

_PART = re.compile(r"\(?(?:[a-h]|[ivx]{1,4})\)\s|(?:of\s+which|of\s+these)\b|[-–•▪◦]\s", re.I)


def with_stem(entry: Entry, entries: list[Entry], heading: Passage | None) -> Entry:
    """Return a row under the name that it is a part of; any other row as it stands.

    Args:
        entry: The row.
        entries: The rows above it. One without a figure that is only the name of such parts is
            taken away.
        heading: The heading that the row stands under, or None.
    """
    if not _PART.match(entry.name.text):
        return entry
    above = entries[-1] if entries else None
    if heading and (above is None or _place(heading) > _place(above.name)):
        own = unit_of_name(entry.name.text) is not None  # a lettered list of whole names
        return entry if own else _under(entry, heading)
    if above is None:
        return entry
    if above.stem is None and not _holds_anything(above):
        entries.pop()
    return _under(replace(entry, ref=entry.ref or above.ref), above.stem or above.name)


def _under(entry: Entry, stem: Passage) -> Entry:
    return replace(entry, name=join([stem, entry.name]), stem=stem)


def _place(passage: Passage) -> tuple[int, float]:
    """Return where a passage ends: its page, and the top of its last line."""
    last = passage.words[-1]
    return last.page, last.word.box.top


def _holds_anything(entry: Entry) -> bool:
    return any(slot.passage or slot.colour for slot in entry.slots) or bool(entry.body)
