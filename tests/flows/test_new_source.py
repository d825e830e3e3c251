"""``comity new-source``: what it lays out passes the tests of readers at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.cli import main

ROOT = Path(__file__).parents[2]
ROOMS = ("extract", "transform", "warehouse", "flows", "tests")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "gold"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_new_source_passes_the_tests_at_once(checkout: Path) -> None:
    done = CliRunner().invoke(
        main, ["new-source", "xx_court", "--host", "cases.xx.example", "--root", str(checkout)]
    )
    assert done.exit_code == 0, done.output
    assert "extract/sources/xx_court/source.yml" in done.output
    assert "xx_court is off" in done.output
    tests = ["tests/extract/test_readers.py", "tests/transform/test_recorded_pages.py"]
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *tests,
            "-k",
            "xx_court or every or is_fetched",
            "-p",
            "no:cacheprovider",
        ],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert "passed" in run.stdout
    again = CliRunner().invoke(main, ["new-source", "xx_court", "--root", str(checkout)])
    assert (again.exit_code, "already" in again.output) == (2, True)


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (["../evil"], "lower case"),
        (["Xx"], "lower case"),
        (["register"], "already"),
        (["austlii"], "already"),
        (["xx_court", "--host", "http://x"], "no host name"),
        (["xx_court"], "no checkout"),
    ],
)
def test_what_cannot_be_laid_out(tmp_path: Path, words: list[str], cause: str) -> None:
    done = CliRunner().invoke(main, ["new-source", *words, "--root", str(tmp_path)])
    assert done.exit_code == 2
    assert cause in done.output
    assert not list(tmp_path.iterdir())
