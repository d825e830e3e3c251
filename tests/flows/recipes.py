"""The recipes of docs/queries.md: a question, its SQL, and what ``comity query SQL --csv`` prints.

``python -m tests.flows.recipes DATA`` writes the answers of a published data directory into the page.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from flows.commands.query import run_query

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"
RECIPE = re.compile(
    r"^## (?P<title>\d+\. .+?)$.*?^```sql\n(?P<sql>.*?)^```\n\n```csv\n(?P<answer>.*?)^```$", re.M | re.S
)


@dataclass(frozen=True)
class Recipe:
    title: str
    sql: str
    answer: str


def recipes() -> Iterator[Recipe]:
    """Every recipe of the page, in order."""
    for found in RECIPE.finditer(PAGE.read_text(encoding="utf-8")):
        yield Recipe(found["title"], found["sql"], found["answer"])


def answer(warehouse: Path, sql: str) -> str:
    """What the command prints."""
    out = io.StringIO()
    with redirect_stdout(out):
        run_query(warehouse, sql, "csv")
    return out.getvalue()


def rewritten(text: str, ask: Callable[[str], str]) -> str:
    """The page with every answer asked anew."""

    def fill(found: re.Match[str]) -> str:
        before = text[found.start() : found.start("answer")]
        return before + ask(found["sql"]) + text[found.end("answer") : found.end()]

    return RECIPE.sub(fill, text)


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    data = Path(sys.argv[1]) / "comity.duckdb"
    PAGE.write_text(rewritten(page, lambda sql: answer(data, sql)), encoding="utf-8")
