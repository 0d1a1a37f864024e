"""Whose report it is: the body named on the front, else the one that the text names most.

A name may run on from what stands before it on the line, or begin on the line above: it is kept as
the rest of the report prints it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kpi.model import Doubt
from kpi.vocabulary import Field
from parsing.blocks import Block, Flow

_TWO = 2
_COUNCIL = re.compile(
    r"\b((?:[A-Z][\w’'&-]+\s+)(?:(?:[A-Z][\w’'&-]+|of|and|upon|on|the|in)\s+){0,6}?"
    r"(?:Council|Trust|Authority|Constabulary|Fire\s+(?:and|&)\s+Rescue\s+Service|Integrated\s+Care\s+(?:Board|System|"
    r"Partnership)|Safeguarding\s+(?:(?:Children|Adults)\s+)?(?:Board|Partnership)|"
    r"Community\s+Safety\s+Partnership))\b|\b((?:Royal\s+)?(?:London\s+)?Borough\s+of\s+[A-Z]\w+(?:\s+(?:and|upon)\s+[A-Z]\w+)?)"
)
# A kind of body, or one with a word that belongs to what stands before it: "Full Council".
_NO_PLACE = re.compile(
    r"(?:(?:nhs|foundation|hospitals?|ambulance|community safety|safeguarding|combined|fire and rescue|"
    r"fire & rescue|fire|police|passenger transport|national park|port|harbour|waste|transport)\s+)+"
    r"(?:trust|partnership|authority|service|board)|.*\bof\s+the\s+(?:council|trust|authority)|"
    r".*\bfull\s+council",
    re.I,
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
_LOGO = re.compile(r"^NHS\s+(?=.*\bNHS\b)")  # beside the name of a trust
_ACTS_FOR = re.compile(r"\b(?:on\s+behalf\s+of|owned\s+by|commissioned\s+by)\b", re.I)
_OWNER_OF_TITLE = re.compile(
    r"^(?P<body>[A-Z][\w’'& ]+?)\s+performance\s+(?:update|report|monitoring|scorecard|summary|review|information)\b",
    re.I,
)
# What runs on to a name: "Annual Report of Ashmere Council", "Property Services Ashmere Council".
_REPORT = re.compile(
    r"^.*\b(?:report|scorecard|dashboard|summary|review|update|bulletin|performance)\b"
    r"(?:\s+(?:of|for|by|to|from|the))*\s+",
    re.I,
)
_SERVICE = re.compile(r"^.*\b(?:services|directorate|department)\b(?:\s+(?:of|for))*\s+", re.I)
_RUNS_ON = re.compile(
    r"\b(?:service|place|people|annual|quarterly|monthly|corporate|plan|"
    r"board|committee|cabinet|panel)\b",
    re.I,
)
# The second line of a name, and a name by what it is that stands on a line of its own.
_SECOND_LINE = re.compile(
    r"(?:NHS\s+)?(?:Foundation\s+)?Trust|(?:(?:City|Borough|County|District|Metropolitan)\s+)+Council",
    re.I,
)
_NAME = re.compile(r"[A-Z][\w’'&-]+(?:\s+(?:[A-Z][\w’'&-]+|of|and|upon|on|the|in|&)){0,5}")
_OWN_LINE = re.compile(
    r"(?!(?:Affordable|Our|New|Empty|Care|Council|Social|The|Safer|Nursing|Decent)\b)(?:[A-Z][\w’'&-]+\s+){1,5}"
    r"(?:(?:Homes|Housing\s+(?:Association|Group)|Police|Ambulance\s+Service|Health\s+Board|"
    r"Partnership)(?:\s+(?:Limited|Ltd|plc|CIC))?|(?:Housing|Transport|Leisure)\s+(?:Limited|Ltd|plc|CIC))",
)
# What kind of report it is, which names nobody: "Quarterly Performance Report".
_KINDS = re.compile(
    r"\b(?:quarterly|monthly|annual|yearly|weekly|corporate|strategic|key|joint|contracts?|integrated|"
    r"overall|overview|scrutiny|financ\w+|budget|operational|headline|latest|draft|final|business|plan|board|cabinet|committee|panel|quality|safety|tenants?|"
    r"directorate|departmental|mid|year|end|quarter|our|the|and|of)\b|&",
    re.I,
)
_BOROUGH_OF = re.compile(r"^(?:(?:Royal|London)\s+)*Borough\s+of\s+")
_PLACE = re.compile(
    r"(?P<place>.+?)(?:\s+(?:City|County|Borough|District|Metropolitan|London|Town|Unitary))*"
    r"\s+Council$",
    re.I,
)


def read_body(
    flow: Flow, opening: Sequence[Block], title: str | None
) -> tuple[str | None, Doubt | None]:
    """Return whose report it is: the council named on the front, else the one named most."""
    printed = [*(b.text for b in flow.blocks), *(p.text for p in flow.furniture)]
    elsewhere = {name for text in printed for name in _bodies(text)}
    front = [*_whole_lines(opening), *(p.text for p in flow.furniture)]
    found = (_alone(name, elsewhere) for text in front for name in _bodies(text))
    named = [name for name in found if name]
    if named:
        rivals = tuple(n for n in _rivals(named) if not _is_its_own(n, named[0]))
        if len(rivals) < _TWO and not any(_acts_for(text, named[0]) for text in front):
            return named[0], None
        if len(rivals) < _TWO:
            reason = f"the front page says what is done for {named[0]}, and not whose report it is"
            return named[0], Doubt(Field.ORGANISATION, reason, rivals)
        reason = f"the front page names {_listed(rivals)}; taken to be {named[0]}"
        return named[0], Doubt(Field.ORGANISATION, reason, rivals)
    if own := next((text for text in front if _OWN_LINE.fullmatch(text)), None):
        return own, Doubt(Field.ORGANISATION, f"“{own}” is taken to be the organisation", (own,))
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


def _whole_lines(opening: Sequence[Block]) -> Iterator[str]:
    """Yield the lines of a front, a name that goes on on the next line with that line."""
    texts = [block.text for block in opening]
    for text, below in pairwise((*texts, "")):
        whole = _NAME.fullmatch(text) and _SECOND_LINE.fullmatch(below)
        yield f"{text} {below}" if whole else text


def _alone(name: str, elsewhere: Collection[str]) -> str | None:
    """Return a name without what runs on to it, as the rest of the report prints it."""
    ends = [n for n in elsewhere if name.casefold().endswith(f" {n.casefold()}")]
    for own in sorted(ends, key=len, reverse=True):
        before = name[: -len(own)]
        if _RUNS_ON.search(before) or own.split()[0] in before.split():
            return own
    for lead in (_REPORT, _SERVICE):
        rest = lead.sub("", name)
        if rest != name and next(_bodies(rest), None) == rest:
            return rest
    return None if _REPORT.match(name) else name


def _owner(title: str) -> str | None:
    """Return whom a title names before "performance report", what kind of report it is left out."""
    found = _OWNER_OF_TITLE.match(title)
    words = found["body"].split() if found else []
    while words and _KINDS.fullmatch(words[-1]):
        words.pop()
    owner = " ".join(words)
    return None if _NO_PLACE.fullmatch(owner) else owner or None


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
    """Say whether a body is a council's own: the trust or board of the same place.

    "Ashford Council" is the London Borough of Ashford.
    """
    if name == f"{_BOROUGH_OF.sub('', council)} Council":
        return True
    place = _PLACE.match(council)
    if place is None or _PLACE.match(name):
        return False
    return name.casefold().startswith(f"{place['place'].casefold()} ")


def _acts_for(text: str, name: str) -> bool:
    """Tell "Homes managed on behalf of Ashmere City Council" from a report of the council's."""
    acts = _ACTS_FOR.search(text)
    return acts is not None and name in text[acts.end() :]


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _bodies(text: str) -> Iterator[str]:
    for found in _COUNCIL.finditer(_cased(text)):
        name = " ".join((found[1] or found[2]).split())
        if not _NOT_A_BODY.match(name) and not _NO_PLACE.fullmatch(name):
            yield _LOGO.sub("", _HELD_OFFICE.sub("", name))


def _cased(name: str) -> str:
    """Return a name printed in capitals in ordinary letters."""
    if not name.isupper():
        return name
    small = {"for", "of", "and", "the", "upon", "in", "on"}
    words = name.lower().split()
    return " ".join(w if i and w in small else w.capitalize() for i, w in enumerate(words))
