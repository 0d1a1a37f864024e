"""Sound reports with one thing changed: the change is found, with its companions, and no more."""

from __future__ import annotations

import os
from pathlib import Path
from random import SystemRandom

import pytest

from tests.mutations import expected
from tests.mutations.expected import EXPECTED
from tests.mutations.layouts import LAYOUTS
from tests.mutations.running import run
from tests.mutations.suite import report, sample, suite

SEED = 1
RECALL, PRECISION = 0.97, 0.98
FIXED, FRESH = 120, 30
THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"


def test_a_fixed_sample_of_changes_is_found_and_nothing_else():
    score = run(sample(SEED, FIXED), LAYOUTS)
    assert score.recall >= RECALL, report(score)
    assert score.precision >= PRECISION, report(score)
    assert not score.false_alarms, report(score)


def test_changes_drawn_afresh_raise_nothing_high_where_nothing_is_wrong():
    seed = SystemRandom().randrange(10**6)
    score = run(sample(seed, FRESH), LAYOUTS)
    assert not score.false_alarms, f"seed {seed}\n{report(score)}"


@pytest.mark.skipif(not THOROUGH, reason="`make thorough` runs all mutations: minutes")
def test_the_whole_suite():
    score = run(suite(SEED), LAYOUTS)
    assert len(score.of(changed=True)) >= 1000
    assert score.recall >= RECALL, report(score)
    assert score.precision >= PRECISION, report(score)
    assert not score.false_alarms, report(score)


def test_every_code_is_among_what_is_expected():
    codes = {row.partition(":")[0] for rows in EXPECTED.values() for row in rows.split()}
    written = "N1 N2 N3 N4 N5 N6 N7 N8 N9 D1 D2 D3 D4 T1 T2 T3 T4 T5 T6 T7 A1 A2 A3 A4 A5 A6 A7"
    written += " H1 H2 H3 H4 H5 H6 H7 H8 Q1 Q2 Q3 Q4 Q5 Q6 S1 S2"
    assert codes == set(written.split())


def test_every_row_of_what_is_expected_is_of_a_mutation():
    assert set(EXPECTED) <= {mutation.name for mutation in suite(SEED)}


def test_the_table_of_what_is_expected_knows_nothing_of_the_checks():
    lines = Path(expected.__file__).read_text(encoding="utf-8").splitlines()
    imports = [line for line in lines if line.startswith(("import ", "from "))]
    assert imports == ["from __future__ import annotations"]
