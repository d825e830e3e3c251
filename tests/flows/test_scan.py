"""``comity scan`` as a user runs it: found, resumed after a kill, entered, rebuilt offline, told apart."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pytest

from benchmarks.scan.dump import Member, defective
from extract.archive import Archive
from extract.scan import part
from extract.sources.cn_dump import reader
from flows.scan import entering, findings, reading
from flows.scan.plan import plan
from tests.flows.comity import COMMAND, comity, environment
from tests.flows.published import one_night, settings_of

NOW = {"COMITY_NOW": "2026-11-25T01:00:00+00:00"}
TABLES = ("candidates", "rejects", "members")


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Member]]:
    folder = tmp_path_factory.mktemp("dump") / "dump"
    return folder, defective(folder, n_bytes=300_000, huge=2_000_000)


def table(out: Path, name: str) -> list[dict[str, Any]]:
    found = duckdb.connect().read_parquet(f"{out}/{name}.parquet")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def tables(out: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: table(out, name) for name in TABLES}


@pytest.fixture(scope="module")
def scanned(dump: tuple[Path, list[Member]], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    data = tmp_path_factory.mktemp("scanned") / "data"
    done = comity(data, "scan", str(dump[0]), "--json", "--workers", "2", **NOW)
    assert done.code == 3, done.err
    return data, done.json


def test_what_was_planted_is_found_and_read(
    dump: tuple[Path, list[Member]], scanned: tuple[Path, Any]
) -> None:
    data, told = scanned
    found = {(c["file"], c["member"], c["row"]): c for c in table(data / "scan", "candidates")}
    rejects = {(r["file"], r["member"], r["row"]): r for r in table(data / "scan", "rejects")}
    counts = {(m["file"], m["member"]): m for m in table(data / "scan", "members")}
    for member in dump[1]:
        own = counts[member.file, member.member]
        if member.damage == "truncated":
            continue
        assert (own["n_rows"], own["n_bytes"]) == (member.n_rows, member.n_bytes)
        for planted in member.planted:
            key = (member.file, member.member, planted.row)
            if not planted.is_sound:
                assert key in found or rejects[key]["cause"]
                continue
            candidate = found[key]
            assert candidate["byte_offset"] == planted.offset
            read = (candidate["kind"], candidate["state"], candidate["outcome"])
            assert read == (planted.kind, planted.state, planted.outcome), planted
            assert bool(candidate["damage"]) == bool(member.damage)
    assert told["n_rows"] == sum(m["n_rows"] for m in counts.values())
    assert told["n_candidates"] == len(found) == sum(told["by_kind"].values())
    assert told["by_kind"] == dict(Counter(c["kind"] for c in found.values()))
    causes = {one["place"].split("/")[0]: one["cause"] for one in told["left_out"]}
    assert causes["2012年裁判文书数据.zip"] == "encrypted"
    assert causes["2019年裁判文书数据.zip"].startswith("CRC error")
    assert causes["other.csv"].startswith("another schema")


def test_the_register_is_asked_what_should_have_been_there(scanned: tuple[Path, Any]) -> None:
    told = scanned[1]
    assert any("（2018）沪72协外认1号" in line for line in told["missing"])
    assert not any(
        "2019-" in line[:5] and not line.startswith(("2019-05", "2019-06")) for line in told["missing"]
    )
    assert told["known"] == 0
    assert len(told["unknown"]) == told["n_decisions"]


def test_rulings_enter_the_archive_and_every_night_reads_them_again(
    scanned: tuple[Path, Any], tmp_path: Path
) -> None:
    data, told = scanned
    copy = tmp_path / "data"
    shutil.copytree(data, copy)
    assert one_night(copy, COMITY_NOW=NOW["COMITY_NOW"])["result"] == "published"
    with duckdb.connect(copy / "comity.duckdb", read_only=True) as connection:
        n_documents, n_decisions = connection.execute(
            "SELECT count(DISTINCT d.document_id), count(DISTINCT o.decision_id) FROM documents d "
            "JOIN observations o USING (document_id) WHERE d.source_id = 'cn_dump'"
        ).fetchall()[0]
    assert n_documents == told["n_rulings"]
    assert n_decisions == told["n_decisions"]
    shutil.rmtree(copy / "scan")  # what lasts is the archive
    assert one_night(copy, COMITY_NOW=NOW["COMITY_NOW"])["result"] == "unchanged"


def test_a_second_scan_finds_everything_done(
    dump: tuple[Path, list[Member]], scanned: tuple[Path, Any]
) -> None:
    data, told = scanned
    before = tables(data / "scan")
    times = {p: p.stat().st_mtime_ns for p in (data / "scan" / "parts").iterdir()}
    done = comity(data, "scan", str(dump[0]), "--json", **NOW)
    assert done.code == 3
    assert {**done.json, "new_pages": told["new_pages"]} == told
    assert done.json["new_pages"] == 0
    assert {p: p.stat().st_mtime_ns for p in (data / "scan" / "parts").iterdir()} == times
    assert tables(data / "scan") == before


def test_what_is_withdrawn_is_let_go_of(
    dump: tuple[Path, list[Member]],
    scanned: tuple[Path, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "data"
    shutil.copytree(scanned[0], data)
    gone = next(c for c in table(data / "scan", "candidates") if c["kind"] == "foreign_judgment")
    native = gone["document"].removeprefix("cn_dump:")
    for module in (reader, entering, reading):
        monkeypatch.setattr(module, "withdrawn", lambda: frozenset({native}))
    with settings_of(data, **NOW) as settings, Archive(settings.archive) as archive:
        state = archive.state(f"dump:cn_dump/{native}")
        assert state is not None
        sha256 = str(state.sha256)
        body = settings.archive / "bodies" / sha256[:2] / f"{sha256}.zst"
        assert body.exists()
        order = plan([dump[0]], data / "scan", since="", validate=False)
        assert entering.forget_withdrawn(order) == 1
        candidates = reading.read_candidates(order, 1)
        assert len(candidates) == scanned[1]["n_candidates"] - 1
        assert entering.enter(settings, candidates) == 0
        assert not body.exists()
        found = findings.findings(settings, order, candidates)
        assert found.n_withdrawn == 1
        assert all(native not in version.snapshot.url for version in archive.versions("cn_dump"))
    kept = [str(line) for path in (data / "scan" / "parts").glob("*.zst") for line in part.lines(path)]
    assert kept
    assert gone["案号"] not in "".join(kept)


@pytest.mark.parametrize("n_kills", [1, 3])
def test_killed_at_any_moment_and_started_again(
    n_kills: int, dump: tuple[Path, list[Member]], scanned: tuple[Path, Any], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    parts = data / "scan" / "parts"
    words = [*COMMAND, "scan", str(dump[0]), "--workers", "2"]
    for n in range(n_kills):
        process = subprocess.Popen(words, env=environment(data, **NOW), stdout=-3, stderr=-3)
        while process.poll() is None and (not parts.exists() or len(list(parts.glob("*.zst"))) < 3 * n + 1):
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
    finished = {p.name: p.stat().st_mtime_ns for p in parts.glob("*.zst")}
    assert finished
    done = comity(data, "scan", str(dump[0]), "--json", **NOW)
    assert done.code == 3
    assert {p.name: p.stat().st_mtime_ns for p in parts.glob("*.zst") if p.name in finished} == finished
    assert tables(data / "scan") == tables(scanned[0] / "scan")
    assert {**done.json, "new_pages": 0} == {**scanned[1], "new_pages": 0}


def test_a_killed_worker_costs_only_time(
    dump: tuple[Path, list[Member]], scanned: tuple[Path, Any], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    parts = data / "scan" / "parts"
    words = [*COMMAND, "scan", str(dump[0]), "--workers", "2", "--json"]
    process = subprocess.Popen(
        words, env=environment(data, **NOW), stdout=subprocess.PIPE, stderr=-3, text=True
    )
    while process.poll() is None and not list(parts.glob("*.zst")):
        time.sleep(0.002)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    workers = [c for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]
    subprocess.run(["kill", "-9", workers[-1]], check=True)
    out, _ = process.communicate(timeout=240)
    assert process.returncode == 3
    assert {**json.loads(out), "new_pages": 0} == {**scanned[1], "new_pages": 0}
    assert tables(data / "scan") == tables(scanned[0] / "scan")


def test_exit_codes_and_since(dump: tuple[Path, list[Member]], tmp_path: Path) -> None:
    folder = dump[0]
    sound = [str(folder / "2013年裁判文书数据.zip"), str(folder / "2021年06月.csv")]
    data = tmp_path / "data"
    done = comity(data, "scan", *sound, "--since", "2013-02", "--json", **NOW)
    assert done.code == 0, done.err
    assert (done.json["too_early"], done.json["n_months"]) == (1, 2)
    named = comity(data, "scan", sound[1], str(tmp_path / "gone.zip"), **NOW)
    assert named.code == 3
    assert "gone.zip: there is no such file" in named.out
    assert comity(data, "scan", str(tmp_path / "gone.zip")).code == 2
    assert comity(data, "scan", sound[1], "--since", "2013").code == 2
    assert comity(data, "scan").code == 2


FULL = """
import resource, signal, sys
from pathlib import Path
from extract.scan.entry import Member, Span
from flows.scan.plan import Job, Plan
from flows.scan.work import damages, keep_parts
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
plan = Plan(Path(sys.argv[1]), False)
plan.parts.mkdir()
jobs = [Job(Member("", name, "", Span(0, 1, 0)), name) for name in ("a", "b")]
counts = {"file": "a", "member": "", "left_out": "", "damage": ""}
list(keep_parts(plan, [(jobs[0], (counts, b"x" * 5000)), (jobs[1], (counts, b"x" * 10))]))
print([(one.place, one.cause) for one in damages(plan)], sorted(p.name for p in plan.parts.iterdir()))
"""


def test_a_full_disk_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stdout == ("[('a', 'its part cannot be written: File too large')] ['b.jsonl.zst']\n"), (
        done.stderr
    )
