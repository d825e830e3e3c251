"""The archive on a bad day: no disk, damage, threads, a kill."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from extract.archive import Archive, ArchiveError, Change, Fetch
from tests.extract.fetches import GOOD, T0, URL

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from extract.archive import Archive, Fetch
archive = Archive(Path(sys.argv[1]))
print("ready", flush=True)
at = datetime(2031, 1, 1, tzinfo=UTC)
for number in range(100_000):
    body = (f"{number} " * 5000).encode()
    archive.record(Fetch("s", f"https://h/{number}", "a", at, 200, {}, body, verdict="ok", is_version=True))
    print(number, flush=True)
"""


@pytest.mark.parametrize("root", ["file/archive", "/proc/comity/archive"])
def test_a_root_that_cannot_be_written(tmp_path: Path, root: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match=f"{root} cannot be written"):
        Archive(tmp_path / root)


def test_a_folder_that_becomes_unwritable(archive: Archive) -> None:
    bodies = archive.root / "bodies"
    bodies.rmdir()
    bodies.write_text("in the way")
    with pytest.raises(ArchiveError, match="cannot be written"):
        archive.record(GOOD)
    assert archive.state(URL) is None, "no row without its body"


def test_an_index_of_a_newer_comity(tmp_path: Path) -> None:
    Archive(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "index.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ArchiveError, match="newer Comity"):
        Archive(tmp_path)


def test_an_index_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(ArchiveError, match=r"index\.sqlite"):
        Archive(tmp_path)


def test_threads_share_an_archive(archive: Archive) -> None:
    def work(name: str) -> None:
        for number in range(20):
            archive.record(replace(GOOD, url=f"https://h/{name}/{number}", body=f"{number}".encode()))

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(archive.versions("rulings"))) == 60


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.35])
def test_a_kill_at_any_time_loses_nothing_that_was_recorded(tmp_path: Path, seconds: float) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    os.kill(writer.pid, signal.SIGKILL)
    reported = writer.stdout.read().split()
    writer.wait()
    with Archive(tmp_path) as archive:
        versions = list(archive.versions("s"))
        assert len(versions) >= len(reported)
        assert [v.snapshot.url for v in versions[:1]] == ["https://h/0"] * bool(versions)
        archive.sweep()
        assert list((tmp_path / "incoming").iterdir()) == []
        again = Fetch("s", "https://h/0", "a", T0, 200, {}, b"0 " * 5000, verdict="ok", is_version=True)
        assert archive.record(again) is (Change.SAME if versions else Change.NEW)
