"""No pattern of the readers can be made to run without end: each is tried on texts made from its own tree."""

from __future__ import annotations

import json
import random
import re
import signal
import subprocess
import sys
from types import FrameType

import pytest

from tests.compiled import ROOT
from tests.hostile import attacks

LONGEST = 20.0
"""Seconds for one short text; a pattern that can be read in endless ways would need years."""
TRIES = 40
AT_LEAST = 500
"""Patterns that the readers have, for the test to be one."""


class _LateError(Exception):
    pass


def _late(_number: int, _frame: FrameType | None) -> None:
    raise _LateError


def endless(pattern: str, flags: int, longest: float = LONGEST) -> str:
    """A text on which the pattern does not end; empty if none was found."""
    compiled = re.compile(pattern, flags)
    before = signal.signal(signal.SIGALRM, _late)
    try:
        for text in attacks(pattern, flags, TRIES, random.Random(pattern)):
            signal.setitimer(signal.ITIMER_REAL, longest)
            try:
                compiled.search(text)
            except _LateError:
                return text
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
    return ""


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, int]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.compiled"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return [(pattern, flags) for pattern, flags in json.loads(done.stdout)]


def test_every_pattern_ends_on_texts_made_against_it(patterns: list[tuple[str, int]]) -> None:
    assert len(patterns) >= AT_LEAST
    assert {pattern: text for pattern, flags in patterns if (text := endless(pattern, flags))} == {}


@pytest.mark.parametrize("pattern", [r"(?:\d{1,3} ?)*x", r"(?:(?:los?|lo|hors) )*x", r"(?:a|aa)+$"])
def test_a_pattern_that_never_ends_is_found_out(pattern: str) -> None:
    assert endless(pattern, 0, 0.5)
