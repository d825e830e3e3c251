from __future__ import annotations

import signal

import pytest


def pytest_configure() -> None:
    """Hear Ctrl-C: a suite in the background of a shell ignores it, and so would the commands it starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that pages were not seen in a browser, and how they could be."""
    skipped = [one for one in terminalreporter.getreports("skipped") if "tests/browser/" in one.nodeid]
    if skipped:
        reason = str(skipped[0].longrepr[-1]) if isinstance(skipped[0].longrepr, tuple) else ""
        terminalreporter.section(f"NOT TESTED IN A BROWSER: {len(skipped)} tests skipped", "!", red=True)
        terminalreporter.write_line(f"{reason.removeprefix('Skipped: ')}; then run the suite again.")
        terminalreporter.write_line("COMITY_BROWSER=required makes their absence an error.")
