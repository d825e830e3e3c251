from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.flows.comity import environment
from tests.flows.prefect_server import run
from tests.flows.published import first_night_once, published_once
from tests.once import made_once

FAULTS = Path(__file__).parents[2] / "docs" / "faults.md"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register, published once; tests that use it only read."""
    return published_once(tmp_path_factory)


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    """A copy of the register as it was published, for tests that go on from there."""
    return Path(shutil.copytree(data, tmp_path / "data", symlinks=True))


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory after a good first night with the small web; tests only copy it."""
    return first_night_once(tmp_path_factory)


@pytest.fixture(scope="session")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of Prefect whose database is ready, for tests of something else than its first start: copied."""

    def make(folder: Path) -> None:
        folder.mkdir()
        run(["server", "database", "upgrade", "-y"], environment(folder, PREFECT_HOME=str(folder)))

    return made_once(tmp_path_factory, "prefect", make)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """After the faults were played, the table of what became of each."""
    played = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if "test_fault_table.py" in report.nodeid
    ]
    if played:
        terminalreporter.section("faults and their outcomes")
        for line in FAULTS.read_text(encoding="utf-8").splitlines():
            if line.startswith("|"):
                terminalreporter.write_line(line)
