"""One clock: what a run does follows COMITY_NOW, and nothing else reads the machine's time."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.test_house import MODULES, ROOT

CLOCK = "flows/clock.py"
READS = re.compile(
    r"\b(?:datetime\.(?:now|utcnow|today)|date\.today|time\.(?:time|time_ns|localtime|gmtime|ctime|strftime|asctime))\b"
)
NAMES = {"time", "time_ns", "localtime", "gmtime", "ctime"}
IN_SQL = re.compile(
    r"\b(?:now|today|get_current_timestamp|transaction_timestamp)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b"
    r"|\b(?:date|datetime|julianday|strftime)\s*\(\s*'now'",
    re.IGNORECASE,
)
ROOMS = ("extract", "transform", "warehouse", "flows")
SQL = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.sql"))
FOR_READERS = {"warehouse/sql/views/05_source_health.sql"}
"""A view that is asked long after the run, by whoever opens the file; a macro takes any moment beside it."""


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_no_code_reads_the_clock_but_the_clock(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    found = [ast.unparse(n) for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Attribute)]
    reads = [words for words in found if READS.fullmatch(words)]
    taken = [
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if alias.name in NAMES
    ]
    assert reads + taken == ([] if place(path) != CLOCK else ["datetime.now"])
    if path.suffix == ".py":
        in_queries = [
            node.value
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "SELECT" in node.value
        ]
        assert not any(IN_SQL.search(query) for query in in_queries)


@pytest.mark.parametrize("path", SQL, ids=place)
def test_no_query_reads_the_clock(path: Path) -> None:
    text = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
    assert bool(IN_SQL.search(text)) == (place(path) in FOR_READERS)
