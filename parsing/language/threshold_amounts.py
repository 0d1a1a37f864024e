"""The amount that a threshold names: one number, a range, a bound or a width.

    95%      22.1 – 28.9%      between 80 and 84.9      up to 402.9      85% or above      ± 5 pp

An amount that cannot be one of these for certain ("95% / 90%", "9 out of 10") is no amount: a
wrong number read silently is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kpi.model import Quantity
from kpi.vocabulary import BandForm, Unit
from parsing.language.numbers import FoundNumber, find_grouped, find_numbers
from parsing.language.set_aside import find_asides
from parsing.language.units import TIMES, unit_after

PERIOD = (
    r"(?:(?:FY\s?)?(?:19|20)\d\d\s?[/–-]\s?(?:20)?\d\d(?![\d.%])"
    r"|\d\d/\d\d(?![\d/])"
    r"|(?:Q|quarter|qtr)\s?[1-4]\b(?:\s+(?:of\s+)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)?"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May)|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:\s(?:19|20)\d\d)?"
    r"|(?:19|20)[0-4]\d(?![\d.,%])"
    r"|year[\s-]end|end\s+of\s+(?:the\s+)?year|year\s+to\s+date|ytd)"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, range, bound or width with its place.

    Attributes:
        value: The one number; of a width, the width. None for a range or where it is not one.
        relative: For a width in per cent: True of the target's size, False in points, None where
            the words do not say.
    """

    start: int
    end: int
    value: Quantity | None = None
    low: Quantity | None = None
    high: Quantity | None = None
    form: BandForm | None = None
    relative: bool | None = None


_SIGNS = ("-", "–", "−", "+")
_DASH = r"[-–—‑−]"
_WIDTH = re.compile(
    rf"(?:±|\+\s?(?:/|or)\s?{_DASH}|{_DASH}\s?/\s?\+|plus\s+or\s+minus|(?:to\s+)?within)\s*", re.I
)
_BETWEEN = re.compile(r"(?:between|from)\s+", re.I)
_RANGE = re.compile(rf"\s*(?:{_DASH}|\bto\b)\s*", re.I)
_RANGE_AND = re.compile(rf"\s*(?:{_DASH}|\bto\b|\band\b)\s*", re.I)
_LOW_BEFORE = re.compile(
    r"(?:down\s+to|(?:is\s+|of\s+)?at\s+least|no(?:t)?\s+(?:less|lower|fewer)\s+than|(?:a\s+)?min(?:imum)?\.?"
    r"(?:\s+of)?|(?:greater|more|higher)\s+than(?:\s+or\s+equal\s+to)?|above|over|≥|>=?)\s*",
    re.I,
)
_HIGH_BEFORE = re.compile(
    r"(?:up\s+to|at\s+most|no(?:t)?\s+(?:more|higher|greater|longer|later)\s+than|(?:a\s+)?max(?:imum)?\.?(?:\s+of)?"
    r"|(?:fewer|less|lower)\s+than(?:\s+or\s+equal\s+to)?|below|under|≤|<=?)\s*",
    re.I,
)
_LOW_BEHIND = re.compile(
    r"\s{0,3}(?:\+(?!\s?/)|(?:or|and)\s(?:above|over|more|higher|greater|better)\b|(?-i:minimum)\b)",
    re.I,
)
_HIGH_BEHIND = re.compile(
    r"\s{0,3}(?:(?:or|and)\s(?:below|under|less|lower|fewer)\b|(?-i:maximum)\b)", re.I
)
_POINTS = re.compile(r"p\.?p\.?t?s?$|points?$", re.I)
_POINTS_BEHIND = re.compile(r"\s*(?:percentage\s+)?points?\b", re.I)
_OF_TARGET = re.compile(r"\s+of\s+(?:the\s+|our\s+|its\s+)?target\b", re.I)
_FROM_TARGET = re.compile(
    r"\s+(?:either\s+side|(?:above|below|from|under|over|off)\s+(?:the\s+)?target|(?-i:variance|deviation))"
    r"(?:\s+of\s+(?:the\s+)?target)?\b",
    re.I,
)
# More of the same expression: a fraction, a second alternative, a compound word, a bare neighbour.
_FRACTION = re.compile(r"\s{0,3}\b(?:out\s+of|in|of)\s{1,3}\d", re.I)
_PAIRED = re.compile(
    rf"\s{{0,3}}[/:]?\s{{0,3}}(?:{_DASH}\s?)?[£\d]|{_DASH}[a-z]|\s{{0,3}}/\s{{0,3}}[a-z]{{1,12}}\s{{1,3}}\d"
    r"|\s{0,3}(?:,|\bor\b|\band\b|&)\s{0,3}[£\d][\d.,]*\s?"
    r"(?:%|per\s?cent|(?:working\s)?(?:minute|hour|day|week|month)s?)?\s{0,3}(?:[.;)](?!\d)|$)",
    re.I,
)
_PERIOD_BEHIND = re.compile(rf"\s{{0,3}},?\s{{0,3}}(?:(?:in|for|by)\s{{1,3}})?\(?{PERIOD}", re.I)
_REST = re.compile(r"[\w.,]{0,12}(?<![.,])(?:\s?%)?")
_A_PERIOD = re.compile(PERIOD, re.I)
_IN_WORDS = re.compile(
    r"\bzero\b|[a-z]{3,}\s(?:[a-z]+\s)?(?:days?|weeks?|months?|hours?|minutes?)\b", re.I
)


class Numbers:
    """The numbers of a text, looked up by where they begin."""

    def __init__(self, text: str, *, words: bool = False) -> None:
        """Find them; `words` takes every number in words, too: "we wanted twelve"."""
        self.text = text
        self._found = find_grouped(text, ((a.start, a.end) for a in find_asides(text)))
        self._found += _in_words(text) if words else _times_in_words(text)
        self._by_start = {n.start: n for n in self._found}

    @property
    def starts(self) -> list[int]:
        """Where each number begins, left to right."""
        return sorted(self._by_start)

    def at(self, start: int) -> FoundNumber | None:
        """Return the unsigned number that begins at `start`, unless it is a year or a period."""
        number = self._by_start.get(start)
        if number is None or number.quantity.printed.startswith(_SIGNS):
            return None
        if ":" in number.quantity.printed and number.quantity.unit is None:
            return None
        return None if _A_PERIOD.match(self.text, start) else number

    def signed(self, start: int) -> Amount | None:
        """Return a number printed with a sign: whether "-5%" is a dash and 5% nobody can tell."""
        number = self._by_start.get(start)
        if number is None or self.at(start) or not number.quantity.printed.startswith(_SIGNS):
            return None
        return Amount(start, self.end(number))

    def ending_at(self, end: int) -> FoundNumber | None:
        """Return the unsigned number that, with the unit behind it, ends at `end`."""
        for number in self._found:
            if number.start < end <= self.end(number) and end in (number.end, self.end(number)):
                return self.at(number.start)
        return None

    def alike_before(self, number: FoundNumber) -> bool:
        """Tell a time held against another: "16.8 days, better than the 20 day target"."""
        units = {n.quantity.unit for n in self._found if n.start < number.start}
        return number.quantity.unit in units and units <= {number.quantity.unit, None}

    def end(self, number: FoundNumber) -> int:
        """Return where a number ends with the unit that stands behind it."""
        unit = unit_after(self.text, number.end)
        return max(number.end, unit.end) if unit and number.quantity.unit else number.end

    def is_one(self, number: FoundNumber) -> bool:
        """Tell whether nothing behind the number makes it part of something longer."""
        end = self.end(number)
        return bool(_PERIOD_BEHIND.match(self.text, end)) or self.whole_end(number) == end

    def whole_end(self, number: FoundNumber) -> int:
        """Return where the expression ends that a number begins: "9 out of 10", "95% / 90%"."""
        end = self.end(number)
        fraction = number.quantity.unit is None and _FRACTION.match(self.text, end)
        more = fraction or _PAIRED.match(self.text, end)
        rest = _REST.match(self.text, more.end()) if more else None
        return rest.end() if rest else end


def _times_in_words(text: str) -> list[FoundNumber]:
    """Return the times whose number is a word, and nought: "two working days", "zero"."""
    if not _IN_WORDS.search(text):
        return []
    return [n for n in _in_words(text) if n.quantity.unit in TIMES or n.quantity.value == 0]


def _in_words(text: str) -> list[FoundNumber]:
    spoken = find_numbers(text, words=True, shares=True)
    return [n for n in spoken if n.quantity.printed[:1].isalpha()]


def read_amount(numbers: Numbers, start: int) -> Amount | None:
    """Return the amount that begins at `start`, or None where there is none for certain.

    A number that is one of several gives an amount without value, so that it is not taken for
    anything else.
    """
    for reader in (_width, _between, _bounded, _plain):
        if amount := reader(numbers, start):
            return amount
    return None


def _width(numbers: Numbers, start: int) -> Amount | None:
    words = _WIDTH.match(numbers.text, start)
    number = numbers.at(words.end()) if words else None
    return _as_width(numbers, start, number) if number else None


def _as_width(numbers: Numbers, start: int, number: FoundNumber) -> Amount:
    text, end, relative = numbers.text, numbers.end(number), None
    quantity = number.quantity
    if points := _POINTS_BEHIND.match(text, end):
        end, quantity = points.end(), replace(quantity, unit=Unit.PERCENT)
    if points or _POINTS.search(quantity.printed):
        relative = False
    if of_target := _OF_TARGET.match(text, end) or _FROM_TARGET.match(text, end):
        relative = True if relative is None and "of" in of_target.group() else relative
        end = of_target.end()
    return Amount(start, end, value=quantity, form=BandForm.WIDTH, relative=relative)


def _between(numbers: Numbers, start: int) -> Amount | None:
    words = _BETWEEN.match(numbers.text, start)
    first = numbers.at(words.end()) if words else None
    return _range(numbers, start, first, _RANGE_AND) if first else None


def _range(
    numbers: Numbers, start: int, first: FoundNumber, joined: re.Pattern[str]
) -> Amount | None:
    gap = joined.match(numbers.text, numbers.end(first))
    last = numbers.at(gap.end()) if gap else None
    if last is None:
        return None
    if not numbers.is_one(last):
        return Amount(start, numbers.whole_end(last))
    low, high = sorted(_same_unit(first.quantity, last.quantity), key=lambda q: q.value)
    return Amount(start, numbers.end(last), low=low, high=high, form=BandForm.RANGE)


def _same_unit(first: Quantity, last: Quantity) -> tuple[Quantity, Quantity]:
    """Give both ends of a range the unit that only one of them prints."""
    unit = last.unit or first.unit
    if first.unit is not None and last.unit is not None:
        return first, last
    return replace(first, unit=unit), replace(last, unit=unit)


def _bounded(numbers: Numbers, start: int) -> Amount | None:
    for words, is_low in ((_LOW_BEFORE, True), (_HIGH_BEFORE, False)):
        found = words.match(numbers.text, start)
        number = numbers.at(found.end()) if found else None
        if number:
            return _bound(numbers, start, numbers.end(number), number, is_low=is_low)
    return None


def _bound(numbers: Numbers, start: int, end: int, number: FoundNumber, *, is_low: bool) -> Amount:
    if not numbers.is_one(number):
        return Amount(start, numbers.whole_end(number))
    low, high = (number.quantity, None) if is_low else (None, number.quantity)
    return Amount(start, end, number.quantity, low, high, BandForm.BOUND)


def _plain(numbers: Numbers, start: int) -> Amount | None:
    number = numbers.at(start)
    if number is None:
        return numbers.signed(start)
    if found := _range(numbers, start, number, _RANGE):
        return found
    end = numbers.end(number)
    for words, is_low in ((_LOW_BEHIND, True), (_HIGH_BEHIND, False)):
        if behind := words.match(numbers.text, end):
            return _bound(numbers, start, behind.end(), number, is_low=is_low)
    if not numbers.is_one(number):
        return Amount(start, numbers.whole_end(number))
    if _is_width(numbers, number):
        return _as_width(numbers, start, number)
    return Amount(start, end, value=number.quantity)


def _is_width(numbers: Numbers, number: FoundNumber) -> bool:
    text, end = numbers.text, numbers.end(number)
    return bool(
        _POINTS.search(number.quantity.printed)
        or _POINTS_BEHIND.match(text, end)
        or _OF_TARGET.match(text, end)
        or _FROM_TARGET.match(text, end)
    )
