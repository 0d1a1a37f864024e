"""What the conclusions about a report rest on, as one digest for each report of an organisation.

The report itself, those of its period and of the periods before, what people said of them, which
guises are one measure, and the rules: where any of it changes, so does the digest.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select

from kpi.history.layers import IN_ORDER, LIVE, layered, organisation_id, organisation_name, period
from kpi.history.measuring import names_of
from kpi.history.people import correction, guise, measure_ruling
from kpi.history.schema import confirmation, report


def foundations(connection: Connection, owner: int, rules: str) -> dict[int, str]:
    """Return by the number of each live report of an organisation what it rests on.

    Args:
        connection: The store as it is at one moment.
        owner: The organisation.
        rules: What stands for the rules by which conclusions are made.
    """
    rows = _reports(connection, owner)
    said = _corrections(connection, owner)
    ground = repr((rules, _measures(connection, owner)))
    before, found = _sum("", ground), dict[int, str]()
    for end, group in groupby(rows, key=lambda row: row.effective_period_end):
        own = {row.id: repr((*row, said[row.sha256])) for row in group}
        if end is None:  # nobody's neighbour: each rests on itself alone
            found |= {number: _sum(_sum("", ground), text) for number, text in own.items()}
        else:
            before = _sum(before, *own.values())
            found |= dict.fromkeys(own, before)
    return found


def _reports(connection: Connection, owner: int) -> list[Row[Any]]:
    chosen = (
        select(
            report.c.id,
            report.c.sha256,
            confirmation.c.id,
            organisation_name,
            period["start"],
            period["end"],
        )
        .select_from(layered)
        .where(LIVE, organisation_id == owner)
        .order_by(*IN_ORDER)
    )
    return list(connection.execute(chosen))


def _corrections(connection: Connection, owner: int) -> defaultdict[str, list[int]]:
    own = select(report.c.sha256).select_from(layered).where(LIVE, organisation_id == owner)
    chosen = select(correction.c.sha256, correction.c.id).where(
        correction.c.undone_at.is_(None), correction.c.sha256.in_(own)
    )
    found: defaultdict[str, list[int]] = defaultdict(list)
    for sha256, number in connection.execute(chosen.order_by(correction.c.id)):
        found[sha256].append(number)
    return found


def _measures(connection: Connection, owner: int) -> tuple[list[Any], ...]:
    """Return which guise is of which measure, and the numbers of the rulings behind that."""
    sorted_out = select(guise.c.id, guise.c.measure).where(guise.c.organisation_id == owner)
    ruled = select(measure_ruling.c.id).where(
        measure_ruling.c.undone_at.is_(None), measure_ruling.c.organisation_id.in_(names_of(owner))
    )
    numbers = connection.scalars(ruled.order_by(measure_ruling.c.id)).all()
    pairs = connection.execute(sorted_out.order_by(guise.c.id)).all()
    return [tuple(pair) for pair in pairs], list(numbers)


def _sum(before: str, *texts: str) -> str:
    said = "\x00".join((before, *texts))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
