"""What a report says of itself: its title, whose it is, and the period it is about.

The title page is asked first. What it does not say is taken from the text, and then asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kpi.model import Doubt, Period
from kpi.vocabulary import Field
from parsing.blocks import Block, Flow
from parsing.front_body import read_body
from parsing.front_period import read_period
from parsing.language.headers import is_figure
from parsing.language.references import reference_at_start

_LONGEST_TITLE = 20  # words
_TWO = 2
_TITLE_BLOCKS = 8  # the title stands among the first paragraphs of the file
_TITLE = re.compile(
    r"\b(?:performance|indicators?|scorecard|dashboard|kpis?|monitoring|measures|outturn|"
    r"quarterly|monthly|annual)\b.*|.*\bprogress\s+report\b",
    re.I,
)
# "Report title: …": what a form calls it is no part of it.
_CALLED = re.compile(
    r"^(?:(?:report\s+)?(?:title|subject)|(?:title|subject)\s+of\s+(?:the\s+)?report)\b\W*", re.I
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


def read_front(flow: Flow, openings: Sequence[int] = (), made: date | None = None) -> Front:
    """Read what a report says of itself from its first page, its headers and its text.

    Args:
        flow: The pages read.
        openings: The pages on which the reports of a pack begin, the one it is read for first.
            Where another is of another body or time, both are asked about.
        made: The day on which the file says it was made: a time that began later is less likely.
    """
    if not openings:
        return _front(flow, made)
    front, *others = (_front(flow.starting(page), made) for page in openings)
    return replace(front, doubts=(*front.doubts, *_another(front, others)))


def _another(front: Front, others: Sequence[Front]) -> Iterator[Doubt]:
    """Ask whose figures they are, and for when, where a pack holds reports that differ in it."""
    for about, own, rest in (
        (Field.ORGANISATION, front.organisation, [f.organisation for f in others]),
        (
            Field.PERIOD,
            front.period and front.period.printed,
            [f.period.printed for f in others if f.period and not _same_span(f, front)],
        ),
    ):
        different = tuple(dict.fromkeys(name for name in rest if name and name != own))
        if different:
            reason = (
                f"the file holds another report, that of {different[0]}: name the pages to read"
            )
            yield Doubt(about, reason, (*((own,) if own else ()), *different))


def _same_span(one: Front, other: Front) -> bool:
    spans = {(f.period.start, f.period.end) for f in (one, other) if f.period}
    return len(spans) == 1


def _front(flow: Flow, made: date | None) -> Front:
    opening = list(_opening(flow))
    title = _title(opening)
    organisation, unsure_of_whom = read_body(flow, opening, title)
    period, unsure_of_when = read_period(flow, opening, title, made)
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
    short = [b for b in opening if len(b.text.split()) <= _LONGEST_TITLE and not is_figure(b.text)]
    named = [b for b in short if _TITLE.search(b.text)]
    best = max(named or short, key=lambda b: (b.size, b.bold), default=None)
    return (_CALLED.sub("", best.text) or best.text) if best else None
