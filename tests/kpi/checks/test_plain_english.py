"""Whatever a check can say is plain English: its sentence, its question and its working."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from kpi import checks
from kpi.plain.glossary import RATING_MEANINGS, TERMS
from kpi.plain.words import RATINGS
from tests.kpi.checks.test_every_code import every_finding

MOST_WORDS = 25
JARGON = (
    *("polarity", "derived", "pro rata", "outturn", "variance", "RAG", "threshold", "GRIM"),
    *("interval", "metric", "anomaly", "null", "denominator", "numerator", "cohort", "sigma"),
    *("deviation", "significant", "significance", "restated", "discrepancy", "inconsistent"),
    *("erroneous", "YTD", "cumulative", "aggregate", "parameter", "scheme", "parse", "parsed"),
    *("extracted", "utilise", "methodology", "trajectory", "reading", "evidence", "counterfactual"),
    *("respectively", "aforementioned", "whereby", "commence", "facilitate", "regarding", "via"),
)
IN_WORKING = ("polarity", "outturn", "RAG", "GRIM", "null", "None", "scheme", "pro rata", "YTD")
ACCUSING = ("wrong", "false", "mislead", "incorrect", "error", "mistake", "hid", "fail", "blame")
TERMS_OF_ART = {
    "tolerance": "Tolerance",
    "target": "Target",
    "implied": "Target",
    "ordinary movement": "Ordinary movement",
    "percentage points": "Point",
    "year to date": "Year to date",
    "exceeding target": "Exceeding",
    "meeting target": "Meeting target",
    "within tolerance": "Within tolerance",
    "outside tolerance": "Outside tolerance",
    "off target": "Off target, no tolerance known",
}
"""Words that a member may not know, and the entry of the glossary that explains each."""

_FAMILIES = sorted(Path(checks.__file__).parent.glob("*.py"))
_PROSE = re.compile(r"[a-z]{3,}[^a-z]+[a-z]{2,}")


def every_text():
    for finding in every_finding():
        yield from (finding.message, finding.question, finding.derivation)


def fragments(path):
    """Every stretch of words that a module can put into a finding, with where it stands."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        if node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) else None
        if isinstance(words, str) and id(node) not in documented and _PROSE.search(words):
            yield words, f"{path.name}:{node.lineno}"


def bare(text, finding):
    """A text with its quotations, its names and its figures taken out."""
    text = re.sub(r"“[^”]*”", "", text).replace(finding.indicator or "\0", "")
    return [word for word in re.findall(r"[^\s–]+", text) if re.search("[a-zA-Z]", word)]


@pytest.mark.parametrize("path", _FAMILIES, ids=lambda path: path.stem)
def test_whatever_a_check_can_say_is_said_by_an_example(path):
    if path.stem in ("catalogue", "edges", "__init__"):
        return
    said = "\n".join(every_text())
    silent = [(words, where) for words, where in fragments(path) if words.strip() not in said]
    silent = [one for one in silent if not re.search(r"\\[bsw]|\(\?", one[0])]  # patterns
    assert silent == []


def test_a_message_and_a_question_are_one_short_sentence_each():
    for finding in every_finding():
        for text, end in ((finding.message, "."), (finding.question, "?")):
            assert text.endswith(end), text
            assert len(bare(text, finding)) <= MOST_WORDS, text
            unquoted = re.sub(r"“[^”]*”", "", text).replace(finding.indicator or "\0", "")
            assert not re.search(r"[a-z][.?!] [A-Z]", unquoted), text


@pytest.mark.parametrize("word", JARGON)
def test_no_jargon_reaches_a_member(word):
    texts = [f"{f.message} {f.question}" for f in every_finding()]
    unquoted = [re.sub(r"“[^”]*”", "", text) for text in texts]
    assert not [text for text in unquoted if re.search(rf"\b{word}\b", text)]


@pytest.mark.parametrize("word", IN_WORKING)
def test_the_working_is_in_words_too(word):
    assert not [f.derivation for f in every_finding() if re.search(rf"\b{word}\b", f.derivation)]


@pytest.mark.parametrize("word", ACCUSING)
def test_a_message_never_accuses(word):
    for finding in every_finding():
        unquoted = re.sub(r"“[^”]*”", "", f"{finding.message} {finding.question}")
        assert not re.search(rf"\b{word}", unquoted, re.IGNORECASE), finding


@pytest.mark.parametrize(("term", "entry"), TERMS_OF_ART.items())
def test_every_term_that_is_used_is_explained(term, entry):
    said = "\n".join(every_text())
    assert re.search(rf"\b{term}\b", said), "no finding uses it: take it off the list"
    ratings = {RATINGS[derived].words: words for derived, words in RATING_MEANINGS.items()}
    assert len((TERMS | ratings)[entry].split()) >= 5


def test_every_entry_of_the_glossary_is_plain_and_short():
    for term, meaning in TERMS.items():
        for sentence in re.split(r"(?<=[.:]) ", meaning):
            assert len(sentence.split()) <= MOST_WORDS, term
        assert not [word for word in JARGON if re.search(rf"\b{word}\b", meaning)], term
