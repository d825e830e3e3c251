"""A warehouse without persons: every table that speaks of cases, and statistics computed anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse.world import META, changed, world
from warehouse.build import build
from warehouse.errors import NoWarehouseError, UnwritableError
from warehouse.mask import mask, mask_uncited
from warehouse.open import connect
from warehouse.publish import publish
from warehouse.release.publish import publish_release
from warehouse.rows import Contradiction, DocumentChange, Lead, Observation, Tombstone

AT = datetime(2025, 6, 1, tzinfo=UTC)
WORDS = "申请人王小明与被申请人上海远洋贸易有限公司，委托诉讼代理人李大力，审判长刘正"


def observed(base: Observation, n: int, field: str, value: str, quote: str | None = None) -> Observation:
    return replace(
        base, observation_id=f"more-{n}", field=field, value=value, raw=value, quote=quote or value,
        quote_start=0, quote_end=len(quote or value),
    )  # fmt: skip


def with_persons() -> Any:
    """The world, with the persons of two cases in every table that can carry them."""
    tables = world()
    (base,) = (
        row
        for row in tables["observations"]
        if isinstance(row, Observation) and row.observation_id == "obs-fr-1"
    )
    tables["decisions"] = changed(
        tables["decisions"], "decision_id", "fr-1",
        case_name="Pierre Dupont v. Beijing Trading Co., Ltd.", remark="Dupont also goes by Jean Dupont.",
    )  # fmt: skip
    tables["documents"] = changed(
        tables["documents"], "document_id", "doc-fr-1",
        title="Dupont v. Beijing Trading Co., Ltd.", url="https://example.org/dupont-v-beijing-trading",
    )  # fmt: skip
    tables["observations"] = [
        *tables["observations"],
        observed(base, 1, "applicant", "王小明", WORDS),
        observed(base, 2, "respondent", "上海远洋贸易有限公司", WORDS),
        observed(base, 3, "agent", "李大力，北京大成律师事务所律师", WORDS),
        observed(base, 4, "bench", "刘正", "审判长刘正"),
        observed(base, 5, "remark", "王小明 paid; so did Pierre Dupont", "王小明 paid; so did Pierre Dupont"),
    ]
    tables["contradictions"] = [
        *tables["contradictions"],
        Contradiction(
            "fr-1", "case_name", "Dupont v. Beijing", False, False, "unresolved", "specialist", "curated",
            "doc-fr-1", "register", "Dupont v. Beijing",
        ),
    ]  # fmt: skip
    tables["document_changes"] = [
        DocumentChange("fr-1", "applicant", "王小明", "王小明 ; Pierre Dupont", "doc-fr-1", AT)
    ]
    tables["leads"] = [
        Lead("doc-fr-1", "register", "https://example.org/dupont", None, "Dupont No. 1", "why")
    ]
    tables["tombstones"] = [Tombstone("old", "fr-1", "the same as Pierre Dupont's", AT)]
    return tables


PERSONS = ("王小明", "李大力", "Dupont", "dupont", "Pierre", "Jean")
KEPT = ("上海远洋贸易有限公司", "北京大成律师事务所", "刘正", "Beijing Trading Co., Ltd.")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    final = tmp_path_factory.mktemp("persons") / "comity.duckdb"
    publish(build(final, with_persons(), **META).path, final)
    return final


def everything(path: Path) -> str:
    """Every cell of every table of a file, as text."""
    with connect(path) as con:
        tables = [name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return "\n".join(str(con.execute(f"FROM {table}").fetchall()) for table in tables)


def test_a_masked_copy_names_no_person_and_keeps_companies_and_judges(file: Path, tmp_path: Path) -> None:
    before = everything(file)
    done = mask(file, tmp_path / "masked.duckdb")
    after = everything(done.path)

    assert done.n_persons == 4, "Pierre Dupont, Dupont, 王小明, 李大力"
    for person in PERSONS:
        assert person in before
        assert person not in after
    for kept in KEPT:
        assert kept in after
    for found in ("P. D. v. Beijing Trading Co., Ltd.", "王某", "李某", "D. also goes by J. D."):
        assert found in after


def test_a_masked_copy_has_the_rows_and_statistics_of_its_source(file: Path, tmp_path: Path) -> None:
    masked = mask(file, tmp_path / "masked.duckdb").path
    tables = ("decisions", "observations", "documents", "decision_citations")
    with connect(file) as one, connect(masked) as other:
        for table in tables:
            query = f"SELECT count(*) FROM {table}"
            assert one.execute(query).fetchall() == other.execute(query).fetchall()
        assert other.execute("SELECT value FROM meta WHERE key = 'names'").fetchall() == [("masked",)]
        assert other.execute("SELECT count(*) FROM runs").fetchall() == [(0,)]
        folder = publish_release(other, tmp_path / "releases").folder
    with connect(file) as one, connect(folder / "comity.duckdb") as other:
        rates = "FROM recognition_rates ORDER BY ALL"
        assert one.execute(rates).fetchall() == other.execute(rates).fetchall()


def test_a_public_export_names_those_whom_the_citation_names_and_nobody_else(
    file: Path, tmp_path: Path
) -> None:
    copy = mask_uncited(file, tmp_path / "public.duckdb").path
    with connect(copy) as con:
        folder = publish_release(con, tmp_path / "releases").folder

    with connect(folder / "comity.duckdb") as con:
        said = con.execute(
            "SELECT field, value FROM observations WHERE observation_id LIKE 'more-%' ORDER BY ALL"
        )
        rows = said.fetchall()
    assert rows == [("bench", "刘正"), ("remark", "王某 paid; so did Pierre Dupont")]
    text = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).decode(
        "utf-8", "ignore"
    )
    assert "Pierre Dupont v. Beijing Trading Co., Ltd." in text
    for person in ("王小明", "李大力"):
        assert person not in text


def test_equal_files_give_equal_masked_releases(file: Path, tmp_path: Path) -> None:
    names = []
    for word in ("one", "two"):
        with connect(mask(file, tmp_path / f"{word}.duckdb").path) as con:
            names.append(publish_release(con, tmp_path / word).folder)

    assert names[0].name == names[1].name
    assert names[0].name.endswith("-masked")
    assert (names[0] / "SHA256SUMS").read_bytes() == (names[1] / "SHA256SUMS").read_bytes()


def test_a_wrong_place_is_told(file: Path, tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError):
        mask(tmp_path / "nothing.duckdb", tmp_path / "masked.duckdb")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableError):
        mask(file, tmp_path / "file" / "masked.duckdb")
