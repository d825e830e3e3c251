"""The dumps that the benchmark runs on: a big one, of a few months many times, and a defective one."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scan.dump import build, defective, year_zip
from benchmarks.scan.grammar import Grammar
from benchmarks.scan.month import LABELS, Recipe
from extract.scan.entry import LeftOut, Member
from extract.scan.listing import list_members

MONTH_BYTES = 120_000_000
N_MONTHS = 6


@dataclass(frozen=True)
class Dump:
    """``members`` of the big dump, its raw bytes and rows; ``n_planted`` cases in it."""

    folder: Path
    members: list[Member]
    n_bytes: int
    n_rows: int
    n_planted: int

    @property
    def n_packed(self) -> int:
        """Bytes of the members as they lie in their zips."""
        return sum(member.span.packed for member in self.members)


def big_dump(folder: Path, gigabytes: float, seed: int = 1) -> Dump:
    """Year zips of six distinct macro months and a zip of a linkless one, linked as often as it takes.

    A file that is there from an earlier call is used again.
    """
    folder.mkdir(parents=True, exist_ok=True)
    grammar = Grammar(seed)
    year, later = folder / "base-2019.zip.made", folder / "base-ws.zip.made"
    bodies: dict[str, bytes] = {}
    n_rows = n_bytes = n_planted = 0
    for number in range(1, N_MONTHS + 2):
        recipe = Recipe(n_bytes=MONTH_BYTES, columns=tuple(LABELS) if number > N_MONTHS else Recipe().columns)
        body, made = build(grammar, seed * 100 + number, 2019, number, recipe)
        n_rows, n_bytes, n_planted = n_rows + made.n_rows, n_bytes + len(body), n_planted + len(made.truth)
        bodies[f"2019年{number:02}月裁判文书数据.csv"] = body
    linkless = bodies.popitem()[1]
    if not year.exists():
        year_zip(year, bodies)
        with zipfile.ZipFile(later, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("ws_2022_03.csv", linkless)
    n_times = max(1, round(gigabytes * 1e9 / n_bytes))
    big = folder / f"big-{n_times}"
    big.mkdir(exist_ok=True)
    for n in range(n_times):
        for base, name in ((year, f"{2000 + n}年裁判文书数据.zip"), (later, f"ws_{2000 + n}_03.zip")):
            if not (big / name).exists():
                os.link(base, big / name)
    members = [member for member in list_members([big]) if not isinstance(member, LeftOut)]
    return Dump(big, members, n_bytes * n_times, n_rows * n_times, n_planted * n_times)


def bad_dump(folder: Path) -> Path:
    """The dump with every defect and its truth; months of 1.5 MB and a text of 9 MB."""
    target = folder / "defective"
    if not (target / "truth.json").exists():
        defective(target)
    return target
