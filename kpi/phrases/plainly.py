"""Whether a sentence about a rating or a movement is made of words that say nothing else.

    "The target was missed in July, due to sickness."    every word of the statement is known
    "The Welsh average missed its target."               "Welsh", "average": of whom is it said?

A sentence that puts a report in the wrong is held to this: one that holds words beyond these may
speak of somebody else or of another time, or suppose something, however much it reads like a claim.
What gives the reason may be in any words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kpi.phrases.months import MONTH

_SMALL = """
a an the this that these those it its they their we our us i he she his her there here which who
what of in on at to for from by with within without into onto over under above below beyond
between than as and or but nor so yet not no neither either both all each every any some such same
own other only is are was were be been being am has have had do does did done can when while
whilst although though albeit however where since until despite because even still just also again
once twice now then already always never ever quite very too much many more most less least few
fewer little lot well far long rather almost about around roughly up down out off back away ahead
behind short shy close near beside against per cent percent pp ppt point percentage s t
"""
_MEASURE = """
achievement aim amber ambition analysis attainment band case change colour comment commentary
completion compliance context count course data delivery direction distance expectation
explanation figure gap goal green growth headline indicator kpi kpis latest level limit line
margin measure movement narrative number outcome outturn overview performance pi position practice
profile progress proportion rag range rate reading record red result return schedule score share
side size spi standard status summary target things threshold timeliness tolerance total track
trajectory trend turnaround unit update value volume way
"""
_BODY = """
authority board borough city company council county department directorate district division force
officer service staff team trust
"""
_TIME = """
after ago annual april before consecutive current date day during earlier eight eighth eleven end
fifth financial first five four fourth half last later latest longer month month-on-month nine
ninth one past period preceding previous prior q quarter recent report row second seven seventh
six sixth start straight succession successive ten tenth third three through throughout time today
trot twelve two week year year-end year-on-year ytd zero
"""
_DOING = """
able acceptable accepted achieve affected agreed allow answered attain bear beat beaten began
begun better breach bring brought came clear climb come compare comparison completed confirm
continue creep crept cut decline decrease deliver deteriorate deterioration dip double drop ease
edge elude equal escape exceed expect fail failure fall fallen fell finish follow fulfilled gain
get go goes going gone got grew grow grown halve hard held hit hold hover improve improvement
increase introduced jump keep kept lag languish lay lead leave led left lie live lying made
maintain make manage mark match meet met miss move nudge outperform overachieved perform permitted
pick post prove put ran rank reach rebound record recover reduce reduction register regress remain
represent require rise risen rose run said sat saw say see seen serves set shift show shown shrank
shrink shrunk sit slid slide slip stand stay stood strengthen strive struggle succeed successful
surge surpass sustained take taken took top trail travel treble triple turn two-fold twofold
unable unchanged underperform weaken went work worsen
"""
_HOW = """
actual adrift adverse altogether bad barely best bit broadly closer comfortable comfortably
considerable considerably consistent constant delighted disappointing duly easily encouraging ever
exactly excess fairly favourable favourably finest firmly flat fraction fractional full fully
further glad good gradual great hair happy headline hence high higher highest identical indeed
inside large larger largest low lower lowest marginal material meanwhile modest narrow narrowest
nearer negative nevertheless new nonetheless north notable notably note on-target outside overall
peak pleased pleasing poor poorer poorest positive precisely reasonably reassuring regrettably
relatively respectable right serious shade sharp significant simply slight slimmest small smaller
smallest sorry south stable static steadily steady steep strong stronger strongest substantial
therefore thus together touch underneath unfavourable unfavourably unfortunately weaker weakest
welcome whisker whole wide worse worst wrong
"""
_KNOWN = frozenset(f"{_SMALL} {_MEASURE} {_BODY} {_TIME} {_DOING} {_HOW}".split())
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MONTHS = re.compile(MONTH, re.IGNORECASE)
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly")
_SHORTEST = 3
_STEM = 5
_CLAUSE = re.compile(r"\s*[,;:()–—]\s*|\s+(?=(?:because|due|owing|thanks|which|who)\b)")
_REASON = re.compile(
    r"(?:because|due\b|owing|thanks|as a result|following|despite|notwithstanding|after|with|"
    r"given|in spite|since|as\b|on account|partly|mainly|largely|chiefly|reflecting|driven|which|"
    r"who\b|caused|attribut\w+|arising|resulting)",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"\b(?:targets?|tolerances?|green|amber|red|rated|on track|increas\w+|decreas\w+|rose|ris\w+|"
    r"f[ae]ll(?:s|en|ing)?|drop\w*|reduc\w+|improv\w+|worsen\w*|deteriorat\w+|doubl\w+|halv\w+|up|down|"
    r"unchanged|same|higher|lower|standard|goal|ambition|highest|lowest|best|worst|strongest|weakest|"
    r"poorest|peak|first|points?|running|consecutive)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_plainly_said(sentence: str, name: str) -> bool:
    """Tell whether every word of what a sentence states is one that states nothing further.

    Args:
        sentence: As printed.
        name: The indicator's name, whose words are known, too.
    """
    stems = {word[:_STEM].lower() for word in _WORD.findall(name)}
    clauses = [clause for clause in _CLAUSE.split(sentence) if clause.strip()]
    claiming = [bool(_CLAIMS.search(clause)) for clause in clauses]
    last = max((i for i, claims in enumerate(claiming) if claims), default=len(clauses) - 1)
    return all(
        _is_known(clause, stems)
        for clause, claims in zip(clauses[: last + 1], claiming, strict=False)
        if claims or not _REASON.match(clause)
    )


def _is_known(clause: str, stems: set[str]) -> bool:
    words = (part for word in _WORD.findall(clause) for part in re.split(r"[’'-]", word.lower()))
    return all(
        word[:_STEM] in stems or _MONTHS.fullmatch(word) or any(f in _KNOWN for f in _forms(word))
        for word in words
        if word
    )


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be a form of: "hitting", "hit"."""
    yield word
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
