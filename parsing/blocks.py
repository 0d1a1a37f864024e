"""What stands on a page, in reading order: paragraphs and headings, without the furniture.

A line belongs to the paragraph before it when it follows at the page's usual pitch, in the same
weight and size, and does not start a numbered paragraph, a bullet or an indicator of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from parsing.boxes.cards import Card
from parsing.boxes.series import read_charts, series_of
from parsing.boxes.tiles import part, read_cards, words_of
from parsing.grids.alignment import read_aligned
from parsing.grids.overleaf import with_columns_overleaf
from parsing.grids.tables import Table, read_tables, words_outside
from parsing.language.list_marks import MARK
from parsing.language.references import reference_at_start
from parsing.legends import Legend, read_legend
from parsing.page.lines import Line, lines_of
from parsing.page.model import Page, Word
from parsing.page.passage import Passage, join, passage_of
from parsing.page.side_by_side import lines_by_panel
from parsing.paragraph_numbers import BULLETS, Numbers, has_form, in_sequence, number_of

_NAMED_FIGURE = re.compile(r"[A-Z][^:.;]{3,80}:\s+£?\d[\d,.]*\s?%?(?:\s|,|$)")
_INSIDE = frozenset(
    (
        *("of", "to", "at", "from", "by", "than", "between", "with", "per", "for", "in", "under"),
        *("over", "above", "below", "is", "was", "were", "and", "or"),
        *("the", "a", "an", "its", "our", "their", "this"),
    )
)
_RATINGS = frozenset(("red", "amber", "green"))
SLIDE_TYPE = 13.0  # points; text this large is a slide's
_MARGIN = 0.09  # running headers and footers stand in this share of the page's height
_LOOSE = 1.3  # a pitch this much over the usual one starts a new paragraph
_OUT = 3.0  # points
_TIGHTEST, _USUAL, _WIDEST = 0.9, 1.3, 2.1  # line pitches in type sizes: solid to double spaced


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading.

    Attributes:
        number: The paragraph's own number ("3.4"), which is not part of the passage.
        bold: All of its words are bold.
        size: Its type size in points.
    """

    passage: Passage
    number: str | None
    bold: bool
    size: float

    @property
    def text(self) -> str:
        """Its words as one line."""
        return self.passage.text

    @property
    def page(self) -> int:
        """The page that it starts on."""
        return self.passage.page

    @property
    def is_bullet(self) -> bool:
        """True where a mark opens it, and for the large type of a slide."""
        return MARK.match(self.text) is not None or self.size >= SLIDE_TYPE

    @property
    def unmarked(self) -> Passage:
        """Its words behind the mark that opens it."""
        mark = MARK.match(self.text)
        return self.passage.cut(mark.end()) if mark else self.passage


@dataclass(frozen=True, slots=True)
class Flow:
    """The pages read as one run of blocks.

    Tables, cards, headers, footers and the words of charts stand apart; `series` are the dated
    figures of those charts, each a table of two rows.
    """

    blocks: tuple[Block, ...]
    furniture: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    cards: tuple[Card, ...] = ()
    legend: Legend = field(default_factory=Legend)
    charted: tuple[Passage, ...] = ()
    series: tuple[Table, ...] = ()

    def starting(self, page: int) -> Flow:
        """Return what stands on a page and after it."""
        return replace(
            self,
            blocks=tuple(block for block in self.blocks if block.page >= page),
            furniture=tuple(passage for passage in self.furniture if passage.page >= page),
            tables=tuple(table for table in self.tables if table.page >= page),
        )


def read_flow(pages: Sequence[Page]) -> Flow:
    """Read pages into one flow; what repeats in the margins is furniture."""
    legend = read_legend(pages)
    apart = {
        page.number: part(read_cards(page, legend, before), list(read_tables(page)))
        for before, page in pairwise((None, *pages))
        if page
    }
    outside = {page.number: _outside(page, *apart[page.number]) for page in pages}
    drawn = {page.number: read_charts(page, outside[page.number]) for page in pages}
    charts = {number: set().union(*found) for number, found in drawn.items()}
    lined = [
        (
            page,
            lines_by_panel(page, [w for w in outside[page.number] if w not in charts[page.number]]),
        )
        for page in pages
    ]
    repeated = _repeated(lined)
    numbers = in_sequence(line for _, lines in lined for line in lines)
    blocks: list[Block] = []
    furniture: list[Passage] = []
    tables: list[Table] = []
    for page, lines in lined:
        margins = [line for line in lines if _is_furniture(page, line, repeated)]
        furniture += [passage_of([line], page.number) for line in margins]
        kept = [line for line in lines if line not in margins]
        aligned = list(read_aligned(page, kept, next(iter(tables[-1:]), None)))
        taken = {line for _, rows in aligned for line in rows}
        own = list(read_blocks(page, [line for line in kept if line not in taken], numbers))
        if blocks and own and _goes_on(blocks[-1], own[0]):
            cut = blocks.pop()
            own[0] = replace(cut, passage=join((cut.passage, own[0].passage)))
        blocks += own
        here = [*apart[page.number][1], *(table for table, _ in aligned)]
        tables += sorted(here, key=lambda table: table.box.top)
    cards = tuple(card for found, _ in apart.values() for card in found)
    charted = tuple(passage_of(lines_of(charts[page.number]), page.number) for page in pages)
    whole = tuple(with_columns_overleaf(tables))
    series = tuple(one for page in pages for one in series_of(page, drawn[page.number]))
    return Flow(tuple(blocks), tuple(furniture), whole, cards, legend, charted, series)


def _goes_on(last: Block, first: Block) -> bool:
    """Tell whether a page ends within a sentence that the next page goes on with."""
    if last.bold or first.bold or first.number or abs(last.size - first.size) >= 1:
        return False
    if first.page != last.passage.words[-1].page + 1:
        return False
    return _is_mid_sentence(last.text.rstrip(), first.text.lstrip())


def _is_mid_sentence(ends: str, starts: str) -> bool:
    """Tell whether words break off within a sentence that other words go on with."""
    within = ends[-1:].islower() or ends.endswith(",")
    return ends.rsplit(maxsplit=1)[-1].lower() in _INSIDE or (within and starts[:1].islower())


def _outside(page: Page, cards: Sequence[Card], tables: Sequence[Table]) -> list[Word]:
    """Return the words of a page that stand neither in a table nor in a card."""
    carded = words_of(cards, page.words)
    return [word for word in words_outside(page, tables) if word not in carded]


def read_blocks(page: Page, lines: Sequence[Line], numbers: Numbers) -> Iterator[Block]:
    """Yield the paragraphs that lines of a page make, from top to bottom."""
    pitch = _usual_pitch(lines)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _continues(paragraph, line, pitch, numbers):
            yield _block(paragraph, page.number, numbers)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _block(paragraph, page.number, numbers)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """Return the distance from line to line inside a paragraph, in type sizes.

    Paragraphs may be short and the gaps between them many, so it is the low end that counts.
    """
    steps = sorted(
        (below[0].box.top - above[0].box.top) / _size(below)
        for above, below in pairwise(lines)
        if abs(_size(above) - _size(below)) < 1
    )
    close = [step for step in steps if _TIGHTEST < step < _WIDEST]
    return close[len(close) // 5] if close else _USUAL


def _continues(paragraph: Sequence[Line], line: Line, pitch: float, numbers: Numbers) -> bool:
    above = paragraph[-1]
    step = (line[0].box.top - above[0].box.top) / _size(line)
    # A step up is from the foot of a column to the head of the next.
    near = step < pitch * _LOOSE if step > 0 else _is_mid_sentence(above[-1].text, line[0].text)
    return (
        near
        and abs(_size(above) - _size(line)) < 1
        and (_bold(above, numbers) == _bold(line, numbers) or _goes_on_in_plain(above, line))
        and (number_of(line, numbers) is None or _runs_on(above))
        and not (line[0].text in BULLETS or _is_outside(paragraph[0], line))
        and not _refers(line)
        and not _rates(above, line)
        and not (_opens_with_figure(line) and _opens_with_figure(paragraph[0]))
    )


def _is_outside(first: Line, line: Line) -> bool:
    """Tell a line that begins left of the mark of the bullet over it from the rest of its words."""
    return first[0].text in BULLETS and line[0].box.x0 < first[0].box.x0 - _OUT


def _runs_on(line: Line) -> bool:
    """Tell whether a line ends within a phrase: the number that follows is no paragraph's."""
    return line[-1].text.lower() in _INSIDE


def _refers(line: Line) -> bool:
    """Tell whether a line opens with a reference and a mark: "KPI 4 - % of calls answered"."""
    found = reference_at_start(" ".join(word.text for word in line))
    return found is not None and found[2]


def _goes_on_in_plain(above: Line, line: Line) -> bool:
    """Tell whether a line begins in bold and runs on in plain, as behind a name in bold.

    A paragraph's number, or the mark of a list, before the name may be plain.
    """
    marked = len(above) > 1 and (has_form(above[0]) or above[0].text in BULLETS)
    begins = above[1 if marked else 0]
    return begins.bold and not above[-1].bold and not line[0].bold


def _opens_with_figure(line: Line) -> bool:
    """Tell a line such as "Rent collected: 98.7%, target 99%": another one is no part of it."""
    return _NAMED_FIGURE.match(" ".join(word.text for word in line)) is not None


def _rates(above: Line, line: Line) -> bool:
    """Tell a rating that stands by itself under a figure from the last word of a sentence."""
    return len(line) == 1 and line[0].text.lower() in _RATINGS and not above[-1].text[-1:].isalpha()


def _size(line: Line) -> float:
    return max(word.size for word in line) or 1.0


def _bold(line: Line, numbers: Numbers) -> bool:
    """Tell whether a line's words are bold; its number may be of another weight."""
    words = line[1:] if number_of(line, numbers) else line
    return sum(len(w.text) for w in words if w.bold) * 2 > sum(len(w.text) for w in words)


def _block(lines: Sequence[Line], page: int, numbers: Numbers) -> Block:
    number = number_of(lines[0], numbers)
    words = [lines[0][1:] if number else lines[0], *lines[1:]]
    return Block(
        passage=passage_of(words, page),
        number=number.strip("().") if number else None,
        bold=all(_bold(line, numbers) for line in lines),
        size=_size(lines[0]),
    )


def _repeated(lined: Sequence[tuple[Page, Sequence[Line]]]) -> set[str]:
    """Return the margin lines that stand on more than one page, digits apart."""
    seen = Counter(
        form
        for page, lines in lined
        for form in {_form(line) for line in lines if _in_margin(page, line)}
    )
    return {form for form, count in seen.items() if count > 1}


def _is_furniture(page: Page, line: Line, repeated: set[str]) -> bool:
    return _in_margin(page, line) and (_form(line) in repeated or _is_page_number(line))


def _in_margin(page: Page, line: Line) -> bool:
    edge = page.height * _MARGIN
    return line[0].box.bottom < edge or line[0].box.top > page.height - edge


def _form(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(word.text for word in line))


def _is_page_number(line: Line) -> bool:
    text = " ".join(word.text for word in line)
    return re.fullmatch(r"(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", text, re.I) is not None
