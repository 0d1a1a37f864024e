"""What a report says of itself: its title, whose it is, and the period it is about.

The title page is asked first. What it does not say is taken from the text, and then asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Doubt, Period
from kpi.vocabulary import Field, PeriodKind
from parsing.blocks import Block, Flow
from parsing.language.periods import find_periods
from parsing.language.references import reference_at_start

_LONGEST_TITLE = 20  # words
_HEADER_ROWS = 3
_TITLE_BLOCKS = 8  # the title stands among the first paragraphs of the file
_TITLE = re.compile(
    r"\b(?:performance|indicators?|scorecard|dashboard|kpis?|monitoring|measures|outturn|"
    r"quarterly|monthly|annual)\b.*|.*\bprogress\s+report\b",
    re.I,
)
_BODY_WORDS = (
    r"(?:Council|Trust|Partnership|Authority|Commission|Combined\s+Authority|Fire\s+and\s+Rescue(?:\s+Service)?|"
    r"Fire\s+(?:&|and)\s+Rescue\s+Authority|Police|Constabulary|Homes|Housing|NHS|ICB|Board)"
)
_NAMED_BODY = re.compile(
    rf"\b((?:[A-Z][\w’'&-]*|of|and|the|upon|in)(?:\s+(?:[A-Z][\w’'&-]*|of|and|upon|in|the|for))*\s+{_BODY_WORDS})\b"
)
_COUNCIL = re.compile(
    r"\b((?:[A-Z][\w’'&-]+\s+)(?:(?:[A-Z][\w’'&-]+|of|and|upon|on|the|in)\s+){0,6}?"
    r"(?:Council|Trust|Authority))\b|\b((?:Royal\s+)?(?:London\s+)?Borough\s+of\s+[A-Z]\w+(?:\s+(?:and|upon)\s+[A-Z]\w+)?)"
)
_NOT_A_BODY = re.compile(
    r"^(?:the|this|our|a|an)\s+(?:council|trust|authority)$|^(?:children|scrutiny|report|local|county council tax)",
    re.I,
)
_OWNER_OF_TITLE = re.compile(
    r"^(?P<body>[A-Z][\w’'& ]+?)\s+(?:corporate\s+|quarterly\s+|monthly\s+|annual\s+|strategic\s+)?"
    r"performance\s+(?:update|report|monitoring|scorecard|summary|review|information)\b",
    re.I,
)
_SPANS = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.HALF,
    PeriodKind.YEAR,
)


@dataclass(frozen=True, slots=True)
class Front:
    """Title, organisation and period of a report, and what is unsure about them."""

    title: str | None
    organisation: str | None
    period: Period | None
    doubts: tuple[Doubt, ...]

    @property
    def period_printed(self) -> bool:
        """Tell whether the front names the period, and it need not be asked about."""
        return self.period is not None and all(d.field is not Field.PERIOD for d in self.doubts)


def read_front(flow: Flow) -> Front:
    """Read what a report says of itself from its first page, its headers and its text."""
    opening = list(_opening(flow))
    title = _title(opening)
    organisation, unsure_of_whom = _organisation(flow, opening, title)
    period, unsure_of_when = _period(flow, opening)
    doubts = [d for d in (unsure_of_whom, unsure_of_when) if d]
    if title is None:
        doubts.append(Doubt(Field.TITLE, "no title was recognised on the first page"))
    return Front(title, organisation, period, tuple(doubts))


def _opening(flow: Flow) -> Iterator[Block]:
    """Yield the first page's blocks before its first numbered paragraph or indicator."""
    for block in flow.blocks[:_TITLE_BLOCKS]:
        if block.page != flow.blocks[0].page or block.number or reference_at_start(block.text):
            return
        yield block


def _title(opening: Sequence[Block]) -> str | None:
    """Return the title: the largest line that names a report, else the largest line."""
    short = [b for b in opening if len(b.text.split()) <= _LONGEST_TITLE]
    named = [b for b in short if _TITLE.search(b.text)]
    best = max(named or short, key=lambda b: (b.size, b.bold), default=None)
    return best.text if best else None


def _organisation(
    flow: Flow, opening: Sequence[Block], title: str | None
) -> tuple[str | None, Doubt | None]:
    """Return whose report it is: the council named on the front, else the one named most."""
    front = [*(b.text for b in opening), *(p.text for p in flow.furniture)]
    named = [name for text in front for name in _bodies(text)]
    if named:
        return named[0], None
    owner = _OWNER_OF_TITLE.match(title or "")
    common = Counter(name for b in flow.blocks for name in _bodies(b.text)).most_common(3)
    candidates = tuple(
        dict.fromkeys([*([owner["body"]] if owner else []), *(n for n, _ in common)])
    )
    if not candidates:
        return None, Doubt(Field.ORGANISATION, "no organisation is named in the report")
    chosen = _cased(candidates[0])
    reason = f"the front page does not name an organisation; taken to be {chosen}"
    return chosen, Doubt(Field.ORGANISATION, reason, tuple(_cased(c) for c in candidates))


def _bodies(text: str) -> Iterator[str]:
    for found in _COUNCIL.finditer(text):
        name = " ".join((found[1] or found[2]).split())
        if not _NOT_A_BODY.match(name):
            yield re.sub(r"^(?:The|Report of|Of)\s+", "", name)


def _cased(name: str) -> str:
    """Return a name printed in capitals in ordinary letters."""
    if not name.isupper():
        return name
    small = {"for", "of", "and", "the", "upon", "in", "on"}
    words = name.lower().split()
    return " ".join(w if i and w in small else w.capitalize() for i, w in enumerate(words))


def _period(flow: Flow, opening: Sequence[Block]) -> tuple[Period | None, Doubt | None]:
    """Return the period that the front prints, else the one most figures are for."""
    front = [b.text for b in opening] + [p.text for p in flow.furniture]
    titled = [f.period for text in front for f in find_periods(text) if f.period.kind in _SPANS]
    if titled:
        return titled[0], None
    dated = [f.period for text in _texts(flow) for f in find_periods(text)]
    spans = [p for p in dated if p.kind in (PeriodKind.MONTH, PeriodKind.QUARTER)]
    spans = spans or [p for p in dated if p.kind in _SPANS]
    if not spans:
        return None, Doubt(Field.PERIOD, "no period is printed in the report")
    counted = Counter((p.start, p.end) for p in spans)
    (bounds, times), *_ = counted.most_common()
    period = next(p for p in spans if (p.start, p.end) == bounds)
    reason = f"the front page names no period; {times} of {len(spans)} dates in the text are {period.printed}"
    others = tuple(dict.fromkeys(p.printed for p in spans))[:5]
    return period, Doubt(Field.PERIOD, reason, others)


def _texts(flow: Flow) -> Iterator[str]:
    """Yield every paragraph, and the cells at the top of each table."""
    yield from (block.text for block in flow.blocks)
    for table in flow.tables:
        for row in table.rows[:_HEADER_ROWS]:
            yield from {id(cell): cell.text for cell in row}.values()
