"""Numbers as council reports print them: sign, pounds, digits, multiplier, per cent, unit.

Digits that belong to a word are no numbers: references ("KPI3"), ordinals ("12th"), versions
("3.4.1"), codes ("007", "COVID-19"), the base of a rate ("per 10k"). A period is made of numbers
too ("2018/19" is two): take periods out first where that matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kpi.model import Quantity
from kpi.vocabulary import Unit
from parsing.language.clock_times import find_clock_times
from parsing.language.digit_groups import with_commas
from parsing.language.number_words import find_number_words
from parsing.language.shares_in_words import find_shares, in_so_many
from parsing.language.units import unit_after


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number and its place: `text[start:end]` is `quantity.printed`."""

    start: int
    end: int
    quantity: Quantity


_CORE = re.compile(
    r"""
    (?P<sign>(?<![^\s(\[{"'“\u2018:=|,;<>~≤≥])[-−–+])?
    (?:(?P<pounds>£\s?(?P<owed>[-−–])?) | (?<!\w)(?<![0-9]\.))
    (?P<digits>
        [1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}(?![0-9]|,[0-9]{3}(?![0-9]))(?:\.[0-9]++)?+
      | [0-9]++(?:\.[0-9]++)?+
      | (?<![\w.])\.[0-9]++
    )
    (?!\.[0-9])
    """,
    re.VERBOSE,
)
_MULTIPLIER = re.compile(
    r"(?:\s{0,2}(?P<word>hundred|thousand|million|billion)|(?P<gap>\s)?(?P<short>k|mn?|bn))(?!\w)",
    re.IGNORECASE,
)
_ZEROS = {"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9}
# "8.1 % of care leavers" is a reference and a name: a "%" that stands off is the number's own only
# where no noun follows it.
_GOES_ON = (
    r"(?:in|on|at|to|from|for|against|and|or|is|was|were|has|had|but|with|compared|which|by|as|than"
    r"|below|above|between|this|during|target|tolerance|points?|age\s?points?)\b"
)
_PER_CENT = re.compile(
    rf"(?:%|[ \u00a0]{{1,2}}%(?!\s{{1,3}}(?!{_GOES_ON})[a-z]))(?:\s?(?:age\s?)?points?\b)?"
    r"|\s{0,2}(?:(?:per\s?cent(?:\s+points?)?|percentage\s+points?"
    r"|ppts?|pp|pct)\b)",
    re.IGNORECASE,
)
_SHARE_IN_WORDS = re.compile(r"[a-z]\s+(?:per\s?cent\b|%)", re.I)
_RATE_BASE = re.compile(r"\b(?:per|(?:for|in)\s(?:every|each))\s{0,2}\Z", re.IGNORECASE)
# Longer runs are identifiers or noise, and would outgrow the 28 digits that Decimal reckons with.
_MOST_DIGITS = 18

_LONGEST_CELL = 60
_BESIDE = " \t\r\n\f\v\u00a0\u200b\ufeff↑↓→←↔▲▼△▽⇧⇩⬆⬇"
_FOOTNOTE = "*†‡#^⁰¹²³⁴⁵⁶⁷⁸⁹" + _BESIDE
_NIL = re.compile(r"nil|zero", re.IGNORECASE)
_ACCOUNTING = re.compile(r"(£?)\(\s?([^()]+?)\s?\)\s?(%|k|m|bn)?", re.IGNORECASE)


def find_numbers(text: str, *, words: bool = False, shares: bool = False) -> list[FoundNumber]:
    """Return every number of running text, left to right and apart from each other.

    The two ends of a range are two numbers, and its dash is no minus ("3.51– 4.4%"). A share may
    be in words ("Forty-two per cent"); `words` also takes what else is ("nine cases"), and `shares`
    those that are two numbers or none ("nine out of ten", "two thirds").
    """
    found = list(_with_times(text, _in_digits(text)))
    apart = list(in_so_many(text)) if shares else []
    if shares:
        found += _shares(text, found)
    if words or _SHARE_IN_WORDS.search(text):
        spoken = list(_in_words(text, found))
        spoken = [n for n in spoken if not any(a <= n.start < b for a, b in apart)]
        found += spoken if words else [n for n in spoken if n.quantity.unit is Unit.PERCENT]
    return sorted(found, key=lambda number: number.start)


def find_grouped(text: str, apart: Iterable[tuple[int, int]] = ()) -> list[FoundNumber]:
    """Return the numbers of a text, those parted by the thousand whole: "1 234".

    Args:
        text: Running text or a cell.
        apart: Stretches (start, end) whose digits are no part of a number ("week 12").
    """
    return [
        replace(n, quantity=replace(n.quantity, printed=text[n.start : n.end]))
        for n in find_numbers(with_commas(text, apart))
    ]


def quantity(text: str, *, accounting: bool = False) -> Quantity | None:
    """Return the one number that a table cell holds, or None where it holds anything else.

    Arrows and footnote marks beside the number are passed over; a unit in words goes to `unit`
    and not into `printed` ("24 days"). `accounting` reads "(3.5)" as minus 3.5.
    """
    cell = text.strip(_BESIDE).rstrip(_FOOTNOTE)
    if len(cell) > _LONGEST_CELL:
        return None
    if cell[:1].isalpha() and (spoken := find_numbers(cell, words=True, shares=True)):
        first = spoken[0]
        ends = (unit_after(cell, first.end) or first).end  # "three working days"
        return first.quantity if (first.start, ends) == (0, len(cell)) else None
    if _NIL.fullmatch(cell):
        return Quantity(cell, Decimal(0), 0)
    if accounting and (match := _ACCOUNTING.fullmatch(cell)):
        owed = _only_number("".join(match.groups("")))
        return replace(owed, printed=cell, value=-abs(owed.value)) if owed else None
    return _only_number(cell)


def _only_number(cell: str) -> Quantity | None:
    found = find_grouped(cell)
    clock = len(found) == 1 and ":" in found[0].quantity.printed and not found[0].quantity.unit
    if len(found) != 1 or found[0].start or clock:
        return None
    after = unit_after(cell, found[0].end)
    return found[0].quantity if (after or found[0]).end == len(cell) else None


def _in_digits(text: str) -> Iterator[FoundNumber]:
    last = None
    for match in _CORE.finditer(text):
        number = _number(text, match, last)
        if number:
            last = number
            yield number


def _with_times(text: str, found: Iterable[FoundNumber]) -> Iterator[FoundNumber]:
    """Yield the numbers of a text, the parts of "8m 41s" as one."""
    times = list(find_clock_times(text))
    for number in found:
        if not any(time.start <= number.start < time.end for time in times):
            yield number
    for time in times:
        yield FoundNumber(time.start, time.end, time.quantity)


def _shares(text: str, found: Sequence[FoundNumber]) -> Iterator[FoundNumber]:
    starts = {number.start for number in found}
    for share in find_shares(text):
        if share.start not in starts:
            printed = text[share.start : share.end]
            told = Quantity(printed, share.value, share.places, Unit.PERCENT)
            yield FoundNumber(share.start, share.end, told)


def _in_words(text: str, found: Sequence[FoundNumber]) -> Iterator[FoundNumber]:
    taken = {offset for number in found for offset in range(number.start, number.end)}
    for number in find_number_words(text):
        if number.start not in taken:
            yield _with_unit(
                text,
                number.start,
                number.end,
                Quantity(text[number.start : number.end], number.value, 0),
            )


def _number(text: str, match: re.Match[str], last: FoundNumber | None) -> FoundNumber | None:
    digits = match["digits"].replace(",", "")
    zeros, end = _multiplier(text, match)
    value, places = _in_base_units(digits, zeros)
    start = match.start()
    if match["sign"] and _joins_range(text, match, value, last):
        start += 1
    elif match["owed"] or match["sign"] not in {None, "+"}:
        value = -value
    bare = Quantity(match.group(), value, places, Unit.POUNDS if match["pounds"] else None)
    number = _with_unit(text, start, end, bare)
    return None if _is_code(text, match, number, last) else number


def _multiplier(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return how many zeros a multiplier adds, and where the number ends with it.

    A bare "12m" may be months or metres: "m" is a million after pounds or decimals only.
    """
    after = _MULTIPLIER.match(text, match.end())
    if after is None:
        return 0, match.end()
    short = (after["short"] or "").lower()
    money = match["pounds"] is not None
    if (after["gap"] and not money) or (short == "m" and not money and "." not in match["digits"]):
        return 0, match.end()
    return _ZEROS[short or after["word"].lower()], after.end()


def _in_base_units(digits: str, zeros: int) -> tuple[Decimal, int]:
    """Move the point in the characters: arithmetic would round and would write 1.2E+6."""
    whole, _, decimals = digits.partition(".")
    moved = decimals.ljust(zeros, "0")
    rest = moved[zeros:]
    value = Decimal((whole or "0") + moved[:zeros] + ("." + rest if rest else ""))
    return value, len(decimals) - zeros


def _joins_range(text: str, match: re.Match[str], value: Decimal, last: FoundNumber | None) -> bool:
    """Tell the dash of "10 -17" from the minus of "91.5% -3.5%": a range goes up."""
    if last is None or match["sign"] not in {"-", "–"}:
        return False
    return text[last.end : match.start()].isspace() and value >= last.quantity.value


def _is_code(
    text: str, match: re.Match[str], number: FoundNumber, last: FoundNumber | None
) -> bool:
    digits = match["digits"]
    if len(digits) > _MOST_DIGITS + digits.count(",") or _RATE_BASE.search(
        text[max(0, number.start - 11) : number.start]
    ):
        return True
    if digits[0] == "0" and digits.isdigit() and len(digits) > 1:
        return True
    plain = number.quantity.unit not in {Unit.PERCENT, Unit.POUNDS}
    return _glued(text, number.end) or (plain and _hyphened(text, number.start, last))


def _glued(text: str, end: int) -> bool:
    """Letters follow without a space, and they are no unit: "12th", "4b"."""
    following = text[end : end + 1]
    joined = following.isalnum() or following == "_"
    return joined and text[end - 1] != "%" and unit_after(text, end) is None


def _hyphened(text: str, start: int, last: FoundNumber | None) -> bool:
    """A word and a hyphen stand directly before: "COVID-19", not "10k-20k"."""
    before = text[max(0, start - 2) : start]
    in_range = last is not None and last.end == start - 1
    return len(before) > 1 and before[0].isalpha() and before[1] in "-–" and not in_range


def _with_unit(text: str, start: int, end: int, bare: Quantity) -> FoundNumber:
    unit = bare.unit
    if unit is None and (share := _PER_CENT.match(text, end)):
        unit, end = Unit.PERCENT, share.end()
    if unit is None and (after := unit_after(text, end)):
        unit = after.unit
    return FoundNumber(start, end, replace(bare, printed=text[start:end], unit=unit))
