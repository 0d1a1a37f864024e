"""A ruled block for each measure: its name, a row of labels, a row of figures and a remark."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from kpi.vocabulary import ReadingKind, State
from parsing import read_report

PLAIN = getSampleStyleSheet()["Normal"]
YEARS = ("2022/23", "2023/24", "2024/25")
BLOCKS = (
    ("S1: The number of growers helped to start", "Statutory target", "85 growers",
     ("71", "82", "93"), "NI average 2024/25", "n/a", "Target exceeded"),
    ("S2: The average time to license a mast", "Statutory target", "20 weeks",
     ("36.8 weeks", "32.4 weeks", "28.2 weeks"), "NI average 2024/25", "26.5 weeks", "Not met"),
    ("S3: The amount of peat removed", "Allowance", "1,850 tonnes",
     ("1,206 tonnes", "974 tonnes", "831 tonnes"), "NI average 2024/25", "n/a",
     "Well within allowance"),
)  # fmt: skip


@pytest.fixture(scope="module")
def measures():
    out = io.BytesIO()
    story = [Paragraph("Lowglens District Council", PLAIN), Paragraph("Results 2024/25", PLAIN)]
    for name, label, target, values, body, theirs, status in BLOCKS:
        rows = [
            [name, "", "", "", "", ""],
            [label, *YEARS, body, "Status"],
            [target, *values, theirs, status],
            ["The work went on through the winter in all parts of the district.", *[""] * 5],
        ]
        look = [
            ("SPAN", (0, 0), (-1, 0)), ("SPAN", (0, 3), (-1, 3)),
            ("GRID", (0, 0), (-1, -1), 0.6, HexColor("#8899bb")),
            ("BACKGROUND", (0, 0), (-1, 0), HexColor("#1c3f8c")),
            ("TEXTCOLOR", (0, 0), (-1, 0), white),
            ("BACKGROUND", (0, 1), (-1, 1), HexColor("#e4eaf6")),
            ("FONTSIZE", (0, 0), (-1, -1), 8),
            ("FONTNAME", (0, 0), (-1, 1), "Helvetica-Bold"),
        ]  # fmt: skip
        story += [Spacer(1, 14), Table(rows, style=look)]
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(story)
    return read_report(out.getvalue(), "report.pdf").indicators


def test_the_target_is_what_the_law_sets_with_or_without_its_noun(measures):
    assert [m.target.printed for m in measures] == ["85 growers", "20 weeks", "1,850 tonnes"]
    assert [int(m.target.quantity.value) for m in measures] == [85, 20, 1850]


def test_the_average_of_all_councils_is_no_value(measures):
    told = measures[1].of_kind(ReadingKind.COMPARATOR)
    assert [r.quantity.printed for r in told] == ["26.5"]
    assert [m.actuals[-1].quantity.printed for m in measures] == ["93", "28.2", "831"]


def test_a_status_in_words_is_read(measures):
    states = [state for m in measures for claim in m.claims for state in claim.states]
    assert states == [State.EXCEEDING, State.BELOW_TARGET, State.MEETING]
