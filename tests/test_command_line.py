"""The commands as a person in a terminal uses them, and as another program does."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from kpi.asking.standing import decision_on
from kpi.examination import examine
from kpi.history import Outcome, open_history
from kpi.report import Notice
from parsing import read_report
from parsing.ingest import ingest
from plumbline import app
from sample_reports import SAMPLES
from tests.typeset import LETTER, PROSE, pdf, scan

SEPTEMBER = next(p for p in SAMPLES if p.stem == "2018-09")
AUGUST = next(p for p in SAMPLES if p.stem == "2018-08")
BAD = {
    "empty": (b"", "empty"),
    "not a pdf": (b"PK\x03\x04 a spreadsheet", "not a PDF"),
    "truncated": (pdf()[:400], "damaged or cut short"),
    "password": (pdf(password="secret"), "password"),
    "scan": (scan(), "picture"),
}


def run(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments])


@pytest.fixture
def store(tmp_path):
    return f"sqlite:///{tmp_path / 'history.db'}"


@pytest.fixture
def written(tmp_path):
    def write(data, name="report.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def test_a_store_is_backed_up_restored_and_its_log_proved(store, tmp_path):
    run("ingest", str(SEPTEMBER), "--database", store)
    file, other = str(tmp_path / "all.plumbline"), str(tmp_path / "other" / "new.db")
    assert "1 report and 1 PDF" in run("backup", file, "--database", store).stdout
    assert "1 report and 1 PDF" in run("restore", file, "--database", other).stdout
    rows = [run("export", "history", "--database", where).stdout for where in (store, other)]
    assert rows[0] == rows[1]
    assert "The log is whole" in run("audit", "verify", "--database", other).stdout


def test_restoring_over_reports_is_refused_in_a_line(store, tmp_path):
    run("ingest", str(SEPTEMBER), "--database", store)
    run("backup", str(tmp_path / "all.plumbline"), "--database", store)
    done = run("restore", str(tmp_path / "all.plumbline"), "--database", store)
    assert done.exit_code == 2
    assert "empty place" in done.stderr


@pytest.mark.parametrize("command", ["parse", "check", "ingest"])
@pytest.mark.parametrize(("data", "says"), BAD.values(), ids=BAD)
def test_a_bad_file_gets_one_clear_sentence_and_nothing_is_stored(
    command, data, says, written, store
):
    options = ["--database", store] if command == "ingest" else []
    done = run(command, written(data), *options)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.output
    if command == "ingest":
        assert (
            list(csv.reader(io.StringIO(run("export", "history", "--database", store).stdout)))[1:]
            == []
        )


def test_one_bad_file_among_good_ones_is_said_and_the_rest_is_done(written):
    done = run("check", SEPTEMBER, written(b"", "empty.pdf"), "--json")
    assert done.exit_code == 1
    assert "empty.pdf" in done.stderr
    assert [r["source"]["name"] for r in json.loads(done.stdout)["reports"]] == [SEPTEMBER.name]


@pytest.mark.parametrize("command", ["parse", "check"])
def test_a_file_that_is_not_there_is_said_plainly(command, tmp_path):
    done = run(command, tmp_path / "gone.pdf")
    assert done.exit_code == 2
    assert "does not exist" in done.stderr


def test_a_pdf_without_indicators_is_an_answer(written):
    done = run("parse", written(pdf(LETTER)), "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 0
    assert answer["indicators"] == []
    assert len(answer["warnings"]) == 1


def test_a_pdf_that_opens_without_a_password_is_read(written):
    answer = json.loads(run("parse", written(pdf(PROSE, password="")), "--json").stdout)
    assert [i["ref"] for i in answer["indicators"]] == ["KPI 1"]


def test_pages_that_are_pictures_make_the_reading_partial(tmp_path):
    mixed = tmp_path / "mixed.pdf"
    mixed.write_bytes(_joined(pdf(PROSE), scan()))
    done = run("parse", mixed, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [w["page"] for w in answer["warnings"]] == [2]
    assert [i["ref"] for i in answer["indicators"]] == ["KPI 1"]


@pytest.mark.parametrize("by_ocr", [(1,), ()], ids=["read", "not read"])
@pytest.mark.parametrize("command", ["parse", "ingest"])
def test_a_page_that_ocr_read_was_read(command, by_ocr, written, store, monkeypatch):
    whole = read_report(SEPTEMBER.read_bytes(), "scan.pdf")
    said = (Notice("Page 1 is a picture", 1),)
    scanned = replace(whole, source=replace(whole.source, ocr_pages=by_ocr), warnings=said)
    data = SEPTEMBER.read_bytes()
    monkeypatch.setattr("plumbline._read", lambda *_: scanned)
    monkeypatch.setattr(
        "plumbline.ingest",
        lambda data, name, into, **_: ingest(data, name, into, read=lambda *_, **__: scanned),
    )
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", store)
    assert run(command, written(data, "scan.pdf")).exit_code == (0 if by_ocr else 1)


def test_a_brief_of_several_organisations_names_them(store):
    for name, path in (("Anytown Council", AUGUST), ("Elsewhere Council", SEPTEMBER)):
        run("ingest", path, "--organisation", name, "--database", store)
    done = run("export", "brief", "--database", store)
    assert done.exit_code == 2
    assert "--organisation (Anytown Council, Elsewhere Council)" in done.stderr
    named = ("--organisation", "Elsewhere Council", "--format", "html")
    assert run("export", "brief", *named, "--database", store).exit_code == 0


def test_a_damaged_page_makes_the_reading_partial_and_is_named(written, monkeypatch):
    from parsing import document  # noqa: PLC0415 - to break one page of it

    whole = document.read_contents

    def broken(source, number, turn):
        if number == 2:
            raise ValueError("nonsense in the page")
        return whole(source, number, turn)

    monkeypatch.setattr(document, "read_contents", broken)
    done = run("parse", written(pdf(PROSE, pages=2)), "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [w["page"] for w in answer["warnings"]] == [2]
    assert answer["source"]["pages_read"] == [1]
    assert answer["indicators"]


def _joined(*files):
    import pypdfium2  # noqa: PLC0415 - only here

    whole = pypdfium2.PdfDocument.new()
    for data in files:
        whole.import_pages(pypdfium2.PdfDocument(data))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def test_parse_json_is_the_contract(written):
    answer = json.loads(run("parse", written(pdf()), "--json").stdout)
    assert answer["schema"] == "plumbline.report/1"
    (indicator,) = answer["indicators"]
    assert indicator["ref"] == "KPI 1"
    assert indicator["unit"] == "%"
    assert indicator["polarity"] == "higher"
    assert indicator["target"]["value"] == 90
    assert indicator["target"]["implied"] is False
    assert (indicator["tolerance"]["low"], indicator["tolerance"]["high"]) == (85, 89.9)
    (reading,) = indicator["readings"]
    assert (reading["printed"], reading["value"], reading["kind"]) == ("87.5%", 87.5, "actual")
    assert reading["period"] == {
        "printed": "June 2024", "kind": "month", "start": "2024-06-01", "end": "2024-06-30",
    }  # fmt: skip
    assert indicator["claims"][-1]["states"] == ["below_target", "within_tolerance"]
    assert "verdict" not in indicator["claims"][-1]
    assert indicator["rating"]["derived"] == "within_tolerance"
    coverage = answer["coverage"]
    assert coverage["numbers"] == coverage["used"] + coverage["set_aside"] + len(
        coverage["unexplained"]
    )


def test_check_json_has_verdicts_and_findings_with_their_place():
    answer = json.loads(run("check", SEPTEMBER, "--json").stdout)
    assert answer["schema"] == "plumbline.check/1"
    audits = next(i for i in answer["reports"][0]["indicators"] if i["ref"] == "KPI 3")
    assert audits["claims"][-1]["verdict"] == "disagrees"
    finding = next(f for f in answer["findings"] if (f["code"], f["indicator"]) == ("N1", "KPI 3"))
    assert finding["severity"] == "low"
    assert finding["question"].endswith("?")
    assert finding["evidence"][0]["page"] == audits["page"]


def test_check_reads_files_as_one_history_oldest_first():
    answer = json.loads(run("check", SEPTEMBER, AUGUST, "--json").stdout)
    assert [r["source"]["name"] for r in answer["reports"]] == [AUGUST.name, SEPTEMBER.name]


def test_check_prints_a_table_that_a_member_can_read():
    shown = run("check", SEPTEMBER).stdout
    assert "Report says: exceeding" in shown
    assert "Numbers say: ● Meeting target" in shown
    assert "12 of 15" in shown


def test_the_same_figures_can_be_rated_by_another_scheme(written):
    other = run("check", written(pdf()), "--scheme", "percent-of-target", "--json")
    assert json.loads(other.stdout)["reports"][0]["report"]["scheme"]["name"] == "percent-of-target"


def test_which_ratings_depend_on_the_rule_is_said(written):
    # 87.5% against 90% with a tolerance of 85 – 89.9%
    own = json.loads(run("check", written(pdf()), "--json").stdout)
    rating = own["reports"][0]["indicators"][0]["rating"]
    assert rating["other_rules"] == {"achieved-band": "meeting"}
    assert "rerated" not in own
    other = run("check", written(pdf()), "--scheme", "achieved-band", "--json")
    (changed,) = json.loads(other.stdout)["rerated"]
    assert (changed["indicator"], changed["own_scheme"]) == ("KPI 1", "amber-band")
    assert (changed["own"], changed["derived"]) == ("within_tolerance", "meeting")
    shown = run("check", written(pdf()), "--scheme", "achieved-band").stdout
    assert "1 rating of 1 would be another by the report's own rule:" in shown
    assert "KPI 1: ◆ Within tolerance by its own rule, ● Meeting target here" in shown
    same = run("check", written(pdf()), "--scheme", "percent-of-target").stdout
    assert "0 ratings of 1 would be another by the report's own rule." in same


def test_what_is_needed_and_the_other_way_are_in_the_json():
    answer = json.loads(run("parse", SEPTEMBER, "--json").stdout)
    rated = {i["ref"]: i["rating"] for i in answer["indicators"]}
    assert rated["SM 3.2"]["needed"] == 0.5  # 297 of 300 by September
    assert rated["KPI 1"]["needed"] is None
    assert rated["SM 2.1"]["derived"] == "exceeding"  # a rate of children on plans: lower, here
    assert rated["SM 2.1"]["other_way"]["derived"] == "off_target"
    assert rated["KPI 1"]["other_way"] is None
    torn = [one["derived"] for one in rated["KPI 2"]["alternatives"]]
    assert sorted(torn) == ["exceeding", "outside_tolerance", "within_tolerance"]
    assert rated["KPI 1"]["alternatives"] == []


def test_adding_the_same_file_twice_changes_nothing_and_says_so(store):
    first = run("ingest", SEPTEMBER, "--database", store)
    before = run("export", "history", "--database", store).stdout
    again = run("ingest", SEPTEMBER, "--database", store)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "Already held" in again.stdout
    assert run("export", "history", "--database", store).stdout == before


def test_a_folder_is_read_whole_and_exported(store):
    assert run("ingest", SEPTEMBER.parent, "--database", store).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(run("export", "history", "--database", store).stdout)))
    assert {row["period_end"] for row in rows} >= {"2018-04-30", "2018-12-31"}
    audits = [r for r in rows if r["ref"] == "KPI 3" and r["report"] == "2018-09.pdf"]
    assert audits[0]["printed"] == "80%"
    assert audits[0]["derived"] == "meeting"


def test_two_periods_are_compared_and_findings_listed(store):
    run("ingest", AUGUST, SEPTEMBER, "--database", store)
    options = ("--database", store, "--format", "json")
    compared = json.loads(run("export", "comparison", *options).stdout)
    agency = next(row for row in compared if row["ref"] == "KPI 9")
    assert agency["now"] == "14.55%"
    findings = json.loads(run("export", "findings", "--from", "2018-09", *options).stdout)
    assert {f["report"] for f in findings} == {SEPTEMBER.name}


def test_comparing_one_report_says_what_is_missing(store):
    run("ingest", SEPTEMBER, "--database", store)
    done = run("export", "comparison", "--database", store)
    assert done.exit_code == 2
    assert "two reports" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", SEPTEMBER, "--pages", "nine"),
        ("parse", SEPTEMBER, "--pages", "99"),
        ("export", "history", "--from", "September"),
        ("export", "nonsense"),
        ("export", "brief", "--format", "csv"),
        ("check",),
        ("check", SEPTEMBER, "--scheme", "traffic"),
    ],
)
def test_wrong_arguments_are_refused_without_a_traceback(arguments, store, monkeypatch):
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", store)
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("form", "begins"),
    [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!DOCTYPE html>"), ("json", b"{")],
)
def test_the_meeting_brief_is_written_in_every_form(store, tmp_path, form, begins):
    run("ingest", str(SEPTEMBER), "--database", store)
    out = tmp_path / f"brief.{form}"
    run("export", "brief", "--format", form, "--out", str(out), "--database", store)
    assert out.read_bytes().startswith(begins)


def test_the_brief_leaves_out_what_is_settled_and_carries_the_officers_answers(store):
    for month in (AUGUST, SEPTEMBER):
        run("ingest", str(month), "--database", store)

    def brief():
        written = run("export", "brief", "--format", "json", "--database", store)
        items = json.loads(written.stdout)["items"]
        return [point for item in items for point in item["points"]]

    def wrong_side(indicator, report):
        wanted = ("T3", indicator, report)
        return next(f for f in found if (f.code, f.indicator, f.report) == wanted)

    asked = brief()
    with open_history(store) as history:
        found = examine(history.load(), rulings=history.rulings()).findings
        settled, answered = (wrong_side("KPI 2", f"2018-0{month}.pdf") for month in (9, 8))
        accepted = decision_on(answered, Outcome.ACCEPTED, "It will be right in October.")
        history.decisions.decide(accepted)
        (before,) = (p["before"] for p in brief() if p["question"] == settled.question)
        assert "“It will be right in October.”" in before
        history.decisions.decide(decision_on(settled, Outcome.DISMISSED), "as agreed")
    assert settled.question in {point["question"] for point in asked}
    assert settled.question not in {point["question"] for point in brief()}


def test_a_workbook_is_written(store, tmp_path):
    run("ingest", str(SEPTEMBER), "--database", store)
    out = tmp_path / "history.xlsx"
    run("export", "history", "--format", "xlsx", "--out", str(out), "--database", store)
    assert load_workbook(out).sheetnames == ["Cover", "History", "Notes"]


@pytest.mark.parametrize("command", ["parse", "check", "ingest", "export", "serve"])
def test_every_command_explains_itself_with_an_example(command):
    shown = run(command, "--help").stdout
    assert f"Example: plumbline {command}" in shown


def test_chosen_pages_alone_are_read():
    answer = json.loads(run("parse", SEPTEMBER, "--pages", "2", "--json").stdout)
    assert answer["source"]["pages_read"] == [2]
    assert {i["page"] for i in answer["indicators"]} == {2}


@pytest.fixture
def older(store):
    """Give a store whose report an older parser read: it took KPI 1's value for 79%."""

    def misread(data, name, *, pages=None):
        report = read_report(data, name, pages=pages)
        first = report.indicators[0]
        wrong = replace(first.readings[0].quantity, printed="79%", value=Decimal(79))
        readings = (replace(first.readings[0], quantity=wrong), *first.readings[1:])
        return replace(
            report, indicators=(replace(first, readings=readings), *report.indicators[1:])
        )

    with open_history(store) as history:
        ingest(SEPTEMBER.read_bytes(), SEPTEMBER.name, history, read=misread)
    return store


def test_reading_again_shows_what_would_change_and_changes_it_when_told(older):
    shown = run("reread", "--database", older)
    assert (shown.exit_code, "79%" in shown.stdout) == (0, True)
    assert "79%" in run("export", "history", "--database", older).stdout
    run("reread", "2018-09.pdf", "--accept", "--database", older)
    assert "nothing would change" in run("reread", "--database", older).stdout
    assert "79%" not in run("export", "history", "--database", older).stdout
    assert "from before is back" in run("reread", "--undo", "--database", older).stdout
    assert "79%" in run("export", "history", "--database", older).stdout
    assert run("reread", "--undo", "--database", older).exit_code == 2


def test_reading_again_what_is_not_held_is_refused_in_a_line(older):
    done = run("reread", "nothing.pdf", "--database", older)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No PDF of that name" in done.stderr


def test_a_file_is_purged_only_when_its_name_is_typed(older):
    refused = run("purge", "2018-09.pdf", "--confirm", "yes", "--database", older)
    assert refused.exit_code == 2
    assert "type 2018-09.pdf to confirm" in refused.stderr
    done = run("purge", "2018-09.pdf", "--confirm", "2018-09.pdf", "--database", older)
    assert "is purged" in done.stdout
    assert "KPI 1" not in run("export", "history", "--database", older).stdout
    assert "The log is whole" in run("audit", "verify", "--database", older).stdout


def test_purging_what_is_not_held_is_refused_in_a_line(store):
    done = run("purge", "nothing.pdf", "--confirm", "nothing.pdf", "--database", store)
    assert done.exit_code == 2
    assert "No file nothing.pdf is held" in done.stderr


def test_past_values_are_imported_from_a_table_and_purged_with_it(store, written):
    table = written(run("import").stdout.encode(), "past.csv")
    done = run("import", table, "--database", store)
    assert done.stdout == "past.csv: Added: 2 values, typed by hand, for 2 periods.\n"
    assert "Already held since" in run("import", table, "--database", store).stdout
    assert "83.8" in run("export", "history", "--database", store).stdout
    run("purge", "past.csv", "--confirm", "past.csv", "--database", store)
    assert "83.8" not in run("export", "history", "--database", store).stdout


def test_a_table_with_a_bad_line_is_refused_in_a_line(store, written):
    table = written(run("import").stdout.replace("83.8", "none").encode(), "past.csv")
    done = run("import", table, "--database", store)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("past.csv: Line 2: “none” is not one number: write one such as")
    assert done.stderr.count("\n") == 1
    assert "Calls" not in run("export", "history", "--database", store).stdout


def test_a_table_needs_nothing_but_a_measure_a_period_and_a_value(store, written):
    table = written(b"measure,period,value\nBins emptied,2016/17,71\n", "past.csv")
    assert run("import", table, "--database", store).exit_code == 2
    done = run("import", table, "--organisation", "Anytown", "--database", store)
    assert done.stdout == "past.csv: Added: 1 value, typed by hand, for 1 period.\n"


def test_everything_is_exported_and_makes_the_same_store_again(store, tmp_path):
    run("ingest", SEPTEMBER, "--database", store)
    out, other = tmp_path / "all.json", str(tmp_path / "other" / "new.db")
    assert run("export", "everything", "--out", out, "--database", store).exit_code == 0
    done = run("import", out, "--database", other)
    assert done.stdout == f"{out}: 1 report and 1 PDF, checked.\n"
    rows = [run("export", "history", "--database", where).stdout for where in (store, other)]
    assert rows[0] == rows[1]
    again = run("import", out, "--database", store)
    assert (again.exit_code, "holds reports already" in again.stderr) == (2, True)


def test_everything_is_written_whole_or_not_at_all(store):
    done = run("export", "everything", "--from", "2018-04", "--database", store)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Everything is written whole" in done.stderr
