"""Words that a report's own key gives a meaning: "Default = default threshold breached".

Two or more stand in one key, each with a meaning of its own; a status column then says what the
key says of its words, and not what the same words may say elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kpi.vocabulary import State
from parsing.language.key_words import Meant, read_key_phrase, settle
from parsing.page.lines import lines_of
from parsing.page.model import Page

_FEWEST = 2  # terms of a key
_TERM = re.compile(
    r"(?:^|(?<=[.;,|•]\s)|(?<=[Kk]ey:\s))(?P<term>[A-Z][A-Za-z]{2,}(?:[ -][A-Za-z]+){0,3})\s=\s"
    r"(?P<phrase>[^=.;|•]+?)(?=[.;|•]|$)",
    re.M,
)
_COLOUR = re.compile(r"(?:green|amber|red|blue|yellow|gr[ea]y|purple)\b", re.I)


def keyed_terms(pages: Iterable[Page]) -> Iterator[tuple[str, tuple[State, ...]]]:
    """Yield each term of a key, in capitals, with the states that it stands for."""
    for page in pages:
        found = dict(_terms(page))
        settled = [meant.states for meant in settle(found.values())]
        if len(found) >= _FEWEST and len(set(settled)) == len(settled):
            yield from zip(found, settled, strict=True)


def _terms(page: Page) -> Iterator[tuple[str, Meant]]:
    lines = [" ".join(word.text for word in line) for line in lines_of(page.words)]
    for found in _TERM.finditer("\n".join(lines)):
        meant = read_key_phrase(found["phrase"])
        if meant and not _COLOUR.match(found["term"]):
            yield found["term"].upper(), meant
