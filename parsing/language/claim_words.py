"""The phrases that state a rating, as a table: what each says and how it is built.

A phrase is a row; "not", "slightly", "still" and the like are no part of it: the words before a
phrase are read by `claim_leads`. The states are those of findings.md §2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kpi.vocabulary import Side, State


class Form(StrEnum):
    """How a phrase is built; it decides which words before it make it a statement."""

    ING = "ing"
    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    PASSIVE = "passive"
    PREPOSITION = "preposition"
    FORECAST = "forecast"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rating phrase found in a sentence, without the words that qualify it.

    Attributes:
        inside: The words between "target" and the verb of a passive ("was narrowly").
    """

    start: int
    end: int
    state: State
    form: Form
    side: Side | None = None
    inside: str = ""

    @property
    def bare(self) -> bool:
        """True for "on track" alone, which may be said of anything."""
        return self.state is State.ON_TRACK and self.end - self.start <= _LONGEST_BARE


_LONGEST_BARE = len("on schedule")
_ADJECTIVE = (
    r"(?:annual|yearly|quarterly|monthly|year[\s-]end|end[\s-]of[\s-]year|full[\s-]year|in[\s-]year|local|"
    r"council|corporate|service|contract(?:ual)?|performance|stretch(?:ed|ing)?|current|agreed|expected|"
    r"planned|revised|new|set|ambitious|challenging|overall|profiled?|statutory|timeliness|quarter)"
)
_NUMBER = (
    r"£?\d[\d.,/]*\s?(?:%|per\scent|(?:working\s)?days?|hours?|weeks?)?(?:\s?[-–]\s?\d[\d.]*%?)?"
)
_THE = r"(?:the|its|our|their|this|a|an|both)"
_T = rf"(?:(?:{_THE}|{_ADJECTIVE}|{_NUMBER})\s){{0,5}}target(?![\w-]|\s(?:group|population|date|audience|famil|setting)|s\b)"
_TOL = (
    rf"(?:(?:{_THE}|agreed|set|acceptable|accepted|permitted|allowed|target|upper|lower|{_NUMBER})\s){{0,4}}"
    r"tolerances?(?:\s(?:range|levels?|bands?|limits?|thresholds?|target))?(?![\w-])"
)
_DONE = r"(?:met|achieved|reached|hit|attained)"
_REACH = r"(?:meet|achieve|exceed|hit|reach|attain|deliver|better)(?:\sor\s(?:exceed|better))?"
_HOPED = r"(?:expected|anticipated|forecast(?:ed)?|projected|predicted|likely|estimated)"
_FUTURE_DONE = r"be\s(?:met|achieved|exceeded|hit|reached|on\starget)(?:\sor\sexceeded)?"

_ROWS: tuple[tuple[State, Form, Side | None, str], ...] = (
    # Forecasts first: they contain the plain phrases.
    (State.ON_TRACK, Form.FORECAST, None, rf"{_HOPED}\sto\s{_REACH}\s{_T}"),
    (State.ON_TRACK, Form.FORECAST, None, rf"{_HOPED}\s(?:that\s)?{_T}\s(?:would|will|to|should)\s(?:still\s)?{_FUTURE_DONE}"),
    (State.ON_TRACK, Form.FORECAST, None, rf"{_T}\sis\s(?:still\s|currently\s)?{_HOPED}\sto\s{_FUTURE_DONE}"),
    (State.ON_TRACK, Form.FORECAST, None, rf"(?:we\s)?(?:expects?|anticipates?|forecasts?)\s(?:to\s{_REACH}\s{_T}|{_T}\sto\s{_FUTURE_DONE})"),
    (State.ON_TRACK, Form.PREPOSITION, None, rf"on\s(?:track|course|schedule|target)\s(?:to|for)\s(?:{_REACH}|{_FUTURE_DONE}|meeting|achieving|exceeding)(?:\s{_T})?"),
    (State.ON_TRACK, Form.PREPOSITION, None, r"on\s(?:track|course|schedule|profile)(?!\s(?:to|for)\b|\w)"),
    (State.BELOW_TARGET, Form.PREPOSITION, None, r"off[\s-](?:track|course|target)(?!\w)"),
    # Tolerance.
    (State.WITHIN_TOLERANCE, Form.PREPOSITION, None, rf"(?:within|inside)\s{_TOL}"),
    (State.OUTSIDE_TOLERANCE, Form.PREPOSITION, None, rf"(?:outside(?:\sof)?|out\sof|out\s?with|beyond|below|worse\sthan)\s{_TOL}"),
    # Beside a target.
    (State.MEETING, Form.PREPOSITION, None, rf"(?:at|on|equal\sto|level\swith)\s(?:or\s(?:just\s)?(?:above|better\sthan|ahead\sof|over)\s)?{_T}"),
    (State.MEETING, Form.PREPOSITION, None, rf"(?:in\sline\swith|within)\s{_T}"),
    (State.EXCEEDING, Form.PREPOSITION, Side.ABOVE, rf"(?:above|over|higher\sthan|greater\sthan|in\sexcess\sof)\s{_T}"),
    (State.EXCEEDING, Form.PREPOSITION, None, rf"(?:ahead\sof|better\sthan|favourable\sto)\s{_T}"),
    (State.BELOW_TARGET, Form.PREPOSITION, Side.BELOW, rf"(?:below|under|lower\sthan|less\sthan|beneath)\s{_T}"),
    (State.BELOW_TARGET, Form.PREPOSITION, None, rf"(?:short\sof|shy\sof|behind|worse\sthan|off|adverse\sto|adrift\sof|outside(?:\sof)?)\s{_T}"),
    # Verbs.
    (State.MEETING, Form.ING, None, rf"(?:meeting|achieving|hitting|reaching|attaining|delivering)\s(?:or\sexceeding\s)?{_T}"),
    (State.MEETING, Form.PAST, None, rf"{_DONE}\s(?:or\sexceeded\s)?{_T}"),
    (State.MEETING, Form.PRESENT, None, rf"(?:meets|achieves|hits|reaches|attains)\s(?:or\sexceeds\s)?{_T}"),
    (State.MEETING, Form.BASE, None, rf"(?:meet|achieve|hit|reach|attain)\s(?:or\sexceed\s)?{_T}"),
    (State.EXCEEDING, Form.ING, None, rf"(?:exceeding|surpassing|outperforming|bettering|beating)\s{_T}"),
    (State.EXCEEDING, Form.PAST, None, rf"(?:exceeded|surpassed|outperformed|bettered|beaten)\s{_T}"),
    (State.EXCEEDING, Form.PRESENT, None, rf"(?:exceeds|surpasses|outperforms|betters|beats)\s{_T}"),
    (State.EXCEEDING, Form.BASE, None, rf"(?:exceed|surpass|outperform)\s{_T}"),
    (State.BELOW_TARGET, Form.ING, None, rf"missing\s{_T}"),
    (State.BELOW_TARGET, Form.PAST, None, rf"missed\s{_T}"),
    (State.BELOW_TARGET, Form.PRESENT, None, rf"misses\s{_T}"),
    (State.BELOW_TARGET, Form.ING, None, rf"under-?performing(?:\sagainst\s{_T})?(?!\w)"),
)  # fmt: skip
_PHRASES = tuple(
    (state, form, side, re.compile(rf"(?<![\w-]){pattern}", re.I))
    for state, form, side, pattern in _ROWS
)
_PASSIVE = re.compile(
    rf"(?<![\w-]){_T}(?P<inside>(?:\s(?:has|have|had|was|is|being|been|were|currently|now|again|also|still|not|never|"
    r"no\slonger|yet|just|slightly|marginally|narrowly|significantly|comfortably|therefore|only))*)"
    rf"\s(?P<verb>{_DONE}|exceeded|surpassed|missed)(?!\w)",
    re.I,
)
_PASSIVE_STATES = {
    "exceeded": State.EXCEEDING,
    "surpassed": State.EXCEEDING,
    "missed": State.BELOW_TARGET,
}

_COLOURS = {"green": State.MEETING, "amber": State.WITHIN_TOLERANCE, "red": State.OUTSIDE_TOLERANCE}
_COLOUR = r"(?P<colour>green|amber|red)"
_MARKED = r"(?P<colour>(?-i:Green|Amber|Red|GREEN|AMBER|RED))"
_COLOUR_ENDS = r"(?!['’\w-])(?!\s(?:or|to|and\s(?:green|amber|red)|if|when|where|means|indicates|=|/)\b|\s?[/=])"
_STOPS = r"(?=\s{0,2}(?:$|[.,;)(]|(?:and|but|for|this|against|as|due|because|with|in|at|rag|rated|status)\b))"
_COLOUR_PHRASES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<!\w)(?P<begin>)(?:rag[\s-])?(?:rated|graded)\s(?:as\s|at\s)?(?:an?\s)?[\"'“\u2018]?{_COLOUR}{_COLOUR_ENDS}",
        rf"(?<!\w)(?P<begin>)(?:b?rag\s)?(?:status|rating)\s?(?:(?:is|was|remains|of|:|=|–|-|at)\s{{0,2}}){{0,2}}{_COLOUR}{_COLOUR_ENDS}",
        rf"(?<!\w)(?P<begin>)b?rag\s?[:–-]\s?{_COLOUR}{_COLOUR_ENDS}",
        rf"(?<!\w)(?:is|was|remains|now|currently|stays|still)\s(?P<begin>){_MARKED}{_COLOUR_ENDS}{_STOPS}",
        rf"(?<!\w)(?P<begin>)(?:moved|changed|gone|turned|slipped|risen)\sfrom\s(?:green|amber|red)\sto\s{_COLOUR}{_COLOUR_ENDS}",
    )
)


def find_phrases(text: str) -> list[Phrase]:
    """Return the rating phrases of a sentence, left to right and apart from each other."""
    found = sorted(_all(text), key=lambda p: (p.start, -p.end))
    apart: list[Phrase] = []
    for phrase in found:
        if not apart or phrase.start >= apart[-1].end:
            apart.append(phrase)
    return apart


def _all(text: str) -> Iterator[Phrase]:
    for state, form, side, pattern in _PHRASES:
        for found in pattern.finditer(text):
            yield Phrase(found.start(), found.end(), state, form, side)
    for found in _PASSIVE.finditer(text):
        state = _PASSIVE_STATES.get(found["verb"].lower(), State.MEETING)
        yield Phrase(found.start(), found.end(), state, Form.PASSIVE, inside=found["inside"])
    for pattern in _COLOUR_PHRASES:
        for found in pattern.finditer(text):
            state = _COLOURS[found["colour"].lower()]
            yield Phrase(found.start("begin"), found.end(), state, Form.COLOUR)
