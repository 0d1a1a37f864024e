"""Verdicts in free words, told straight behind the target that they are about.

we had hoped for 76%, so we did not quite make it
The target is 8 days. We are well outside it.
we were aiming for 80% – so close, but just short
the target is 57%, and we are slightly below where we would like to be
"""

from __future__ import annotations

import re

from kpi.vocabulary import State

_WE = r"(?:(?:we|it|they|this|that|performance|the\s(?:council|service|trust|team))\s)?"
_NOT = r"(?:did\snot|didn[’']t|(?:have|has|had|could)\snot|haven[’']t)"
_IS = (
    r"(?:(?:is|are|was|were|[’']re|[’']s|(?:have|has|had)\sfallen|fell|fall|came|come|ended\sup|"
    r"remains?)\s)?"
)
_MADE = (
    r"(?:(?:make|made|manage|managed|reach|reached|hit|get\sto|got\sto|meet|met|achieve|achieved|"
    r"do|done)\s(?:it|that|this)|(?:get|got)\sthere)"
)
_SMALL = (
    r"(?:only\sjust|just|narrowly|slightly|fractionally|marginally|"
    r"a\s(?:little|touch|fraction|shade|whisker))"
)
_LARGE = r"(?:well|far|significantly|considerably|a\slong\sway|some\sway|way|badly)"
_PLACE = (
    r"where\s(?:we|it|members|they)\s(?:(?:would|had|[’']d)\s)?(?:like|wish|want|hope|expect|need)"
    r"(?:ed|d|s)?(?:\s(?:to\sbe|it\sto\sbe|us\sto\sbe))?"
)
_MISS = (
    r"(?:short(?:\sof\s(?:it|that|this))?"
    rf"|(?:below|behind|off|adrift\sof|short\sof)\s{_PLACE})"
)
_ENDS = (
    r"(?=\s*(?:$|[.,;:)!–—-]|"
    r"(?:this|by|for|in|because|despite|due|owing|and|but|again|with|mainly|largely|partly)\b))"
)
_VERDICT = re.compile(
    r"[\s,;.–—-]*(?:(?:and|but|so|though|although|yet|which\smeans|therefore)\s)*"
    rf"(?:(?:so|very)\sclose,?\s(?:but|yet|and\syet)\s)?{_WE}(?:"
    rf"(?P<small>{_NOT}\squite\s{_MADE}|{_IS}(?:not\squite|(?:very\s)?(?:nearly|almost))\sthere"
    rf"|{_IS}{_SMALL}\s{_MISS})"
    rf"|(?P<large>{_IS}{_LARGE}\s{_MISS})|(?P<plain>{_NOT}\s{_MADE}|{_IS}{_MISS})){_ENDS}",
    re.I,
)
_STATES = {
    "small": State.WITHIN_TOLERANCE,
    "large": State.OUTSIDE_TOLERANCE,
    "plain": State.BELOW_TARGET,
}


def find_verdict(text: str, start: int) -> tuple[int, State] | None:
    """Return where a verdict ends that follows a target, and what it states, or None.

    Args:
        text: A sentence, or two of which the second goes on about the target.
        start: Where the words of the target end.
    """
    found = _VERDICT.match(text, start)
    if found is None:
        return None
    return found.end(), next(state for kind, state in _STATES.items() if found[kind])
