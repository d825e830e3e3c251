"""Whole dumps: year zips of monthly CSVs in the true layouts, and a truth file beside them."""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.scan.defects import ALL
from benchmarks.scan.grammar import Grammar
from benchmarks.scan.month import LABELS, Month, Planted, Recipe

DEFECTS = tuple(ALL)
LINKLESS = tuple(name for name in ALL if name not in ("no_link", "unclosed_in_name"))


@dataclass(frozen=True)
class Member:
    """A month as written: where it lies, and its truth."""

    file: str
    member: str
    n_rows: int
    n_bytes: int
    planted: tuple[Planted, ...]
    damage: str = ""


def build(grammar: Grammar, seed: int, year: int, month: int, recipe: Recipe) -> tuple[bytes, Month]:
    """The CSV of one month and the truth of it."""
    maker = Month(grammar, seed, year, month, recipe)
    return b"".join(maker.records()), maker


def gbk_info(name: str, compress: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """An entry whose name is written in GBK without the UTF-8 flag, as the vendor's tool does."""

    class Gbk(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own hook
            return self.filename.encode("gbk"), self.flag_bits & ~0x800

    info = Gbk(name, (2023, 12, 15, 8, 0, 0))
    info.compress_type = compress
    return info


def year_zip(path: Path, members: dict[str, bytes]) -> None:
    """A year zip: GBK names, a folder, a web page beside the months."""
    with zipfile.ZipFile(path, "w", allowZip64=True) as archive:
        folder = f"{path.name.removesuffix('.zip')}_数据网/"
        archive.writestr(gbk_info(folder + "数据来源.html"), b"<html>source</html>")
        for name, body in members.items():
            archive.writestr(gbk_info(folder + name), body)


def damage_crc(path: Path, member_index: int) -> None:
    """Turn the stored CRC of one entry, in both places: every byte inflates, but the sum is wrong."""
    body = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.infolist()[member_index]
    for signature, at, first in ((b"PK\x03\x04", 14, info.header_offset), (b"PK\x01\x02", 16, 0)):
        start = body.index(signature, first)
        if signature == b"PK\x01\x02":
            for _ in range(member_index):
                start = body.index(signature, start + 4)
        body[start + at : start + at + 4] = struct.pack("<I", info.CRC ^ 0x5A5A5A5A)
    path.write_bytes(body)


def mark_encrypted(path: Path) -> None:
    """Set the flag of encryption on every entry: what a password-protected copy looks like from outside."""
    body = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = body.find(signature)
        while start >= 0:
            body[start + at] |= 1
            start = body.find(signature, start + 4)
    path.write_bytes(body)


def write_truth(folder: Path, members: list[Member]) -> None:
    """``truth.json``: every member with its rows and planted cases."""
    truth = [asdict(member) for member in members]
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")


def read_truth(folder: Path) -> list[Member]:
    """What ``write_truth`` wrote."""
    loaded = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return [
        Member(**{**member, "planted": tuple(Planted(**one) for one in member["planted"])})
        for member in loaded
    ]


def defective(folder: Path, seed: int = 7, n_bytes: int = 1_500_000, huge: int = 9_000_000) -> list[Member]:
    """A small dump with every defect, container and layout; the truth is returned and written."""
    folder.mkdir(parents=True, exist_ok=True)
    grammar = Grammar(seed, 6_000)
    members: list[Member] = []
    plain = Recipe(n_bytes=n_bytes)
    bad = replace(plain, defects=DEFECTS, huge=huge)
    labels = replace(plain, columns=tuple(LABELS), defects=LINKLESS, unlinked=0.0)

    def month(file: str, member: str, year: int, number: int, recipe: Recipe, damage: str = "") -> bytes:
        body, made = build(grammar, seed * 1000 + len(members), year, number, recipe)
        members.append(Member(file, member, made.n_rows, len(body), tuple(made.truth), damage))
        return body

    def year(name: str, numbers: range, recipe: Recipe, damage: str = "") -> None:
        value = int(name[:4])
        bodies = {}
        for number in numbers:
            inside = f"{value}年{number:02}月裁判文书数据.csv"
            stem = f"{name.removesuffix('.zip')}_数据网/{inside}"
            bodies[inside] = month(name, stem, value, number, recipe, damage if number == numbers[-1] else "")
        year_zip(folder / name, bodies)

    year("2013年裁判文书数据.zip", range(1, 3), replace(plain, line_end=b"\n"))
    year("2018年裁判文书数据.zip", range(1, 4), bad)
    year("2019年裁判文书数据.zip", range(5, 7), plain, damage="crc")
    damage_crc(folder / "2019年裁判文书数据.zip", 2)
    year("2017年裁判文书数据.zip", range(1, 4), plain, damage="truncated")
    cut = folder / "2017年裁判文书数据.zip"
    cut.write_bytes(cut.read_bytes()[: int(cut.stat().st_size * 0.8)])
    _later(folder, month, labels)
    (folder / "2021年06月.csv").write_bytes(month("2021年06月.csv", "", 2021, 6, plain))
    packed = zlib.compressobj(6, zlib.DEFLATED, 31)
    body = month("2021年07月.csv.gz", "", 2021, 7, plain)
    (folder / "2021年07月.csv.gz").write_bytes(packed.compress(body) + packed.flush())
    year_zip(folder / "2012年裁判文书数据.zip", {"2012年01月裁判文书数据.csv": b"secret"})
    mark_encrypted(folder / "2012年裁判文书数据.zip")
    (folder / "other.csv").write_text("id,name\n1,协外认\n", encoding="utf-8")
    write_truth(folder, members)
    return members


def _later(folder: Path, month: Callable[[str, str, int, int, Recipe], bytes], labels: Recipe) -> None:
    """The layouts without a link: one zip a month, alone and nested."""
    with zipfile.ZipFile(folder / "ws_2022_03.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ws_2022_03.csv", month("ws_2022_03.zip", "ws_2022_03.csv", 2022, 3, labels))
        archive.writestr("__MACOSX/._ws_2022_03.csv", b"\0\5\26\7")
    inner = folder / "inner.zip"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        body = month("2024-1.zip", "s41_202403.zip/s41_202403.csv", 2024, 3, labels)
        archive.writestr("s41_202403.csv", body)
    with zipfile.ZipFile(folder / "2024-1.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.write(inner, "s41_202403.zip")
    inner.unlink()
