"""What a meeting brief is made of: sections of items, and points with what they rest on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import normalize

from kpi.judgement import Citation
from kpi.plain.wording import quoted
from kpi.plain.words import plural

LONGEST_NAME = 120  # characters of a file's name
LONGEST_QUOTE = 140  # characters: a quotation shows where to look, the page has the rest
MOST_POINTS = 2  # about one measure: two pages of A4 hold so many of most reports
MOST_PLACES = 4  # a record that is none can be contradicted by every report of a year
_LONG, _CUE = re.compile(r"“([^”]{60,})”"), 40  # characters: enough to find the words again
_POINTS = "points of wording or information"


@dataclass(frozen=True, slots=True)
class Quote:
    """Printed words and where they stand: "Page 4", or "Page 4 of june.pdf" for another report.

    The figures that a point rests on stand as one quotation for each page.
    """

    place: str
    printed: str


@dataclass(frozen=True, slots=True)
class Point:
    """One question, what gives rise to it, the working, and the words it is about.

    Attributes:
        before: What was answered when the same was asked of an earlier report, or None.
    """

    question: str
    message: str
    derivation: str
    quotes: tuple[Quote, ...]
    before: str | None = None

    @property
    def places(self) -> str:
        """Where the words stand, in words: "Page 2: “70%”, “81.6%”; and 3 more places"."""
        shown = [
            f"{one.place}: “{one.printed}”" if one.printed else one.place
            for one in self.quotes[:MOST_PLACES]
        ]
        left = len(self.quotes) - len(shown)
        return "; ".join([*shown, *([f"and {plural(left, 'more place')}"] if left else [])])


@dataclass(frozen=True, slots=True)
class Item:
    """What to ask about one indicator, about several at once, or about the report as a whole.

    Attributes:
        title: Its reference and name, or what the several have in common.
        figures: Value, target, tolerance, and the rating stated and derived; None where the
            points say them, and for a report.
        urgency: The section that it stands in: "Ask first".
        more: Where the rest is that two pages have no room for, in words, or None.
        measures: How many indicators it is about.
    """

    title: str
    figures: str | None
    urgency: str
    points: tuple[Point, ...]
    more: str | None = None
    measures: int = 1


@dataclass(frozen=True, slots=True)
class Brief:
    """A meeting brief, in words.

    Attributes:
        counts: "8 met, 1 within tolerance, 7 outside".
        changes: What moved since the report before, or None where none is held.
        items: What to ask, section by section, in the order of consequence.
        nothing: What stands there where there is nothing to ask.
        seldom: How many points of wording or information are not on these pages.
        dropped: How many indicators with questions have no room on them.
    """

    title: str
    organisation: str
    period: str
    source: str
    counts: str
    changes: str | None
    items: tuple[Item, ...]
    nothing: str
    seldom: int = 0
    dropped: int = 0

    @property
    def file_name(self) -> str:
        """Return what its file is called, without an ending, in letters that every system takes."""
        letters = normalize("NFKD", f"brief {self.organisation} {self.period}".casefold())
        plain = letters.encode("ascii", "ignore").decode()
        return "-".join(["plumbline", *re.findall(r"[a-z0-9]+", plain)])[:LONGEST_NAME]

    @property
    def left_out(self) -> str | None:
        """Say what a reader of these pages does not see, or None."""
        left = []
        if self.dropped:
            left.append(f"questions about {plural(self.dropped, 'more indicator')}")
        if self.seldom:
            left.append(plural(self.seldom, "point of wording or information", _POINTS))
        return f"Not on these pages: {' and '.join(left)}." if left else None

    def shorter(self) -> Brief:
        """Return the brief without its last item, which is counted as dropped."""
        left = self.dropped + self.items[-1].measures
        return replace(self, items=self.items[:-1], dropped=left)

    def foot(self, made: date) -> str:
        """Return the line at the foot of each page, with the day that it was made."""
        day = f"{made.day} {made:%B %Y}"
        return f"Made by Plumbline on {day} from {self.source}; every figure is as printed there."


def quotes_of(
    cited: Sequence[Citation], report: str, named: Collection[str] = (), message: str = ""
) -> tuple[Quote, ...]:
    """Return printed words by page, each once.

    Args:
        cited: The words with their places.
        report: The file that needs no naming.
        named: Names that the title or the question gives: of these the page is enough.
        message: What is said already: of the words that it quotes, too.
    """
    told = {one.evidence.printed for one in cited if quoted(one.evidence.printed) in message}
    return tuple(_quotes(cited, report, told.union(named)))


def briefly(working: str, message: str) -> str:
    """Return a working without the long quotations that the sentence above it gives in full."""
    return _LONG.sub(lambda m: f"“{shortened(m[1], _CUE)}”" if m[0] in message else m[0], working)


def shortened(printed: str, most: int = LONGEST_QUOTE) -> str:
    """Return printed words in one line, cut between two words where they are many."""
    line = " ".join(printed.split())
    return line if len(line) <= most else f"{line[: most - 1].rsplit(' ', 1)[0]} …"


def _quotes(cited: Sequence[Citation], report: str, told: Collection[str]) -> Iterator[Quote]:
    by_place: dict[str, list[str]] = {}
    for one in cited:
        own = one.report == report
        place = f"Page {one.evidence.page}" + ("" if own else f" of {one.report}")
        kept, printed = by_place.setdefault(place, []), shortened(one.evidence.printed)
        is_told = own and one.evidence.printed in told
        if not is_told and not any(printed in other for other in kept):
            kept.append(printed)
    for place, words in by_place.items():
        yield Quote(place, "”, “".join(word for word in words if word))
