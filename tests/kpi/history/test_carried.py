"""Everything survives the ways out and in, and the other kind of database, to the character."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from kpi import corrections
from kpi.exports.everything import everything, import_everything
from kpi.exports.tables import Format
from kpi.history import BackupError, Decision, Outcome, open_history, restore_history
from kpi.matching.guise import guise_of
from kpi.matching.rulings import Ruling, RulingKind
from kpi.model import Box, Evidence
from parsing.ingest import import_past_values
from tests.kpi.history.samples import indicator, month, quantity, sample, sha256

# What databases, JSON and spreadsheets are known to lose: NUL and escapes, half characters of file
# names, spaces, line ends, trailing zeros, numbers beyond a float, the last digits of a place.
ODD = "\x00 \x1b0041 \udc80 \u00a0a\u2028b 'c' \r\n\t=1+1 £ é 😀 "
EXACT = "80.00000000000000000001"
PLACE = Box(72.1, 310.30000000000001, 520.2500000000001, 1e-7)
FIRST, SECOND, SECRET = b"%PDF first", b"%PDF second\x00\xff", b"%PDF secret"


def odd_indicator():
    plain = indicator(1)
    figure = replace(quantity("80.10"), printed=f"80.10{ODD}", value=Decimal(EXACT), places=20)
    words = Evidence(3, (PLACE, PLACE), ODD)
    reading = replace(plain.readings[0], quantity=figure, evidence=words, period=month(2018, 9))
    return replace(plain, name=f"Bins{ODD}", evidence=words, readings=(reading,), group=ODD)


@pytest.fixture
def lived_in(history):
    """Give a store in which everything was done that can be done to one."""
    odd = sample(FIRST, name=f"odd{ODD}.pdf", period=month(2018, 8))
    odd = replace(odd, title=ODD, indicators=(odd_indicator(), indicator(2)))
    number = history.add(odd, FIRST, parser="1", organisation="Old Town").report.id
    report = history.report(number)
    wrong = report.indicators[1].actuals[0]
    right = replace(wrong, quantity=replace(quantity("90.0"), printed=f"90.0{ODD}"))
    item = report.indicators[1]
    made = history.corrections.add(
        number, corrections.change_reading(report, item, wrong, right), ODD
    )
    history.corrections.undo(made.id)
    history.corrections.add(number, corrections.change_reading(report, item, wrong, right), ODD)
    history.decisions.decide(Decision("key", ODD, sha256(FIRST), Outcome.EXPLAINED, ODD), ODD)
    called = Ruling(RulingKind.RENAMED, guise_of(item), name=f"Bins again{ODD}")
    history.measures.rule("Old Town", called, why=ODD)
    history.readings.accept(number, odd, parser="2")
    gone = history.add(sample(SECOND, name="second.pdf", organisation="New Town"), SECOND).report.id
    history.names.merge("Old Town", "New Town", why=ODD)
    history.owners.settle(gone, None, month(2018, 9))
    history.remove(gone)
    history.purge(history.add(sample(SECRET, name="secret.pdf"), SECRET).report.id, "secret.pdf")
    table = b"measure,period,value\nBins,2016/17,71.0\n"
    import_past_values(table, "past.csv", history, organisation="Old Town")
    return history


def held(history):
    """Return all that a store holds: its rows and PDFs, and what it answers."""
    carried = json.loads(everything(history, Format.JSON))
    rows = {name: carried["store"][name] for name in ("tables", "documents")}
    shelves = history.reports(), history.reports(removed=True)
    # Decimal("80") == Decimal("80.0"): the digits must be the same ones.
    return rows, repr(history.load()), shelves, history.audit.lines(), history.audit.verify()


def test_a_backup_carries_everything_to_the_character(lived_in, elsewhere, tmp_path):
    lived_in.backup(tmp_path / "all.plumbline")
    restore_history(tmp_path / "all.plumbline", elsewhere)
    with open_history(elsewhere) as back:
        assert held(back) == held(lived_in)
        assert back.audit.verify().broken is None


def test_an_export_as_json_is_imported_to_the_character(lived_in, elsewhere):
    data = everything(lived_in)
    assert import_everything(data, elsewhere) == "4 reports and 3 PDFs, checked."
    with open_history(elsewhere) as back:
        assert held(back) == held(lived_in)
        assert back.document(sha256(SECOND)) == SECOND
        (odd,) = (one for one in back.load() if one.source.name.startswith("odd"))
        (figure,) = odd.indicators[0].actuals
        assert (figure.quantity.printed, str(figure.quantity.value)) == (f"80.10{ODD}", EXACT)
        assert figure.evidence.boxes == (PLACE, PLACE)
        assert back.version() == lived_in.version()


def test_what_was_imported_goes_on(lived_in, elsewhere):
    import_everything(everything(lived_in), elsewhere)
    with open_history(elsewhere) as back:
        back.add(sample(b"%PDF third"), b"%PDF third")
        assert back.audit.verify().broken is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-200],
        lambda data: data.replace(b"83.80", b"83.90"),
        lambda _: b"[]",
        lambda _: b'{"store": {"tables": []}}',
        lambda data: data.replace(b'"why": ', b'"wht": '),
    ],
)
def test_an_altered_export_is_refused_in_a_sentence_and_nothing_is_made(lived_in, tmp_path, spoil):
    with pytest.raises(BackupError, match="not the whole of a store"):
        import_everything(spoil(everything(lived_in)), str(tmp_path / "new" / "history.db"))
    assert not (tmp_path / "new" / "history.db").exists()


def test_a_store_that_holds_something_is_not_replaced_by_an_import(lived_in, place):
    with pytest.raises(BackupError, match=r"holds reports already.*empty place"):
        import_everything(everything(lived_in), place)


def test_the_tables_say_where_each_figure_stands_and_what_was_put_right(lived_in):
    shown = json.loads(everything(lived_in))
    figure = next(row for row in shown["history"] if row["report"].startswith("odd"))
    assert (figure["printed"], figure["value"]) == (f"80.10{ODD}", EXACT)
    assert figure["boxes"].split("; ")[0] == "72.1 310.3 520.2500000000001 1e-07"
    assert (figure["page"], figure["sha256"]) == (3, sha256(FIRST))
    put_right = [(c["before"], c["after"], c["undone_by"]) for c in shown["corrections"]]
    assert put_right == [
        ("83.80", f"90.0{ODD}", "this computer"),
        ("83.80", f"90.0{ODD}", None),
    ]
    assert [row["report"] for row in shown["reports"] if row["removed"]] == ["second.pdf"]
    assert len(shown["log"]) == lived_in.version()
    assert [row["answer"] for row in shown["decisions"]] == [ODD]


def test_the_same_tables_as_a_workbook_and_as_csv(history):
    history.add(sample(FIRST, period=month(2018, 8)), FIRST)
    book = load_workbook(io.BytesIO(everything(history, Format.XLSX)))
    named = ["Reports", "History", "Corrections", "Decisions", "Log"]
    assert book.sheetnames == ["Cover", *named, "Notes"]
    with zipfile.ZipFile(io.BytesIO(everything(history, Format.CSV))) as archive:
        assert archive.namelist() == [f"{name.lower()}.csv" for name in named]
        rows = list(csv.DictReader(io.StringIO(archive.read("history.csv").decode("utf-8-sig"))))
    assert rows[0]["printed"] == "83.80"
    assert rows[0]["boxes"] == "72.0 310.5 520.25 322.1"
