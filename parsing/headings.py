"""How the paragraphs of a narrative hang together: headings that name, sentences that rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsing.blocks import Block
from parsing.entries import Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.list_marks import MARK
from parsing.language.rated_sections import section_rating
from parsing.language.said_headings import heads_a_part, heads_many
from parsing.language.sentences import sentences
from parsing.meaning.following import goes_on
from parsing.meaning.roles import cut_slot
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
        rating: What a sentence under a heading says of all the measures told there.
        part: The type size of that heading.
    """

    name: Passage | None = None
    size: float = 0.0
    parted: bool = False
    rating: Slot | None = None
    part: float = 0.0

    def followed_by(self, block: Block) -> Heading:
        """Return what a further heading makes of it: "Why it is off target" names nothing."""
        rating = self.rating if block.size < self.part else None
        if not heads_a_part(block.text):
            named = None if heads_many(block.text) else block.passage
            return Heading(named, block.size, rating=rating, part=self.part)
        if block.size <= self.size:
            return replace(self, parted=True)
        return Heading(rating=rating, part=self.part)

    def saying(self, block: Block) -> Heading:
        """Return what a paragraph under it makes of it, which may rate the others.

        A short line may be a heading in plain type, and ends what was said of those before it.
        """
        if (place := section_rating(block.text)) is not None:
            said = cut_slot(block.passage, Span(*place), Meaning.STATUS, "", None)
            return replace(self, rating=said, part=self.size)
        short = len(block.text.split()) <= _LONGEST and not block.text.rstrip().endswith((".", ";"))
        return replace(self, rating=None) if short and not MARK.match(block.text) else self


def is_heading(block: Block) -> bool:
    """Tell a heading from a sentence that is mostly its name in bold."""
    short = len(block.text.split()) <= _LONGEST
    return block.bold and short and not (own_targets(block.text) and stated_figures(block.text))


def with_targets(blocks: Sequence[Block]) -> list[Block]:
    """Join a paragraph to the one before it where it opens with the target of that one's figure.

    One that has its own target is followed by another measure's.
    """
    joined = list[Block]()
    for block in blocks:
        first = block.passage.cut(*next(iter(sentences(block.text)), (0, 0)))
        sets = own_targets(first.text) and goes_on(first) and not stated_figures(first.text)
        above = joined[-1] if joined else None
        goes = sets and not (block.bold or block.number)
        if above is None or not goes or above.bold or own_targets(above.text):
            joined.append(block)
        else:
            joined[-1] = replace(above, passage=join((above.passage, block.passage)))
    return joined
