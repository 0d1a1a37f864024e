"""`start.py` goes together with what it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
STARTED = "import os, pathlib, sys, time; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); "
STARTER = (
    "import sys, start; "
    "sys.exit(start._run(sys.executable, '-c', sys.argv[1] + 'time.sleep(60)', sys.argv[2]))"
)


def number_in(file):
    end = time.monotonic() + 20
    while not (file.exists() and file.read_text()):
        assert time.monotonic() < end, "it did not start"
        time.sleep(0.05)
    return int(file.read_text())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT], ids=lambda kind: kind.name)
def test_whoever_ends_it_ends_the_app_too(tmp_path, kind):
    file = tmp_path / "number"
    command = [sys.executable, "-c", STARTER, STARTED, str(file)]
    starter = subprocess.Popen(command, cwd=HOME)
    started = number_in(file)
    starter.send_signal(kind)
    starter.wait(timeout=20)
    with pytest.raises(ProcessLookupError):
        os.kill(started, 0)
