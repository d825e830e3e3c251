"""What each way of reading loses on the defective dump: rows it does not count, planted cases it misses."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from benchmarks.scan import alternatives as alt
from benchmarks.scan.dump import Member as Truth
from benchmarks.scan.dump import read_truth
from extract.scan.entry import LeftOut, Member
from extract.scan.inflate import DamageError, reader
from extract.scan.listing import list_members
from extract.scan.member import opened, scan_member
from extract.scan.part import SUFFIX, keep, lines


def losses(folder: Path, scratch: Path) -> list[str]:
    """The lines of the table. Each tool is asked on unpacked members, which is kinder than the containers."""
    truth = {(t.file, t.member): t for t in read_truth(folder) if t.damage != "truncated"}
    sound = [(t, p) for t in truth.values() for p in t.planted if p.is_sound]
    n_rows = sum(t.n_rows for t in truth.values())
    table = [
        f"On the defective dump: {n_rows:,} rows, {len(sound)} planted cases in sound rows",
        f"{'method':34} {'rows':>8} {'rows off':>9} {'found':>7}",
    ]
    bodies = {key: _unpacked(member) for key, member in _members(folder).items() if key in truth}
    files = _written(bodies, scratch / "defective")
    wanted = [p.number for _, p in sound]
    for name, run in _ways().items():
        n_counted, n_failed = 0, 0
        there: set[str] = set()
        for file in files:
            try:
                n, found = run(file)
            except Exception:
                n, found, n_failed = 0, [], n_failed + 1
            n_counted += n or 0
            there.update(found)
        failed = f"  {n_failed} of {len(files)} members not at all" if n_failed else ""
        n_found = sum(number in there for number in wanted)
        table.append(f"{name:34} {n_counted:>8} {n_counted - n_rows:>+9} {n_found:>3}/{len(wanted)}{failed}")
    return table + _ours(folder, truth, scratch)


def _members(folder: Path) -> dict[tuple[str, str], Member]:
    return {(m.file, m.name): m for m in list_members([folder]) if not isinstance(m, LeftOut)}


def _unpacked(member: Member) -> bytes:
    out, view = bytearray(), memoryview(bytearray(1 << 18))
    with opened(member) as file:
        read = reader(file, member.span, member.codec, lambda _: None, patient=True)
        with suppress(DamageError):
            while n := read(view):
                out += view[:n]
    return bytes(out)


def _written(bodies: dict[tuple[str, str], bytes], target: Path) -> list[str]:
    target.mkdir(exist_ok=True)
    files = []
    for n, ((file, name), body) in enumerate(bodies.items()):
        kind = "ws_" if "ws" in name or "s41" in name else "macro_"
        path = target / f"{kind}{n}_{len(file)}.csv"
        path.write_bytes(body)
        files.append(str(path))
    return files


def _ways() -> dict[str, Callable[[str], alt.Result]]:
    def text(file: str) -> io.TextIOBase:
        body = Path(file).read_bytes().decode("utf-8-sig", errors="replace")
        return io.StringIO(body, newline="")

    def search(file: str) -> alt.Result:
        body = Path(file).read_bytes()
        found = [line for line in body.decode("utf-8", errors="replace").split("\n") if alt.ANY.search(line)]
        return body.count(b"\n"), [number for line in found if (number := alt.number_of(line))]

    return {
        "lines with a needle (rg, grep)": search,
        "csv module": lambda file: alt.csv_rows(text(file)),
        "pandas, bad lines skipped": lambda file: alt.pandas_rows(io.BytesIO(Path(file).read_bytes())),
        "DuckDB, the safe recipe": lambda file: alt.ask(alt.DUCKDB, [file], 2, "safe"),
        "DuckDB, ignore_errors": lambda file: alt.ask(alt.DUCKDB, [file], 2, "common"),
        "polars, lossy": lambda file: alt.ask(alt.POLARS, [file], 2, ""),
    }


def _ours(folder: Path, truth: dict[tuple[str, str], Truth], scratch: Path) -> list[str]:
    n_rows = n_found = n_wanted = n_broken = n_kept = 0
    for key, member in _members(folder).items():
        if key not in truth:
            continue
        counts, body = scan_member(member)
        n_rows += counts["n_rows"] - truth[key].n_rows
        keep(scratch, "defective", body)
        told = {line["row"]: line["type"] for line in lines(scratch / f"defective{SUFFIX}") if "row" in line}
        for planted in truth[key].planted:
            if planted.is_sound:
                n_wanted += 1
                n_found += told.get(planted.row) == "candidate"
            else:
                n_broken += 1
                n_kept += planted.row in told
    total = sum(t.n_rows for t in truth.values())
    return [
        f"{'comity scan':34} {total + n_rows:>8} {n_rows:>+9} {n_found:>3}/{n_wanted}",
        f"  and of {n_broken} planted cases in broken rows {n_kept} are candidates or rejects",
    ]
