"""Hold the parser's scores on the labelled reports above a floor that only ever rises.

The floor stands in score_floor.json. Where a score is better than its floor, the new floor is
printed: copy it into the file in the same commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCORER = HERE.parent.parent / "shared" / "score_parsing.py"
COMMAND = f"{HERE.parent / '.venv/bin/plumbline'} parse --json"


def main() -> int:
    """Score, compare with the floor, say what fell."""
    answer = subprocess.run(  # noqa: S603 - both programs are ours
        [sys.executable, str(SCORER), "--cmd", COMMAND, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    scores = json.loads(answer.stdout)
    floor = json.loads((HERE / "score_floor.json").read_text())
    got = {
        "headline_f1": scores["headline_f1"],
        "macro_f1": scores["macro_f1"],
        "seed_f1": scores["documents"]["seed_sept_2018"]["f1"],
        "seed_silent": -scores["documents"]["seed_sept_2018"]["silent"],
    }
    print(json.dumps(got, indent=1))
    fallen = {name: value for name, value in got.items() if value < floor[name]}
    for name, value in fallen.items():
        print(f"{name} fell to {value}, below its floor {floor[name]}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
