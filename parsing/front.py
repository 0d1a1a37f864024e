"""What a report says of itself: its title, whose it is, and the period it is about.

The title page is asked first. What it does not say is taken from the text, and then asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kpi.model import Doubt, Period
from kpi.vocabulary import Field
from parsing.blocks import Block, Flow
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
_COUNCIL = re.compile(
    r"\b((?:[A-Z][\w’'&-]+\s+)(?:(?:[A-Z][\w’'&-]+|of|and|upon|on|the|in)\s+){0,6}?"
    r"(?:Council|Trust|Authority|Constabulary|Fire\s+(?:and|&)\s+Rescue\s+Service|Integrated\s+Care\s+(?:Board|System|"
    r"Partnership)|Safeguarding\s+(?:(?:Children|Adults)\s+)?(?:Board|Partnership)|"
    r"Community\s+Safety\s+Partnership))\b|\b((?:Royal\s+)?(?:London\s+)?Borough\s+of\s+[A-Z]\w+(?:\s+(?:and|upon)\s+[A-Z]\w+)?)"
)
_NOT_A_BODY = re.compile(
    r"^(?:.*\band\s+)?(?:the|this|our|a|an|full|annual|special|extraordinary|district|county|borough|city|town|parish|local|unitary|inter)\s+(?:(?:district|county|borough|city|town)\s+)?(?:council|trust|authority)$|^(?:children|scrutiny|report|local|county council tax)",
    re.I,
)
# "Report of the Director of …", "Board of …": who speaks for a body is not its name.
_HELD_OFFICE = re.compile(
    r"^(?:(?:The|Of|Report\s+of)\s+|(?:[A-Z]\w+\s+){0,3}?"
    r"(?:Board|Cabinet|Director|Officer|Executive|Leader|Committee|Panel|Members?)\s+of\s+)+"
)
_OWNER_OF_TITLE = re.compile(
    r"^(?P<body>[A-Z][\w’'& ]+?)\s+performance\s+(?:update|report|monitoring|scorecard|summary|review|information)\b",
    re.I,
)
# What kind of report it is, which names nobody: "Quarterly Performance Report".
_KINDS = re.compile(
    r"\b(?:quarterly|monthly|annual|yearly|weekly|corporate|strategic|key|joint|contracts?|integrated|"
    r"overall|overview|scrutiny|financ\w+|budget|operational|headline|latest|draft|final|business|plan|board|cabinet|committee|panel|"
    r"directorate|departmental|mid|year|end|quarter|our|the|and|of)\b|&",
    re.I,
)
_PLACE = re.compile(
    r"(?P<place>.+?)(?:\s+(?:City|County|Borough|District|Metropolitan|London|Town|Unitary))*"
    r"\s+Council$",
    re.I,
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
    organisation, unsure_of_whom = _organisation(flow, opening, title)
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


def _organisation(
    flow: Flow, opening: Sequence[Block], title: str | None
) -> tuple[str | None, Doubt | None]:
    """Return whose report it is: the council named on the front, else the one named most."""
    front = [*(b.text for b in opening), *(p.text for p in flow.furniture)]
    named = [name for text in front for name in _bodies(text)]
    if named:
        rivals = tuple(n for n in _rivals(named) if not _is_its_own(n, named[0]))
        if len(rivals) < _TWO:
            return named[0], None
        reason = f"the front page names {_listed(rivals)}; taken to be {named[0]}"
        return named[0], Doubt(Field.ORGANISATION, reason, rivals)
    owner = _owner(title or "")
    common = Counter(name for b in flow.blocks for name in _bodies(b.text)).most_common(3)
    others = tuple(name for name, _ in common)
    if not owner and (not common or common[0][1] < _TWO):
        reason = "the front page does not name" if others else "no page names"
        return None, Doubt(Field.ORGANISATION, f"{reason} an organisation", others)
    candidates = tuple(dict.fromkeys([*([owner] if owner else []), *others]))
    chosen = _cased(candidates[0])
    reason = f"the front page does not name an organisation; taken to be {chosen}"
    return chosen, Doubt(Field.ORGANISATION, reason, tuple(_cased(c) for c in candidates))


def _owner(title: str) -> str | None:
    """Return whom a title names before "performance report", what kind of report it is left out."""
    found = _OWNER_OF_TITLE.match(title)
    words = found["body"].split() if found else []
    while words and _KINDS.fullmatch(words[-1]):
        words.pop()
    return " ".join(words) or None


def _rivals(named: Sequence[str]) -> tuple[str, ...]:
    """Return the different bodies among some names: a short form of another is the same."""
    kept: dict[str, str] = {}
    for name in named:
        kept.setdefault(name.casefold(), name)
    return tuple(
        name
        for folded, name in kept.items()
        if not any(folded != other and folded in other for other in kept)
    )


def _is_its_own(name: str, council: str) -> bool:
    """Say whether a body is a council's own: the trust or board of the same place."""
    place = _PLACE.match(council)
    if place is None or _PLACE.match(name):
        return False
    return name.casefold().startswith(f"{place['place'].casefold()} ")


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _bodies(text: str) -> Iterator[str]:
    for found in _COUNCIL.finditer(_cased(text)):
        name = " ".join((found[1] or found[2]).split())
        if not _NOT_A_BODY.match(name):
            yield _HELD_OFFICE.sub("", name)


def _cased(name: str) -> str:
    """Return a name printed in capitals in ordinary letters."""
    if not name.isupper():
        return name
    small = {"for", "of", "and", "the", "upon", "in", "on"}
    words = name.lower().split()
    return " ".join(w if i and w in small else w.capitalize() for i, w in enumerate(words))
