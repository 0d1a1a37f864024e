"""What the words of a box are that are neither labels nor figures: a name, a note, a rating."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsing.boxes.fields import Labelled
from parsing.boxes.labelled import Reading
from parsing.language.claims import find_claims
from parsing.language.headers import Meaning
from parsing.language.labels import label_meaning
from parsing.language.periods import find_periods
from parsing.language.references import is_reference
from parsing.language.said_headings import heads_figures
from parsing.language.sentences import sentences
from parsing.language.status import states_of_words
from parsing.language.yardsticks_said import find_yardsticks
from parsing.page.passage import Passage, join
from parsing.page.runs import Run

_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_FIGURE = re.compile(r"\W{0,2}\d[\d.,]*\s?\S*")
_LABELLED = re.compile(r"\W*[a-z]+\s*:?\s*[£≥≤<>]?\d", re.I)  # "Target 75%" and more
_HEADLINE = 1.6  # times the type of sentences: the figure that they are about
_AIM_IS = re.compile(
    r"\W*(?:our|the|its)\s+(?:[a-z]+\s+)?(?:target|aim|goal)\s+(?:was|is|for)\b", re.I
)
_ANSWER = re.compile(r":\s+(?=[A-Za-z ]{3,30}$)")
_GAP = 0.9  # type sizes between lines of one name
_LATEST = re.compile(
    r"\W*(?:latest|current|data|period|year)(?:\s+(?:data|year|period|figure))?\W+(?:for\s+)?"
    r"(?:19|20)\d\d\W*",
    re.I,
)
_MISSED = re.compile(
    r"\W*(?:missed|met|achieved|failed|failing|passed|behind|ahead|exceeding|exceeded|compliant|yes|no)\s+"
    r"(?!(?:the|its|our|their|by|in|but|and|target|aim|goal|plan|standard|schedule)\b)[a-z]{3,}",
    re.I,
)


def blocks_of(runs: Sequence[Run]) -> Iterator[Passage]:
    """Join lines of one type that stand closely under each other."""
    left = sorted(runs, key=lambda run: (run.box.top, run.box.x0))
    while left:
        block = [left.pop(0)]
        for run in list(left):
            if _goes_on(block[-1], run):
                block.append(run)
                left.remove(run)
        yield join(run.passage for run in block)


def _goes_on(above: Run, below: Run) -> bool:
    gap = below.box.top - above.box.bottom
    across = min(above.box.x1, below.box.x1) - max(above.box.x0, below.box.x0)
    alike = abs(above.size - below.size) < 1 and above.bold == below.bold
    return alike and across > 0 and -above.size * 0.5 < gap < _GAP * above.size


def paragraphs_of(runs: Sequence[Run]) -> list[Passage]:
    """Return what is said in sentences in far smaller type than the figure of a card.

    Its lines are no labels with their values: "Our target is 78% by" goes on on the next one.
    """
    figures = (run.size for run in runs if _FIGURE.fullmatch(run.text))
    headline = max(figures, default=0.0)
    small = [run for run in runs if run.size * _HEADLINE < headline]
    said = (block for block in blocks_of(small) if is_sentence(block))
    told = [block for block in said if not _LABELLED.match(block.text)]
    set_here = [block for block in blocks_of(small) if _sets_target(block)]
    return set_here + [b for b in told if _SAYS.search(b.text) or holds_to_something(b)]


def _sets_target(block: Passage) -> bool:
    """Tell "Our target was 85%: target met" without a full stop from a label and a name."""
    said = find_yardsticks(block.text) if _AIM_IS.match(block.text) else []
    return not is_sentence(block) and len(said) == 1


def holds_to_something(paragraph: Passage) -> bool:
    """Tell whether a paragraph holds a figure to a target, or rates it."""
    said = [paragraph.text[slice(*span)] for span in sentences(paragraph.text)]
    return any(find_yardsticks(one) or any(c.states for c in find_claims(one)) for one in said)


def name_of(blocks: Sequence[Passage]) -> Passage | None:
    """Return the words that name a card: the largest and boldest that are no sentence."""
    named = [b for b in blocks if is_wordy(b) and not is_sentence(b) and not _is_status(b)]
    unlabelled = [b for b in named if label_meaning(b.text) is None]
    unlabelled = [b for b in unlabelled if not heads_figures(b.text)] or unlabelled
    return max(unlabelled, key=_prominence, default=None)


def lone_reference(reading: Reading) -> Passage | None:
    """Return the reference that stands by itself: labelled, or the only code set so large."""
    labelled = [f.passage for f in reading.labelled if f.meaning is Meaning.REF]
    codes = [run for run in reading.rest if is_reference(run.text)]
    largest = max((round(run.size) for run in codes), default=0)
    alone = [run.passage for run in codes if round(run.size) == largest]
    return next(iter(labelled or (alone if len(alone) == 1 else [])), None)


def _prominence(block: Passage) -> tuple[float, bool, float]:
    words = [placed.word for placed in block.words]
    size, bold = max(w.size for w in words), all(w.bold for w in words)
    return round(size), bold, -words[0].box.top


def is_wordy(block: Passage) -> bool:
    """Tell whether words may name something: a date alone, or figures, do not."""
    dated = find_periods(block.text)
    words = re.findall(r"[A-Za-z]{3,}", block.text)
    return bool(words) and not (dated and len(block.text.split()) <= 4 * len(dated))


def own_period(blocks: Sequence[Passage]) -> Passage | None:
    """Return the period that stands by itself; those beside each other are the ends of bars.

    A year is one behind a label of its own: "Latest: 2022".
    """
    dates = [
        block
        for block in blocks
        if _LATEST.fullmatch(block.text) or (not is_wordy(block) and find_periods(block.text))
    ]
    tops = [round(block.whole.box.top) for block in dates]
    return next((b for b, top in zip(dates, tops, strict=True) if tops.count(top) == 1), None)


def is_sentence(block: Passage) -> bool:
    """Tell whether words are a sentence: a note, and no name."""
    long = len(block.text.split()) > 4  # noqa: PLR2004
    return block.text.rstrip().endswith(".") and (long or _SAYS.search(block.text) is not None)


def _is_status(block: Passage) -> bool:
    """Tell "Target missed" from "Missed collections": a rating leaves nothing to be named."""
    short = len(block.text.split()) <= 4  # noqa: PLR2004
    named = _MISSED.match(block.text)
    return short and not named and states_of_words(block.text) is not None


def states_among(
    blocks: Sequence[Passage], name: Passage | None, spoken: Sequence[Passage]
) -> Iterator[Labelled]:
    """Yield "Target met" or "Amber" where it stands by itself, or ends "Our target was 28 days: …".

    Args:
        blocks: The words of a card that are no labelled figures.
        name: Those of them that name it.
        spoken: Its sentences; what one says by itself is read with the narrative.
    """
    ends = [b.cut(m.end()) for b in spoken if (m := _ANSWER.search(b.text)) and _sets_target(b)]
    said = [answer for answer in ends if not find_claims(answer.text)]
    for block in (*blocks, *said):
        if block is not name and _is_status(block):
            yield Labelled(Meaning.STATUS, "", block, block.whole.box)
