"""Reading in a process of its own gives what reading here gives, and survives what it reads."""

from __future__ import annotations

import os
import signal
from threading import Timer

import pytest

from parsing import read_report
from parsing.errors import NoSuchPageError, NotAPdfError, ReaderDiedError, TookTooLongError
from parsing.sandbox import Sandbox
from sample_reports import SAMPLES

SAMPLE = SAMPLES[0]


@pytest.fixture(scope="module")
def sandbox():
    one = Sandbox()
    yield one
    one.close()


def test_it_reads_what_is_read_here(sandbox):
    data = SAMPLE.read_bytes()
    assert sandbox.read(data, SAMPLE.name) == read_report(data, SAMPLE.name)
    assert sandbox.read(data, SAMPLE.name, pages=[2]).source.pages_read == (2,)


def test_what_is_wrong_with_a_file_is_said_in_the_same_words(sandbox):
    with pytest.raises(NotAPdfError, match="This file is not a PDF"):
        sandbox.read(b"hello", "hello.pdf")
    with pytest.raises(NoSuchPageError, match="There is no page 99") as caught:
        sandbox.read(SAMPLE.read_bytes(), SAMPLE.name, pages=[99])
    assert caught.value.asked == 99


def test_a_file_that_ends_the_process_is_said_and_the_next_one_is_read(sandbox):
    sandbox.read(SAMPLE.read_bytes(), SAMPLE.name)
    number = sandbox._process.pid
    os.kill(number, signal.SIGSTOP)
    Timer(0.3, os.kill, (number, signal.SIGKILL)).start()
    with pytest.raises(ReaderDiedError, match="failed half-way"):
        sandbox.read(b"%PDF-", "deadly.pdf")
    assert sandbox.read(SAMPLE.read_bytes(), SAMPLE.name).indicators


def test_a_file_that_takes_too_long_is_given_up():
    impatient = Sandbox(patience=0.01)
    with pytest.raises(TookTooLongError, match="was given up after"):
        impatient.read(SAMPLE.read_bytes(), SAMPLE.name)
    impatient.close()
