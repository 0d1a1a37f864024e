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
from parsing.language.claim_colours import find_colours
from parsing.language.claim_leads import ADVERB


class Form(StrEnum):
    """How a phrase is built; it decides which words before it make it a statement."""

    ING = "ing"
    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    PASSIVE = "passive"
    BESIDE = "beside"
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

    @property
    def counts_cases(self) -> bool:
        """True for what single cases do, too: "93% of complaints met the target"."""
        verbs = (Form.PAST, Form.PRESENT, Form.BASE, Form.ING)
        return self.form in verbs or (self.form is Form.BESIDE and self.state is State.MEETING)


_LONGEST_BARE = len("on schedule")
_ADJECTIVE = (
    r"(?:annual|yearly|quarterly|monthly|year[\s-]end|end[\s-]of[\s-]year|full[\s-]year|in[\s-]year|local|"
    r"own|council|corporate|service|contract(?:ual)?|performance|stretch(?:ed|ing)?|current|agreed|expected|"
    r"planned|revised|new|set|ambitious|challenging|overall|profiled?|statutory|timeliness|quarter)"
)
# "within 24 hours Target 95%" is a name and its target: a time belongs to a target in lower case.
_NUMBER = (
    r"(?:£?\d[\d.,/]*\s?(?:%|per\scent)?(?:\s?[-–]\s?\d[\d.]*%?)?"
    r"|\d+[\s-](?:working\s)?(?:days?|hours?|weeks?|minutes?|seconds?)(?=\s(?:\w+\s)?(?-i:target)))"
)
_SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_UNIT = r"(?:\s(?:(?:working|calendar)\s)?(?:days?|hours?|weeks?|minutes?|months?)\b)?"
_THE = r"(?:the|its|our|their|this|a|an|both)"
_US = r"(?:us|the\s(?:service|team|council|trust|force|company))"
# "The aim was achieved", "better than the aspiration": not "our aim to …" and "the aim of 60%".
_AN_AIM = r"(?:the|our|this|its)\s(?:aim|aspiration)(?!\s(?:to|of|for|is|that)\b|[\w-])"
# "The 85% expected of us", "the 85% standard": a target told without the word, by its figure.
_BY_FIGURE = (
    rf"(?:(?:{_THE}|{_ADJECTIVE})\s){{1,3}}{_NUMBER}\s(?:(?:{_ADJECTIVE}\s)?(?:standard|goal|aim|trajectory|ambition|limit|ceiling)(?![\w-])"
    rf"|(?:that\s)?(?:(?:it|we|the\s\w+)\s)?(?:(?:is|are|was|were)\s)?(?:set|expected|required|asked|sought|aimed)(?:\s(?:for|of\s{_US}))?(?![\w-])"
    r"|(?:that\s)?(?:we|the\s\w+)\s(?:aims?|strives?|(?:are|is|were|was)\saiming)\sfor)"
)
_T = (
    rf"(?:(?:(?:{_THE}|{_ADJECTIVE}|{_NUMBER})\s){{0,5}}target(?:\s(?:maximum|minimum)\b)?"
    rf"(?![\w-]|\s(?:group|population|date|audience|famil|setting)|s\b)|{_BY_FIGURE}"
    rf"|{_AN_AIM}|(?:(?:{_THE}|{_ADJECTIVE}|interim)\s){{1,3}}(?:standard|goal|ambition|limit|ceiling|maximum|minimum|trajectory|threshold|plan|objective|profile|requirement)(?:\sof|,\swhich\sis)\s\d[\d.]*"
    r"(?:,\d{3})*(?:\s?(?:%|per\scent)|\s(?:working\s)?(?:days?|weeks?|months?|hours?|minutes?|seconds?)\b)?)"
)
_TOL = (
    rf"(?:(?:{_THE}|agreed|set|acceptable|accepted|permitted|allowed|target|upper|lower|{_NUMBER})\s){{0,4}}"
    r"tolerances?(?:\s(?:range|levels?|bands?|limits?|thresholds?|target))?(?![\w-])"
)
_DONE = r"(?:met|achieved|reached|hit|attained)"
_REACH = r"(?:meet|achieve|exceed|hit|reach|attain|deliver|better)(?:\sor\s(?:exceed|better))?"
_HOPED = r"(?:expected|anticipated|forecast(?:ed)?|projected|predicted|likely|estimated)"
_TO_BE_DONE = r"be\s(?:met|achieved|exceeded|hit|reached|on\starget)(?:\sor\sexceeded)?"

_BY_YEAR_END = (
    r"by\s(?:the\s)?(?:end\sof\s)?(?:the\s)?(?:financial\s)?(?:year(?:[\s-]end)?|31\smarch|march)\b"
)
_FORECASTS = (
    rf"{_T}\s(?:should|will|looks?\sset\sto)\s(?:still\s|comfortably\s)?{_TO_BE_DONE}",
    rf"confident\s(?:of|about|in)\s(?:meeting|achieving|reaching|hitting|exceeding)\s(?:{_T}|{_NUMBER}\s{_BY_YEAR_END})",
    rf"confident\s(?:that\s)?{_T}\s(?:will|would|can)\s(?:still\s)?{_TO_BE_DONE}",
    rf"(?:we|it|service|team|council)\s(?:will|should)\s(?:still\s)?(?:meet|achieve|reach|hit)\s{_T}",
    rf"well\splaced\sto\s{_REACH}\s{_T}",
    rf"{_HOPED}\sto\s{_REACH}\s{_T}",
    rf"(?:{_HOPED}|expect|anticipate|forecast|predict)\s(?:that\s)?{_T}\s(?:would|will|to|should)\s(?:still\s)?{_TO_BE_DONE}",
    rf"{_T}\sis\s(?:still\s|currently\s)?{_HOPED}\sto\s{_TO_BE_DONE}",
    rf"(?:we\s)?(?:expects?|anticipates?|forecasts?)\s(?:to\s{_REACH}\s{_T}|{_T}\sto\s{_TO_BE_DONE})",
)
# "Repairs completed within target timescale" is what is measured.
_A_TIME = r"\s(?:(?:the|our|their)\s)?target\s(?:response\s)?(?:times?|timescales?|timeframes?)\b"
# What stands beside a target: the words, and the literal side that they name.
_BESIDE_TARGET = (
    (State.MEETING, None, rf"in\sline\swith|within(?!{_A_TIME})|inside(?!{_A_TIME})"),
    (
        State.MEETING,
        None,
        r"(?:at|on|equal\sto|level\swith)(?:\sor\s(?:just\s)?(?:above|better\sthan|ahead\sof|over))?",
    ),
    (State.MEETING, None, r"(?:on\s)?the\sright\sside\sof|back\s(?:up\s|down\s)?to"),
    (State.BELOW_TARGET, None, r"(?:on\s)?the\swrong\sside\sof"),
    (
        State.EXCEEDING,
        Side.ABOVE,
        r"above|over|past|(?:higher|greater|more)\sthan|in\sexcess\sof|north\sof",
    ),
    (State.EXCEEDING, None, r"ahead\sof|better\sthan|favourable\sto"),
    (State.BELOW_TARGET, Side.BELOW, r"below|under|(?:lower|less|fewer)\sthan|beneath|south\sof"),
    (
        State.BELOW_TARGET,
        None,
        r"short\sof|shy\sof|behind|(?:worse|longer|slower)\sthan|off|adverse\sto|adrift\sof|outside(?:\sof)?",
    ),
)
_BESIDE_TOLERANCE = (
    (State.WITHIN_TOLERANCE, r"within|inside"),
    (State.OUTSIDE_TOLERANCE, r"outside(?:\sof)?|out\sof|out\s?with|beyond|below|worse\sthan"),
)
# "That’s another target beaten!", with the target of the sentences before.
_ANOTHER = r"(?:that[’']s|(?:that|this|it)\sis)\s(?:yet\s)?(?:another|one\smore|a)\starget"
_TRACKS = (
    (
        State.ON_TRACK,
        rf"on\s(?:track|course|schedule|target)\s(?:to|for)\s"
        rf"(?:(?:{_REACH}|{_TO_BE_DONE}|meeting|achieving|exceeding)(?:\s{_T})?"
        rf"|be\s(?:below|under|within|inside|above|over|ahead\sof|better\sthan)\s{_T})",
    ),
    (
        State.ON_TRACK,
        r"on\s(?:track|course|schedule)\s(?:for\s(?:the\s)?(?:year[\s-]end|end\sof\sthe\syear)"
        r"|to\sbe\s(?:delivered|completed))(?!\w)",
    ),
    (State.ON_TRACK, r"on\s(?:track|course|schedule|profile)(?!\s(?:to|for)\b|\w)"),
    (State.BELOW_TARGET, r"off[\s-](?:track|course|target)(?!\w)"),
    (State.EXCEEDING, rf"{_ANOTHER}\s(?:beaten|exceeded|smashed)(?!\w)"),
    (State.MEETING, rf"{_ANOTHER}\s{_DONE}(?!\w)"),
    (State.BELOW_TARGET, rf"{_ANOTHER}\smissed(?!\w)"),
    (State.BELOW_TARGET, r"(?:this|that|it)\s(?:was|is)\sa\s(?:clear|narrow|bad)\smiss(?!\w)"),
    (State.BELOW_TARGET, rf"under-?perform(?:ing|s)?(?:\sagainst\s{_T})?(?!\w)"),
)
_VERBS = (
    (
        State.MEETING,
        Form.ING,
        r"(?:meeting|achieving|hitting|reaching|attaining)(?:\sor\sexceeding)?",
    ),
    (State.MEETING, Form.PAST, rf"{_DONE}(?:\sor\sexceeded)?"),
    (
        State.MEETING,
        Form.PRESENT,
        r"(?:meets|matches|achieves|hits|reaches|attains)(?:\sor\sexceeds)?",
    ),
    (
        State.MEETING,
        Form.BASE,
        r"(?:meet|achieve|hit|reach|attain)(?:\sor\sexceed)?|(?:come|measure|live)\sup\sto",
    ),
    (State.MEETING, Form.PAST, r"(?:came|measured|lived)\sup\sto|returned\sto"),
    (
        State.EXCEEDING,
        Form.ING,
        r"exceeding|surpassing|outperforming|bettering|beating|smashing|topping",
    ),
    (
        State.EXCEEDING,
        Form.PAST,
        r"exceeded|surpassed|outperformed|bettered|beaten|beat|topped|smashed",
    ),
    (State.EXCEEDING, Form.PRESENT, r"exceeds|surpasses|outperforms|betters|beats"),
    (State.EXCEEDING, Form.BASE, r"exceed|surpass|outperform"),
    (
        State.EXCEEDING,
        Form.PRESENT,
        r"compares\s(?:very\s)?(?:favourably|well)\s(?:with|to|against)",
    ),
    (
        State.BELOW_TARGET,
        Form.PRESENT,
        r"compares\s(?:unfavourably|poorly|badly)\s(?:with|to|against)",
    ),
    (State.BELOW_TARGET, Form.ING, r"missing|failing"),
    (State.BELOW_TARGET, Form.PAST, r"missed|failed"),
    (State.BELOW_TARGET, Form.PRESENT, r"misses"),
    (State.BELOW_TARGET, Form.BASE, r"miss"),
    (State.MEETING, Form.PAST, r"matched"),
    (State.EXCEEDING, Form.PAST, r"over-?achieved\sagainst"),
)
_Row = tuple[State, Form, Side | None, re.Pattern[str]]


def _row(state: State, form: Form, side: Side | None, pattern: str) -> _Row:
    return state, form, side, re.compile(rf"(?<![\w-]){pattern}", re.I)


_PHRASES: tuple[_Row, ...] = (
    *(_row(State.ON_TRACK, Form.FORECAST, None, words) for words in _FORECASTS),
    *(_row(state, Form.BESIDE, None, words) for state, words in _TRACKS),
    *(
        _row(state, Form.BESIDE, None, rf"(?:{words})\s{_TOL}")
        for state, words in _BESIDE_TOLERANCE
    ),
    _row(State.OUTSIDE_TOLERANCE, Form.PAST, None, rf"breach(?:es|ed)\s{_TOL}"),
    *(
        _row(state, Form.BESIDE, side, rf"(?:{words})\s{_T}")
        for state, side, words in _BESIDE_TARGET
    ),
    *(_row(state, form, None, rf"(?:{words})\s{_T}") for state, form, words in _VERBS),
)
# "The 28-day faster diagnosis standard was met": it is the measure.
_NAMED_STANDARD = (
    r"(?:\d+|two|four|twelve)[\s-](?:minute|hour|day|week|month)\s(?:[a-z]+\s){0,3}standard"
)
_INSIDE = (
    r"(?P<inside>(?:\s(?:has|have|had|was|is|being|been|were|continu(?:es?|ed)\sto\sbe|currently|now|again|also|still|not|never|"
    r"no\slonger|yet\sto\sbe|yet|just|duly|therefore|only|already|proved|gone|went|remains?|continu(?:es?|ed)\sto|"
    rf"(?:very\s)?nearly|almost|{ADVERB}))*)"
)
_VERB = (
    rf"\s(?P<verb>{_DONE}|exceeded|surpassed|beaten|bettered|outperformed|topped|missed|unmet|(?:out\sof|beyond)\s(?:our\s|its\s)?reach"
    rf"|(?:elude[sd]?|escape[sd]?)\s{_US})(?!\w)"
)
_PASSIVE = re.compile(
    rf"(?<![\w-])(?:{_T}(?:\sof\s{_NUMBER}{_UNIT}|\sfor\s(?:this|the)(?:\s\w+){{1,2}}?)?|(?:standard|aim|goal|ambition|objective|promise)\sof\s(?:(?:no|not)\s(?:more|longer|fewer|less)\sthan\s|at\s(?:least|most)\s)?(?:{_NUMBER}|{_SPELLED}){_UNIT}|{_NAMED_STANDARD}|{_AN_AIM}){_INSIDE}{_VERB}",
    re.I,
)
# "… the target of 10.5 days, which was missed", "The target is 95%, so this was narrowly missed".
_TAKEN_UP = re.compile(
    rf"(?<![\w-])(?:which|(?:so|and|but)\s(?:this|it))(?=\s(?:was|has|had|is)\b){_INSIDE}{_VERB}",
    re.I,
)
_A_TARGET = re.compile(
    rf"(?<![\w-]){_T}(?:\s(?:of|is|was|remains|being)\s(?:at\s(?:least|most)\s)?{_NUMBER}{_UNIT})?,?\s$",
    re.I,
)
# "Last year's target has been met" is no claim about this year's.
_OTHER_TIME = re.compile(
    r"\b(?:(?:last|previous|prior|next|following)\s(?:year|month|quarter|period)['’]s|previous|former|old|original)\s$",
    re.I,
)
_PASSIVE_STATES = {
    **dict.fromkeys(
        ("exceeded", "surpassed", "beaten", "bettered", "outperformed", "topped"), State.EXCEEDING
    ),
    **dict.fromkeys(
        ("missed", "unmet", "out", "beyond", "elude", "eludes", "eluded"), State.BELOW_TARGET
    ),
    **dict.fromkeys(("escape", "escapes", "escaped"), State.BELOW_TARGET),
}


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
    own = (m for m in _PASSIVE.finditer(text) if not _OTHER_TIME.search(text[: m.start()]))
    for found in own:
        state = _PASSIVE_STATES.get(found["verb"].lower().split()[0], State.MEETING)
        yield Phrase(found.start(), found.end(), state, Form.PASSIVE, inside=found["inside"])
    for found in _TAKEN_UP.finditer(text):
        if _A_TARGET.search(text[: found.start()]):
            state = _PASSIVE_STATES.get(found["verb"].lower().split()[0], State.MEETING)
            yield Phrase(found.start(), found.end(), state, Form.PASSIVE, inside=found["inside"])
    for start, end, state in find_colours(text):
        yield Phrase(start, end, state, Form.COLOUR)
