"""The terminal's commands for the store as a whole, and what every command with a store needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kpi.exports import terminal
from kpi.exports.everything import import_everything
from kpi.history import History, HistoryError, StoredReport, open_history, restore_history
from parsing.errors import ReportError
from parsing.ingest import FileOutcome, accept_again, import_past_values, read_again
from parsing.past_values import EXAMPLE

PARTLY, UNUSABLE = 1, 2
_SHORTEST = 8
_NOT_ONE = "{} files fit {}: give the start of the SHA-256 of the one you mean."

DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", help="Database URL; without it PLUMBLINE_DATABASE_URL is used."),
]

audit = typer.Typer(help="The log of every change.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Give the command line these commands."""
    app.command(epilog="Example: plumbline backup monday.plumbline")(backup)
    app.command(epilog="Example: plumbline restore monday.plumbline --database new.db")(restore)
    app.command(name="import", epilog="Example: plumbline import past-values.csv")(import_file)
    app.command(epilog="Example: plumbline reread september.pdf --accept")(reread)
    app.command(epilog="Example: plumbline purge payroll.pdf")(purge)
    app.add_typer(audit, name="audit")


def backup(file: Path, database: DatabaseOption = None) -> None:
    """Write the whole store, PDFs and all, to one file; the app may go on running."""
    with open_store(database) as history:
        try:
            typer.echo(f"{file}: {history.backup(file).message}")
        except HistoryError as error:
            fail(str(error))


def restore(file: Path, database: DatabaseOption = None) -> None:
    """Put a backup into an empty store, on whatever kind of database."""
    try:
        typer.echo(f"{file}: {restore_history(file, database).message}")
    except HistoryError as error:
        fail(str(error))


def import_file(
    file: Annotated[
        Path | None, typer.Argument(help="A CSV file; without one, an example is printed.")
    ] = None,
    organisation: Annotated[
        str | None, typer.Option(help="Whose values these are, where the file does not say.")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Add a table of past values (CSV); or make a store again of everything exported (JSON)."""
    if file is None:
        typer.echo(EXAMPLE, nl=False)
        return
    if file.suffix.lower() == ".json":
        try:
            typer.echo(f"{file}: {import_everything(bytes_of(file), database)}")
        except HistoryError as error:
            fail(str(error))
        return
    with open_store(database) as history:
        receipt = import_past_values(bytes_of(file), file.name, history, organisation=organisation)
    if receipt.outcome is FileOutcome.FAILED:
        fail(f"{file.name}: {receipt.message}")
    typer.echo(f"{file.name}: {receipt.message}")


@audit.command(epilog="Example: plumbline audit verify")
def verify(database: DatabaseOption = None) -> None:
    """Prove that the log of every change is whole."""
    with open_store(database) as history:
        verified = history.audit.verify()
    if verified.broken is not None:
        fail(verified.message)
    typer.echo(verified.message)


def reread(
    names: Annotated[
        list[str] | None, typer.Argument(help="Names of files; without one, every report.")
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Put the new readings in the place of the old.")
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Put the readings from before the last one back.")
    ] = False,
    database: DatabaseOption = None,
) -> None:
    """Read held PDFs anew and show what would change; corrections and decisions stay."""
    failed = 0
    with open_store(database) as history:
        read = [held for held in history.reports() if not held.by_hand]
        chosen = [held for held in read if not names or held.name in names]
        if not chosen:
            fail("No PDF of that name is held: plumbline export history lists what is.")
        for held in chosen:
            try:
                if undo:
                    history.readings.undo(held.id)
                    typer.echo(f"{held.name}: the reading from before is back.")
                    continue
                report, found = read_again(history, held)
                terminal.print_difference(held.name, found)
                if accept:
                    accept_again(history, held, report)
            except (HistoryError, ReportError) as error:
                failed += 1
                typer.echo(f"{held.name}: {error}", err=True)
    raise typer.Exit(UNUSABLE if failed == len(chosen) else PARTLY if failed else 0)


def purge(
    name: Annotated[str, typer.Argument(help="Name of the file, or the start of its SHA-256.")],
    confirm: Annotated[
        str | None, typer.Option(help="The name of the file once more; without it you are asked.")
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Delete a file that should never have been added, with all that was read from it."""
    with open_store(database) as history:
        everything = (*history.reports(), *history.reports(removed=True))
        found = {h.sha256: h for h in everything if name == h.name or _starts(h, name)}
        one_table = (
            all(h.by_hand for h in found.values()) and len({h.name for h in found.values()}) == 1
        )
        if len(found) != 1 and not one_table:
            fail(_NOT_ONE.format(len(found), name) if found else f"No file {name} is held.")
        own = next(iter(found.values())).name
        asked = f"{own} and all that was read from it go for good. Type its name to confirm"
        typed = typer.prompt(asked) if confirm is None else confirm
        try:
            for held in found.values():
                history.purge(held.id, typed)
        except HistoryError as error:
            fail(str(error))
    typer.echo(f"{own} is purged; the log keeps that it was.")


def open_store(database: str | None) -> History:
    """Open the store, or end with a line that says why not."""
    try:
        return open_history(database)
    except HistoryError as error:
        fail(str(error))


def bytes_of(file: Path) -> bytes:
    """Return the bytes of a file, or end with a line that says why not."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        fail(f"{file} does not exist: check the name and the folder.")
    except OSError as error:
        fail(f"{file} cannot be opened ({error.strerror}): check that it is a file you may read.")


def fail(message: str) -> NoReturn:
    """End with one line on standard error that says what is wrong and what to do."""
    typer.echo(message, err=True)
    raise typer.Exit(UNUSABLE)


def _starts(held: StoredReport, text: str) -> bool:
    return len(text) >= _SHORTEST and held.sha256.startswith(text)
