from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.site.build import build_site
from warehouse.site.site import Site


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_equal_data_give_equal_bytes(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    build_site(con, tmp_path / "one")
    build_site(con, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_an_interrupted_build_leaves_the_old_site(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    def killed(site: Site) -> None:
        site.write("en/index.html", "half")
        raise KeyboardInterrupt

    out = tmp_path / "site"
    build_site(con, out)
    before = files(out)
    with pytest.raises(KeyboardInterrupt):
        build_site(con, out, rooms=(killed,))
    assert files(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_the_two_renames_is_mended(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    build_site(con, out)
    before = files(out)
    out.rename(tmp_path / "site.old")
    (tmp_path / "site.next").mkdir()
    with pytest.raises(RuntimeError):
        build_site(con, out, rooms=(_fails,))
    assert files(out) == before


def _fails(site: Site) -> None:
    raise RuntimeError


def test_no_old_page_survives(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    out = tmp_path / "site"
    build_site(con, out)
    (out / "en" / "gone.html").write_text("old")
    build_site(con, out)
    assert not (out / "en" / "gone.html").exists()
