"""Every recipe of docs/queries.md runs on the published register and gives what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.recipes import PAGE, Recipe, answer, recipes


@pytest.mark.parametrize("recipe", recipes(), ids=lambda recipe: recipe.title)
def test_recipe(data: Path, recipe: Recipe) -> None:
    assert answer(data / "comity.duckdb", recipe.sql) == recipe.answer


def test_there_are_twenty_and_none_is_left_out() -> None:
    titles = [recipe.title for recipe in recipes()]
    assert len(titles) >= 20
    assert [int(title.split(".")[0]) for title in titles] == list(range(1, len(titles) + 1))
    assert PAGE.read_text(encoding="utf-8").count("```sql") == len(titles)
