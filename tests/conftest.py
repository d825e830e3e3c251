from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that pages were not seen in a browser, and how they could be."""
    skipped = [one for one in terminalreporter.getreports("skipped") if "tests/browser/" in one.nodeid]
    if skipped:
        reason = str(skipped[0].longrepr[-1]) if isinstance(skipped[0].longrepr, tuple) else ""
        terminalreporter.section(f"NOT TESTED IN A BROWSER: {len(skipped)} tests skipped", "!", red=True)
        terminalreporter.write_line(f"{reason.removeprefix('Skipped: ')}; then run the suite again.")
        terminalreporter.write_line("COMITY_BROWSER=required makes their absence an error.")
