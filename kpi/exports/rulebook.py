"""The tables of docs/findings.md and docs/rules.md, written from the code's own.

    python -m kpi.exports.rulebook          # fill in the pages again

A page holds its hand-written words, and between two markers a table that is made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kpi.checks import CHECKS, REPORT_CHECKS
from kpi.checks.catalogue import CATALOGUE, severities
from kpi.checks.edges import EDGES, SOURCES
from kpi.plain.words import POLARITIES, RATINGS, SCHEMES, SEVERITIES, STATES, VERDICTS
from kpi.rating.agreement import AGREES
from kpi.rating.polarity_rules import RULES
from kpi.spc_rules import CONVENTIONS, Convention

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("findings.md", "rules.md")

_ASKED = re.compile(r"^((?:[A-Z]\d(?:, | and )?)+): (.+)$")
_BLOCK = re.compile(r"(<!-- table: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

Row = tuple[str, ...]


def fill(page: str) -> str:
    """Return a page with every marked table written anew.

    Raises:
        KeyError: The page marks a table that nobody makes.
    """
    return _BLOCK.sub(lambda m: f"{m[1]}\n{TABLES[m['name']]()}\n\n{m[3]}", page)


def asked() -> Mapping[str, str]:
    """Return what each code asks, in the words of its check."""
    found = (_ASKED.match((check.__doc__ or "").splitlines()[0]) for check in _checks())
    return {code: match[2] for match in found if match for code in re.findall(r"[A-Z]\d", match[1])}


def _checks() -> Iterator[Callable[..., object]]:
    yield from CHECKS
    yield from REPORT_CHECKS


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _findings() -> str:
    questions = asked()
    rows = (
        (f"**{code}**", entry.title, _levels(code), questions[code], EDGES[code], _source(code))
        for code, entry in CATALOGUE.items()
    )
    return _table(("code", "finding", "severity", "raised where", "edge case", "source"), rows)


def _source(code: str) -> str:
    return SOURCES.get(code, "own")


def _levels(code: str) -> str:
    return " or ".join(severity.value for severity in severities(code))


def _severities() -> str:
    rows = ((severity.value, str(sign)) for severity, sign in SEVERITIES.items())
    return _table(("severity", "shown as"), rows)


def _verdicts() -> str:
    rows = ((verdict.value, str(sign)) for verdict, sign in VERDICTS.items())
    return _table(("verdict", "shown as"), rows)


def _ratings() -> str:
    rows = ((rating.value, str(sign)) for rating, sign in RATINGS.items())
    return _table(("rating", "shown as"), rows)


def _stated() -> str:
    rows = (
        (STATES[state], ", ".join(str(RATINGS[one]) for one in RATINGS if one in derived))
        for state, derived in AGREES.items()
    )
    return _table(("the report says", "the figures agree if they give"), rows)


def _schemes() -> str:
    return _table(
        ("scheme", "what counts"), ((name.value, words) for name, words in SCHEMES.items())
    )


def _polarity() -> str:
    rows = ((POLARITIES[way], f"`{words.replace('|', chr(92) + '|')}`") for words, way in RULES)
    return _table(("so", "words of the name, first that fits"), rows)


def _conventions() -> str:
    head = ("name", "points in one direction", "points on one side", "near a limit",
            "large moving ranges left out", "a tie")  # fmt: skip
    return _table(head, (_convention(one) for one in CONVENTIONS.values()))


def _convention(one: Convention) -> Row:
    near = one.near
    outside = ", those outside too" if near.counts_outside else ""
    return (
        one.name,
        str(one.trend or "no such rule"),
        str(one.shift),
        f"{near.needed} of {near.window} beyond {near.share} of the way{outside}",
        "yes, once" if one.screened else "no",
        "ends a run" if one.ties_break else "is passed over",
    )


TABLES: Mapping[str, Callable[[], str]] = {
    "findings": _findings,
    "severities": _severities,
    "verdicts": _verdicts,
    "ratings": _ratings,
    "stated": _stated,
    "schemes": _schemes,
    "polarity": _polarity,
    "conventions": _conventions,
}


def write() -> None:
    """Write every table of the pages anew, in place."""
    for name in PAGES:
        page = DOCS / name
        page.write_text(fill(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
