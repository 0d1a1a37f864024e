"""Text layers that can be read, and those that only look like text."""

from __future__ import annotations

import pytest

from parsing.language.legible import usable_text

PROSE = "Key Performance Indicator 3 - % of audits rated good. Target 80%, tolerance 75 – 79.9%. "


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Q1 Q2 Q3 Q4\n12.5% 13.1% 12.9% 14.0%\n88 91 90 87\nG A R G",
        "\ue010 " * 3 + PROSE,
        "Perfformiad y Cyngor: canran yr ymweliadau a wnaed o fewn deg diwrnod gwaith. " * 6,
        "A B C D E F G H I J K L M N O P " + PROSE * 3,
        "CIN CLA LAC NEET PEP SEND EHCP SW CP plan: 12 of 15 audits were rated good or better",
    ],
    ids=["prose", "figures", "bullets of a symbol font", "Welsh", "an axis of letters", "initials"],
)
def test_words_and_figures_are_text(text):
    assert usable_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Page 12 of 40",
        "(cid:12)(cid:7)(cid:31) (cid:4)(cid:12) 80% " * 20,
        "\ufffd\ufffd\ufffdfor\ufffd\ufffdn\ufffde 80% " * 10,
        "\ue021\ue034\ue035\ue010\ue022 " * 30,
        " ".join(PROSE * 3),
        "Nhb Shuirupdqfh Lqglfdwru zlwklq whq zrunlqj gdbv vkrzv vpdoo gurs djdlqvw wkh wdujhw "
        * 8,
    ],
    ids=["empty", "stamp", "glyph numbers", "replaced", "private signs", "spaced out", "shifted"],
)
def test_nonsense_is_no_text(text):
    assert not usable_text(text)
