"""The report's own key: what its colours and letters mean, and the rule that it rates by.

A key is a row or a column of swatches, each with its words beside it or in it, or lines that
begin with the name of a colour ("Amber: within 10% of target"). Coloured cells and tiles are then
read through it, and through nothing else where it says that a colour is no rating.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kpi.model import Doubt
from kpi.report import Scheme
from kpi.vocabulary import Field, State
from parsing.assurance_key import assurance_key
from parsing.key_swatches import Colour, KeyLine, swatches
from parsing.keyed_terms import keyed_terms
from parsing.language.figure_orders import FigureOrder, printed_order
from parsing.language.key_words import (
    Meant,
    read_key_phrase,
    scheme_of,
    sets_a_rule,
    settle,
    unread_rule,
)
from parsing.language.status import GREEN, rgb_of, states_of_colour
from parsing.language.symbols import MARKS
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word

_ALIKE = 0.12  # of the way from black to white, in each channel: the same ink, printed twice
_COLOUR = re.compile(
    r"(?:(?<=^)|(?<=key:\s)|(?<=legend:\s)|(?<=rag:\s)|(?<=rag\sstatus:\s)|(?<=[,;|•(/.]\s)|(?<=[;|(/])|(?<=\s{2})|(?<=[,;]\sand\s)"
    r"|(?<=\s)(?=(?-i:[A-Z][a-z]+)\s?[:=]))"
    r"(?P<word>green|amber|red|blue|yellow|gr[ea]y|purple|[gar](?=\s?[:=–-]))\s*"
    r"(?:(?:[:=–—-]|is|means|if|where|when|indicates)\s*|(?=[≥≤<>]))",
    re.I,
)
_NAMED = {
    "green": (0.0, 0.6, 0.3),
    "amber": (1.0, 0.75, 0.0),
    "yellow": (1.0, 0.75, 0.0),
    "red": (0.85, 0.0, 0.1),
}
_SIGN = re.compile(rf"(?P<sign>[{''.join(MARKS)}])\ufe0f?\s*(?:[:=–-]\s*)?")
_LETTERS = {"g": "green", "a": "amber", "r": "red"}


@dataclass(frozen=True, slots=True)
class Legend:
    """What the key of a report says; empty where none was found.

    Attributes:
        colours: Each colour of the key as red, green, blue, with the states that it stands for.
        letters: Each letter of the key, in capitals, each sign ("▲") and each term, likewise.
        scheme: The rule that the key prints for the whole report, or None.
        order: What the figures of its charts are, one after another, or None.
        unread: The line of the key that sets a rule of another kind, or None.
        pointed: The colours that it shows as triangles: one in such a colour is a rating.
        assurance: The letters of its assurance icons, in capitals, with what they state.
    """

    colours: tuple[tuple[Colour, tuple[State, ...]], ...] = ()
    letters: tuple[tuple[str, tuple[State, ...]], ...] = ()
    scheme: Scheme | None = None
    order: FigureOrder | None = None
    unread: str | None = None
    pointed: tuple[Colour, ...] = ()
    assurance: tuple[tuple[str, tuple[State, ...]], ...] = ()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Ask about a rule that no scheme follows."""
        if self.unread is None:
            return ()
        reason = f"the key says “{self.unread}”, which is none of the rules that are known here"
        return (Doubt(Field.SCHEME, reason, (self.unread,)),)

    def states(self, colour: Colour | None) -> tuple[State, ...] | None:
        """Return what a fill states: by the key, else where it is plainly red, amber or green.

        Returns:
            None where the colour is no rating; empty where the key says that it is none.
        """
        keyed = self.keyed(colour)
        return states_of_colour(colour) if keyed is None else keyed

    def keyed(self, colour: Colour | None) -> tuple[State, ...] | None:
        """Return what the key says of a fill, or None where it does not show its colour."""
        shown = rgb_of(colour)
        if shown is None or not self.colours:
            return None
        distance, states = min((_distance(shown, known), states) for known, states in self.colours)
        return states if distance <= _ALIKE else self.named(states_of_colour(colour))

    def points(self, colour: Colour | None) -> bool:
        """Tell whether a triangle of this colour is a sign of the key, and no arrow."""
        shown = rgb_of(colour)
        return shown is not None and any(_distance(shown, c) <= _ALIKE for c in self.pointed)

    def named(self, plain: tuple[State, ...] | None) -> tuple[State, ...] | None:
        """Return what a key that names its colours says of any shade of one of them."""
        named = {states_of_colour(c): said for c, said in self.colours if c in _NAMED.values()}
        return named.get(plain) if plain else None


def read_legend(pages: Sequence[Page]) -> Legend:
    """Read the key of a report from its pages; the first line for a colour or letter holds."""
    found = [line for page in pages for line in (*swatches(page), *_worded(page), *_signed(page))]
    settled = settle(_of_green(line) for line in found)
    colours: dict[Colour, tuple[State, ...]] = {}
    letters: dict[str, tuple[State, ...]] = {}
    for line, meant in zip(found, settled, strict=True):
        if line.colour and not any(_distance(line.colour, known) <= _ALIKE for known in colours):
            colours[line.colour] = meant.states
        if line.letter:
            letters.setdefault(line.letter, meant.states)
    letters = dict(keyed_terms(pages)) | letters
    return Legend(
        tuple(colours.items()),
        tuple(letters.items()),
        scheme_of(settled),
        next(filter(None, map(_order, pages)), None),
        unread_rule(settled),
        tuple(line.colour for line in found if line.pointed and line.colour),
        tuple(assurance_key(pages).items()),
    )


def _order(page: Page) -> FigureOrder | None:
    """Return the order in which a page says that the figures of a chart stand."""
    return printed_order(" ".join(word.text for line in lines_of(page.words) for word in line))


def _of_green(line: KeyLine) -> Meant:
    """Read "within the agreed range" beside green as meeting the target: nothing is above it."""
    green = states_of_colour(line.colour) == GREEN
    within = line.meant.states == (State.WITHIN_TOLERANCE,)
    return replace(line.meant, states=GREEN) if green and within else line.meant


def _distance(one: Colour, other: Colour) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _worded(page: Page) -> Iterator[KeyLine]:
    """Yield the lines that begin with the name of a colour, where a page names two or more.

    One alone counts where it sets a rule: "Amber: within 5% of target".
    """
    found = [line for words in lines_of(page.words) for line in _named(page.number, words)]
    ruled = any(sets_a_rule(line.meant) for line in found)
    if ruled or len({line.letter for line in found}) > 1:
        yield from found


def _signed(page: Page) -> Iterator[KeyLine]:
    """Yield the signs of a key with their words, where a page gives two or more a meaning each.

    One sign that stands in several colours says nothing by itself.
    """
    found = [line for words in lines_of(page.words) for line in _with_sign(page.number, words)]
    meanings = {sign: {one.meant.states for one in found if one.letter == sign} for sign in
                (line.letter for line in found)}  # fmt: skip
    if len(meanings) > 1 and all(len(states) == 1 for states in meanings.values()):
        yield from found


def _with_sign(page: int, words: Sequence[Word]) -> Iterator[KeyLine]:
    text = _spaced(words)
    starts = list(_SIGN.finditer(text))
    if not starts or starts[0].start() > 0:
        return
    ends = [*(start.start() for start in starts[1:]), len(text)]
    for found, end in zip(starts, ends, strict=True):
        meant = read_key_phrase(text[found.end() : end].strip(" ,;|()./"))
        if meant:
            yield KeyLine(page, words[0].box, None, found["sign"], meant)


def _spaced(words: Sequence[Word]) -> str:
    """Return the words of a line as text, two spaces where the page leaves a gap."""
    text = words[0].text
    for before, word in pairwise(words):
        text += ("  " if word.box.x0 - before.box.x1 > word.size else " ") + word.text
    return text


def _named(page: int, words: Sequence[Word]) -> Iterator[KeyLine]:
    text = _spaced(words)
    starts = list(_COLOUR.finditer(text))
    for index, found in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        meant = read_key_phrase(text[found.end() : end].strip(" ,;|()./"))
        name = _LETTERS.get(found["word"].lower(), found["word"].lower())
        if meant:
            letter = name[0].upper() if name in _NAMED else None
            yield KeyLine(page, words[0].box, _NAMED.get(name), letter, meant)
