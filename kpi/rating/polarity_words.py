"""What the plain words of a name say about which way is good (findings.md §1).

The first rule that fits decides, so the order carries meaning: "re-referrals within 12 months"
is about a recurrence, "missed bins collected within 24 hours" about being prompt, and
"complaints resolved" about the resolving. A negation before the words turns them round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kpi.vocabulary import Polarity

_LENGTH = r"(?:minutes?|mins?|hours?|hrs?|(?:working\s+)?days?|wds?|weeks?|months?)"

RULES: tuple[tuple[str, Polarity], ...] = (
    # A thing that came back.
    (r"re-?referr\w+|re-?offen\w+|re-?admi\w+|repeat\w*|recurren\w+", Polarity.LOWER),
    (r"second or subsequent", Polarity.LOWER),
    (
        r"(?:com(?:e|es|ing)|came|return\w*) (?:back )?to (?:[\w’']+ ){0,8}?"
        r"(?:care|services?|teams?|hospital|custody|prison)",
        Polarity.LOWER,
    ),
    (r"(?<!would )(?:contact|present|refer|offend|call)\w* (?:\w+ )?again", Polarity.LOWER),
    # Prompt, or not.
    (r"out(?:side)? of (?:the )?(?:time ?scales?|time)|overdue|expired|backlogs?", Polarity.LOWER),
    (r"(?:open|outstanding|unpaid|old) (?:for )?(?:more than|over|longer than)", Polarity.LOWER),
    (r"(?:with)?in (?:the )?(?:\w+ )?(?:time ?scales?|time ?frames?|deadlines?)", Polarity.HIGHER),
    (rf"within (?:[\w-]+ ){{1,4}}{_LENGTH}|within target", Polarity.HIGHER),
    (rf"(?:less|fewer|no more|no longer) than (?:[\w-]+ ){{1,3}}{_LENGTH}", Polarity.HIGHER),
    (
        rf"wait\w* (?:for )?(?:more|longer|greater) than (?:[\w-]+ ){{1,3}}{_LENGTH}",
        Polarity.LOWER,
    ),
    (r"in (?:\d+|two|three|five|ten|twenty) (?:minutes|hours|(?:working )?days)", Polarity.HIGHER),
    (r"on time|in time|or (?:better|above|higher)", Polarity.HIGHER),
    # How long something takes.
    (rf"average (?:number of )?(?:\w+ )?(?:time|{_LENGTH})", Polarity.LOWER),
    (r"time (?:taken|between|to)|days (?:taken|between|to|lost)|waits?|waiting", Polarity.LOWER),
    (r"turnaround|delays?|delayed|speed of (?:answer\w*|response|processing)", Polarity.LOWER),
    # A failing put right.
    (
        r"(?:missed|missing|lost|late|failed|errors?|empty|voids?|faults?|defects?|fly-?tip\w*|"
        r"graffiti|abandoned|overpayments?|arrears|debts?|breach\w*|potholes?)\b.{0,40}?"
        r"\b(?:followed up|put right|corrected|resolved|rectified|repaired|removed|cleared|"
        r"recovered|brought back|rebooked|fixed)",
        Polarity.HIGHER,
    ),
    # A failing that the name itself calls one.
    (r"unknown|not known|neet|missed|missing|lost|late|fail\w*|errors?", Polarity.LOWER),
    (r"unacceptable|inaccura\w+|unanswered|abandoned|cancelled|cancellations?", Polarity.LOWER),
    (r"downtime|outages?|unavailab\w+|contaminat\w+|unhealthy|excess weight", Polarity.LOWER),
    (r"non-?attend\w+|unemploy\w+|unauthori[sz]ed|avoidable|low[ -]income", Polarity.LOWER),
    (r"inadequate|requir(?:es|ed|ing) improvement", Polarity.LOWER),
    # A thing done, gained or judged good.
    (r"up[ -]to[ -]date|in touch|complet\w+|achiev\w+|success\w*|improv\w+", Polarity.HIGHER),
    (r"or outstanding|good|satisf\w+|compli(?:ant|ance|ed)|compliments?", Polarity.HIGHER),
    (r"accura\w+|uptime|availability|acceptable|implemented|dealt with|valid", Polarity.HIGHER),
    (r"risk (?:was |is |has been )?(?:reduced|removed)|healthy|decent", Polarity.HIGHER),
    (
        r"still at home|in their own homes?|independent(?:ly)? liv\w+|liv\w+ independently",
        Polarity.HIGHER,
    ),
    (r"receiving (?:direct payments|self-directed support)", Polarity.HIGHER),
    (r"resolved|answered|collected|collection rate|recycl\w+|compost\w+", Polarity.HIGHER),
    (r"received (?:an?|the|their)|visited|seen|reviewed|assessed|approved", Polarity.HIGHER),
    (r"meeting the (?:duty|standard)|participat\w+|attend(?:ed|ing|ance)", Polarity.HIGHER),
    (r"in (?:employment|education|suitable accommodation)", Polarity.HIGHER),
    (r"employment rate|stability|stable|immuni[sz]\w+|vaccinat\w+", Polarity.HIGHER),
    (
        r"uptake|take-?up|prevented|relieved|delivered|occupied|occupancy|income|savings",
        Polarity.HIGHER,
    ),
    # A subject that nobody wants more of.
    (r"agency|interim|absen\w+|sickness|vacanc\w+|vacant|turnover", Polarity.LOWER),
    (r"first[ -]time entrants?|custody|crimes?|offen\w+|anti-?social", Polarity.LOWER),
    (r"complaints?|arrears|overspends?|debts?|voids?|empty", Polarity.LOWER),
    (r"homeless\w*|temporary accommodation|rough sleep\w+|bed and breakfast", Polarity.LOWER),
    (r"exclusions?|excluded|fly-?tip\w*|residual (?:\w+ )?waste|landfill\w*", Polarity.LOWER),
    (r"deaths?|mortality|killed|injur\w+|accidents?|fires|false alarms", Polarity.LOWER),
    (r"burglar\w+|robber\w+|breach\w*|evict\w+|overcrowd\w+|overpayments?", Polarity.LOWER),
    (r"emissions?|carbon|obes\w+|smok\w+|conceptions?|poverty", Polarity.LOWER),
    (r"appeals (?:allowed|upheld)|caseloads?|cost per|cost of", Polarity.LOWER),
    (r"(?:3|three) or more placements?|placement moves?", Polarity.LOWER),
)
_COMPILED = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), way) for words, way in RULES)

# "No. of visits" counts; it denies nothing.
_NEGATION = re.compile(r"\b(?:not|never|without|non|no(?!\.| of\b))[\s-]+(?:\S+\s+){0,4}$", re.I)

_CONTESTED = re.compile(
    r"^\W*(?:rate|number|no\.?|total)\b.*"
    r"\b(?:(?:child )?protection|cp|child in need|cin|looked[ -]after|in care|cla|lac)\b",
    re.IGNORECASE,
)

_TURNED = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a name that tell which way is good, or that it is contested."""

    polarity: Polarity | None = None
    words: str = ""
    contested: bool = False


@lru_cache(maxsize=4096)
def read_name(name: str) -> NameWords:
    """Say what the plain words of a name tell; a contested name tells nothing."""
    for pattern, polarity in _COMPILED:
        match = pattern.search(name)
        if match is None:
            continue
        denied = _NEGATION.search(name[: match.start()])
        if denied is None:
            return NameWords(polarity, match.group())
        if pattern.search(name, match.end()):
            return NameWords()  # "not dealt with by …, that are dealt with in 3 days"
        return NameWords(_TURNED[polarity], f"{denied.group()}{match.group()}")
    return NameWords(contested=_CONTESTED.search(name) is not None)
