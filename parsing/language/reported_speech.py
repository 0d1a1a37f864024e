"""Who says what minutes record: "The Head of Planning reported that" 88% were dismissed."""

from __future__ import annotations

import re

_REPLIES = (
    r"(?:in\s+(?:reply|response|answer)(?:\s+to\s+[^,.;:]{2,80})?,\s+"
    r"|(?:turning\s+to|on|regarding|as\s+to)\s+[^,.;:\d]{2,60},\s+)?"
)
# An officer or a member who answers for a service, by the capitals of the title.
_OFFICER = (
    r"the\s+(?-i:[A-Z])[\w’'-]*"
    r"(?:\s+(?:(?-i:[A-Z])[\w’'-]*|of|and|for|to|the|&)|,(?=\s+(?-i:[A-Z]))){0,10}?"
)
_WHO = rf"(?:{_OFFICER}|(?:he|she|they|officers|it\s+was))"
_MEETING = r"(?:the\s+(?:committee|panel|board|meeting|cabinet|council|commission|group)|members)"
_TOLD = (
    r"(?:(?:also|further|then)\s+)?"
    rf"(?:(?:advised|informed|told|reminded|assured)(?:\s+{_MEETING})?"
    r"|went\s+on\s+to\s+(?:say|report|explain|note|add)"
    rf"|(?:reported|explained|confirmed|stated|said|replied|added|noted|highlighted|responded)"
    rf"(?:\s+(?:to\s+{_MEETING}|with\s+[a-z]+))?)"
)
_SAYS = re.compile(rf"^\W*{_REPLIES}{_WHO}\s+{_TOLD}\s+that\s+", re.I)


def speech_start(sentence: str) -> int:
    """Return where what an officer says begins in a sentence of minutes; 0 where nobody speaks.

    What members ask, doubt or suggest is no report, and is left as it stands.
    """
    says = _SAYS.match(sentence)
    return says.end() if says else 0
