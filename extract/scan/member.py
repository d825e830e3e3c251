"""Scan one member to its end: counts, candidates and rejects, as a part that can be kept and read again."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

from extract.scan.entry import Member
from extract.scan.inflate import DamageError, reader, spooled
from extract.scan.needles import Finder, needles
from extract.scan.part import PartWriter
from extract.scan.record import values
from extract.scan.rows import OtherSchemaError, Row, Rows
from extract.scan.rules import Record
from extract.scan.window import TooLongError

Progress = Callable[[int, int], None]
"""Told of packed bytes read and candidates found since the last call."""
_LONGEST_REJECT = 200_000


@dataclass(slots=True)
class MemberCounts:
    """What a member held. ``n_rows`` is ``n_candidates`` + ``n_rejects`` + the rows without a needle."""

    file: str
    member: str
    month: str
    layout: str = ""
    n_rows: int = 0
    n_bytes: int = 0
    n_candidates: int = 0
    n_rejects: int = 0
    damage: str = ""
    left_out: str = ""
    unsound: dict[str, int] = field(default_factory=dict)


@cache
def version() -> str:
    """A hash of the scanner: parts of another one are not taken for finished."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.*")):
        if path.suffix in (".py", ".csv"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def part_name(member: Member, *, validate: bool) -> str:
    """The name of a member's part: the same for the same bytes, the same scanner and the same question."""
    key = json.dumps([member.to_json(), version(), validate], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(key.encode()).hexdigest()[:24]


def scan_member(
    member: Member, *, validate: bool = False, progress: Progress | None = None
) -> tuple[dict[str, Any], bytes]:
    """The counts of a member and its part. Damage is part of the result; only OSError is raised."""
    tell = progress or (lambda _bytes, _candidates: None)
    with opened(member) as file:
        scan = _Scan(member, validate, tell)
        if not member.damage and scan.run(file):
            return scan.writer.close(scan.counts)
        # Damaged: once more, slower, for every byte that can be had.
        scan = _Scan(member, validate, lambda _bytes, _candidates: tell(0, 0))
        scan.run(file, patient=True)
    return scan.writer.close(scan.counts)


@cache
def _finder() -> Finder:
    return Finder(tuple(needle.word for needle in needles()))


@contextmanager
def opened(member: Member) -> Iterator[BinaryIO]:
    """The file that the member's span lies in."""
    with Path(member.path).open("rb", buffering=0) as file:
        if member.outer is None:
            yield cast(BinaryIO, file)
            return
        with tempfile.TemporaryFile() as spool:
            spooled(member, cast(BinaryIO, file), spool)
            yield spool


class _Scan:
    def __init__(self, member: Member, validate: bool, progress: Progress) -> None:
        self.member, self.validate, self.progress = member, validate, progress
        self.counts = MemberCounts(member.file, member.name, member.month, damage=member.damage)
        self.writer = PartWriter()
        self._unsound: Counter[str] = Counter()

    def run(self, file: BinaryIO, *, patient: bool = False) -> bool:
        """Read the member; what breaks it off is noted, what came before is kept. False for a damaged one."""
        member = self.member
        read = reader(file, member.span, member.codec, lambda n: self.progress(n, 0), patient=patient)
        rows = self._rows = Rows(read, _finder(), self._on_row, every=self.validate)
        try:
            self.counts.layout = rows.begin(self.member.name or self.member.file).name
            while rows.advance():
                pass
        except OtherSchemaError as error:
            self.counts.left_out = str(error)
        except (DamageError, TooLongError) as error:
            self.counts.damage = self.counts.damage or str(error)
            rows.finish()
        self.counts.n_rows, self.counts.n_bytes = rows.n_rows, rows.n_bytes
        self.counts.unsound = dict(sorted(self._unsound.items()))
        return not self.counts.damage

    def _on_row(self, row: Row, record: Record) -> None:
        if self.validate:
            self._unsound.update(_unsoundness(row.body, record))
        known = needles()
        words = {known[n].word: None for end, n in row.hits if known[n].stands(row.body, end)}
        if not words:
            return
        place = {
            "file": self.member.file,
            "member": self.member.name,
            "month": self.member.month,
            "row": row.number,
            "byte_offset": row.offset,
            "n_bytes": len(row.body),
            "needles": list(words),
        }
        if record.cause:
            self.counts.n_rejects += 1
            text = row.body[: 4 * _LONGEST_REJECT].decode("utf-8", errors="replace")[:_LONGEST_REJECT]
            self.writer.add(
                {"type": "reject", **place, "cause": record.cause, "text": text.replace("\0", "")}
            )
            return
        self.counts.n_candidates += 1
        self.progress(0, 1)
        cells = [
            cell.decode("utf-8", errors="replace").replace("\0", "")
            for cell in values(row.body, record.spans)
        ]
        marks = sorted(_unsoundness(row.body, record))
        self.writer.add(
            {
                "type": "candidate",
                **place,
                "layout": self.counts.layout,
                "marks": marks,
                "columns": dict(zip(self._columns, cells, strict=True)),
            }
        )

    @property
    def _columns(self) -> tuple[str, ...]:
        return self._rows.layout.columns


def _unsoundness(body: bytes, record: Record) -> set[str]:
    """What is wrong with a row, though it may still be cut."""
    found = {record.cause} if record.cause else set()
    if b"\0" in body:
        found.add("NUL")
    if b"\r" in body.replace(b"\r\n", b""):
        found.add("lone CR")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        found.add("broken UTF-8")
    return found
