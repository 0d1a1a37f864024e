from __future__ import annotations

import csv
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from sample_reports import SAMPLES
from sample_reports.manuscript import Entry, Manuscript
from sample_reports.months import MONTHS
from sample_reports.typeset import typeset

FOLDER = Path(SAMPLES[0]).parent
README = (FOLDER / "README.md").read_text(encoding="utf-8")
A4 = (595, 842)
EVERY_MONTH = "Every month"


def truth(month: str) -> list[dict[str, str]]:
    with (FOLDER / f"{month}.truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def page_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [folded(page.get_textpage().get_text_bounded()) for page in document]


def folded(text: str) -> str:
    return " ".join(text.split())


def rows() -> list[tuple[str, dict[str, str]]]:
    return [(m.month, row) for m in MONTHS for row in truth(m.month)]


def printed_rows() -> list[object]:
    return [
        pytest.param(month, row, id=f"{month} {row['ref']}") for month, row in rows() if row["page"]
    ]


def page_of(month: str, row: dict[str, str]) -> str:
    return page_texts(FOLDER / f"{month}.pdf")[int(row["page"]) - 1]


def stands_alone(figure: str, text: str) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d|\.\d)", text) is not None


def test_the_samples_are_the_nine_months_oldest_first() -> None:
    assert [p.stem for p in SAMPLES] == [f"2018-{month:02}" for month in range(4, 13)]
    assert [m.month for m in MONTHS] == [p.stem for p in SAMPLES]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_a_sample_is_a_small_report_of_several_a4_pages(path: Path) -> None:
    assert path.stat().st_size < 60_000
    with pypdfium2.PdfDocument(path) as document:
        sizes = {tuple(round(side) for side in page.get_size()) for page in document}
        assert sizes == {A4}
        assert len(document) >= 5


@pytest.mark.parametrize(("month", "row"), printed_rows())
def test_what_the_truth_says_is_printed_stands_on_its_page(month: str, row: dict[str, str]) -> None:
    page = page_of(month, row)
    assert row["name"] in page
    figures = [row["target"], row["tolerance"], *row["value"].split("; ")]
    assert [f for f in figures if f and not stands_alone(f, page)] == []
    assert [words for words in row["stated"].split("; ") if words not in page] == []


@pytest.mark.parametrize("manuscript", MONTHS, ids=lambda m: m.month)
def test_the_truth_has_a_row_for_each_entry_in_order(manuscript: Manuscript) -> None:
    listed = [(row["ref"], row["name"]) for row in truth(manuscript.month) if row["page"]]
    assert listed == [(e.ref, e.measure.name) for e in manuscript.entries]


@pytest.mark.parametrize("manuscript", MONTHS, ids=lambda m: m.month)
def test_the_charts_end_at_the_value_that_is_printed(manuscript: Manuscript) -> None:
    printed = {r["ref"]: r["value"].split("; ")[0] for r in truth(manuscript.month)}
    for entry in manuscript.entries:
        if printed[entry.ref]:
            drawn = entry.measure.figures[entry.charted_to or manuscript.month]
            assert drawn == float(printed[entry.ref].rstrip("%")), entry.ref


def test_typesetting_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        typeset(MONTHS[0], folder)
    name = SAMPLES[0].name
    assert (first / name).read_bytes() == (second / name).read_bytes()


@pytest.mark.parametrize("manuscript", MONTHS, ids=lambda m: m.month)
def test_the_files_here_are_what_the_manuscripts_say(
    manuscript: Manuscript, tmp_path: Path
) -> None:
    fresh = typeset(manuscript, tmp_path)
    assert page_texts(fresh) == page_texts(FOLDER / fresh.name)


def test_commentary_is_copied_only_where_the_truth_says_so() -> None:
    copied = {
        (later.month, entry.ref)
        for earlier, later in pairwise(MONTHS)
        for entry in later.entries
        for before in earlier.entries
        if before.measure is entry.measure and runs(entry) & runs(before)
    }
    assert copied == {(month, r["ref"]) for month, r in rows() if "N8" in r["findings_expected"]}


def runs(entry: Entry) -> set[tuple[str, ...]]:
    """Every run of 12 words, figures and months alike, so that a pattern counts as copied too."""
    months = "april|may|june|july|august|september|october|november|december"
    text = re.sub(rf"\b(?:{months})\b|\d[\d.]*%?", "#", " ".join(entry.text).lower())
    words = text.split()
    return {tuple(words[i : i + 12]) for i in range(len(words) - 11)}


def described(section: str) -> dict[str, set[str]]:
    """Return the codes that the README gives each indicator in a section."""
    body = README.split(f"### {section}\n", 1)[1].split("\n### ")[0]
    cells = [[c.strip() for c in line.split("|")[1:-1]] for line in body.splitlines()]
    return {row[0]: set(row[2].split()) for row in cells if len(row) == 3}


@pytest.mark.parametrize("manuscript", MONTHS, ids=lambda m: m.month)
def test_the_readme_describes_every_finding_and_no_other(manuscript: Manuscript) -> None:
    always, special = described(EVERY_MONTH), described(manuscript.period)
    for row in truth(manuscript.month):
        ref = row["ref"] or "(report)"
        told = special.get(ref, set()) | (always.get(ref, set()) if row["value"] else set())
        assert told == set(row["findings_expected"].split()), ref
    assert special.keys() - {"indicator", "---"} <= {
        row["ref"] or "(report)" for row in truth(manuscript.month)
    }
