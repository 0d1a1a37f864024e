"""Cells that hold no value, and why: "N/A", "TBC", a dash, a shorthand mark.

A missing value is never 0, and 0 is never missing (anchors.md §4.4). Single letters are the marks
of official statistics in lower case only; "r", "a" and "g" are ratings, and no mark here.
"""

from __future__ import annotations

import re

_BLANK = "the cell is blank"
_WITHHELD = "withheld because the numbers are small or confidential"
_NOT_APPLICABLE = "marked as not available or not applicable"
_NOT_AVAILABLE = "no figure is available"

_SHORTHAND = {
    "*": _WITHHELD,
    "**": _WITHHELD,
    "***": _WITHHELD,
    "c": _WITHHELD,
    "[c]": _WITHHELD,
    "x": _NOT_AVAILABLE,
    "[x]": _NOT_AVAILABLE,
    ":": _NOT_AVAILABLE,
    ".": _NOT_AVAILABLE,
    "..": _NOT_AVAILABLE,
    "...": _NOT_AVAILABLE,
    "…": _NOT_AVAILABLE,
    "?": _NOT_AVAILABLE,
    "z": _NOT_APPLICABLE,
    "[z]": _NOT_APPLICABLE,
}
_WORDS = {
    _NOT_APPLICABLE: r"#?n\s?[/.\\]?\s?a|not applicable|none",
    _NOT_AVAILABLE: r"(?:data )?(?:not (?:currently )?available|unavailable|missing(?! target))"
    r"|(?:not |un)known|n/?k"
    r"|no (?:data|figures?|values?|results?|information)(?: (?:is |are )?(?:available|held))?",
    "to be confirmed": r"(?:target )?(?:t\.?b\.?[cad]"
    r"|to be (?:confirmed|agreed|set|determined|advised))",
    "not available yet": r"(?:data )?(?:not (?:yet )?due|pending"
    r"|not yet (?!(?:met|achieved|there|on)\b)\w+"
    r"|await(?:ed|ing)(?: \w+)?|to follow)|n/y/a|(?:in|under) development"
    r"|(?:(?:data|figures?|results?)(?: is| are)? )?(?:due|available|expected|reported|published)"
    r"(?= (?:in|at|from|by|after|end|on|q[1-4]|20[0-9]{2}|[a-z]{3,9} 20[0-9]{2})\b)",
    "measured once a year": r"(?:(?:is |to be )?(?:measured|reported|collected|published) )?"
    r"annual(?:ly)?(?: (?:only|data|return|survey|reporting))?|yearly|year[ -]end(?: only)?",
    "measured less often than this report": r"(?:measured |reported )?"
    r"(?:biennial(?:ly)?|biannual(?:ly)?|six[ -]monthly|half[ -]yearly|termly)",
    "shown for information only, without a target": r"(?:for )?info(?:rmation)?(?: only)?"
    r"|(?:data|monitor(?:ing|ed)?|trend|track(?:ing)?|volume|activity|context) only"
    r"|contextual|monitor(?:ed)?",
    "no target is set": r"no (?:targets?|goals?|aims?|standards?|ambitions?)"
    r"(?: (?:is |was |has been )?set)?|(?:target )?not set|not targeted",
    _WITHHELD: r"suppressed|withheld|confidential|redacted|disclosive",
    "not collected or not reported": r"not (?:being )?(?:reported|recorded|collected|measured"
    r"|provided|submitted|received|supplied|returned|required|calculated|captured|published)"
    r"|(?:we are )?unable to (?:report|provide|calculate)|no return"
    r"|cannot be (?:reported|calculated)",
    "new, with nothing to compare yet": r"new|(?:to be )?baselin(?:e|ed|ing)(?: year)?"
    r"|no baseline|(?:establish|set)(?:t?ing)? (?:a )?baseline|no compar(?:ison|ator)",
    "nothing happened that could be measured": r"no (?:activity|cases|instances|events|incidents"
    r"|referrals|requests|applications|appeals)"
    r"|nil return|none (?:this|in|due)\b",
    "no longer measured": r"discontinued|deleted|ceased|withdrawn|no longer (?:measured|reported)",
    "a spreadsheet error is printed instead of a value": r"#(?:ref!|div/0!|value!|name\?|num!)"
    r"|nan|null",
}
# What may follow: what kind of thing it is, then an explanation that brings no figure of its own.
_THING = r"(?: (?:measure|indicator|kpi|pi|figure|target)s?)?"
_EXPLAINED = (
    r"(?:\.|(?:\s?[-–—:;,/(.]|\s(?:until|in|at|for|due|this|as|yet|from|by|to|because|during|end"
    r"|after|on|q[1-4]|20[0-9]{2}|[a-z]{3,9} 20[0-9]{2})\b)"
    r"(?:[^0-9%£]|(?<=q)[1-4]|(?<=(?:qtr|ter) )[1-4]|20[0-9]{2}(?:[/–-][0-9]{2})?)*)?"
)
_MARKS = {
    reason: re.compile(f"(?:{words}){_THING}{_EXPLAINED}") for reason, words in _WORDS.items()
}
_DASHES = re.compile(r"[-\u2010-\u2015−_\s]+")
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u00ad")
_LONGEST = 80


def missing_mark(cell: str) -> str | None:
    """Return why a cell holds no value, in plain words; None where it is not such a mark.

    "0", "0%", "Nil", "Yes" and every figure are no marks. An explanation may stand beside the
    mark ("N/A – measured annually"), as long as it brings no figure.
    """
    text = " ".join(cell.translate(_INVISIBLE).split())
    if not text:
        return _BLANK
    if _DASHES.fullmatch(text):
        return "a dash is printed instead of a value"
    if len(text) > _LONGEST:
        return None
    bare = _without_brackets(text.casefold())
    explained = (reason for reason, words in _MARKS.items() if words.fullmatch(bare))
    return _SHORTHAND.get(text) or next(explained, None)


def _without_brackets(text: str) -> str:
    wrapped = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text[1:-1].strip() if wrapped else text
