"""A contract's monitoring table: standards, default thresholds, words keyed below, deductions."""

from __future__ import annotations

from kpi.vocabulary import State, Unit
from parsing import read_report
from tests.lookalikes.typeset import typeset

CONTRACT = """\
# Eastmarsh District Council
# Grounds contract: monitoring board, Quarter 2 2024/25 (July to September 2024)

No. | Measure | Contract standard | Default threshold | Q1 | Q2 | Q2 status | Deduction Q2
GC1 | Verges cut on the day planned | 96% | 92% | 97.1% | 93.4% | Short | nil
GC2 | Complaints about play areas | No more than 4 | 9 | 3 | 12 | Failed | £1,250
GC3 | Litter bins emptied twice a week | 90% | 85% | 88.0% | 91.6% | Passed | nil

Passed = at or better than contract standard. Short = between contract standard and default
threshold. Failed = default threshold breached; a deduction is due.
"""

NUMBERED = """\
# Eastmarsh District Council
# Performance report Quarter 2 2024/25

Indicator | Target | Q1 | Q2
1.1 Percentage of bins emptied on time | 98% | 97.2% | 98.4%
1.2 Missed collections | 40 | 44 | 38
2.1 Average days to decide a claim | 20 | 21.5 | 18.9
"""

ZEROS = """\
# Eastmarsh District Council
# Monitoring report 2023/24

No. | Indicator | Target | 2021/22 | 2022/23 | 2023/24
F1 | Homes built in the flood plain | Zero | 0 | 1 | 0
F2 | Trees felled without consent | 2 | 3 | 2 | 1
%% page
No. | Indicator | Target | 2021/22 | 2022/23 | 2023/24
F3 | Listed buildings lost | 0 | 0 | 2 | 0
F4 | Sites of old woodland lost | 0 | 0 | 1 | 1
"""


def read(text):
    return read_report(typeset(text.splitlines()), "report.pdf").indicators


def test_a_default_threshold_beside_a_standard_is_the_far_edge_of_the_tolerance():
    bands = [(i.tolerance.low, i.tolerance.high) for i in read(CONTRACT)]
    printed = [tuple(edge.printed for edge in band if edge) for band in bands]
    assert printed == [("92%",), ("9",), ("85%",)]
    assert [high is not None for _, high in bands] == [False, True, False]


def test_words_mean_what_the_key_of_the_report_says():
    assert [[s for c in i.claims for s in c.states] for i in read(CONTRACT)] == [
        [State.WITHIN_TOLERANCE],
        [State.OUTSIDE_TOLERANCE],
        [State.MEETING],
    ]


def test_a_deduction_is_no_value_of_its_quarter():
    found = read(CONTRACT)
    assert [i.actuals[-1].quantity.printed for i in found] == ["93.4%", "12", "91.6%"]
    assert all(i.unit is not Unit.POUNDS and not i.doubts for i in (found[0], found[2]))


def test_a_table_of_what_was_deducted_measures_nothing():
    deducted = """
KPI | Reason | Points | Deduction
GC2 | Failed the threshold | 8 | £1,250
Various | Between standard and threshold | 10 | nil
Total | | 18 | £1,250
"""
    names = [item.ref for item in read(CONTRACT + deducted)]
    assert names == ["GC1", "GC2", "GC3"]


def test_numbers_that_open_every_name_of_a_table_are_references():
    assert [(i.ref, i.name) for i in read(NUMBERED)] == [
        ("1.1", "Percentage of bins emptied on time"),
        ("1.2", "Missed collections"),
        ("2.1", "Average days to decide a claim"),
    ]


def test_one_number_before_a_name_is_left_in_it():
    found = read(NUMBERED.replace("1.2 ", "").replace("2.1 ", ""))
    assert [(i.ref, i.name.split()[0]) for i in found] == [
        (None, "1.1"),
        (None, "Missed"),
        (None, "Average"),
    ]


def test_a_row_of_zeros_is_not_taken_for_the_header_printed_again():
    assert [i.ref for i in read(ZEROS)] == ["F1", "F2", "F3", "F4"]
