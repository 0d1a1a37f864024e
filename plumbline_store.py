"""The terminal's commands for the store as a whole, and what every command with a store needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kpi.exports import terminal
from kpi.history import History, HistoryError, StoredReport, open_history, restore_history
from parsing.errors import ReportError
from parsing.ingest import accept_again, read_again

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
    database: DatabaseOption = None,
) -> None:
    """Read held PDFs anew and show what would change; corrections and decisions stay."""
    failed = 0
    with open_store(database) as history:
        chosen = [held for held in history.reports() if not names or held.name in names]
        if not chosen:
            fail("No report of that name is held: plumbline export history lists what is.")
        for held in chosen:
            try:
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
        if len(found) != 1:
            fail(_NOT_ONE.format(len(found), name) if found else f"No file {name} is held.")
        (held,) = found.values()
        asked = f"{held.name} and all that was read from it go for good. Type its name to confirm"
        typed = typer.prompt(asked) if confirm is None else confirm
        try:
            history.purge(held.id, typed)
        except HistoryError as error:
            fail(str(error))
    typer.echo(f"{held.name} is purged; the log keeps that it was.")


def open_store(database: str | None) -> History:
    """Open the store, or end with a line that says why not."""
    try:
        return open_history(database)
    except HistoryError as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """End with one line on standard error that says what is wrong and what to do."""
    typer.echo(message, err=True)
    raise typer.Exit(UNUSABLE)


def _starts(held: StoredReport, text: str) -> bool:
    return len(text) >= _SHORTEST and held.sha256.startswith(text)
