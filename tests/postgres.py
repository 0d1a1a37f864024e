"""A PostgreSQL server of the tests' own, on the loopback address, gone when they end."""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import psycopg

_USER = "plumbline"
_ADMIN = "postgres"  # the server refuses to run as root, and Debian makes this user for it


def programs() -> Path | None:
    """Return the folder of the newest server's programs, or None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    beside = shutil.which("initdb")
    return found[-1].parent if found else Path(beside).parent if beside else None


def _version(initdb: Path) -> int:
    name = initdb.parent.parent.name
    return int(name) if name.isdigit() else 0


class Server:
    """A server with as many fresh databases as are asked for."""

    def __init__(self, programs: Path) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="plumbline-postgres-"))
        self._programs = programs
        self._numbers = itertools.count(1)
        self._port = _free_port()
        if os.geteuid() == 0:
            shutil.chown(self._home, _ADMIN)
        data = str(self._home / "data")
        self._run("initdb", "--no-sync", "--auth=trust", "-U", _USER, "-E", "UTF8", "-D", data)
        quick = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        where = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories={self._home}"
        options = f"-p {self._port} {quick} {where}"
        log = str(self._home / "log")
        self._run("pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", options)

    def fresh(self) -> str:
        """Make an empty database and return its URL."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self._address(_ADMIN), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self._address(name).replace("postgresql:", "postgresql+psycopg:")

    def stop(self) -> None:
        """End the server and take its files away."""
        self._run("pg_ctl", "stop", "-m", "immediate", "-D", str(self._home / "data"))
        shutil.rmtree(self._home, ignore_errors=True)

    def _address(self, name: str) -> str:
        return f"postgresql://{_USER}@127.0.0.1:{self._port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", _ADMIN, "--", *command]
        # A started server inherits the pipes: it writes to its log, and nothing is waited for.
        with (self._home / "said").open("wb") as said:
            done = subprocess.run(command, cwd="/", stdout=said, stderr=said, check=False)
        if done.returncode:
            raise RuntimeError((self._home / "said").read_text())


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
