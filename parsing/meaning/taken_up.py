"""Names that share words: with the measure before, or with those of one list.

Availability of lifts was 98.9% and of escalators 71.3%         Availability of escalators
The equivalent figures for noise and for dust were 9% and 1%    … for noise, … for dust
Void rates for flats and houses were 1.2% and 3.4%              Void rates for flats, … for houses
"""

from __future__ import annotations

import re
from itertools import pairwise

from parsing.meaning.subjects import checked, is_nameless
from parsing.page.passage import Passage, join

_LINK = r"(?:of|for|in|by|among|at)"
_TAKES_UP = re.compile(
    r"\W*(?:(?:the\s+)?(?:equivalent|corresponding|comparable|same)\s+(?:figures?|results?|rates?|outturns?)\s+)?"
    rf"(?P<link>{_LINK})\s+",
    re.I,
)
_LINKED = re.compile(rf"\s{_LINK}\s+", re.I)
_KIND = re.compile(r"[\w-]+\s+(?=\w)")  # "other" applications
_LISTED = re.compile(rf",?\s+and\s+(?:{_LINK}\s+)?|,\s+(?:{_LINK}\s+)?", re.I)


def takes_up(name: str) -> bool:
    """Tell a name that is none without the measure before it: "of escalators"."""
    return _TAKES_UP.match(name) is not None


def own_names(subject: Passage, before: Passage | None, count: int) -> list[Passage]:
    """Return the whole names of measures that one subject tells, in their order, or none.

    Args:
        subject: What their sentence calls them.
        before: The name of the measure before, which the subject may take up.
        count: How many measures they are.
    """
    opens = _TAKES_UP.match(subject.text)
    stem: Passage | None = None
    if opens:
        link = f" {opens['link'].lower()} "
        head, joint, _ = before.text.rpartition(link) if before else ("", "", "")
        if before is None or not joint:
            return []
        stem, listed = before.cut(0, len(head) + len(link) - 1), subject.cut(opens.end())
    else:
        links = [m for m in _LINKED.finditer(subject.text) if _LISTED.search(subject.text, m.end())]
        at = links[0].end() if links else 0
        stem, listed = (subject.cut(0, at) if at else None), subject.cut(at)
    parts = _parts(listed) if count > 1 else [listed]
    names = [checked(join([stem, part]) if stem else part) for part in parts]
    whole = [name for name in names if name is not None and not is_nameless(name.text)]
    return whole if len(whole) == count else []


def _parts(listed: Passage) -> list[Passage]:
    """Part a list: "major, minor and other applications" are applications all three."""
    edges = [(0, 0), *(m.span() for m in _LISTED.finditer(listed.text)), (len(listed.text),) * 2]
    parts = [listed.cut(a[1], b[0]) for a, b in pairwise(edges)]
    kind = _KIND.match(parts[-1].text)
    if kind is None or any(" " in part.text.strip() for part in parts[:-1]):
        return parts
    return [*(join([part, parts[-1].cut(kind.end())]) for part in parts[:-1]), parts[-1]]
