"""The words of a name or sentence that say what it is about, cut to how they begin."""

from __future__ import annotations

import re

_STEM = 4  # letters: "collected" and "collection" begin alike
_NOTHING = """
number percentage proportion average rate total with within that from into over under this time
their have been were
"""
_SAY_NOTHING = frozenset(_NOTHING.split())
# What a sentence about a figure says beside what the figure is of.
_ABOUT_FIGURES = """
year years quarter month months date currently current latest performance result results outturn
figure figures position progress actual overall managed achieved reached stands stood took this
that only just around about almost nearly more less fewer better worse than last previous same
good enough still since april march june september december january so far end also some well
target targets aim goal year-end improved increased decreased reduced fell rose risen fallen
baseline started forecast expected national nationally england average regional
survey surveyed said told half period completed delivered brought bring carried reported another
spring summer autumn winter there between million thousand each after least below less
which what they these those during when where will would could should did does done made make
"""
_OF_FIGURES = frozenset(_ABOUT_FIGURES.split())
_WORD = re.compile(r"[a-z][a-z’'-]*", re.I)


def stems(text: str, *, of_figures: bool = True) -> set[str]:
    """Return how the words of a text begin, those left out that say nothing.

    Args:
        text: A name or a sentence.
        of_figures: False to leave out what is said of any figure, too: "so far this year".
    """
    words = [word.lower() for word in _WORD.findall(text) if len(word) >= _STEM]
    left_out = _SAY_NOTHING if of_figures else _SAY_NOTHING | _OF_FIGURES
    return {word[:_STEM] for word in words if word not in left_out}
