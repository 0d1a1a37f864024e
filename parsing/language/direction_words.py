"""The phrases that tell a direction of travel, as tables: verbs, nouns, "up" and "down", "same as".

A row counts only where the words behind it leave the verb without an object: "has increased to
76.5%", not "has increased staffing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from kpi.vocabulary import Direction
from parsing.language.claim_leads import ADVERB


class Build(StrEnum):
    """How a phrase is built; it decides what must stand before it."""

    VERB = "verb"
    NOUN = "noun"
    BESIDE_FIGURE = "beside_figure"
    LABELLED = "labelled"


Row = tuple[Build, Direction, re.Pattern[str]]

_UP, _DOWN = Direction.INCREASED, Direction.DECREASED
_BETTER, _WORSE, _SAME = Direction.IMPROVED, Direction.WORSENED, Direction.UNCHANGED

_STEPS = r"(?:gone|went|come|came|crept|nudged|edged|inched|ticked|moved|shot)"
_CHANGED = {
    _UP: rf"increased|risen|rose|grown|grew|climbed|doubled|jumped|soared|surged|"
    rf"leapt|{_STEPS}\sup(?:wards?)?",
    _DOWN: r"decreased|fallen|fell|reduced|dropped(?:\sback)?|halved|dipped|plunged|plummeted|"
    rf"slumped|tumbled|shrunk|shrank|contracted|(?:{_STEPS}|eased|drifted)\s(?:down(?:wards?)?|back)",
    _BETTER: r"improved|got\sbetter|picked\sup|recovered|improved\s(?:its|our|their)\sperformance|"
    r"strengthened|rallied|(?:gained|made\sup)\sground|turned\sa\scorner|"
    r"(?:taken|took)\sa\sstep\s(?:forwards?|in\sthe\sright\sdirection)",
    _WORSE: r"worsened|deteriorated|got\sworse|slipped|declined|weakened|lost\sground|slid|"
    r"(?:gone|went|moved)\s(?:downhill|backwards?)|(?:taken|took)\sa\sstep\s(?:back(?:wards?)?|in\sthe\swrong\sdirection)",
}
_CHANGING = {
    _UP: r"increas(?:e|ing)|ris(?:e|ing)|grow(?:ing)?|climb(?:ing)?",
    _DOWN: r"decreas(?:e|ing)|fall(?:ing)?|reduc(?:e|ing)|drop(?:ping)?",
    _BETTER: r"improv(?:e|ing)",
    _WORSE: r"worsen(?:ing)?|deteriorat(?:e|ing)|declin(?:e|ing)",
}
_A_CHANGE = {
    _UP: r"increase|rise|growth",
    _DOWN: r"decrease|reduction|fall|drop|decline|dip",
    _BETTER: r"improvement",
    _WORSE: r"deterioration|worsening",
}
_THAN = {
    _UP: r"(?:higher|more|greater)(?=\sthan)",
    _DOWN: r"(?:lower|less|fewer)(?=\sthan)",
    _BETTER: r"(?:better|stronger)(?=\sthan)",
    _WORSE: r"(?:worse|poorer|weaker)(?=\sthan)",
}
_ANOTHER = (
    r"(?:targets?|tolerance|national|england|english|regional|statistical|neighbours?|average|other|"
    r"london|comparators?|peers?|plan|profile|baseline|forecast)\b"
)
_MORE = {
    _UP: "higher|greater",
    _DOWN: "lower",
    _BETTER: "better|stronger",
    _WORSE: "worse|poorer|weaker",
}
_STEADY = (
    r"unchanged|static"
    r"|(?:remain(?:s|ed)|stay(?:s|ed)|been|is|are|was)\s(?:(?:relatively|broadly|fairly|largely)\s)?"
    rf"(?:stable|steady|static|constant|consistent|level|unchanged|the\ssame(?!\sas\s(?:\w+\s){{0,3}}{_ANOTHER}))"
    r"|(?:remain(?:s|ed)|stay(?:s|ed))\sat(?=\s£?\d)|(?:been|was|is)\smaintained"
    rf"|(?:the\s)?same\sas(?!\s(?:\w+\s){{0,3}}{_ANOTHER})"
    rf"|(?:exactly|precisely)\sthe\ssame\sas(?!\s(?:\w+\s){{0,3}}{_ANOTHER})"
    rf"|(?:identical\sto|match(?:ed|es)|equals)(?=\s(?:that|the\s£?\d[\d.,]*%?)\sof\s(?!(?:\w+\s){{0,3}}{_ANOTHER}))"
    r"|(?:exactly|precisely)\swhat\sit\swas\s(?:in|last)"
    r"|continu(?:es|ed)\sat\sthe\ssame\slevel"
    r"|not\s(?:changed?|moved|altered)(?!\s(?:the|our|its|how|in\sline)\b)"
    r"|in\sline\swith\s(?:the\s)?(?:last|previous)\s\w+"
)

_NO_CHANGE = (
    r"no\schange(?=\s(?:from|since|on|compared)\b"
    r"|\sin\s(?:the\s)?(?:performance|percentage|proportion|rate|number)\b)"
)
_DEGREE = (
    r"(?:slightly|significantly|marginally|considerably|sharply|steadily|again|further|substantially|"
    r"markedly|gradually|dramatically|notably|overall|year[\s-]on[\s-]year|month[\s-]on[\s-]month|"
    rf"once\s(?:more|again)|yet\sagain|somewhat|a\s(?:little|lot|touch)|{ADVERB})"
)
_POINTS = r"(?:%|per\scent|p\.?p\.?|percentage\spoints?|points?)"
_NUMBER = rf"£?\d[\d.,]*\s?(?:{_POINTS}|(?:k|m|bn)\b)?(?:\s(?:percentage\s)?points?)?"
_HEDGE = r"(?:(?:just|only|around|about|approximately|over|under)\s)?"
_BEFORE = (
    r"(?:than|since|compared\s(?:to|with)|against|from|on|over)\s(?:in\s|at\s)?(?:the\s)?"
    r"(?:(?:same|this)\s(?:period|time|point|month|quarter)\s)?(?:in\s|of\s)?(?:the\s)?"
    r"(?:last|previous|prior|preceding)\s(?:\w+\s)?"
    r"(?:year|month|quarter|period|report|figure|position|result|outturn)"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_BEFORE = (
    rf"(?:{_BEFORE}|(?:than|since|on|from|compared\s(?:to|with))\s(?:(?:it|they|we)\s)?(?:(?:was|were|did|had|been|managed)\s)?"
    r"(?:(?:reported|recorded|seen|achieved|posted)\s)?(?:in\s|for\s|that\sof\s|those\sof\s)?"
    rf"{_MONTH}"
    rf"|(?:than|on)\s(?:the\s)?{_NUMBER}\s(?:reported|recorded|of|in|seen|for)\b)"
)
_WAS_SEEN = r"\s(?:was|is|has\sbeen|were)\s(?:seen|recorded|reported|noted)\b"
_NO_OBJECT = (
    rf"(?=(?:\s{_DEGREE})*\s?,?(?:"
    rf"\s(?:to|from|by|at)\s(?:an?\s(?:\w+\s)?)?{_HEDGE}(?:£?\d|zero|nil|one|two)"
    r"|\s(?:since|compared|against|(?:on|from)\s(?:last|the\sprevious)|on\s(?-i:[A-Z])\w+(?:\s\d{4})?[’']s|in|during|over|throughout|across|"
    r"this|year|month|quarter|again|but|and|due|because|as\sa|for|when|although|with|which|while|"
    r"however)\b|\s?[.;,)(]|\s?$))"
)
_OF_THE_MEASURE = (
    rf"(?=,?\s(?:of\s{_NUMBER}\s?(?:$|[,.;()]|from|to|on|since|compared|over)"
    rf"|(?:from|to|on)\s{_NUMBER}|{_BEFORE}|in\s{_MONTH}"
    r"|in\s(?:the\s|this\s|our\s)?"
    r"(?:performance|percentage|proportion|rate|number|timeliness|figure|measure)\b))"
)
_WITH_FIGURE = (
    rf"(?=\s(?:(?:from|by)\s{_HEDGE}{_NUMBER}|£?\d[\d.,]*\s?{_POINTS}"
    rf"|{_NUMBER}\s(?:on|from|since)\s|(?:on|from)\s(?:last|the\sprevious)\b))"
)
_GOES_ON = (
    r"(?:continu(?:es|ed)\sto|(?:is|are|has\sbeen|have\sbeen|was|were)(?:\s(?:now|still|also))?)"
    rf"\s(?:{_DEGREE}\s)?"
)


_TENDS = {
    _BETTER: r"positive|favourable|good|encouraging|improving|welcome|pleasing|heartening",
    _WORSE: r"negative|adverse|unfavourable|poor|worsening|deteriorating|disappointing|"
    r"concerning|worrying|of\sconcern|concern",
}
_WAYS = {_BETTER: "right", _WORSE: "wrong"}


def _row(build: Build, direction: Direction, pattern: str) -> Row:
    return build, direction, re.compile(rf"(?<![\w-]){pattern}", re.I)


def _rows() -> Iterator[Row]:
    for direction, words in _CHANGED.items():
        away = r"(?:\s(?:back|away|off))?"
        yield _row(Build.VERB, direction, rf"(?:{words}){away}(?![\w-]){_NO_OBJECT}")
    for direction, words in _CHANGING.items():
        yield _row(Build.VERB, direction, rf"{_GOES_ON}(?:{words})(?![\w-]){_NO_OBJECT}")
        label = r"(?:direction\sof\stravel|dot|trend)\s?(?:is|:|=|–|-)\s?"
        told = rf"{label}(?:{words}|{_CHANGED[direction]})(?=\W*$|\s?[,;(])"
        yield _row(Build.LABELLED, direction, told)
        told = rf"(?:{words})(?=\sfrom\s{_HEDGE}{_NUMBER}\s[^.;]{{0,40}}\bto\s{_HEDGE}\d)"
        yield _row(Build.VERB, direction, told)
    for direction, words in _THAN.items():
        yield _row(Build.VERB, direction, rf"(?:{words})\s{_BEFORE}")
    for direction, words in _MORE.items():
        in_both = rf"(?:{words})\sin\s{_MONTH}(?:\s\d{{4}})?\sthan\sin\s{_MONTH}"
        yield _row(Build.VERB, direction, in_both)
    yield _row(Build.VERB, _WORSE, rf"not\sas\sgood\sas\s(?:in\s)?(?:{_MONTH}|last\s\w+)")
    for direction, words in _A_CHANGE.items():
        a_change = rf"(?:an?|the|another|further)\s(?:[a-z-]+\s)?(?:{words})"
        yield _row(Build.NOUN, direction, a_change + _OF_THE_MEASURE)
        seen = (
            rf"an?\s(?:[a-z-]+\s)?(?:{words}){_WAS_SEEN}(?=\s(?:in|since)\s{_MONTH}|\s?[.;]|\s?$)"
        )
        yield _row(Build.NOUN, direction, seen)
    for direction, words in _MORE.items():
        result = r"(?:result|figure|outturn|score|value|performance|percentage|rate|number)"
        told = rf"an?\s(?:{words})\s{result}(?:{_WAS_SEEN})?(?=\s{_BEFORE})"
        yield _row(Build.NOUN, direction, told)
    for direction, words in ((_BETTER, r"improved|better"), (_WORSE, r"worse|weaker")):
        yield _row(Build.NOUN, direction, rf"(?:{words})\sperformance{_WAS_SEEN}")
    yield from _tendencies()
    for direction, word in ((_UP, "up"), (_DOWN, "down")):
        told = rf"(?:is|are|was|were)\s{word}(?:\s{_DEGREE})?(?=\s?[.;]|\s?$|\s{_BEFORE})"
        yield _row(Build.VERB, direction, told)
    yield _row(Build.VERB, _SAME, rf"(?:{_STEADY})(?![\w-])")
    yield _row(Build.NOUN, _SAME, _NO_CHANGE)
    yield _row(
        Build.NOUN, _SAME, rf"no\schange{_WAS_SEEN}(?=\s(?:in|since)\s{_MONTH}|\s?[.;]|\s?$)"
    )
    yield _row(Build.BESIDE_FIGURE, _UP, "up" + _WITH_FIGURE)
    yield _row(Build.BESIDE_FIGURE, _DOWN, "down" + _WITH_FIGURE)


def _tendencies() -> Iterator[Row]:
    """Yield the rows that judge a movement: "the direction of travel is positive"."""
    ends = r"(?:\sone)?(?=\s?[.,;)]|\W*$)"
    trend = rf"(?:direction\sof\stravel|trend)(?:\ssince\s{_MONTH}(?:\s\d{{4}})?)?"
    moved = (
        rf"(?:movement|change|shift)\s(?:since\s{_MONTH}\s\d{{4}}|from\s{_NUMBER}\sto\s{_NUMBER})"
    )
    moving = r"(?:is|are|has|have)\s(?:now\s|again\s)?mov(?:ing|ed)\sin\sthe"
    for direction, words in _TENDS.items():
        for pattern in (
            rf"(?:{trend}|{moved})\s?(?:is|remains|:|=)\s?(?:an?\s)?(?:{words}){ends}",
            rf"(?:an?|on\san)\s(?:{words})\s{trend}{ends}",
            rf"(?:{words})\s(?:movement|progress)\s(?:since|from)\s{_MONTH}",
            rf"(?:it\sis|we\sare)\s(?:{words})\s(?:to\ssee|with)\sthe\s(?:{trend}|{moved})(?=\W*$)",
            rf"(?:{moved}|movement)\sis\sin\sthe\s{_WAYS[direction]}\sdirection\b",
            rf"{moving}\s{_WAYS[direction]}\sdirection\b",
        ):
            yield _row(Build.LABELLED, direction, pattern)


ROWS: tuple[Row, ...] = tuple(_rows())
