"""The house's own rules: what import-linter cannot hold, and what must not drift."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from kpi.checks import CHECKS, REPORT_CHECKS
from kpi.checks.catalogue import CATALOGUE
from parsing.layouts import LAYOUTS

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("parsing", "kpi", "pages", "sample_reports")
MODULES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))
LONGEST = 300


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def lines(path):
    return path.read_text(encoding="utf-8").count("\n")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_outgrows_its_name(path):
    assert lines(path) <= LONGEST


def test_the_front_doors_stay_doors():
    assert lines(ROOT / "app.py") <= 60
    assert "pages" not in set(imported(ROOT / "plumbline.py"))
    assert not {"sqlalchemy", "pdfplumber", "pandas"} & set(imported(ROOT / "app.py"))


@pytest.mark.parametrize("page", sorted((ROOT / "pages").glob("*.py")), ids=lambda p: p.stem)
def test_a_page_picks_asks_and_shows(page):
    assert lines(page) <= 60


def test_every_layout_is_listed():
    modules = {layout.__module__.rsplit(".", 1)[1] for layout in LAYOUTS}
    found = {
        path.stem
        for path in (ROOT / "parsing" / "layouts").glob("*.py")
        if "def find(" in path.read_text(encoding="utf-8")
    }
    assert modules == found


def test_every_code_that_a_check_raises_is_explained():
    families = {check.__module__ for check in (*CHECKS, *REPORT_CHECKS)}
    raised = set()
    for family in families:
        path = ROOT / Path(*family.split(".")).with_suffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in CATALOGUE:
                raised.add(node.value)
    assert raised == set(CATALOGUE)
