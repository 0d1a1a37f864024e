"""Directions of travel as sentences state them: "has increased to 76.5%", "down on last year".

Only a change, past or present, of the measure itself counts: what rose must be the percentage, the
number, performance and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kpi.phrases.subjects import is_of_another, without_asides
from kpi.vocabulary import Continuity, Direction
from parsing.language import claim_guards as guards
from parsing.language.claim_leads import read_lead
from parsing.language.claim_others import is_told_of_others
from parsing.language.direction_words import ROWS, Build


@dataclass(frozen=True, slots=True)
class Change:
    """One direction that a sentence states, with its place."""

    start: int
    end: int
    direction: Direction
    continuity: Continuity | None


_SUBJECT = re.compile(
    r"(?<![\w-])(?:percentage|proportion|rate|number|performance|measure|indicator|figure|timeliness|"
    r"average|total|volume|results?|outturn|value|score|position|share|kpi|outcomes|numbers|levels?|things)(?![\w-])"
    r"|(?<!\d)%(?=\s)|(?<![\w-])times(?=\s{0,2}$)"
    r"|(?<![\w-])(?:this|it|which)(?=\s{0,2}$|\s(?:has|had|is|was|represents|shows|\w+ly|also|now|"
    r"increased|decreased|improved|fell|rose)\b)",
    re.I,
)
_A_MONTHS = re.compile(
    r"\b(?:month|quarter|year|(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)(?:\s\d{4})?)[’']s\s£?\d[\d.,]*\s?(?:%|per\scent)?\s*$",
    re.I,
)
_REASON = re.compile(r"\b(?:because|due\sto|as\sa\sresult\sof|owing\sto|caused\sby|given)\b", re.I)
_RELATIVE = re.compile(
    r"\b(?:that|who|which|(?:whose|where|when)(?:\s\w+){1,3}?)\s(?:is|are|was|were|has|have|had)\b",
    re.I,
)
_MAIN_VERB = re.compile(r"(?<!\w)(?:is|are|was|were|has|have|fell|dropped|rose)(?!\w)", re.I)
_COORDINATED = re.compile(r"(?:,|\b(?:and|but|although|though|yet|which|this|it))\s{0,2}$", re.I)
_OBJECT_BEFORE = re.compile(
    r"\b(?:to|be|being|will|would|could|should|may|might|can|must|not|never|by|of|for|with|through|"
    r"an|a|the|helped|need|needs)\s$|n[’']t\s$",
    re.I,
)
_NOT = re.compile(r"\b(?:no|not|without|any)\s(?:\w+\s)?$", re.I)
_BESIDE_FIGURE = re.compile(
    r"(?:^|[,(;–-]|\b(?:is|are|was|were|now|this|further|figure)|%|\d)\s{0,2}$", re.I
)
_STATES = re.compile(r"(?:is|are|was|were)\b", re.I)
_EARLIER_YEAR = re.compile(
    r"(?:\s(?:in|during|over))?(?:\sthe)?\s"
    r"(?:(?:last|previous|prior)\s\w+|(?:19|20)\d\d\s?[/–-]\s?\d\d)",
    re.I,
)
_PERFECT = re.compile(r"\b(?:has|have)\b", re.I)
_BY_NUMBER = re.compile(r"\s(?:to|from|by|at)\s(?:just\s|only\s)?£?\d", re.I)
_DECLINE = re.compile(r"declin|slip", re.I)
_DIPPED = re.compile(r"dipped|eased|drifted|slumped|tumbled|plunged|plummeted", re.I)
_DIP = re.compile(r"\bperformance\s(?:\w+\s){0,2}$", re.I)
_PERFORMANCE = re.compile(r"\b(?:performance|position|outcomes?|timeliness)\b", re.I)
_IN_PERFORMANCE = re.compile(
    r"\s(?:in|of)\s(?:the\s|our\s)?(?:performance|timeliness|outcomes)\b", re.I
)
_OF_WHAT = re.compile(r"\sin\s(?:the\s)?(?:number|rate|percentage|proportion)\sof\s(.{3,60})", re.I)
_COUNT = re.compile(r"numbers?|total|volume", re.I)
_OF = re.compile(r"\s(?:number\s)?of\b|\s(?!has|have|had|is|are|was|were)\w+", re.I)
_SHARE_NAME = re.compile(r"^\W*(?:%|per\s?cent|percentage|proportion|rate)\b|^\W*%|\bper\s\d", re.I)
_SHARE = re.compile(r"(?:\s\w+){0,2}?\s£?\d[\d.,]*\s?(?:%|per\scent)", re.I)
_PLAIN = frozenset(
    (
        "percentage",
        "number",
        "proportion",
        "rate",
        "total",
        "been",
        "average",
        "with",
        "that",
        "have",
        "from",
        *("january", "february", "march", "april", "june", "july", "august"),
        *("september", "october", "november", "december"),
    )
)
_WORD = re.compile(r"[a-z]{4,}", re.I)
_STEM = 5  # letters by which "assessment" and "assessed" are one word
_MOSTLY = 0.6
_JUDGED = (Direction.IMPROVED, Direction.WORSENED)


def find_directions(text: str, name: str = "") -> list[Change]:
    """Return the directions of travel that one sentence states, left to right.

    A sentence that tells both a rise and a fall tells none for certain.

    Args:
        text: A sentence, quoted names blanked.
        name: The indicator's name; given, a change "of the number of referrals" counts only where
            the name speaks of referrals, too.
    """
    if guards.is_key(text) or is_told_of_others(text, name):
        return []
    found = _apart(sorted(_all(text, name), key=lambda change: change.start))
    directions = {change.direction for change in found}
    return [] if {Direction.INCREASED, Direction.DECREASED} <= directions else found


def _apart(found: list[Change]) -> list[Change]:
    """Leave out what an overlapping phrase has told already."""
    apart: list[Change] = []
    for change in found:
        again = apart and change.start < apart[-1].end and change.direction is apart[-1].direction
        apart += [] if again else [change]
    return apart


def _all(text: str, name: str) -> Iterator[Change]:
    for build, direction, pattern in ROWS:
        for found in pattern.finditer(text):
            change = _change(text, found, direction)
            if change and _is_told(build, text, change, name) and not _is_refused(text, change):
                yield change


def _change(text: str, found: re.Match[str], direction: Direction) -> Change | None:
    lead = read_lead(text[: found.start()])
    if lead.negated:
        return None
    goes_on = found.group().lower().startswith("continu") or lead.continuity is Continuity.CONTINUES
    return Change(
        start=found.start() - lead.length,
        end=found.end(),
        direction=_numeric(text, found, direction),
        continuity=Continuity.CONTINUES
        if goes_on and direction is not Direction.UNCHANGED
        else None,
    )


def _numeric(text: str, found: re.Match[str], direction: Direction) -> Direction:
    """Read "the rate declined to 40%" as a fall in the number, and "performance declined" as none.

    Where lower is better, performance that declines has a number that rises.
    """
    if direction is Direction.DECREASED and _DECLINE.search(found.group()):
        judged = _IN_PERFORMANCE.match(text, found.end())
        return Direction.WORSENED if judged else direction
    if _DIPPED.match(found.group()) and _DIP.search(text[: found.start()]):
        return Direction.WORSENED
    numeric = _DECLINE.search(found.group()) and not _PERFORMANCE.search(text[: found.start()])
    falls = numeric and direction is Direction.WORSENED and _BY_NUMBER.match(text, found.end())
    return Direction.DECREASED if falls else direction


def _is_refused(text: str, change: Change) -> bool:
    before = guards.scope_before(text, change.start)
    perfect = bool(_PERFECT.search(text, change.start, change.end))
    return (
        guards.is_supposed(text, change.start)
        or guards.is_governed(before)
        or guards.is_of_others(before, text[change.end :])
        or guards.is_aim(before, finite=True)
        or guards.is_earlier(before, "", past=not perfect)
        or (not perfect and bool(_EARLIER_YEAR.match(text, change.end)))
    )


def _is_told(build: Build, text: str, change: Change, name: str) -> bool:
    """Tell whether the words before make it a change of the measure."""
    before = guards.scope_before(text, change.start)
    if build is Build.VERB:
        return not _OBJECT_BEFORE.search(text[: change.start]) and _is_of_measure(
            text, change, name
        )
    if build is Build.BESIDE_FIGURE:
        stated = _STATES.match(text, change.start) and _is_of_measure(text, change, name)
        return bool(stated or _BESIDE_FIGURE.search(text[: change.start]))
    if build is Build.LABELLED:
        return True
    of_what = _OF_WHAT.match(text, change.end)
    if of_what and not _is_named(of_what[1], name):
        return False
    return not (
        _REASON.search(before) or _NOT.search(before) or guards.is_aim(before, finite=False)
    )


def _is_of_measure(text: str, change: Change, name: str) -> bool:
    """Tell whether what changed is the measure: its word stands before, as the subject."""
    before = without_asides(guards.scope_before(text, change.start))
    before = before if before.strip() else text[: change.start]
    subject = _SUBJECT.search(before)
    if is_of_another(before, name):
        return False
    if subject is None:
        by_name = _repeats_name(before, name) and _BY_NUMBER.match(text, change.end)
        judged = change.direction in _JUDGED and _is_all_of_name(before, name)
        return bool(by_name or judged or _A_MONTHS.search(before))
    reason = _REASON.search(before, subject.end())
    if reason and _SUBJECT.search(before, reason.end()):
        return False
    told = before[subject.end() :]
    if _counts_another(subject.group(), told, name) and not _SHARE.match(text, change.end):
        return False
    if _MAIN_VERB.search(_RELATIVE.sub("", told)) and not _COORDINATED.search(before):
        return False
    return _is_named(told, name)


def _counts_another(subject: str, told: str, name: str) -> bool:
    """Tell whether "the number of visits" is spoken of, and the measure is a share of them."""
    return bool(_COUNT.fullmatch(subject) and _OF.match(told) and _SHARE_NAME.search(name))


def _is_named(subject: str, name: str) -> bool:
    named, told = _stems(name), _stems(subject)
    return not named or not told or bool(named & told)


def _repeats_name(subject: str, name: str) -> bool:
    """Tell whether a subject without "the number of" is the indicator's name over again."""
    named, told = _stems(name), _stems(subject)
    return bool(told) and len(named & told) >= _MOSTLY * len(told)


def _is_all_of_name(subject: str, name: str) -> bool:
    """Tell whether a subject says at least two words of the name and no others."""
    told = _stems(subject)
    return len(told) > 1 and told <= _stems(name)


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _PLAIN)
