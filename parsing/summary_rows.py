"""Rows of a summary that give a short name and a rating, and the cards that they are cut short of.

Contacts resolved at first point   GREEN       AS01 Percentage of people whose contact was …
Care assessments in 28 days        RED         AS05 Percentage of new Care Needs Assessments …

A row that prints its figures may share no word with its card: "Void turnaround" has the target, the
value and the earlier value of "Days to let an empty home again", and no other card has all three.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpi.model import Claim, Indicator
from kpi.vocabulary import ClaimForm, State
from parsing.like_names import SMALL, folded, has_like

_FEWEST_ROWS = 3  # of a summary whose order tells
_FEWEST_VALUES = 2  # beside the target: the latest and one before it
_ANYBODYS = {0, 1, 100}  # figures that many measures have
_NEARLY = 0.7  # of the rows
_LEAST_SHARED = 0.4  # of the words of its row that a card's name has
_LONGEST_RATING = 4  # words of a rating in a cell


def cards_of(
    rows: Sequence[Indicator], cards: Sequence[Indicator]
) -> list[tuple[Indicator, Indicator]]:
    """Return each row with its card, where every row has one of its rating in the same order.

    Args:
        rows: The rows of a summary that print nothing but a name and a rating.
        cards: The other indicators of the report.
    """
    rated = [card for card in cards if _ratings(card)]
    pairs = _in_order(rows, rated) if len(rows) >= _FEWEST_ROWS else []
    return pairs if len(pairs) == len(rows) else []


def twins_of(indicators: Sequence[Indicator]) -> list[tuple[Indicator, Indicator]]:
    """Return the rows of a summary with the cards overleaf that print the very same figures.

    Nearly every row has one such card, and no card is that of two rows; or none is returned.
    """
    first = min((i.evidence.page for i in indicators), default=0)
    rows = [i for i in indicators if i.evidence.page == first]
    cards = [i for i in indicators if i.evidence.page != first]
    alike = [[card for card in cards if _prints_the_same(row, card)] for row in rows]
    pairs = [(row, own[0]) for row, own in zip(rows, alike, strict=True) if len(own) == 1]
    once = len({id(card) for _, card in pairs}) == len(pairs)
    nearly = len(pairs) >= max(_FEWEST_ROWS, _NEARLY * len(rows))
    named = sum(_share_a_word(*pair) for pair in pairs) * 2 >= len(pairs)
    return pairs if once and nearly and named else []


def _share_a_word(row: Indicator, card: Indicator) -> bool:
    first, second = (set(folded(i.name).split()) - SMALL for i in (row, card))
    return any(word in second or has_like(word, second) for word in first)


def _prints_the_same(row: Indicator, card: Indicator) -> bool:
    """Tell whether a card has the target of a row, its latest value and every other one."""
    first, second = ([r.quantity.value for r in i.readings if r.quantity] for i in (row, card))
    targets = [i.target.quantity if i.target else None for i in (row, card)]
    aims = {target.value for target in targets if target}
    units = {i.unit for i in (row, card)} - {None}
    told = all(targets) and len(aims) == 1 and len({*first, *aims} - _ANYBODYS) > _FEWEST_VALUES
    coded = row.ref and card.ref and folded(row.ref) != folded(card.ref)
    return told and len(units) <= 1 and not coded and set(first) <= set(second)


def _in_order(
    rows: Sequence[Indicator], cards: Sequence[Indicator]
) -> list[tuple[Indicator, Indicator]]:
    """Return each row with the card that it is cut short of, no two of them crossing.

    The pairs whose names have most in common, in all; fewer than the rows where some have none.
    """
    best: list[tuple[float, list[tuple[Indicator, Indicator]]]] = [(0.0, [])] * (len(cards) + 1)
    for row in rows:
        row_best = [best[0]]
        for index, card in enumerate(cards):
            shared = _share_of_words(row, card)
            taken = (best[index][0] + shared, [*best[index][1], (row, card)])
            options = [row_best[index], best[index + 1], *([taken] if shared else [])]
            row_best.append(max(options, key=lambda option: (len(option[1]), option[0])))
        best = row_best
    return best[-1][1]


def _share_of_words(row: Indicator, card: Indicator) -> float:
    """Return how much of a row's name a card's has, 0 to 1; 0 where they cannot be one measure."""
    first, second = (set(folded(i.name).split()) - SMALL for i in (row, card))
    numbers = [{word for word in words if word.isdigit()} for words in (first, second)]
    if _ratings(row) != _ratings(card) or (all(numbers) and not numbers[0] & numbers[1]):
        return 0.0
    shared = [word for word in first if word in second or has_like(word, second)]
    share = len(shared) / max(1, len(first))
    return share if share >= _LEAST_SHARED else 0.0


def _ratings(indicator: Indicator) -> set[tuple[State, ...]]:
    """Return the ratings that cells and signs state, and no sentence."""
    signs = [c for c in indicator.claims if c.form is not ClaimForm.TEXT or _is_brief(c)]
    return {claim.states for claim in signs if claim.states}


def _is_brief(claim: Claim) -> bool:
    return len(claim.evidence.printed.split()) <= _LONGEST_RATING
