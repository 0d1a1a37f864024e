"""Papers that are no report: minutes, and what a planning application proposes."""

from __future__ import annotations

import re

# "Within 10 minutes of the call" is a time.
_SO_MANY = (
    r"(?:within|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|"
    r"forty|sixty|ninety|few|several)"
)
_RECORD = re.compile(
    rf"(?:^|[^\w\s]\s*|\b(?!{_SO_MANY}\b)[^\W\d_][\w’']*\s+)minutes\s+of\b|"
    r"\b(?-i:RESOLVED)\b|^\W*resolved\s*(?:[:–-]|that\b|to\b)|\bit\s+was\s+(?:unanimously\s+)?resolved\b|"
    r"\bresolved\s+(?:unanimously|that|to\s+(?:note|approve|recommend|agree|accept|adopt|receive))\b|"
    r"\bapologies\s+(?:for\s+absence|were)|\bthe\s+meeting\s+(?:closed|ended)\b",
    re.I,
)

_DECIDES = re.compile(
    r"\b(?:planning\s+)?application\b[^.;]{0,40}\b\d{2,4}/\d{3,5}(?:/[A-Z]{1,4})?\b|\berection\s+of\s+\d|"
    r"\b\d\d/\d{4,5}/[A-Z]{2,4}\b",
    re.I,
)

_LONGEST_HEADING = 14  # words
_REPORT = re.compile(
    r"\b(?:performance|indicators?|scorecard|dashboard)\b.*\b(?:reports?|monitoring|update|quarter(?:ly)?|q[1-4]|outturn|review|"
    r"scorecard|20\d\d)\b",
    re.I,
)


def heads_a_report(text: str) -> bool:
    """Tell the item of an agenda that is a report on performance."""
    words = text.split()
    short = 0 < len(words) <= _LONGEST_HEADING
    return short and words[-1][-1] not in ".;," and _REPORT.search(text) is not None


def records_a_meeting(text: str) -> bool:
    """Tell a paragraph of minutes; that complaints "were resolved" is none."""
    return _RECORD.search(text) is not None


def decides_an_application(text: str) -> bool:
    """Tell a paragraph that names an application for planning permission."""
    return _DECIDES.search(text) is not None
