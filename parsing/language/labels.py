"""The words of labels: "Target", "Same quarter last year", "2022/23".

A label is made of the words of labels and of nothing else, so that "Visits within standard 10
days" is a name.
"""

from __future__ import annotations

import re

from parsing.language.headers import Meaning, header_meaning
from parsing.language.missing import missing_mark
from parsing.language.period_patterns import month
from parsing.language.periods import find_periods

# "▲ 2.1 vs last quarter" is how far it moved, and no figure of last quarter.
_AGAINST = re.compile(
    r"\W*(?:v|vs|versus|since|on|from|than|over|against|compared\s+(?:to|with))\.?\s+(?:the\s+)?"
    r"(?:last|previous|prior|same)\b",
    re.I,
)
# "This quarter", "Q1": periods that only the report's own can date.
_PERIOD = re.compile(
    r"(?:this|current|latest|reporting)\s+(?:month|quarter|year|period)|(?:q|qtr|quarter)\s*[1-4]",
    re.I,
)
_MONTH = re.compile(month("month"), re.I)
_QUARTER = re.compile(r"\b(?:q|qtr|quarter)\s*[1-4]\b", re.I)
_DASHES = " –—-"  # as in "– No target"
_NONE = re.compile(r"\W*no\b", re.I)
_UNMOVED = re.compile(
    r"\W*(?:(?:no|little)\s+(?:change|movement|difference)|unchanged|the\s+same)"
    r"(?:\W+(?:since|on|from|as|compared|against|over)\b.*)?\W*",
    re.I,
)
FIGURES = frozenset(
    {
        Meaning.TARGET, Meaning.TOLERANCE, Meaning.FLOOR, Meaning.VALUE, Meaning.PREVIOUS,
        Meaning.YEAR_BEFORE, Meaning.BASELINE, Meaning.FORECAST, Meaning.YEAR_TO_DATE,
        Meaning.COMPARATOR, Meaning.NUMERATOR, Meaning.DENOMINATOR, Meaning.VARIANCE,
    }
)  # fmt: skip
TEXTS = frozenset(
    {
        Meaning.STATUS, Meaning.DIRECTION, Meaning.POLARITY, Meaning.COMMENT, Meaning.OWNER,
        Meaning.NAME, Meaning.REF, Meaning.UNIT, Meaning.GROUP,
    }
)  # fmt: skip
_LABEL_VOCABULARY = """
target targets aim goal standard threshold ambition aspiration plan planned profile profiled
trajectory expected level tolerance amber red green floor minimum min limit maximum max
intervention lower upper latest
current actual value result results outturn out turn performance position figure figures score
achieved reported previous previously prior last same period quarter qtr month mth year yr time
point ago
baseline base line forecast projected projection predicted end estimate ytd to date cumulative
england national regional average benchmark comparator neighbours statistical median london
scotland scottish wales welsh northern ireland ni uk statutory stretch allowance
variance difference gap change distance from against on the our this is was at in of for and by
vs v versus since than over compared with
status rag rating judgement judgment assessment analysis direction travel trend dot good
better polarity comment commentary comments note notes update owner lead officer responsible
indicator measure kpi name title
ref reference no a an code id unit units frequency source annual monthly quarterly yearly
numerator denominator cohort movement service area theme category priority data published next
"""
_LABEL_WORDS = frozenset(_LABEL_VOCABULARY.split())


def is_label_word(word: str) -> bool:
    """Tell whether a word, in small letters, is one that labels are made of."""
    return word in _LABEL_WORDS


def is_month_label(text: str) -> bool:
    """Tell whether a label is the name of a month and no more, as before the figure for it."""
    return _MONTH.fullmatch(text.strip()) is not None


def is_period_label(text: str) -> bool:
    """Tell whether a label says when: "2022/23", "Q1"; "This quarter" says that it is the value."""
    quarter = _PERIOD.fullmatch(text.strip())
    dated = bool(find_periods(text)) or is_month_label(text)
    return dated or (quarter is not None and quarter[0][-1].isdigit())


def label_meaning(text: str) -> Meaning | None:
    """Return what a label says that its value is; None for words that are no label.

    "No target" and "no change" hold the word of a label, and say themselves what there is.
    """
    if (_NONE.match(text) and missing_mark(text.strip(_DASHES))) or _UNMOVED.fullmatch(text):
        return None
    spans = [(p.start, p.end) for p in find_periods(text)]
    bare = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))
    if _PERIOD.fullmatch(bare.strip()):
        return Meaning.VALUE
    bare = _QUARTER.sub("", bare)  # "Quarter 3 target"
    words = re.findall(r"[a-z]+", bare.lower())
    if not all(word in _LABEL_WORDS for word in words) or re.search(r"\d", bare):
        return None
    meaning = Meaning.VARIANCE if _AGAINST.match(text) else header_meaning(text)
    if meaning is None and spans:
        return Meaning.VALUE
    return meaning if meaning in FIGURES | TEXTS else None
