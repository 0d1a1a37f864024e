"""What the words of a key say: "Target met", "within 10% of target", "between floor and target".

A key gives each colour, letter or sign its meaning, and with it the report's own rule for rating
(findings.md §1, Schemes). The rows are in order; the first that fits decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from kpi.report import Scheme
from kpi.vocabulary import SchemeName, State

States = tuple[State, ...]

_SHARE = r"\d+(?:\.\d+)?\s?(?:%|per\s?cent)(?!\s?(?:age\s)?points?)"
_EDGE = r"(?:lower|default|amber|red)\s+(?:threshold|limit|level|floor)"
_FLOOR = rf"(?:floor|minimum|limit|{_EDGE}|intervention\s+level)"
_NOT = r"(?:not|n['’]t)\s+(?:been\s+|being\s+)?"
_REACHED = r"(?:met|achiev\w+|reached|hit|on\s+target|at\s+target|meeting|delivered)"
_AT = rf"(?:at|on|to|equals?|{_REACHED}|meets?|=)"
_ABOVE = r"(?:above|better|exceed\w*|over|more|higher)"
_ROWS: tuple[tuple[States, str], ...] = (
    (
        (),
        r"^\W*(?:(?:for\s+)?(?:data|information|monitor\w*|trend|context\w*)\s*(?:only)?\b|no\s+(?:targets?|data|rating|rag|update|information)|"
        r"not\s+(?:available|applicable|due|rated|reported|yet|measured|collected)|n/?a\b|await\w+|baseline|tbc|unavailable|"
        r"target\s+not\s+(?:set|applicable|due))|"
        # Held against others, or an earlier time, and not against a target.
        r"^(?!.*\b(?:targets?|floor|tolerance|standard)\b).*\b(?:better|worse|above|below|higher|lower)\b.*"
        r"\b(?:average|median|mean|benchmarks?|neighbours?|peers?|(?:last|previous)\s+(?:year|quarter|month|period))\b",
    ),
    (
        (State.OUTSIDE_TOLERANCE,),
        rf"\b(?:more|greater|worse|further)\s+than\s+{_SHARE}|>\s?{_SHARE}|\bover\s+{_SHARE}|\bby\s+(?:more|over)\b|"
        rf"\boutside|\b{_NOT}within|(?<!\bno\s)(?<!\bnot\s)\b(?:below|worse\s+than|under|beyond|<|misses|missed|{_NOT}(?!below|under|worse|beyond|past|outside|exceed)\w+)\s*(?:the\s+|its\s+)?(?:agreed\s+)?{_FLOOR}|"
        r"\b(?:significantly|well|considerably|substantially|seriously|far)\s+(?:below|off|from|worse|missed|behind|adrift)|\bbelow\s+tolerance|"
        rf"\b{_FLOOR}\s+(?:(?:is|was|has\s+been)\s+)?breached|\bbreach(?:es|ed|ing)?\s+(?:of\s+)?(?:the\s+|its\s+)?{_FLOOR}",
    ),
    (
        (State.WITHIN_TOLERANCE,),
        rf"\bwithin\b|\b(?:slightly|narrowly|just|marginally|nearly|almost|close|near)\b|(?:up\s+to|less\s+than|<|under|no\s+more\s+than)\s*{_SHARE}|"
        rf"{_SHARE}\s+or\s+(?:less|fewer|under)\b|"
        rf"(?:≥|>=|>|above|better\s+than|meets?|met|between|achiev\w+|at\s+least|exceed\w*)\s*(?:or\s+above\s+)?(?:the\s+|its\s+)?{_FLOOR}|"
        rf"\b(?:below|worse\s+than|under|behind|short\s+of|off)\s+(?:the\s+)?target,?\s+(?:but|and)\b|\b(?:no|not)\s+(?:worse\s+than|below|under)\s+(?:the\s+|its\s+)?(?:agreed\s+)?{_FLOOR}|\bin\s+tolerance|\bbetween\b[^.;]*\b(?:target|{_FLOOR})|"
        rf"\d\s?%?\s?(?:-|–|to)\s?{_SHARE}\s+(?:below|worse|off|away|under|short|adrift|from)\b",
    ),
    (
        (State.MEETING,),
        rf"\b{_AT}\b[^.;]{{0,20}}\b(?:or|and/or|/)\s*(?:is\s+|has\s+been\s+)?{_ABOVE}|\b{_ABOVE}\b[^.;]{{0,20}}\bor\s+{_AT}\b|≥|>=",
    ),
    (
        (State.BELOW_TARGET,),
        rf"\b{_NOT}\w+|\b(?:missed|misses|below|off\s+target|off\s+track|worse|behind|under|fail\w*|unmet)\b|<",
    ),
    (
        (State.EXCEEDING,),
        rf"\b(?:exceed\w*|ahead|outperform\w*)\b|\b{_ABOVE}\s+(?:than\s+)?(?:the\s+)?target|>\s*target",
    ),
    ((State.ON_TRACK,), r"\bon\s+(?:track|course|schedule)\b"),
    ((State.MEETING,), rf"\b(?:{_REACHED}|target\s+level)\b"),
)
_PATTERNS = tuple((states, re.compile(pattern, re.I)) for states, pattern in _ROWS)
_KEY_VOCABULARY = """
target targets met not achieved achieving achieve within of the tolerance above below at or on
track performance is are has have been being better worse than floor standard exceeding exceeded
exceeds exceed meeting meets missed slightly narrowly significantly just more less by per cent
percent indicator indicators measure measures kpi kpis data only no information available green
amber red blue grey yellow purple equal to limit minimum threshold between and but off well up
over under a for its our set this period quarter quarterly year end annual actual result value
rag rating status key hit reached close near nearly outside range variance agreed level course
behind ahead fail failed failing any due yet applicable rated reported monitoring monitor
context trend either side plan planned points point greater from which that where when if lower
upper in line with expected profile current does did away short adrift we average median mean
benchmark benchmarks neighbours peers national regional england english scottish scotland welsh
wales last previous month default breached breaches breach
"""
_WORDS = frozenset(_KEY_VOCABULARY.split())
_DIRECTIONS = frozenset(
    ["better", "worse", "up", "down", "over", "under", "above", "below", "than", "more", "less"]
)
_AIM = re.compile(
    r"\b(?:aims?|goals?|ambitions?|trajectory|milestones?|(?:contract|service)\s+standards?)\b",
    re.I,
)
_MOSTLY = 0.7
_LONGEST = 22  # words
_ANY_SHARE = re.compile(
    r"(?:within|than|up\s+to|under|over|by|<|>|-|–|±)\s*"
    r"(?P<share>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)(?!\s?(?:age\s)?points?)",
    re.I,
)
_PLAN = re.compile(
    r"\b(?:either\s+(?:side|way|direction)|above\s+or\s+below|over\s+or\s+under|±)", re.I
)
_EXCEPTION = re.compile(rf"[(;,]\s*(?:or\s+)?{_SHARE}\s+(?:for|where|if|in\s+the\s+case)\b", re.I)
_NEAR = re.compile(rf"\bwithin\s+{_SHARE}", re.I)
_INSIDE = re.compile(
    r"\b(?:within|in)\s+(?:the\s+|its\s+|agreed\s+)*(?:tolerance|range|band)", re.I
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What one line of a key says; `states` is empty where it says that nothing is rated."""

    states: States
    printed: str


def read_key_phrase(text: str) -> Meant | None:
    """Return what a phrase beside a colour or sign of a key says, or None if it says nothing.

    It must be made of the words of keys: a name that begins with "missed" is no key.
    """
    plain = _AIM.sub("target", text)
    words = re.findall(r"[a-z]+", plain.lower())
    if not words or len(words) > _LONGEST:
        return None
    if sum(word in _WORDS for word in words) < _MOSTLY * len(words) or set(words) <= _DIRECTIONS:
        return None
    states = next((states for states, pattern in _PATTERNS if pattern.search(plain)), None)
    return None if states is None else Meant(states, text.strip())


def settle(meant: Iterable[Meant]) -> list[Meant]:
    """Read the lines of one key beside each other.

    "Target missed" is outside tolerance where another line is kept for the near misses, and "above
    target" is all that meets it where no line is kept for just meeting it.
    """
    lines = list(meant)
    stated = {state for line in lines for state in line.states}
    swaps = {}
    if State.WITHIN_TOLERANCE in stated:
        swaps[State.BELOW_TARGET] = State.OUTSIDE_TOLERANCE
    if State.MEETING not in stated and State.ON_TRACK not in stated:
        swaps[State.EXCEEDING] = State.MEETING
    return [replace(m, states=tuple(swaps.get(s, s) for s in m.states)) for m in lines]


def scheme_of(meant: Iterable[Meant]) -> Scheme | None:
    """Return the rating scheme that the lines of a key set, or None where they set none.

    A key that calls "within 5% of target" green has a rule that no scheme here follows: none is
    better than a wrong one.
    """
    lines = list(meant)
    if unread_rule(lines) is not None:
        return None
    return next((s for line in lines if (s := _scheme(line)) is not None), None)


def sets_a_rule(line: Meant) -> bool:
    """Say whether a line says by how much, in the words of keys alone: "within 5% of target"."""
    words = re.findall(r"[a-z]+", line.printed.lower())
    ruled = _NEAR.search(line.printed) is not None or _scheme(line) is not None
    return ruled and all(word in _WORDS for word in words)


def unread_rule(meant: Iterable[Meant]) -> str | None:
    """Return the line of a key whose rule no scheme here follows, as printed, or None.

    It calls green what is near the target, or makes an exception: "within 5% (10% for days)".
    """
    unread = (
        line.printed
        for line in meant
        if (line.states == (State.MEETING,) and _NEAR.search(line.printed))
        or _EXCEPTION.search(line.printed)
    )
    return next(unread, None)


def _scheme(line: Meant) -> Scheme | None:
    if line.states == (State.MEETING,) and _INSIDE.search(line.printed):
        name = SchemeName.PLAN_IS_BEST if _PLAN.search(line.printed) else SchemeName.ACHIEVED_BAND
        return Scheme(name, line.printed)
    if not {State.WITHIN_TOLERANCE, State.OUTSIDE_TOLERANCE} & set(line.states):
        return None
    if re.search(rf"\b{_FLOOR}\b", line.printed, re.I):
        return Scheme(SchemeName.FLOOR_STANDARD, line.printed)
    share = _ANY_SHARE.search(line.printed)
    if not share:
        return None
    if _PLAN.search(line.printed):
        return Scheme(SchemeName.PLAN_IS_BEST, line.printed, Decimal(share["share"]))
    return Scheme(SchemeName.PERCENT_OF_TARGET, line.printed, Decimal(share["share"]))
