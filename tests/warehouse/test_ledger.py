"""The ledger and the continuity of what is published."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from warehouse.continuity import DropError, changed, tombstones
from warehouse.ledger import Ledger, LedgerError, SourceOutcome, Tombstone

AT = datetime(2026, 11, 24, 19, 15, tzinfo=UTC)


def test_a_run_from_begin_to_end(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    ledger.begin("r1", AT)
    (run,) = ledger.runs()
    assert (run["finished_at"], run["result"], run["published"]) == (None, None, 0)
    ledger.source_done("r1", SourceOutcome("register", "SUCCESS", 0, 2, 0, 0, "fine"))
    ledger.finish("r1", AT, "published", True, {"n_decisions": 156, "name": "张"})
    (run,) = Ledger(tmp_path / "ledger.sqlite").runs()
    assert (run["result"], run["published"]) == ("published", 1)
    assert '"name": "张"' in run["summary"]
    (source,) = ledger.source_runs()
    assert (source["source_id"], source["n_new"], source["started_at"]) == ("register", 2, AT.isoformat())


def test_identities_are_kept_and_the_living_have_no_tombstone(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    ledger.remember({"register:a": "d1"}, ["d1"], [Tombstone("d0", "d1", "merged", "2026")], AT)
    assert [t.decision_id for t in ledger.tombstones()] == ["d0"]
    ledger.remember({"register:a": "d1", "number:x": "d1"}, ["d1", "d0"], [], AT)
    assert ledger.anchors() == {"register:a": "d1", "number:x": "d1"}
    assert ledger.tombstones() == ()


def test_a_killed_writer_leaves_whole_rows(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    Ledger(path)
    program = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from warehouse.ledger import Ledger\n"
        "ledger = Ledger(Path(sys.argv[1])); n = 0\n"
        "while True:\n"
        "    anchors = {f'a:{n}:{k}': f'd{n}' for k in range(50)}\n"
        "    ledger.remember(anchors, [f'd{n}'], [], datetime.now(UTC)); n += 1\n"
        "    print(n, flush=True)"
    )
    writer = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    for line in writer.stdout:
        if int(line) > 20:
            break
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    ledger = Ledger(path)
    anchors = ledger.anchors()
    for decision_id in set(anchors.values()):
        assert sum(1 for value in anchors.values() if value == decision_id) == 50


def test_a_file_that_is_no_ledger_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_text("this is not a database, and long enough to be taken for one" * 20)
    with pytest.raises(LedgerError, match=r"ledger\.sqlite"):
        Ledger(path)


def test_a_lost_decision_gets_a_tombstone_that_says_where_it_went() -> None:
    before = [f"d{n}" for n in range(100)]
    dead = tombstones(before, before[2:], {"d0": "d7"}, AT)
    assert [(t.decision_id, t.merged_into, t.reason) for t in dead] == [
        ("d0", "d7", "merged into another decision"),
        ("d1", "", "no document speaks of it any more"),
    ]


def test_more_than_five_per_cent_lost_needs_a_person() -> None:
    before = [f"d{n:03}" for n in range(100)]
    assert len(tombstones(before, before[5:], {}, AT)) == 5
    with pytest.raises(DropError, match="6 of 100"):
        tombstones(before, before[6:], {}, AT)
    assert len(tombstones(before, before[6:], {}, AT, accept_drop=True)) == 6


def test_changed_compares_what_stands_in_both() -> None:
    assert changed({"a": (1,), "b": (2,), "c": (3,)}, {"a": (1,), "b": (9,), "d": (4,)}) == ["b"]
