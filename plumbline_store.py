"""The terminal's commands for the store as a whole, and what every command with a store needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kpi.history import History, HistoryError, open_history, restore_history

UNUSABLE = 2

DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", help="Database URL; without it PLUMBLINE_DATABASE_URL is used."),
]

audit = typer.Typer(help="The log of every change.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Give the command line these commands."""
    app.command(epilog="Example: plumbline backup monday.plumbline")(backup)
    app.command(epilog="Example: plumbline restore monday.plumbline --database new.db")(restore)
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
