"""A program is killed at a random moment of its work: the store opens, whole, with all it promised.

After every change the program says that it is done; what it said must be there, and the change that
it was at must be there whole or not at all. `make thorough` kills 203 times on each database.
"""

from __future__ import annotations

import gzip
import itertools
import os
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings

from kpi.history import open_history, restore_history
from kpi.history.backup import check_backup, write_backup
from kpi.history.database import Database
from kpi.history.documents import Documents
from kpi.history.location import database_url
from kpi.history.writing import Desk
from tests.kpi.history import working
from tests.kpi.history.samples import sample, sha256

KILLS = 29 if settings.get_current_profile_name() == "thorough" else 3
STORE = Path(__file__).with_name("stores") / "v0001.db.gz"


@dataclass
class Killed:
    """What a program said before it was killed."""

    begun: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)


def kill(place, what, start=0, folder=Path(), *, spell=0.1) -> Killed:
    """Start a program at its work and kill it within a spell (in seconds) after it has begun."""
    context = working.programs()
    hears, says = context.Pipe(duplex=False)
    job = working.Job(place, os.environ.get("PLUMBLINE_DOCUMENTS_URL"), what, start, folder)
    program = context.Process(target=working.run, args=(job, says))
    program.start()
    says.close()
    said = Killed()
    with suppress(EOFError):
        _hear(hears, said)
        time.sleep(random.uniform(0, spell))  # noqa: S311 - any moment will do
        program.kill()
        while True:
            _hear(hears, said)
    program.join()
    return said


def cut_short(what, anew, folder=Path(), before=lambda _: None):
    """Kill a program at a work that ends, until enough kills fell into it; yield each store.

    Yields:
        The place of the store, that of its PDFs, and whether the work was done all the same.
    """
    cut, spell = 0, 0.3
    for number in itertools.count():
        place, documents = anew(number)
        before(place)
        done = bool(kill(place, what, folder=folder, spell=spell).done)
        yield place, documents, done
        cut += not done
        spell = spell / 1.5 if done else spell  # on a quick computer it is over sooner
        if cut == KILLS:
            return


def _hear(hears, said: Killed) -> None:
    word, number = hears.recv()
    getattr(said, word).append(number)


def kills(place, what, check, folder=Path()) -> None:
    """Kill a program at its work again and again, and check the store after each time."""
    made = cut = 0
    for _ in range(KILLS):
        said = kill(place, what, made, folder)
        promised = max(said.done, default=made - 1) + 1
        cut += len(said.begun) > len(said.done)
        with open_history(place) as history:
            assert history.audit.verify().broken is None
            made = check(history)
            assert promised <= made <= promised + 1, said
    assert cut, "no kill fell into a change: the spell is too long or too short"


def pdfs(documents) -> list[str]:
    """Return every file that lies where documents are kept, by its name."""
    return sorted(path.stem for path in documents.rglob("*") if path.is_file())


def test_ingest(place, documents):
    def check(history) -> int:
        held = history.load()
        assert held == tuple(working.report(number) for number in range(len(held)))
        assert history.version() == len(held)
        files = [working.file(number) for number in range(len(held))]
        assert pdfs(documents) == sorted(map(sha256, files))
        assert [history.document(sha256(each)) for each in files] == files
        return len(held)

    kills(place, "ingesting", check)


def test_correction(place):
    with open_history(place) as history:
        number = history.add(sample(working.CORRECTED), working.CORRECTED).report.id

    def check(history) -> int:
        made = history.version() - 1
        said = history.corrections.of(number, undone=True)
        assert [(c.what.after, c.why, c.undone_at is not None) for c in said] == [
            (str(each), f"why {each}", each * 3 + 2 < made) for each in range((made + 2) // 3)
        ]
        decided = [one.what.digest for one in history.decisions.of("key")]
        assert decided == [str(each) for each in range((made + 1) // 3)]
        shown = history.load()[0].indicators[0].actuals[0].quantity.printed
        assert shown == ("83.80" if made % 3 == 0 else str(made // 3))
        return made

    kills(place, "correcting", check)


def test_purge(place, documents):
    def check(history) -> int:
        made = history.version()
        there = made % 2 == 1
        assert history.load() == (sample(working.PURGED, name="secret.pdf"),) * there
        assert pdfs(documents) == [sha256(working.PURGED)] * there
        return made

    kills(place, "purging", check)


def test_a_new_reading(place):
    with open_history(place) as history:
        history.add(sample(working.CORRECTED), working.CORRECTED)

    def check(history) -> int:
        made = history.version() - 1
        (held,), (report,) = history.reports(), history.load()
        printed = [each.actuals[0].quantity.printed for each in report.indicators]
        assert printed == ([str(made - 1)] if made else ["83.80", "83.80"])
        assert held.parser == (str(made - 1) if made else "")
        return made

    kills(place, "rereading", check)


def test_backup(place, tmp_path):
    out = tmp_path / "backups"
    out.mkdir()
    with open_history(place) as history:
        for number in range(5):
            working.ingesting(history, number, out)

    def check(history) -> int:
        assert history.load() == tuple(working.report(number) for number in range(5))
        whole = sorted(int(file.stem) for file in out.glob("*.plumbline"))
        for number in whole:
            assert check_backup(out / f"{number}.plumbline").rows["report"] == 5
        assert whole == list(range(len(whole)))
        return len(whole)

    kills(place, "backing_up", check, out)


@pytest.fixture
def anew(request, place, tmp_path, monkeypatch):
    """Give a function that names a place for a store, another one at each call."""

    def name(number: int) -> tuple[str, Path]:
        if not place.startswith("postgresql"):
            folder = tmp_path / str(number)
            return str(folder / "history.db"), folder / "documents"
        kept = tmp_path / str(number) / "documents"
        monkeypatch.setenv("PLUMBLINE_DOCUMENTS_URL", str(kept))
        return request.getfixturevalue("postgres").fresh(), kept

    return name


def _old_store(tmp_path) -> Path:
    """Return a backup of the store that the first version wrote, its tables as they were."""
    database = tmp_path / "old" / "history.db"
    database.parent.mkdir()
    database.write_bytes(gzip.decompress(STORE.read_bytes()))
    desk = Desk(Database(database_url(str(database))), Documents(str(database.parent)))
    write_backup(desk, out := tmp_path / "old.plumbline")
    desk.database.close()
    return out


def test_migration(anew, tmp_path):
    old = _old_store(tmp_path)
    for place, _, _ in cut_short("opening", anew, before=lambda place: restore_history(old, place)):
        with open_history(place) as history:
            assert history.audit.verify().broken is None
            assert [report.indicators for report in history.reports()] == [19, 20, 19]
            assert [report.name for report in history.reports(removed=True)] == ["2018-06.pdf"]
            april = {each.ref: each.actuals for each in history.load()[0].indicators}
            assert [r.quantity.printed for r in april["KPI 5"]] == ["96.2%"]
            assert len(history.measures.of("Harrowmere Borough Council")) >= 19


def test_restore(place, anew, tmp_path):
    out = tmp_path / "all.plumbline"
    with open_history(place) as history:
        for number in range(5):
            working.ingesting(history, number, tmp_path)
        history.backup(out)
    for elsewhere, kept, done in cut_short("restoring", anew, out):
        with open_history(elsewhere) as history:
            assert history.audit.verify().broken is None
            held = history.load()
            assert held in {(), tuple(working.report(each) for each in range(5))}
            assert held or not done
            assert pdfs(kept) == sorted(report.source.sha256 for report in held)
