"""A finding is known again after a new derivation; what was decided lapses where figures change."""

from __future__ import annotations

from dataclasses import replace

from kpi.examination import examine
from kpi.finding_keys import digest_of, key_of
from parsing import read_report
from sample_reports import SAMPLES
from tests.kpi.checks.examples import EXCEEDING, SOUND
from tests.kpi.typed import report, with_value


def n1(value, *, name="september.pdf", also=()):
    own = replace(with_value(SOUND, value), claims=(EXCEEDING,))
    findings = examine([report(own, name=name), *also]).findings
    return next(f for f in findings if f.code == "N1")


def test_the_same_report_read_again_gives_the_same_finding():
    one, again = n1("82%"), n1("82%")
    assert (key_of(one), digest_of(one)) == (key_of(again), digest_of(again))


def test_a_changed_figure_keeps_the_key_and_lapses_the_decision():
    one, other = n1("82%"), n1("83%")
    assert key_of(one) == key_of(other)
    assert digest_of(one) != digest_of(other)


def test_another_report_is_another_finding():
    assert key_of(n1("82%")) != key_of(n1("82%", name="other.pdf"))


def test_a_reworded_rule_changes_neither():
    one = n1("82%")
    reworded = replace(one, message=one.message.replace("The report says", "It is said"))
    assert reworded.message != one.message
    assert (key_of(reworded), digest_of(reworded)) == (key_of(one), digest_of(one))


def test_cited_words_count_and_their_place_does_not():
    one = n1("82%")
    first, *rest = one.evidence
    moved = replace(first, evidence=replace(first.evidence, page=9))
    other = replace(first, evidence=replace(first.evidence, printed="well above target"))
    assert digest_of(replace(one, evidence=(moved, *rest))) == digest_of(one)
    assert digest_of(replace(one, evidence=(other, *rest))) != digest_of(one)


def test_putting_the_councils_name_right_keeps_the_key():
    own = replace(with_value(SOUND, "82%"), claims=(EXCEEDING,))
    unnamed = examine([report(own, organisation=None)]).findings
    named = examine([report(own, organisation="Northmoor Borough Council")]).findings
    assert [key_of(f) for f in unnamed] == [key_of(f) for f in named]


def test_no_two_findings_of_the_sample_reports_share_a_key():
    findings = examine([read_report(p.read_bytes(), p.name) for p in SAMPLES]).findings
    keys = [key_of(finding) for finding in findings]
    assert len(keys) > 50
    assert len(set(keys)) == len(keys)
