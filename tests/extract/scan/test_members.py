"""Members of every container, whole and damaged: found, counted, named; with ISA-L and without."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from benchmarks.scan.dump import Member as Truth
from benchmarks.scan.dump import defective
from benchmarks.scan.grammar import Grammar
from benchmarks.scan.month import LABELS, Month, Recipe
from extract.scan import part
from extract.scan.entry import LeftOut, Member
from extract.scan.listing import list_members
from extract.scan.member import scan_member

HUGE = 9_000_000


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, str], Truth]]:
    folder = tmp_path_factory.mktemp("dump")
    truth = defective(folder, n_bytes=400_000, huge=HUGE)
    return folder, {(member.file, member.member): member for member in truth}


def members(*paths: Path) -> tuple[list[Member], list[LeftOut]]:
    listed = list_members(list(paths))
    return [m for m in listed if isinstance(m, Member)], [m for m in listed if isinstance(m, LeftOut)]


def lines_of(body: bytes, tmp_path: Path) -> list[dict[str, Any]]:
    part.keep(tmp_path, "one", body)
    return list(part.lines(tmp_path / f"one{part.SUFFIX}"))


def without_isal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("isal", "isal.isal_zlib"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.parametrize("engine", ["ISA-L", "zlib"])
def test_every_member_is_counted_and_every_planted_row_accounted_for(
    dump: tuple[Path, dict[tuple[str, str], Truth]],
    engine: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if engine == "zlib":
        without_isal(monkeypatch)
    folder, truth = dump
    found, left_out = members(folder)
    assert {(m.file, m.name) for m in found} >= truth.keys()
    for member in found:
        counts, body = scan_member(member)
        if member.file == "other.csv":
            assert counts["left_out"].startswith("another schema")
            continue
        wanted = truth[member.file, member.name]
        lines = lines_of(body, tmp_path)
        places = {(x["row"], x["byte_offset"]): x["type"] for x in lines if x["type"] != "member"}
        assert counts["n_candidates"] == sum(kind == "candidate" for kind in places.values())
        assert counts["n_rejects"] == sum(kind == "reject" for kind in places.values())
        assert counts["month"] == member.month != ""
        if wanted.damage == "truncated":
            assert 0 < counts["n_rows"] < wanted.n_rows
            assert counts["damage"] == "the archive is cut off inside this member"
            continue
        assert (counts["n_rows"], counts["n_bytes"]) == (wanted.n_rows, wanted.n_bytes)
        assert counts["damage"] == ("CRC error" if wanted.damage == "crc" else "")
        for planted in wanted.planted:
            assert (planted.row, planted.offset) in places, planted
            if planted.is_sound:
                assert places[planted.row, planted.offset] == "candidate", planted
    assert {(one.place.split("/")[0], one.cause) for one in left_out} == {
        ("2012年裁判文书数据.zip", "encrypted"),
        ("2017年裁判文书数据.zip", "the archive is cut off: its members were found by their own headers"),
    }


def test_a_row_of_nine_megabytes_is_a_candidate_like_any_other(
    dump: tuple[Path, dict[tuple[str, str], Truth]], tmp_path: Path
) -> None:
    folder, truth = dump
    (member,) = (m for m in members(folder)[0] if m.month == "2018-02")
    (huge,) = (p for p in truth[member.file, member.name].planted if p.defect == "huge")
    lines = lines_of(scan_member(member)[1], tmp_path)
    (row,) = (line for line in lines if line.get("row") == huge.row)
    assert row["n_bytes"] > HUGE * 0.7
    assert row["columns"]["案号"] == huge.number


@pytest.fixture(scope="module")
def month() -> tuple[bytes, int, int]:
    made = Month(Grammar(2, 2000), 5, 2022, 3, Recipe(columns=tuple(LABELS), n_bytes=200_000))
    return b"".join(made.records()), made.n_rows, len(made.truth)


def zipped(name: str, body: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr(name, body)
    return target.getvalue()


def streamed(name: str, body: bytes) -> bytes:
    """A zip written to a pipe: sizes and CRC stand behind the members."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = b""

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.written += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
        archive.writestr("second_" + name, body)
    return pipe.written


CONTAINERS: dict[str, Callable[[bytes], bytes]] = {
    "ws_2022_03.csv": lambda body: body,
    "ws_2022_03.csv.gz": gzip.compress,
    "ws_2022_03.csv.bz2": bz2.compress,
    "ws_2022_03.csv.xz": lambda body: lzma.compress(body, preset=0),
    "ws_2022_03.csv.zst": lambda body: zstandard.ZstdCompressor().compress(body),
    "stored.zip": lambda body: zipped("ws_2022_03.csv", body, zipfile.ZIP_STORED),
    "bzip2.zip": lambda body: zipped("ws_2022_03.csv", body, zipfile.ZIP_BZIP2),
    "nested.zip": lambda body: zipped("in.zip", zipped("ws_2022_03.csv", body), zipfile.ZIP_STORED),
    "packed.zip": lambda body: zipped("in.zip", zipped("ws_2022_03.csv", body)),
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_containers(name: str, month: tuple[bytes, int, int], tmp_path: Path) -> None:
    body, n_rows, n_planted = month
    (tmp_path / name).write_bytes(CONTAINERS[name](body))
    (member,), left_out = members(tmp_path)
    counts, _ = scan_member(member)
    assert not left_out
    assert (counts["n_rows"], counts["n_bytes"]) == (n_rows, len(body))
    assert (counts["n_candidates"], counts["layout"], counts["damage"]) == (n_planted, "ws", "")
    assert member.month == "2022-03"


@pytest.mark.parametrize("name", [n for n in CONTAINERS if n not in ("ws_2022_03.csv", "packed.zip")])
def test_cut_containers_keep_what_they_have_and_say_so(
    name: str, month: tuple[bytes, int, int], tmp_path: Path
) -> None:
    whole = CONTAINERS[name](month[0])
    (tmp_path / name).write_bytes(whole[: len(whole) * 2 // 3])
    (member,), _ = members(tmp_path)
    counts, _ = scan_member(member)
    assert counts["damage"]
    assert counts["n_rows"] < month[1]
    if name != "bzip2.zip" and not name.endswith(("bz2", "xz", "zst")):  # these pack in large blocks
        assert counts["n_rows"] > month[1] // 3


def test_a_cut_zip_without_sizes_in_its_headers(month: tuple[bytes, int, int], tmp_path: Path) -> None:
    whole = streamed("ws_2022_03.csv", month[0])
    (tmp_path / "a.zip").write_bytes(whole[: len(whole) * 3 // 4])
    (second, first), left_out = members(tmp_path)
    assert scan_member(first)[0]["n_rows"] == month[1]
    assert not scan_member(first)[0]["damage"]
    assert scan_member(second)[0]["damage"]
    assert len(left_out) == 1


def test_flipped_bytes_never_raise(month: tuple[bytes, int, int], tmp_path: Path) -> None:
    whole = bytearray(CONTAINERS["stored.zip"](month[0]))
    packed = bytearray(zipped("ws_2022_03.csv", month[0]))
    for body in (whole, packed):
        for place in range(64, len(body) - 200, len(body) // 25):
            hurt = bytearray(body)
            hurt[place] ^= 0x55
            (tmp_path / "a.zip").write_bytes(hurt)
            (member,), _ = members(tmp_path)
            counts, _ = scan_member(member)
            assert counts["damage"] or counts["left_out"]


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"nothing of the kind")
    (tmp_path / "b.csv").write_bytes(b"")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8")
    found, left_out = members(tmp_path, tmp_path / "gone.zip")
    assert [one.cause for one in left_out] == ["there is no such file or folder", "no zip archive"]
    assert scan_member(found[0])[0]["left_out"].startswith("another schema")


def test_validation_counts_what_is_wrong_with_any_row(
    dump: tuple[Path, dict[tuple[str, str], Truth]],
) -> None:
    (member,) = (m for m in members(dump[0])[0] if m.month == "2018-01")
    plain, checked = scan_member(member)[0], scan_member(member, validate=True)[0]
    assert checked["unsound"] == {
        "14 fields instead of 15": 2,
        "16 fields instead of 15": 2,
        "NUL": 2,
        "a quote inside a quoted field": 6,
        "broken UTF-8": 2,
        "lone CR": 2,
    }
    assert {**checked, "unsound": {}} == plain


MEASURE = """
import sys
from pathlib import Path
from extract.scan.listing import list_members
from extract.scan.member import scan_member
(member,) = list_members([Path(sys.argv[1])])
n_rows = scan_member(member)[0]["n_rows"]
(peak,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(n_rows, int(peak.split()[1]) // 1024)
"""


@pytest.mark.parametrize("quote", ["", '"'])
def test_memory_stays_small_in_a_large_file_with_a_quote_that_is_never_closed(
    quote: str, tmp_path: Path
) -> None:
    row = "（2019）沪01民初{}号,甲,乙,丙,丁,2019-01-01,戊," + "普通文字" * 60 + "\n"
    n_rows = 120_000  # 90 MB
    path = tmp_path / "ws_2022_03.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(LABELS) + "\n")
        file.write(f"（2019）沪01协外认1号,甲,乙,丙,丁,2019-01-01,戊,{quote}外国法院\n")
        file.writelines(row.format(number) for number in range(n_rows))
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True
    )
    counted, megabytes = map(int, done.stdout.split())
    assert counted == n_rows + 1
    assert megabytes < 300
