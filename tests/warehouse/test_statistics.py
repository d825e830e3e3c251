"""The statistics of the small world, row by row, against expected files that a person has checked."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.release.tables import dataset

EXPECTED = Path(__file__).parent / "expected"
READ_BY_A_PERSON = sorted(path.stem for path in EXPECTED.glob("*.csv"))


def as_csv(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> str:
    con.execute(f"COPY ({query}) TO '{path}' (FORMAT csv, HEADER)")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READ_BY_A_PERSON)
def test_statistic(con: duckdb.DuckDBPyConnection, tmp_path: Path, name: str) -> None:
    found = as_csv(con, dataset(con, name).select(as_csv=True), tmp_path / "found.csv")

    assert found == (EXPECTED / f"{name}.csv").read_text(encoding="utf-8")


def test_every_decision_says_whether_it_counts(con: duckdb.DuckDBPyConnection) -> None:
    left_out = con.execute(
        "SELECT decision_id, excluded_because FROM counted_decisions WHERE excluded_because IS NOT NULL"
    ).fetchall()

    assert dict(left_out) == {
        "de-1": "insolvency",
        "hk-1": "interregional",
        "it-1": "superseded",
        "jp-2": "insolvency",
        "ke-1": "not_decided_on_merits",
        "ng-1": "not_decided_on_merits",
        "us-0": "divorce_status",
        "us-4": "outcome_unknown",
    }


def test_a_rate_as_of_a_day_knows_nothing_later(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "SELECT n_decisions, n_decided, n_excluded, rate FROM reciprocity_as_of('2018-12-30', NULL)"
        " WHERE jurisdiction = 'IT'"
    )

    assert found.fetchall() == [(1, 1, 0, 1.0)]  # "2018" is out for certain on the last day of that year


def test_a_superseded_stage_stops_counting_on_the_day_of_the_later_one(
    con: duckdb.DuckDBPyConnection,
) -> None:
    found = con.execute(
        "SELECT n_decisions, n_decided, n_excluded_superseded, rate"
        " FROM reciprocity_as_of('2018-12-31', NULL) WHERE jurisdiction = 'IT'"
    )

    assert found.fetchall() == [(2, 1, 1, 0.0)]


def test_evidence_leads_from_a_field_to_the_words(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "SELECT field, value, is_winning, quote, url, snapshot_sha256 FROM evidence"
        " WHERE decision_id = 'gb-2'"
    )

    url = "https://example.org/gb-2"
    assert found.fetchall() == [("outcome", "recognized", True, "recognized", url, "b" * 64)]


def test_a_silent_source_shows(con: duckdb.DuckDBPyConnection) -> None:
    def health(moment: str) -> object:
        return con.execute(
            "SELECT days_since_success, is_silent, n_decisions FROM source_health_at($1)", [moment]
        ).fetchone()

    assert health("2025-06-03 12:00:00+00") == (2.0, False, 27)
    assert health("2025-09-01 12:00:00+00") == (92.0, True, 27)


def test_a_source_that_may_be_silent_for_a_century_is_not_silent(copy: duckdb.DuckDBPyConnection) -> None:
    copy.execute("UPDATE sources SET expected_gap_days = 36500")
    found = copy.execute("SELECT is_silent FROM source_health_at('2025-09-01 12:00:00+00')")
    assert found.fetchall() == [(False,)]
