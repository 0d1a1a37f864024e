"""Whether a sentence explains performance, by a reason or an action (findings.md, N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REASONS = re.compile(
    r"\b(?:because|due\s(?:mainly\s|largely\s|primarily\s|in\spart\s|partly\s)?to|as\sa\s(?:direct\s)?(?:result|consequence)\sof|"
    r"result(?:s|ed|ing)?\s(?:from|in)|(?:is|are|was|were)\sthe\sresult\sof|caus(?:ed|ing|es)\b|owing\sto|put\sdown\sto|(?:lies?|lay)\sbehind|stem(?:s|med)\sfrom|arises?\sfrom|blamed\son|attribut(?:ed|able)\s(?:mainly\s|largely\s)?to|"
    r"reflect(?:s|ed|ing)?\b|following\s(?:the|a|an|recent|changes?|increased|feedback)\b|driven\s(?:mainly\s)?by|"
    r"(?:been\s|was\s|were\s|is\s|are\s|adversely\s|significantly\s)(?:affected|impacted|influenced|hampered|delayed)\b|"
    r"impact(?:s|ing)?\s(?:on|of)|explain(?:s|ed)\b|the\s(?:main\s|key\s|primary\s|principal\s)?(?:reasons?|drivers?|causes?|factors?)\b|on\saccount\sof|in\sresponse\sto|"
    r"led\sto|contribut(?:ed|ing|es)\sto|in\slight\sof|thanks\sto|affect(?:s|ed|ing)\sperformance|"
    r"(?:staff(?:ing)?|capacity|recruitment)\s(?:shortages?|pressures?|issues|challenges|difficulties|vacancies)|"
    r"on\s(?:secondment|long[\s-]term\ssick(?:ness)?(?:\sleave)?|maternity\sleave)\b|"
    r"(?:higher|greater|increased|unprecedented)\s(?:demand|volumes?)|backlog)",
    re.I,
)
_AS = re.compile(r"\bas\s[^.;]{3,80}?\b(?:requires?|required|needs?|needed|lacks?|awaits?)\b", re.I)
_ACTIONS = re.compile(
    r"\b(?:will\s(?!be\s(?:known|available|reported|published|included|provided|updated|confirmed|met|achieved|exceeded|a\b)|meet\b|"
    r"exceed\b|achieve\b|not\b|have\b|hit\b|reach\b|report\b|show\b)\w+|"
    r"(?:action|improvement|recovery|mitigation|delivery|project|implementation)\splans?|plans?\s(?:to|are|is\sin|have)\b|"
    r"planned\b|planning\sto|actions?\s(?:is|are|has|have|to|taken|being|in|was|were|include)|corrective\saction|"
    r"working\s(?:with|to|closely|on|towards|alongside|hard)|work\s(?:is|has|continues|with|to|being|underway|on)\b|"
    r"(?:recruit(?:ed|ing)|appointed|commissioned|introduced|implemented|launched|deployed|restructured|embedding|embedded)\b|"
    r"(?:been|being|are|is|was|were)\s(?:recruiting|developed|addressed|addressing|reviewed|reviewing|put\sin\splace|"
    r"strengthened|monitored|monitoring|prioritised|escalated|investigated|undertaken|trialled|piloted|rolled\sout)\b|"
    r"reviews?\s(?:is|are|has|have|of\sthe|underway|under\sway)|under(?:going)?\s(?:a\s)?review|"
    r"training\s(?:is|are|has|have|will|for|sessions?|being|was|programmes?|to|provided|delivered)|"
    r"(?:measures|steps|arrangements|processes|systems|procedures|controls)\s(?:have|are|is|has|were)\b|"
    r"(?:to|in\sorder\sto|aims?\sto)\s(?:improve|address|ensure|tackle|resolve|reduce\sthe|rectify|mitigate|clear\sthe)|"
    r"continues?\sto\s(?:work|monitor|focus|support|target|review)|focus(?:ed|ing|ses)?\son|new\s(?:process|system|team|contract|procedure)\w*|"
    r"(?:have|has|are|is|were|was)\s(?:also\s)?(?:been\s)?(?:asked|instructed|reminded)\sto|"
    r"(?:is|are)\s(?:now\s)?(?:checking|chasing|auditing)\b|under\s?way\b|requires\supdating|"
    r"put\s(?:\w+\s){1,3}in\splace|\bto\s(?:put|set)\s(?:this|it|things|matters)\sright\b|"
    r"\bto\sturn\s(?:this|it|things|performance)\s(?:a)?round\b|\bmeeting\s(?:with\s)?(?:\w+\s){1,4}(?:weekly|fortnightly|monthly|daily|regularly)\b|(?:now|currently)\s(?:monitors?|reviews?|checks?)\b)",
    re.I,
)
_NO_EXPLANATION = re.compile(
    r"\b(?:data|figures?|results?|information|position|outturn)\b[^.;]{0,40}\bwill\b|"
    r"\bon\s(?:track|course|target)\sto\b|\bdata\slag\b",
    re.I,
)
_NEXT_CLAUSE = re.compile(
    r"[.;,()]|\b(?:has|have|is|was|were|are|had)\s(?:increased|decreased|improved|risen|fallen|reduced|declined|"
    r"dropped|worsened|deteriorated|remained|\d|below|above|now)|\b(?:increased|decreased|fell|rose)\sto\b",
    re.I,
)
_WORD = re.compile(r"[a-z]{3,}", re.I)
_PLAIN = frozenset(
    ("the", "and", "for", "that", "with", "who", "are", "was", "were", "has", "have")
)
_MOSTLY = 0.6
_STEM = 5  # letters by which "order" and "orders" are one word


def explains(sentence: str, name: str) -> bool:
    """Tell whether a sentence gives a reason for performance or an action on it.

    Words that only say the indicator's own `name` again ("ceased … due to special guardianship
    order") explain nothing; nor does saying when a figure will be known.
    """
    named = _stems(name)
    return any(_is_news(after, named) for after in _after_reasons(sentence)) or any(
        not _stems(action) <= named for action in _actions(sentence)
    )


def _after_reasons(sentence: str) -> Iterator[str]:
    """Yield, for each reason marker, what it gives as the reason."""
    for pattern in (_REASONS, _AS):
        for marker in pattern.finditer(sentence):
            rest = sentence[marker.end() :]
            ends = _NEXT_CLAUSE.search(rest)
            yield marker.group() + " " + (rest[: ends.start()] if ends else rest)


def _is_news(reason: str, named: frozenset[str]) -> bool:
    words = _stems(_REASONS.sub("", reason, count=1)) or _stems(reason)
    return len(words & named) < _MOSTLY * len(words)


def _actions(sentence: str) -> Iterator[str]:
    skipped = [m.span() for m in _NO_EXPLANATION.finditer(sentence)]
    for action in _ACTIONS.finditer(sentence):
        if not any(
            start <= action.start() < end or action.start() < end <= action.end()
            for start, end in skipped
        ):
            yield action.group()


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word.removesuffix("s")[:_STEM] for word in words if word not in _PLAIN)
