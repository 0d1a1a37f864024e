"""Set up Plumbline in a folder of its own beside this file, and start it or test it.

    python3 start.py          start the app in the browser
    python3 start.py test     run the tests, some on each processor
    python3 start.py …        any plumbline command: python3 start.py check report.pdf

With --with-ocr in front, pictures of pages can be read from then on (about 200 MB more).

It needs Python 3.11 or newer and nothing else; it installs into .venv and nowhere else, so it
also works where the system's Python may not be changed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)
_PIP = ("pip", "install", "--quiet", "--disable-pip-version-check")
_PYTEST = ("pytest", "--numprocesses=logical", "--maxprocesses=8", "--dist=worksteal")


def main(arguments: list[str]) -> int:
    """Set up what is missing, then do what was asked."""
    if sys.version_info < OLDEST:
        print("Plumbline needs Python 3.11 or newer: install it, then run this again with it.")
        return 2
    with_ocr = arguments[:1] == ["--with-ocr"]
    arguments = arguments[with_ocr:]
    testing = arguments[:1] == ["test"]
    if not _set_up(with_tests=testing, with_ocr=with_ocr):
        return 2
    if testing:
        return _run(BIN / "python", "-m", *_PYTEST, *arguments[1:])
    return _run(BIN / "python", "-m", "plumbline", *(arguments or ["serve"]))


def _set_up(*, with_tests: bool, with_ocr: bool) -> bool:
    """Bring .venv in line with uv.lock; quick where nothing has changed."""
    uv = shutil.which("uv") or _own_uv()
    if uv is None:
        print(
            "Python's venv module is missing: install it (on Debian and Ubuntu: "
            "sudo apt install python3-venv), then run this again."
        )
        return False
    groups = ["--group", "test"] if with_tests else ["--no-default-groups"]
    groups += ["--extra", "ocr"] if with_ocr else []
    settings = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(VENV)}
    # Council networks often inspect traffic with a certificate that only the system knows; the
    # first name is that of older installers.
    settings |= {"UV_NATIVE_TLS": "true", "UV_SYSTEM_CERTS": "true"}
    settings.pop("VIRTUAL_ENV", None)
    command = [uv, "sync", "--frozen", "--inexact", "--quiet", "--python", sys.executable, *groups]
    if subprocess.run(command, cwd=HOME, env=settings, check=False).returncode:
        print("Setting up failed; the lines above say why. Is this computer online?")
        return False
    return True


def _own_uv() -> str | None:
    """Return the installer from .venv, put there by pip the first time."""
    uv = BIN / ("uv.exe" if os.name == "nt" else "uv")
    if not uv.exists():
        print("Setting up Plumbline; the first time takes a minute or two …")
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
        if made.returncode or _run(BIN / "python", "-m", *_PIP, "uv"):
            return None
    return str(uv)


def _run(*command: object) -> int:
    """Run a program to its end; whoever ends this one ends that, too."""
    running = subprocess.Popen([str(part) for part in command])
    asked: list[int] = []

    def end(kind: int, _: object) -> None:
        asked.append(kind)
        running.terminate()

    for kind in (signal.SIGTERM, signal.SIGINT):
        signal.signal(kind, end)
    status = running.wait()
    return 0 if signal.SIGINT in asked else status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
