"""Sentences that may state a rating in words that nothing was read from.

    "{target} was asked of us, and {target} was delivered."
    "The shortfall is greater than the permitted tolerance, hence the flag on the dashboard."

What they state is not known, so it cannot be said either that no rating is stated.
"""

from __future__ import annotations

import re

_RATES = re.compile(
    r"\b(?:above|below|over|under|beyond|ahead|behind|short|shy|met|meets?|meeting|achiev\w+|exceed\w*|"
    r"surpass\w*|miss(?:ed|es|ing)?|reach\w*|hit(?:s|ting)?|beat\w*|outperform\w*|favourabl\w+|"
    r"better|worse|higher|lower|outside|within|wide of|close to|near|side of|in line)\b[^.;]*"
    r"\b(?:targets?|tolerances?)\b|"
    r"\b(?:reported|shown|flagged|rated|classed|marked|is|are) (?:as |at )?(?:green|amber|red)\b|"
    r"\btargets?\b[^.;]*\b(?:met|unmet|missed|achieved|attained|exceeded|reached|hit|beaten|"
    r"bettered|surpassed|elud\w+|reach)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:(?<!close )to|will|would|should|could|if|aims?|plans?|hope\w*|expect\w*|towards?|"
    r"order)\b",
    re.IGNORECASE,
)
_GIVES_THE_TARGET = (
    r"(?:against|compared (?:to|with)|versus|vs\.?)\s+(?:(?:a|an|the|our|its)\s+)?(?:[\w-]+\s+)?"
    r"(?:(?:target|goal|standard)\s+)?(?:of\s+)?{figure}"
    r"|\(?\b(?:the\s+|a\s+|our\s+)?(?:[\w-]+\s+)?(?:target|goal|standard)\s*(?:of|is|was|remains|[:=–-])?\s*{figure}\)?"
    r"|{figure}\s+(?:target|goal|standard)\b(?=\W*$)"
)
_SPEAKS_OF_IT = re.compile(
    r"\b(?:targets?|standards?|goal|tolerances?|threshold|trigger|amber|red flag|compliant|"
    r"compliance|shortfall|variance)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:will|(?:would|should|could)(?! not\b)|if|aims?|plan(?:s|ned)? to|hope\w*|towards?|"
    r"challeng\w+|review\w*|to (?:meet|achieve|reach|hit|bring|improve|get|return|exceed|deliver|"
    r"keep|stay|help))\b",
    re.IGNORECASE,
)


def seems_to_rate(sentence: str, target: str) -> bool:
    """Say whether a sentence may state a rating: it does more than give the target, or hope for it.

    Args:
        sentence: As printed.
        target: The target of the measure, as printed; empty where it tells nothing, as where the
            value is the same figure.
    """
    found = _RATES.search(sentence)
    if found is not None and _TO_COME.search(sentence[: found.end()]) is None:
        return True
    figure = rf"(?<![\d.]){re.escape(target.strip())}(?![\d.]*\d)" if target.strip() else r"(?!)"
    given = re.compile(_GIVES_THE_TARGET.format(figure=figure), re.IGNORECASE)
    rest = given.sub(" ", sentence)
    speaks = _SPEAKS_OF_IT.search(rest) or re.search(figure, rest)
    return speaks is not None and _WANTED.search(sentence) is None
