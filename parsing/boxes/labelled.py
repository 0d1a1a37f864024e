"""Labels and values that stand together in a box: "Target: 85%", or "Floor" over "75%".

A number without a label may be the headline: the one in the largest type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kpi.model import Box
from kpi.vocabulary import Polarity
from parsing.boxes.box_runs import pieces
from parsing.boxes.fields import Labelled, in_whole_rows
from parsing.boxes.label_pairs import matched, on_bars, over_dates
from parsing.language.aim_labels import aim_before, is_bounded
from parsing.language.headers import Meaning, is_year
from parsing.language.labels import (
    FIGURES,
    TEXTS,
    is_month_label,
    label_meaning,
)
from parsing.language.missing import missing_mark
from parsing.language.numbers import FoundNumber, find_grouped, find_numbers, quantity
from parsing.language.periods import find_periods
from parsing.language.references import is_reference
from parsing.language.scales import in_pence, is_clock
from parsing.language.units import unit_after
from parsing.page.lines import lines_of
from parsing.page.model import Word
from parsing.page.runs import Run, closed, stacked

# "▲ from 61% last quarter": the figure that it moved from.
_MOVED_FROM = re.compile(r"^[^\w£]*(?:up|down)?\s*(?:from|was|vs\.?|versus|against)\b", re.I)
_WORDED = re.compile(r"^(?P<label>[A-Za-z][A-Za-z &/]{1,40}?)\s*[:–=]\s*(?P<value>\S.*)$")
_OPEN_END = re.compile(
    r"(?:\b(?:within|over|under|per|than|in|of|for|at|aged?|every|to|from|by|after|and|or|between|"
    r"above|below|least|most|the|first|last|around|about)|[(–-])$",
    re.I,
)
_OR_MORE = re.compile(
    r"^\W*or\s+(?:(?P<more>more|above|over|higher)|less|fewer|below|under|lower)\b"
)
_EACH = re.compile(r"^\W*(?:an?|per|each|every)\s+(?:day|week|month|quarter|year)\W*$", re.I)
_RANGE = re.compile(r"\s*(?:[-–—]|to)\s*")
# "Goal: 50% (-2.6%)": how far off it is.
_CHANGE = re.compile(
    r"\s*\(\s*(?:[-+−–±▲▼↑↓]\s?\d[\d.,]*|0(?:\.0+)?)\s?(?:%|pp|pts?|points?)?\s*\)\s*$", re.I
)
_OF_TIME = re.compile(r"(?:period|date|quarter|month|year)s?", re.I)
_YEAR = re.compile(r"\s+(?:19|20)\d\d\s?[/–-]\s?(?:\d\d)?\d\d$")
_A_YEAR = re.compile(r"[(\s]*(?<![\d,.£])(?:19|20)\d\d(?![\d,.%])[)\s]*")
_SO_MANY = re.compile(r"\d[\d,]*\s[a-z]{3,}$")  # "125 jobs", where a label stands over it
_COLOUR = re.compile(r"\W*(?:green|amber|red)\W*", re.I)


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a number stands in a run, its unit included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A box read: what is labelled, the numbers that stand bare, and the other words."""

    labelled: tuple[Labelled, ...]
    bare: tuple[Run, ...]
    rest: tuple[Run, ...]


def read_labelled(words: Iterable[Word], page: int, bars: Sequence[Box] = ()) -> Reading:
    """Read the words of one box of a page into labels, values and the rest.

    Args:
        words: The words of the box.
        page: The page that it stands on.
        bars: Bars drawn in it, which part a label from its value.
    """
    runs = list(closed([r for line in lines_of(words) for r in pieces(line, page)]))
    labelled: list[Labelled] = []
    labels: list[Run] = []
    bare: list[Run] = []
    rest: list[Run] = []
    dated = list(_with_a_year(runs))
    for run in runs:
        if is_reference(run.text):
            rest.append(run)
        elif run in dated:
            labels.append(run)
        elif pairs := list(_pairs(run)):
            labelled += pairs
        elif label_meaning(run.text) in FIGURES and not _COLOUR.fullmatch(run.text):
            (rest if _names_on(rest, run) else labels).append(run)
        else:
            (bare if _is_value(run.text) and not _ends(rest, run) else rest).append(run)
    heads = [label for label in labels if _heads_a_list(label, rest)]
    labels = stacked([label for label in labels if label not in heads], bare)
    rest += heads
    charted = list(on_bars(bars, labels, bare)) or list(over_dates(labels, bare))
    taken = [run for pair in charted for run in pair]
    ranges = [r for r in rest if _is_range(r.text) or is_bounded(r.text) or _SO_MANY.match(r.text)]
    left = ([run for run in side if run not in taken] for side in (labels, [*bare, *ranges]))
    for label, value in [*charted, *matched(*left)]:
        meaning = label_meaning(label.text) or label_meaning(_YEAR.sub("", label.text))
        meaning = meaning or label_meaning(_A_YEAR.sub(" ", label.text))
        if meaning:
            labelled.append(Labelled(meaning, label.text, value.passage, value.box))
        labels.remove(label)
        (rest if value in ranges else bare).remove(value)
    fields = in_whole_rows(labelled, bare)
    unnamed = tuple(run for run in bare if all(field.box is not run.box for field in fields))
    return Reading(tuple(fields), unnamed, (*rest, *labels))


def _with_a_year(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the labels with a year in them that have a figure by them: "2030 target" over "65%".

    Where none is by them, the four digits are the figure: "Target 2030" of homes.
    """
    figures = [r for r in runs if _is_value(r.text) and not is_year(r.text)]
    for run in runs:
        told = label_meaning(_A_YEAR.sub(" ", run.text)) if _A_YEAR.search(run.text) else None
        high = run.box.top - 2 if told is Meaning.TARGET else 0.0  # a headline may stand over it
        near = [figure for figure in figures if figure.box.top >= high]
        if told in FIGURES and next(matched([run], near), None):
            yield run


def _heads_a_list(label: Run, rest: Sequence[Run]) -> bool:
    """Tell "Value" beside "Period", over periods and their figures: each period is a label."""
    middle = (label.box.top + label.box.bottom) / 2
    beside = (r for r in rest if r.box.top <= middle <= r.box.bottom and r.box.x1 <= label.box.x0)
    return any(_OF_TIME.fullmatch(run.text) for run in beside)


def _is_value(text: str) -> bool:
    """Tell whether a run is one number or a mark for none; a date is neither."""
    if find_periods(text) and quantity(text) is None:
        return False
    figure = quantity(text) or _lone(text) or in_pence(text)
    return bool(figure or missing_mark(text) or is_clock(text))


def _ends(rest: Sequence[Run], run: Run) -> bool:
    """Tell whether a run is the end of a name that wraps: "completed within" over "24 hours".

    "Missing from care" under "Number of children" is no mark for a missing value, either.
    """
    above = next((r for r in reversed(rest) if r.box.bottom <= run.box.top + 2), None)
    goes_on = run.text[0].islower() and len(run.text.split()) > 1
    if above is None or not (goes_on or _OPEN_END.search(above.text)):
        return False
    alike = abs(above.size - run.size) < 1 and above.bold == run.bold
    return alike and run.box.top - above.box.bottom < run.size


def _names_on(rest: Sequence[Run], run: Run) -> bool:
    """Tell a date that ends a name which wraps from a label: "fewer than in" over "2019/20"."""
    above = next((r for r in reversed(rest) if r.box.bottom <= run.box.top + 2), None)
    return above is not None and above.text[-1].isalpha() and _ends(rest, run)


def _lone(text: str) -> FoundNumber | None:
    found = find_grouped(text)
    if len(found) != 1:
        return None
    outside = text[: found[0].start] + text[found[0].end :]
    return None if re.search(r"[A-Za-z]", outside) else found[0]


def _pairs(run: Run) -> Iterator[Labelled]:
    """Yield the labels and values of one run: "Target 85% Floor 75%", "85% target"."""
    changed = _CHANGE.search(run.text)
    text = run.text[: changed.start()] if changed else run.text
    numbers = _undated(text)
    worded = _WORDED.match(text)
    if not numbers or (worded and is_reference(worded["value"])):
        yield from _worded(run)
        return
    ends = [0, *(n.end for n in numbers)]
    gaps = [text[a:b] for a, b in zip(ends, [*(n.start for n in numbers), len(text)], strict=True)]
    before = [_meaning_before(gap) for gap in gaps[:-1]]
    behind = [label_meaning(_bare(gap)) for gap in gaps[1:]]
    if all(before) and not _says_more(gaps[-1]):
        yield from _each(run, numbers, before, gaps[:-1])
    elif not _bare(_MOVED_FROM.sub("", gaps[0])) and all(behind):
        yield from _each(run, numbers, behind, gaps[1:])


def _meaning_before(gap: str) -> Meaning | None:
    """Return what words say of the number behind them; "Aim to reach" sets a target.

    A month is that of the figure behind it.
    """
    if is_month_label(_bare(gap)):
        return Meaning.VALUE
    return label_meaning(_bare(gap)) if aim_before(gap) is None else Meaning.TARGET


def _undated(text: str) -> list[_Span]:
    """Return where the numbers and ranges of a run stand, with their units; dates are left out."""
    dated = find_periods(text)
    apart = [(p.start, p.end) for p in dated]
    plain = (
        n for n in find_grouped(text, apart) if not any(p.start <= n.start < p.end for p in dated)
    )
    spans: list[_Span] = []
    for n in plain:
        end = unit.end if (unit := unit_after(text, n.end)) else n.end
        ranged = spans and _RANGE.fullmatch(text[spans[-1].end : n.start])
        spans.append(_Span(spans.pop().start if ranged else n.start, end))
    return spans


def _is_range(text: str) -> bool:
    """Tell whether a run is a range and no more: "97 – 98.4%" under "Tolerance"."""
    spans = _undated(text)
    return len(spans) == 1 and len(find_numbers(text)) > 1 and not _bare(_around(text, spans[0]))


def _around(text: str, span: _Span) -> str:
    return text[: span.start] + text[span.end :]


def _bare(gap: str) -> str:
    return gap.strip(" :=–—-,()≥≤<>~")


def _says_more(tail: str) -> bool:
    """Tell whether words behind the last value are more than a date or an arrow."""
    rest = "".join(c for c in _EACH.sub("", _OR_MORE.sub("", tail)) if c.isalpha())
    return bool(rest) and not find_periods(tail)


def _each(
    run: Run,
    numbers: Sequence[_Span],
    meanings: Sequence[Meaning | None],
    gaps: Sequence[str],
) -> Iterator[Labelled]:
    for number, meaning, gap in zip(numbers, meanings, gaps, strict=True):
        passage = run.passage.cut(number.start, number.end)
        if meaning and passage:
            polarity = _good_way(gap, run.text[number.end :]) if meaning is Meaning.TARGET else None
            yield Labelled(meaning, _bare(gap), passage, passage.whole.box, polarity)


def _good_way(before: str, behind: str) -> Polarity | None:
    """Return which way "at least 95%" or "95% or more" says is good."""
    if tail := _OR_MORE.match(behind):
        return Polarity.HIGHER if tail["more"] else Polarity.LOWER
    way = aim_before(before)
    return None if way is Polarity.UNKNOWN else way


def _worded(run: Run) -> Iterator[Labelled]:
    """Yield "Status: Amber", "Target TBC" and the like."""
    found = _WORDED.match(run.text)
    meaning = label_meaning(found["label"]) if found else None
    if found and meaning and (meaning in TEXTS or missing_mark(found["value"])):
        passage = run.passage.cut(found.start("value"))
        yield Labelled(meaning, found["label"], passage, passage.whole.box)
        return
    for space in re.finditer(r"\s+", run.text):
        label, passage = run.text[: space.end()], run.passage.cut(space.end())
        meaning = _meaning_before(label)
        if meaning and missing_mark(passage.text):
            yield Labelled(meaning, _bare(label), passage, passage.whole.box)
            return
