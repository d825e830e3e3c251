from __future__ import annotations

import duckdb
import pytest


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        # R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (3, 3, 0.4385, 1.0),
        (0, 10, 0.0, 0.2775),
        (1, 2, 0.0945, 0.9055),
    ],
)
def test_interval_agrees_with_published_values(
    con: duckdb.DuckDBPyConnection, k: int, n: int, low: float, high: float
) -> None:
    found = con.execute(
        "SELECT round(wilson_low($k, $n), 4), round(wilson_high($k, $n), 4)", {"k": k, "n": n}
    )

    assert found.fetchone() == (low, high)


def test_without_trials_there_is_no_interval(con: duckdb.DuckDBPyConnection) -> None:
    assert con.execute("SELECT wilson_low(0, 0), wilson_high(0, 0)").fetchone() == (None, None)


def test_the_ends_are_exact_for_all_and_none(con: duckdb.DuckDBPyConnection) -> None:
    off = con.execute(
        "SELECT n FROM range(1, 2000) AS trials (n)"
        " WHERE wilson_low(0, n) <> 0 OR wilson_high(n, n) <> 1"
        " OR wilson_low(n, n) >= 1 OR wilson_high(0, n) <= 0"
    )

    assert off.fetchall() == []
