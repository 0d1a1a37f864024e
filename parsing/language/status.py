"""Ratings as a cell shows them: a letter, a word, a sign or a colour.

What red, amber and green mean is findings.md §2. A colour counts only where it is plainly one of
the three; any other is a colour and no rating.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from kpi.vocabulary import ClaimForm, State
from parsing.language.missing import missing_mark

RED = (State.OUTSIDE_TOLERANCE,)
AMBER = (State.WITHIN_TOLERANCE,)
GREEN = (State.MEETING,)

_LETTERS = {
    "r": RED,
    "a": AMBER,
    "g": GREEN,
    "red": RED,
    "amber": AMBER,
    "green": GREEN,
    "yellow": AMBER,
}
_WORDS: tuple[tuple[tuple[State, ...], str], ...] = (
    (
        (State.BELOW_TARGET,),
        r"not\s+(?:yet\s+)?(?:met|meet|achieved?|on\s+(?:target|track)|meeting|achieving)|missed(?!\s+(?!targets?\b|by\b|it\b|the\b|our\b|its\b)[a-z])|off\s+(?:target|track|course)|below\s+(?:target|standard|plan|profile|trajectory|ambition)|(?:under|worse\s+than)\s+target|unmet"
        r"|under-?\s?(?:achiev|perform)(?:ed|ing)\b|(?:over|above|exceed(?:s|ed|ing))\s+(?:the\s+)?(?:limit|ceiling|cap|maximum)\b"
        r"|(?:limit|ceiling|cap|maximum)\s+(?:was\s+)?(?:exceeded|breached|broken|not\s+(?:met|kept))\b"
        r"|below\s+(?:the\s+)?(?:minimum|floor)\b|fail(?:ed|ing|s)?\b|non-?\s?compliant|behind\b|(?:missing|not\s+hitting|(?:falling|fell)\s+short\s+of)\s+(?:(?:its|our|the)\s+)?target\b|no\b(?!\s+[a-z])|not\s+(?:quite\s+|yet\s+)?there\b|not\s+yet\W*$|(?:not\s+kept|broken)\W*$",
    ),
    (
        AMBER,
        r"(?:just|slightly|narrowly|marginally|a\s+(?:little|fraction))\s+(?:below|missed|off|under|short)|(?:substantially|part(?:ial)?ly|partly)\s+(?:met|achieved|on\s+(?:course|track|target))|within\s+(?:tolerance|limits?|variance)|close\s+to\s+(?:target|ambition|standard)|near(?:ly)?\s+(?:met|achiev(?:ed|ing)|there|(?:on\s+|to\s+)?target)|almost\s+(?:met|achiev(?:ed|ing)|on\s+target)"
        r"|(?:slight|minor|some|limited)\s+(?:slippage|delays?|concerns?)\b"
        r"|within\s+\d+(?:\.\d+)?\s?(?:%|per\s?cent|points?)(?:\s+of\s+(?:the\s+)?target)?\W*$"
        r"|between\s+(?:the\s+)?(?:target|goal|standard|minimum|maximum|floor|limit|threshold)\s+and\s+(?:the\s+)?"
        r"(?:target|goal|standard|minimum|maximum|floor|limit|(?:lower\s+|upper\s+)?threshold)\b"
        r"|(?:very\s+)?(?:nearly|almost)(?:\s+there)?\W*$|(?:just|not\s+far)\s+(?:short|off)\W*$|close\W*$",
    ),
    (RED, r"outside\s+(?:of\s+)?(?:tolerance|limits?)|well\s+below|significantly\s+(?:below|off)"),
    (
        (State.EXCEEDING,),
        r"exceed(?:ed|ing|s)|above\s+(?:target|standard|plan|profile|trajectory|ambition)|better\s+than\s+target|over\s+target|ahead"
        r"|(?:smashed|beaten|beat|surpassed|bettered|beating|surpassing)(?:\s+(?:it|our\s+target|the\s+target|target))?\W*$",
    ),
    ((State.ON_TRACK,), r"on\s+track|on\s+course"),
    (
        GREEN,
        r"met|achieved|on\s+target|at\s+target|(?:(?:well|comfortably)\s+)?(?:with)?in\s+(?:the\s+|its\s+|our\s+)?(?:allowance|target|ceiling|cap)\b|meeting|achieving|yes\b|pass(?:ed|es)?\b|compliant|kept\W*$"
        r"|(?:limit|ceiling|cap|maximum)\s+(?:was\s+)?(?:met|kept|not\s+(?:exceeded|breached))\b"
        r"|hitting\s+(?:(?:its|our|the)\s+)?target\b",
    ),
)
_PATTERNS = tuple(
    (
        states,
        re.compile(
            rf"^\W*(?:(?:target|standard|threshold|benchmark|criteri(?:on|a)|promise|pledge|commitment|goal)\s+)?(?:{p})(?![a-z])",
            re.I,
        ),
    )
    for states, p in _WORDS
)
_COLOUR_WORD = re.compile(r"\b(?:red|amber|green)\b", re.I)
_YARDSTICK = r"(?:\s+(?:the|their|its|our))?\s+targets?"
_IN_A_LEAD = re.compile(
    r"\b(?:rated|are|is|at|as|showing)\s+(?:as\s+)?(?P<said>red|amber|green)\b"
    r"|\b(?P<kind>red|amber|green)(?:[-\s]rated)?\s+(?:performance\s+)?(?:indicators?|measures?|k?pis?|metrics?)\b"
    rf"|\b(?P<missed>not\s+(?:(?:yet\s+)?(?:met|meet|meeting|achieved?|achieving)\b|on{_YARDSTICK}))"
    rf"|\b(?P<small>(?:just|slightly|narrowly|marginally|a\s+little)\s+(?:below|under|off){_YARDSTICK})"
    rf"|\b(?P<side>(?:missed|off|below|under|above|exceed(?:ed|ing|s?)|on|at|met|meeting|achieved|achieving){_YARDSTICK})"
    r"|\b(?P<band>(?:outside|within)\s+(?:of\s+)?(?:their\s+|its\s+)?tolerance)",
    re.I,
)
_LISTED = r"(?:measures?|indicators?|k?pis?|metrics?|performance|results?|areas?)"
_RATING_HEADING = re.compile(
    r"(?:(?:annex|appendix|section|part|table)\s+\w{1,3}\s*[:.–-]\s*)?"
    rf"(?:(?:our|the)\s+)?(?:{_LISTED}\s+)?(?:(?:that|which)\s+(?:are|is|have|has)\s+|(?:rated|rag[\s-]rated)\s+)?"
    r"(?P<said>red|amber|green|[a-z\s]{0,12}(?:on|off|at|above|below|missed|met|exceed(?:ed|ing)|meeting|achieved|behind|near|close\s+to)"
    r"\s+(?:their\s+|the\s+)?targets?|(?:with)?(?:in|out(?:side)?)\s+(?:of\s+)?tolerance)"
    rf"(?:[\s-]+rated)?(?:\s+{_LISTED})?"
    r"(?:\s+(?:at|in|for)\s+(?:the\s+end\s+of\s+)?(?:this\s+)?(?:q(?:uarter)?\s?[1-4]|quarter|month|year(?:[\s-]end)?)"
    r"(?:\s+20\d\d(?:[/–-]\d\d)?)?)?:?",
    re.I,
)
_MISSED = (State.BELOW_TARGET,)  # a cross says that it is not met, and not by how much
# "Below target, within tolerance" and "Below target (within 5%)" say both.
_AGREED = r"(?:the\s+|its\s+|agreed\s+)?"
_BY_A_SHARE = r"(?:\s*than)?\s*\d+(?:\.\d+)?\s?(?:%|per\s?cent|points?)"
_BANDS = (
    (
        RED,
        re.compile(
            rf"\boutside\s+(?:of\s+)?{_AGREED}tolerance|\b(?:more|over)\s{_BY_A_SHARE}", re.I
        ),
    ),
    (
        AMBER,
        re.compile(rf"\b(?:with)?in\s+{_AGREED}tolerance|\b(?:within|under){_BY_A_SHARE}", re.I),
    ),
)
_SIGNS = {
    **dict.fromkeys("✓✔☑☺🙂😀😊👍★🟢", GREEN),
    **dict.fromkeys("😐⚠🟠🟡", AMBER),
    **dict.fromkeys("✗✘✖✕☒", _MISSED),
    **dict.fromkeys("☹🙁😞👎🔴", RED),
}
# Hue as a turn of the wheel, then what it is plainly.
_HUES = ((0.0, 0.035, RED), (0.06, 0.185, AMBER), (0.22, 0.47, GREEN), (0.945, 1.0, RED))
_PALE, _FAINT, _DARK = 0.42, 0.08, 0.3
# "Improved, target missed": which way it went, before the rating.
_MOVED = re.compile(
    r"^\W*(?:improv(?:ed|ing)|declin(?:ed|ing)|deteriorat(?:ed|ing)|worsen(?:ed|ing)|maintained|unchanged|better|"
    r"worse|up|down|static|stable)\s*[,;/–-]\s*(?:but\s+|and\s+)?(?=[a-z])",
    re.I,
)
_COUNTS = re.compile(
    r"\b\d+\s+(?:(?:measures|indicators|kpis|targets|of\s+\w+)\s+)?(?:are|is|were|was)\s+(?:\w+\s+){0,2}"
    r"(?:on|off|to|near|above|below|behind|of|at|within|outside)\s+(?:target|track|tolerance)\b",
    re.I,
)
_WINE, _ROSE, _BRIGHT = 0.94, 0.972, 0.6  # hues between these are red only where they are bright


def states_of_words(text: str) -> tuple[tuple[State, ...], ClaimForm] | None:
    """Return what a status cell states, or None where its words state no rating."""
    folded = " ".join(text.split())
    if missing_mark(folded) is not None:
        return None
    if states := _LETTERS.get(folded.lower().strip("()[]. ")):
        return states, ClaimForm.LETTER if len(folded) == 1 else ClaimForm.TEXT
    if states := next((_SIGNS[c] for c in folded if c in _SIGNS), None):
        return states, ClaimForm.ICON
    first = next((word.lower().strip(":-–") for word in folded.split() if word[-1].isalnum()), "")
    if first in ("red", "amber", "green"):
        return _LETTERS[first], ClaimForm.TEXT
    folded = _MOVED.sub("", folded)
    said, end = _first_said(folded)
    if said is None or _says_another(folded[end:], said):
        return None
    band = next((s for s, p in _BANDS if p.search(folded)), ()) if said == _MISSED else ()
    return tuple(dict.fromkeys((*said, *band))), ClaimForm.TEXT


def _first_said(text: str) -> tuple[tuple[State, ...] | None, int]:
    """Return what words state from their first on, and where that ends."""
    found = ((states, pattern.match(text)) for states, pattern in _PATTERNS)
    return next(((states, match.end()) for states, match in found if match), (None, 0))


def _says_another(rest: str, first: tuple[State, ...]) -> bool:
    """Tell "On target Off target", two cells run into one: which of them is meant is not said."""
    again = re.match(r"\s(?=[A-Z])", rest)
    return again is not None and _first_said(rest[again.end() :])[0] not in (None, first)


def heading_rating(text: str) -> tuple[int, int] | None:
    """Return where the heading of a list rates what is listed, or None: "Measures off target".

    "Within 5% of target" rates nothing: a value over its target lies within 5% of it, too.
    """
    found = _RATING_HEADING.fullmatch(text.strip())
    if found is None or states_of_words(found["said"]) is None:
        return None
    lead = len(text) - len(text.lstrip())
    return lead + found.start("said"), lead + found.end("said")


def lead_rating(text: str) -> tuple[int, int] | None:
    """Return where the last sentence before a list rates what is listed, or None.

    As in "The red indicators are:" and "The following did not meet their target:".
    """
    start = max(text.rfind(". "), text.rfind("\n"), 0)
    if not text.rstrip().endswith(":"):
        return None
    spans = [m.span(m.lastgroup or 0) for m in _IN_A_LEAD.finditer(text, start)]
    stated = {states_of_words(text[first:last]) for first, last in spans}
    if len({colour.lower() for colour in _COLOUR_WORD.findall(text, start)}) > 1:
        return None
    return spans[0] if len(stated) == 1 and None not in stated else None


def counts_rated(text: str) -> bool:
    """Tell how many measures are rated so: "9 are on target, 4 are close to target"."""
    return _COUNTS.search(text) is not None


def states_of_colour(colour: Sequence[float] | None) -> tuple[State, ...] | None:
    """Return what a colour states where it is plainly red, amber or green, else None.

    Args:
        colour: Grey, RGB or CMYK, each channel from 0 to 1.
    """
    return _of_hue(colour, _PALE)


def states_of_shade(colour: Sequence[float] | None) -> tuple[State, ...] | None:
    """Return what a colour would state if its shade is meant, pale as it may be, else None."""
    return _of_hue(colour, _FAINT)


def _of_hue(colour: Sequence[float] | None, least: float) -> tuple[State, ...] | None:
    rgb = rgb_of(colour)
    if rgb is None:
        return None
    hue, saturation, value = colorsys.rgb_to_hsv(*rgb)
    if saturation < least or value < (_DARK if hue < _WINE or hue > _ROSE else _BRIGHT):
        return None
    return next((states for low, high, states in _HUES if low <= hue <= high), None)


def rgb_of(colour: Sequence[float] | None) -> tuple[float, float, float] | None:
    """Return a colour as red, green, blue; None without one, or in an ink that has no plain name.

    Args:
        colour: Grey, RGB or CMYK, each channel from 0 to 1.
    """
    if colour is None or len(colour) not in (1, 3, 4):
        return None
    if len(colour) == 1:
        return colour[0], colour[0], colour[0]
    if len(colour) == 3:  # noqa: PLR2004 - red, green, blue
        return colour[0], colour[1], colour[2]
    cyan, magenta, yellow, black = colour
    return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)


def hex_of(colour: Sequence[float] | None) -> str | None:
    """Return a colour as "#rrggbb", or None without one.

    Args:
        colour: Grey, RGB or CMYK, each channel from 0 to 1.
    """
    rgb = rgb_of(colour)
    return None if rgb is None else "#" + "".join(f"{round(c * 255):02x}" for c in rgb)
