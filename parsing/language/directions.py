"""Directions of travel as sentences state them: "has increased to 76.5%", "down 2.1 pp on last year".

Only a change, past or present, of the measure itself counts: what rose must be the percentage, the
number, performance and the like, and the verb must not take an object ("has increased staffing").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kpi.vocabulary import Continuity, Direction
from parsing.language import claim_guards as guards
from parsing.language.claim_leads import read_lead


@dataclass(frozen=True, slots=True)
class Change:
    """One direction that a sentence states, with its place."""

    start: int
    end: int
    direction: Direction
    continuity: Continuity | None


_INCREASED, _DECREASED = Direction.INCREASED, Direction.DECREASED
_IMPROVED, _WORSENED, _UNCHANGED = Direction.IMPROVED, Direction.WORSENED, Direction.UNCHANGED

_VERBS: tuple[tuple[Direction, str], ...] = (
    (_INCREASED, r"increased|risen|rose|gone\sup|went\sup|grown|grew|climbed|doubled|crept\sup"),
    (
        _DECREASED,
        r"decreased|fallen|fell|reduced|dropped|gone\sdown|went\sdown|come\sdown|came\sdown|halved|dipped",
    ),
    (_IMPROVED, r"improved|got\sbetter|recovered"),
    (_WORSENED, r"worsened|deteriorated|got\sworse|slipped|declined"),
)
_ONGOING: tuple[tuple[Direction, str], ...] = (
    (_INCREASED, r"increas(?:e|ing)|ris(?:e|ing)|grow(?:ing)?"),
    (_DECREASED, r"decreas(?:e|ing)|fall(?:ing)?|reduc(?:e|ing)|drop(?:ping)?"),
    (_IMPROVED, r"improv(?:e|ing)"),
    (_WORSENED, r"worsen(?:ing)?|deteriorat(?:e|ing)|declin(?:e|ing)"),
)
_NOUNS: tuple[tuple[Direction, str], ...] = (
    (_INCREASED, r"increase|rise|growth"),
    (_DECREASED, r"decrease|reduction|fall|drop|decline|dip"),
    (_IMPROVED, r"improvement"),
    (_WORSENED, r"deterioration|worsening"),
)
_DEGREE = (
    r"(?:slightly|significantly|marginally|considerably|sharply|steadily|again|further|substantially|markedly|"
    r"gradually|dramatically|notably|overall|year[\s-]on[\s-]year|month[\s-]on[\s-]month|month\sby\smonth)"
)
_NUMBER = r"£?\d[\d.,]*\s?(?:%|per\scent|percentage\spoints?|p\.?p\.?s?|points?|[kmKM]\b|bn\b)?(?:\s(?:percentage\s)?points?)?"
_BEFORE = (
    r"(?:than|since|compared\s(?:to|with)|against|from|on|over)\s(?:in\s|at\s)?(?:the\s)?(?:(?:same|this)\s(?:period|time|point|month|quarter)\s)?"
    r"(?:in\s|of\s)?(?:the\s)?(?:last|previous|prior|preceding)\s(?:\w+\s)?(?:year|month|quarter|period|report|figure|position|result|outturn)"
)
# What may follow a verb of change; anything else is its object, or another sense.
_FOLLOWS = (
    rf"(?=(?:\s{_DEGREE})*\s?,?(?:\s(?:to|from|by|at)\s(?:just\s|only\s|around\s|approximately\s|over\s|under\s|a\s|an?\s\w+\s)?(?:£?\d|zero|nil|one|two)"
    r"|\s(?:since|compared|against|on\s(?:last|the\sprevious)|from\s(?:last|the\sprevious)|in|during|over|throughout|across|this|year|month|"
    r"quarter|again|but|and|due|because|as\sa|for|when|although|with|which|while|however)\b|\s?[.;,)(]|\s?$))"
)
_CHANGED = tuple(
    (direction, re.compile(rf"(?<![\w-])(?:{words})(?![\w-]){_FOLLOWS}", re.I))
    for direction, words in _VERBS
)
_CHANGING = tuple(
    (
        direction,
        re.compile(
            rf"(?<![\w-])(?:continu(?:es|ed)\sto|(?:is|are|has\sbeen|have\sbeen|was|were)(?:\s(?:now|still|also|steadily))?)\s"
            rf"(?:{_DEGREE}\s)?(?:{words})(?![\w-]){_FOLLOWS}",
            re.I,
        ),
    )
    for direction, words in _ONGOING
)
_AS_NOUN = tuple(
    (
        direction,
        re.compile(
            rf"(?<![\w-])(?:an?|the|another|further)\s(?:[a-z-]+\s)?(?:{words})"
            rf"(?=\s(?:of\s{_NUMBER}\s?(?:$|[,.;()]|from|to|on|since|compared|over|points|percentage)|from\s{_NUMBER}|to\s{_NUMBER}"
            rf"|{_BEFORE}|in\s(?:the\s|this\s|our\s)?(?:performance|percentage|proportion|rate|number|timeliness|figure|measure)\b))",
            re.I,
        ),
    )
    for direction, words in _NOUNS
)
_UP_DOWN = tuple(
    (
        direction,
        re.compile(
            rf"(?<![\w-])(?:{words})\s(?=(?:from|by)\s(?:just\s)?{_NUMBER}|£?\d[\d.,]*\s?(?:%|p\.?p|per\scent|percentage|points?)|{_NUMBER}\s(?:on|from|since)\s|(?:on|from)\s(?:last|the\sprevious)\b)",
            re.I,
        ),
    )
    for direction, words in ((_INCREASED, "up"), (_DECREASED, "down"))
)
_THAN_BEFORE = tuple(
    (direction, re.compile(rf"(?<![\w-])(?:{words})\s{_BEFORE}", re.I))
    for direction, words in (
        (_INCREASED, r"(?:higher|more|greater)(?=\sthan)"),
        (_DECREASED, r"(?:lower|less|fewer)(?=\sthan)"),
        (_IMPROVED, r"better(?=\sthan)"),
        (_WORSENED, r"worse(?=\sthan)"),
    )
)
_SAME = re.compile(
    r"(?<![\w-])(?:unchanged|static|(?:remain(?:s|ed)|stay(?:s|ed)|been|is|are|was|has\sbeen)\s(?:relatively\s|broadly\s|fairly\s|largely\s)?"
    r"(?:stable|steady|static|constant|consistent|level|unchanged|the\ssame)|remain(?:s|ed)\sat|stay(?:s|ed)\sat|(?:the\s)?same\sas|"
    r"(?:been|was|is)\smaintained|no\schange(?=\s(?:from|since|on|in|compared))|in\sline\swith\s(?:the\s)?(?:last|previous)\s\w+)(?![\w-])",
    re.I,
)
_SUBJECT = re.compile(
    r"(?<![\w-])(?:percentage|proportion|rate|number|performance|measure|indicator|figure|timeliness|average|total|"
    r"volume|results?|outturn|value|score|position|share|kpi)(?![\w-])|(?<!\d)%(?=\s)"
    r"|(?<![\w-])(?:this|it|which)(?=\s{0,2}$|\s(?:has|had|is|was|represents|shows|\w+ly|also|now|increased|decreased|improved|fell|rose)\b)",
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
    r"\b(?:to|be|being|will|would|could|should|may|might|can|must|not|never|by|of|for|with|through|an|a|the|helped|"
    r"need|needs)\s$|n[’']t\s$",
    re.I,
)
_NOT = re.compile(r"\b(?:no|not|without|any)\s(?:\w+\s)?$", re.I)
_BESIDE_FIGURE = re.compile(
    r"(?:^|[,(;–-]|\b(?:is|are|was|were|now|this|further|figure|%)|\d%?)\s{0,2}$", re.I
)
_EARLIER_YEAR = re.compile(
    r"(?:\s(?:in|during|over))?(?:\sthe)?\s(?:(?:last|previous|prior)\s\w+|(?:19|20)\d\d\s?[/–-]\s?\d\d)",
    re.I,
)
_BY_NUMBER = re.compile(r"\s(?:to|from|by|at)\s(?:just\s|only\s)?£?\d", re.I)
_NUMERIC = {_WORSENED: _DECREASED}
_PLAIN = frozenset(
    (
        "percentage",
        "number",
        "proportion",
        "rate",
        "total",
        "average",
        "with",
        "that",
        "have",
        "from",
    )
)
_WORD = re.compile(r"[a-z]{4,}", re.I)
_STEM = 5  # letters by which "assessment" and "assessed" are one word


def find_directions(text: str, name: str = "") -> list[Change]:
    """Return the directions of travel that one sentence states, left to right.

    Args:
        text: A sentence, quoted names blanked.
        name: The indicator's name; given, a change "of the number of referrals" counts only where
            the name speaks of referrals, too.
    """
    found = sorted(_all(text, name), key=lambda change: change.start)
    directions = {change.direction for change in found}
    return [] if {_INCREASED, _DECREASED} <= directions else found


def _all(text: str, name: str) -> Iterator[Change]:
    for rows, is_told in _KINDS:
        for direction, pattern in rows:
            for found in pattern.finditer(text):
                if change := _change(text, found, direction):
                    if is_told(text, change, name) and not _is_refused(text, change):
                        yield change


def _change(text: str, found: re.Match[str], direction: Direction) -> Change | None:
    lead = read_lead(text[: found.start()])
    if lead.negated:
        return None
    continues = (
        found.group().lower().startswith("continu") or lead.continuity is Continuity.CONTINUES
    )
    return Change(
        start=found.start() - lead.length,
        end=found.end(),
        direction=_numeric(text, found, direction),
        continuity=Continuity.CONTINUES if continues and direction is not _UNCHANGED else None,
    )


def _numeric(text: str, found: re.Match[str], direction: Direction) -> Direction:
    """Read "declined to 40%" as a fall in the number, and "declined" as a judgement."""
    return _NUMERIC.get(direction, direction) if _BY_NUMBER.match(text, found.end()) else direction


def _is_refused(text: str, change: Change) -> bool:
    before = guards.scope_before(text, change.start)
    elsewhen = _EARLIER_YEAR.match(text, change.end)
    perfect = re.search(r"\b(?:has|have)\b", text[change.start : change.end], re.I)
    return bool(
        guards.is_conditional(text, change.start)
        or guards.is_governed(before)
        or guards.is_of_others(before, text[change.end :])
        or guards.is_aim(before, finite=True)
        or guards.is_earlier(before, "", past=not perfect)
        or (elsewhen and not perfect)
    )


def _verb(text: str, change: Change, name: str) -> bool:
    return not _OBJECT_BEFORE.search(text[: change.start]) and _is_of_measure(text, change, name)


def _noun(text: str, change: Change, name: str) -> bool:
    before = guards.scope_before(text, change.start)
    return not (
        _REASON.search(before) or _NOT.search(before) or guards.is_aim(before, finite=False)
    )


def _beside_figure(text: str, change: Change, name: str) -> bool:
    return bool(_BESIDE_FIGURE.search(text[: change.start])) or change.start == 0


def _is_of_measure(text: str, change: Change, name: str) -> bool:
    """Tell whether what changed is the measure: its word stands before, as the subject."""
    before = guards.scope_before(text, change.start)
    before = before if before.strip() else text[: change.start]
    subject = _SUBJECT.search(before)
    if subject is None:
        return False
    reason = _REASON.search(before, subject.end())
    if reason and _SUBJECT.search(before, reason.end()):
        return False
    told = before[subject.end() :]
    if _MAIN_VERB.search(_RELATIVE.sub("", told)) and not _COORDINATED.search(before):
        return False
    return _is_named(told, name)


def _is_named(subject: str, name: str) -> bool:
    named, told = _stems(name), _stems(subject)
    return not named or not told or bool(named & told)


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _PLAIN)


_Told = Callable[[str, Change, str], bool]
_KINDS: tuple[tuple[tuple[tuple[Direction, re.Pattern[str]], ...], _Told], ...] = (
    (_CHANGED, _verb),
    (_CHANGING, _verb),
    (((_UNCHANGED, _SAME),), _verb),
    (_THAN_BEFORE, _verb),
    (_AS_NOUN, _noun),
    (_UP_DOWN, _beside_figure),
)
