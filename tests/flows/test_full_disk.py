"""A full disk, a directory that cannot be written: a clear word, and what was published stays."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.apart import Ended, apart
from tests.flows.comity import comity, environment
from tests.flows.published import one_night
from tests.flows.test_replay import digests
from tests.flows.world import NEW_RULING, new_ruling, web
from tests.origin import Origin
from warehouse.open import connect

SECOND = "2026-12-29T19:15:00+00:00"
NAMED = ("UnwritableError", "ArchiveError", "LedgerError", "UnusableDataDirectoryError")


def second_night(data: Path, log: Path, kilobytes: int | None = None) -> Ended:
    """A night with an edited page, in a process of its own, whose files may have so many kilobytes."""
    pages = web()
    pages[NEW_RULING] = new_ruling("refused to recognize and enforce")
    with Origin(pages, with_etags=True) as origin:
        return apart(log, environment(data), limited_night, data, origin.url, kilobytes)


def limited_night(data: Path, origin: str, kilobytes: int | None) -> None:
    if kilobytes is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))
    one_night(data, offline=False, COMITY_ORIGIN=origin, COMITY_NOW=SECOND)


def stands(data: Path, before: dict[str, str]) -> None:
    """What was published before can be read, byte for byte."""
    assert digests(data) == before
    with connect(data / "comity.duckdb") as connection:
        assert connection.execute("SELECT count(*) FROM decisions").fetchone() == (157,)


@pytest.mark.parametrize("kilobytes", [24, 200, 900, 3000])
def test_a_file_that_may_not_grow_is_told_and_changes_nothing(
    tmp_path: Path, first: Path, kilobytes: int
) -> None:
    """The system's limit on the size of a file strikes at another step with each size."""
    data = tmp_path / "data"
    shutil.copytree(first, data, symlinks=True)
    before = digests(data)
    done = second_night(data, tmp_path / "log", kilobytes)
    last = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
    assert done.returncode == 1, done.stderr
    assert any(name in last for name in NAMED), last
    assert str(data) in last, "the message names the place"
    stands(data, before)
    assert second_night(data, tmp_path / "log").returncode == 0, "with room again, the next night works"
    assert digests(data) != before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of 64 megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting takes root")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("left", [0, 60_000, 1_500_000])
def test_a_full_disk_is_told_and_changes_nothing(
    small_disk: Path, first: Path, tmp_path: Path, left: int
) -> None:
    data = small_disk / "data"
    shutil.copytree(first, data, symlinks=True)
    before = digests(data)
    filler = small_disk / "filler"
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    filler.write_bytes(bytes(max(0, free - left)))
    done = second_night(data, tmp_path / "log")
    assert done.returncode == 1, done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert any(name in last for name in NAMED), last
    stands(data, before)
    filler.unlink()
    assert second_night(data, tmp_path / "log").returncode == 0, "with room again, the next night works"


@pytest.fixture
def read_only(tmp_path: Path, first: Path) -> Iterator[Path]:
    """Published data on a file system that takes no writes; for root one that is mounted so."""
    disk = tmp_path / "disk"
    disk.mkdir()
    data = disk / "data"
    if os.geteuid() != 0:
        shutil.copytree(first, data, symlinks=True)
        data.chmod(0o555)
        yield data
        data.chmod(0o755)
        return
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("this root may not mount")
    shutil.copytree(first, data, symlinks=True)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    yield data
    subprocess.run(["umount", disk], check=True)


def test_a_read_only_directory_is_told_and_changes_nothing(read_only: Path) -> None:
    before = digests(read_only)
    done = comity(read_only, "run", "--offline")
    assert done.code == 1, done.err
    assert f"comity: {read_only}" in done.err
    assert "choose another directory" in done.err
    assert "Traceback" not in done.err
    stands(read_only, before)
    assert comity(read_only, "ask", "GB").code == 0
