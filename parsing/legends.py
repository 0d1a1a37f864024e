"""The report's own key: what its colours and letters mean, and the rule that it rates by.

A key is a row or a column of swatches, each with its words beside it or in it, or lines that
begin with the name of a colour ("Amber: within 10% of target"). Coloured cells and tiles are then
read through it, and through nothing else where it says that a colour is no rating.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from kpi.model import Box, Doubt
from kpi.report import Scheme
from kpi.vocabulary import Field, State
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
from parsing.language.numbers import quantity
from parsing.language.status import GREEN, rgb_of, states_of_colour
from parsing.language.symbols import MARKS
from parsing.page.lines import lines_of
from parsing.page.model import Page, Word
from parsing.page.rivers import runs_of

Colour = tuple[float, ...]
_ALIKE = 0.12  # of the way from black to white, in each channel: the same ink, printed twice
_TALLEST, _WIDEST, _SMALLEST = 60.0, 220.0, 3.0  # points; a larger fill is a tile or a panel
_REACH = 40.0  # points from a swatch to its words
_APART = 2.5  # type sizes between words of two lines of a key that stand side by side
_RIVER = 0.5  # type sizes: wider white parts a figure from the words beside it
_ALIGNED = 4.0  # points
_BELOW_HEADING = 160.0  # points
_HEADING = re.compile(r"^\W*(?:key|legend)\b", re.I)
_COLOUR = re.compile(
    r"(?:(?<=^)|(?<=key:\s)|(?<=legend:\s)|(?<=[,;|•(/.]\s)|(?<=[;|(/])|(?<=\s{2})|(?<=[,;]\sand\s)"
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
    """

    colours: tuple[tuple[Colour, tuple[State, ...]], ...] = ()
    letters: tuple[tuple[str, tuple[State, ...]], ...] = ()
    scheme: Scheme | None = None
    order: FigureOrder | None = None
    unread: str | None = None

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

    def named(self, plain: tuple[State, ...] | None) -> tuple[State, ...] | None:
        """Return what a key that names its colours says of any shade of one of them."""
        named = {states_of_colour(c): said for c, said in self.colours if c in _NAMED.values()}
        return named.get(plain) if plain else None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a key: a swatch or the name of a colour, and its words."""

    page: int
    box: Box
    colour: Colour | None
    letter: str | None
    meant: Meant


def read_legend(pages: Sequence[Page]) -> Legend:
    """Read the key of a report from its pages; the first line for a colour or letter holds."""
    found = [line for page in pages for line in (*_swatches(page), *_worded(page), *_signed(page))]
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
    )


def _order(page: Page) -> FigureOrder | None:
    """Return the order in which a page says that the figures of a chart stand."""
    return printed_order(" ".join(word.text for line in lines_of(page.words) for word in line))


def _of_green(line: _Line) -> Meant:
    """Read "within the agreed range" beside green as meeting the target: nothing is above it."""
    green = states_of_colour(line.colour) == GREEN
    within = line.meant.states == (State.WITHIN_TOLERANCE,)
    return replace(line.meant, states=GREEN) if green and within else line.meant


def _distance(one: Colour, other: Colour) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _swatches(page: Page) -> Iterator[_Line]:
    """Yield the swatches of a page that stand in a row or column, each colour once."""
    lines = list(_beside(page))
    headings = [line[0].box for line in lines_of(page.words) if _HEADING.match(line[0].text)]
    kept: list[_Line] = []
    for edge in ("x0", "top"):
        ordered = sorted(lines, key=lambda line: float(getattr(line.box, edge)))
        for _, run in groupby(ordered, key=lambda line: round(getattr(line.box, edge) / _ALIGNED)):
            group = list(run)
            headed = any(_is_under(group[0].box, heading) for heading in headings)
            if _lists_each_once(group, fewest=1 if headed else 2):
                kept += [line for line in group if line not in kept]
    yield from kept


def _is_under(box: Box, heading: Box) -> bool:
    return -_ALIGNED * 3 <= box.top - heading.top <= _BELOW_HEADING


def _lists_each_once(group: Sequence[_Line], fewest: int) -> bool:
    colours = [line.colour for line in group]
    return len(colours) >= fewest and len(set(colours)) == len(colours)


def _beside(page: Page) -> Iterator[_Line]:
    """Yield each small fill with words in it or behind it that a key would say.

    A coloured cell that stands level with a figure of its own is a row of a table, and no key.
    """
    figures = _figures(page)
    drawn = list(_fills(page))
    for box, colour in drawn:
        if any(box.top < level < box.bottom for level in figures):
            continue
        shown = rgb_of(colour)
        inside = [w for w in page.words if _holds(box, w.box)]
        behind = list(_behind(page, box, [other for other, _ in drawn]))
        for words in (inside, [*inside, *behind]):
            text = " ".join(w.text for line in lines_of(words) for w in line)
            letter = text[0].upper() if re.match(r"[A-Za-z]\b(?![’'])", text) else None
            meant = read_key_phrase(text[1:] if letter else text)
            if shown and meant:
                yield _Line(page.number, box, shown, letter, meant)
                break


def _figures(page: Page) -> list[float]:
    """Return the height of every line on which a figure stands apart from any words."""
    return [
        (run.words[0].box.top + run.words[0].box.bottom) / 2
        for line in lines_of(page.words)
        for run in runs_of(line, _RIVER)
        if quantity(run.text) is not None
    ]


def _fills(page: Page) -> Iterator[tuple[Box, Colour]]:
    drawn = [(fill.box, fill.colour) for fill in page.fills]
    drawn += [(shape.box, shape.colour) for shape in page.shapes]
    for box, colour in drawn:
        width, height = box.x1 - box.x0, box.bottom - box.top
        sized = _SMALLEST < width <= _WIDEST and _SMALLEST < height <= _TALLEST
        if colour and sized and rgb_of(colour) not in (None, (1.0, 1.0, 1.0)):
            yield box, colour


def _behind(page: Page, box: Box, drawn: Sequence[Box]) -> Iterator[Word]:
    """Yield the words to the right of a swatch, on its own line, up to a gap or the next swatch."""
    middle = (box.top + box.bottom) / 2
    beside = (b.x0 for b in drawn if b.top < middle < b.bottom and b.x0 > box.x1 - 1)
    end = min(beside, default=page.width)
    level = (
        w for w in page.words if w.box.top - 2 <= middle <= w.box.bottom + 2 and w.box.x0 < end
    )
    reach = box.x1 + _REACH
    for word in sorted(level, key=lambda w: w.box.x0):
        if word.box.x0 < box.x1 - 1:
            continue
        if word.box.x0 > reach:
            return
        reach = word.box.x1 + _APART * word.size
        yield word


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _worded(page: Page) -> Iterator[_Line]:
    """Yield the lines that begin with the name of a colour, where a page names two or more.

    One alone counts where it sets a rule: "Amber: within 5% of target".
    """
    found = [line for words in lines_of(page.words) for line in _named(page.number, words)]
    ruled = any(sets_a_rule(line.meant) for line in found)
    if ruled or len({line.letter for line in found}) > 1:
        yield from found


def _signed(page: Page) -> Iterator[_Line]:
    """Yield the signs of a key with their words, where a page gives two or more a meaning each.

    One sign that stands in several colours says nothing by itself.
    """
    found = [line for words in lines_of(page.words) for line in _with_sign(page.number, words)]
    meanings = {sign: {one.meant.states for one in found if one.letter == sign} for sign in
                (line.letter for line in found)}  # fmt: skip
    if len(meanings) > 1 and all(len(states) == 1 for states in meanings.values()):
        yield from found


def _with_sign(page: int, words: Sequence[Word]) -> Iterator[_Line]:
    text = _spaced(words)
    starts = list(_SIGN.finditer(text))
    if not starts or starts[0].start() > 0:
        return
    ends = [*(start.start() for start in starts[1:]), len(text)]
    for found, end in zip(starts, ends, strict=True):
        meant = read_key_phrase(text[found.end() : end].strip(" ,;|()./"))
        if meant:
            yield _Line(page, words[0].box, None, found["sign"], meant)


def _spaced(words: Sequence[Word]) -> str:
    """Return the words of a line as text, two spaces where the page leaves a gap."""
    text = words[0].text
    for before, word in pairwise(words):
        text += ("  " if word.box.x0 - before.box.x1 > word.size else " ") + word.text
    return text


def _named(page: int, words: Sequence[Word]) -> Iterator[_Line]:
    text = _spaced(words)
    starts = list(_COLOUR.finditer(text))
    for index, found in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        meant = read_key_phrase(text[found.end() : end].strip(" ,;|()./"))
        name = _LETTERS.get(found["word"].lower(), found["word"].lower())
        if meant:
            letter = name[0].upper() if name in _NAMED else None
            yield _Line(page, words[0].box, _NAMED.get(name), letter, meant)
