"""Several programs and threads use one store at a time."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from kpi.history import Kept, open_history
from tests.kpi.history.samples import indicator, sample

PROGRAMS, EACH = 4, 6


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
