"""The words before a phrase that turn it round, soften it, or date it: "is still not quite …".

They are read backwards from the phrase, token by token, until a word that is none of them: that
is what governs the phrase ("to", "would", "towards").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from kpi.vocabulary import Continuity


class _Token(StrEnum):
    NEGATION = "negation"
    NO_LONGER = "no_longer"
    CONTINUES = "continues"
    NOW = "now"
    NEARLY = "nearly"
    SMALL = "small"
    LARGE = "large"
    PRESENT = "present"
    PERFECT = "perfect"
    PAST = "past"
    FILLER = "filler"


ADVERB = (
    r"(?!(?:near|hard|bare|scarce|possib|probab|potential|part|partial|rare|like|unlike|on|previous|former|"
    r"historical|national|regional|usual|normal|typical|most|main|general|large|broad|rough|approximate|virtual|"
    r"practical|effective|essential|hopeful|eventual|ultimate|supposed|reported|theoretical|technical|ear|"
    r"month|quarter|year|week|dai|fami|supp|rep|app|re|ju|comp|imp)ly)[a-z]{3,}ly"
)
"""An adverb that says how: those left out say that it is not quite so, or not now, or not here."""

_TOKENS: tuple[tuple[_Token, str], ...] = (
    (_Token.NO_LONGER, r"no\slonger|ceased\sto(?:\sbe)?"),
    (
        _Token.NEGATION,
        r"(?<=continues\s)not\sto|(?:yet|failed|failing|fails|unable|not\s(?:been\s)?able)\sto(?:\sbe)?|not|never|neither|nor|"
        r"cannot|(?:is|are|was|were|has|have|had|did|does|do)n[’']t",
    ),
    (
        _Token.CONTINUES,
        r"continu(?:es?|ed|ing)(?:\sto(?:\sbe)?)?|remain(?:s|ed|ing)?|still|stay(?:s|ed)|keeps",
    ),
    (_Token.NOW, r"now"),
    (_Token.NEARLY, r"(?:very\s)?nearly|almost"),
    (
        _Token.SMALL,
        r"(?:very\s)?slightly|just|marginally|narrowly|fractionally|a\s(?:little|touch|fraction|shade|whisker)|only\sjust",
    ),
    (
        _Token.LARGE,
        r"significantly|well|considerably|substantially|far|markedly|materially|"
        r"(?:some|a\slong)\s(?:way|distance)|seriously|badly|much|sharply|drastically|greatly|hugely|way|a\sgreat\sdeal",
    ),
    (_Token.PERFECT, r"has|have|been"),
    (
        _Token.PAST,
        r"was|were|had|did|proved|fell|dropped|dipped|slipped|stood|came|finished|ended|performed",
    ),
    (_Token.PRESENT, r"is|are|does|do|[’']s|falls|sits|stands"),
    (
        _Token.FILLER,
        r"being|duly|currently|also|again|once|consistently|comfortably|easily|already|therefore|thus|quite|fully|"
        r"yet|both|be|right|bang|hence|steadily|always|clearly|overall|presently|only|managed\sto|fallen|falling|"
        r"gone|run(?:ning)?|hovering|languishing|lagging|trailing|tracking|performing|perform|fall|sitting|reported|reporting|slipping|moved|back|continually|"
        r"(?<=is\s)one\s(?:that|which)|(?:recovered|returned|rebounded|climbed|risen|improved|fallen|dropped|slipped|slid|"
        r"dipped|moved|gone|got|come|came|back|up|down)\s(?:itself\s)?(?:back\s)?to|"
        rf"rated|at\spresent|{ADVERB}",
    ),
)
_PATTERNS = tuple(
    (token, re.compile(rf"(?<![\w-])(?:{pattern})[\s,]{{1,3}}$", re.I))
    for token, pattern in _TOKENS
)
# "Missed by a whisker", "by some distance": how far, said behind.
_MARGIN = re.compile(
    r"\s(?:(?:only|just)\s)?by\s(?:(?:only|just)\s)?(?:the\s|an?\s)?(?:very\s)?(?:"
    r"(?P<small>(?:narrow|slim|fine|small|tiny)(?:est)?(?:\sof)?\smargins?|whisker|fraction|hair|touch|shade)|"
    r"(?P<large>(?:wide|large|big|considerable|significant|substantial)\s(?:margin|amount)|"
    r"some\s(?:way|distance|margin)|long\sway))\b",
    re.I,
)
_REACH = 120


@dataclass(frozen=True, slots=True)
class Lead:
    """What the words before a phrase make of it.

    Attributes:
        length: How many characters of the words before belong to it.
        governor: The words before those.
        finite: True where a verb makes it a statement ("is", "has", "was", "remains").
        past: True where that verb is in the past tense ("was", not "has been").
    """

    length: int
    governor: str
    negated: bool = False
    no_longer: bool = False
    continuity: Continuity | None = None
    small: bool = False
    nearly: bool = False
    large: bool = False
    finite: bool = False
    past: bool = False


def read_lead(before: str) -> Lead:
    """Read the words that end `before`, from the last backwards."""
    rest, tokens = before[-_REACH:], list[_Token]()
    whole = len(rest)
    while found := _last_token(rest):
        token, start = found
        tokens.append(token)
        rest = rest[:start]
    seen = frozenset(tokens)
    finite = seen & {_Token.PRESENT, _Token.PERFECT, _Token.PAST, _Token.CONTINUES}
    return Lead(
        length=whole - len(rest),
        governor=rest,
        negated=tokens.count(_Token.NEGATION) % 2 == 1,
        no_longer=_Token.NO_LONGER in seen,
        continuity=_continuity(seen),
        small=_Token.SMALL in seen,
        nearly=_Token.NEARLY in seen,
        large=_Token.LARGE in seen,
        finite=bool(finite),
        past=_Token.PAST in seen,
    )


def with_margin(lead: Lead, text: str, end: int) -> Lead:
    """Add to a lead what stands behind a phrase that ends at `end`: "missed by a whisker"."""
    margin = _MARGIN.match(text, end)
    if margin is None:
        return lead
    return replace(lead, small=margin["small"] is not None, large=margin["large"] is not None)


def _last_token(text: str) -> tuple[_Token, int] | None:
    for token, pattern in _PATTERNS:
        if found := pattern.search(text):
            return token, found.start()
    return None


def _continuity(seen: frozenset[_Token]) -> Continuity | None:
    if _Token.NO_LONGER in seen:
        return Continuity.NO_LONGER
    if _Token.NOW in seen:
        return Continuity.NOW
    return Continuity.CONTINUES if _Token.CONTINUES in seen else None
