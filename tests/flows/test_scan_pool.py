"""A worker of a scan that is killed at any moment holds up nobody."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from benchmarks.scan.dump import defective
from extract.scan.entry import Member
from extract.scan.listing import list_members
from extract.scan.member import scan_member
from flows.scan import pool
from flows.scan.plan import Job

KILLED = 12


def tell_on(shared: Any) -> None:
    """In a process of its own: nothing but telling."""
    pool._shared = shared
    while True:
        pool._tell(0, 1, 1)


def counters(n_members: int) -> Any:
    return multiprocessing.get_context("spawn").RawArray("q", 1 + pool._EACH * n_members)


def test_what_is_told_can_be_read_after_any_kill() -> None:
    shared = counters(1)
    for _ in range(KILLED):
        told = shared[pool._BYTES]
        teller = multiprocessing.get_context("fork").Process(target=tell_on, args=(shared,))
        teller.start()
        while shared[pool._BYTES] < told + 100:
            time.sleep(0.001)
        teller.kill()
        teller.join()
        reader = Thread(target=lambda: shared[pool._CANDIDATES], daemon=True)
        reader.start()
        reader.join(5)
        assert not reader.is_alive()


def test_a_result_goes_through_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    defective(tmp_path / "dump", n_bytes=30_000, huge=50_000)
    members = [one for one in list_members([tmp_path / "dump"]) if isinstance(one, Member)]
    monkeypatch.setattr(pool, "_shared", counters(len(members)))
    for at, member in enumerate(members[:3]):
        pool._scan(at, Job(member, str(at)), False, tmp_path / str(at))
        assert pool._kept(tmp_path / str(at)) == scan_member(member)
        assert not (tmp_path / str(at)).exists()
