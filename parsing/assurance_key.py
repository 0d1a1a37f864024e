"""The key of the assurance icons, where it says in words what their letters stand for.

    P   Target consistently achieved
    ?   Target achieved in some months and missed in others
    F   Target consistently missed

or "Variation indicates consistently (P)assing the target". Icons that are pictures have no letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kpi.vocabulary import State
from parsing.language.assurance_words import ICONS, assured
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word

_States = tuple[State, ...]
_REACH = 60.0  # points from an icon to its words
_APART = 1.5  # type sizes between words of two lines of a key that stand side by side
_STANDARD = {
    "P": (State.MEETING,),
    "F": (State.BELOW_TARGET,),
    "?": (),
}
_PASSING, _FALLING = re.compile(r"\(P\)ass", re.I), re.compile(r"\(F\)a(?:ll|il)", re.I)
_CONSISTENTLY = re.compile(r"\bconsistently\b", re.I)


def assurance_key(pages: Iterable[Page]) -> dict[str, _States]:
    """Return each icon's letter, in capitals, with what it states; empty where no key says so.

    The key tells at least what is met and what is missed, and each letter one thing alone.
    """
    found: dict[str, set[_States]] = {}
    for page in pages:
        for icon, states in _of_page(page):
            found.setdefault(icon, set()).add(states)
    stated = {icon: states.pop() for icon, states in found.items() if len(states) == 1}
    told = len(stated) == len(found)
    both = {(State.MEETING,), (State.BELOW_TARGET,)} <= set(stated.values())
    return stated if told and both else {}


def _of_page(page: Page) -> Iterator[tuple[str, _States]]:
    lines = list(lines_of(page.words))
    for line in lines:
        for place, word in enumerate(line):
            icon = word.text.strip("():=–-").upper() or word.text
            if icon not in ICONS:
                continue
            states = assured(" ".join(_behind(line[place:])))
            if states is not None:
                yield icon, states
    text = " ".join(word.text for line in lines for word in line)
    if _PASSING.search(text) and _FALLING.search(text) and _CONSISTENTLY.search(text):
        yield from _STANDARD.items()


def _behind(line: Sequence[Word]) -> Iterator[str]:
    """Yield the words behind an icon, up to a gap that parts two lines of a key."""
    for number, (before, word) in enumerate(pairwise(line)):
        gap = word.box.x0 - before.box.x1
        if gap > (_APART * word.size if number else _REACH) or word.text.upper() in ICONS:
            return
        yield word.text
