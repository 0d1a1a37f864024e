"""Scans of reports with known figures: read back, or asked about, never wrong in silence.

A page takes OCR 5 to 10 seconds: a few stand here, the rest is `python -m benchmarks.scans`.
"""

from __future__ import annotations

import pytest

from parsing import read_report
from parsing.ocr import recognition
from parsing.ocr.engines import Engine, engines
from parsing.page.tilt import Tilt
from tests.scanned.reports import colon_bullets, filled_table, fire_bullets
from tests.scanned.scanner import Scanner
from tests.scanned.score import f1, outcomes

pytestmark = pytest.mark.skipif(
    not recognition.ocr_available(), reason="no OCR engine is installed"
)


def read_back(report, scanner):
    read = read_report(scanner.pdf(report.pdf), "scan.pdf")
    return list(outcomes(report.printed, read))


def test_prose_bullets_of_a_skewed_scan_are_indicators():
    found = read_back(fire_bullets(), Scanner(dpi=200, skew=0.8))
    assert [o for o in found if o.silent and o.field != "name"] == []
    assert f1(found) > 0.9


@pytest.mark.parametrize("turn", [1, 2])
def test_a_sheet_put_in_sideways_or_head_down_is_read_and_shown_as_it_lies(turn):
    upright, scanner = fire_bullets(), Scanner(dpi=150, turn=turn)
    as_text = read_report(upright.pdf, "text.pdf").indicators
    read = read_report(scanner.pdf(upright.pdf), "scan.pdf").indicators
    assert [i.target.value for i in read] == [i.target.value for i in as_text]
    for item, text in zip(read, as_text, strict=True):
        expected = Tilt(0, 595, 842, turn).shown(text.actuals[0].evidence.box)
        shown = item.actuals[0].evidence.box
        assert (shown.x0, shown.top) == pytest.approx((expected.x0, expected.top), abs=8)


@pytest.mark.skipif(Engine.RAPIDOCR not in engines(), reason="RapidOCR is not installed")
def test_rulings_in_the_colour_of_a_fill_are_seen_by_the_words_beside_them():
    found = read_back(filled_table(), Scanner(dpi=150, skew=0.4, quality=70))
    assert [o for o in found if o.silent] == []
    assert f1(found) == 1.0


def test_a_poor_scan_is_asked_about_and_never_wrong_in_silence(monkeypatch):
    """One engine alone, so that only its second look can find its slips."""
    only = (Engine.RAPIDOCR,) if Engine.RAPIDOCR in engines() else engines()[:1]
    monkeypatch.setattr(recognition, "engines", lambda: only)
    found = read_back(colon_bullets(), Scanner(dpi=100, skew=-1.4, blur=1.2, grain=14, quality=30))
    assert [o for o in found if o.silent and o.field != "name"] == []
    assert sum(o.right for o in found) > len(found) / 2
