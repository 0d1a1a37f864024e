"""Settings that hold for every test, and the labelled reports where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"

settings.register_profile("usual", deadline=None, max_examples=60)
settings.register_profile(
    "thorough",
    deadline=None,
    max_examples=1500,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of the labelled reports; they are not part of the project."""
    if not CORPUS.is_dir():
        pytest.skip("the labelled reports (../shared/corpus) are not here")
    return CORPUS
