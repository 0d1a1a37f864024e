"""The terminal's front door: the commands of the contract, each one thin call.

Exit status: 0 done, 1 read but for a file, page or picture, 2 unusable input or arguments. An error
is one line on standard error that says what is wrong and what to do.
"""

from __future__ import annotations

import codecs
import json
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.request import urlopen

import typer

from kpi.examination import examine
from kpi.exports import terminal
from kpi.exports.contract import check_json, report_json
from kpi.exports.everything import everything
from kpi.exports.tables import Export, Format, write
from kpi.history import HistoryError
from kpi.report import Report
from kpi.vocabulary import SchemeName
from kpi.what_if.other_rules import not_as_before
from parsing import read_report
from parsing.errors import ReportError
from parsing.ingest import FileOutcome, ingest
from parsing.typed import NotUnderstoodError, typed_pages
from plumbline_store import PARTLY, UNUSABLE, DatabaseOption, bytes_of, fail, open_store, register

HOME = Path(__file__).resolve().parent

app = typer.Typer(
    name="plumbline",
    help=(
        "Read council performance reports, re-derive every rating and show the working. "
        "Start with: plumbline serve"
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)


register(app)

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON alone.")]
PagesOption = Annotated[
    str | None, typer.Option("--pages", help="Pages to read, such as 3-9 or 2,5-7.")
]


@app.command(epilog="Example: plumbline parse september.pdf")
def parse(file: Path, as_json: JsonOption = False, pages: PagesOption = None) -> None:
    """Read one PDF and print its indicators; nothing is stored."""
    report = _read(file, pages)
    examined = examine([report])
    if as_json:
        _print_json(report_json(report, examined, verdicts=False))
    else:
        terminal.print_report(report, examined)
    raise typer.Exit(_status(report))


@app.command(epilog="Example: plumbline check june.pdf july.pdf august.pdf")
def check(
    files: list[Path],
    as_json: JsonOption = False,
    pages: PagesOption = None,
    scheme: Annotated[
        SchemeName | None, typer.Option(help="Rate by this scheme in place of the report's own.")
    ] = None,
) -> None:
    """Read PDFs as one history and print ratings and findings; nothing is stored."""
    reports, failed = _read_each(files, pages)
    if not reports:
        raise typer.Exit(UNUSABLE)
    examined = examine(reports, scheme)
    own = {report.source.sha256: report.scheme for report in reports}
    changed = not_as_before(examined.cases, own) if scheme else None
    if as_json:
        _print_json(check_json(examined, changed))
    else:
        terminal.print_check(examined, changed)
    raise typer.Exit(max([PARTLY if failed else 0, *map(_status, reports)]))


@app.command(name="ingest", epilog="Example: plumbline ingest reports/ --organisation Harrowmere")
def ingest_command(
    paths: list[Path],
    organisation: Annotated[str | None, typer.Option(help="Whose reports these are.")] = None,
    pages: PagesOption = None,
    database: DatabaseOption = None,
) -> None:
    """Read files or folders into the history store; a file already held is skipped."""
    files = list(_pdfs_in(paths))
    if not files:
        fail("No PDF was found there: name PDF files, or a folder that holds some.")
    failed = partly = 0
    with open_store(database) as history:
        for file in files:
            receipt = ingest(
                bytes_of(file),
                file.name,
                history,
                organisation=organisation,
                pages=_page_numbers(pages),
            )
            failed += receipt.outcome is FileOutcome.FAILED
            partly = max(partly, _status(receipt.report) if receipt.report else 0)
            typer.echo(f"{file.name}: {receipt.message}", err=receipt.outcome is FileOutcome.FAILED)
    raise typer.Exit(UNUSABLE if failed == len(files) else PARTLY if failed else partly)


@app.command(epilog="Example: plumbline export history --format csv --out history.csv")
def export(
    what: Export,
    organisation: Annotated[str | None, typer.Option(help="Only this organisation.")] = None,
    since: Annotated[
        str | None, typer.Option("--from", help="First period, such as 2018-04.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", help="Last period, such as 2018-09.")] = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="How to write it: csv, or pdf for a brief.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="File to write; without it, the screen.")] = None,
    database: DatabaseOption = None,
) -> None:
    """Write history, a comparison, findings, the meeting brief, or everything that is held."""
    try:
        with open_store(database) as history:
            if what is Export.EVERYTHING:
                _refuse_a_part(organisation, since, until)
                data = everything(history, form)
            else:
                examined = examine(history.load(organisation), rulings=history.rulings())
                holding = history.decisions.holding(organisation)
                data = write(what, examined, form, since=since, until=until, holding=holding)
    except (ValueError, HistoryError) as error:
        fail(str(error))
    if out is None:
        _show(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        fail(f"{out} cannot be written ({error.strerror}): choose another place with --out.")


def _refuse_a_part(*asked: str | None) -> None:
    if any(asked):
        raise ValueError("Everything is written whole: leave --organisation, --from and --to out.")


def _show(data: bytes) -> None:
    """Write a file to standard output; a terminal is spared what it cannot show."""
    if sys.stdout.isatty() and b"\0" in data:
        fail("This is no text for the screen: name a file for it with --out.")
    sys.stdout.buffer.write(data.removeprefix(codecs.BOM_UTF8))
    sys.stdout.buffer.flush()


@app.command(epilog="Example: plumbline serve --port 8600")
def serve(
    port: Annotated[int, typer.Option(help="Port on this computer.")] = 8501,
    database: DatabaseOption = None,
) -> None:
    """Start the web app on this computer (127.0.0.1)."""
    settings = {
        **os.environ,
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
        "STREAMLIT_SERVER_HEADLESS": "true",  # else it asks for an e-mail address, and waits
    }
    if database:
        settings["PLUMBLINE_DATABASE_URL"] = database
    command = [sys.executable, "-m", "streamlit", "run", str(HOME / "app.py")]
    command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
    if not _is_free(port):
        fail(f"Port {port} is taken by another program: try plumbline serve --port {port + 1}.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the app goes with this process
    server = subprocess.Popen(command, cwd=HOME, env=settings)  # noqa: S603 - our own app
    try:
        if _answers(port, server):
            typer.echo(f"Plumbline is open at http://127.0.0.1:{port} (stop it with Ctrl+C).")
            if sys.stdout.isatty():
                webbrowser.open(f"http://127.0.0.1:{port}")
        server.wait()
    except KeyboardInterrupt:
        return
    finally:
        server.terminate()
    if server.returncode:
        fail("The app stopped by itself; the lines above say why.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _answers(port: int, server: subprocess.Popen[bytes]) -> bool:
    """Wait until the app answers; False where it ends first."""
    while server.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return True
        except OSError:
            time.sleep(0.2)
    return False


def main() -> None:
    """Run the command line; a fault of Plumbline's own is one line, too."""
    try:
        app()
    except Exception as error:
        if "PLUMBLINE_TRACE" in os.environ:
            raise
        typer.echo(
            f"Plumbline itself failed ({type(error).__name__}: {error}). Nothing was changed; "
            "please report it with the file, and set PLUMBLINE_TRACE=1 to see where.",
            err=True,
        )
        sys.exit(UNUSABLE)


def _read(file: Path, pages: str | None) -> Report:
    try:
        return read_report(bytes_of(file), file.name, pages=_page_numbers(pages))
    except ReportError as error:
        fail(f"{file.name}: {error}")


def _read_each(files: Sequence[Path], pages: str | None) -> tuple[list[Report], int]:
    """Read what can be read; say in a line each what cannot."""
    reports, failed = list[Report](), 0
    for file in files:
        try:
            reports.append(read_report(bytes_of(file), file.name, pages=_page_numbers(pages)))
        except ReportError as error:
            failed += 1
            typer.echo(f"{file.name}: {error}", err=True)
    return reports, failed


def _pdfs_in(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() == ".pdf")
        else:
            yield path


def _page_numbers(text: str | None) -> tuple[int, ...] | None:
    """Turn "3-9" or "2,5-7" into page numbers."""
    try:
        return None if text is None else typed_pages(text)
    except NotUnderstoodError as error:
        fail(f"--pages: {error}")


def _status(report: Report) -> int:
    """Return 1 where a page, or a picture on it, could not be read; by OCR is read, too."""
    named = {notice.page for notice in report.warnings if notice.page is not None}
    return PARTLY if named - {*report.source.ocr_pages} else 0


def _print_json(shown: dict[str, Any]) -> None:
    typer.echo(json.dumps(shown, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
