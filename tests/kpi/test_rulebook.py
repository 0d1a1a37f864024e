"""The written rules against the code that follows them."""

from __future__ import annotations

import re

import pytest

from kpi.checks.catalogue import CATALOGUE, severities
from kpi.checks.edges import EDGES, SOURCES
from kpi.exports.rulebook import DOCS, PAGES, TABLES, asked, fill
from tests.kpi.checks.examples import EXAMPLES
from tests.kpi.checks.past_examples import PAST_EXAMPLES
from tests.kpi.checks.review_examples import REVIEW_EXAMPLES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_the_code_does(name):
    page = (DOCS / name).read_text(encoding="utf-8")
    assert page == fill(page), "run python -m kpi.exports.rulebook"


def test_every_table_stands_on_a_page():
    pages = "".join((DOCS / name).read_text(encoding="utf-8") for name in PAGES)
    assert all(f"<!-- table: {name} -->" in pages for name in TABLES)


def test_every_code_is_asked_by_a_check_that_says_so():
    assert set(asked()) == set(CATALOGUE)


def test_every_code_has_its_edge_case_in_one_short_sentence():
    assert set(EDGES) == set(CATALOGUE)
    assert set(SOURCES) <= set(CATALOGUE)
    for words in EDGES.values():
        assert words.endswith("."), words
        assert len(words.split()) <= 25, words


def test_every_kind_of_claim_stands_in_the_ledgers_table():
    page = (DOCS / "findings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w ]+?) \| [^|]+ \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)
    assert {
        *("rating", "side", "direction", "quality", "unchanged", "steadiness", "continuity"),
        *("change of state", "first", "streak", "size", "extreme", "count", "forecast"),
    } <= set(rows)


@pytest.mark.parametrize("code", CATALOGUE)
def test_severities_are_those_that_the_examples_raise(code):
    raised = {e.severity for e in (*EXAMPLES, *PAST_EXAMPLES, *REVIEW_EXAMPLES) if e.code == code}
    assert raised == set(severities(code))


def test_a_changed_table_would_be_noticed():
    assert fill("<!-- table: ratings -->\nold\n<!-- end -->") != ""
    assert "old" not in fill("<!-- table: ratings -->\nold\n<!-- end -->")
