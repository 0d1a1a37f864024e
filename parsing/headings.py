"""How the paragraphs of a narrative hang together: headings that name, sentences that rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsing.blocks import Block
from parsing.entries import Slot
from parsing.grids.heads import Column
from parsing.language.headers import Meaning
from parsing.language.rated_sections import section_rating
from parsing.language.said_headings import heads_a_part, heads_many
from parsing.language.sentences import sentences
from parsing.meaning.following import goes_on
from parsing.meaning.stated import own_targets, stated_figures
from parsing.page.passage import Passage, join

_LONGEST = 14  # words


@dataclass(frozen=True, slots=True)
class Heading:
    """What the paragraphs stand under.

    Attributes:
        name: The heading, where it names something.
        size: Its type size in points.
        parted: True where a heading of a part stands between.
        rating: What a sentence under it says of all the measures told there.
    """

    name: Passage | None = None
    size: float = 0.0
    parted: bool = False
    rating: Slot | None = None

    def followed_by(self, block: Block) -> Heading:
        """Return what a further heading makes of it: "Why it is off target" names nothing."""
        rating = self.rating if block.size < self.size else None
        if not heads_a_part(block.text):
            named = None if heads_many(block.text) else block.passage
            return Heading(named, block.size, rating=rating)
        return replace(self, parted=True) if block.size <= self.size else Heading(rating=rating)

    def saying(self, block: Block) -> Heading:
        """Return what a paragraph under it makes of it, which may rate the others."""
        place = section_rating(block.text)
        if place is None:
            return self
        words = block.passage.cut(*place)
        column = Column(0, Meaning.STATUS, "", None, None)
        return replace(self, rating=Slot(column, words, words.page, words.whole.box))


def is_heading(block: Block) -> bool:
    """Tell a heading from a sentence that is mostly its name in bold."""
    short = len(block.text.split()) <= _LONGEST
    return block.bold and short and not (own_targets(block.text) and stated_figures(block.text))


def with_targets(blocks: Sequence[Block]) -> list[Block]:
    """Join a paragraph to the one before it where it opens with the target of that one's figure."""
    joined = list[Block]()
    for block in blocks:
        first = block.passage.cut(*next(iter(sentences(block.text)), (0, 0)))
        sets = own_targets(first.text) and goes_on(first) and not stated_figures(first.text)
        above = joined[-1] if joined else None
        if above is None or not sets or above.bold or block.bold or block.number:
            joined.append(block)
        else:
            joined[-1] = replace(above, passage=join((above.passage, block.passage)))
    return joined
