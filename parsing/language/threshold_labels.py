"""The words that announce a threshold, and what stands around them.

"Target", "Tolerance target", "Floor standard", "the 2018/19 target", "last year's target": the
table says what each noun announces; nouns that are everyday words count only where a line or a
column begins with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from parsing.language.threshold_amounts import PERIOD


class ThresholdKind(StrEnum):
    """What a threshold is to its indicator."""

    TARGET = "target"
    TOLERANCE = "tolerance"


class Edge(StrEnum):
    """Which end of the band a label such as "floor" or "limit" names by itself."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Label:
    """A noun that may announce a threshold.

    Attributes:
        start: Where the words that belong to it begin ("2018/19 target", "national target").
        noun: Where the label as printed begins.
        everyday: True for a noun that is a common word, too ("aim", "limit").
        before: The words before it, without "the", "our", "a" and the like.
        determined: True where such a word stands before it.
        capital: True where it is printed with a capital letter, as the labels of a line are.
        earlier: True where it is another year's.
    """

    start: int
    noun: int
    end: int
    kind: ThresholdKind
    edge: Edge | None
    everyday: bool
    before: str
    determined: bool
    capital: bool
    earlier: bool
    other_body: bool
    period_text: str | None

    @property
    def opens(self) -> bool:
        """True where it begins a line, a bracket or a column."""
        return not self.determined and bool(_LINE_BEGINS.search(self.before))


_NOUNS: tuple[tuple[ThresholdKind, Edge | None, bool, str], ...] = (
    (
        ThresholdKind.TOLERANCE,
        Edge.LOW,
        False,
        r"lower\stolerance(?:\s(?:level|limit))?|tolerance\s(?:lower\slimit|floor)",
    ),
    (
        ThresholdKind.TOLERANCE,
        Edge.HIGH,
        False,
        r"upper\stolerance(?:\s(?:level|limit))?|tolerance\s(?:upper\slimit|ceiling)",
    ),
    (
        ThresholdKind.TOLERANCE,
        None,
        False,
        r"(?:(?:target|agreed|set|amber)\s)?tolerances?"
        r"(?:\s(?:target|range|level|band|limit|threshold|levels|limits|figure))?",
    ),
    (ThresholdKind.TOLERANCE, Edge.LOW, False, r"floor\s(?:standard|target|level)"),
    (
        ThresholdKind.TOLERANCE,
        Edge.LOW,
        False,
        r"minimum\s(?:standard|level|acceptable(?:\s(?:level|standard|performance))?)",
    ),
    (ThresholdKind.TOLERANCE, Edge.LOW, True, r"floor|minimum|min\.?|lower\s(?:limit|threshold)"),
    (
        ThresholdKind.TOLERANCE,
        Edge.HIGH,
        True,
        r"ceiling|maximum(?:\slevel)?|max\.?|(?:upper\s)?limit|upper\sthreshold",
    ),
    (
        ThresholdKind.TARGET,
        None,
        False,
        r"targets(?=\sof\s)|target(?:\s(?:level|figure|value|rate|time|range|band|%))?"
        r"|set\s(?:ourselves|itself)\s(?:an?|the)\s(?:limit|maximum|ceiling|standard|goal)(?=\sof\s)",
    ),
    (
        ThresholdKind.TARGET,
        None,
        True,
        r"aim|goal|standard|threshold|ambition|plan|trajectory|objective|aspiration|requirement|promise|"
        r"pledge|profile|programme|(?:contract|planned|budgeted)\sfigure",
    ),
    (
        ThresholdKind.TARGET,
        None,
        False,
        r"we(?:['’]re|\sare)?\s(?:aim(?:ing)?|going)\sfor|we\s(?:had|have)\saimed\sfor|we\s(?:had\s|have\s)?set\sourselves(?!\sa)|we\s(?:aim|plan|want|intend)\sto\s(?:reach|achieve|get\sto|complete|carry\sout|deliver|make|hold|"
        r"(?:increase|raise|improve|reduce|cut|lower|bring)\s(?:this|it|that)\s(?:(?:up|down)\s)?to)",
    ),
    (
        ThresholdKind.TARGET,
        None,
        False,
        r"(?:agreement|contract|licence|charter|specification)(?:\swith\s[^.;,\d]{2,40}?)?\s"
        r"(?:asks\sfor|requires|calls\sfor|specifies|stipulates)",
    ),
    # "the 95%" another body, that is no government, asks for
    (
        ThresholdKind.TARGET,
        None,
        False,
        r"(?:expected|required)\s(?:by|of|under)\s(?:the\s|our\s)?(?!government|ministers?|department|dfe|ofsted|nhs)(?-i:[A-Z])\w+"
        r"|(?:that|which)\s(?:the|our)\s(?!government|ministers?|department|dfe|ofsted|nhs)[^.;,\d]{3,40}?\s"
        r"(?:(?:asked|asks|wants?)\s(?:(?:of\s)?us\b|for\b)(?:\sto\s(?:aim\sfor|reach|meet|achieve))?|(?:expects?|requires?)\b)",
    ),
)
_NOUN = "|".join(f"(?P<n{index}>{row[3]})" for index, row in enumerate(_NOUNS))
_ADJECTIVE = (
    r"(?:annual|yearly|quarterly|monthly|year[\s-]end|end[\s-]of[\s-]year|full[\s-]year|in[\s-]year|local|"
    r"council|corporate|service|contract(?:ual)?|performance|stretch(?:ed|ing)?|interim|profiled?|revised|"
    r"current|agreed|statutory|challenging|ambitious|overall|internal|published)"
)
_BODY = (
    r"(?:national|government(?:['’]s)?|england|english|regional|dfe|nhs|mayoral|london|uk|eu|welsh|"
    r"scottish|ministerial)"
)
_OTHER_YEAR = (
    r"(?:(?:last|previous|prior|preceding|next|following)\s(?:(?:financial\s)?(?:year|month|quarter|period)"
    r"(?:['’]s|s['’])?\s)?|(?:old|former|original|future)\s)"
)
_DETERMINER = r"(?:the|our|its|their|this|a|an|his|that|council['’]s|agreed|set)"
_LABEL = re.compile(
    rf"(?<![\w-])(?:(?P<determiner>{_DETERMINER})\s)?(?P<lead>(?P<earlier>{_OTHER_YEAR})?"
    rf"(?:(?P<period>{PERIOD})(?:['’]s)?\s)?(?P<body>{_BODY}\s)?)"
    rf"(?P<noun>(?:{_ADJECTIVE}\s){{0,2}}(?:{_NOUN}))(?![\w]|-\w|\.\w|['’]s)",
    re.I,
)
_LINE_BEGINS = re.compile(r"(?:^|[|;,(\[\n•:]|\s{2}|[-–—]\s)\s?$")
# "Target/Tolerance 95%/90%": which number belongs to which label is not said.
_TWIN_BEFORE = re.compile(
    r"(?:target|tolerance|aim|floor|actual|performance)\s?(?:/|&|and)\s?$", re.I
)
_TWIN_BEHIND = re.compile(r"\s?[/&]")
_CONTEXT = 40


def find_labels(text: str) -> Iterator[Label]:
    """Yield every noun of the table that may announce a threshold, left to right."""
    for found in _LABEL.finditer(text):
        before = text[max(0, found.start() - _CONTEXT) : found.start()]
        if _TWIN_BEFORE.search(before) or _TWIN_BEHIND.match(text, found.end()):
            continue
        yield _label(text, found, before)


def _label(text: str, found: re.Match[str], before: str) -> Label:
    index = next(i for i in range(len(_NOUNS)) if found[f"n{i}"] is not None)
    kind, edge, everyday, _ = _NOUNS[index]
    return Label(
        start=found.start("lead"),
        noun=found.start("noun"),
        end=found.end(),
        kind=kind,
        edge=edge,
        everyday=everyday,
        before=before,
        determined=found["determiner"] is not None or found["earlier"] is not None,
        capital=text[found.start("noun")].isupper(),
        earlier=found["earlier"] is not None,
        other_body=found["body"] is not None,
        period_text=found["period"],
    )
