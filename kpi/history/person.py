"""Who is at this computer: a name given once, kept in the user's data folder, not in the store.

Several people may share one store, each from a computer of their own.
"""

from __future__ import annotations

from kpi.history import location
from kpi.history.errors import CannotKeepError

NOBODY = "this computer"
"""Who has made a change where no name was given."""

_NAME = "name.txt"


def user_name() -> str:
    """Return the name given in Settings, else "this computer"."""
    try:
        return (location.data_folder() / _NAME).read_text(encoding="utf-8").strip() or NOBODY
    except (OSError, UnicodeDecodeError):
        return NOBODY


def set_user_name(name: str) -> None:
    """Keep the name that stands beside every change from now on; a blank one forgets it.

    Raises:
        CannotKeepError: The user's data folder cannot be written.
    """
    file = location.data_folder() / _NAME
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(" ".join(name.split()), encoding="utf-8")
    except OSError as error:
        raise CannotKeepError(str(file), error.strerror or str(error)) from error
