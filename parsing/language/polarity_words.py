"""Printed statements of which way is good: "bigger is better", "good is low", "(Minimise)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpi.vocabulary import Polarity


@dataclass(frozen=True, slots=True)
class FoundPolarity:
    """A statement of polarity and its place: offsets into the text that was searched."""

    start: int
    end: int
    polarity: Polarity


_GOOD = r"(?:good|better|best|positive|desirable|preferable|preferred)"
_BE = r"\s{0,2}(?:is|=|to\sbe|are|means?)\s{0,2}"
_HIGH = r"(?:bigger|higher|larger|greater|high|more|increas(?:e|ing)|max(?:imum)?|up)"
_LOW = r"(?:smaller|lower|fewer|less|low|decreas(?:e|ing)|reduc(?:e|tion|ing)|min(?:imum)?|down)"
_FIGURE = (
    r"(?:\s(?:a\s)?(?:figures?|numbers?|values?|percentages?|rates?|scores?|%|performance|result))?"
)
_UP, _DOWN = r"[↑▲⬆⇧△]", r"[↓▼⬇⇩▽]"
_LABEL = (
    r"(?:polarity|good\sperformance|desired\sdirection|direction\sof\sgood|preferred\sdirection)"
)


def _statements(words: str, arrow: str, verb: str) -> str:
    return (
        rf"(?:(?<![\w-])(?:a\s)?{words}{_FIGURE}{_BE}(?:typically\s|generally\s)?{_GOOD}(?!\w)"
        rf"|(?<![\w-]){_GOOD}{_FIGURE}{_BE}(?:a\s)?{words}(?![\w-])"
        rf"|{arrow}\s{{0,2}}(?:(?:is|=)\s{{0,2}})?{_GOOD}(?!\w)"
        rf"|\(\s?(?:aim\sto\s|to\s)?{verb}\s?\)"
        rf"|(?<![\w-])(?:aim\sis\sto|aim\sto|target\sis\sto)\s{verb}(?!\w)"
        rf"|(?<![\w-]){_LABEL}\s?[:=–-]?\s{{0,2}}(?:{words}|{verb}|{arrow})(?![\w-]))"
    )


_ROWS: tuple[tuple[Polarity, re.Pattern[str]], ...] = tuple(
    (polarity, re.compile(pattern, re.I))
    for polarity, pattern in (
        (Polarity.HIGHER, _statements(_HIGH, _UP, r"maximi[sz]e")),
        (Polarity.LOWER, _statements(_LOW, _DOWN, r"minimi[sz]e")),
        (
            Polarity.PLAN,
            r"(?<![\w-])(?:plan|on\s(?:plan|target)|(?:closest|nearest)\sto\s(?:plan|target)|in\srange)"
            r"\s{0,2}(?:is|=)\s{0,2}(?:best|better|good)(?!\w)"
            r"|(?<![\w-])(?:polarity\s?[:=–-]?\s{0,2}(?:plan|target)(?:\sis\sbest)?|goldilocks)(?!\w)",
        ),
    )
)
_NOT = re.compile(r"\b(?:not|n['’]t|whether|if|no)\s(?:always\s|necessarily\s)?$", re.I)
_BEFORE = 20


def polarity_alone(text: str) -> FoundPolarity | None:
    """Read a statement of polarity; where nothing else is said "High" and "Min" are one."""
    return printed_polarity(text) or printed_polarity(f"polarity: {text}")


def printed_polarity(text: str) -> FoundPolarity | None:
    """Return the first statement of which way is good; None without one, or where two differ."""
    found = [
        FoundPolarity(match.start(), match.end(), polarity)
        for polarity, pattern in _ROWS
        for match in pattern.finditer(text)
        if not _NOT.search(text[max(0, match.start() - _BEFORE) : match.start()])
    ]
    if len({f.polarity for f in found}) != 1:
        return None
    return min(found, key=lambda f: f.start)
