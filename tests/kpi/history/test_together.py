"""Several programs and threads use one store at a time."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace

from kpi import corrections
from kpi.history import Decision, Kept, Outcome, open_history
from sample_reports import SAMPLES
from tests.kpi.history.samples import indicator, quantity, sample

PROGRAMS, EACH = 4, 6
SEPTEMBER = next(path for path in SAMPLES if path.name == "2018-09.pdf")


def _file(program: int, number: int) -> bytes:
    return b"%%PDF %d of %d" % (number, program)


def add_several(place: str, program: int) -> list[Kept]:
    """Open the store, made or not, and add some files of its own and one that all add."""
    with open_history(place) as history:
        outcomes = []
        for number in range(EACH):
            for file in (_file(program, number), _file(0, 99)):
                report = sample(file, indicators=(indicator(number),))
                outcomes.append(history.add(report, file).outcome)
        return outcomes


def correct_and_add(place: str, number: int, held_id: int) -> None:
    """Correct a figure of one report again and again, decide on it, and add reports meanwhile."""
    with open_history(place) as history:
        (held,) = (one for one in history.reports() if one.id == held_id)
        for each in range(EACH):
            report = history.report(held.id)
            item = report.indicators[number]
            wrong = item.actuals[0]
            right = replace(wrong, quantity=quantity(f"{number}.{each}", wrong.quantity.unit))
            made = corrections.change_reading(report, item, wrong, right)
            history.corrections.add(held.id, made)
            about = Decision(f"key {number}", str(each), held.sha256, Outcome.EXPLAINED)
            history.decisions.decide(about)
            file = _file(number + 1, each)
            history.add(sample(file, indicators=(indicator(each),)), file)


def _command(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "plumbline", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def test_two_programs_and_the_command_line_correct_and_ingest_at_once_without_loss(place, tmp_path):
    past = tmp_path / "past.csv"
    rows = "".join(f"Bins emptied,{year},{year}\n" for year in range(1990, 2010))
    past.write_text(f"measure,period,value\n{rows}")
    with open_history(place) as history:
        held = history.add(sample(), b"%PDF first").report
    spawn = multiprocessing.get_context("spawn")
    commands = (
        _command("import", str(past), "--organisation", "Zedborough", "--database", place),
        _command("ingest", str(SEPTEMBER), "--database", place),
    )
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        list(pool.map(correct_and_add, [place] * 2, range(2), [held.id] * 2))
    said = [command.communicate()[0] for command in commands]
    assert said[0] == "past.csv: Added: 20 values, typed by hand, for 20 periods.\n"
    assert "2018-09.pdf: Added: 20 indicators" in said[1]
    with open_history(place) as history:
        names = Counter(report.name for report in history.reports())
        assert names == {"first.pdf": 1 + 2 * EACH, "past.csv": 20, "2018-09.pdf": 1}
        made = [one.what.after for one in history.corrections.of(held.id)]
        for number in range(2):
            own = [after for after in made if after.startswith(f"{number}.")]
            assert own == [f"{number}.{each}" for each in range(EACH)]
            decided = [one.what.digest for one in history.decisions.of(f"key {number}")]
            assert decided == [str(each) for each in range(EACH)]
        shown = [item.actuals[0].quantity.printed for item in history.report(held.id).indicators]
        assert shown == [f"0.{EACH - 1}", f"1.{EACH - 1}"]
        verified = history.audit.verify()
        # One line for each change: the first report, three a round of each program, the rest.
        assert (verified.broken, verified.lines) == (None, 1 + 2 * EACH * 3 + 20 + 1)


def _check(place: str, results: list[list[Kept]]) -> None:
    stored = sum(outcomes.count(Kept.STORED) for outcomes in results)
    assert stored == PROGRAMS * EACH + 1
    with open_history(place) as history:
        assert len(history.load()) == history.version() == stored
        for program in range(PROGRAMS):
            for number in range(EACH):
                file = _file(program, number)
                held = history.find(sample(file).source.sha256)
                assert history.document(held.sha256) == file


def test_programs_that_open_a_fresh_store_and_add_at_once_lose_nothing(place):
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROGRAMS, mp_context=spawn) as pool:
        results = list(pool.map(add_several, [place] * PROGRAMS, range(PROGRAMS)))
    _check(place, results)


def test_threads_that_open_a_fresh_store_and_add_at_once_lose_nothing(place):
    with ThreadPoolExecutor(PROGRAMS) as pool:
        results = list(pool.map(add_several, [place] * PROGRAMS, range(PROGRAMS)))
    _check(place, results)


def test_threads_that_share_one_history_lose_nothing(history):
    def add(number: int) -> Kept:
        file = _file(1, number)
        return history.add(sample(file), file).outcome

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(add, range(40)))
    assert outcomes == [Kept.STORED] * 40
    assert len(history.load()) == 40


def test_what_one_program_adds_another_sees_at_once(place, history):
    with open_history(place) as other:
        before = other.version()
        history.add(sample(), b"%PDF first")
        assert other.version() != before
        assert other.load() == history.load() == (sample(),)
