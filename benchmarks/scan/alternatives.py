"""What a user would do instead, member by member or on the unpacked files; every one returns (rows, hits).

``hits`` are the case numbers of rows that hold a needle, to see what each finds. Rows are those that the tool
counts, None where it counts none.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pandas as pd

from benchmarks.scan.month import LABELS, MACRO
from extract.scan.entry import Member
from extract.scan.inflate import reader
from extract.scan.member import scan_member
from extract.scan.needles import needles
from extract.scan.window import PIECE, SIZE

WORDS = [needle.word for needle in needles()]
ANY = re.compile("|".join(map(re.escape, WORDS)))
NUMBER = re.compile(r"（20\d\d）[^号,，]{2,20}号")
Result = tuple[int | None, list[str]]


def floor(member: Member) -> Result:
    """ISA-L inflate of a member to nowhere, by the reader that the scan uses, CRC checked."""
    with Path(member.path).open("rb", buffering=0) as file:
        read = reader(file, member.span, member.codec, lambda _: None)
        view = memoryview(bytearray(SIZE))
        at = 0
        while n := read(view[at : at + PIECE]):
            at = 0 if at + n + PIECE > SIZE else at + n
    return None, []


def ours(member: Member) -> Result:
    """The scan: all needles, exact rows, candidates packed into the part."""
    counts, body = scan_member(member)
    return counts["n_rows"], [body.hex()] if counts["n_candidates"] else []


@contextmanager
def opened(member: Member) -> Iterator[IO[bytes]]:
    """A member by the standard library's zipfile."""
    with zipfile.ZipFile(member.path) as archive:
        info = next(i for i in archive.infolist() if _end(i) == Path(member.name).name)
        with archive.open(info) as stream:
            yield stream


def _end(info: zipfile.ZipInfo) -> str:
    name = info.filename if info.flag_bits & 0x800 else info.filename.encode("cp437").decode("gbk")
    return Path(name).name


def csv_module(member: Member) -> Result:
    """Every row by csv.reader, from the zip."""
    with opened(member) as stream:
        return csv_rows(io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline=""))


def csv_rows(text: io.TextIOBase) -> Result:
    """The rows of an unpacked member."""
    csv.field_size_limit(2**31 - 1)
    n, found = -1, []
    for row in csv.reader(text):
        n += 1
        for cell in row:
            if ANY.search(cell):
                found.append(number_of(" ".join(row[:2])))
                break
    return n, found


def number_of(text: str) -> str:
    """The first case number in a text."""
    match = NUMBER.search(text)
    return match[0] if match else ""


def pandas_chunks(member: Member) -> Result:
    """pandas in chunks of 20,000 rows, bad lines skipped, from the zip."""
    with opened(member) as stream:
        return pandas_rows(stream)


def pandas_rows(stream: IO[bytes]) -> Result:
    """The rows of an unpacked member."""
    n, found = 0, []
    chunks = pd.read_csv(
        stream,
        chunksize=20_000,
        dtype=str,
        keep_default_na=False,
        on_bad_lines="skip",
        encoding="utf-8-sig",
        encoding_errors="replace",
    )
    for chunk in chunks:
        n += len(chunk)
        hit = chunk["全文"].str.contains(ANY)
        for column in ("案号", "案由", "案件类型"):
            hit |= chunk[column].str.contains(ANY)
        found += chunk.loc[hit, "案号"].tolist()
    return n, found


def unzip_rg(member: Member) -> Result:
    """``unzip -p | rg -F``: lines, not rows."""
    return _piped(member, ["rg", "-a", "-N", "-F", *_patterns("-e")])


def unzip_grep(member: Member) -> Result:
    """``unzip -p | grep -F``."""
    return _piped(member, ["env", "LC_ALL=C", "grep", "-a", "-F", *_patterns("-e")])


def _patterns(flag: str) -> list[str]:
    return [word for needle in WORDS for word in (flag, needle)]


def _piped(member: Member, search: list[str]) -> Result:
    with subprocess.Popen(["unzip", "-p", member.path, "*.csv"], stdout=subprocess.PIPE) as unzip:
        done = subprocess.run(search, stdin=unzip.stdout, capture_output=True, check=False)
    lines = done.stdout.decode("utf-8", errors="replace").splitlines()
    return None, [number for line in lines if (number := number_of(line))]


DUCKDB, POLARS = "benchmarks.scan.with_duckdb", "benchmarks.scan.with_polars"
"""Modules that are run in a process of their own; see there."""


def unpack(zips: list[Path], target: Path, n_workers: int) -> list[str]:
    """Unpack every zip to disk, as many at a time as there are workers; the files."""
    target.mkdir(parents=True)
    running: list[subprocess.Popen[bytes]] = []
    for path in zips:
        running.append(subprocess.Popen(["unzip", "-qq", "-o", path, "-d", target / path.stem], stderr=-3))
        if len(running) == n_workers:
            running.pop(0).wait()
    for process in running:
        process.wait()
    files = []
    for number, path in enumerate(sorted(target.rglob("*.csv"))):  # names in GBK come out as raw bytes
        plain = target / f"{'ws_' if path.name.startswith('ws_') else 'macro_'}{number}.csv"
        files.append(str(path.rename(plain)))
    return files


def ask(program: str, files: list[str], n_workers: int, recipe: str) -> Result:
    """Run DuckDB or polars on files, in a process of its own; (rows, case numbers of the hits)."""
    question = json.dumps([files, WORDS, MACRO, LABELS, n_workers, recipe])
    done = subprocess.run(
        [sys.executable, "-m", program],
        input=question,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "POLARS_MAX_THREADS": str(n_workers)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    n_rows, hits = json.loads(done.stdout)
    return n_rows, hits


def has(name: str) -> bool:
    """Whether a program or package is here."""
    if name in ("rg", "grep", "unzip"):
        return shutil.which(name) is not None
    done = subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, check=False)
    return done.returncode == 0
