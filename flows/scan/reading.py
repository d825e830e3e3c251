"""Read the candidates of every part by the reader of rulings: kind, state and outcome of each row."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.scan import part
from extract.sources.cn_dump.reader import document_of, native_id, withdrawn
from flows.scan.plan import Plan
from transform.account import Account, Reading
from transform.candidates.kind import RULINGS, Kind, kind_of
from transform.observation import Authority, Field
from transform.read import read

AUTHORITY = Authority.SPECIALIST  # as source.yml of cn_dump says


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row with its reading. ``page`` is what the archive keeps, empty for what is no ruling of ours."""

    file: str
    member: str
    row: int
    native: str
    kind: Kind
    state: str
    outcome: str
    why_not: str
    page: bytes
    accounts: tuple[Account, ...]
    n_garbled: int
    is_marked: bool


def read_candidates(plan: Plan, n_workers: int) -> list[Candidate]:
    """Every candidate of the finished members, in the order of their places; withdrawn ones are not read."""
    paths = [plan.part_path(job.part) for job in plan.jobs if plan.done.get(job.part, {}).get("n_candidates")]
    if n_workers == 1 or len(paths) < 2:
        read_parts = [_read_part(path) for path in paths]
    else:
        with ProcessPoolExecutor(n_workers, multiprocessing.get_context("spawn")) as pool:
            read_parts = list(pool.map(_read_part, paths))
    found = [candidate for read_part in read_parts for candidate in read_part]
    return sorted(found, key=lambda c: (c.file, c.member, c.row))


def _read_part(path: Path) -> list[Candidate]:
    return [_candidate(line) for line in candidate_lines(path)]


def candidate_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The candidates of a part but those withdrawn since."""
    for line in part.lines(path):
        if line["type"] == "candidate" and native_id(line["columns"]) not in withdrawn():
            yield line


def _candidate(line: dict[str, Any]) -> Candidate:
    columns: dict[str, str] = line["columns"]
    native = native_id(columns)
    try:
        reading = read(document_of(native, columns), AUTHORITY)
    except Exception as error:  # one row that breaks the reader costs its own reading
        reading = Reading(problems=(("error", f"reading failed: {type(error).__name__}: {error}"),))
    kind = kind_of(columns, reading)
    account = reading.accounts[0] if reading.accounts else None
    is_ruling = account is not None and kind in RULINGS
    return Candidate(
        file=line["file"],
        member=line["member"],
        row=line["row"],
        native=native,
        kind=kind,
        state=account.value(Field.JURISDICTION) if account else "",
        outcome=account.value(Field.OUTCOME) if account else "",
        why_not=str(reading.not_ours or "")
        or "; ".join(message for _, message in reading.problems if not account),
        page=page_of(columns) if is_ruling else b"",
        accounts=reading.accounts if is_ruling else (),
        n_garbled=columns.get("全文", "").count("\ufffd"),
        is_marked=bool(line["marks"]),
    )


def page_of(columns: dict[str, str]) -> bytes:
    """What the archive keeps of a row: its columns and nothing of the place it was found in."""
    return json.dumps({"columns": columns}, ensure_ascii=False, sort_keys=True).encode()
