"""Which pages of a long pack hold indicators, told from their quick text alone.

An agenda pack of hundreds of pages holds one performance report among budgets, minutes and
planning papers. Pages that talk of targets and ratings, name measures and set figures against
them stand out; what talks of money and permissions does not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

SHORT = 60
"""Pages up to which a file is read whole."""

_ENOUGH = 5  # points for a page to be read
_MOST = 9  # points that one kind of sign may give
_SOME = 3  # points that a page has to have to go with its neighbour
_SIGNS: tuple[tuple[str, int, str], ...] = (
    ("names a measure", 3, r"(?im)^\W*(?:\d+(?:\.\d+)*\s+)?(?:key\s+performance\s+indicator|supporting\s+measure|performance\s+(?:indicator|measure)|kpi|pi|indicator|measure)\s*[-–:]?\s*\d"),
    ("sets a target", 2, r"\b(?:target|tolerance|floor(?:\s+standard)?|aim|threshold)\b\s*(?:is|of|:|-|–)?\s*(?:up\s+to\s+|down\s+to\s+|at\s+least\s+)?[£<>≤≥]?\d[\d.,]*\s*(?:%|per\s+cent|\b)"),
    ("rates against a target", 2, r"\b(?:exceed\w*|meet(?:ing|s)?|met|achiev\w+|below|above|better\s+than|worse\s+than|against|outside(?:\s+of)?|within)\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+)?(?:target|tolerance)"),
    ("has columns for indicators", 4, r"(?i)\b(?:indicators?|measures?|kpis?|description)\b[^\n]{0,80}\b(?:target|actual|outturn|status|rag)\b|\b(?:target|actual|outturn)\b[^\n]{0,60}\b(?:status|rag|trend|direction\s+of\s+travel)\b|\bindicators?\b[^.]{0,60}\bactual\b[^.]{0,40}\b(?:target|minimum|maximum|limit|floor)\b"),
    ("has a row of headings", 2, r"(?i)\b(?:indicators?|measures?|kpis?|description)\b[^\n]{0,60}\btarget\b[^\n]{0,60}\b(?:actual|outturn|status|rag|q[1-4])\b"),
    ("speaks of performance", 1, r"\b(?:performance\s+(?:indicators?|measures?|report|monitoring|summary)|direction\s+of\s+travel|rag\s+(?:rating|status)|outturn|year\s+to\s+date)\b"),
)  # fmt: skip
_AGAINST: tuple[tuple[int, int, str], ...] = (
    (1, 4, r"£\s?\d[\d,.]*\s*(?:m|k|bn|million)?\b"),
    (2, 4, r"\b(?:capital\s+programme|revenue\s+budget|net\s+budget|reserves|planning\s+(?:permission|application)|listed\s+building)\b"),
    (12, 12, r"\bminutes\s+of\s+(?:the\s+|a\s+)?(?:meeting|previous|last|cabinet|council|\w+\s+(?:committee|panel|board))|\bRESOLVED\b|\bapologies\s+for\s+absence\b"),
    (6, 12, r"\b(?:erection\s+of|\d\d/\d{4,5}/[A-Z]{2,4}|conditions?\s+\d+[.:])"),
    (6, 12, r"\b(?:pay\s+(?:band|policy)|spinal\s+column|risk\s+registers?|respondents|consultation\s+responses)\b"),
    (6, 12, r"\b(?:likelihood|impact)\b[^\n]{0,30}\b(?:impact|likelihood|score|rating)\b"),
)  # fmt: skip
_HEADING = 400  # characters at the top of a page
_SIGN_PATTERNS = tuple((why, weight, re.compile(p, re.I)) for why, weight, p in _SIGNS)
_AGAINST_PATTERNS = tuple((weight, most, re.compile(p, re.I)) for weight, most, p in _AGAINST)
_OPENING = re.compile(r"\b(?:performance|indicators|scorecard|key\s+measures)\b", re.I)
_LONGEST_TITLE = 10  # words: lines of a paragraph hold more, or end in the middle of a sentence
_NAMES_A_REPORT = re.compile(
    r"\b(?:reports?|scorecard|dashboard|monitor(?:ing)?|review|update|outturn)\b|\b(?:19|20)\d\d\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Relevance:
    """How many points a page has, and what gave them."""

    points: int
    why: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Tell whether the page is worth reading closely."""
        return self.points >= _ENOUGH


def relevance(text: str) -> Relevance:
    """Weigh the signs of indicators on a page against the signs of other papers."""
    hits = [(why, min(weight * len(p.findall(text)), _MOST)) for why, weight, p in _SIGN_PATTERNS]
    against = sum(min(w * len(p.findall(text)), most) for w, most, p in _AGAINST_PATTERNS)
    return Relevance(sum(points for _, points in hits) - against, tuple(w for w, n in hits if n))


def relevant_pages(texts: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the pages worth reading, from 1, each with its reasons.

    A page with some signs goes with its neighbour, and so does the page before, where it opens
    the report: it says whose report it is and for when.
    """
    weighed = {number: relevance(text) for number, text in enumerate(texts, start=1)}
    core = {number for number, weight in weighed.items() if weight.enough}
    chosen = {number: weighed[number].why for number in core}
    for number, weight in weighed.items():
        beside = {number - 1, number + 1} & core
        if number in core or not beside:
            continue
        if weight.points >= _SOME or beside == {number - 1, number + 1}:
            chosen[number] = ("goes with the page beside it",)
        elif number + 1 in core and _OPENING.search(texts[number - 1]):
            chosen[number] = ("opens the report",)
    return dict(sorted(chosen.items()))


def report_openings(texts: Sequence[str], chosen: Collection[int]) -> tuple[int, ...]:
    """Return the pages on which the reports of a pack begin: their titles name whose and when.

    One for each run of chosen pages, the run with the most points first. It is the first page of
    its run that is headed as a report on performance; a later run without one begins none. Where
    the report is what the file opens with, "Key Performance Indicators" heads a section of it.
    """
    runs: list[list[int]] = []
    for number in sorted(chosen):
        if runs and number - runs[-1][-1] == 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    runs.sort(key=lambda run: -sum(relevance(texts[n - 1]).points for n in run))
    headed = [
        next((n for n in run if _OPENING.search(texts[n - 1][:_HEADING])), None) for run in runs
    ]
    first = [headed[0] or runs[0][0]] if runs else []
    others = [n for n in headed[1:] if n is not None]
    if first == [1]:
        others = [n for n in others if _is_titled(texts[n - 1])]
    return (*first, *others)


def _is_titled(text: str) -> bool:
    """Tell whether a line at the top of a page is the title of a report on performance."""
    return any(
        _OPENING.search(line)
        and _NAMES_A_REPORT.search(line)
        and len(line.split()) <= _LONGEST_TITLE
        and not line.rstrip().endswith((".", ",", ";"))
        for line in text[:_HEADING].splitlines()
    )
