"""What was promised in one place, and what came of it in another, as one measure.

    Plant 5,000 trees by March 2025          4,860 trees were planted.
    Answer 9 in 10 letters in a week         We answered 88% of the 264 letters in time.

The promise has to set a target in figures, and what came of it to be told in figures of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kpi.model import Period
from kpi.vocabulary import Unit
from parsing.entries import Entry, Slot
from parsing.language.aims import Span
from parsing.language.headers import Meaning
from parsing.language.sentences import sentences
from parsing.language.stems import stems
from parsing.language.units import RATE_BASES, unit_of_name
from parsing.meaning.figures import Figure, Role, find_figures
from parsing.meaning.roles import cut_slot
from parsing.meaning.said import Said, fits, said_in
from parsing.page.passage import Passage

_NOUN_ENDS = re.compile(
    r"[,;.(]|\b(?:were|was|are|is|have|has|had|for|in|of|with|by|including)\b", re.I
)
_NOW = (Role.VALUE, Role.FAINT)


def kept_promise(promise: Passage, result: Passage, within: Period | None) -> Entry | None:
    """Return the measure of a promise, or None where it or its result gives no figure.

    Args:
        promise: The words of the promise, of which one sentence sets a target.
        result: What came of it.
        within: The period of the report.
    """
    aims = [aim for aim in _aims(promise, within) if aim.unit is not Unit.POUNDS]
    if len(aims) != 1 or not result:
        return None
    (aim,) = aims
    named = unit_of_name(aim.name.text)
    wanted = aim.unit or (named if named in RATE_BASES else None)
    fitting = [f for f in find_figures(result.text) if fits(f.quantity.unit, wanted)]
    figures = [f for f in fitting if f.role in _NOW] or [f for f in fitting if f.role is Role.TOTAL]
    if not figures:
        return None
    return Entry(
        name=aim.name,
        body=(result,),
        slots=tuple(_counted(result, figures, aim)),
        aims=tuple(aim.slots),
        doubts=aim.doubts,
    )


def _aims(promise: Passage, within: Period | None) -> Iterator[Said]:
    for start, end in sentences(promise.text):
        sentence = promise.cut(start, end)
        aim = said_in(sentence, within, listed=True) if sentence else None
        if aim is not None:
            yield aim


def _counted(result: Passage, figures: Sequence[Figure], aim: Said) -> Iterator[Slot]:
    """Yield the one figure that counts what the promise names: "4,860 trees planted"."""
    own = [f for f in figures if aim.words & stems(_counts(result.text, f), of_figures=False)]
    if len(own) == 1 and not any(f.role is Role.VALUE for f in figures):
        yield cut_slot(result, Span(own[0].start, own[0].end), Meaning.VALUE, "", None)


def _counts(text: str, figure: Figure) -> str:
    """Return the words that a figure counts."""
    ended = _NOUN_ENDS.search(text, figure.end)
    return text[figure.end : ended.start() if ended else len(text)]
