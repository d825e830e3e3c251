"""What became of the decisions from one release to the next."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse.make import SEEN, decision
from tests.warehouse.release.releasing import release, table
from tests.warehouse.world import changed, in_memory, with_decisions, world
from warehouse.errors import NotAReleaseError, NotAWarehouseError, NoWarehouseError, UnknownReleaseError
from warehouse.release.changes import changes_between, counts
from warehouse.release.edition import Edition, edition_of, read_edition
from warehouse.release.find import find_release
from warehouse.rows import Tombstone
from warehouse.rows.changes import Change


def edition(tables: Any) -> Edition:
    with in_memory(tables) as con:
        return edition_of(con)


def after() -> Any:
    """The world later: one decision more, one changed in a word and a list, one merged, one counted anew."""
    tables = with_decisions(decision("sg-1", "inbound", "SG", "2020", "recognized"))
    rows = changed(tables["decisions"], "decision_id", "kr-1", outcome="dismissed", refusal_grounds=())
    rows = changed(
        rows, "decision_id", "kr-3", n_documents=7, n_sources=3, first_seen=SEEN.replace(year=2026)
    )
    tables["decisions"] = [row for row in rows if getattr(row, "decision_id", "") != "jp-1"]
    since = datetime(2026, 1, 1, tzinfo=UTC)
    tables["tombstones"] = [Tombstone("jp-1", "jp-2", "merged into another decision", since)]
    return tables


CHANGES = [
    Change("jp-1", "withdrawn", None, None, None, "merged into another decision", "jp-2"),
    Change("kr-1", "changed", "outcome", "refused", "dismissed", None, None),
    Change("kr-1", "changed", "refusal_grounds", "no_reciprocity", None, None, None),
    Change("sg-1", "added", None, None, None, None, None),
]


def test_decisions_come_change_and_go_each_with_what_is_known_of_it() -> None:
    found = changes_between(edition(world()), edition(after()))

    assert found == CHANGES
    assert counts(found) == {"n_added": 1, "n_changed": 1, "n_withdrawn": 1}


def test_equal_editions_do_not_differ() -> None:
    assert changes_between(edition(world()), edition(world())) == []


def test_a_column_that_one_edition_lacks_is_no_change() -> None:
    full = edition(world())
    bare = {
        key: {name: cell for name, cell in row.items() if name != "basis"}
        for key, row in full.decisions.items()
    }
    assert changes_between(Edition(bare, {}), full) == []


def test_a_release_states_its_changes_and_what_they_are_against(tmp_path: Path) -> None:
    old, new = release(tmp_path, world()), release(tmp_path, after())
    summary = json.loads((new.folder / "run_summary.json").read_text())

    rows = table((new.folder / "changes.csv").read_bytes())
    assert [tuple(row.values()) for row in rows] == [
        ("jp-1", "withdrawn", "", "", "", "merged into another decision", "jp-2"),
        ("kr-1", "changed", "outcome", "refused", "dismissed", "", ""),
        ("kr-1", "changed", "refusal_grounds", "no_reciprocity", "", "", ""),
        ("sg-1", "added", "", "", "", "", ""),
    ]
    assert summary["release_before"] == old.folder.name
    assert (summary["n_added"], summary["n_changed"], summary["n_withdrawn"]) == (1, 1, 1)
    first = json.loads((old.folder / "run_summary.json").read_text())
    assert (first["release_before"], first["n_added"]) == (None, 0)


def test_a_release_and_its_duckdb_file_are_one_edition(tmp_path: Path) -> None:
    folder = release(tmp_path, after()).folder

    assert read_edition(folder) == read_edition(folder / "comity.duckdb")
    assert read_edition(folder) == edition(after())


def test_a_release_is_found_by_path_name_day_or_latest(tmp_path: Path) -> None:
    old, new = release(tmp_path, world()), release(tmp_path, after())

    assert find_release("latest", tmp_path) == new.folder
    assert find_release(old.folder.name, tmp_path) == old.folder
    assert find_release(str(new.folder / "comity.duckdb"), tmp_path) == new.folder / "comity.duckdb"
    with pytest.raises(UnknownReleaseError, match="names several releases"):
        find_release("2025-06-30", tmp_path)
    new_only = tmp_path / "other"
    alone = release(new_only, after())
    assert find_release("2025-06-30", new_only) == alone.folder


@pytest.mark.parametrize("word", ["", "2025", "2025-07-01", "../x", "latest"])
def test_a_word_that_names_no_release_is_told(tmp_path: Path, word: str) -> None:
    with pytest.raises(UnknownReleaseError, match=r"no release .*no such path"):
        find_release(word, tmp_path / "releases")


def test_what_is_no_edition_is_told(tmp_path: Path) -> None:
    (tmp_path / "thesis.duckdb").write_text("my thesis")
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "decisions.parquet").write_text("no Parquet")
    (tmp_path / "half" / "tombstones.parquet").write_text("no Parquet")

    with pytest.raises(NotAReleaseError, match=r"decisions\.parquet is not in it"):
        read_edition(tmp_path)
    with pytest.raises(NotAReleaseError, match="half is no release"):
        read_edition(tmp_path / "half")
    with pytest.raises(NotAWarehouseError):
        read_edition(tmp_path / "thesis.duckdb")
    with pytest.raises(NoWarehouseError):
        read_edition(tmp_path / "nothing.duckdb")
