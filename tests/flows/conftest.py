from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.published import one_night

FAULTS = Path(__file__).parents[2] / "docs" / "faults.md"
NOW = "2026-11-24T19:15:00+00:00"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register, published once; tests that use it only read."""
    folder = tmp_path_factory.mktemp("published") / "data"
    summary = one_night(folder, COMITY_NOW=NOW)
    assert summary["result"] == "published"
    return folder


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
