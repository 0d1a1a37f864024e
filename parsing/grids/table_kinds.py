"""Tables of indicators told from budgets, risks, savings, actions and counts of ratings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.grids.heads import Column, Head
from parsing.grids.tables import Cell, Table
from parsing.language.headers import Meaning, is_consequence
from parsing.language.numbers import quantity
from parsing.language.references import reference_at_start
from parsing.language.status import states_of_colour, states_of_words
from parsing.language.units import unit_of_name

_YARDSTICKS = (
    Meaning.TARGET,
    Meaning.TOLERANCE,
    Meaning.FLOOR,
    Meaning.GREEN,
    Meaning.THRESHOLDS,
)
_COLOURS = (Meaning.GREEN, Meaning.RED)
_SAYS_INDICATOR = re.compile(
    r"\b(?:indicators?|measures?|kpis?|pis?|metrics?|code|(?:crime|offence)\s+(?:types?|groups?|categor(?:y|ies))|offences)\b",
    re.I,
)
# Words that head the columns of other papers; an indicator table may hold one in a name, never
# over its columns.
_OTHER = re.compile(
    r"\bbudget|\bspend|\bexpenditure|£\s*(?:[’']?000s?|k|m)\b|\bcapital\b|\bsavings?\b|\bgrant"
    r"|\breserves?\b|\bbalance\b|\blikelihood\b|\bimpact\b|\bprobability\b|\b(?:inherent|residual|current|target)"
    r"\s+(?:risk|score)\b|\bmitigat|\bcounterpart|\bmaturity\b|\binvest(?:ed|ment)|(?<!variation\s)\bassurance\b"
    r"|\bposts?\b|\bsalar(?:y|ies)\b|\bspinal\b|\bsupplier\b|\bgrade\b|\bcouncillor\b|\bmember\b|\broles?\b|\boffice[\s-]holder|\bscheme\b",
    re.I,
)


# What a treasury strategy limits, and says it complied with: limits and no aims of a service.
_TREASURY = re.compile(
    r"\b(?:authorised\s+(?:limit|borrowing)|operational\s+boundar|capital\s+financing\s+requirement|liability\s+benchmark"
    r"|financ\w+\s+costs?\s+to\s+(?:the\s+)?net\s+revenue|(?:credit|liquidity|price|interest\s+rate|refinancing\s+rate)\s+risk|cash\s+available|maturity\s+structure|credit\s+rating|interest\s+rate\s+exposure"
    r"|(?:sums?|principal)\s+invested|under\s?-?borrow|counterpart|external\s+debt|total\s+(?:debt|borrowing)|net\s+borrowing"
    r"|one-?\s?year\s+revenue\s+impact)",
    re.I,
)
# "Under 12 months", "10 years and within 20 years": how long loans and deposits still run.
_MATURES = re.compile(
    r"\W*(?:(?:under|less\s+than|up\s+to|within|over)\s+)?\d+\s+(?:months?|years?)"
    r"(?:\s+(?:and|to)\s+(?:(?:with)?in|under|up\s+to|above|over|longer|beyond|\d)[\w\s]*)?\W*",
    re.I,
)
_RISK = re.compile(
    r"\W*(?:(?:strategic|corporate|key|principal)\s+)?risks?(?:\s+(?:title|description|event))?\W*",
    re.I,
)
_SAYS_ACTUAL = re.compile(r"\b(?:actual|outturn|position)\b", re.I)


def holds_indicators(head: Head, table: Table) -> bool:
    """Tell a table of indicators from any other that sets words over its columns."""
    named = head.of(Meaning.NAME)
    called = any(c.header and _SAYS_INDICATOR.search(c.header) for c in named)
    if called and (head.of(Meaning.DATE) or _judged_alone(head) or _summarises(head, table)):
        return True  # measures and when they are due, or how far off: kept, though without a value
    if named and _summarises(head, table) and _measures(head, table):
        return True
    other = _counts_colours(head, table) or _scores_risks(named, table)
    if not named or not figure_columns(head, table) or other:
        return False
    if called:
        return True
    charted = head.of(Meaning.CONTROL)  # "Assurance" that a process will meet its target
    if any(_OTHER.search(c.header) for c in head.columns if c not in charted):
        return False
    sums = any("£" in word for word in head.words)  # payments and accounts have codes, too
    called_figures = any(column.holds_figures for column in head.columns)
    coded = not sums and _coded(head, table, named[0])
    coded = coded and (called_figures or not _numbered(head, table))
    return coded or bool(head.of(*_YARDSTICKS)) or _rated(head, table)


def _scores_risks(named: Sequence[Column], table: Table) -> bool:
    """Tell a register of risks, whose scores are whole numbers, from shares of who is at risk."""
    shares = any("%" in cell.text for row in table.rows[1:] for cell in row)
    return not shares and any(_RISK.fullmatch(column.header) for column in named)


def is_treasury(head: Head, table: Table) -> bool:
    """Tell a table of prudential limits by what its header or its first column speaks of."""
    firsts = [row[0].text for row in table.rows[head.rows :]]
    spoken = sum(_TREASURY.search(text) is not None for text in firsts)
    if len(head.of(Meaning.FLOOR)) > 1:  # an upper limit and a lower one
        spoken = max(spoken, sum(_MATURES.fullmatch(text) is not None for text in firsts))
    return spoken * 2 >= max(len(firsts), 1) or any(_TREASURY.search(word) for word in head.words)


def limits_alone(head: Head) -> bool:
    """Tell a table of prudential limits for years to come: none of its columns says "actual"."""
    said = any(_SAYS_ACTUAL.search(word) for word in head.words)
    return not (said or head.of(*_YARDSTICKS))


def _judged_alone(head: Head) -> bool:
    """Tell a table of targets and of how far off each is, which leaves the values out."""
    return bool(head.of(Meaning.TARGET)) and bool(head.of(Meaning.VARIANCE))


def _summarises(head: Head, table: Table) -> bool:
    """Tell a summary that gives the rating of each measure and no figure."""
    columns, rows = head.of(Meaning.STATUS), table.rows[head.rows :]
    return bool(columns) and all(
        any(states_of_words(row[c.index].text) or _is_heading(row) for c in columns) for row in rows
    )


def _measures(head: Head, table: Table) -> bool:
    """Tell whether most names say that they are numbers, shares or rates: "% of calls answered"."""
    names = [row[head.of(Meaning.NAME)[0].index].text for row in table.rows[head.rows :]]
    return sum(unit_of_name(name) is not None for name in names) * 2 > len(names)


def _is_heading(row: Sequence[Cell]) -> bool:
    return len({id(cell) for cell in row if cell.passage}) == 1


def figure_columns(head: Head, table: Table) -> tuple[Column, ...]:
    """Return the columns of figures: those called so, else the first unnamed one with any."""
    called = tuple(c for c in head.columns if c.holds_figures)
    if called:
        return called
    return tuple(unsaid_figures(head, table)[:1])


def unsaid_figures(head: Head, table: Table) -> list[Column]:
    """Return the columns of figures whose header does not say what they are."""
    unnamed = [c for c in head.columns if c.meaning is None and not is_consequence(c.header)]
    return [c for c in unnamed if mostly_figures(table, head, c)]


def _counts_colours(head: Head, table: Table) -> bool:
    """Tell a table that counts the green and the red ones: "Green 12, Red 3", "On target 9"."""
    called = tuple(c for c in head.columns if states_of_words(c.header) is not None)
    columns = called if len(called) > 1 else head.of(*_COLOURS)
    if any(
        c.holds_figures and c not in columns and c.meaning is not Meaning.TARGET
        for c in head.columns
    ):
        return False  # the counts stand beside what is measured
    texts = [row[c.index].text for row in table.rows[head.rows :] for c in columns]
    return bool(texts) and all(text.isdigit() for text in texts if text)


def _rated(head: Head, table: Table) -> bool:
    """Tell whether a cell under "RAG" or "Status" states a rating; "A+" of a bank does not."""
    cells = [row[c.index] for row in table.rows[head.rows :] for c in head.of(Meaning.STATUS)]
    return any((c.passage and states_of_words(c.text)) or states_of_colour(c.colour) for c in cells)


def _coded(head: Head, table: Table, name: Column) -> bool:
    """Tell whether most rows have a reference, in a column of their own or before the name."""
    rows = table.rows[head.rows :]
    refs = head.of(Meaning.REF)
    with_ref = sum(
        bool(refs and row[refs[0].index].passage)
        or reference_at_start(row[name.index].text) is not None
        for row in rows
    )
    return bool(rows) and with_ref * 2 >= len(rows)


def _numbered(head: Head, table: Table) -> bool:
    """Tell the items of an agenda, numbered from 1, from references."""
    columns = head.of(Meaning.REF)
    texts = [row[columns[0].index].text for row in table.rows[head.rows :]] if columns else []
    return bool(texts) and all(text.isdigit() for text in texts if text)


_BEHIND = re.compile(r"\s*\([^()]*\)\s*$")  # "84% (88%)"


def mostly_figures(table: Table, head: Head, column: Column) -> bool:
    """Tell whether most of the filled cells of a column are figures."""
    texts: Sequence[str] = [t for row in table.rows[head.rows :] if (t := row[column.index].text)]
    figures = sum(quantity(_BEHIND.sub("", text)) is not None for text in texts)
    return figures * 2 > len(texts)
