"""Keep which measure every indicator is of, as `kpi.matching.identity` and the rulings say.

The tables written here hold nothing of their own: they are worked out from the reports and from
what people decided, so that a question about one measure need not look at all the others.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from kpi.history import schema
from kpi.history.layers import IN_ORDER, LIVE, layered, organisation_id
from kpi.history.people import appearance, guise, measure_ruling
from kpi.history.recall import recall_corrected
from kpi.history.schema import report
from kpi.matching.guise import Guise
from kpi.matching.identity import Identity, guises_of, identify
from kpi.matching.rulings import Ruling


def measure_report(connection: Connection, report_id: int) -> None:
    """Write which measures the indicators of one report are of, after it was added or changed.

    A report that prints nothing new, and no measure twice, leaves all others as they are.
    """
    owner = _owner(connection, report_id)
    connection.execute(delete(appearance).where(appearance.c.report_id == report_id))
    if owner is None:
        return
    known = _known(connection, owner)
    numbers = _appear(connection, report_id, owner, rulings_of(connection, owner))
    measures = Counter(known.get(number) for number in set(numbers))
    if None in measures or max(measures.values(), default=0) > 1:
        identify_all(connection, owner)


def measure_organisation(connection: Connection, owner: int) -> None:
    """Work the measures of an organisation out anew, after a ruling or a merge."""
    rulings = rulings_of(connection, owner)
    chosen = select(report.c.id).select_from(layered).where(LIVE, organisation_id == owner)
    for report_id in connection.scalars(chosen).all():
        connection.execute(delete(appearance).where(appearance.c.report_id == report_id))
        _appear(connection, report_id, owner, rulings)
    identify_all(connection, owner)


def measure_all(connection: Connection) -> None:
    """Work the measures of every organisation out anew, after an upgrade."""
    for owner in connection.scalars(select(schema.organisation.c.id)).all():
        measure_organisation(connection, owner)


def identify_all(connection: Connection, owner: int) -> None:
    """Sort the guises of an organisation into measures, and number each by its first guise."""
    numbers = {printed.key: number for number, printed in _guises(connection, owner).items()}
    for guises in identity_of(connection, owner).measures:
        own = [numbers[one.key] for one in guises]
        connection.execute(update(guise).where(guise.c.id.in_(own)).values(measure=min(own)))


def identity_of(connection: Connection, owner: int) -> Identity:
    """Return the measures of an organisation and what is to be asked about them."""
    printed = _guises(connection, owner)
    chosen = (
        select(report.c.id, appearance.c.guise_id)
        .select_from(layered.join(appearance, appearance.c.report_id == report.c.id))
        .where(LIVE, organisation_id == owner)
        .order_by(*IN_ORDER, appearance.c.indicator)
    )
    by_report: dict[int, list[Guise]] = {}
    for report_id, number in connection.execute(chosen):
        by_report.setdefault(report_id, []).append(printed[number])
    return identify(tuple(by_report.values()), rulings_of(connection, owner))


def rulings_of(connection: Connection, owner: int) -> tuple[Ruling, ...]:
    """Return what holds of an organisation's measures, and of all that stand for it."""
    chosen = (
        select(measure_ruling.c.ruling)
        .where(measure_ruling.c.undone_at.is_(None))
        .where(measure_ruling.c.organisation_id.in_(names_of(owner)))
        .order_by(measure_ruling.c.id)
    )
    return tuple(connection.scalars(chosen))


def all_rulings(connection: Connection) -> dict[str | None, tuple[Ruling, ...]]:
    """Return what holds of the measures of every organisation, by the name that stands for it."""
    named, owner = schema.organisation.alias(), schema.organisation
    stands_for = func.coalesce(named.c.stands_for, named.c.id)
    chosen = (
        select(owner.c.name, measure_ruling.c.ruling)
        .join_from(measure_ruling, named, named.c.id == measure_ruling.c.organisation_id)
        .join(owner, owner.c.id == stands_for)
        .where(measure_ruling.c.undone_at.is_(None))
        .order_by(measure_ruling.c.id)
    )
    found: dict[str | None, tuple[Ruling, ...]] = {}
    for name, ruling in connection.execute(chosen):
        found[name] = (*found.get(name, ()), ruling)
    return found


def names_of(owner: int) -> Select[tuple[int]]:
    """Return the numbers of an organisation and of every other name of it."""
    table = schema.organisation
    return select(table.c.id).where(func.coalesce(table.c.stands_for, table.c.id) == owner)


def key_text(printed: Guise) -> str:
    """Return the key of a guise as the text that tells it from every other."""
    return json.dumps(printed.key, ensure_ascii=True)


def _owner(connection: Connection, report_id: int) -> int | None:
    chosen = select(organisation_id).select_from(layered).where(report.c.id == report_id)
    found = connection.scalar(chosen)
    return None if found is None else int(found)


def _known(connection: Connection, owner: int) -> dict[int, int]:
    rows = connection.execute(
        select(guise.c.id, guise.c.measure).where(guise.c.organisation_id == owner)
    )
    return {row.id: row.measure for row in rows}


def _guises(connection: Connection, owner: int) -> dict[int, Guise]:
    rows = connection.execute(
        select(guise.c.id, guise.c.printed).where(guise.c.organisation_id == owner)
    )
    return {row.id: row.printed for row in rows}


def _appear(
    connection: Connection,
    report_id: int,
    owner: int,
    rulings: Iterable[Ruling],
) -> list[int]:
    """Write the guise of each indicator of a report; return their numbers."""
    made = recall_corrected(connection, report_id)
    numbers = _numbered(connection, owner, guises_of(made.report, tuple(rulings)))
    rows = [
        {"report_id": report_id, "indicator": position, "guise_id": number}
        for position, number in zip(made.positions, numbers, strict=True)
    ]
    if rows:
        connection.execute(insert(appearance), rows)
    return numbers


def _numbered(connection: Connection, owner: int, printed: Sequence[Guise]) -> list[int]:
    """Return the number of each guise, made on first use as a measure of its own."""
    keys = {key_text(one): one for one in printed}
    chosen = select(guise.c.key, guise.c.id).where(
        guise.c.organisation_id == owner, guise.c.key.in_(keys)
    )
    found = {row.key: int(row.id) for row in connection.execute(chosen)}
    for key, one in keys.items():
        if key not in found:
            new = {"organisation_id": owner, "key": key, "printed": one, "measure": 0}
            made = connection.execute(insert(guise).values(new).returning(guise.c.id))
            found[key] = int(made.scalar_one())
            fresh = update(guise).where(guise.c.id == found[key])
            connection.execute(fresh.values(measure=found[key]))
    return [found[key_text(one)] for one in printed]
